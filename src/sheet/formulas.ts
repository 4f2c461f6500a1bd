import { columnIndex } from './address';
import { cellCount, isOfColumn, rowsWithin, timesWithin, type CellRange, type Position } from './cellRange';
import { circularNodes } from './formulas/circles';
import { parseFormula, type Formula } from './formulas/formulaTree';
import { memoize } from './memoize';

/** A formula has up to 8,192 characters, and is asked for its ranges at many turns. */
const FORMULAS = { longest: 10_000, most: 1_000 };

/**
 * The cells of its own sheet that a formula adds, a range for each time that it adds them; null where the
 * formula is more than a plain sum (SUM, +, brackets, ROUND to four decimals or more).
 */
export const addedRanges: (formula: string) => readonly CellRange[] | null = memoize((formula: string) => {
  const parsed = parseFormula(formula);
  return parsed && rangesAddedBy(parsed, isOwnSheet, none);
}, FORMULAS);

const isOwnSheet = (name: string | null): boolean => name === null;
const none = (): null => null;

/**
 * The same of a formula in which names were followed.
 * @param isOwn Whether a sheet is the formula's own.
 * @param conditional The cells that a SUMIF or SUMIFS adds, as far as that is known.
 */
export function rangesAddedBy(
  formula: Formula,
  isOwn: (sheet: string | null) => boolean,
  conditional: (name: string, args: readonly Formula[]) => readonly CellRange[] | null,
): CellRange[] | null {
  const added = (each: Formula): CellRange[] | null => rangesAddedBy(each, isOwn, conditional);
  switch (formula.is) {
    case 'cells': {
      const { sheet, range } = formula;
      return isOwn(sheet) && cellCount(range) <= MOST_CELLS ? [range] : null;
    }
    case 'union':
      return together(formula.parts.map(added));
    case 'operation':
      return formula.operator === '+' || formula.operator === 'plus'
        ? together(formula.operands.map(added))
        : null;
    case 'call': {
      const { name, args } = formula;
      if (name === 'SUM') return args.length === 0 ? null : together(args.map(added));
      if (name === 'ROUND') return keepsDecimals(args[1]) ? together(args.slice(0, 1).map(added)) : null;
      const taken = name.startsWith('SUMIF') ? conditional(name, args) : null;
      return taken && [...taken];
    }
    default:
      return null;
  }
}

/** Scores have at most four decimals: rounding to as many changes none. */
function keepsDecimals(digits: Formula | undefined): boolean {
  return digits?.is === 'value' && typeof digits.value === 'number' && digits.value >= 4;
}

function together(parts: readonly (readonly CellRange[] | null)[]): CellRange[] | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known.flat() : null;
}

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

/** A range over more cells than this is no sum of criteria. */
const MOST_CELLS = 20000;

/** `E10`, `E10:E12`, corners in any order; null for anything else and for more cells than a table has. */
function rangeOf(reference: string): CellRange | null {
  const match = RANGE.exec(reference);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const [firstColumn = 0, lastColumn = 0] = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b);
  const [firstRow = 0, lastRow = 0] = [Number(top), Number(bottom)].sort((a, b) => a - b);
  const range = { firstColumn, lastColumn, firstRow, lastRow };
  return cellCount(range) > MOST_CELLS ? null : range;
}

const RANGE = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;

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

/**
 * Where a circle may begin: its topmost way back up. That cell refers to its own row or one above it, and
 * some formula refers to that cell.
 */
function mayCloseCircle<Cell extends FormulaCell>(
  formulas: readonly Cell[],
  rangesOf: RangesOf<Cell>,
): Cell[] {
  const named = formulas.map(rangesOf);
  const upwards = formulas.filter(({ row, column }, at) =>
    named[at]?.some((range) => range.firstRow <= row && isOfColumn(column, range)),
  );
  return upwards.filter((cell) => named.some((ranges) => timesWithin(cell, ranges) > 0));
}

type FormulaCell = Position & { formula: string | null };
type RangesOf<Cell> = (cell: Cell) => readonly CellRange[];

/** The formula cells of its column that a cell refers to; one by one, as each of a long chain may refer to all. */
function* referredTo<Cell extends FormulaCell>(
  cell: Cell,
  formulas: readonly Cell[],
  rangesOf: RangesOf<Cell>,
): Generator<Cell> {
  for (const range of rangesOf(cell)) {
    if (isOfColumn(cell.column, range)) yield* rowsWithin(formulas, range);
  }
}

/**
 * Of a column's formula cells those that depend on themselves, by way of each other or at once.
 * @param rangesOf The cells of the sheet that a cell refers to.
 */
export function circularCells<Cell extends FormulaCell>(
  cells: readonly Cell[],
  rangesOf: RangesOf<Cell> = ({ formula }) => rangesReferredTo(formula ?? ''),
): Set<Cell> {
  const formulas = cells.filter(({ formula }) => formula !== null).sort((a, b) => a.row - b.row);
  return circularNodes(mayCloseCircle(formulas, rangesOf), (cell) => referredTo(cell, formulas, rangesOf));
}
