import type { Scorecard } from '../../../src/scorecard/model/scorecard';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { scorecardIn } from '../scorecardIn';

/** What rows without a readable code are, told from their figures and their place. */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'];
const FIRST: CellInput[][] = [
  ['1', 'Chỉ đạo, điều hành', 3, 2],
  ['1.1', 'Kế hoạch', 1, 1],
  ['1.2', 'Kiểm tra', 2, 1],
];
const SECOND: CellInput[][] = [
  ['2', 'Cải cách thể chế', 2, 2],
  ['2.1', 'Rà soát', 2, 2],
];
/** Its words are no total's. */
const WHOLE: CellInput[] = ['', 'Chỉ số CCHC', 5, 4];

function read(rows: readonly CellInput[][]): Scorecard {
  return scorecardIn(sheetOf([HEADER, ...rows]));
}

describe('a total whose words do not say it', () => {
  const totalRow = (rows: readonly CellInput[][]): number | undefined => read(rows).total?.row;

  test('stands above or below all criteria and has the sum of the areas’ maxima', () => {
    expect(totalRow([...FIRST, ...SECOND, WHOLE])).toBe(7);
    expect(totalRow([WHOLE, ...FIRST, ...SECOND])).toBe(2);
    expect(read([...FIRST, ...SECOND, WHOLE]).lastRow).toBe(7);
  });

  test('is the last of several', () => {
    expect(totalRow([WHOLE, ...FIRST, ...SECOND, WHOLE])).toBe(8);
  });

  test('gives way to one whose words say it', () => {
    expect(totalRow([WHOLE, ...FIRST, ...SECOND, ['', 'Tổng', 5, 4]])).toBe(8);
  });

  test.each<[string, CellInput[][]]>([
    ['among the criteria', [...FIRST, WHOLE, ...SECOND]],
    ['with another maximum', [...FIRST, ...SECOND, ['', 'Chỉ số CCHC', 4, 4]]],
    ['without a maximum', [...FIRST, ...SECOND, ['', 'Chỉ số CCHC', '', 4]]],
    ['of one area, whose maximum it repeats', [...FIRST, ['', 'Chỉ số CCHC', 3, 2]]],
    [
      'while an area’s maximum is not known',
      [...FIRST, ['2', 'Cải cách thể chế', '', 2], ['2.1', 'Rà soát', 2, 2], ['', 'Chỉ số CCHC', 3, 4]],
    ],
  ])('is none %s', (_what, rows) => expect(totalRow(rows)).toBeUndefined());
});

describe('areas whose numbers nobody wrote', () => {
  const AREAS: CellInput[][] = [
    ['', 'CHỈ ĐẠO, ĐIỀU HÀNH', 3, 2],
    ['1', 'Kế hoạch', 1, 1],
    ['2', 'Kiểm tra', 2, 1],
    ['', 'CẢI CÁCH THỂ CHẾ', 2, 2],
    ['1', 'Rà soát', 2, 2],
  ];
  const said = (rows: readonly CellInput[][]): string =>
    read(rows)
      .criteria.map(({ row, path, level }) => `${row}:${path}/${level}`)
      .join(' ');

  test('are the rows with a maximum right above each 1', () => {
    expect(said(AREAS)).toBe('2:1/1 3:1.1/2 4:1.2/2 5:2/1 6:2.1/2');
    const scorecard = read(AREAS);
    expect(scorecard.areas.map(({ name, code }) => [name, code.style, code.text])).toEqual([
      ['CHỈ ĐẠO, ĐIỀU HÀNH', 'unwritten', '1'],
      ['CẢI CÁCH THỂ CHẾ', 'unwritten', '2'],
    ]);
    expect([scorecard.ignored, scorecard.uncertain]).toEqual([[], []]);
  });

  test('are named by the codes below them', () => {
    const codes = ['', '1.1', '1.2', '', '2.1'];
    const rows = AREAS.map(([, ...rest], index): CellInput[] => [codes[index] ?? '', ...rest]);
    expect(said(rows)).toBe('2:1/1 3:1.1/2 4:1.2/2 5:2/1 6:2.1/2');
    expect(said(rows.toSpliced(3, 1))).toBe('3:1.1/2 4:1.2/2 5:2.1/2');
    expect(said(rows.toSpliced(3, 1, ['2', 'CẢI CÁCH THỂ CHẾ', 2, 2]))).toBe('3:1.1/2 4:1.2/2 5:2/1 6:2.1/2');
  });

  test('with rules beneath their criteria', () => {
    const rows = [...AREAS.slice(0, 3), ['', 'Không kiểm tra: 0'], ...AREAS.slice(3)];
    expect(said(rows)).toBe('2:1/1 3:1.1/2 4:1.2/2 6:2/1 7:2.1/2');
    expect(read(rows).ignored).toEqual([{ kind: 'ignored', row: 5, why: 'rule' }]);
  });

  const changed = (at: number, row: CellInput[]): CellInput[][] => AREAS.toSpliced(at, 1, row);
  test.each<[string, CellInput[][]]>([
    ['a row has no maximum', changed(3, ['', 'CẢI CÁCH THỂ CHẾ', '', 2])],
    ['something stands where its number should be', changed(3, ['?', 'CẢI CÁCH THỂ CHẾ', 2, 2])],
    ['the first has no row', AREAS.slice(1)],
    ['the numbers begin once', AREAS.slice(0, 3)],
    ['the numbers are of several kinds', changed(2, ['II', 'Kiểm tra', 2, 1])],
  ])('not where %s', (_what, rows) => {
    expect(read(rows).criteria.some(({ code }) => code.style === 'unwritten')).toBe(false);
  });
});

