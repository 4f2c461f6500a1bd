import type { WriteReceipt } from '../plan/edit';
import type { Inverse } from '../plan/inverse';
import { keysOf } from '../plan/keys';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { TakenBack } from './action';

/**
 * An id is no proof of a sheet: new workbooks share the id of their first sheet, and a workbook that is opened again may
 * give its sheets other ids. What a batch is taken back by names its sheets twice, and the name is what counts.
 */

/** An inverse with the names of the sheets that it speaks of, as they are called when it is made. */
export function withSheetNames(
  inverse: Inverse,
  { sheets }: WorkbookSnapshot,
  { addedSheets }: Pick<WriteReceipt, 'addedSheets'>,
): TakenBack {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  for (const [name, id] of addedSheets) names.set(id, name);
  const ids = keysOf(inverse).flatMap((part) =>
    inverse[part].flatMap((entry) => ('sheetId' in entry ? [entry.sheetId] : [])),
  );
  const sheetNames = Object.fromEntries([...new Set(ids)].map((id) => [id, names.get(id) ?? '']));
  return { inverse, sheetNames };
}

/**
 * The inverse in the ids that the open workbook gives to the sheets of these names. Where a sheet has the id and not the
 * name, it was renamed or belongs to another workbook, and nothing of the inverse may be applied. A sheet that is gone
 * altogether keeps its former id, which names nothing.
 */
export function inverseHere(
  { inverse, sheetNames }: TakenBack,
  { sheets }: WorkbookSnapshot,
): { ok: true; inverse: Inverse } | { ok: false; sheet: string } {
  const idsHere = new Map(sheets.map(({ id, name }) => [name, id]));
  const ids = new Set(sheets.map(({ id }) => id));
  const stranger = Object.entries(sheetNames).find(([id, name]) => !idsHere.has(name) && ids.has(id));
  if (stranger) return { ok: false, sheet: stranger[1] };
  const here = <Entry extends object>(entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => {
      if (!('sheetId' in entry) || typeof entry.sheetId !== 'string') return entry;
      return { ...entry, sheetId: idsHere.get(sheetNames[entry.sheetId] ?? '') ?? entry.sheetId };
    });
  return {
    ok: true,
    inverse: {
      cells: here(inverse.cells),
      addRules: here(inverse.addRules),
      removeRules: here(inverse.removeRules),
      settings: inverse.settings,
      removeSheets: here(inverse.removeSheets),
      rewriteSheets: here(inverse.rewriteSheets),
      removeBlocks: here(inverse.removeBlocks),
    },
  };
}
