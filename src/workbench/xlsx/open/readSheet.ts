import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { MOST_COLUMNS, MOST_ROWS, parseCell } from '../../../sheet/address';
import { holdsCell, parseArea, type Area } from '../../../sheet/area';
import { parseBounds } from '../../cells/a1';
import { readColor, type Palette } from '../words/colors';
import { formulaFromFile } from '../words/formulaText';
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  pixelsOfBaseWidth,
  pixelsOfCharacters,
  pixelsOfPoints,
} from '../words/measures';
import { decodeXstring, readStoredText, type StoredText } from '../words/richText';
import { SharedFormulas } from '../file/sharedFormulas';
import { walkSheet, type StreamedCell, type StreamedRow } from '../file/sheetStream';
import { BLANK, cellDataOf, type StoredValue } from '../words/storedValue';
import { booleanValue, childNamed, childrenNamed, type XmlElement } from '../file/xml';

/** What the cells of a sheet refer to in other parts. */
export interface SheetContext {
  strings: readonly StoredText[];
  palette: Palette;
  /** Id of the Univer style for the number in a cell's, row's or column's `s`; undefined for the default look. */
  styleId: (format: number) => string | undefined;
  date1904: boolean;
}

export interface ReadSheet {
  data: Partial<IWorksheetData>;
  /** The elements around the cells, in the file's order. */
  elements: readonly XmlElement[];
}

/** Formatting this far beyond the last content is not shown: whole formatted rows and columns would be endless. */
const STYLED_ROWS_BEYOND = 200;
const STYLED_COLUMNS_BEYOND = 50;
/** Formatted cells this far right are kept while it is not yet known how wide the sheet is. */
const STYLED_COLUMNS_AT_FIRST = 256;
/** Characters after the last content from which on they are worth skipping. */
const LONG_TAIL = 1_000_000;
/** Empty rows and columns offered for typing below and beside the content. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const MIN_ROWS = 200;
const MIN_COLUMNS = 26;

/** Reads a worksheet part (ECMA-376-1, 18.3.1.99). @throws XlsxError `damaged` or `tooLarge`. */
export function readSheet(text: string, partName: string, context: SheetContext): ReadSheet {
  const lastContent = offsetOfLastContent(text);
  const reader = new SheetReader(context, lastContent);
  walkSheet(withoutFormattedTail(text, lastContent), partName, reader);
  return reader.result();
}

