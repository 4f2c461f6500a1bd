import fc from 'fast-check';
import { Grid } from '../../src/scorecard/grid';
import { findScoringLayout, type ScoringLayout } from '../../src/scorecard/layout';
import { type Scorecard } from '../../src/scorecard/scorecard';
import { readScorecard } from '../../src/scorecard/readScorecard';
import { placed, scorecardArbitrary } from '../arbitraries';
import { sheetOf, type CellInput } from '../sheetBuilder';

/** A scoring table is known by its header's words and by what stands below them, wherever it stands. */

function layoutOf(rows: readonly (readonly CellInput[])[]): ScoringLayout {
  const result = findScoringLayout(new Grid(sheetOf(rows)));
  if (!result.found) throw new Error(`No layout: ${result.missing.join(', ')}`);
  return result.layout;
}

function scorecardOf(rows: readonly (readonly CellInput[])[]): Scorecard {
  const result = readScorecard(sheetOf(rows));
  if (!result.found) throw new Error(`No scorecard: ${result.missing.join(', ')}`);
  return result.scorecard;
}

const NAMES = [
  'CHỈ ĐẠO, ĐIỀU HÀNH',
  'Thực hiện kế hoạch',
  'Kiểm tra CCHC',
  'Tỷ lệ cơ quan được kiểm tra',
  'Xử lý vấn đề',
];
const CODES = ['1', '1.1', '1.2', '1.2.1', '1.2.2'];
const POINTS = [3, 1, 2, 1, 1];

/** Five rows of criteria: code, name and the same points in as many columns as are asked for. */
function body(pointColumns: number, ...more: CellInput[]): CellInput[][] {
  return CODES.map((code, index) => [
    code,
    NAMES[index] ?? '',
    ...Array.from({ length: pointColumns }, () => POINTS[index] ?? 0),
    ...more,
  ]);
}

describe('headers of one row', () => {
  test.each<[string, string[], Partial<ScoringLayout['columns']>]>([
    [
      'document 001 (2023)',
      ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định'],
      { code: 0, name: 1, max: 2, self: 3, appraised: [4] },
    ],
    [
      'Đông Quang',
      ['TT', 'Nội dung', 'Điểm số tối đa', 'Điểm số tự chấm', 'Tỷ lệ đạt được (2)'],
      { code: 0, name: 1, max: 2, self: 3, appraised: [] },
    ],
    [
      'the prose of the decisions',
      ['No.', 'Tiêu chí', 'THANG ĐIỂM', 'Điểm tự chấm', 'Điểm thẩm định'],
      { code: 0, name: 1, max: 2, self: 3, appraised: [4] },
    ],
    [
      'appraised by the Department of Home Affairs',
      ['STT', 'Tiêu chí, chỉ tiêu', 'Điểm tối đa', 'Tự đánh giá', 'SNV đánh giá'],
      { code: 0, name: 1, max: 2, self: 3, appraised: [4] },
    ],
    [
      'two rounds of appraisal, the second first',
      ['STT', 'Nội dung', 'Điểm tối đa', 'Thẩm định lần 2', 'Thẩm định lần 1'],
      { code: 0, name: 1, max: 2, appraised: [4, 3] },
    ],
    [
      'survey and achieved score in columns of their own',
      ['STT', 'Nội dung', 'Điểm tối đa', 'Điều tra XHH', 'Điểm đạt được'],
      { code: 0, name: 1, max: 2, survey: 3, achieved: 4, appraised: [] },
    ],
  ])('%s', (_source, header, columns) => {
    expect(layoutOf([header, ...body(3)]).columns).toMatchObject(columns);
  });

  test('the words may be in capitals, decomposed, and full of spaces', () => {
    const header = [
      'STT',
      'LĨNH VỰC',
      'ĐIỂM\n CHUẨN'.normalize('NFD'),
      'Điểm \u00a0tự  đánh giá',
      'ĐIỂM THẨM ĐỊNH',
    ];
    expect(layoutOf([header, ...body(3)]).columns).toMatchObject({ max: 2, self: 3, appraised: [4] });
  });

  test('"Kết quả thẩm định" heads the council’s words where words stand below it', () => {
    const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm thẩm định', 'Kết quả thẩm định'];
    const { columns } = layoutOf([header, ...body(2, 'Chưa hoàn thành kế hoạch đề ra')]);
    expect(columns).toMatchObject({ appraised: [3], note: [4] });
  });

  test('two note columns, as in the scoring app', () => {
    const header = [
      'STT',
      'Tiêu chí',
      'Điểm tối đa',
      'Điểm tự đánh giá',
      'Ghi chú của đơn vị',
      'Ghi chú của thẩm định',
    ];
    expect(layoutOf([header, ...body(2, 'đủ', 'thiếu')]).columns.note).toEqual([4, 5]);
  });
});

