import { areaAddress, parseArea, type Area } from '../../sheet/area';
import type { RowHeight } from '../../sheet/snapshot';
import type { SheetRow } from './sheetDefinition';

/** Cells as a value, with what they look like, from some cell of a sheet on. */
export interface SheetBlock {
  /** The row number and zero-based column of the first cell. */
  row: number;
  column: number;
  rows: SheetRow[];
  /** Areas of the sheet such as `B20:G20`, each with its words in the top-left cell. */
  merges: string[];
}

/** What a sheet has from its first cell on, put somewhere else. Its formulas must not speak of its own cells. */
export function blockAt(
  { rows, merges }: Pick<SheetBlock, 'rows' | 'merges'>,
  { row, column }: { row: number; column: number },
): SheetBlock {
  const moved = merges.flatMap((address) => {
    const area = parseArea(address);
    return area ? [areaAddress({ ...area, row: area.row + row - 1, column: area.column + column })] : [];
  });
  return { row, column, rows, merges: moved };
}

/** The cells of the sheet that a block fills. */
export function areaOfBlock({ row, column, rows }: SheetBlock): Area {
  return { row, column, height: rows.length, width: rows[0]?.cells.length ?? 0 };
}

/** The rows of a block that are made higher: words that would be cut off count for more than the user's height. */
export function raisedRows({ row, rows }: SheetBlock, heights: readonly RowHeight[]): RaisedRow[] {
  return rows.flatMap(({ height }, at) => {
    const former = heights[at];
    return former && former.points < height ? [{ row: row + at, points: height, former }] : [];
  });
}

/** A row that is made higher: its number, its new height in points, and the height that it had. */
export interface RaisedRow {
  row: number;
  points: number;
  former: RowHeight;
}
