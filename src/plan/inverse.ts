import { z } from 'zod/mini';
import {
  byKind,
  type ByKind,
  type CellEdit,
  type Edit,
  type RemoveBlockEdit,
  type RemoveRuleEdit,
  type RuleStyle,
  type SettingEdit,
  type WriteReceipt,
} from './edit';
import type { Area } from '../sheet/area';
import { areaOfBlock } from './sheets/sheetBlock';
import { rowMarks } from './sheets/sheetContent';
import { sheetDefinition, type SheetDefinition } from './sheets/sheetDefinition';

/**
 * What takes a batch back. Cells get what they held; a removed rule comes back where it was; a rule that
 * was added is known by its formula, because Excel gives a rule another id whenever it is made anew.
 */
export interface Inverse {
  readonly cells: readonly CellEdit[];
  readonly addRules: readonly { sheetId: string; rule: FormerRule }[];
  readonly removeRules: readonly { sheetId: string; formula: string }[];
  readonly settings: readonly SettingEdit[];
  /** Sheets that were made; `written` is what `rowMarks` says of them. */
  readonly removeSheets: readonly { sheetId: string; written: readonly number[] }[];
  readonly rewriteSheets: readonly { sheetId: string; written: readonly number[]; former: SheetDefinition }[];
  /** Blocks that were put on free cells; `written` as for sheets. */
  readonly removeBlocks: readonly (Omit<RemoveBlockEdit, 'type'> & { written: readonly number[] })[];
}

/** A rule of ours as it stood: on several areas where people have inserted, cut or copied cells. */
export interface FormerRule {
  readonly areas: readonly Area[];
  /** Relative to the top-left cell of all areas together. */
  readonly formula: string;
  readonly style: RuleStyle;
  readonly priority: number;
}

/** The inverse of edits that were written, in the order in which it has to be applied. */
export function inverseOf(edits: readonly Edit[], receipt: WriteReceipt): Inverse {
  const inverse: { [Part in keyof Inverse]: Inverse[Part][number][] } = {
    cells: [],
    addRules: [],
    removeRules: [],
    settings: [],
    removeSheets: [],
    rewriteSheets: [],
    removeBlocks: [],
  };
  const takeBack: ByKind<void> = {
    cell: (edit) => inverse.cells.push({ ...edit, before: edit.after, after: edit.before }),
    setting: (edit) => inverse.settings.push({ ...edit, before: edit.after, after: edit.before }),
    addRule: ({ sheetId, rule }) => inverse.removeRules.push({ sheetId, formula: rule.formula }),
    removeRule: (edit) => inverse.addRules.push({ sheetId: edit.sheetId, rule: restored(edit, receipt) }),
    addSheet: ({ sheet }) => {
      const sheetId = receipt.addedSheets.get(sheet.name);
      if (sheetId !== undefined) inverse.removeSheets.push({ sheetId, written: rowMarks(sheet) });
    },
    rewriteSheet: ({ sheetId, before, after }) =>
      inverse.rewriteSheets.push({ sheetId, written: rowMarks(after), former: before }),
    addBlock: (edit) => {
      const { sheetId, block, raised } = edit;
      const looks = receipt.coveredLooks.get(edit) ?? [];
      const written = rowMarks(block);
      inverse.removeBlocks.push({ sheetId, area: areaOfBlock(block), looks, raised, written });
    },
    // Sheets and blocks are taken away by undo only, and undo is not undone.
    removeSheet: () => undefined,
    removeBlock: () => undefined,
  };
  for (const edit of [...edits].reverse()) byKind(takeBack, edit);
  // Each comes back at its place among those that are there already.
  inverse.addRules.sort((a, b) => a.rule.priority - b.rule.priority);
  return inverse;
}

function restored({ id, formula, style, priority }: RemoveRuleEdit, receipt: WriteReceipt): FormerRule {
  return { areas: receipt.removedAreas.get(id) ?? [], formula, style, priority };
}

// ---- as it is stored ----------------------------------------------------------------------------------------

const content = z.object({
  content: z.union([z.string(), z.number(), z.boolean()]),
  isFormula: z.boolean(),
  numberFormat: z.string(),
});
const style = z.object({ fill: z.string(), fontColor: z.string() });
const area = z.object({ row: z.number(), column: z.number(), height: z.number(), width: z.number() });
const written = z.array(z.number());

/** An inverse as JSON: a part of `Inverse` that is not read here does not compile. */
export const storedInverse = z.object({
  cells: z.array(
    z.object({
      type: z.literal('cell'),
      sheetId: z.string(),
      row: z.number(),
      column: z.number(),
      before: content,
      after: content,
    }),
  ),
  addRules: z.array(
    z.object({
      sheetId: z.string(),
      rule: z.object({ areas: z.array(area), formula: z.string(), style, priority: z.number() }),
    }),
  ),
  removeRules: z.array(z.object({ sheetId: z.string(), formula: z.string() })),
  settings: z.array(
    z.object({
      type: z.literal('setting'),
      key: z.string(),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
    }),
  ),
  removeSheets: z.array(z.object({ sheetId: z.string(), written })),
  rewriteSheets: z.array(z.object({ sheetId: z.string(), written, former: sheetDefinition })),
  removeBlocks: z.array(
    z.object({
      sheetId: z.string(),
      area,
      looks: z.array(
        z.object({ row: z.number(), column: z.number(), look: z.record(z.string(), z.unknown()) }),
      ),
      raised: z.array(
        z.object({
          row: z.number(),
          points: z.number(),
          former: z.object({ points: z.number(), isStandard: z.boolean() }),
        }),
      ),
      written,
    }),
  ),
}) satisfies z.ZodMiniType<Inverse>;
