import { codeAt } from './codedRows';
import { isColumnNumbers } from './columnNumbers';
import { begins, isOfLevel, type Code, type CodeStyle } from '../words/codes';
import type { Grid } from '../../sheet/grid';
import { maxBy } from '../../sheet/maxBy';
import type { Role } from '../words/headers/role';

/** What the codes of a column say of the outline. */
interface ColumnOutline {
  column: number;
  filled: number;
  codes: number;
  /** Codes that say below which other one they stand. */
  placed: number;
  levels: number;
}

/** One code that looks placed may be a typing mistake. */
const PLACED_BY_CHANCE = 1;

/** Rows below a header that are looked at for codes and maxima. */
export const SAMPLE_ROWS = 400;

type FoundRoles = readonly { column: number; role: Role | null }[];

/**
 * The columns of codes below a header, from left to right: mostly one, or one for each level. Of those that may lead
 * as well as others the one that has most levels beside it: numbers that count the rows have none.
 */
export function columnsOfCodes(grid: Grid, roles: FoundRoles, from: number): number[] {
  const names = roles.filter(({ role }) => role === 'name').length;
  const mayHoldCodes = (column: number): boolean => {
    const role = roles.find((each) => each.column === column)?.role ?? null;
    return role === null || role === 'code' || (role === 'name' && names > 1);
  };
  const led = leadingColumns(grid, roles, from).map((leading) => {
    const columns = [leading];
    const goesOn = (column: number): boolean =>
      column >= grid.firstColumn &&
      column <= grid.lastColumn &&
      mayHoldCodes(column) &&
      goesWith(grid, columns, column, from);
    for (let right = leading + 1; goesOn(right); right++) columns.push(right);
    for (let left = leading - 1; goesOn(left); left--) columns.unshift(left);
    return columns;
  });
  return maxBy(led, ({ length }) => length) ?? [];
}

/** A criterion has a code, a name and points. */
const CRITERION_CELLS = 3;
/** One row of so many may hold two codes by mistake. */
const RARELY = 5;

/** Whether a column holds codes of criteria where the others hold none, or those of the levels above. */
function goesWith(grid: Grid, columns: readonly number[], column: number, from: number): boolean {
  let alone = 0;
  let beside = 0;
  for (let row = from; row <= Math.min(grid.lastRow, from + SAMPLE_ROWS); row++) {
    if (grid.value(row, column) === '' || grid.filledColumns(row).length < CRITERION_CELLS) continue;
    if (isColumnNumbers(grid, row)) continue;
    const code = codeAt(grid, row, column);
    const others = columns.flatMap((each) => codeAt(grid, row, each) ?? []);
    if (code && others.every((other) => isPlacedBelow(code, other))) alone++;
    else if (others.some((other) => !code || !isPlacedBelow(other, code))) beside++;
  }
  return alone > beside * RARELY;
}

/** `1.1` within `1`. */
function isPlacedBelow({ parts }: Code, above: Code): boolean {
  return parts.length > above.parts.length && begins(parts, above.parts);
}

/**
 * What may be the leading column of codes below a header: of those that are headed so, or hold nothing but codes below
 * any other header, the one that places most rows in an outline. Another may only count them: `STT` 1, 2, 3 … beside
 * `Mã` 1, 1.1, 1.2 … Where none places any, all that are headed so may lead.
 */
function leadingColumns(grid: Grid, roles: FoundRoles, from: number): number[] {
  const to = Math.min(grid.lastRow, from + SAMPLE_ROWS);
  const headed = roles.flatMap(({ role, column }) => (role === 'code' ? [column] : []));
  const [first] = headed;
  if (first !== undefined && headed.length === 1) {
    const { placed } = outlineIn(grid, first, from, to, PLACED_BY_CHANCE + 1);
    if (placed > PLACED_BY_CHANCE) return [first];
  }
  const taken = new Set(
    roles.flatMap(({ role, column }) => (role === 'name' || role === null ? [] : [column])),
  );
  const bySight = grid
    .filledColumnsWithin(from, to)
    .flatMap((column) => (taken.has(column) ? [] : [outlineIn(grid, column, from, to)]));
  const outlined = headed.map((column) => outlineIn(grid, column, from, to));
  let best: ColumnOutline | null = null;
  for (const each of [...outlined, ...bySight.filter(isOutline)]) {
    if (!best || each.placed > best.placed || (each.placed === best.placed && each.levels > best.levels))
      best = each;
  }
  if (best && best.placed > 0) return [best.column];
  if (first !== undefined) {
    const coded = outlined.filter(({ codes }) => codes > 0).map(({ column }) => column);
    return coded.length > 0 ? coded : [first];
  }
  // Where no header says `STT`, the codes stand left of the names.
  const name = roles.find(({ role }) => role === 'name')?.column ?? -1;
  const before = bySight.filter(({ column, codes }) => column <= name && codes >= 2);
  const most = maxBy(before, ({ codes }) => codes);
  return most ? [most.column] : [];
}

/** Points and dates may read as codes, but few of them go on from one to the next. */
function isOutline({ filled, codes, placed }: ColumnOutline): boolean {
  return placed > PLACED_BY_CHANCE && codes * 2 > filled && placed * 2 >= codes;
}

const LETTERS: readonly CodeStyle[] = ['upperLetter', 'lowerLetter'];

/** Reads a column's codes as an outline, down to where `enough` of them are placed by their own numbers. */
function outlineIn(grid: Grid, column: number, from: number, to: number, enough = Infinity): ColumnOutline {
  const outline: ColumnOutline = { column, filled: 0, codes: 0, placed: 0, levels: 0 };
  const above = new Set<string>();
  const levels: { first: Code; codes: number }[] = [];
  for (let row = from; row <= to && outline.placed < enough; row++) {
    if (grid.value(row, column) === '') continue;
    outline.filled++;
    const code = codeAt(grid, row, column);
    if (!code) continue;
    outline.codes++;
    if (goesOnFrom(above, code.parts)) outline.placed++;
    above.add(code.parts.join('.'));
    const level = levels.find(({ first }) => isOfLevel(code, first));
    if (level) level.codes++;
    else levels.push({ first: code, codes: 1 });
  }
  const [top] = levels;
  // A letter above all codes that stands alone numbers the column.
  const lower = levels.slice(top && LETTERS.includes(top.first.style) && top.codes === 1 ? 2 : 1);
  outline.levels = lower.length + 1;
  if (top?.first.parts.length === 1)
    for (const { first, codes } of lower) if (first.parts.length === 1) outline.placed += codes;
  return outline;
}

/** Whether a code of several parts, not seen before, is the first below its parent or follows its neighbour. */
function goesOnFrom(above: ReadonlySet<string>, parts: readonly number[]): boolean {
  const last = parts.at(-1) ?? 0;
  if (parts.length < 2 || last === 0 || above.has(parts.join('.'))) return false;
  return last === 1 || above.has([...parts.slice(0, -1), last - 1].join('.'));
}
