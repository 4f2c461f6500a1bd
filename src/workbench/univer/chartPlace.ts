import type { ChartPlace } from '../marks/chart';
import { MOST_COLUMNS, MOST_ROWS } from '../../sheet/address';
import type { Sheet } from './sheet';

/** A rectangle on a sheet in points from its top-left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a chart is as the columns and rows are now: charts move and grow with the cells beneath them. */
export function boxOf(sheet: Sheet, { from, to }: ChartPlace): Box {
  const left = sumOf(columnWidths(sheet), from.column) + from.right;
  const top = sumOf(rowHeights(sheet), from.row) + from.down;
  return {
    left,
    top,
    width: sumOf(columnWidths(sheet), to.column) + to.right - left,
    height: sumOf(rowHeights(sheet), to.row) + to.down - top,
  };
}

/** The cells that lie beneath the corners of a box. */
export function placeOf(sheet: Sheet, { left, top, width, height }: Box): ChartPlace {
  const corner = (x: number, y: number): ChartPlace['from'] => {
    const [column, right] = lineAt(columnWidths(sheet), MOST_COLUMNS, x);
    const [row, down] = lineAt(rowHeights(sheet), MOST_ROWS, y);
    return { column, right, row, down };
  };
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

type Sizes = (index: number) => number;

const columnWidths =
  (sheet: Sheet): Sizes =>
  (column) =>
    sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column);

const rowHeights =
  (sheet: Sheet): Sizes =>
  (row) =>
    sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row);

function sumOf(sizes: Sizes, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += sizes(index);
  return sum;
}

/** The line that a distance ends in, and how far into it. */
function lineAt(sizes: Sizes, count: number, distance: number): [index: number, rest: number] {
  let rest = distance;
  for (let index = 0; index < count - 1; index++) {
    const size = sizes(index);
    if (rest < size) return [index, rest];
    rest -= size;
  }
  return [count - 1, 0];
}
