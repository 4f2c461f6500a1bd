import { cellAddress, columnLetter, MOST_COLUMNS, MOST_ROWS, parseCell } from './address';

/** A rectangle of cells: the row number and zero-based column of its first cell, and its size. */
export interface Area {
  row: number;
  column: number;
  height: number;
  width: number;
}

/** `B20:G31`, or `B20` for one cell. */
export function areaAddress({ row, column, height, width }: Area): string {
  const first = cellAddress(column, row);
  const last = cellAddress(column + width - 1, row + height - 1);
  return first === last ? first : `${first}:${last}`;
}

const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;

/**
 * `B20:G31` or `B20` → the area; whole rows (`2:5`) and columns (`A:C`) too, corners in any order, `$` and a sheet's
 * name left out. Null for anything else, and for what does not lie on a sheet.
 */
export function parseArea(address: string): Area | null {
  const corners = address
    .slice(address.lastIndexOf('!') + 1)
    .replace(WHOLE_COLUMNS, (_, first: string, last: string) => `${first}1:${last}${String(MOST_ROWS)}`)
    .replace(WHOLE_ROWS, `A$1:${columnLetter(MOST_COLUMNS - 1)}$2`)
    .split(':')
    .map(parseCell);
  const [from, to = from] = corners;
  if (!from || !to || corners.length > 2) return null;
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    height: Math.abs(from.row - to.row) + 1,
    width: Math.abs(from.column - to.column) + 1,
  };
}

/** Whether an area holds a cell, given by its row number and zero-based column. */
export function holdsCell(
  { row, column, height, width }: Area,
  cell: { row: number; column: number },
): boolean {
  return cell.row >= row && cell.row < row + height && cell.column >= column && cell.column < column + width;
}

/** The cells that two areas share, or null. */
export function sharedArea(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const height = Math.min(a.row + a.height, b.row + b.height) - row;
  const width = Math.min(a.column + a.width, b.column + b.width) - column;
  return height > 0 && width > 0 ? { row, column, height, width } : null;
}

/** Whether an area ends within an Excel sheet's rows and columns. */
export function isOnSheet({ row, column, height, width }: Area): boolean {
  return row + height - 1 <= MOST_ROWS && column + width <= MOST_COLUMNS;
}
