import { decimalsOf, HUNDRED, type Decimal } from './decimal';
import type { GridCell } from './grid';
import { readNumber, shownDecimals } from './numbers';

/** How a cell holds an index: as 0–100, or as a fraction that a % format shows times 100. */
export type PercentScale = 'percent' | 'fraction';

/** An index as its cell shows it: 0 to 100, with the decimals that are shown. */
export interface PrintedIndex {
  index: Decimal;
  decimals: number;
  scale: PercentScale;
}

/** Reads an index cell; null where there is no number. Only a % format makes a number a fraction. */
export function percentCell(cell: GridCell): PrintedIndex | null {
  const reading = readNumber(cell.value, cell.text, cell.numberFormat);
  if (reading.kind !== 'number') return null;
  const isFraction = typeof cell.value === 'number' && /%/.test(cell.numberFormat);
  const index = isFraction ? reading.value.times(HUNDRED) : reading.value;
  const decimals = shownDecimals(cell.numberFormat) ?? decimalsOf(index);
  return { index, decimals, scale: isFraction ? 'fraction' : 'percent' };
}
