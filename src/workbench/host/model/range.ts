import type { CellValue } from '../../univer/cellContent';
import { GENERAL_FORMAT } from '../../univer/cellContent';
import { displayText } from '../../univer/displayText';
import type { Rect } from '../../cells/rect';
import { MOST_COLUMNS, MOST_ROWS } from '../../../sheet/address';
import { boundingRect, contains, intersection, isOnSheet, sameRect } from '../../cells/rect';
import type { Sheet } from '../../univer/sheet';
import { forEachCell } from '../../univer/sheet';
import { formatAddress, parseAddress } from '../../cells/a1';
import type { Arguments } from '../objectClass';
import { HostError, notImplemented } from '../hostError';
import type { HostClass, HostObject, Property } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import { readCellProperties, readLineProperties, writeCellProperties } from './cellProperties';
import { inputGrid } from './inputGrid';
import type { CellRange, ObjectModel } from './objectModel';
import { assertEditable, assertInFront } from './objectModel';

/** Excel answers no more cells than this from one range. */
const MOST_CELLS = 5_000_000;

/** Reads every cell of a range into rows. */
function cellGrid<T extends Json>({ rect }: CellRange, read: (row: number, column: number) => T): T[][] {
  if (rect.rowCount * rect.columnCount > MOST_CELLS) throw new HostError('RangeExceedsLimit');
  return Array.from({ length: rect.rowCount }, (_r, rowOffset) =>
    Array.from({ length: rect.columnCount }, (_c, columnOffset) =>
      read(rect.row + rowOffset, rect.column + columnOffset),
    ),
  );
}

function isCellValue(value: Json): value is CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** `values` and `formulas` are written alike: what a cell holds follows from the text, not from the property. */
function writeContents({ sheet, rect }: CellRange, input: Json): void {
  assertEditable(sheet);
  const at = inputGrid(input, rect);
  const target = Array.isArray(input) ? rect : sheet.onGrid(rect);
  if (!target) return;
  sheet.type(target, (rowOffset, columnOffset) => {
    const value = at(rowOffset, columnOffset);
    if (value === null) return null;
    if (!isCellValue(value)) throw new HostError('InvalidArgument');
    return value;
  });
}

function writeNumberFormats({ sheet, rect }: CellRange, input: Json): void {
  assertEditable(sheet);
  const at = inputGrid(input, rect);
  const target = Array.isArray(input) ? rect : sheet.onGrid(rect);
  if (!target) return;
  sheet.restyle(target, (row, column) => {
    const format = at(row - rect.row, column - rect.column);
    if (format === null) return null;
    if (typeof format !== 'string') throw new HostError('InvalidArgument');
    return { n: format === GENERAL_FORMAT || format === '' ? null : { pattern: format } };
  });
}

/** Hidden or not, where all agree; null where they differ. */
function agreed(count: number, isHidden: (offset: number) => boolean): boolean | null {
  const first = isHidden(0);
  for (let offset = 1; offset < count; offset++) if (isHidden(offset) !== first) return null;
  return first;
}

function rowsHidden({ sheet, rect }: CellRange): boolean | null {
  const rows = sheet.onGrid(rect);
  return rows ? agreed(rows.rowCount, (offset) => sheet.isRowHidden(rows.row + offset)) : false;
}

function columnsHidden({ sheet, rect }: CellRange): boolean | null {
  const columns = sheet.onGrid(rect);
  return columns
    ? agreed(columns.columnCount, (offset) => sheet.isColumnHidden(columns.column + offset))
    : false;
}

/** An insertion or deletion that would cut a merged cell is refused by Excel. */
function assertMergesWhole(sheet: Sheet, moved: Rect): void {
  const cut = sheet.merges().some((merge) => intersection(merge, moved) !== null && !contains(moved, merge));
  if (cut) throw new HostError('InsertDeleteConflict');
}

/** The cells that shifting down or right (up or left) from `rect` moves, `rect` included. */
function shifted(rect: Rect, vertical: boolean): Rect {
  return vertical
    ? { ...rect, rowCount: MOST_ROWS - rect.row }
    : { ...rect, columnCount: MOST_COLUMNS - rect.column };
}

