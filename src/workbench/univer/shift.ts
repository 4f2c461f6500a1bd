import type { Rect } from '../cells/rect';
import { MOST_COLUMNS, MOST_ROWS } from '../../sheet/address';

/** Cells that were inserted or taken away, and where those behind them went. */
export interface Shift {
  rect: Rect;
  direction: 'Down' | 'Right' | 'Up' | 'Left';
}

/** A stretch of rows or columns: first and number. */
interface Span {
  start: number;
  count: number;
}

/** Where the cells of `rect` are after a shift, or null where all of them are gone. A part that did not move stays. */
export function shiftRect(rect: Rect, { rect: changed, direction }: Shift): Rect | null {
  const vertical = direction === 'Down' || direction === 'Up';
  const across = vertical
    ? covers(changed.column, changed.columnCount, rect.column, rect.columnCount)
    : covers(changed.row, changed.rowCount, rect.row, rect.rowCount);
  // Cells that move only in part leave the range where it was, as in Excel.
  if (!across) return rect;
  const inserted = direction === 'Down' || direction === 'Right';
  const along: Span = vertical
    ? { start: rect.row, count: rect.rowCount }
    : { start: rect.column, count: rect.columnCount };
  const change: Span = vertical
    ? { start: changed.row, count: changed.rowCount }
    : { start: changed.column, count: changed.columnCount };
  const span = inserted
    ? afterInsertion(along, change, vertical ? MOST_ROWS : MOST_COLUMNS)
    : afterDeletion(along, change);
  if (!span) return null;
  return vertical
    ? { ...rect, row: span.start, rowCount: span.count }
    : { ...rect, column: span.start, columnCount: span.count };
}

const covers = (start: number, count: number, innerStart: number, innerCount: number): boolean =>
  start <= innerStart && innerStart + innerCount <= start + count;

function afterInsertion(span: Span, inserted: Span, max: number): Span {
  if (span.count === max || inserted.start >= span.start + span.count) return span;
  return inserted.start <= span.start
    ? { start: span.start + inserted.count, count: span.count }
    : { start: span.start, count: span.count + inserted.count };
}

function afterDeletion(span: Span, deleted: Span): Span | null {
  const before = (index: number): number => Math.min(Math.max(index - deleted.start, 0), deleted.count);
  const start = span.start - before(span.start);
  const end = span.start + span.count - before(span.start + span.count);
  return end > start ? { start, count: end - start } : null;
}
