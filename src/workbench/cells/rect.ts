import { MOST_COLUMNS, MOST_ROWS } from '../../sheet/address';
import type { Area } from '../../sheet/area';

/** A block of cells as Excel counts it: zero-based top-left corner and size. Always at least one cell. */
export interface Rect {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** The same as Univer and its files' data say it: first and last row and column, zero-based and inclusive. */
export interface Bounds {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** From the product's way of counting, where rows have the numbers that people see. */
export function rectOf({ row, column, height, width }: Area): Rect {
  return { row: row - 1, column, rowCount: height, columnCount: width };
}

/** To the product's way of counting. */
export function areaOf({ row, column, rowCount, columnCount }: Rect): Area {
  return { row: row + 1, column, height: rowCount, width: columnCount };
}

/** To Univer's way of saying. */
export function toBounds(rect: Rect): Bounds {
  return {
    startRow: rect.row,
    startColumn: rect.column,
    endRow: rect.row + rect.rowCount - 1,
    endColumn: rect.column + rect.columnCount - 1,
  };
}

/** From Univer's way of saying; what else its ranges hold is left out. */
export function fromBounds(bounds: Bounds): Rect {
  return {
    row: bounds.startRow,
    column: bounds.startColumn,
    rowCount: bounds.endRow - bounds.startRow + 1,
    columnCount: bounds.endColumn - bounds.startColumn + 1,
  };
}

/** Whether two rectangles are the same cells. */
export function sameRect(a: Rect, b: Rect): boolean {
  return (
    a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount
  );
}

/** The cells in both, or null where they share none. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest rectangle that holds both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** True where every cell of `inner` is in `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameRect(shared, inner);
}

/** True where the rectangle lies on an Excel worksheet. */
export function isOnSheet(rect: Rect): boolean {
  const { row, column, rowCount, columnCount } = rect;
  return (
    [row, column, rowCount, columnCount].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= MOST_ROWS &&
    column + columnCount <= MOST_COLUMNS
  );
}

/** What is left of `rect` without `hole`: up to four rectangles that do not overlap. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const shared = intersection(rect, hole);
  if (!shared) return [rect];
  const below = shared.row + shared.rowCount;
  const right = shared.column + shared.columnCount;
  const pieces: Rect[] = [
    { ...rect, rowCount: shared.row - rect.row },
    { ...rect, row: below, rowCount: rect.row + rect.rowCount - below },
    { ...shared, column: rect.column, columnCount: shared.column - rect.column },
    { ...shared, column: right, columnCount: rect.column + rect.columnCount - right },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}
