import { columnIndex } from './address';
import { memoize } from './memoize';

/** A formula has up to 8,192 characters, and is asked for its ranges at many turns. */
const FORMULAS = { longest: 10_000, most: 1_000 };

/** A rectangle of cells of a formula's own sheet: zero-based columns, the sheet's row numbers. */
export interface CellRange {
  firstColumn: number;
  lastColumn: number;
  firstRow: number;
  lastRow: number;
}

interface Position {
  row: number;
  column: number;
}

/** Whether a range holds a cell; `row` is the sheet's row number, `column` zero-based. */
export function isWithin({ row, column }: Position, range: CellRange): boolean {
  return row >= range.firstRow && row <= range.lastRow && isOfColumn(column, range);
}

/** Whether a range holds cells of a column. */
export function isOfColumn(column: number, { firstColumn, lastColumn }: CellRange): boolean {
  return column >= firstColumn && column <= lastColumn;
}

/** How many of the ranges hold a cell: how often a sum of them adds it. */
export function timesWithin(cell: Position, ranges: readonly CellRange[]): number {
  let times = 0;
  for (const range of ranges) if (isWithin(cell, range)) times++;
  return times;
}

/**
 * The cells of its own sheet that a formula adds, a range for each time that it adds them; null where the
 * formula is more than a plain sum (SUM, +, brackets, ROUND to four decimals or more).
 */
export const addedRanges: (formula: string) => readonly CellRange[] | null = memoize(
  (formula: string) => new SumReader(formula.replace(/^=\+?/, '').replace(/[\s$]/g, '').toUpperCase()).read(),
  FORMULAS,
);

/**
 * The ranges of a formula that is one SUBTOTAL that adds, or null. It passes over other SUBTOTALs, but not over a SUM:
 * https://support.microsoft.com/office/7b027003-f060-4ade-9040-e478765b9939.
 */
export const subtotalRanges: (formula: string) => readonly CellRange[] | null = memoize((formula: string) => {
  const [, areas] = SUBTOTAL.exec(formula.replace(/[\s$]/g, '').toUpperCase()) ?? [];
  const ranges = areas?.split(/[,;]/).map(rangeOf) ?? [];
  const known = ranges.filter((range) => range !== null);
  return ranges.length > 0 && known.length === ranges.length ? known : null;
}, FORMULAS);

const SUBTOTAL = /^=\+?SUBTOTAL\((?:9|109)[,;]([A-Z0-9:,;]+)\)$/;
const BEGINS_WITH_SUBTOTAL = /^=\+?\s*(SUBTOTAL|AGGREGATE)\(/i;

/** Whether a SUBTOTAL over a cell passes over it. */
export function isSubtotal({ formula }: { formula: string | null }): boolean {
  return formula !== null && BEGINS_WITH_SUBTOTAL.test(formula);
}

/** The ranges without some rows. */
export function withoutRows(ranges: readonly CellRange[], rows: readonly number[]): CellRange[] {
  return rows.reduce<CellRange[]>(
    (left, row) =>
      left.flatMap((range) => {
        const above = { ...range, lastRow: Math.min(range.lastRow, row - 1) };
        const below = { ...range, firstRow: Math.max(range.firstRow, row + 1) };
        const parts = row < range.firstRow || row > range.lastRow ? [range] : [above, below];
        return parts.filter(({ firstRow, lastRow }) => firstRow <= lastRow);
      }),
    [...ranges],
  );
}

/** A range over more cells than this is no sum of criteria. */
const MOST_CELLS = 20000;
/** Excel nests functions up to 64 levels. */
const DEEPEST = 64;

class SumReader {
  private at = 0;
  private depth = 0;
  private readonly ranges: CellRange[] = [];

  constructor(private readonly text: string) {}

  read(): CellRange[] | null {
    return this.sum() && this.at === this.text.length ? this.ranges : null;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text.slice(this.at));
    if (match) this.at += match[0].length;
    return match;
  }

  private sum(): boolean {
    if (this.depth > DEEPEST) return false;
    this.depth++;
    let isSum = this.term();
    while (isSum && this.take(/^\+/)) isSum = this.term();
    this.depth--;
    return isSum;
  }

  private term(): boolean {
    if (this.take(/^SUM\(/)) {
      do {
        if (!this.sum()) return false;
      } while (this.take(/^[,;]/));
      return this.take(/^\)/) !== null;
    }
    if (this.take(/^ROUND\(/)) return this.sum() && Number(this.take(/^,(\d+)\)/)?.[1] ?? 0) >= 4;
    if (this.take(/^\(/)) return this.sum() && this.take(/^\)/) !== null;
    return this.reference();
  }

  private reference(): boolean {
    const match = this.take(/^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?(?![A-Z0-9(!.])/);
    const range = match && rangeOf(match[0]);
    if (!range) return false;
    this.ranges.push(range);
    return true;
  }
}

const RANGE = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;

/** `E10`, `E10:E12`, corners in any order; null for anything else and for more cells than a table has. */
function rangeOf(reference: string): CellRange | null {
  const match = RANGE.exec(reference);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const [firstColumn = 0, lastColumn = 0] = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b);
  const [firstRow = 0, lastRow = 0] = [Number(top), Number(bottom)].sort((a, b) => a - b);
  const size = (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1);
  return size > MOST_CELLS ? null : { firstColumn, lastColumn, firstRow, lastRow };
}

