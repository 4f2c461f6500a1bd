import { cellAddress } from '../sheet/address';
import { areaAddress, sharedArea, type Area } from '../sheet/area';
import { gridOf } from '../sheet/grid';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Edit } from './edit';
import { placeOfEdit } from './editPlace';

/** Why what is planned would not stand where it belongs. */
export type WritingObstacle =
  | { reason: 'filteredRows'; sheet: string; area: string }
  | { reason: 'mergedCell'; sheet: string; cell: string; area: string };

/**
 * What keeps edits from being written as they are meant; null where nothing does.
 *
 * Rows that a filter hides: Excel writes a block of values past them without an error, so that they stand in other
 * rows (https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747). Rows that
 * a person hid are written as any other (https://github.com/xlwings/xlwings/issues/679).
 * Merged cells: all but the first hold nothing, whatever is written into them.
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
    const grid = gridOf(sheet);
    const merge = grid.mergeAt(area.row, area.column);
    if (edit.type === 'cell' && merge && grid.isCovered(area.row, area.column)) {
      const cell = cellAddress(area.column, area.row);
      return { reason: 'mergedCell', sheet: sheet.name, cell, area: areaAddress(merge) };
    }
  }
  return null;
}

/** A filter hides whole rows, all but its first. */
function isInRowsOf({ row, height }: Area, area: Area): boolean {
  return sharedArea({ ...area, row: row + 1, height: height - 1 }, area) !== null;
}
