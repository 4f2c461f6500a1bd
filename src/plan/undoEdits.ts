import { addressOfCell, type CellAddress } from './cellAddress';
import type { CellContent, Edit } from './edit';
import type { Inverse } from './inverse';
import { differingRows, rowMarks, sameFormula } from './sheets/sheetContent';
import type { Area } from '../sheet/area';
import { gridOf } from '../sheet/grid';
import { OWN_SHEETS_KEY } from '../scorecard/settings/ownSheets';
import type { WorkbookSnapshot } from '../sheet/snapshot';

/** What taking a batch back would do now. */
export interface UndoPlan {
  edits: Edit[];
  /** Cells that somebody has changed since: they keep what they hold now, and a sheet of ours stays with them. */
  changedSince: CellAddress[];
}

/** Fits an inverse to the workbook as it stands: a cell that was changed since is left to its new content. */
export function planUndo(workbook: WorkbookSnapshot, inverse: Inverse): UndoPlan {
  const edits: Edit[] = [];
  const changedSince: CellAddress[] = [];
  const grids = new Map(workbook.sheets.map((sheet) => [sheet.id, gridOf(sheet)]));
  for (const edit of inverse.cells) {
    const grid = grids.get(edit.sheetId);
    if (!grid) continue;
    const cell = grid.cell(edit.row, edit.column);
    const stands = { content: cell.formula ?? cell.value, isFormula: cell.formula !== null };
    if (isSame(stands, edit.before)) edits.push(edit);
    else changedSince.push(addressOfCell(grid.sheet.name, edit.row, edit.column));
  }
  for (const { sheetId, formula } of inverse.removeRules) {
    const rules = grids.get(sheetId)?.sheet.conditionalRules ?? [];
    const rule = rules.find((each) => sameFormula(each.formula, formula));
    if (rule)
      edits.push({
        type: 'removeRule',
        sheetId,
        id: rule.id,
        formula: rule.formula,
        priority: rule.priority,
        style: NO_STYLE,
      });
  }
  for (const { sheetId, rule } of inverse.addRules) {
    if (grids.has(sheetId) && rule.areas !== '') edits.push({ type: 'addRule', sheetId, rule });
  }
  /** Rows of a sheet of ours, or of a block, that hold something else than was written there. */
  const writtenSince = (
    sheetId: string,
    written: readonly number[],
    area: Area | null,
  ): CellAddress[] | null => {
    const sheet = grids.get(sheetId)?.sheet;
    if (!sheet) return null;
    const { row: top, column } = area ?? { row: 1, column: 0 };
    return differingRows(written, rowMarks(sheet, area)).map((row) =>
      addressOfCell(sheet.name, top + row - 1, column),
    );
  };
  const kept: CellAddress[] = [];
  const takeBack = (
    sheetId: string,
    written: readonly number[],
    edit: () => Edit,
    area: Area | null = null,
  ): void => {
    const rows = writtenSince(sheetId, written, area);
    if (rows?.length === 0) edits.push(edit());
    else if (rows) kept.push(...rows);
  };
  for (const { sheetId, written } of inverse.removeSheets)
    takeBack(sheetId, written, () => ({ type: 'removeSheet', sheetId }));
  for (const { sheetId, written, former } of inverse.rewriteSheets)
    takeBack(sheetId, written, () => ({ type: 'rewriteSheet', sheetId, before: former, after: former }));
  for (const { written, ...block } of inverse.removeBlocks)
    takeBack(block.sheetId, written, () => ({ type: 'removeBlock', ...block }), block.area);
  for (const edit of inverse.settings) {
    // Another correction since is a later decision and stays; a sheet that stays is still known as ours.
    if (kept.length > 0 && edit.key === OWN_SHEETS_KEY) continue;
    if ((workbook.settings.get(edit.key) ?? null) === edit.before) edits.push(edit);
  }
  return { edits, changedSince: [...changedSince, ...kept] };
}

/** Undo is not undone, so the look of a rule that it removes is not needed again. */
const NO_STYLE = { fill: '', fontColor: '' };

function isSame(stands: Pick<CellContent, 'content' | 'isFormula'>, written: CellContent): boolean {
  if (stands.isFormula !== written.isFormula) return false;
  if (!written.isFormula) return stands.content === written.content;
  return sameFormula(String(stands.content), String(written.content));
}
