import type { Rect } from './rect';
import { isOnSheet, MAX_COLUMNS, MAX_ROWS } from './rect';

/** An address as text names it: an optional sheet and a block of cells. */
export interface Address {
  sheetName: string | null;
  rect: Rect;
}

const CELL = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([0-9]{1,7})$/;

/** `A` is 0. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:5`, each with or without `$` and a sheet's name; null where it is no address. */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf('!');
  const sheetName = bang < 0 ? null : unquote(text.slice(0, bang));
  if (sheetName === '') return null;
  const corners = text
    .slice(bang + 1)
    .trim()
    .split(':');
  const [first, second] = [corner(corners[0] ?? ''), corner(corners[1] ?? corners[0] ?? '')];
  if (!first || !second || first.kind !== second.kind || corners.length > 2) return null;
  // A lone letter or number is no address; only `A:A` and `1:1` are.
  if (first.kind !== 'cell' && corners.length === 1) return null;
  const rect: Rect = {
    row: Math.min(first.row, second.row),
    column: Math.min(first.column, second.column),
    rowCount: first.kind === 'column' ? MAX_ROWS : Math.abs(first.row - second.row) + 1,
    columnCount: first.kind === 'row' ? MAX_COLUMNS : Math.abs(first.column - second.column) + 1,
  };
  return isOnSheet(rect) ? { sheetName, rect } : null;
}

function corner(text: string): { kind: 'cell' | 'row' | 'column'; row: number; column: number } | null {
  const cell = CELL.exec(text);
  if (cell) return { kind: 'cell', row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { kind: 'column', row: 0, column: columnIndex(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { kind: 'row', row: Number(row[1]) - 1, column: 0 } : null;
}

/** `A1:B2` without a sheet; whole rows and columns as Excel writes them: `2:5`, `A:C`. */
export function formatRect(rect: Rect): string {
  const { row, column, rowCount, columnCount } = rect;
  if (columnCount === MAX_COLUMNS) return `${row + 1}:${row + rowCount}`;
  const last = columnLetters(column + columnCount - 1);
  if (rowCount === MAX_ROWS) return `${columnLetters(column)}:${last}`;
  const start = `${columnLetters(column)}${row + 1}`;
  return rowCount === 1 && columnCount === 1 ? start : `${start}:${last}${row + rowCount}`;
}

/** `'So sánh'!A1:B2`: Excel quotes names that are not plain words. */
export function formatAddress(sheetName: string, rect: Rect): string {
  return `${quoteSheetName(sheetName)}!${formatRect(rect)}`;
}

/** `'So sánh'!$A$1:$B$2`, as names and print areas speak of cells wherever they are used. */
export function formatAbsoluteAddress(sheetName: string, rect: Rect): string {
  return `${quoteSheetName(sheetName)}!${formatAbsoluteRect(rect)}`;
}

/** `$A$1:$B$2`, `$A:$B` or `$1:$2`. */
export function formatAbsoluteRect(rect: Rect): string {
  return formatRect(rect).replace(/[A-Z]+|[0-9]+/g, (part) => `$${part}`);
}

/** Plain words of letters, digits, `_` and `.` need no quotes, unless they begin with a digit or look like a cell (`A1`, `R1C1`). */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^(r\d*)?(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") && name.length > 1
    ? name.slice(1, -1).replaceAll("''", "'")
    : name;
}
