import { cellAddress } from '../sheet/address';
import { areaAddress, isOnSheet, sharedArea, type Area } from '../sheet/area';
import { gridOf } from '../sheet/grid';
import type { SheetSnapshot } from '../sheet/snapshot';

/** Why something cannot be put somewhere. */
export type PlaceObstacle =
  /** `cell` is the first that is in the way. */
  | { reason: 'placeNotFree'; sheet: string; area: string; cell: string }
  /** Beyond Excel's last row or column. */
  | { reason: 'placeOffSheet'; sheet: string; cell: string }
  /** It would be taken for a part of another table. */
  | { reason: 'placeTooNear'; sheet: string; cell: string };

/** What stands where an area is to be filled: something in a cell, a merged cell, one of Excel's tables. */
export function obstacleToPlace(sheet: SheetSnapshot, area: Area): PlaceObstacle | null {
  const cell = cellAddress(area.column, area.row);
  if (!isOnSheet(area)) return { reason: 'placeOffSheet', sheet: sheet.name, cell };
  const grid = gridOf(sheet);
  const overlaid = [...(sheet.merges ?? []), ...sheet.tables].flatMap((each) => sharedArea(area, each) ?? []);
  const filled = sharedArea(area, {
    row: grid.firstRow,
    column: grid.firstColumn,
    height: grid.lastRow - grid.firstRow + 1,
    width: grid.lastColumn - grid.firstColumn + 1,
  });
  const inTheWay = (filled && firstFilled(sheet, filled)) ?? overlaid[0];
  if (!inTheWay) return null;
  return {
    reason: 'placeNotFree',
    sheet: sheet.name,
    area: areaAddress(area),
    cell: cellAddress(inTheWay.column, inTheWay.row),
  };
}

function firstFilled(
  sheet: SheetSnapshot,
  { row, column, height, width }: Area,
): { row: number; column: number } | null {
  const grid = gridOf(sheet);
  for (let y = row; y < row + height; y++) {
    for (let x = column; x < column + width; x++) {
      const { value, formula } = grid.cell(y, x);
      if (value !== '' || formula !== null) return { row: y, column: x };
    }
  }
  return null;
}
