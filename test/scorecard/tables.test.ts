import { audit } from '../../src/scorecard/audit/audit';
import { chosenLayout, gapsOf, tableOfLayout } from '../../src/scorecard/layout/chosenTable';
import { gridOf } from '../../src/sheet/grid';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import type { Scorecard } from '../../src/scorecard/model/scorecard';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

/** More than one table on a sheet, more than one year in a table: never mixed, and what is not read is said. */

const HEADER = ['STT', 'Lĩnh vực/Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'];

/** Two areas of two criteria each; every point is right. */
const TABLE: CellInput[][] = [
  ['1', 'Chỉ đạo, điều hành', 3, 3, 2.5, ''],
  ['1.1', 'Kế hoạch', 2, 2, 1.5, 'Chậm'],
  ['1.2', 'Báo cáo', 1, 1, 1, ''],
  ['2', 'Cải cách thể chế', 4, 4, 3, ''],
  ['2.1', 'Ban hành', 2, 2, 2, ''],
  ['2.2', 'Rà soát', 2, 2, 1, 'Thiếu'],
];
const TOTAL: CellInput[] = ['', 'Tổng điểm', 7, 7, 5.5, ''];

function read(rows: CellInput[][]): { scorecard: Scorecard; findings: string[]; sheet: SheetSnapshot } {
  const sheet = sheetOf(rows);
  const workbook = recognise(workbookOf(sheet));
  const scoring = scoringSheets(workbook)[0];
  if (!scoring) throw new Error('No scoring sheet');
  const findings = audit(workbook).map(
    ({ kind, severity, row, column }) => `${severity} ${kind} R${row}C${column + 1}`,
  );
  return { scorecard: scoring.scorecard, findings, sheet };
}

function totalScore(rows: CellInput[][]): number | null {
  const sheet = scoringSheets(recognise(workbookOf(sheetOf(rows))))[0];
  return sheet?.recomputation.total.score?.toNumber() ?? null;
}

