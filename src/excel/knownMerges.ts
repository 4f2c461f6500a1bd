import type { Area } from '../sheet/area';
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
function mayStand({ origin, values }: SheetSnapshot, { row, column, height, width }: Area): boolean {
  const top = origin.row + 1;
  const last = Math.min(row + height, top + values.length) - 1;
  for (let y = Math.max(row, top); y <= last; y++) {
    for (let x = Math.max(column, origin.column); x < column + width; x++) {
      const isFirst = y === row && x === column;
      if (!isFirst && (values[y - top]?.[x - origin.column] ?? '') !== '') return false;
    }
  }
  return true;
}
