import { sheetsOf } from '../plan/editPlace';
import { planOf } from '../plan/plan';
import type { Inverse } from '../plan/inverse';
import { planUndo } from '../plan/undoEdits';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Action, Planned } from './action';
import { inverseHere } from './inverseHere';
import { whereRulesAreKnown } from './target';

/** Takes the last batch back: every cell, format and rule as it was, but for cells changed since. */
export const undo: Action = {
  plan: ({ workbook, last }) => {
    if (!last) return { ok: false, why: { reason: 'nothingToUndo' } };
    const here = inverseHere(last, workbook.snapshot);
    if (!here.ok) return { ok: false, why: { reason: 'sheetRenamed', sheet: here.sheet } };
    const { addRules, removeRules } = here.inverse;
    const marked = new Set([...addRules, ...removeRules].map(({ sheetId }) => sheetId));
    const sheets = workbook.snapshot.sheets.filter(({ id }) => marked.has(id));
    return whereRulesAreKnown(sheets, () => planned(workbook.snapshot, here.inverse));
  },
};

/** What undo would do now, or which protection keeps it from doing so. */
function planned(snapshot: WorkbookSnapshot, inverse: Inverse): Planned {
  const { edits, changedSince } = planUndo(snapshot, inverse);
  const written = sheetsOf(edits);
  const locked = snapshot.sheets.find((sheet) => written.has(sheet.id) && sheet.protected);
  const deletes = edits.some(({ type }) => type === 'removeSheet');
  if (deletes && snapshot.structureProtected) {
    return { ok: false, why: { reason: 'lockedWorkbook' } };
  }
  if (locked) return { ok: false, why: { reason: 'protectedSheet', sheet: locked.name } };
  return { ok: true, plan: planOf(edits), changedSince };
}
