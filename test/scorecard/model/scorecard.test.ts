import {
  ancestorsOf,
  areaOf,
  countingColumns,
  isLeaf,
  leafScore,
  leaves,
  leavesOf,
  type Criterion,
  type Scorecard,
} from '../../../src/scorecard/model/scorecard';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { scorecardIn } from '../scorecardIn';

const HEADER = [
  'STT',
  'Tiêu chí',
  'Điểm chuẩn',
  'Điểm tự đánh giá',
  'Điểm thẩm định',
  'Ý kiến hội đồng thẩm định',
];

function scorecardOf(rows: readonly (readonly CellInput[])[], name = 'Bảng điểm'): Scorecard {
  return scorecardIn(sheetOf(rows, { name }));
}

function criterionAt(scorecard: Scorecard, path: string): Criterion {
  const criterion = scorecard.criteria.find((each) => each.path === path);
  if (!criterion) throw new Error(`No criterion ${path}`);
  return criterion;
}

/** One area of two criteria, one of them with two components. */
const AREA: CellInput[][] = [
  ['1', 'Chỉ đạo, điều hành', 3, 2.75, 2.5],
  ['1.1', 'Kế hoạch', 1, 1, 1],
  ['1.2', 'Kiểm tra', 2, 1.75, 1.5],
  ['1.2.1', 'Tỷ lệ cơ quan được kiểm tra', 1, 1, 1],
  ['1.2.2', 'Xử lý vấn đề', 1, 0.75, 0.5, 'Theo kết quả thẩm định: còn 02 vấn đề'],
];

describe('leaves (rule 1)', () => {
  test('are components and criteria without any', () => {
    const scorecard = scorecardOf([HEADER, ...AREA]);
    expect(leaves(scorecard).map(({ path }) => path)).toEqual(['1.1', '1.2.1', '1.2.2']);
    expect(isLeaf(criterionAt(scorecard, '1.2'))).toBe(false);
  });

  test('stand under each row, and each row in those above it', () => {
    const scorecard = scorecardOf([HEADER, ...AREA]);
    const under = (path: string): string[] => leavesOf(criterionAt(scorecard, path)).map((leaf) => leaf.path);
    expect([under('1'), under('1.2'), under('1.1')]).toEqual([
      ['1.1', '1.2.1', '1.2.2'],
      ['1.2.1', '1.2.2'],
      ['1.1'],
    ]);
    const leaf = criterionAt(scorecard, '1.2.2');
    expect(ancestorsOf(leaf).map(({ path }) => path)).toEqual(['1.2', '1']);
    expect(areaOf(leaf).path).toBe('1');
    expect(areaOf(criterionAt(scorecard, '1')).path).toBe('1');
  });
});

describe('rows that are not criteria (rule 3)', () => {
  const reasons = (...rows: CellInput[][]): string[] =>
    scorecardOf([HEADER, ...AREA.slice(0, 3), ...rows, ...AREA.slice(3)]).ignored.map(({ why }) => why);

  test.each<[string, CellInput[], string]>([
    ['a header repeated on the next page', HEADER, 'header'],
    ['the header with other spacing and case', HEADER.map((text) => ` ${text.toUpperCase()} `), 'header'],
    ['column numbers', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], 'columnNumbers'],
    ['column numbers with sums', ['(1)', '(2)', '(3)', '(4)', '(5)=(3)-(4)', '(6)'], 'columnNumbers'],
    ['a page footer', ['Trang 3/12'], 'pageFooter'],
    ['a page footer in another column', ['', 'Trang 3'], 'pageFooter'],
    ['a scoring rule', ['', 'Từ 80% đến dưới 100%: 0,5'], 'rule'],
    ['a scoring rule whose points stand in the maximum column', ['', 'Ban hành kịp thời', 1], 'rule'],
    ['a sentence', ['', '', '', '', '', 'Ghi thêm'], 'text'],
  ])('%s', (_what, row, why) => {
    expect(reasons(row)).toEqual([why]);
  });

  test('scoring rules are alternatives: their points are no children', () => {
    const scorecard = scorecardOf([
      HEADER,
      ...AREA.slice(0, 2),
      ['', 'Kịp thời', 1],
      ['', 'Chậm', 0.5],
      ...AREA.slice(2),
    ]);
    expect(criterionAt(scorecard, '1.1').children).toEqual([]);
  });

  test('blank rows are passed over without a word', () => {
    expect(reasons([], ['', '', ''])).toEqual([]);
  });

  test('signatures below the table are outside it', () => {
    const scorecard = scorecardOf([
      HEADER,
      ...AREA,
      ['TỔNG ĐIỂM', '', 3, 2.75, 2.5],
      [],
      ['', '', '', 'KT. GIÁM ĐỐC'],
    ]);
    expect([scorecard.firstRow, scorecard.lastRow, scorecard.ignored]).toEqual([2, 7, []]);
  });
});

