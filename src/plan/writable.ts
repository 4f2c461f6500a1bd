import { cellAddress } from '../sheet/address';
import { areaAddress, sharedArea, type Area } from '../sheet/area';
import { gridOf } from '../sheet/grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import type { CellEdit, Edit } from './edit';
import { placeOfEdit } from './editPlace';

/** Why what is planned would not stand where it belongs. */
export type WritingObstacle =
  | { reason: 'filteredRows'; sheet: string; area: string }
  | { reason: 'mergedCell'; sheet: string; cell: string; area: string }
  | { reason: 'tableFormula'; sheet: string; cell: string; area: string };

/**
 * What keeps edits from being written as they are meant; null where nothing does.
 *
 * Rows that a filter hides: Excel writes a block of values past them without an error, so that they stand in other
 * rows (https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747). Rows that
 * a person hid are written as any other (https://github.com/xlwings/xlwings/issues/679).
 * Merged cells: all but the first hold nothing, whatever is written into them.
 * Formulas in Excel's own tables: what is written into one cell may replace the others of its column, and undo would
 * have to write what stood there (https://github.com/OfficeDev/office-js/issues/2093, by design).
 */
export function obstacleToWriting(
  edits: readonly Edit[],
  { sheets }: WorkbookSnapshot,
): WritingObstacle | null {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  for (const edit of edits) {
    const place = placeOfEdit(edit);
    if (!place || !('area' in place) || !place.area) continue;
    const { sheetId, area } = place;
    const sheet = byId.get(sheetId);
    if (!sheet) continue;
    const filter = sheet.filtered.find((each) => isInRowsOf(each, area));
    if (filter) return { reason: 'filteredRows', sheet: sheet.name, area: areaAddress(filter) };
    const table = edit.type === 'cell' && touchesFormula(edit) ? tableAt(sheet, area) : undefined;
    if (table) {
      const cell = cellAddress(area.column, area.row);
      return { reason: 'tableFormula', sheet: sheet.name, cell, area: areaAddress(table) };
    }
    const grid = gridOf(sheet);
    const merge = grid.mergeAt(area.row, area.column);
    if (edit.type === 'cell' && merge && grid.isCovered(area.row, area.column)) {
      const cell = cellAddress(area.column, area.row);
      return { reason: 'mergedCell', sheet: sheet.name, cell, area: areaAddress(merge) };
    }
  }
  return null;
}

function touchesFormula({ before, after }: CellEdit): boolean {
  return before.isFormula || after.isFormula;
}

function tableAt({ tables }: SheetSnapshot, area: Area): Area | undefined {
  return tables.find((table) => sharedArea(table, area) !== null);
}

/** A filter hides whole rows, all but its first. */
function isInRowsOf({ row, height }: Area, area: Area): boolean {
  return sharedArea({ ...area, row: row + 1, height: height - 1 }, area) !== null;
}
