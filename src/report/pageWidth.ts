import { PAGE_WIDTH } from '../plan/sheets/sheetStyles';

/** Excel prints columns a little wider than they are on the screen. */
const SLACK = 8;

/** What the page leaves for the one column beside the others that may grow, in points; never less than `least`. */
export function columnsFitting(
  orientation: 'portrait' | 'landscape',
  others: readonly number[],
  least: number,
): number {
  const used = others.reduce((sum, width) => sum + width, 0);
  return Math.max(least, Math.floor(PAGE_WIDTH[orientation] - SLACK - used));
}
