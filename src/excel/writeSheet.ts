import { areaOfBlock, blockAt, type SheetBlock } from '../plan/sheets/sheetBlock';
import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { FONT, FONT_COLOR, SHEET_STYLES, type CellLook, type StyleName } from '../plan/sheets/sheetStyles';
import { blocksOf, rangeOf } from './blocks';
import { cellInput } from './cellInput';

/** Height of a row that holds nothing, in points. */
const BLANK_HEIGHT = 15.75;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Queues everything that a new sheet holds and what its cells look like. */
export function queueSheetContent(sheet: Excel.Worksheet, definition: SheetDefinition): void {
  definition.widths.forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  queueBlock(sheet, blockAt(definition, { row: 1, column: 0 }));
  queueHeights(sheet, definition);
  // Where the user calculates by hand, the sheet shows its figures all the same (ExcelApi 1.6).
  sheet.calculate(false);
}

/** Queues what some cells hold and look like, and which of them are merged. */
export function queueBlock(sheet: Excel.Worksheet, block: SheetBlock): void {
  const { rows, merges } = block;
  const area = areaOfBlock(block);
  if (area.height > 0 && area.width > 0) {
    queueLooks(sheet, block);
    const range = rangeOf(sheet, area);
    // Formats first: a cell formatted as text would keep a formula's letters.
    range.numberFormat = rows.map(({ cells }) => cells.map(({ numberFormat }) => numberFormat));
    range.formulas = rows.map(({ cells }) => cells.map(cellInput));
  }
  for (const merge of merges) sheet.getRange(merge).merge(false);
}

/** Clears what one definition put into the cells of a sheet and writes another in its place. */
export function queueSheetRewrite(
  sheet: Excel.Worksheet,
  before: SheetDefinition,
  after: SheetDefinition,
): void {
  const range = sheet.getRangeByIndexes(
    0,
    0,
    Math.max(1, before.rows.length),
    Math.max(1, before.widths.length),
  );
  range.clear('All');
  range.unmerge();
  const left = before.rows.length - after.rows.length;
  if (left > 0) {
    sheet.getRangeByIndexes(after.rows.length, 0, left, 1).getEntireRow().format.rowHeight = BLANK_HEIGHT;
  }
  queueSheetContent(sheet, after);
}

interface StyledCell {
  row: number;
  column: number;
  style: StyleName;
}

/** One call for each property, look and block of cells that share it; never an address that lists several blocks. */
function queueLooks(sheet: Excel.Worksheet, block: SheetBlock): void {
  const all = rangeOf(sheet, areaOfBlock(block)).format;
  all.font.name = FONT;
  all.font.color = FONT_COLOR;
  all.verticalAlignment = 'Center';
  all.wrapText = true;
  const cells = block.rows.flatMap((row, y) =>
    row.cells.map(({ style }, x): StyledCell => ({ row: block.row + y, column: block.column + x, style })),
  );
  const look = <Value>(
    of: (style: CellLook) => Value,
    set: (format: Excel.RangeFormat, value: Value) => void,
  ): void => {
    const byValue = new Map<Value, StyledCell[]>();
    for (const cell of cells) {
      const value = of(SHEET_STYLES[cell.style]);
      const own = byValue.get(value);
      if (own) own.push(cell);
      else byValue.set(value, [cell]);
    }
    for (const [value, own] of byValue) {
      for (const block of blocksOf(own)) set(rangeOf(sheet, block).format, value);
    }
  };
  look(
    ({ size }) => size,
    (format, size) => (format.font.size = size),
  );
  look(
    ({ horizontal }) => horizontal,
    (format, horizontal) => (format.horizontalAlignment = horizontal),
  );
  look(
    ({ bold }) => bold,
    (format, bold) => bold && (format.font.bold = true),
  );
  look(
    ({ italic }) => italic,
    (format, italic) => italic && (format.font.italic = true),
  );
  look(
    ({ underline }) => underline,
    (format, underline) => underline && (format.font.underline = 'Single'),
  );
  look(
    ({ fill }) => fill,
    (format, fill) => fill !== null && (format.fill.color = fill),
  );
  for (const block of blocksOf(cells.filter(({ style }) => SHEET_STYLES[style].boxed))) {
    const { borders } = rangeOf(sheet, block).format;
    for (const edge of EDGES) {
      if (edge === 'InsideHorizontal' && block.height === 1) continue;
      if (edge === 'InsideVertical' && block.width === 1) continue;
      borders.getItem(edge).style = 'Continuous';
    }
  }
}

function queueHeights(sheet: Excel.Worksheet, { rows }: SheetDefinition): void {
  let from = 0;
  rows.forEach(({ height }, index) => {
    if (rows[index + 1]?.height === height) return;
    sheet.getRangeByIndexes(from, 0, index + 1 - from, 1).getEntireRow().format.rowHeight = height;
    from = index + 1;
  });
}