/** Quyết định 1880/QĐ-UBND, Cà Mau 2013: the three scores stand under one merged "Điểm đánh giá". */
describe('the two-row merged header of Cà Mau', () => {
  const rows: CellInput[][] = [
    [
      'STT',
      'Lĩnh vực/Tiêu chí',
      'Điểm tối đa',
      'Điểm đánh giá',
      '',
      '',
      'Điểm đạt được',
      'Chỉ số',
      'Ghi chú',
    ],
    ['', '', '', 'Điều tra XHH', 'Tự đánh giá', 'SNV đánh giá', '', '', ''],
    ...body(1, '', 0.5, 0.5, 0.5, 50, ''),
  ];

  test('every column finds its role', () => {
    expect(layoutOf(rows)).toMatchObject({
      headerRows: [1, 2],
      columns: {
        code: 0,
        name: 1,
        max: 2,
        survey: 3,
        self: 4,
        appraised: [5],
        achieved: 6,
        percent: 7,
        note: [8],
      },
    });
  });

  test('the second row is no data', () => {
    expect(scorecardOf(rows).firstRow).toBe(3);
  });

  test('its repeat on the next page is passed over, both rows', () => {
    const paged = [...rows.slice(0, 4), ['Trang 1/2'], ...rows.slice(0, 2), ...rows.slice(4)];
    const scorecard = scorecardOf(paged);
    expect(scorecard.criteria.map(({ path }) => path)).toEqual(CODES);
    expect(scorecard.ignored.map(({ row, why }) => [row, why])).toEqual([
      [5, 'pageFooter'],
      [6, 'header'],
      [7, 'header'],
    ]);
  });
});

describe('where the table stands', () => {
  const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định'];

  test('titles above it may name scores and criteria', () => {
    const titles: CellInput[][] = [
      ['SỞ NỘI VỤ', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['BẢNG TỔNG HỢP'],
      ['Điểm các tiêu chí, tiêu chí thành phần Chỉ số CCHC năm 2023'],
      [],
    ];
    expect(layoutOf([...titles, header, ...body(3)]).headerRows).toEqual([5]);
  });

  test('a used range that begins elsewhere than A1 keeps the sheet’s rows and columns', () => {
    const sheet = sheetOf([header, ...body(3)], { origin: { row: 9, column: 2 } });
    const result = findScoringLayout(new Grid(sheet));
    expect(result).toMatchObject({
      found: true,
      layout: { headerRows: [10], columns: { code: 2, name: 3, max: 4 } },
    });
  });

  test('the first header is the header, though the maxima of its page are still to be filled in', () => {
    const withoutMaxima = body(3).map((row, index) =>
      index < 3 ? [...row.slice(0, 2), '', ...row.slice(3)] : row,
    );
    const paged = [header, ...withoutMaxima.slice(0, 3), ['Trang 1/2'], header, ...withoutMaxima.slice(3)];
    expect(layoutOf(paged).headerRows).toEqual([1]);
    expect(scorecardOf(paged).criteria.map(({ path }) => path)).toEqual(CODES);
  });

  test('a row of column numbers below the header is no criterion', () => {
    for (const numbers of [
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 2, 3, 4, 5],
      ['1', '2', '3', '4', '5'],
    ]) {
      const scorecard = scorecardOf([header, numbers, ...body(3)]);
      expect(scorecard.criteria.map(({ path }) => path)).toEqual(CODES);
      expect(scorecard.ignored).toEqual([{ kind: 'ignored', row: 2, why: 'columnNumbers' }]);
    }
  });

  test('without "STT" the codes are known by sight', () => {
    expect(layoutOf([['', ...header.slice(1)], ...body(3)]).columns.code).toBe(0);
  });

  test('columns in any order, under any titles, are found again', () => {
    fc.assert(
      fc.property(scorecardArbitrary, (random) => {
        const { sheet, column } = placed(random);
        const result = findScoringLayout(new Grid(sheet));
        expect(result).toMatchObject({
          found: true,
          layout: {
            headerRows: [random.titleRows + 1],
            columns: {
              code: 0,
              name: 1,
              max: column.max,
              self: column.self,
              appraised: [column.appraised],
              note: [column.note],
            },
          },
        });
      }),
    );
  });
});

describe('what is no scoring table', () => {
  test.each<[string, CellInput[][], string[]]>([
    ['without maxima', [['STT', 'Tiêu chí', 'Điểm thẩm định'], ...body(1)], ['max']],
    ['without a score', [['STT', 'Tiêu chí', 'Điểm chuẩn'], ...body(1)], ['score']],
    ['without rows', [['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định']], ['criteria']],
    [
      'a table of provinces by index (PAR INDEX of the regions)',
      [
        ['Tỉnh', 'PAR INDEX', 'Thứ hạng'],
        ['Bình Phước', 88.01, 21],
      ],
      ['name', 'max', 'score'],
    ],
    ['an empty sheet', [], ['name', 'max', 'score']],
  ])('%s', (_what, rows, missing) => {
    const result = readScorecard(sheetOf(rows));
    expect(result.found ? [] : result.missing).toEqual(missing);
  });
});