class SheetReader {
  private readonly cellData: Record<number, Record<number, ICellData>> = {};
  private readonly rowData: Record<number, Partial<IRowData>> = {};
  private readonly elements: XmlElement[] = [];
  private readonly shared = new SharedFormulas();
  /** Areas of array formulas of more than one cell; the engine spills them itself. */
  private readonly arrays: Area[] = [];
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    private readonly context: SheetContext,
    private readonly lastContentOffset: number,
  ) {}

  row(row: StreamedRow): void {
    if (this.isBeyond(row)) return;
    const data = this.readRow(row.tag.attributes);
    if (Object.keys(data).length > 0) this.rowData[row.index] = data;
  }

  cell(cell: StreamedCell): void {
    if (cell.column >= MOST_COLUMNS || cell.row >= MOST_ROWS) return;
    const formula = this.shared.textOf(cell);
    const value = this.spilled(cell) ? BLANK : readValue(cell, this.context);
    const style = this.context.styleId(Number(cell.tag.attributes['s'] ?? 0));
    if (formula !== null || value.type !== 'blank') {
      this.lastRow = Math.max(this.lastRow, cell.row);
      this.lastColumn = Math.max(this.lastColumn, cell.column);
    } else if (
      style === undefined ||
      this.isBeyondColumns(cell.column) ||
      this.isBeyond({ index: cell.row, tag: cell.tag })
    )
      return;
    const data =
      formula !== null && isEmptyText(cell) ? { v: '', t: CellValueType.STRING } : cellDataOf(value);
    if (formula !== null) data.f = formulaFromFile(formula);
    if (style !== undefined) data.s = style;
    (this.cellData[cell.row] ??= {})[cell.column] = data;
  }

  element(element: XmlElement): void {
    this.elements.push(element);
  }

  result(): ReadSheet {
    const find = (name: string): XmlElement | undefined =>
      this.elements.find((element) => element.name === name);
    const merges = childrenNamed(find('mergeCells'), 'mergeCell')
      .map((merge) => parseBounds(merge.attributes['ref'] ?? ''))
      .filter((merge) => merge !== null);
    this.forgetDistantStyles();
    const rows = Math.max(this.lastRow, ...merges.map((merge) => merge.endRow)) + 1;
    const columns = Math.max(this.lastColumn, ...merges.map((merge) => merge.endColumn)) + 1;
    const format = find('sheetFormatPr')?.attributes ?? {};
    const view = childNamed(find('sheetViews'), 'sheetView');
    const data: Partial<IWorksheetData> = {
      rowCount: Math.min(MOST_ROWS, Math.max(rows + SPARE_ROWS, MIN_ROWS)),
      columnCount: Math.min(MOST_COLUMNS, Math.max(columns + SPARE_COLUMNS, MIN_COLUMNS)),
      defaultRowHeight:
        format['defaultRowHeight'] === undefined
          ? DEFAULT_ROW_HEIGHT
          : pixelsOfPoints(Number(format['defaultRowHeight'])),
      defaultColumnWidth: defaultColumnWidth(format),
      mergeData: merges,
      cellData: this.cellData,
      rowData: this.rowData,
      columnData: this.readColumns(find('cols'), columns + STYLED_COLUMNS_BEYOND),
      showGridlines: booleanValue(view?.attributes['showGridLines'], true)
        ? BooleanNumber.TRUE
        : BooleanNumber.FALSE,
      rightToLeft: booleanValue(view?.attributes['rightToLeft'], false)
        ? BooleanNumber.TRUE
        : BooleanNumber.FALSE,
      freeze: readFreeze(view),
    };
    const tabColor = readColor(childNamed(find('sheetPr'), 'tabColor'), this.context.palette);
    if (tabColor !== undefined) data.tabColor = tabColor;
    if (booleanValue(find('sheetProtection')?.attributes['sheet'], false)) data.custom = { protected: true };
    return { data, elements: this.elements };
  }

  private readRow(attributes: Record<string, string>): Partial<IRowData> {
    const data: Partial<IRowData> = {};
    const height = Number(attributes['ht'] ?? NaN);
    if (Number.isFinite(height)) {
      data.h = pixelsOfPoints(height);
      data.ia = booleanValue(attributes['customHeight'], false) ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    }
    if (booleanValue(attributes['hidden'], false)) data.hd = BooleanNumber.TRUE;
    const style = booleanValue(attributes['customFormat'], false)
      ? this.context.styleId(Number(attributes['s'] ?? 0))
      : undefined;
    if (style !== undefined) data.s = style;
    const outlineLevel = Number(attributes['outlineLevel'] ?? 0);
    if (outlineLevel > 0) data.custom = { outlineLevel };
    return data;
  }

  private readColumns(cols: XmlElement | undefined, limit: number): Record<number, Partial<IColumnData>> {
    const columns: Record<number, Partial<IColumnData>> = {};
    for (const { attributes } of childrenNamed(cols, 'col')) {
      const first = Number(attributes['min'] ?? 1) - 1;
      const last = Math.min(Number(attributes['max'] ?? 0) - 1, limit);
      const data: Partial<IColumnData> = {};
      const width = Number(attributes['width'] ?? NaN);
      if (Number.isFinite(width)) data.w = pixelsOfCharacters(width);
      if (booleanValue(attributes['hidden'], false)) data.hd = BooleanNumber.TRUE;
      const style = this.context.styleId(Number(attributes['style'] ?? 0));
      if (style !== undefined) data.s = style;
      for (let column = first; column <= last; column++) columns[column] = { ...data };
    }
    return columns;
  }

  /** Cells below the first of an array formula show its results; holding them as values would block the spilling. */
  private spilled(cell: StreamedCell): boolean {
    const { formula } = cell;
    if (formula?.attributes['t'] === 'array') {
      const area = parseArea(formula.attributes['ref'] ?? '');
      if (area && area.height * area.width > 1) this.arrays.push(area);
      return false;
    }
    return this.arrays.some((area) => holdsCell(area, { row: cell.row + 1, column: cell.column }));
  }

  private isBeyond(row: StreamedRow): boolean {
    return row.tag.start > this.lastContentOffset && row.index > this.lastRow + STYLED_ROWS_BEYOND;
  }

  private isBeyondColumns(column: number): boolean {
    return column > Math.max(this.lastColumn + STYLED_COLUMNS_BEYOND, STYLED_COLUMNS_AT_FIRST);
  }

  private forgetDistantStyles(): void {
    const limit = this.lastColumn + STYLED_COLUMNS_BEYOND;
    for (const cells of Object.values(this.cellData)) {
      for (const column of Object.keys(cells).map(Number))
        if (column > limit) Reflect.deleteProperty(cells, column);
    }
  }
}

