import { PAGE_HEIGHT, PAGE_WIDTH } from '../plan/sheetStyles';

type Orientation = 'portrait' | 'landscape';

/** Printers set columns up to so much wider than the screen does. */
const WIDER = 1.04;
/** What the heights of a page's rows may differ from what was reckoned, in points. */
const TALLER = 36;

/** A row as it is laid on pages. */
export interface PagedRow {
  /** Points. */
  height: number;
  /** Says what follows, and must not stand at the foot of a page without it. */
  leads: boolean;
}

/** Percent at which columns of these widths fit the paper. */
export function scaleFitting(orientation: Orientation, widths: readonly number[]): number {
  const width = widths.reduce((sum, each) => sum + each, 0) * WIDER;
  return Math.min(100, Math.floor((PAGE_WIDTH[orientation] / width) * 100));
}

/** Points of rows that a page takes at this scale. */
export function roomOfPage(orientation: Orientation, scale: number): number {
  return (PAGE_HEIGHT[orientation] / scale) * 100;
}

/**
 * Rows (from 1) that have to begin a page, so that no row which leads stands alone at the foot of the one before. All
 * other pages end where they are full. `repeated` is the height of the header that every page after the first shows.
 */
export function newPagesFor(rows: readonly PagedRow[], room: number, repeated: number): number[] {
  const newPages: number[] = [];
  let used = 0;
  rows.forEach(({ height, leads }, at) => {
    const isFull = used + height > room;
    const isAlone = leads && !isFull && used > repeated && used + ledHeight(rows, at) + TALLER > room;
    if (isAlone) newPages.push(at + 1);
    used = isFull || isAlone ? repeated + height : used + height;
  });
  return newPages;
}

/** The height of a row that leads, of those that lead after it, and of the first that they lead to. */
function ledHeight(rows: readonly PagedRow[], from: number): number {
  let height = 0;
  for (let at = from; ; at++) {
    const row = rows[at];
    if (!row) return height;
    height += row.height;
    if (!row.leads) return height;
  }
}
