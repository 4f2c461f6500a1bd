import { cellAddress, columnIndex } from './address';

/** A rectangle of cells: the row number and zero-based column of its first cell, and its size. */
export interface Area {
  row: number;
  column: number;
  height: number;
  width: number;
}

/** Rows and columns of an Excel sheet. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** `B20:G31`, or `B20` for one cell. */
export function areaAddress({ row, column, height, width }: Area): string {
  const first = cellAddress(column, row);
  const last = cellAddress(column + width - 1, row + height - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `B20:G31` → the area; whole rows (`2:5`) and columns (`A:C`) too, `$` and a sheet's name left out; else null. */
export function parseArea(address: string): Area | null {
  const [first = '', last = first] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const [from, to] = [cornerOf(first, 'first'), cornerOf(last, 'last')];
  if (!from || !to) return null;
  const { row, column } = from;
  return { row, column, height: to.row - row + 1, width: to.column - column + 1 };
}

function cornerOf(text: string, end: 'first' | 'last'): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i.exec(text);
  if (!match || text === '') return null;
  const [, letters, digits] = match;
  return {
    row: digits === undefined ? (end === 'first' ? 1 : MOST_ROWS) : Number(digits),
    column: letters === undefined ? (end === 'first' ? 0 : MOST_COLUMNS - 1) : columnIndex(letters),
  };
}

/** The cells that two areas share, or null. */
export function sharedArea(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const height = Math.min(a.row + a.height, b.row + b.height) - row;
  const width = Math.min(a.column + a.width, b.column + b.width) - column;
  return height > 0 && width > 0 ? { row, column, height, width } : null;
}

export function isOnSheet({ row, column, height, width }: Area): boolean {
  return row + height - 1 <= MOST_ROWS && column + width <= MOST_COLUMNS;
}