describe('tables on one sheet', () => {
  test('side by side: the first is read whole, the second is said to be there', () => {
    const pair = (row: CellInput[]): CellInput[] => [...row, '', ...row];
    const { scorecard, findings } = read([pair(HEADER), ...TABLE.map(pair), pair(TOTAL)]);
    expect(scorecard.layout.columns).toEqual({
      ...{ code: 0, name: 1, max: 2, self: 3, appraised: [4], note: [5] },
    });
    expect(scorecard.layout.beside).toBe(7);
    expect(findings).toEqual(['info UNREAD_COLUMN R1C8']);
  });

  test.each<[string, CellInput[][]]>([
    ['below a total', [TOTAL, []]],
    ['without a total between', [[]]],
    ['with a title between', [[], ['II. ĐƠN VỊ THỨ HAI', '', '', '', '', '']]],
  ])('beneath each other, %s: the codes begin again, so it is another table', (_, between) => {
    const { scorecard, findings } = read([HEADER, ...TABLE, ...between, HEADER, ...TABLE, TOTAL]);
    expect(scorecard.criteria).toHaveLength(TABLE.length);
    const beneath = TABLE.length + between.length + 2;
    expect(scorecard.beneath).toBe(beneath);
    expect(findings).toEqual([`info UNREAD_ROW R${beneath}C2`]);
  });

  describe('areas summed up above their details', () => {
    const isArea = ([code]: CellInput[]): boolean => code === '1' || code === '2';
    const heads = ['TT', 'Lĩnh vực', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm đạt được', 'Tỷ lệ (%)'];
    const areas = TABLE.filter(isArea);

    test.each<[string, CellInput[][]]>([
      ['with a total', [heads, ...areas, TOTAL, []]],
      ['without one', [heads, ...areas, []]],
      ['with titles', [['I. Tổng hợp'], heads, ...areas, TOTAL, ['II. Chi tiết']]],
      ['below a header of the same words', [HEADER, ...areas, TOTAL]],
    ])('%s: the details are what was scored', (_, summary) => {
      const { scorecard, findings } = read([...summary, HEADER, ...TABLE, TOTAL]);
      expect(scorecard.layout.headerRows).toEqual([summary.length + 1]);
      expect(scorecard.criteria.map(({ path }) => path)).toEqual(TABLE.map(([code]) => code));
      expect(findings).toEqual([]);
    });

    test('beneath them it is not read', () => {
      const { scorecard } = read([HEADER, ...TABLE, TOTAL, [], heads, ...areas, TOTAL]);
      expect(scorecard.layout.headerRows).toEqual([1]);
      expect(scorecard.beneath).toBe(TABLE.length + 4);
      expect(read([HEADER, ...TABLE, heads, ...areas]).scorecard.criteria).toHaveLength(TABLE.length);
    });

    test('other areas are another table: the first is read', () => {
      const more = ['3', 'Cải cách thủ tục hành chính', 1, 1, 1];
      const { scorecard } = read([heads, ...areas, more, [], HEADER, ...TABLE, TOTAL]);
      expect(scorecard.criteria).toHaveLength(3);
    });
  });

  test.each([
    ['A', 'B', '1', '2', '3', '4'],
    ['(A)', '(B)', '(1)', '(2)', '(3)=(2)/(1)', '(4)'],
    ['A', 'B', 1, 2, 3, 4],
    ['a', 'b', 'c', 'd', 'đ', 'e'],
    ['A', 'B', 'C', 'D', 'E', 'G'],
    ['1', '2', '3', '4', '5=4/3*100', '6'],
  ])('a row that numbers the columns is no area: %j %j %j %j %j %j', (...numbers) => {
    const { scorecard, findings } = read([HEADER, numbers, ...TABLE, TOTAL]);
    expect(scorecard.ignored).toEqual([{ kind: 'ignored', row: 2, why: 'columnNumbers' }]);
    expect(scorecard.areas).toHaveLength(2);
    expect(findings).toEqual([]);
  });

  test.each([
    ['behind a repeated header', [HEADER]],
    ['at the top of a page', []],
  ])('what goes on with an area %s is no second one', (_, repeated) => {
    const goesOn = ['1', 'Chỉ đạo, điều hành (tiếp theo)', 3, 3, 2.5, ''];
    const rows = [HEADER, ...TABLE.slice(0, 2), ...repeated, goesOn, ...TABLE.slice(2), TOTAL];
    const { scorecard, findings } = read(rows);
    expect(scorecard.criteria).toHaveLength(TABLE.length);
    expect(findings).toEqual([]);
  });

  test('a page that repeats the header goes on with its codes', () => {
    const { scorecard, findings } = read([HEADER, ...TABLE.slice(0, 3), HEADER, ...TABLE.slice(3), TOTAL]);
    expect(scorecard.criteria).toHaveLength(TABLE.length);
    expect(scorecard.beneath).toBeNull();
    expect(findings).toEqual([]);
  });
});

describe('a running number beside the codes', () => {
  test.each([['Mã TC'], ['Tiêu chí số'], ['Tiêu chí'], ['']])(
    'beside "%s" adds nothing to the total',
    (words) => {
      const counted = TABLE.map((row, at): CellInput[] => [at + 1, ...row]);
      const rows = [['STT', words, ...HEADER.slice(1)], ...counted, ['', ...TOTAL]];
      const { scorecard, findings } = read(rows);
      expect(scorecard.criteria.map(({ path }) => path)).toEqual(TABLE.map(([code]) => code));
      expect(scorecard.layout.columns).toEqual({
        ...{ code: 1, name: 2, max: 3, self: 4, appraised: [5], note: [6] },
      });
      expect(totalScore(rows)).toBe(5.5);
      expect(findings).toEqual([]);
    },
  );
});

describe("last year's points beside this year's", () => {
  const PAST = 1;
  const withPast = (row: CellInput[], at: number, past: CellInput): CellInput[] => row.toSpliced(at, 0, past);

  test.each([
    ['behind', 5],
    ['before', 2],
    ['between', 4],
  ])('one column of the year before, %s: no figure of it counts', (_, at) => {
    const rows = [
      ['BẢNG ĐIỂM NĂM 2023'],
      withPast(HEADER, at, 'Điểm thẩm định năm 2022'),
      ...[...TABLE, TOTAL].map((row) => withPast(row, at, PAST)),
    ];
    const { scorecard, findings } = read(rows);
    expect(scorecard.layout.columns.appraised).toHaveLength(1);
    expect(totalScore(rows)).toBe(5.5);
    expect(findings).toEqual([]);
  });

  test.each([
    ['newer first', [2023, 2022]],
    ['older first', [2022, 2023]],
  ])('groups of columns by year, %s: one group is read, whole', (_, years) => {
    const points = ['Điểm tối đa', 'Tự chấm', 'Thẩm định'];
    const rows: CellInput[][] = [
      ['STT', 'Tiêu chí', ...years.flatMap((year) => [`Năm ${String(year)}`, '', ''])],
      ['', '', ...points, ...points],
      ...[...TABLE, TOTAL].map(([code = '', name = '', ...figures]) => [
        ...[code, name],
        ...years.flatMap((year) => (year === 2023 ? figures.slice(0, 3) : [9, 9, 9])),
      ]),
    ];
    const { scorecard, findings } = read(rows);
    expect(scorecard.year).toBe(2023);
    expect(totalScore(rows)).toBe(5.5);
    expect(findings).toEqual([]);
  });

  test('a maximum that only last year’s column names is this year’s, too; last year’s scores are not', () => {
    const header = ['STT', 'Tiêu chí', 'Điểm tối đa năm 2022', 'Thẩm định năm 2022', 'Thẩm định năm 2023'];
    const rows = TABLE.map(([code = '', name = '', max = '', , score = '']): CellInput[] => [
      ...[code, name, max, PAST, score],
    ]);
    const { scorecard } = read([header, ...rows]);
    expect(scorecard.layout.columns).toMatchObject({ max: 2, appraised: [4] });
    expect(scorecard.year).toBe(2023);
  });

  test('a year is no index: such a table is not also a comparison', () => {
    const sheet = sheetOf([
      ['STT', 'Lĩnh vực/Tiêu chí', 'Điểm năm 2022', 'Năm 2023', '', ''],
      ['', '', 'Điểm thẩm định', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'],
      ...TABLE.map(([code = '', name = '', ...figures]) => [code, name, 1, ...figures.slice(0, 3)]),
    ]);
    const [recognised] = recognise(workbookOf(sheet)).sheets;
    expect(recognised).toMatchObject({ kind: 'scoring', comparisons: [] });
  });
});

describe('two units beside each other', () => {
  /** The first unit's points are those of the table, the second one's are all 9. */
  function units(
    groups: CellInput[],
    owns: CellInput[],
    figures: (row: CellInput[]) => CellInput[],
  ): CellInput[][] {
    return [
      ['STT', 'Tiêu chí', 'Điểm tối đa', ...groups],
      ['', '', '', ...owns],
      ...[...TABLE, TOTAL].map((row) => [...row.slice(0, 3), ...figures(row)]),
    ];
  }

  test.each<[string, number, CellInput[][]]>([
    [
      'each with its scores',
      5,
      units(
        ['Sở Y tế', '', 'Sở Tư pháp', '', ''],
        ['Tự chấm', 'Thẩm định', 'Tự chấm', 'Thẩm định', 'Tỷ lệ (%)'],
        ([, , , self = '', appraised = '']) => [self, appraised, 9, 9, 9],
      ),
    ],
    [
      'under each kind of score',
      4,
      units(
        ['Điểm tự chấm', '', 'Điểm thẩm định', ''],
        ['Sở Y tế', 'Sở Tư pháp', 'Sở Y tế', 'Sở Tư pháp'],
        ([, , , self = '', appraised = '']) => [self, 9, appraised, 9],
      ),
    ],
  ])('%s: the first one is read, and the other is said to be there', (_, beside, rows) => {
    const { scorecard, findings } = read(rows);
    expect(scorecard.layout.columns.percent).toBeUndefined();
    expect(scorecard.layout.beside).toBe(beside);
    expect(totalScore(rows)).toBe(5.5);
    expect(findings).toEqual([`info UNREAD_COLUMN R2C${beside + 1}`]);
  });

  test.each<[string, CellInput[], CellInput[]]>([
    ['rounds', ['Lần 1', '', 'Lần 2', ''], ['Tự chấm', 'Thẩm định', 'Tự chấm', 'Thẩm định']],
    [
      'who appraised',
      ['Điểm tự chấm', '', 'Điểm thẩm định', ''],
      ['Đơn vị', 'Ghi chú', 'Tổ chuyên viên', 'Hội đồng'],
    ],
    [
      'the rounds of an appraisal with their notes',
      ['Thẩm định lần 1', '', 'Thẩm định lần 2', ''],
      ['Điểm', 'Ghi chú', 'Điểm', 'Ghi chú'],
    ],
  ])('%s are no units', (_, groups, owns) => {
    const rows = units(groups, owns, ([, , , self = '', appraised = '']) => [
      self,
      appraised,
      self,
      appraised,
    ]);
    expect(read(rows).scorecard.layout.beside).toBeNull();
  });
});

describe('a column of names for each level', () => {
  const [code = '', , ...points] = HEADER;
  const isArea = (number: CellInput): boolean => number === '1' || number === '2';
  /** The same table with the names of areas and of criteria apart. */
  const apart = [
    [code, 'Lĩnh vực', 'Tiêu chí', ...points],
    ...TABLE.map(([number = '', name = '', ...rest]) =>
      isArea(number) ? [number, name, '', ...rest] : [number, '', name, ...rest],
    ),
    ['', 'Tổng điểm', '', 7, 7, 5.5, ''],
  ];

  test('is read as one', () => {
    const { scorecard, findings } = read(apart);
    expect(scorecard.criteria.map(({ path, level, name }) => [path, level, name])).toEqual(
      TABLE.map(([path = '', name]) => [path, isArea(path) ? 1 : 2, name]),
    );
    expect(scorecard.layout.columns).toMatchObject({ name: 2, otherNames: [1] });
    expect(findings).toEqual([]);
    expect(totalScore(apart)).toBe(5.5);
  });

  test('numbers beside the names are no names', () => {
    const rows = apart.map((row) => row.map((cell, at) => (at === 1 && cell === 'Tổng điểm' ? 12 : cell)));
    expect(read(rows).scorecard.total).toMatchObject({ row: 8 });
    expect(
      read(rows.map((row) => [...row.slice(0, 2), '', ...row.slice(3)])).scorecard.criteria,
    ).toHaveLength(2);
  });

  test('stays so where somebody chose it', () => {
    const sheet = sheetOf(apart);
    const seen = scoringSheets(recognise(workbookOf(sheet)))[0];
    const table = seen && tableOfLayout(gridOf(sheet), seen.scorecard.layout);
    expect(table && gapsOf(table)).toEqual([]);
    expect(table && chosenLayout(gridOf(sheet), table).layout?.columns).toEqual(
      seen?.scorecard.layout.columns,
    );
  });
});

describe('columns beside the points', () => {
  /** A rate of what was done, and the points that a band of rates gives. */
  const withRates = (header: [string, string], rates: CellInput[]): CellInput[][] => [
    [...HEADER.slice(0, 3), ...header, ...HEADER.slice(3)],
    ...[...TABLE, TOTAL].map((row, at) => [
      ...row.slice(0, 3),
      rates[at] === undefined || rates[at] === '' ? '' : '17/20',
      rates[at] ?? '',
      ...row.slice(3),
    ]),
  ];

  test('a rate of what was done is what the points were given for, and no index', () => {
    const rows = withRates(['Số liệu thực hiện', 'Tỷ lệ đạt được'], ['', '85%', '100%', '', '99%', '70%']);
    const { scorecard, findings } = read(rows);
    expect(scorecard.layout.columns.percent).toBeUndefined();
    expect(scorecard.unreadColumns.map(({ column, looks }) => [column, looks])).toEqual([
      [3, 'numbers'],
      [4, 'numbers'],
    ]);
    expect(findings).toEqual(['info UNREAD_COLUMN R1C4', 'info UNREAD_COLUMN R1C5']);
  });

  test('beside what was done, a rate that follows the points is their index all the same', () => {
    const indexes = ['83,33%', '75%', '100%', '75%', '100%', '40%', '78,57%'];
    const { scorecard, findings } = read(withRates(['Số liệu thực hiện', 'Tỷ lệ đạt được'], indexes));
    expect(scorecard.layout.columns.percent).toBe(4);
    expect(findings).toEqual(['info UNREAD_COLUMN R1C4', 'error PERCENT R7C5']);
  });

  test('without such a neighbour too: a share whose figures are no index is none, whatever heads it', () => {
    const rows = withRates(['Số văn bản', 'Tỷ lệ đạt được'], ['', '85%', '100%', '', '99%', '70%']);
    expect(read(rows).scorecard.layout.columns.percent).toBeUndefined();
  });

  test.each([
    'Tỷ lệ thẩm định (%)',
    'Điểm bị trừ sau thẩm định',
    'Ngày thẩm định',
    'Người thẩm định',
    'Tỷ lệ thực hiện',
    'Chênh lệch so với thẩm định',
  ])('“%s” is no later round of appraisal', (header) => {
    const rows = [...TABLE, TOTAL].map((row) => [...row, 77]);
    const { scorecard } = read([[...HEADER, header], ...rows]);
    expect(scorecard.layout.columns.appraised).toEqual([4]);
  });
});

describe('what a row without a code is', () => {
  const withRow = (row: CellInput[], at = 3): CellInput[][] => [
    HEADER,
    ...TABLE.toSpliced(at, 0, row),
    TOTAL,
  ];

  test.each([
    'Công khai đầy đủ',
    'Cộng tác viên tham gia',
    'Tổng hợp báo cáo đầy đủ',
    'Tổng kết đúng hạn',
    'Total compliance',
  ])('“%s” is a rule, though it begins like a total', (words) => {
    const { scorecard, findings } = read(withRow(['', words, 2, '', '', ''], 2));
    expect(scorecard.total?.row).toBe(TABLE.length + 3);
    expect(findings).toEqual([]);
  });

  test.each([
    'Tổng',
    'TỔNG CỘNG:',
    'Tổng điểm (I+II-III)',
    'Cộng',
    'Grand total',
    'Tổng điểm của tỉnh',
    'Tổng số',
  ])('“%s” is the total', (words) => {
    const { scorecard } = read([HEADER, ...TABLE, ['', words, 7, 7, 5.5, '']]);
    expect(scorecard.total?.row).toBe(TABLE.length + 2);
  });

  test('a total without words that say so is known by its maximum', () => {
    const { scorecard } = read([HEADER, ...TABLE, ['', 'PAR INDEX', 7, 7, 5.5, '']]);
    expect(scorecard.total?.row).toBe(TABLE.length + 2);
  });

  test('a total may have a code', () => {
    const { scorecard, findings } = read([HEADER, ...TABLE, ['3', 'Tổng cộng', 7, 7, 5.5, '']]);
    expect(scorecard.areas).toHaveLength(2);
    expect(findings).toEqual([]);
  });

  test('the total of another year is there to compare with', () => {
    const past = ['', 'Tổng điểm năm 2022', 7, 6, 5, ''];
    const { scorecard, findings } = read([['BẢNG ĐIỂM NĂM 2023'], HEADER, ...TABLE, TOTAL, past]);
    expect(scorecard.total?.row).toBe(TABLE.length + 3);
    expect(findings).toEqual([]);
  });

  test('a sum before bonus and deduction is a subtotal: the last total counts', () => {
    const rows: CellInput[][] = [
      HEADER,
      ...TABLE,
      ['', 'Cộng (I)', 7, 7, 5.5, ''],
      ['', 'Điểm thưởng (II)', 1, 1, 0.5, ''],
      ['', 'Điểm trừ (III)', 1, 0, 0.25, ''],
      ['', 'TỔNG CỘNG (I+II-III)', 7, 8, 5.75, ''],
    ];
    const { scorecard, findings } = read(rows);
    expect(scorecard.total?.row).toBe(11);
    expect(findings).toEqual([]);
  });

  test.each(['?', '#REF!', 'A?1', ''])(
    'a criterion with the code %j is uncertain: its sums are left alone',
    (code) => {
      const rows = [HEADER, ...TABLE.toSpliced(2, 1, [code, 'Báo cáo', 1, 1, 1, '']), TOTAL];
      const { scorecard, findings } = read(rows);
      expect(scorecard.uncertain.map(({ row }) => row)).toEqual([4]);
      expect(findings).toEqual(['warning CODE_REPAIRED R4C1']);
      const recomputation = scoringSheets(recognise(workbookOf(sheetOf(rows))))[0]?.recomputation;
      const [first, second] = scorecard.areas;
      expect(first && recomputation?.figures.get(first)?.score).toBeFalsy();
      expect(second?.path).toBe('2');
      expect(totalScore(rows)).toBeNull();
    },
  );

  test.each(['', '-', '+', '•'])('components with the code %j add up to the criterion above them', (code) => {
    const parts: CellInput[][] = [
      [code, 'Ban hành đúng hạn', 1.5, 1.5, 1, 'Chậm'],
      [code, 'Đủ nội dung', 0.5, 0.5, 0.5, ''],
    ];
    const { scorecard, findings } = read([HEADER, ...TABLE.toSpliced(2, 0, ...parts), TOTAL]);
    expect(scorecard.criteria.slice(1, 4).map(({ path, level }) => [path, level])).toEqual([
      ...[['1.1', 2] as const, ['1.1.1', 3] as const, ['1.1.2', 3] as const],
    ]);
    expect(scorecard.ignored).toEqual([]);
    expect(findings).toEqual([]);
  });

  test.each(['', '-'])('a rule with the mark %j may repeat the points of its criterion', (mark) => {
    const { scorecard, findings } = read(withRow([mark, 'Thực hiện đầy đủ', 2, 2, 1.5, ''], 2));
    expect(scorecard.uncertain).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('rows above numbers that begin again are the areas', () => {
    const { scorecard, findings } = read([
      HEADER,
      ...TABLE.map(([code, ...rest]) => [
        typeof code === 'string' ? (code.split('.')[1] ?? '') : '',
        ...rest,
      ]),
      TOTAL,
    ]);
    expect(scorecard.criteria.map(({ path }) => path)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2']);
    expect(findings).toEqual([]);
  });

  test('a band over code and name is the area', () => {
    const { scorecard } = read([
      HEADER,
      ['Lĩnh vực 1: Chỉ đạo, điều hành', '', 3, 3, 2.5, ''],
      ...TABLE.slice(1, 3),
      ['Lĩnh vực 2: Cải cách thể chế', '', 4, 4, 3, ''],
      ...TABLE.slice(4),
      TOTAL,
    ]);
    expect(scorecard.areas.map(({ name }) => name)).toEqual(['Chỉ đạo, điều hành', 'Cải cách thể chế']);
  });

  test('points of a parent whose children are blank belong to nobody: it is said, nothing above is changed', () => {
    const { findings } = read([
      HEADER,
      ['1', 'Chỉ đạo, điều hành', 3, '', 2.5, ''],
      ['1.1', 'Kế hoạch', 2, '', '', ''],
      ['1.2', 'Báo cáo', 1, '', '', ''],
      ...TABLE.slice(3),
      ['', 'Tổng điểm', 7, 4, 5.5, ''],
    ]);
    expect(findings).toEqual(['warning HARDCODED_PARENT R2C5']);
  });

  test('beside a duplicate code the printed total still has to be the sum of the printed areas', () => {
    const rows = [
      HEADER,
      ...TABLE.toSpliced(2, 1, ['1.1', 'Báo cáo', 1, 1, 1, '']),
      ['', 'Tổng', 7, 7, 6, ''],
    ];
    expect(read(rows).findings).toEqual(['error DUPLICATE_CODE R4C1', 'error TOTAL_SUM R8C5']);
  });

  test('a fourth level is read, added and mentioned', () => {
    const { scorecard, findings } = read([
      HEADER,
      ['1', 'Chỉ đạo, điều hành', 1, 1, 1, ''],
      ['1.1', 'Kế hoạch', 1, 1, 1, ''],
      ['1.1.1', 'Ban hành', 1, 1, 1, ''],
      ['1.1.1.1', 'Đúng hạn', 1, 1, 1, ''],
    ]);
    expect(scorecard.criteria.at(-1)?.level).toBe(4);
    expect(findings).toEqual(['info DEPTH R5C1']);
  });
});

describe('a column of codes for each level', () => {
  const [, name = '', ...points] = HEADER;
  const level = (path: string): number => path.split('.').length - 1;
  /** An area, a criterion and components: one level more than the table above. */
  const deep: [string, string, number, number, number, string][] = [
    ['1', 'Chỉ đạo, điều hành', 3, 3, 2.5, ''],
    ['1.1', 'Kế hoạch CCHC', 2, 2, 1.5, ''],
    ['1.1.1', 'Ban hành kế hoạch', 1, 1, 1, ''],
    ['1.1.2', 'Mức độ hoàn thành', 1, 1, 0.5, 'Còn 2 nhiệm vụ quá hạn'],
    ['1.2', 'Tuyên truyền', 1, 1, 1, ''],
    ['2', 'Cải cách thể chế', 2, 2, 2, ''],
    ['2.1', 'Văn bản quy phạm pháp luật', 2, 2, 2, ''],
  ];
  const apart = (heads: string[], own: (path: string) => CellInput): CellInput[][] => [
    [...heads, name, ...points],
    ...deep.map(([path, ...rest]) => [
      ...heads.map((_, at) => (at === level(path) ? own(path) : '')),
      ...rest,
    ]),
    [...heads.map(() => ''), 'Tổng điểm', 5, 5, 4.5, ''],
  ];
  const full = (path: string): string => path;
  const last = (path: string): number => Number(path.split('.').at(-1));

  test.each<[string, CellInput[][]]>([
    ['full codes below merged heads', apart(['STT', '', ''], full)],
    ['full codes below the names of levels', apart(['Lĩnh vực', 'Tiêu chí', 'TCTP'], full)],
    ['numbers of their level alone', apart(['LV', 'TC', 'TCTP'], last)],
  ])('%s', (_, rows) => {
    const { scorecard, findings } = read(rows);
    expect(scorecard.criteria.map(({ path, name: own }) => [path, own])).toEqual(
      deep.map(([path, own]) => [path, own]),
    );
    expect(scorecard.layout.columns).toMatchObject({ code: 0, otherCodes: [1, 2], name: 3 });
    expect(findings).toEqual([]);
  });

  test('codes of the levels above are repeated beside them', () => {
    const rows = apart(['STT', '', ''], full).map((row, at) => {
      const path = deep[at - 1]?.[0] ?? '';
      return row.map((cell, column) =>
        column < level(path)
          ? path
              .split('.')
              .slice(0, column + 1)
              .join('.')
          : cell,
      );
    });
    expect(read(rows).scorecard.criteria.map(({ path }) => path)).toEqual(deep.map(([path]) => path));
  });

  test('Roman areas apart from numbers that restart', () => {
    const rows = apart(['STT', 'Mã', ''], (path) => path).map(([, , , ...rest], at) => {
      const path = deep[at - 1]?.[0] ?? '';
      const below = path.split('.').slice(1).join('.');
      return at === 0
        ? ['STT', 'Mã', ...rest]
        : [level(path) === 0 ? (['', 'I', 'II'][Number(path)] ?? '') : '', below, ...rest];
    });
    expect(read(rows).scorecard.criteria.map(({ path }) => path)).toEqual([
      'I',
      'I.1',
      'I.1.1',
      'I.1.2',
      'I.2',
      'II',
      'II.1',
    ]);
  });

  test('on a later page the numbers of a level go on', () => {
    const [header = [], ...rows] = apart(['LV', 'TC', 'TCTP'], last);
    const paged = [header, ...rows.slice(0, 2), header, ...rows.slice(2)];
    expect(read(paged).scorecard.criteria.map(({ path }) => path)).toEqual(deep.map(([path]) => path));
  });

  test('a code that is there twice is shown where it stands', () => {
    const rows = apart(['STT', '', ''], full).map((row) =>
      row.map((cell) => (cell === '1.1.2' ? '1.1.1' : cell)),
    );
    const found = audit(recognise(workbookOf(sheetOf(rows))));
    expect(found.find(({ kind }) => kind === 'DUPLICATE_CODE')).toMatchObject({ row: 5, column: 2 });
  });

  test('a column that only counts the criteria is none of them', () => {
    const rows = apart(['STT'], full).map(([, ...rest], at) => {
      const path = deep[at - 1]?.[0] ?? '';
      return at === 0 ? ['TT', 'Mã tiêu chí', ...rest] : [path === '' ? '' : at, path, ...rest];
    });
    expect(read(rows).scorecard.layout.columns).toMatchObject({ code: 1, name: 2 });
    expect(read(rows).scorecard.layout.columns.otherCodes).toBeUndefined();
  });

  test('stays so where somebody chose it', () => {
    const sheet = sheetOf(apart(['STT', '', ''], full));
    const seen = scoringSheets(recognise(workbookOf(sheet)))[0];
    const table = seen && tableOfLayout(gridOf(sheet), seen.scorecard.layout);
    expect(table && gapsOf(table)).toEqual([]);
    expect(table && chosenLayout(gridOf(sheet), table).layout?.columns).toEqual(
      seen?.scorecard.layout.columns,
    );
  });
});
