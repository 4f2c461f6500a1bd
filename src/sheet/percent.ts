import { decimalsOf, HUNDRED, isRoundingOf, isSameFigure, type Decimal } from './decimal';
import type { GridCell } from './grid';
import { shownDecimals } from './numbers';

/** How a cell holds an index: as 0–100, or as a fraction that a % format shows times 100. */
export type PercentScale = 'percent' | 'fraction';

/** An index as its cell shows it: 0 to 100, with the decimals that are shown. */
export interface PrintedIndex {
  index: Decimal;
  decimals: number;
  scale: PercentScale;
}

/**
 * How the numbers of a column of indexes are held that have no % format themselves: as fractions where none of
 * them is above 1 and the column has such a format or several of them. A single number says nothing.
 */
export function columnScale(cells: readonly GridCell[]): PercentScale {
  const isMarked = cells.some(
    ({ value, numberFormat }) => typeof value === 'number' && hasMark(numberFormat),
  );
  const bare = cells.flatMap(({ value, numberFormat }) =>
    typeof value === 'number' && !hasMark(numberFormat) ? [value] : [],
  );
  const areSeveral = bare.length >= 2 && bare.some((number) => number > 0);
  return (isMarked || areSeveral) && bare.every((number) => number <= 1) ? 'fraction' : 'percent';
}

function hasMark(numberFormat: string): boolean {
  return numberFormat.includes('%');
}

/** The share that a cell shows with a percent sign, 0.95 for 95 %; null where it shows none. */
export function shareIn({ value, numberFormat, reading }: GridCell): Decimal | null {
  if (reading.kind !== 'number') return null;
  if (typeof value === 'number') return hasMark(numberFormat) ? reading.value : null;
  return reading.form === 'percent' ? reading.value.div(HUNDRED) : null;
}

/** Reads an index cell; null where there is no number. A % format makes a number a fraction, or the whole column. */
export function percentCell(cell: GridCell, scale: PercentScale = 'percent'): PrintedIndex | null {
  const { reading } = cell;
  if (reading.kind !== 'number') return null;
  const isMarked = hasMark(cell.numberFormat);
  const isFraction = typeof cell.value === 'number' && (isMarked || scale === 'fraction');
  const index = isFraction ? reading.value.times(HUNDRED) : reading.value;
  const shown = shownDecimals(cell.numberFormat);
  // Without the mark the format shows the fraction itself: two decimals fewer of the index.
  const decimals =
    shown === null ? decimalsOf(index) : isFraction && !isMarked ? Math.max(0, shown - 2) : shown;
  return { index, decimals, scale: isFraction ? 'fraction' : 'percent' };
}

/**
 * Whether an index cell shows the exact index (rule 6). Unlike points, shares are often shown without decimals (Excel's
 * % button does so): 83 % is right for 83,33.
 */
export function showsIndex({ index, decimals }: PrintedIndex, exact: Decimal): boolean {
  return isSameFigure(index, exact) || isRoundingOf(index, decimals, exact);
}
