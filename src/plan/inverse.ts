import type {
  Edit,
  RemoveBlockEdit,
  RemoveRuleEdit,
  RewriteSheetEdit,
  RuleDefinition,
  WriteReceipt,
} from './edit';
import { areaOfBlock } from './sheets/sheetBlock';
import { rowMarks } from './sheets/sheetContent';

/**
 * What takes a batch back. Cells get what they held; a removed rule comes back where it was; a rule that
 * was added is known by its formula, because Excel gives a rule another id whenever it is made anew.
 */
export interface Inverse {
  cells: Extract<Edit, { type: 'cell' }>[];
  addRules: { sheetId: string; rule: RuleDefinition }[];
  removeRules: { sheetId: string; formula: string }[];
  settings: Extract<Edit, { type: 'setting' }>[];
  /** Sheets that were made; `written` is what `rowMarks` says of them. */
  removeSheets: { sheetId: string; written: number[] }[];
  rewriteSheets: { sheetId: string; written: number[]; former: RewriteSheetEdit['before'] }[];
  /** Blocks that were put on free cells; `written` as for sheets. */
  removeBlocks: (Omit<RemoveBlockEdit, 'type'> & { written: number[] })[];
}

/** The inverse of edits that were written, in the order in which it has to be applied. */
export function inverseOf(edits: readonly Edit[], receipt: WriteReceipt): Inverse {
  const inverse: Inverse = {
    cells: [],
    addRules: [],
    removeRules: [],
    settings: [],
    removeSheets: [],
    rewriteSheets: [],
    removeBlocks: [],
  };
  for (const edit of [...edits].reverse()) {
    switch (edit.type) {
      case 'cell':
        inverse.cells.push({ ...edit, before: edit.after, after: edit.before });
        break;
      case 'setting':
        inverse.settings.push({ ...edit, before: edit.after, after: edit.before });
        break;
      case 'addRule':
        inverse.removeRules.push({ sheetId: edit.sheetId, formula: edit.rule.formula });
        break;
      case 'removeRule':
        inverse.addRules.push({ sheetId: edit.sheetId, rule: restored(edit, receipt) });
        break;
      case 'addSheet': {
        const sheetId = receipt.addedSheets.get(edit.sheet.name);
        if (sheetId !== undefined) inverse.removeSheets.push({ sheetId, written: rowMarks(edit.sheet) });
        break;
      }
      case 'rewriteSheet':
        inverse.rewriteSheets.push({
          sheetId: edit.sheetId,
          written: rowMarks(edit.after),
          former: edit.before,
        });
        break;
      case 'addBlock': {
        const { sheetId, block, raised } = edit;
        const looks = receipt.coveredLooks.get(edit) ?? [];
        const written = rowMarks(block);
        inverse.removeBlocks.push({ sheetId, area: areaOfBlock(block), looks, raised, written });
        break;
      }
      case 'removeSheet':
      case 'removeBlock':
        // Sheets and blocks are taken away by undo only, and undo is not undone.
        break;
    }
  }
  // Each comes back at its place among those that are there already.
  inverse.addRules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return inverse;
}

function restored(edit: RemoveRuleEdit, receipt: WriteReceipt): RuleDefinition {
  const { formula, style, priority } = edit;
  return { areas: receipt.removedAreas.get(edit.id) ?? '', formula, style, priority };
}
