import type { Rect } from '../../cells/rect';
import { HostError } from '../hostError';
import type { Json } from '../protocol';

/** What was written to a range, cell by cell from its top-left corner; null leaves a cell as it is. */
export type InputGrid = (rowOffset: number, columnOffset: number) => Json;

/**
 * Reads what `range.values = …` was given: one value for every cell, or rows of values of the range's own shape.
 * A missing cell is no value, and a shape of another size is an error, as in Excel.
 */
export function inputGrid(input: Json, rect: Rect): InputGrid {
  if (!Array.isArray(input)) return () => input;
  const fits =
    input.length === rect.rowCount &&
    input.every((row) => Array.isArray(row) && row.length === rect.columnCount);
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (rowOffset, columnOffset) => {
    const row = input[rowOffset];
    return (Array.isArray(row) ? row[columnOffset] : undefined) ?? null;
  };
}