export function defineRange(model: ObjectModel): HostClass<CellRange> {
  const { book } = model;
  const range = (sheet: Sheet, rect: Rect): HostObject => {
    if (!isOnSheet(rect)) throw new HostError('InvalidArgument');
    return model.range.of({ sheet, rect });
  };
  /** A property that shows results: it waits until every formula has one. */
  const result = (
    read: (self: CellRange) => Json,
    set?: Property<CellRange>['set'],
  ): Property<CellRange> => ({
    get: async (self) => {
      await book.recalculated();
      return read(self);
    },
    ...(set && { set }),
  });
  /** The argument as a range of this sheet, given as an object or an address. */
  const other = (self: CellRange, args: Arguments, index: number): Rect => {
    const given = args.object(index, model.range);
    const address = given ? null : parseAddress(args.text(index));
    const sheet =
      given?.sheet ?? (address?.sheetName == null ? self.sheet : book.sheetNamed(address.sheetName));
    const rect = given?.rect ?? address?.rect;
    if (!rect || sheet !== self.sheet) throw new HostError('InvalidArgument');
    return rect;
  };
  const line = (rect: Rect, index: number, vertical: boolean): Rect =>
    vertical
      ? { ...rect, column: rect.column + index, columnCount: 1 }
      : { ...rect, row: rect.row + index, rowCount: 1 };

  return defineClass<CellRange>('Range', {
    properties: {
      address: readOnly(({ sheet, rect }) => formatAddress(sheet.name, rect)),
      addressLocal: readOnly(({ sheet, rect }) => formatAddress(sheet.name, rect)),
      cellCount: readOnly(({ rect }) => {
        const count = rect.rowCount * rect.columnCount;
        return count > 2 ** 31 - 1 ? -1 : count;
      }),
      columnCount: readOnly(({ rect }) => rect.columnCount),
      columnHidden: {
        get: columnsHidden,
        set: ({ sheet, rect }, hidden) => {
          assertEditable(sheet);
          sheet.setColumnsHidden(rect.column, rect.columnCount, hidden === true);
        },
      },
      columnIndex: readOnly(({ rect }) => rect.column),
      formulas: {
        get: (self) => cellGrid(self, (row, column) => self.sheet.formula(row, column)),
        set: (self, input) => {
          writeContents(self, input);
          if (model.quirks.tableAutofill) fillTableColumns(self, input);
        },
      },
      hasSpill: readOnly(() => false),
      hidden: readOnly((self) => {
        const [rows, columns] = [rowsHidden(self), columnsHidden(self)];
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      }),
      isEntireColumn: readOnly(({ rect }) => rect.rowCount === MOST_ROWS),
      isEntireRow: readOnly(({ rect }) => rect.columnCount === MOST_COLUMNS),
      numberFormat: {
        get: (self) => cellGrid(self, (row, column) => self.sheet.numberFormat(row, column)),
        set: writeNumberFormats,
      },
      rowCount: readOnly(({ rect }) => rect.rowCount),
      rowHidden: {
        get: rowsHidden,
        set: ({ sheet, rect }, hidden) => {
          assertEditable(sheet);
          sheet.setRowsHidden(rect.row, rect.rowCount, hidden === true);
        },
      },
      rowIndex: readOnly(({ rect }) => rect.row),
      style: {
        // Cells know their looks here, not the named style that they came from.
        get: () => {
          throw notImplemented('reading Range.style');
        },
        set: ({ sheet, rect }, style) => {
          assertEditable(sheet);
          if (style !== 'Normal') throw notImplemented('Range.style other than Normal');
          sheet.clearFormats(rect);
        },
        notByDefault: true,
      },
      text: result((self) =>
        cellGrid(self, (row, column) => {
          const { sheet } = self;
          const format = sheet.numberFormat(row, column);
          const text = displayText(sheet.value(row, column), format, model.locale, model.book.is1904);
          return model.quirks.hashTexts && isTooNarrow(sheet, row, column, text) ? '#'.repeat(4) : text;
        }),
      ),
      valueTypes: result((self) => cellGrid(self, (row, column) => self.sheet.valueType(row, column))),
      values: result((self) => cellGrid(self, (row, column) => self.sheet.value(row, column)), writeContents),
    },
    objects: {
      conditionalFormats: ({ sheet, rect }) => model.conditionalFormats.of({ sheet, rects: [rect] }),
      format: ({ sheet, rect }) => model.rangeFormat.of({ sheet, rects: [rect] }),
      worksheet: ({ sheet }) => model.worksheet.of(sheet),
    },
    methods: {
      calculate: () => book.recalculateAll(),
      clear: ({ sheet, rect }, args) => {
        assertEditable(sheet);
        const what = args.word(
          0,
          'All',
          'Contents',
          'Formats',
          'Hyperlinks',
          'RemoveHyperlinks',
          'ResetContents',
        );
        if (what !== 'Formats' && !what.endsWith('Hyperlinks')) sheet.clearContents(rect);
        if (what === 'All' || what === 'Formats') sheet.clearFormats(rect);
      },
      delete: ({ sheet, rect }, args) => {
        assertEditable(sheet);
        const shift = args.word(0, 'Up', 'Left');
        assertMergesWhole(sheet, shifted(rect, shift === 'Up'));
        sheet.deleteCells(rect, shift);
      },
      getAbsoluteResizedRange: ({ sheet, rect }, args) =>
        range(sheet, { ...rect, rowCount: args.integer(0), columnCount: args.integer(1) }),
      getBoundingRect: (self, args) => range(self.sheet, boundingRect(self.rect, other(self, args, 0))),
      getCell: ({ sheet, rect }, args) =>
        range(sheet, {
          row: rect.row + args.integer(0),
          column: rect.column + args.integer(1),
          rowCount: 1,
          columnCount: 1,
        }),
      getColumnProperties: (self, args) => readLineProperties(self, args.json(0), 'column'),
      getRowProperties: (self, args) => readLineProperties(self, args.json(0), 'row'),
      getCellProperties: (self, args) => readCellProperties(self, args.json(0)),
      getColumn: ({ sheet, rect }, args) => {
        if (args.integer(0) < 0 || args.integer(0) >= rect.columnCount)
          throw new HostError('InvalidArgument');
        return range(sheet, line(rect, args.integer(0), true));
      },
      getEntireColumn: ({ sheet, rect }) => range(sheet, { ...rect, row: 0, rowCount: MOST_ROWS }),
      getEntireRow: ({ sheet, rect }) => range(sheet, { ...rect, column: 0, columnCount: MOST_COLUMNS }),
      getIntersection: (self, args) => {
        const shared = intersection(self.rect, other(self, args, 0));
        if (!shared) throw new HostError('ItemNotFound');
        return range(self.sheet, shared);
      },
      getIntersectionOrNullObject: (self, args) => {
        const shared = intersection(self.rect, other(self, args, 0));
        return shared && range(self.sheet, shared);
      },
      getLastCell: ({ sheet, rect }) =>
        range(sheet, {
          row: rect.row + rect.rowCount - 1,
          column: rect.column + rect.columnCount - 1,
          rowCount: 1,
          columnCount: 1,
        }),
      getLastColumn: ({ sheet, rect }) => range(sheet, line(rect, rect.columnCount - 1, true)),
      getLastRow: ({ sheet, rect }) => range(sheet, line(rect, rect.rowCount - 1, false)),
      getMergedAreasOrNullObject: ({ sheet, rect }) => {
        const rects = sheet.merges().filter((merge) => intersection(merge, rect) !== null);
        return rects.length > 0 ? model.rangeAreas.of({ sheet, rects }) : null;
      },
      getOffsetRange: ({ sheet, rect }, args) =>
        range(sheet, { ...rect, row: rect.row + args.integer(0), column: rect.column + args.integer(1) }),
      getResizedRange: ({ sheet, rect }, args) =>
        range(sheet, {
          ...rect,
          rowCount: rect.rowCount + args.integer(0),
          columnCount: rect.columnCount + args.integer(1),
        }),
      getRow: ({ sheet, rect }, args) => {
        if (args.integer(0) < 0 || args.integer(0) >= rect.rowCount) throw new HostError('InvalidArgument');
        return range(sheet, line(rect, args.integer(0), false));
      },
      getUsedRange: ({ sheet, rect }, args) => {
        const used = sheet.usedRect(args.flag(0));
        return range(sheet, (used && intersection(used, rect)) ?? { ...rect, rowCount: 1, columnCount: 1 });
      },
      getUsedRangeOrNullObject: ({ sheet, rect }, args) => {
        const used = sheet.usedRect(args.flag(0));
        const shared = used && intersection(used, rect);
        return shared && range(sheet, shared);
      },
      insert: ({ sheet, rect }, args) => {
        assertEditable(sheet);
        const shift = args.word(0, 'Down', 'Right');
        assertMergesWhole(sheet, shifted(rect, shift === 'Down'));
        const room = shift === 'Down' ? MOST_ROWS - rect.rowCount : MOST_COLUMNS - rect.columnCount;
        const used = sheet.usedRect(true);
        if (used && (shift === 'Down' ? used.row + used.rowCount : used.column + used.columnCount) > room)
          throw new HostError('NonBlankCellOffSheet');
        sheet.insertCells(rect, shift);
        return range(sheet, rect);
      },
      merge: ({ sheet, rect }, args) => {
        assertEditable(sheet);
        if (model.quirks.chartSelected) throw new HostError('InvalidSelection');
        sheet.merge(rect, args.flag(0));
        keepTopLeftOnly(sheet, rect, args.flag(0));
      },
      select: ({ sheet, rect }) => {
        assertInFront(model);
        model.quirks.chartSelected = false;
        sheet.select(rect);
      },
      setCellProperties: (self, args) => {
        assertEditable(self.sheet);
        writeCellProperties(self, args.json(0), model.quirks);
      },
      unmerge: ({ sheet, rect }) => {
        assertEditable(sheet);
        sheet.unmerge(rect);
      },
      _KeepReference: () => undefined,
      _ValidateArraySize: ({ rect }, args) => {
        const given: Rect = { ...rect, rowCount: args.integer(0), columnCount: args.integer(1) };
        if (!sameRect(rect, given)) {
          throw new HostError(
            'InvalidArgument',
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
        }
      },
    },
  });
}

/** Points that a digit of the usual font takes. */
const DIGIT_WIDTH = 5.25;

/** Whether a number does not fit its column. What has no format is rounded until it does. */
function isTooNarrow(sheet: Sheet, row: number, column: number, text: string): boolean {
  if (typeof sheet.value(row, column) !== 'number') return false;
  if (sheet.numberFormat(row, column) === GENERAL_FORMAT) return false;
  return text.length * DIGIT_WIDTH > sheet.columnWidth(column);
}

/** A formula in one of Excel's tables becomes that of its whole column, but for the header. */
function fillTableColumns({ sheet, rect }: CellRange, input: Json): void {
  const at = inputGrid(input, rect);
  forEachCell(rect, (row, column) => {
    const formula = at(row - rect.row, column - rect.column);
    if (typeof formula !== 'string' || !formula.startsWith('=')) return;
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    const table = sheet.tables.find((each) => contains(each.rect, cell));
    if (!table) return;
    const body = { row: table.rect.row + 1, column, rowCount: table.rect.rowCount - 1, columnCount: 1 };
    sheet.type(body, () => formula);
  });
}

/** Excel keeps only the top-left value of cells that it merges. */
function keepTopLeftOnly(sheet: Sheet, rect: Rect, across: boolean): void {
  const blocks = across
    ? Array.from({ length: rect.rowCount }, (_row, offset) => ({
        ...rect,
        row: rect.row + offset,
        rowCount: 1,
      }))
    : [rect];
  for (const block of blocks) {
    forEachCell(block, (row, column) => {
      const isKept = row === block.row && column === block.column;
      if (!isKept && sheet.value(row, column) !== '')
        sheet.clearContents({ row, column, rowCount: 1, columnCount: 1 });
    });
  }
}