describe('the total', () => {
  test.each(['TỔNG ĐIỂM', 'Tổng', 'TỔNG CỘNG', 'Tổng số điểm', 'Cộng', 'Tổng cộng:', 'TỔNG ĐIỂM (I+II)'])(
    '%s',
    (label) => {
      expect(scorecardOf([HEADER, ...AREA, [label, '', 3, 2.75, 2.5]]).total?.row).toBe(7);
      expect(scorecardOf([HEADER, ...AREA, ['', label, 3, 2.75, 2.5]]).total?.row).toBe(7);
    },
  );

  test('of several the last one; those before summed a part', () => {
    const subtotal: CellInput[] = ['', 'Cộng', 3, 2.75, 2.5];
    const scorecard = scorecardOf([
      HEADER,
      ...AREA,
      subtotal,
      ['2', 'Thể chế', 1, 1, 1],
      ['2.1', 'A', 1, 1, 1],
      ['', 'Tổng cộng', 4, 3.75, 3.5],
    ]);
    expect(scorecard.total?.row).toBe(10);
    expect(scorecard.ignored).toEqual([{ kind: 'ignored', row: 7, why: 'subtotal' }]);
  });

  test('a blank one waits to be filled in, unless it stands above the criteria or below a total', () => {
    expect(scorecardOf([HEADER, ...AREA, ['TỔNG ĐIỂM']]).total?.row).toBe(7);
    expect(scorecardOf([HEADER, ['TỔNG ĐIỂM'], ...AREA]).total).toBeNull();
    expect(scorecardOf([HEADER, ...AREA, ['', 'Tổng', 3, 2.75, 2.5], ['', 'Cộng']]).total?.row).toBe(7);
  });

  test('a criterion may speak of a total', () => {
    const scorecard = scorecardOf([HEADER, ...AREA, ['1.3', 'Tổng số cuộc kiểm tra', 1, 1, 1]]);
    expect(scorecard.total).toBeNull();
    expect(scorecard.criteria).toHaveLength(6);
  });
});

describe('bonus and deduction (rule 2)', () => {
  test('stand apart from the criteria, by their words', () => {
    const rows: CellInput[][] = [
      ['', 'Điểm thưởng', 2, 1, 1],
      ['', 'Điểm phạt', 3, 1, 0.5],
      ['', 'Tổng điểm', 3, 2.75, 3],
    ];
    const scorecard = scorecardOf([HEADER, ...AREA, ...rows]);
    expect(scorecard.adjustments.map(({ kind, row, name }) => [kind, row, name])).toEqual([
      ['bonus', 7, 'Điểm thưởng'],
      ['deduction', 8, 'Điểm phạt'],
    ]);
  });
});

describe('the score that counts', () => {
  const score = (header: string[], row: CellInput[]): string | undefined => {
    const scorecard = scorecardOf([
      header,
      ['1', 'Chỉ đạo', 2, ...row.map(() => 1)],
      ['1.1', 'Kế hoạch', 2, ...row],
    ]);
    return leafScore(scorecard, criterionAt(scorecard, '1.1'))?.toFixed();
  };
  const rounds = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Tự đánh giá', 'Thẩm định lần 1', 'Thẩm định lần 2'];
  const caMau = [
    'STT',
    'Tiêu chí',
    'Điểm tối đa',
    'Điều tra XHH',
    'Tự đánh giá',
    'SNV đánh giá',
    'Điểm đạt được',
  ];

  test('is the last appraisal that is filled', () => {
    expect(score(rounds, [2, 1.5, 1.75])).toBe('1.75');
    expect(score(rounds, [2, 1.5, ''])).toBe('1.5');
    expect(score(rounds, [2, 1.5, 0])).toBe('0');
  });

  test('is the achieved score where there is one', () => {
    expect(score(caMau, ['', 1, 0.75, 0.5])).toBe('0.5');
  });

  test('is the appraisal and the survey where each has its column', () => {
    expect(score(caMau.slice(0, 6), [0.25, 1, 0.75])).toBe('1');
    expect(score(caMau.slice(0, 6), [0.25, '', ''])).toBe('0.25');
  });

  test('is the self score only while nothing is appraised', () => {
    const scorecard = scorecardOf([HEADER, ['1', 'Chỉ đạo', 2, 1.5, ''], ['1.1', 'Kế hoạch', 2, 1.5, '']]);
    expect(scorecard.stage).toBe('self');
    expect(countingColumns(scorecard, criterionAt(scorecard, '1.1'))).toEqual([3]);
  });

  describe('will stand, where nothing stands yet,', () => {
    /** The columns that count for a leaf whose cells of points are all blank; another leaf is filled. */
    const counting = (header: string[], filled: CellInput[]): readonly number[] => {
      const scorecard = scorecardOf([
        header,
        ['1', 'Chỉ đạo', 2, ...filled],
        ['1.1', 'Kế hoạch', 1, ...filled],
        ['1.2', 'Kiểm tra', 1],
      ]);
      return countingColumns(scorecard, criterionAt(scorecard, '1.2'));
    };

    test('in the achieved score, else the last appraisal, else the survey', () => {
      expect(counting(caMau, [1, 1, 1, 1])).toEqual([6]);
      expect(counting(rounds, [1, 1, 1])).toEqual([5]);
      expect(counting(caMau.slice(0, 6), [1, 1, 1])).toEqual([5]);
      expect(counting(caMau.slice(0, 4), [1])).toEqual([3]);
    });

    test('in the self score while nothing is appraised', () => {
      expect(counting(rounds, [1, '', ''])).toEqual([3]);
    });
  });

  test('is the appraisal where the achieved score was left blank', () => {
    expect(score(caMau, ['', 1, 0.75, ''])).toBe('0.75');
    expect(score(caMau, [0.5, 1, 0.75, ''])).toBe('1.25');
  });

  test('is no score where a mark says so, in the column of the mark', () => {
    const scorecard = scorecardOf([
      rounds,
      ['1', 'Chỉ đạo', 2, 2, 1.5, 1.5],
      ['1.1', 'Kế hoạch', 2, 2, 1.5, '-'],
    ]);
    expect(countingColumns(scorecard, criterionAt(scorecard, '1.1'))).toEqual([5]);
    expect(score(rounds, [2, 1.5, '-'])).toBeUndefined();
  });

  test('is null where the appraisal left the leaf blank, never the self score', () => {
    const scorecard = scorecardOf([HEADER, ...AREA.slice(0, 2), ['1.2', 'Kiểm tra', 2, 1.75, '']]);
    expect(scorecard.stage).toBe('appraised');
    expect(leafScore(scorecard, criterionAt(scorecard, '1.2'))).toBeNull();
  });
});

