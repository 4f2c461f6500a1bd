import { sheetsOf } from '../plan/editPlace';
import { planOf } from '../plan/plan';
import { planUndo } from '../plan/undoEdits';
import type { Action } from './action';
import { inverseHere } from './inverseHere';

/** Takes the last batch back: every cell, format and rule as it was, but for cells changed since. */
export const undo: Action = {
  plan: ({ workbook, last }) => {
    if (!last) return { ok: false, why: { reason: 'nothingToUndo' } };
    const here = inverseHere(last, workbook.snapshot);
    if (!here.ok) return { ok: false, why: { reason: 'sheetRenamed', sheet: here.sheet } };
    const { edits, changedSince } = planUndo(workbook.snapshot, here.inverse);
    const written = sheetsOf(edits);
    const locked = workbook.snapshot.sheets.find((sheet) => written.has(sheet.id) && sheet.protected);
    const deletes = edits.some(({ type }) => type === 'removeSheet');
    if (deletes && workbook.snapshot.structureProtected) {
      return { ok: false, why: { reason: 'lockedWorkbook' } };
    }
    if (locked) return { ok: false, why: { reason: 'protectedSheet', sheet: locked.name } };
    return { ok: true, plan: planOf(edits), changedSince };
  },
};
