import { addressOfCell, type CellAddress } from './cellAddress';
import { firstOf, rulesInstead } from './formerRules';
import type { CellContent, Edit } from './edit';
import { contentOf } from './plannedChange';
import type { Inverse } from './inverse';
import { keysOf } from './keys';
import { differingRows, rowMarks, sameFormula } from './sheets/sheetContent';
import type { Area } from '../sheet/area';
import { gridOf, type Grid } from '../sheet/grid';
import { OWN_SHEETS_KEY } from '../scorecard/settings/ownSheets';
import type { ConditionalRule, WorkbookSnapshot } from '../sheet/snapshot';

/** What taking a batch back would do now. */
export interface UndoPlan {
  edits: Edit[];
  /** Cells that somebody has changed since: they keep what they hold now, and a sheet of ours stays with them. */
  changedSince: CellAddress[];
}

/** An undo that is being planned: the workbook as it stands, and what was planned so far. */
class UndoPlanner {
  readonly edits: Edit[] = [];
  /** Cells that were changed since. */
  readonly changed: CellAddress[] = [];
  /** Rows of sheets and blocks of ours that were changed since: these stay as a whole. */
  readonly kept: CellAddress[] = [];
  private readonly grids: ReadonlyMap<string, Grid>;
  private readonly removedRules = new Set<ConditionalRule>();

  constructor(readonly workbook: WorkbookSnapshot) {
    this.grids = new Map(workbook.sheets.map((sheet) => [sheet.id, gridOf(sheet)]));
  }

  grid(sheetId: string): Grid | undefined {
    return this.grids.get(sheetId);
  }

  /** A rule that stands on a sheet and is not yet taken away; one without a formula is ours, and half made. */
  rule(sheetId: string, formula: string): ConditionalRule | undefined {
    const rules = this.grid(sheetId)?.sheet.conditionalRules ?? [];
    const standing = rules.filter((rule) => !this.removedRules.has(rule));
    return standing.find((rule) => sameFormula(rule.formula, formula));
  }

  /** Takes a rule away, once. */
  removeRule(sheetId: string, rule: ConditionalRule): void {
    const { id, formula, priority } = rule;
    this.removedRules.add(rule);
    this.edits.push({ type: 'removeRule', sheetId, id, formula, priority, style: NO_STYLE });
  }

  /** Takes away or rewrites a sheet of ours, or a block, where nobody has written anything else there since. */
  takeBack(edit: Edit, sheetId: string, written: readonly number[], area: Area | null): void {
    const sheet = this.grid(sheetId)?.sheet;
    if (!sheet) return;
    const { row: top, column } = area ?? { row: 1, column: 0 };
    const stands = rowMarks(sheet, area);
    // A block that somebody emptied, or an undo that failed, leaves its looks.
    const isEmptied = area !== null && stands.length === 0;
    const rows = isEmptied ? [] : differingRows(written, stands);
    if (rows.length === 0) this.edits.push(edit);
    this.kept.push(...rows.map((row) => addressOfCell(sheet.name, top + row - 1, column)));
  }
}

/** How each part of an inverse is fitted to the workbook as it stands: parts in this order. */
const UNDO: {
  readonly [Part in keyof Inverse]: (part: Inverse[Part][number], planner: UndoPlanner) => void;
} = {
  cells: (edit, planner) => {
    const grid = planner.grid(edit.sheetId);
    if (!grid) return;
    const stands = contentOf(grid.cell(edit.row, edit.column));
    const { before: written, after: former } = edit;
    const isFormatted = stands.numberFormat === written.numberFormat;
    // What holds its former content was never written, or is restored already.
    if (isSame(stands, former) && stands.numberFormat === former.numberFormat) return;
    if (isSame(stands, written) || (isSame(stands, former) && isFormatted)) planner.edits.push(edit);
    else planner.changed.push(addressOfCell(grid.sheet.name, edit.row, edit.column));
  },
  removeRules: ({ sheetId, formula }, planner) => {
    const rule = planner.rule(sheetId, formula) ?? planner.rule(sheetId, '');
    if (rule) planner.removeRule(sheetId, rule);
  },
  addRules: ({ sheetId, rule }, planner) => {
    const sheet = planner.grid(sheetId)?.sheet;
    const first = firstOf(rule.areas);
    if (!sheet || !first) return;
    const halfMade = planner.rule(sheetId, '');
    if (halfMade) planner.removeRule(sheetId, halfMade);
    const rules = rulesInstead(rule);
    if (!rules) planner.changed.push(addressOfCell(sheet.name, first.row, first.column));
    for (const each of rules ?? []) {
      const isThere = planner.rule(sheetId, each.formula) !== undefined;
      if (!isThere) planner.edits.push({ type: 'addRule', sheetId, rule: each });
    }
  },
  removeSheets: ({ sheetId, written }, planner) =>
    planner.takeBack({ type: 'removeSheet', sheetId }, sheetId, written, null),
  rewriteSheets: ({ sheetId, written, former }, planner) =>
    planner.takeBack(
      { type: 'rewriteSheet', sheetId, before: former, after: former },
      sheetId,
      written,
      null,
    ),
  removeBlocks: ({ written, ...block }, planner) =>
    planner.takeBack({ type: 'removeBlock', ...block }, block.sheetId, written, block.area),
  settings: (edit, planner) => {
    // Another correction since is a later decision and stays; a sheet that stays is still known as ours.
    if (planner.kept.length > 0 && edit.key === OWN_SHEETS_KEY) return;
    if ((planner.workbook.settings.get(edit.key) ?? null) === edit.before) planner.edits.push(edit);
  },
};

/** Fits an inverse to the workbook as it stands: a cell that was changed since is left to its new content. */
export function planUndo(workbook: WorkbookSnapshot, inverse: Inverse): UndoPlan {
  const planner = new UndoPlanner(workbook);
  for (const part of keysOf(UNDO)) undoPart(part, inverse[part], planner);
  const { edits, changed, kept } = planner;
  return { edits, changedSince: [...changed, ...kept] };
}

function undoPart<Part extends keyof Inverse>(
  part: Part,
  entries: readonly Inverse[Part][number][],
  planner: UndoPlanner,
): void {
  for (const entry of entries) UNDO[part](entry, planner);
}

/** Undo is not undone, so the look of a rule that it removes is not needed again. */
const NO_STYLE = { fill: '', fontColor: '' };

function isSame(stands: Pick<CellContent, 'content' | 'isFormula'>, written: CellContent): boolean {
  if (stands.isFormula !== written.isFormula) return false;
  if (!written.isFormula) return stands.content === written.content;
  return sameFormula(String(stands.content), String(written.content));
}