describe('what the unit says for itself', () => {
  const header = [
    ...['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    'Giải trình của đơn vị',
    'Ý kiến thẩm định',
  ];
  const leaf = (...notes: CellInput[]): Criterion | undefined =>
    scorecardOf([header, ['1', 'Chỉ đạo', 1, 0.5], ['1.1', 'Kế hoạch', 1, 0.5, ...notes]]).criteria[1];

  test('is no reason for lost points', () => {
    expect(leaf('Đã ban hành đủ', 'Ban hành chậm')?.note).toBe('Ban hành chậm');
    expect(leaf('Đã ban hành đủ')?.note).toBe('');
  });

  test('names the source as well as the council does', () => {
    expect(leaf('Kết quả điều tra xã hội học')?.source).toBe('survey');
    expect(leaf('Đã khảo sát đủ', 'Kết quả SIPAS năm 2023')?.source).toBe('sipas');
    expect(leaf('Đã khảo sát đủ', 'Thiếu phiếu')?.source).toBe('appraised');
  });
});

describe('sources in layouts with a survey column (rule 4)', () => {
  const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điều tra XHH', 'Tự đánh giá', 'SNV đánh giá'];
  const source = (...row: CellInput[]): string | null | undefined =>
    scorecardOf([header, ['1', 'Chỉ đạo', 2, '', 1, 1], ['1.1', 'Kế hoạch', 1, ...row]]).criteria[1]?.source;

  test('a leaf that is only in the survey column is measured by it', () => {
    expect(source(0.75, '', '')).toBe('survey');
    expect(source('', 0.75, 0.75)).toBe('appraised');
    expect(source(0.25, 0.5, 0.5)).toBe('appraised');
  });

  test('a parent’s note says nothing of its children', () => {
    const rows = AREA.map((row, index) => (index === 2 ? [...row, 'Kết quả điều tra xã hội học'] : row));
    const scorecard = scorecardOf([HEADER, ...rows]);
    expect(criterionAt(scorecard, '1.2').source).toBeNull();
    expect(criterionAt(scorecard, '1.2.1').source).toBe('appraised');
  });
});

describe('cells of points', () => {
  test('a percentage is no score: of what, the cell does not say', () => {
    const scorecard = scorecardOf([HEADER, ...AREA.slice(0, 1), ['1.1', 'Kế hoạch', 1, 1, '85%']]);
    expect(criterionAt(scorecard, '1.1').cells.get(4)?.reading.kind).toBe('unreadable');
  });
});

describe('the year', () => {
  test.each<[string, string[], string, number | null]>([
    ['in the title', ['BẢNG ĐIỂM CHỈ SỐ CCHC NĂM 2023'], 'Bảng điểm', 2023],
    [
      'not in a decision or a date',
      ['Kèm theo Quyết định số 876/QĐ-BNV ngày 10/11/2022', 'Chỉ số năm 2023'],
      'Bảng điểm',
      2023,
    ],
    [
      'not in the report’s date',
      ['(Đính kèm Báo cáo số /BC-SNV ngày 5 tháng 1 năm 2024)', 'Điểm năm 2023'],
      'Bảng điểm',
      2023,
    ],
    ['else in the sheet’s name', ['BẢNG ĐIỂM'], 'BTH 2022', 2022],
    ['or nowhere', ['BẢNG ĐIỂM'], 'Bảng điểm', null],
  ])('%s', (_where, titles, name, year) => {
    expect(scorecardOf([...titles.map((title) => [title]), HEADER, ...AREA], name).year).toBe(year);
  });
});
