import { planOf } from '../plan/plan';
import { CORRECTIONS_KEY, settingWith } from '../scorecard/settings/corrections';
import { gapsOf, type ChosenTable } from '../scorecard/layout/chosenTable';
import type { Action } from './action';

export interface CorrectionOptions {
  sheetId: string;
  /** The table that stands on the sheet, null where there is none, or back to what the sheet looks like. */
  table: ChosenTable | null | 'automatic';
}

/** Remembers in the workbook what a person says of a sheet, so that pane, ribbon and terminal obey it. */
export const correctRecognition: Action<CorrectionOptions> = {
  plan: ({ workbook }, { sheetId, table }) => {
    const { settings, sheets } = workbook.snapshot;
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (!sheet) return { ok: false, why: { reason: 'sheetGone' } };
    if (table !== null && table !== 'automatic' && gapsOf(table).length > 0) {
      return { ok: false, why: { reason: 'incompleteTable' } };
    }
    const before = settings.get(CORRECTIONS_KEY) ?? null;
    const after = settingWith(settings, sheets, sheet, table);
    const edits = after === before ? [] : [{ type: 'setting' as const, key: CORRECTIONS_KEY, before, after }];
    return { ok: true, plan: planOf(edits) };
  },
};