/** Names, references and functions: a run of their characters, behind a quoted sheet where there is one. */
const TOKENS = /(?:'[^']*')?[A-Z0-9_.!:]+\(?/g;

/** The cells of its own sheet that a formula names, whatever it does with them; others are left out. */
export const rangesReferredTo: (formula: string) => readonly CellRange[] = memoize((formula: string) => {
  const bare = formula
    .replace(/"[^"]*"/g, '""')
    .replace(/\$/g, '')
    .toUpperCase();
  return (bare.match(TOKENS) ?? []).flatMap((token) => rangeOf(token) ?? []);
}, FORMULAS);

/** Of ascending rows those from the first to the last row of a range. */
export function rowsWithin<Row extends { row: number }>(
  rows: readonly Row[],
  { firstRow, lastRow }: CellRange,
): Row[] {
  return rows.slice(firstFrom(rows, firstRow), firstFrom(rows, lastRow + 1));
}

/** Index of the first of ascending rows that stands at a row or below it. */
export function firstFrom(rows: readonly { row: number }[], row: number): number {
  let low = 0;
  for (let high = rows.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where a circle may begin: its topmost way back up. That cell refers to its own row or one above it, and
 * some formula refers to that cell.
 */
function mayCloseCircle<Cell extends FormulaCell>(formulas: readonly Cell[]): Cell[] {
  const named = formulas.map(({ formula }) => rangesReferredTo(formula ?? ''));
  const upwards = formulas.filter(({ row, column }, at) =>
    named[at]?.some((range) => range.firstRow <= row && isOfColumn(column, range)),
  );
  return upwards.filter((cell) => named.some((ranges) => timesWithin(cell, ranges) > 0));
}

type FormulaCell = Position & { formula: string | null };

/** A cell on the way from a formula to what it refers to. */
interface Step<Cell> {
  cell: Cell;
  /** The first step of the way that this cell leads back to; further than its own step where to none. */
  back: number;
  next: Iterator<Cell>;
}

/** The formula cells of its column that a cell refers to; one by one, as each of a long chain may refer to all. */
function* referredTo<Cell extends FormulaCell>(
  { formula, column }: Cell,
  formulas: readonly Cell[],
): Generator<Cell> {
  for (const range of rangesReferredTo(formula ?? '')) {
    if (isOfColumn(column, range)) yield* rowsWithin(formulas, range);
  }
}

/**
 * Of a column's formula cells those that depend on themselves, by way of each other or at
 * once. The way is a list and no recursion: a chain of formulas may be as long as the sheet.
 */
export function circularCells<Cell extends FormulaCell>(cells: readonly Cell[]): Set<Cell> {
  const formulas = cells.filter(({ formula }) => formula !== null).sort((a, b) => a.row - b.row);
  const circular = new Set<Cell>();
  /** The step at which a cell stands on the way; beyond every step once it has been left. */
  const steps = new Map<Cell, number>();
  const way: Step<Cell>[] = [];
  const enter = (cell: Cell): void => {
    steps.set(cell, way.length);
    way.push({ cell, back: Infinity, next: referredTo(cell, formulas) });
  };
  for (const start of mayCloseCircle(formulas)) {
    if (!steps.has(start)) enter(start);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const next = top.next.next();
      if (next.done !== true) {
        const step = steps.get(next.value);
        if (step === undefined) enter(next.value);
        else top.back = Math.min(top.back, step);
        continue;
      }
      way.pop();
      steps.set(top.cell, Infinity);
      if (top.back <= way.length) circular.add(top.cell);
      const before = way.at(-1);
      if (before) before.back = Math.min(before.back, top.back);
    }
  }
  return circular;
}
