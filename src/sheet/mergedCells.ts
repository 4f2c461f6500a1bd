import { sharedArea, type Area } from './area';

/** Says of the cells of an area with which others they are merged. */
export class MergedCells {
  /** By row and column within the area. */
  private readonly byCell: (Area | undefined)[][] = [];

  constructor(
    private readonly merges: readonly Area[],
    private readonly used: Area,
  ) {
    // Merges lie apart, so that together they have no more cells than the area; a damaged file may say otherwise.
    let room = used.height * used.width;
    for (const merge of merges) {
      const inside = sharedArea(merge, used);
      if (!inside) continue;
      room -= inside.height * inside.width;
      if (room < 0) break;
      for (let row = inside.row; row < inside.row + inside.height; row++) {
        const cells = (this.byCell[row - used.row] ??= []);
        const from = inside.column - used.column;
        for (let at = from; at < from + inside.width; at++) cells[at] ??= merge;
      }
    }
  }

  /** The merge that a cell is part of, by row number and zero-based column, or null. */
  at(row: number, column: number): Area | null {
    const cell = { row, column, height: 1, width: 1 };
    if (!sharedArea(cell, this.used)) return this.merges.find((merge) => sharedArea(merge, cell)) ?? null;
    return this.byCell[row - this.used.row]?.[column - this.used.column] ?? null;
  }
}
