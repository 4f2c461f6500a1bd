import { consecutive, cellAddress } from '../sheet/address';

/** Adds the cells of a column in ascending rows: the rows between hold other sums or the rest of a note. */
export function sumFormula(column: number, rows: readonly number[]): string {
  const ranges = consecutive(rows).map(([first, last]) => {
    const from = cellAddress(column, first);
    return first === last ? from : `${from}:${cellAddress(column, last)}`;
  });
  return `=ROUND(SUM(${ranges.join(',')}),10)`;
}
