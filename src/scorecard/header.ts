import type { Grid } from './grid';
import { LONGEST_HEADER, roleOfHeader, roleOfOpenHeader, type Role, type ScoringColumns } from './roles';
import type { CellValue } from './snapshot';
import { fold } from './wording';

/** The words over a table's columns, in one row or in several that are merged. */
export interface HeaderBlock {
  rows: number[];
  /** Per column the header's words from top to bottom, a merged group's words carried to its columns. */
  words: Map<number, { group: string; own: string }>;
}

/**
 * The header that begins at a row and is `depth` rows high; null where a later row is already data.
 * A merged cell holds its words in its first cell only, so the words above a column that names something
 * below them are carried from the left.
 */
export function headerBlock(grid: Grid, row: number, depth: number): HeaderBlock | null {
  const rows = Array.from({ length: depth }, (_, index) => row + index);
  const lower = rows.slice(1);
  if (lower.some((each) => !isLowerHeaderRow(grid, each))) return null;
  const words = new Map<number, { group: string; own: string }>();
  for (const column of grid.filledColumnsWithin(row, row + depth - 1)) {
    const stack: string[] = [];
    rows.forEach((each, level) => {
      const own = headerWords(grid, each, column);
      if (own !== '') stack.push(own);
      else if (rows.slice(level + 1).some((below) => headerWords(grid, below, column) !== '')) {
        const group = carriedFromLeft(grid, each, column);
        if (group !== '') stack.push(group);
      }
    });
    const own = stack.pop();
    if (own !== undefined) words.set(column, { group: stack.join(' '), own });
  }
  return { rows, words };
}

/** A cell's words where it may be part of a header: text, or a year that Excel stored as a number. */
export function headerWords(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  if (typeof value === 'string') return value.trim();
  return isYear(value) ? String(value) : '';
}

function isYear(value: CellValue): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value < 2100;
}

function carriedFromLeft(grid: Grid, row: number, column: number): string {
  for (let left = column - 1; left >= grid.firstColumn; left--) {
    const text = headerWords(grid, row, left);
    if (text !== '') return text;
  }
  return '';
}

function isLowerHeaderRow(grid: Grid, row: number): boolean {
  const filled = grid.filledColumns(row);
  if (filled.length === 0) return false;
  return filled.every((column) => {
    const value = grid.value(row, column);
    if (typeof value !== 'string') return isYear(value);
    const isNumber = /^\(?\d+([.,]\d+)*\)?$/.test(value.trim()) && !/^20\d\d$/.test(value.trim());
    return !isNumber && value.length <= LONGEST_HEADER;
  });
}

/** A column whose header names a role. */
export interface FoundRole {
  column: number;
  role: Role;
  /** The header's words from top to bottom. */
  words: string;
  /** The same words apart: those of merged cells above, and its own. */
  group: string;
  own: string;
}

export function rolesOf(block: HeaderBlock): FoundRole[] {
  const found: FoundRole[] = [];
  const open: { column: number; own: string }[] = [];
  for (const [column, { group, own }] of block.words) {
    const role = roleOfHeader(own, group);
    if (role) found.push({ column, role, words: `${group} ${own}`, group, own });
    else if (group === '') open.push({ column, own });
  }
  const self = found.find(({ role }) => role === 'self')?.column;
  if (self === undefined) return found;
  for (const { column, own } of open) {
    const hasMax = found.some(({ role }) => role === 'max');
    const role = roleOfOpenHeader(own, { hasMax, isLeftOfSelf: column < self });
    if (role) found.push({ column, role, words: own, group: '', own });
  }
  return found;
}

/** Where a header stands, and the columns whose words say that it is repeated. */
interface Headed {
  headerRows: readonly number[];
  columns: Pick<ScoringColumns, 'code' | 'name' | 'max' | 'appraised' | 'self' | 'achieved'>;
}

/** Says of a row whether it repeats the header's words in the header's columns, as every printed page does. */
export function headerRepeats(grid: Grid, { headerRows, columns }: Headed): (row: number) => boolean {
  const { code, name, max, appraised, self, achieved } = columns;
  // Figures first: where a header has words, most rows have numbers, which cost no comparison.
  const headed = [max, self, ...appraised, achieved, code, name].flatMap((column) => {
    const words = column === undefined ? '' : fold(headerWords(grid, headerRows[0] ?? 0, column));
    return column === undefined || words === '' ? [] : [{ column, words }];
  });
  const least = Math.max(2, headed.length / 2);
  return (row) => {
    let same = 0;
    let left = headed.length;
    for (const { column, words } of headed) {
      if (same + left < least) return false;
      left--;
      if (fold(headerWords(grid, row, column)) === words) same++;
    }
    return same >= least;
  };
}
