import { addressOfCell, type CellAddress } from './cellAddress';
import type { CellContent, Edit } from './edit';
import type { Inverse } from './inverse';
import { keysOf } from './keys';
import { differingRows, rowMarks, sameFormula } from './sheets/sheetContent';
import type { Area } from '../sheet/area';
import { gridOf, type Grid } from '../sheet/grid';
import { OWN_SHEETS_KEY } from '../scorecard/settings/ownSheets';
import type { WorkbookSnapshot } from '../sheet/snapshot';

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

  constructor(readonly workbook: WorkbookSnapshot) {
    this.grids = new Map(workbook.sheets.map((sheet) => [sheet.id, gridOf(sheet)]));
  }

  grid(sheetId: string): Grid | undefined {
    return this.grids.get(sheetId);
  }

  /** Takes away or rewrites a sheet of ours, or a block, where nobody has written anything else there since. */
  takeBack(edit: Edit, sheetId: string, written: readonly number[], area: Area | null): void {
    const sheet = this.grid(sheetId)?.sheet;
    if (!sheet) return;
    const { row: top, column } = area ?? { row: 1, column: 0 };
    const rows = differingRows(written, rowMarks(sheet, area));
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
    const cell = grid.cell(edit.row, edit.column);
    const stands = { content: cell.formula ?? cell.value, isFormula: cell.formula !== null };
    if (isSame(stands, edit.before)) planner.edits.push(edit);
    else planner.changed.push(addressOfCell(grid.sheet.name, edit.row, edit.column));
  },
  removeRules: ({ sheetId, formula }, planner) => {
    const rules = planner.grid(sheetId)?.sheet.conditionalRules ?? [];
    const rule = rules.find((each) => sameFormula(each.formula, formula));
    if (!rule) return;
    const { id, priority } = rule;
    planner.edits.push({ type: 'removeRule', sheetId, id, formula: rule.formula, priority, style: NO_STYLE });
  },
  addRules: ({ sheetId, rule }, planner) => {
    if (planner.grid(sheetId) && rule.areas !== '') planner.edits.push({ type: 'addRule', sheetId, rule });
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