/** Where the last value or formula ends, so that what follows is known to be formatting while it streams by. */
function offsetOfLastContent(text: string): number {
  return Math.max(...['v>', 'is>', 'f>', '<f ', ':f '].map((mark) => text.lastIndexOf(mark)));
}

/**
 * Formatted rows down to the end of the grid can be a hundred megabytes: those that will not be shown are cut out
 * before they are parsed.
 */
function withoutFormattedTail(text: string, lastContent: number): string {
  const end = text.lastIndexOf('<', text.lastIndexOf('sheetData'));
  const prefix = /^<\/([^<>]*:)?sheetData/.exec(text.slice(end, end + 100))?.[1] ?? '';
  if (end - lastContent < LONG_TAIL) return text;
  let cut = lastContent;
  for (let row = 0; row <= STYLED_ROWS_BEYOND && cut >= 0; row++)
    cut = text.indexOf(`<${prefix}row`, cut + 1);
  return cut >= 0 && cut < end ? text.slice(0, cut) + text.slice(end) : text;
}

/** A formula that gave an empty text has a result: it shows nothing, and nobody has to calculate it. */
function isEmptyText({ tag, value }: StreamedCell): boolean {
  return tag.attributes['t'] === 'str' && value === '';
}

function readValue(cell: StreamedCell, { strings, palette, date1904 }: SheetContext): StoredValue {
  const type = cell.tag.attributes['t'] ?? 'n';
  if (cell.inline) return textValue(readStoredText(cell.inline, palette));
  const raw = cell.value;
  if (raw === undefined || (raw === '' && type !== 'str')) return BLANK;
  switch (type) {
    case 's':
      return textValue(strings[Number(raw)] ?? { text: '' });
    case 'b':
      return { type: 'boolean', value: booleanValue(raw.trim(), false) };
    case 'e':
      return { type: 'error', code: raw.trim() };
    case 'd':
      return readDate(raw, date1904);
    case 'n':
      return Number.isFinite(Number(raw))
        ? { type: 'number', value: Number(raw) }
        : { type: 'text', text: raw };
    default:
      return textValue({ text: decodeXstring(raw) });
  }
}

function textValue(text: StoredText): StoredValue {
  return text.text === '' ? BLANK : { type: 'text', ...text };
}

const DAY = 86_400_000;

/** ISO 8601 dates (18.18.11) as the serial numbers that Excel shows for them. */
function readDate(raw: string, date1904: boolean): StoredValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(raw) || !raw.includes('T') ? raw : `${raw}Z`);
  if (Number.isNaN(time)) return { type: 'text', text: raw };
  return {
    type: 'number',
    value: (time - Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) / DAY,
  };
}

function defaultColumnWidth(format: Record<string, string>): number {
  if (format['defaultColWidth'] !== undefined) return pixelsOfCharacters(Number(format['defaultColWidth']));
  return format['baseColWidth'] === undefined
    ? DEFAULT_COLUMN_WIDTH
    : pixelsOfBaseWidth(Number(format['baseColWidth']));
}

/** Frozen panes; a split that can be dragged is not one. A sheet saved while scrolled freezes from where it stood. */
function readFreeze(view: XmlElement | undefined): IFreeze {
  const pane = childNamed(view, 'pane');
  const isFrozen = pane?.attributes['state'] === 'frozen' || pane?.attributes['state'] === 'frozenSplit';
  const xSplit = isFrozen ? Number(pane.attributes['xSplit'] ?? 0) : 0;
  const ySplit = isFrozen ? Number(pane.attributes['ySplit'] ?? 0) : 0;
  const corner = parseCell(view?.attributes['topLeftCell'] ?? 'A1') ?? { row: 1, column: 0 };
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? corner.row - 1 + ySplit : -1,
    startColumn: xSplit > 0 ? corner.column + xSplit : -1,
  };
}
