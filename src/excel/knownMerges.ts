import type { Area } from '../sheet/area';
import { gridOf } from '../sheet/grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';

/**
 * Which cells are merged, as Excel last said. Asking empties the list of what Excel can undo, so that only presses that
 * write ask; what is read in between keeps what they were told, until rows, columns or cells move.
 */
export class KnownMerges {
  private readonly bySheet = new Map<string, Area[]>();

  forget(): void {
    this.bySheet.clear();
  }

  /** The workbook with what is known where it was not asked; notes what was. */
  complete(snapshot: WorkbookSnapshot): WorkbookSnapshot {
    for (const { id, merges } of snapshot.sheets) if (merges) this.bySheet.set(id, merges);
    return { ...snapshot, sheets: snapshot.sheets.map((sheet) => this.completed(sheet)) };
  }

  private completed(sheet: SheetSnapshot): SheetSnapshot {
    const known = sheet.merges ? undefined : this.bySheet.get(sheet.id);
    return known ? { ...sheet, merges: known.filter((merge) => mayStand(sheet, merge)) } : sheet;
  }
}

/** Nobody can fill what a merge covers: where something stands there now, it is merged no more. */
function mayStand(sheet: SheetSnapshot, { row, column, height, width }: Area): boolean {
  const grid = gridOf(sheet);
  const last = Math.min(row + height - 1, grid.lastRow);
  for (let y = Math.max(row, grid.firstRow); y <= last; y++) {
    const isFilled = (x: number): boolean =>
      x >= column && x < column + width && !(y === row && x === column);
    if (grid.filledColumns(y).some(isFilled)) return false;
  }
  return true;
}
