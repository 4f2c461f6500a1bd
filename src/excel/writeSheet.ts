import { areaOfBlock, blockAt, type SheetBlock } from '../plan/sheets/sheetBlock';
import type { SheetChart, SheetDefinition } from '../plan/sheets/sheetDefinition';
import {
  FONT,
  FONT_COLOR,
  MARGINS,
  SHEET_STYLES,
  type CellLook,
  type StyleName,
} from '../plan/sheets/sheetStyles';
import { columnLetter } from '../sheet/address';
import { blocksOf, rangeOf } from './blocks';
import { cellInput } from './cellInput';

/** Height of a row that holds nothing, in points. */
const BLANK_HEIGHT = 15.75;
/** Excel takes addresses of up to 8,192 characters. */
const LONGEST_ADDRESS = 8000;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Queues everything that a new sheet holds and looks like. */
export function queueSheetContent(sheet: Excel.Worksheet, definition: SheetDefinition): void {
  const height = definition.rows.length;
  const width = definition.widths.length;
  sheet.showGridlines = false;
  definition.widths.forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  queueBlock(sheet, blockAt(definition, { row: 1, column: 0 }));
  if (height > 0 && width > 0) {
    queueHeights(sheet, definition);
    queuePage(sheet, definition, `A1:${columnLetter(width - 1)}${String(height)}`);
  }
  if (definition.frozenRows > 0) sheet.freezePanes.freezeRows(definition.frozenRows);
  for (const chart of definition.charts) queueChart(sheet, chart);
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

/** Clears what one definition put on a sheet and writes another in its place. */
export function queueSheetRewrite(
  sheet: Excel.Worksheet,
  before: SheetDefinition,
  after: SheetDefinition,
): void {
  // One that somebody has deleted meanwhile is a null object, on which nothing happens.
  for (const { name } of before.charts) sheet.charts.getItemOrNullObject(name).delete();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const range = sheet.getRangeByIndexes(
    0,
    0,
    Math.max(1, before.rows.length),
    Math.max(1, before.widths.length),
  );
  range.unmerge();
  range.clear('All');
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

/** One call for each property and look, whatever the number of cells. */
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
      for (const addresses of addressesOf(own)) set(sheet.getRanges(addresses).format, value);
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

/** `A1:C3,A5`, as often as Excel's longest address makes it necessary. */
function addressesOf(cells: readonly StyledCell[]): string[] {
  const lists: string[] = [];
  for (const { row, column, height, width } of blocksOf(cells)) {
    const from = `${columnLetter(column)}${String(row)}`;
    const to = `${columnLetter(column + width - 1)}${String(row + height - 1)}`;
    const last = lists.at(-1);
    if (last === undefined || last.length + from.length + to.length + 2 > LONGEST_ADDRESS)
      lists.push(`${from}:${to}`);
    else lists[lists.length - 1] = `${last},${from}:${to}`;
  }
  return lists;
}

function queueHeights(sheet: Excel.Worksheet, { rows }: SheetDefinition): void {
  let from = 0;
  rows.forEach(({ height }, index) => {
    if (rows[index + 1]?.height === height) return;
    sheet.getRangeByIndexes(from, 0, index + 1 - from, 1).getEntireRow().format.rowHeight = height;
    from = index + 1;
  });
}

function queuePage(sheet: Excel.Worksheet, { page }: SheetDefinition, area: string): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  const isOnePage = page.fit === 'onePage';
  pageLayout.zoom = { horizontalFitToPages: 1, ...(isOnePage && { verticalFitToPages: 1 }) };
  for (const row of page.fit === 'onePage' ? [] : page.fit.newPages) {
    sheet.horizontalPageBreaks.add(`A${String(row)}`);
  }
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Centimeters', MARGINS);
  pageLayout.setPrintArea(area);
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(page.titleRows);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer;
}

function queueChart(sheet: Excel.Worksheet, definition: SheetChart): void {
  const [first, ...others] = definition.series;
  if (!first) return;
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange(first.values), 'Columns');
  chart.name = definition.name;
  const [start = '', end = start] = definition.place.split(':');
  chart.setPosition(start, end);
  chart.title.text = definition.title;
  chart.title.format.font.name = FONT;
  chart.title.format.font.size = 13;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = FONT_COLOR;
  chart.legend.visible = others.length > 0;
  chart.legend.position = 'Bottom';
  chart.legend.format.font.name = FONT;
  chart.legend.format.font.size = 12;
  const { categoryAxis, valueAxis } = chart.axes;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.name = FONT;
    axis.format.font.size = 10;
    axis.format.font.color = FONT_COLOR;
  }
  valueAxis.minimum = 0;
  if (definition.maximum !== null) valueAxis.maximum = definition.maximum;
  [first, ...others].forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    series.setValues(sheet.getRange(each.values));
    series.setXAxisValues(sheet.getRange(each.categories));
    series.format.fill.setSolidColor(each.color);
    if (definition.labelFormat === null) return;
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = definition.labelFormat;
    series.dataLabels.format.font.name = FONT;
    series.dataLabels.format.font.size = 9;
  });
}
