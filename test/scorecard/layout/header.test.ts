import { Grid } from '../../../src/sheet/grid';
import { headerBlock, headerRepeats, headerWords, rolesOf } from '../../../src/scorecard/layout/header';
import { sheetOf, type CellInput } from '../../sheetBuilder';

/** The words over a table's columns, in one row or in several that are merged. */

const gridOf = (...rows: CellInput[][]): Grid => new Grid(sheetOf(rows));

/** `group / own` by column, for a header that begins at row 1; null where a later row is data. */
function drawn(depth: number, ...rows: CellInput[][]): Record<number, string> | null {
  const block = headerBlock(gridOf(...rows), 1, depth);
  return (
    block && Object.fromEntries([...block.words].map(([at, { group, own }]) => [at, `${group} / ${own}`]))
  );
}

test.each<[CellInput, string]>([
  [' Điểm chuẩn ', 'Điểm chuẩn'],
  ['', ''],
  [2023, '2023'],
  [2000, '2000'],
  [2099, '2099'],
  [1999, ''],
  [2100, ''],
  [2023.5, ''],
  [9.5, ''],
  [true, ''],
])('%j in a header says %j', (value, words) => {
  expect(headerWords(gridOf([value]), 1, 0)).toBe(words);
});

describe('a header of several rows', () => {
  test('carries a group’s words to the columns below it that name something', () => {
    expect(
      drawn(2, ['STT', 'Tiêu chí', 'Điểm', '', '', 'Ghi chú'], ['', '', 'Tự chấm', 'Thẩm định', '', '']),
    ).toEqual({ 0: ' / STT', 1: ' / Tiêu chí', 2: 'Điểm / Tự chấm', 3: 'Điểm / Thẩm định', 5: ' / Ghi chú' });
  });

  test('joins the groups above each other', () => {
    expect(drawn(3, ['Điểm', ''], ['Năm', ''], [2022, 2023])).toEqual({
      0: 'Điểm Năm / 2022',
      1: 'Điểm Năm / 2023',
    });
  });

  test('has no group where nothing stands to the left', () => {
    expect(drawn(2, ['', 'Điểm'], ['STT', 'Tự chấm'])).toEqual({ 0: ' / STT', 1: 'Điểm / Tự chấm' });
  });

  test.each<[string, CellInput[]]>([
    ['words', ['Tự chấm']],
    ['a year', [2023]],
    ['a year as text', [' 2023 ']],
    ['words of a header’s length', ['x'.repeat(120)]],
    ['a number in words', ['Lần 1']],
    ['a year among words', ['Số 2023a']],
  ])('goes on with %s', (_what, below) => {
    expect(drawn(2, ['Điểm'], below)).not.toBeNull();
  });

  test.each<[string, CellInput[]]>([
    ['a blank row', ['']],
    ['a number', [9.5]],
    ['a number as text', [' 12 ']],
    ['decimals as text', ['12,25']],
    ['a code', ['1.1.2']],
    ['a column number', ['(12)']],
    ['half of one', ['(1']],
    ['a number that begins like a year', ['20231']],
    ['a number that ends like a year', ['12023']],
    ['a truth', [true]],
    ['a note', ['x'.repeat(121)]],
    ['data beside words', ['Tự chấm', 1]],
  ])('ends before %s', (_what, below) => {
    expect(drawn(2, ['Điểm'], below)).toBeNull();
  });
});

test('columns whose words name a role, with all their words', () => {
  const grid = gridOf(['STT', 'Chữ ký', 'Điểm', ''], ['', '', 'tự chấm', 'thẩm định']);
  const block = headerBlock(grid, 1, 2);
  expect(block && rolesOf(grid, block)).toEqual([
    { column: 0, role: 'code', words: ' STT', group: '', own: 'STT' },
    { column: 2, role: 'self', words: 'Điểm tự chấm', group: 'Điểm', own: 'tự chấm' },
    { column: 3, role: 'appraised', words: 'Điểm thẩm định', group: 'Điểm', own: 'thẩm định' },
  ]);
});

/** The roles of a header of one row, with rows of figures below it. */
function rolesNamed(header: string[], ...rows: CellInput[][]): (string | null)[] {
  const grid = gridOf(header, ...rows);
  const block = headerBlock(grid, 1, 1);
  const found = block ? rolesOf(grid, block) : [];
  return header.map((_, at) => found.find(({ column }) => column === at)?.role ?? null);
}

