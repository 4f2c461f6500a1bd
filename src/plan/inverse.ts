import type { Edit, RemoveRuleEdit, RuleDefinition, WriteReceipt } from './edit';

/**
 * What takes a batch back. Cells get what they held; a removed rule comes back where it was; a rule that
 * was added is known by its formula, because Excel gives a rule another id whenever it is made anew.
 */
export interface Inverse {
  cells: Extract<Edit, { type: 'cell' }>[];
  addRules: { sheetId: string; rule: RuleDefinition }[];
  removeRules: { sheetId: string; formula: string }[];
  settings: Extract<Edit, { type: 'setting' }>[];
}

/** The inverse of edits that were written, in the order in which it has to be applied. */
export function inverseOf(edits: readonly Edit[], receipt: WriteReceipt): Inverse {
  const inverse: Inverse = { cells: [], addRules: [], removeRules: [], settings: [] };
  for (const edit of [...edits].reverse()) {
    if (edit.type === 'cell') inverse.cells.push({ ...edit, before: edit.after, after: edit.before });
    else if (edit.type === 'setting')
      inverse.settings.push({ ...edit, before: edit.after, after: edit.before });
    else if (edit.type === 'addRule')
      inverse.removeRules.push({ sheetId: edit.sheetId, formula: edit.rule.formula });
    else inverse.addRules.push({ sheetId: edit.sheetId, rule: restored(edit, receipt) });
  }
  // Each comes back at its place among those that are there already.
  inverse.addRules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return inverse;
}

function restored(edit: RemoveRuleEdit, receipt: WriteReceipt): RuleDefinition {
  const { formula, style, priority } = edit;
  return { areas: receipt.removedAreas.get(edit.id) ?? '', formula, style, priority };
}
