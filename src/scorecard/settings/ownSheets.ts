import { z } from 'zod/mini';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { storedList } from './storedList';

/**
 * Sheets of the workbook that the add-in has made. They repeat what stands on the scoring sheets, so they must never
 * be taken for scoring sheets themselves, and only they may be written anew.
 */

/** The workbook setting that lists them, as JSON. */
export const OWN_SHEETS_KEY = 'par-index.reports';

const ownSheet = z.object({
  /** A new sheet has no id before it is written, and is written together with this. */
  sheetName: z.string(),
  /** What the sheet shows: its kind and the years, the same for the sheet that replaces it. */
  subject: z.string(),
  /** What is needed to draw it again; read by whoever wrote it. */
  frame: z.unknown(),
});
export type OwnSheet = z.infer<typeof ownSheet>;

/** The sheets that a workbook remembers as ours; what cannot be read is nobody's. */
export function ownSheets(settings: ReadonlyMap<string, string>): OwnSheet[] {
  const text = settings.get(OWN_SHEETS_KEY);
  return text === undefined ? [] : storedList(text, ownSheet).entries;
}

/** The setting's text for these sheets; null where there are none. */
export function settingOfOwnSheets(sheets: readonly OwnSheet[]): string | null {
  return sheets.length === 0 ? null : JSON.stringify(sheets);
}

/** Whether a sheet is one that the add-in has made. */
export function isOwnSheet(sheets: readonly OwnSheet[], { name }: Pick<SheetSnapshot, 'name'>): boolean {
  return sheets.some(({ sheetName }) => sheetName === name);
}
