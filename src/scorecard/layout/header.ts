import { compare } from '../../sheet/decimal';
import type { Grid } from '../../sheet/grid';
import { numberIn } from '../../sheet/numbers';
import { isOpenHeader, mayBeMax, namesWeights, roleOfOpenHeader } from '../words/headers/openHeader';
import { LONGEST_HEADER } from '../words/headers/spelling';
import { roleOfHeader } from '../words/headers/roleOfHeader';
import { type Role } from '../words/headers/role';
import { type ScoringColumns } from './columns';
import type { CellValue } from '../../sheet/snapshot';
import { fold, hasLetters } from '../../sheet/text';

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

/** The roles that a header names: first those that its words say, then what they leave open. */
export function rolesOf(grid: Grid, block: HeaderBlock): FoundRole[] {
  const found: FoundRole[] = [];
  const open: Omit<FoundRole, 'role'>[] = [];
  for (const [column, { group, own }] of block.words) {
    const named = roleOfHeader(own, group);
    // Index tables call their criteria `chỉ số`: over words it heads names, over figures an index.
    const role = named === 'percent' && holdsWords(grid, block, column) ? 'name' : named;
    const words = `${group} ${own}`;
    if (role) found.push({ column, role, words, group, own });
    else if (isOpenHeader(words.trim())) open.push({ column, words: words.trim(), group, own });
  }
  const columnOf = (role: Role): number | undefined => found.find((each) => each.role === role)?.column;
  // A self score that the first look finds tells the second one more.
  for (let look = 1; look <= 2; look++) {
    const self = columnOf('self');
    for (const each of open) {
      const { column, words } = each;
      if (found.some((known) => known.column === column)) continue;
      const max = columnOf('max') ?? open.find((other) => mayBeMax(other.words))?.column;
      const role = roleOfOpenHeader(words, {
        hasMax: columnOf('max') !== undefined,
        hasSelf: self !== undefined,
        isLeftOfSelf: self !== undefined && column < self,
        isRightOfMax: max !== undefined && column > max,
      });
      if (!role) continue;
      const isWeight = self !== undefined && namesWeights(words) && exceeded(grid, block, column, self);
      if (!isWeight) found.push({ ...each, role });
    }
  }
  return found;
}

/** Whether words stand below a header, and hardly a figure. */
function holdsWords(grid: Grid, { rows }: HeaderBlock, column: number): boolean {
  let words = 0;
  let figures = 0;
  const first = (rows.at(-1) ?? 0) + 1;
  for (let row = first; row <= Math.min(grid.lastRow, first + SAMPLED); row++) {
    const value = grid.value(row, column);
    if (typeof value === 'number') figures++;
    else if (typeof value === 'string' && hasLetters(value)) words++;
  }
  return words > figures;
}

/** Rows below a header that tell what a column holds. */
const SAMPLED = 100;

/** Whether scores exceed a column's figures more often than by mistake: it does not hold the points to be had. */
function exceeded(grid: Grid, { rows }: HeaderBlock, column: number, scores: number): boolean {
  let within = 0;
  let above = 0;
  for (let row = (rows.at(-1) ?? 0) + 1; row <= grid.lastRow; row++) {
    const most = numberIn(grid.cell(row, column).reading);
    const score = numberIn(grid.cell(row, scores).reading);
    if (!most || !score) continue;
    if (compare(score, most) > 0) above++;
    else within++;
  }
  return above * 9 >= within;
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
