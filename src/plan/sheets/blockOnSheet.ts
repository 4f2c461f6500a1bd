import { gridOf } from '../../sheet/grid';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { areaOfBlock, type SheetBlock } from './sheetBlock';

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
