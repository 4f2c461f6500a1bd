import { rounded } from './points';
import { address, type Content, type SheetGrid } from './sheetGrid';

/** A line of a comparison between two years: an area's index in percent and its rank among the provinces. */
export interface ComparisonLine {
  name: string;
  index: [newer: number, older: number];
  rank: [newer: number, older: number];
}

export interface ComparisonOptions {
  years: [newer: number, older: number];
  lines: ComparisonLine[];
  total: ComparisonLine;
  /** Columns that say by how much index and rank changed; a better rank is a positive change (rule 9). */
  changes: boolean;
}

export type ComparisonColumn =
  'newerIndex' | 'newerRank' | 'olderIndex' | 'olderRank' | 'indexChange' | 'rankChange';

const COLUMNS: readonly ComparisonColumn[] = [
  'newerIndex',
  'newerRank',
  'olderIndex',
  'olderRank',
  'indexChange',
  'rankChange',
];

/** A drawn comparison, by which its cells are found again. */
export interface DrawnComparison {
  /** `at` counts the lines from 0; the total is the last. */
  cell: (at: number, column: ComparisonColumn) => string;
  put: (at: number, column: ComparisonColumn, content: Content) => void;
}

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
  const groups = [`Năm ${years[0]}`, `Năm ${years[1]}`, ...(changes ? ['Tăng (+), giảm (-)'] : [])];
  groups.forEach((group, at) => {
    const column = left + 2 + at * 2;
    head(top, column, group);
    grid.merge(top, column, top, column + 1);
    head(top + 1, column, at === 2 ? 'Chỉ số (%)' : 'Chỉ số (%)');
    head(top + 1, column + 1, at === 2 ? 'Thứ hạng (bậc)' : 'Thứ hạng');
  });
  const first = top + 2;
  [...lines, total].forEach((line, at) => {
    const look = at === lines.length ? 'total' : 'leaf';
    grid.put(first + at, left, at === lines.length ? null : at + 1, look);
    grid.put(first + at, left + 1, line.name, look);
    const [newer, older] = line.index;
    const values = [
      newer,
      line.rank[0],
      older,
      line.rank[1],
      rounded(newer - older, 2),
      line.rank[1] - line.rank[0],
    ];
    values.slice(0, changes ? 6 : 4).forEach((value, column) => {
      grid.put(first + at, left + 2 + column, value, look, column % 2 === 0 ? '0.00' : 'General');
    });
  });
  grid.widths.set(left + 1, 52);
  const place = (at: number, column: ComparisonColumn): [number, number] => [
    first + at,
    left + 2 + COLUMNS.indexOf(column),
  ];
  return {
    cell: (at, column) => address(...place(at, column)),
    put: (at, column, content) => grid.replace(...place(at, column), content),
  };
}