describe('abbreviations that say too little are told from the columns beside them', () => {
  test.each<[string[], (string | null)[]]>([
    [
      ['Tiêu chí', 'Điểm TĐ', 'TC', 'TĐ của SNV'],
      ['name', 'max', 'self', 'appraised'],
    ],
    [
      ['Tiêu chí', 'TĐ', 'TC', 'Thẩm định'],
      ['name', 'max', 'self', 'appraised'],
    ],
    [
      ['Tiêu chí', 'TĐ', 'Tự chấm', 'TĐ'],
      ['name', 'max', 'self', 'appraised'],
    ],
    [
      ['Tiêu chí', 'Điểm chuẩn', 'Điểm TC', 'Điểm TĐ'],
      ['name', 'max', 'self', 'appraised'],
    ],
    [
      ['Lĩnh vực', 'TC', 'TCTP', 'Điểm chuẩn', 'Thẩm định'],
      ['name', null, null, 'max', 'appraised'],
    ],
    [
      ['Tiêu chí', 'Điểm', 'Xã chấm', 'Huyện chấm'],
      ['name', 'max', 'self', 'appraised'],
    ],
    [
      ['Tiêu chí', 'Điểm', 'Thôn tự chấm', 'UBND xã chấm'],
      ['name', 'max', 'self', 'appraised'],
    ],
  ])('%j', (header, roles) => {
    expect(rolesNamed(header)).toEqual(roles);
  });

  test('and from the group above them', () => {
    const grid = gridOf(['Tiêu chí', 'Điểm', '', ''], ['', 'TĐ', 'TC', 'TĐ của SNV']);
    const block = headerBlock(grid, 1, 2);
    expect(block && rolesOf(grid, block).map(({ column, role }) => [column, role])).toEqual(
      expect.arrayContaining([
        [1, 'max'],
        [2, 'self'],
        [3, 'appraised'],
      ]),
    );
  });
});

describe('weights', () => {
  const HEADER = ['Tiêu chí', 'Trọng số', 'Tự chấm'];

  test('are maxima where the scores keep to them', () => {
    expect(rolesNamed(HEADER, ['a', 2, 1.5], ['b', 1, 1])[1]).toBe('max');
  });

  test('are none where the scores do not, where there are no figures, or beside a maximum', () => {
    expect(rolesNamed(HEADER, ['a', 0.2, 1.5], ['b', 0.8, 1])[1]).toBeNull();
    expect(rolesNamed(HEADER, ['a', 2, 1.5], ['b', 1, 1.5])[1]).toBeNull();
    expect(rolesNamed(HEADER, ['a', '', 1.5])[1]).toBeNull();
    expect(rolesNamed([...HEADER, 'Điểm chuẩn'], ['a', 2, 1.5, 2])[1]).toBeNull();
  });
});

describe('a header is repeated on the next page', () => {
  const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Thẩm định'];
  const columns = { code: 0, name: 1, max: 2, appraised: [3] };
  const repeats = (...row: CellInput[]): boolean =>
    headerRepeats(gridOf(HEADER, row), { headerRows: [1], columns })(2);

  test('where at least half of its words stand again in their columns', () => {
    expect(repeats(...HEADER)).toBe(true);
    expect(repeats(...HEADER.map((words) => ` ${words.toUpperCase()} `))).toBe(true);
    expect(repeats('STT', 'Tiêu chí', 3, 2)).toBe(true);
    expect(repeats('', '', 'Điểm chuẩn', 'Thẩm định')).toBe(true);
  });

  test('not where fewer do, or in other columns', () => {
    expect(repeats('STT', '1', 3, 2)).toBe(false);
    expect(repeats('Tiêu chí', 'STT', 'Thẩm định', 'Điểm chuẩn')).toBe(false);
    expect(repeats('', '', '', '')).toBe(false);
  });

  test('two words are needed however few columns there are, and columns without words say nothing', () => {
    const two = headerRepeats(
      gridOf(['', 'Tiêu chí', 'Điểm chuẩn'], ['', 'Tiêu chí', 3], ['', 'Tiêu chí', 'Điểm chuẩn']),
      {
        headerRows: [1],
        columns: { code: 0, name: 1, max: 2, appraised: [] },
      },
    );
    expect([two(2), two(3)]).toEqual([false, true]);
  });
});
