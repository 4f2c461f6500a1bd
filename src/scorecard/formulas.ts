import { cellAddress, columnIndex, consecutive } from './address';

/**
 * Formulas that add points. `ROUND(…;10)` takes off what binary fractions leave behind (0.1 + 0.2) and
 * nothing else: scores have at most four decimals, so ten never round a score (scorecard rules 5 and 7).
 */
const CLEAN_DECIMALS = 10;

/** Excel takes 255 arguments in one function; more areas than that are added in nested sums. */
const MOST_ARGUMENTS = 250;

/** Adds the cells of one column at ascending rows, neighbours as ranges: `=ROUND(SUM(E10:E12,E15),10)`. */
export function sumFormula(column: number, rows: readonly number[]): string {
  const areas = consecutive(rows).map(([first, last]) =>
    first === last
      ? cellAddress(column, first)
      : `${cellAddress(column, first)}:${cellAddress(column, last)}`,
  );
  return `=ROUND(${sumOfTerms(areas)},${String(CLEAN_DECIMALS)})`;
}

/** Adds single cells, columns mixed: what counts where appraisal rounds are filled in part. */
export function cellSumFormula(cells: readonly { row: number; column: number }[]): string {
  return `=ROUND(${sumOfTerms(cells.map(({ row, column }) => cellAddress(column, row)))},${String(CLEAN_DECIMALS)})`;
}

function sumOfTerms(terms: readonly string[]): string {
  if (terms.length <= MOST_ARGUMENTS) return `SUM(${terms.join(',')})`;
  const groups = Array.from({ length: Math.ceil(terms.length / MOST_ARGUMENTS) }, (_, index) =>
    sumOfTerms(terms.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS)),
  );
  return sumOfTerms(groups);
}

/**
 * The cells of its own sheet that a formula adds, as often as it adds them (`A1` keys); null where the
 * formula is more than a plain sum (SUM, +, brackets, ROUND to four decimals or more).
 */
export function addedCells(formula: string): Map<string, number> | null {
  const reader = new SumReader(formula.replace(/^=\+?/, '').replace(/[\s$]/g, '').toUpperCase());
  return reader.read();
}

/** A column's references may span many rows; a sum over more cells than this is no sum of criteria. */
const MOST_CELLS = 20000;

class SumReader {
  private at = 0;
  private readonly cells = new Map<string, number>();

  constructor(private readonly text: string) {}

  read(): Map<string, number> | null {
    return this.sum() && this.at === this.text.length ? this.cells : null;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text.slice(this.at));
    if (match) this.at += match[0].length;
    return match;
  }

  private sum(): boolean {
    if (!this.term()) return false;
    while (this.take(/^\+/)) if (!this.term()) return false;
    return true;
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
    const match = this.take(/^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?(?![A-Z0-9(!.])/);
    if (!match) return false;
    const [, left = '', top = '', right = left, bottom = top] = match;
    const columns = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b);
    const rows = [Number(top), Number(bottom)].sort((a, b) => a - b);
    const [firstColumn = 0, lastColumn = 0] = columns;
    const [firstRow = 0, lastRow = 0] = rows;
    if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > MOST_CELLS) return false;
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const address = cellAddress(column, row);
        this.cells.set(address, (this.cells.get(address) ?? 0) + 1);
      }
    }
    return true;
  }
}

/** The cells of its own sheet that a formula names, whatever it does with them (`A1` keys); others are left out. */
export function cellsReferredTo(formula: string): Set<string> {
  const cells = new Set<string>();
  const bare = formula
    .replace(/"[^"]*"/g, '""')
    .replace(/\$/g, '')
    .toUpperCase();
  for (const match of bare.matchAll(
    /('[^']*'|[A-Z0-9_.]+)?!?(?<![A-Z0-9_.!'])([A-Z]{1,3}\d{1,7})(?::([A-Z]{1,3}\d{1,7}))?(?![A-Z0-9(_.])/g,
  )) {
    const sum = addedCells(`=${match[2] ?? ''}${match[3] ? `:${match[3]}` : ''}`);
    for (const cell of sum?.keys() ?? []) cells.add(cell);
  }
  return cells;
}

/** Of some formula cells those that depend on themselves, by way of each other or at once (`A1` keys). */
export function circularCells(
  cells: readonly { row: number; column: number; formula: string | null }[],
): Set<string> {
  const references = new Map(
    cells.flatMap(({ row, column, formula }) =>
      formula ? [[cellAddress(column, row), cellsReferredTo(formula)] as const] : [],
    ),
  );
  const circular = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (cell: string, trail: readonly string[]): void => {
    const seen = state.get(cell);
    if (seen === 'open') for (const each of trail.slice(trail.indexOf(cell))) circular.add(each);
    if (seen) return;
    state.set(cell, 'open');
    for (const next of references.get(cell) ?? []) if (references.has(next)) visit(next, [...trail, cell]);
    state.set(cell, 'done');
  };
  for (const cell of references.keys()) visit(cell, []);
  return circular;
}
