import fc from 'fast-check';
import { Grid } from '../../../src/sheet/grid';
import { codedRow } from '../../../src/scorecard/layout/codedRows';
import { findScoringLayout, type ScoringLayout } from '../../../src/scorecard/layout/scoringTable';
import { type Scorecard } from '../../../src/scorecard/model/scorecard';
import { readScorecard } from '../../../src/scorecard/rows/readScorecard';
import { placed, scorecardArbitrary } from '../../arbitraries';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { scorecardIn } from '../scorecardIn';

/** A scoring table is known by its header's words and by what stands below them, wherever it stands. */

function layoutOf(rows: readonly (readonly CellInput[])[]): ScoringLayout {
  const result = findScoringLayout(new Grid(sheetOf(rows)));
  if (!result.found) throw new Error(`No layout: ${result.missing.join(', ')}`);
  return result.layout;
}

function scorecardOf(rows: readonly (readonly CellInput[])[]): Scorecard {
  return scorecardIn(sheetOf(rows));
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

  test.each([
    ['TT', 'Chỉ tiêu', 'Tổng điểm', 'UBND xã tự chấm', 'UBND huyện thẩm định'],
    ['STT', 'Nội dung', 'Điểm', 'Tự chấm', 'Thẩm định'],
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự ĐG', 'Điểm TĐ'],
    ['STT', 'Tiêu chí', 'Điểm TĐ', 'Điểm tự ĐG', 'Điểm TĐ'],
    ['TT', 'Nội dung tiêu chí', 'Đ.chuẩn', 'Đ.tự ĐG', 'Đ.thẩm định'],
  ])('short words: %j, %j, %j, %j, %j', (...header) => {
    expect(layoutOf([header, ...body(3)]).columns).toMatchObject({
      code: 0,
      name: 1,
      max: 2,
      self: 3,
      appraised: [4],
    });
  });

  test('"Điểm" right of the self scores heads no maxima', () => {
    const sheet = sheetOf([['STT', 'Nội dung', 'Tự chấm', 'Thẩm định', 'Điểm'], ...body(3)]);
    expect(findScoringLayout(new Grid(sheet)).found).toBe(false);
  });

  test('"Điểm thống nhất" is the last round', () => {
    const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Tự chấm', 'Điểm thống nhất', 'Điểm thẩm định'];
    expect(layoutOf([header, ...body(4)]).columns.appraised).toEqual([5, 4]);
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
    expect(layoutOf([header, ...body(2, 'đủ', 'thiếu')]).columns).toMatchObject({ note: [5], unitNote: 4 });
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

describe('what speaks for a table', () => {
  const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'];
  const evidenceOf = (rows: CellInput[][]): Record<string, number> =>
    Object.fromEntries(layoutOf(rows).evidence.map(({ what, found }) => [what, Number(found.toFixed(4))]));
  const missingFrom = (rows: CellInput[][]): unknown => findScoringLayout(new Grid(sheetOf(rows)));

  test('header words, names beside codes, maxima and an outline without gaps; all of them is certainty', () => {
    expect(evidenceOf([HEADER, ...body(2)])).toEqual({ headerWords: 1, codes: 1, maxima: 1, outline: 1 });
    expect(layoutOf([HEADER, ...body(2)]).score).toBeCloseTo(1, 10);
  });

  test('each is the share that was found', () => {
    const [first = [], ...rest] = body(2);
    expect(evidenceOf([['', ...HEADER.slice(1)], first, ...rest]).headerWords).toBeCloseTo(2 / 3, 3);
    expect(evidenceOf([HEADER, ['1', '', 3, 3], ...rest]).codes).toBeCloseTo(4 / 5, 10);
    expect(evidenceOf([HEADER, ['1', 'Chỉ đạo', '', 3], ...rest]).maxima).toBeCloseTo(4 / 5, 10);
    expect(evidenceOf([HEADER, ['1', 'Chỉ đạo', 'ba', 3], ...rest]).maxima).toBeCloseTo(4 / 5, 10);
    // 1.2.1 right below 1 leaves a level out; what follows goes on from there.
    const gap = [first, ...rest.slice(2)];
    expect(evidenceOf([HEADER, ...gap]).outline).toBeCloseTo(2 / 3, 3);
  });

  test('rows without a code are not asked', () => {
    const rules: CellInput[][] = [
      ['', 'Từ 80%: 1'],
      ['', 'Dưới 80%: 0'],
    ];
    expect(layoutOf([HEADER, ...body(2).flatMap((row) => [row, ...rules])]).score).toBeCloseTo(1, 10);
  });

  test('one row is no table, two are', () => {
    const rows = body(2);
    expect(missingFrom([HEADER, ...rows.slice(0, 1)])).toEqual({
      found: false,
      missing: ['criteria'],
      headerRow: 1,
    });
    expect(layoutOf([HEADER, ...rows.slice(0, 2)]).headerRows).toEqual([1]);
  });

  test('of several headers that lack something, the one that lacks least is named with its row', () => {
    const nothing: CellInput[] = ['STT', 'Tiêu chí', 'Ghi chú'];
    const noScore: CellInput[] = ['STT', 'Tiêu chí', 'Điểm chuẩn'];
    const near = { found: false, missing: ['score'] };
    expect(missingFrom([nothing, [], noScore])).toEqual({ ...near, headerRow: 3 });
    expect(missingFrom([noScore, [], nothing])).toEqual({ ...near, headerRow: 1 });
    expect(missingFrom([noScore, [], noScore])).toEqual({ ...near, headerRow: 1 });
    expect(missingFrom([nothing])).toEqual({ found: false, missing: ['max', 'score'], headerRow: 1 });
  });

  test('one word of a role is no header', () => {
    expect(missingFrom([['Tiêu chí', 'a', 'b'], ...body(1)])).toEqual({
      found: false,
      missing: ['name', 'max', 'score'],
      headerRow: null,
    });
  });

  test('the best of several tables is read, wherever it stands', () => {
    const poor = body(2).map(([code = '', name = '']) => [code, name, '', 1]);
    const other = ['TT', 'Nội dung', 'Thang điểm', 'SNV đánh giá'];
    expect(layoutOf([HEADER, ...poor, [], other, ...body(2)]).headerRows).toEqual([8]);
    expect(layoutOf([HEADER, ...body(2), [], other, ...poor]).headerRows).toEqual([1]);
  });

  test('a second header row that names the scores belongs to the header', () => {
    const rows: CellInput[][] = [
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Kết quả'],
      ['', '', '', '', 'Điểm thẩm định'],
      ...body(3),
    ];
    expect(layoutOf(rows)).toMatchObject({ headerRows: [1, 2], columns: { self: 3, appraised: [4] } });
  });
});

describe('the code of a row', () => {
  const coded = (code: CellInput, name: CellInput): [string, string] | null => {
    const row = codedRow(new Grid(sheetOf([[code, name]])), 1, { code: 0, name: 1 });
    return row && [row.code.text, row.name];
  };

  test.each<[string, CellInput, CellInput, [string, string] | null]>([
    ['text', '1.2.', ' Kế  hoạch ', ['1.2', 'Kế hoạch']],
    ['a number', 3, 'Kế hoạch', ['3', 'Kế hoạch']],
    [
      'a number that shows the zero it lost',
      { value: 1.1, text: '1,10', numberFormat: '0.00' },
      'A',
      ['1.10', 'A'],
    ],
    ['a code without a name', '1.2', '', ['1.2', '']],
    ['in brackets, beside a name', '(1)', 'Kế hoạch', ['1', 'Kế hoạch']],
    ['a column’s number beside another', '(1)', '(2)', null],
    ['a column’s number beside a bare one', '(1)', '2', null],
    ['a column’s number beside nothing', '(1)', '', null],
    ['too long for a code', '(1234)', 'Kế hoạch', null],
    ['a band over codes and names', 'Lĩnh vực 1: Chỉ đạo, điều hành', '', ['1', 'Chỉ đạo, điều hành']],
    ['a band in Roman numbers', 'II. Cải cách thể chế', '', ['II', 'Cải cách thể chế']],
    ['a band beside a name', 'II. Cải cách thể chế', 'Kế hoạch', null],
    ['a sentence that begins with a number', '2 cơ quan chưa báo cáo', '', null],
    ['a sentence too long for a band', `Lĩnh vực 1: ${'rất dài '.repeat(20)}`, '', null],
    ['no code', 'Ghi chú', 'Kế hoạch', null],
    ['nothing', '', 'Kế hoạch', null],
    ['true', true, 'Kế hoạch', null],
  ])('%s', (_what, code, name, expected) => expect(coded(code, name)).toEqual(expected));

  test('stands in front of the name where there is no column of codes', () => {
    const at = (text: string): [string, string] | null => {
      const row = codedRow(new Grid(sheetOf([[text]])), 1, { name: 0 });
      return row && [row.code.text, row.name];
    };
    expect(at('Tiêu chí 1.1: Kế hoạch')).toEqual(['1.1', 'Kế hoạch']);
    expect(at('Kế hoạch')).toBeNull();
  });
});

describe('where two columns claim one role', () => {
  const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'];
  const columnsOf = (words: string[], ...more: CellInput[]): ScoringLayout['columns'] =>
    layoutOf([words, ...body(2, ...more)]).columns;

  test('maxima are where most numbers stand', () => {
    expect(columnsOf([...header, 'Điểm tối đa'], '')).toMatchObject({ max: 2 });
    const rows = body(1).map(([code = '', name = '', max = '']): CellInput[] => [code, name, '', 1, max]);
    expect(layoutOf([[...header, 'Điểm tối đa'], ...rows]).columns).toMatchObject({ max: 4 });
    expect(columnsOf([...header, 'Điểm tối đa'], 9)).toMatchObject({ max: 2 });
  });

  test('names are where most words stand', () => {
    expect(columnsOf([...header, 'Nội dung'], '')).toMatchObject({ name: 1 });
    const rows = body(2).map(([code = '', name = '', ...points]): CellInput[] => [code, '', ...points, name]);
    expect(layoutOf([[...header, 'Nội dung'], ...rows]).columns).toMatchObject({ name: 4 });
    expect(columnsOf([...header, 'Nội dung'], 'cụ thể')).toMatchObject({ name: 1 });
  });

  test('an appraisal with as many words as points is one of points', () => {
    const [first = [], second = [], ...rest] = body(2);
    const rows = [[...first, 'Chậm'], [...second, 1], ...rest];
    expect(layoutOf([[...header, 'Kết quả thẩm định'], ...rows]).columns).toMatchObject({
      appraised: [3, 4],
      note: [],
    });
  });

  test('notes and the council’s words are joined from left to right', () => {
    const words = [...header, 'Kết quả thẩm định', 'Ghi chú'];
    expect(columnsOf(words, 'Chậm', 'Thiếu').note).toEqual([4, 5]);
    expect(columnsOf([...header, 'Ghi chú', 'Kết quả thẩm định'], 'Chậm', 'Thiếu').note).toEqual([4, 5]);
  });

  test('the first self score, survey, achieved score and evidence', () => {
    const words = [
      'Điểm tự chấm',
      'Tự đánh giá',
      'Điều tra XHH',
      'Khảo sát',
      'Điểm đạt được',
      'Điểm chính thức',
    ];
    const evidence = ['Tài liệu kiểm chứng', 'Minh chứng'];
    expect(columnsOf([...header, ...words, ...evidence], 1, 1, 1, 1, 1, 1, 'a', 'b')).toMatchObject({
      self: 4,
      survey: 6,
      achieved: 8,
      evidence: 10,
    });
  });

  test('a self score of the whole year comes before one of a part of it', () => {
    const words = ['Điểm tự chấm 6 tháng', 'Điểm tự chấm cả năm', 'Điểm thẩm định'];
    expect(columnsOf([...header, ...words], 1, 1, 1)).toMatchObject({ self: 5, appraised: [3, 6] });
    const half = ['Điểm tự chấm quý I', 'Điểm thẩm định'];
    expect(columnsOf([...header, ...half], 1, 1)).toMatchObject({ self: 4, appraised: [3, 5] });
  });

  test.each<[string, string[], number | undefined]>([
    ['the one of the appraisal', ['Điểm thẩm định', 'Tỷ lệ đạt (%)', 'Tỷ lệ thẩm định (%)'], 5],
    ['else the first', ['Điểm thẩm định', 'Tỷ lệ đạt (%)', 'Chỉ số (%)'], 4],
    ['never that of the self score', ['Điểm thẩm định', 'Tỷ lệ tự chấm (%)', 'Chỉ số (%)'], 5],
    ['none where only the self score has one', ['Điểm thẩm định', 'Tỷ lệ tự chấm (%)', 'Ghi chú'], undefined],
    ['nor beside an achieved score', ['Điểm đạt được', 'Tỷ lệ tự chấm (%)', 'Ghi chú'], undefined],
    [
      'but that of the self score while it is the only one',
      ['Điểm tự chấm', 'Tỷ lệ tự chấm (%)', 'Ghi chú'],
      4,
    ],
  ])('of percentages %s', (_what, words, percent) => {
    expect(columnsOf([...header.slice(0, 3), ...words], 50, 50).percent).toBe(percent);
  });
});

describe('numbers of rows beside names that begin with codes', () => {
  const named = (number: (index: number) => CellInput): CellInput[][] => [
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ...CODES.map((code, index) => [
      number(index),
      `${code}. ${NAMES[index] ?? ''}`,
      ...[POINTS[index] ?? 0, POINTS[index] ?? 0],
    ]),
  ];

  test('only count: the codes are those of the names', () => {
    const rows = named((index) => index + 1);
    expect(layoutOf(rows).columns.code).toBeUndefined();
    expect(scorecardOf(rows).criteria.map(({ path, name }) => `${path} ${name}`)).toEqual(
      CODES.map((code, index) => `${code} ${NAMES[index] ?? ''}`),
    );
  });

  test('but codes that say more than one number stay the codes', () => {
    expect(layoutOf(named((index) => CODES[index] ?? '')).columns.code).toBe(0);
  });
});

describe('several columns of codes', () => {
  const HEADER = ['Tên tiêu chí', 'Điểm tối đa', 'Điểm thẩm định'];
  const SECOND_AREA = ['CẢI CÁCH THỂ CHẾ', 'Rà soát văn bản', 'Theo dõi thi hành pháp luật'];
  const names = [...NAMES, ...SECOND_AREA];
  const points = [...POINTS, 2, 1, 1];
  const codes = [...CODES, '2', '2.1', '2.2'];
  const count = (index: number): CellInput => index + 1;
  const isArea = (index: number): boolean => index === 0 || index === 5;

  /** A table whose columns of codes are given, each left or right of names and points. */
  const table = (
    left: [string, (index: number) => CellInput][],
    right: [string, (index: number) => CellInput][] = [],
  ): CellInput[][] => [
    [...left.map(([words]) => words), ...HEADER, ...right.map(([words]) => words)],
    ...names.map((name, index) => [
      ...left.map(([, cell]) => cell(index)),
      ...[name, points[index] ?? 0, points[index] ?? 0],
      ...right.map(([, cell]) => cell(index)),
    ]),
  ];
  const outlineOf = (rows: CellInput[][]): string[] =>
    scorecardOf(rows).criteria.map(({ name, parent }) => `${parent?.name ?? ''} > ${name}`);
  const plainTable = table([['STT', (index) => codes[index] ?? '']]);
  const code = (index: number): CellInput => codes[index] ?? '';

  test.each(
    [
      'Mã tiêu chí',
      'Mã TC',
      'Mã số tiêu chí',
      'Ký hiệu',
      'Tiêu chí số',
      'Mã hiệu',
      'Số hiệu tiêu chí',
      '',
    ].map((words) => [words]),
  )('"%s" places the rows, STT counts them', (words) => {
    const rows = table([
      ['STT', count],
      [words, code],
    ]);
    expect(layoutOf(rows).columns).toEqual({ code: 1, name: 2, max: 3, appraised: [4], note: [] });
    expect(outlineOf(rows)).toEqual(outlineOf(plainTable));
  });

  test.each<[string, (index: number) => CellInput]>([
    ['as text', (index) => String(index + 1)],
    ['closed by a point', (index) => `${String(index + 1)}.`],
    ['begun again in each area', (index) => (isArea(index) ? '' : index > 5 ? index - 5 : index)],
    ['not beside areas', (index) => (isArea(index) ? '' : index)],
    [
      'with two decimals',
      (index) => ({ value: index + 1, text: `${String(index + 1)},00`, numberFormat: '0.00' }),
    ],
    ['with one mistake', (index) => (index === 1 ? '1.1' : index + 1)],
    ['below Roman areas', (index) => (isArea(index) ? (index === 0 ? 'I' : 'II') : index)],
    ['below a letter that numbers the column', (index) => (index === 0 ? 'A' : index)],
  ])('numbers %s count as well', (_what, number) => {
    const rows = table([
      ['STT', number],
      ['Mã tiêu chí', code],
    ]);
    expect(layoutOf(rows).columns).toMatchObject({ code: 1, name: 2 });
    expect(outlineOf(rows)).toEqual(outlineOf(plainTable));
  });

  test.each<[string, string[]]>([
    ['Roman areas', ['I', '1', '2', '2.1', '2.2', 'II', '1', '2']],
    ['Roman areas in every code', ['I', 'I.1', 'I.2', 'I.2.1', 'I.2.2', 'II', 'II.1', 'II.2']],
    ['letters', ['I', '1', '2', 'a', 'b', 'II', '1', '2']],
    ['words', ['LV 1', 'TC 1.1', 'TC 1.2', 'TCTP 1.2.1', 'TCTP 1.2.2', 'LV 2', 'TC 2.1', 'TC 2.2']],
    ['no number of the areas', ['', '1.1', '1.2', '1.2.1', '1.2.2', '', '2.1', '2.2']],
  ])('codes with %s place the rows', (_what, written) => {
    for (const words of ['Mã tiêu chí', 'Tiêu chí số', 'Tiêu chí', 'Phân loại']) {
      const rows = table([
        ['STT', count],
        [words, (index) => written[index] ?? ''],
      ]);
      expect(layoutOf(rows).columns).toMatchObject({ code: 1, name: 2 });
      expect(layoutOf(rows).columns.otherNames).toBeUndefined();
      expect(outlineOf(rows)).toEqual(outlineOf(plainTable));
    }
  });

  test('codes may stand right of the names, or third', () => {
    expect(layoutOf(table([['STT', count]], [['Mã tiêu chí', code]])).columns).toMatchObject({
      code: 4,
      name: 1,
    });
    expect(layoutOf(table([['STT', count]], [['', code]])).columns).toMatchObject({ code: 4, name: 1 });
    const area = (index: number): CellInput => (index < 5 ? 'I' : 'II');
    const three = table([
      ['STT', count],
      ['Mã lĩnh vực', area],
      ['Mã tiêu chí', code],
    ]);
    expect(layoutOf(three).columns).toMatchObject({ code: 2, name: 3 });
    expect(outlineOf(three)).toEqual(outlineOf(plainTable));
  });

  test('a column of codes comes before one beside it that says no more', () => {
    const rows = table([
      ['STT', code],
      ['Mã tiêu chí', code],
    ]);
    expect(layoutOf(rows).columns).toMatchObject({ code: 0, name: 2 });
  });

  test('figures that read as codes place nothing: numbers alone are the codes', () => {
    const weights = [1, 1.5, 0.5, 2, 2.5, 1, 1.5, 0.5];
    const days = [3, 12, 15, 40, 41, 60, 62, 75];
    const rows = table([
      ['STT', count],
      ['Trọng số', (index) => weights[index] ?? 0],
      ['Số văn bản', (index) => 101 + index],
      ['Ngày', (index) => ({ value: 45_292 + (days[index] ?? 0), text: '', numberFormat: 'dd/mm/yyyy' })],
    ]);
    expect(layoutOf(rows).columns).toMatchObject({ code: 0, name: 4, appraised: [6] });
  });
});

describe('columns without a word of their role', () => {
  const rows = (header: string[], ...make: ((row: CellInput[]) => CellInput[])[]): ScoringLayout['columns'] =>
    layoutOf([header, ...body(2).map((row) => make.reduce((made, each) => each(made), row))]).columns;

  test('codes are the column left of the names with most codes; none where they stand in the names', () => {
    const numbered = (row: CellInput[]): CellInput[] => [
      row[0] === '1' || row[0] === '1.1' ? '7' : '',
      ...row,
    ];
    expect(rows(['', '', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'], numbered).code).toBe(1);
    const joined = CODES.map((code, at): CellInput[] => [`${code}. ${NAMES[at] ?? ''}`, POINTS[at] ?? 0, 1]);
    expect(layoutOf([['Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'], ...joined]).columns).toEqual({
      ...{ name: 0, max: 1, appraised: [2], note: [] },
    });
  });

  test('names are the column with most words that is no list of units and nobody else’s', () => {
    const more = (row: CellInput[]): CellInput[] => [...row, 'Chậm so với kế hoạch', 'Sở Nội vụ'];
    const header = ['STT', '', 'Điểm chuẩn', 'Điểm thẩm định', 'Ghi chú', 'Đơn vị'];
    expect(rows(header, more).name).toBe(1);
    const sparse = (row: CellInput[]): CellInput[] => [...row, row[0] === '1' ? 'x' : ''];
    expect(rows(['STT', '', 'Điểm chuẩn', 'Điểm thẩm định', ''], sparse).name).toBe(1);
    const before = ([code = '', ...row]: CellInput[]): CellInput[] => [code, code === '1' ? 'x' : '', ...row];
    expect(rows(['STT', '', '', 'Điểm chuẩn', 'Điểm thẩm định'], before).name).toBe(2);
  });
});
