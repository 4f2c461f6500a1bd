import { rounded, vietnamese } from './points';
import { address, type Content, type SheetGrid } from './sheetGrid';

/** A line of a comparison of years: an area's index in percent and its rank among the provinces. */
export interface ComparisonLine {
  name: string;
  /** By the years of the table; null leaves the cell blank. */
  index: readonly (number | null)[];
  rank: readonly (number | null)[];
}

/** The words above the columns of a year or of a change. */
interface ComparisonHead {
  group: string;
  index: string;
  rank: string;
}

export interface ComparisonOptions {
  /** In the order of their columns. */
  years: readonly number[];
  lines: readonly ComparisonLine[];
  total: ComparisonLine | null;
  /**
   * Columns that say by how much index and rank changed from each year to the next, as numbers or in the report's
   * words; a better rank is a positive change (rule 9).
   */
  changes: 'none' | 'numbers' | 'words';
  /** Where they are not the usual ones. */
  yearHead?: (year: number) => ComparisonHead;
  changeHead?: (newer: number, older: number) => ComparisonHead;
}

export type ComparisonColumn = 'index' | 'rank' | 'indexChange' | 'rankChange';

/** A drawn comparison, by which its cells are found again. */
export interface DrawnComparison {
  /**
   * `line` counts the lines from 0, the total is the last; `at` counts the years as they stand, of a change from the
   * newest.
   */
  cell: (line: number, column: ComparisonColumn, at?: number) => string;
  put: (line: number, column: ComparisonColumn, content: Content, at?: number) => void;
  firstRow: number;
  lastRow: number;
  lastColumn: number;
}

const yearHead = (year: number): ComparisonHead => ({
  group: `Năm ${year}`,
  index: 'Chỉ số (%)',
  rank: 'Thứ hạng',
});
const changeHead = (): ComparisonHead => ({
  group: 'Tăng (+), giảm (-)',
  index: 'Chỉ số (%)',
  rank: 'Thứ hạng (bậc)',
});

/** Draws the two-row header with merged years, the areas and the total; the table's left column is `left`. */
export function drawComparison(
  grid: SheetGrid,
  top: number,
  left: number,
  options: ComparisonOptions,
): DrawnComparison {
  const { years, lines, total, changes } = options;
  const head = (row: number, column: number, words: string): void => grid.put(row, column, words, 'header');
  head(top, left, 'STT');
  head(top, left + 1, 'Lĩnh vực');
  grid.merge(top, left, top + 1, left);
  grid.merge(top, left + 1, top + 1, left + 1);
  const pairs = changes === 'none' ? [] : yearPairs(years);
  const heads = [
    ...years.map(options.yearHead ?? yearHead),
    ...pairs.map(([newer, older]) => (options.changeHead ?? changeHead)(newer, older)),
  ];
  heads.forEach(({ group, index, rank }, at) => {
    const column = left + 2 + at * 2;
    head(top, column, group);
    grid.merge(top, column, top, column + 1);
    head(top + 1, column, index);
    head(top + 1, column + 1, rank);
  });
  const first = top + 2;
  const drawn = [...lines, ...(total ? [total] : [])];
  drawn.forEach((line, at) => {
    const isTotal = at === lines.length;
    const look = isTotal ? 'total' : 'leaf';
    grid.put(first + at, left, isTotal ? null : at + 1, look);
    grid.put(first + at, left + 1, line.name, look);
    years.forEach((_, year) => {
      grid.put(first + at, left + 2 + year * 2, line.index[year] ?? null, look, '0.00');
      grid.put(first + at, left + 3 + year * 2, line.rank[year] ?? null, look);
    });
    pairs.forEach(([newer, older], change) => {
      const [to, from] = [years.indexOf(newer), years.indexOf(older)];
      const index = difference(line.index[to], line.index[from]);
      const rank = difference(line.rank[from], line.rank[to]);
      const column = left + 2 + (years.length + change) * 2;
      const isWords = changes === 'words';
      grid.put(first + at, column, isWords ? words(index, 2, '') : index, look, isWords ? 'General' : '0.00');
      grid.put(first + at, column + 1, isWords ? words(rank, 0, ' bậc') : rank, look);
    });
  });
  grid.widths.set(left + 1, Math.max(52, grid.widths.get(left + 1) ?? 0));
  const place = (line: number, column: ComparisonColumn, at: number): [number, number] => {
    const group = column === 'index' || column === 'rank' ? at : years.length + at;
    const isRank = column === 'rank' || column === 'rankChange';
    return [first + line, left + 2 + group * 2 + (isRank ? 1 : 0)];
  };
  return {
    cell: (line, column, at = 0) => address(...place(line, column, at)),
    put: (line, column, content, at = 0) => grid.replace(...place(line, column, at), content),
    firstRow: first,
    lastRow: first + drawn.length - 1,
    lastColumn: left + 1 + heads.length * 2,
  };
}

/** Each year with the one before it, newest first. */
function yearPairs(years: readonly number[]): [newer: number, older: number][] {
  const newestFirst = [...years].sort((a, b) => b - a);
  return newestFirst.slice(1).map((older, at) => [newestFirst[at] ?? older, older]);
}

function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  return typeof a === 'number' && typeof b === 'number' ? rounded(a - b, 2) : null;
}

/** A change in the report's words: `tăng 13,62`, `giảm 30 bậc`. */
export function words(change: number | null, decimals: number, unit: string): string | null {
  if (change === null) return null;
  if (change === 0) return 'không đổi';
  return `${change > 0 ? 'tăng' : 'giảm'} ${vietnamese(Math.abs(change), decimals)}${unit}`;
}
