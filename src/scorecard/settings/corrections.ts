import { z } from 'zod/mini';
import { type ChosenTable, chosenTable } from '../layout/chosenTable';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { storedList } from './storedList';

/**
 * What a person says of a sheet where recognition was wrong: which rows are the header and which column plays which
 * role, or that it is no scoring sheet at all. Remembered in the workbook, so it may come back long after rows and
 * columns were inserted, or changed by another hand: everything read is checked, and a column is known by the words
 * of its header rather than by its place.
 */

/** The workbook setting that holds all corrections, as JSON. */
export const CORRECTIONS_KEY = 'par-index.recognition';

const sheetCorrection = z.object({
  sheetId: z.string(),
  /** Finds the sheet again where Excel has given it another id. */
  sheetName: z.string(),
  /** Null where the sheet is no scoring sheet. */
  table: z.nullable(chosenTable),
});

export type SheetCorrection = z.infer<typeof sheetCorrection>;

// ---- in the workbook's settings ---------------------------------------------------------------------------

export interface StoredCorrections {
  corrections: SheetCorrection[];
  /** Something stands there that is no correction. */
  isDamaged: boolean;
}

/** Reads the corrections that a workbook remembers; what cannot be read is left out and said. */
export function storedCorrections(settings: ReadonlyMap<string, string>): StoredCorrections {
  const text = settings.get(CORRECTIONS_KEY);
  if (text === undefined) return { corrections: [], isDamaged: false };
  const { entries, isDamaged } = storedList(text, sheetCorrection);
  return { corrections: entries, isDamaged };
}

type SheetIdentity = Pick<SheetSnapshot, 'id' | 'name'>;

/** The correction of a sheet: by its id, else by its name where the id that it was stored for is gone. */
export function correctionOf(
  corrections: readonly SheetCorrection[],
  sheet: SheetIdentity,
  sheets: readonly SheetIdentity[],
): SheetCorrection | null {
  const byId = corrections.findLast(({ sheetId }) => sheetId === sheet.id);
  if (byId) return byId;
  const isOrphan = ({ sheetId }: SheetCorrection): boolean => sheets.every(({ id }) => id !== sheetId);
  return corrections.findLast((each) => each.sheetName === sheet.name && isOrphan(each)) ?? null;
}

/**
 * The setting's text with another correction of a sheet, or without one (`automatic`); null where none is left.
 * Corrections of sheets that are gone go with it.
 */
export function settingWith(
  settings: ReadonlyMap<string, string>,
  sheets: readonly SheetIdentity[],
  sheet: SheetIdentity,
  table: ChosenTable | null | 'automatic',
): string | null {
  const { corrections } = storedCorrections(settings);
  const kept = sheets.flatMap((each): SheetCorrection[] => {
    if (each.id === sheet.id) {
      return table === 'automatic' ? [] : [{ sheetId: sheet.id, sheetName: sheet.name, table }];
    }
    const old = correctionOf(corrections, each, sheets);
    return old ? [{ ...old, sheetId: each.id, sheetName: each.name }] : [];
  });
  return kept.length === 0 ? null : JSON.stringify(kept);
}
