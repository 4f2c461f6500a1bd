import { decimalsOf, HUNDRED, type Decimal } from './decimal';
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
 * How a column of indexes holds them: as fractions where a % format says so, or where several numbers stand
 * there and none is above 1. A single such number says nothing.
 */
export function columnScale(cells: readonly GridCell[]): PercentScale {
  if (cells.some((cell) => percentCell(cell)?.scale === 'fraction')) return 'fraction';
  const numbers = cells.flatMap((cell) => (typeof cell.value === 'number' ? [cell.value] : []));
  const areFractions =
    numbers.length >= 2 && numbers.every((number) => number <= 1) && numbers.some((number) => number > 0);
  return areFractions ? 'fraction' : 'percent';
}

/** Reads an index cell; null where there is no number. A % format makes a number a fraction, or the whole column. */
export function percentCell(cell: GridCell, scale: PercentScale = 'percent'): PrintedIndex | null {
  const { reading } = cell;
  if (reading.kind !== 'number') return null;
  const hasMark = /%/.test(cell.numberFormat);
  const isFraction = typeof cell.value === 'number' && (hasMark || scale === 'fraction');
  const index = isFraction ? reading.value.times(HUNDRED) : reading.value;
  const shown = shownDecimals(cell.numberFormat);
  // Without the mark the format shows the fraction itself: two decimals fewer of the index.
  const decimals =
    shown === null ? decimalsOf(index) : isFraction && !hasMark ? Math.max(0, shown - 2) : shown;
  return { index, decimals, scale: isFraction ? 'fraction' : 'percent' };
}
