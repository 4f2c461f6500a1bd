import { PAGE_HEIGHT, PAGE_WIDTH } from '../plan/sheets/sheetStyles';

type Orientation = 'portrait' | 'landscape';

/** The part of a page that is reckoned with: printers set rows a little higher than they are on the screen. */
const SURE = 0.96;

/** A row as it is laid on pages. */
export interface PagedRow {
  /** Points. */
  height: number;
  /** Says what follows, and must not stand at the foot of a page without it. */
  leads: boolean;
}

/** Points of rows that a page takes of a sheet with columns of these widths, which is made to fit the paper's. */
export function roomOfPage(orientation: Orientation, widths: readonly number[]): number {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const scale = Math.min(1, PAGE_WIDTH[orientation] / width);
  return (PAGE_HEIGHT[orientation] / scale) * SURE;
}

/**
 * The rows (from 1) that begin a page: no row which leads stands at the foot of the page before. `repeated` is the
 * height of the header that every page after the first shows.
 */
export function pageStarts(rows: readonly PagedRow[], room: number, repeated: number): number[] {
  const starts: number[] = [];
  let used = 0;
  rows.forEach(({ height }, at) => {
    const isFirstOfPage = used === (starts.length > 0 ? repeated : 0);
    const beginsPage = !isFirstOfPage && used + ledHeight(rows, at) > room;
    if (beginsPage) {
      starts.push(at + 1);
      used = repeated;
    }
    used += height;
  });
  return starts;
}

/** The height of a row, of those that it leads, and of the first that they lead to. */
function ledHeight(rows: readonly PagedRow[], from: number): number {
  let height = 0;
  for (const row of rows.slice(from)) {
    height += row.height;
    if (!row.leads) break;
  }
  return height;
}
