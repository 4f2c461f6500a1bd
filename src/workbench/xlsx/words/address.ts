/** A1 addresses. Rows and columns are zero-based and ends are inclusive, as in Univer. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** Excel's grid: 1,048,576 rows and 16,384 columns. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B3` → {row: 2, column: 1}; `$` signs are ignored; null when it is not the address of a cell in Excel's grid. */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

export function areaName(area: Area): string {
  const first = cellName(area.startRow, area.startColumn);
  const last = cellName(area.endRow, area.endColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `A1`, `A1:B2`, `A:B` and `1:2`; null when it is none of them. */
export function parseArea(address: string): Area | null {
  const [first = '', last = first] = address.split(':');
  const start = parseCell(first);
  const end = parseCell(last);
  if (start && end) return ordered(start.row, start.column, end.row, end.column);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns) return ordered(0, columnIndex(columns[1] ?? ''), LAST_ROW, columnIndex(columns[2] ?? ''));
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(address);
  if (rows) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN);
  return null;
}

/** The areas of an attribute such as `sqref="A1:B2 D4"`. */
export function parseAreas(addresses: string): Area[] {
  return addresses
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

function ordered(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    startRow: Math.min(row1, row2),
    startColumn: Math.min(column1, column2),
    endRow: Math.max(row1, row2),
    endColumn: Math.max(column1, column2),
  };
}