describe('rows with points whose code nobody can read (rule 11)', () => {
  const LOST: CellInput[] = ['??', 'Báo cáo', 1, 0.5];
  const uncertain = (rows: readonly CellInput[][]): unknown[] =>
    read(rows).uncertain.map(({ row, name, codeText, before }) => [row, name, codeText, before.path]);
  /** The maximum of area 1 counts a criterion that is not read. */
  const withGap: CellInput[][] = [['1', 'Chỉ đạo, điều hành', 4, 2.5], ...FIRST.slice(1)];

  test('are criteria where what they stand in does not add up without them', () => {
    expect(uncertain([...withGap, LOST, ...SECOND])).toEqual([[5, 'Báo cáo', '??', '1.2']]);
    expect(uncertain([withGap[0] ?? [], FIRST[1] ?? [], LOST, FIRST[2] ?? [], ...SECOND])).toEqual([
      [4, 'Báo cáo', '??', '1.1'],
    ]);
    expect(uncertain([...withGap, ['', ...LOST.slice(1)], ...SECOND])).toEqual([[5, 'Báo cáo', '', '1.2']]);
  });

  test('also where only the total does not', () => {
    const total = (max: number): CellInput[] => ['', 'Tổng điểm', max, 4.5];
    expect(uncertain([...FIRST, LOST, ...SECOND, total(6)])).toHaveLength(1);
    expect(uncertain([...FIRST, LOST, ...SECOND, total(5)])).toEqual([]);
  });

  test('also where a maximum that should be added up is not there', () => {
    const noMax: CellInput[][] = [['1', 'Chỉ đạo, điều hành', '', 2], ...FIRST.slice(1)];
    expect(uncertain([...noMax, LOST, ...SECOND])).toHaveLength(1);
  });

  test.each<[string, CellInput[][]]>([
    ['the maxima add up without it', [...FIRST, LOST, ...SECOND]],
    ['it has no maximum', [...withGap, ['??', 'Báo cáo', '', 0.5], ...SECOND]],
    ['it has no score', [...withGap, ['??', 'Báo cáo', 1, ''], ...SECOND]],
    ['it has no name', [...withGap, ['??', '', 1, 0.5], ...SECOND]],
    ['no criterion stands before it', [LOST, ...withGap, ...SECOND]],
    ['it stands below all criteria without a code', [...SECOND, ...withGap, ['', 'Khác', 1, 0.5]]],
  ])('are none where %s', (_what, rows) => expect(uncertain(rows)).toEqual([]));

  test('below all criteria something has to stand where the code is expected', () => {
    expect(uncertain([...SECOND, ...withGap, LOST])).toHaveLength(1);
  });

  test('are not the total', () => {
    expect(uncertain([...withGap, ...SECOND, ['??', 'Chỉ số CCHC', 6, 4]])).toEqual([]);
  });
});
