import { columnLetter, MOST_COLUMNS, MOST_ROWS, quoteSheetWhereNeeded } from '../../sheet/address';
import { areaAddress, parseArea } from '../../sheet/area';
import { areaOf, fromBounds, rectOf, toBounds, type Bounds, type Rect } from './rect';

/** An address as text names it: an optional sheet and a block of cells. */
export interface Address {
  sheetName: string | null;
  rect: Rect;
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:5`, each with or without `$` and a sheet's name; null where it is no address. */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf('!');
  const sheetName = bang < 0 ? null : unquote(text.slice(0, bang));
  const area = parseArea(text.slice(bang + 1).trim());
  return area && sheetName !== '' ? { sheetName, rect: rectOf(area) } : null;
}

/** Reads an address without a sheet, as files name merges and the areas of rules; null where it is none. */
export function parseBounds(text: string): Bounds | null {
  const area = parseArea(text);
  return area && toBounds(rectOf(area));
}

/** The areas of an attribute such as `sqref="A1:B2 D4"` (ECMA-376-1, 18.18.76); what is no area is left out. */
export function parseBoundsList(text: string): Bounds[] {
  return text.split(/\s+/).flatMap((address) => parseBounds(address) ?? []);
}

/** `A1:B2`, or `A1` for one cell; whole rows and columns with their corners, as files may name every area. */
export function formatBounds(bounds: Bounds): string {
  return areaAddress(areaOf(fromBounds(bounds)));
}

/** `A1:B2` without a sheet; whole rows and columns as Excel writes them: `2:5`, `A:C`. */
export function formatRect(rect: Rect): string {
  const { row, column, rowCount, columnCount } = rect;
  if (columnCount === MOST_COLUMNS) return `${row + 1}:${row + rowCount}`;
  const last = columnLetter(column + columnCount - 1);
  if (rowCount === MOST_ROWS) return `${columnLetter(column)}:${last}`;
  const start = `${columnLetter(column)}${row + 1}`;
  return rowCount === 1 && columnCount === 1 ? start : `${start}:${last}${row + rowCount}`;
}

/** `'So sánh'!A1:B2`: Excel quotes names that are not plain words. */
export function formatAddress(sheetName: string, rect: Rect): string {
  return `${quoteSheetWhereNeeded(sheetName)}!${formatRect(rect)}`;
}

/** `'So sánh'!$A$1:$B$2`, as names and print areas speak of cells wherever they are used. */
export function formatAbsoluteAddress(sheetName: string, rect: Rect): string {
  return `${quoteSheetWhereNeeded(sheetName)}!${formatAbsoluteRect(rect)}`;
}

/** `$A$1:$B$2`, `$A:$B` or `$1:$2`. */
export function formatAbsoluteRect(rect: Rect): string {
  return formatRect(rect).replace(/[A-Z]+|[0-9]+/g, (part) => `$${part}`);
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") && name.length > 1
    ? name.slice(1, -1).replaceAll("''", "'")
    : name;
}
