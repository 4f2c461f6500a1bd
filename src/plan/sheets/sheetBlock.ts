import { areaAddress, parseArea, type Area } from '../../sheet/area';
import { gridOf } from '../../sheet/grid';
import type { RowHeight, SheetSnapshot } from '../../sheet/snapshot';
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
export function raisedRows({ row, rows }: SheetBlock, standing: readonly RowHeight[]): RaisedRow[] {
  return rows.flatMap(({ height }, at) => {
    const former = standing[at];
    return former && former.points < height ? [{ row: row + at, points: height, former }] : [];
  });
}

/** A row that is made higher: its number, its new height in points, and the height that it had. */
export interface RaisedRow {
  row: number;
  points: number;
  former: RowHeight;
}

/** The sheet as it will stand once the block is on it; formulas are not calculated. */
export function withBlock(sheet: SheetSnapshot, block: SheetBlock): SheetSnapshot {
  const { row, column, height, width } = areaOfBlock(block);
  const grid = gridOf(sheet);
  const isBlank = sheet.values.length === 0;
  const top = isBlank ? row : Math.min(row, grid.firstRow);
  const left = isBlank ? column : Math.min(column, grid.firstColumn);
  const bottom = Math.max(row + height - 1, grid.lastRow);
  const right = Math.max(column + width - 1, grid.lastColumn);
  const cells = Array.from({ length: bottom - top + 1 }, (_, y) =>
    Array.from({ length: right - left + 1 }, (_each, x) => {
      const own = block.rows[top + y - row]?.cells[left + x - column];
      if (!own) {
        const { value, formula, text, numberFormat } = grid.cell(top + y, left + x);
        return { value, formula: formula ?? value, text, numberFormat };
      }
      const { content, isFormula, numberFormat } = own;
      const value = isFormula ? 0 : content;
      return { value, formula: content, text: String(value), numberFormat };
    }),
  );
  return {
    ...sheet,
    origin: { row: top - 1, column: left },
    values: cells.map((line) => line.map(({ value }) => value)),
    formulas: cells.map((line) => line.map(({ formula }) => formula)),
    texts: cells.map((line) => line.map(({ text }) => text)),
    numberFormats: cells.map((line) => line.map(({ numberFormat }) => numberFormat)),
  };
}
