import type { Rect } from '../../cells/rect';
import { MOST_COLUMNS, MOST_ROWS } from '../../../sheet/address';
import { isOnSheet } from '../../cells/rect';
import type { Sheet } from '../../univer/sheet';
import { parseAddress } from '../../cells/a1';
import { HostError } from '../hostError';
import type { HostClass, HostObject } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import { colorOf } from '../color';
import { eventRegistrations } from './eventRegistrations';
import type { ObjectModel } from './objectModel';
import { assertEditable, assertInFront } from './objectModel';
import { assertSheetName } from './worksheets';

const WHOLE_SHEET: Rect = { row: 0, column: 0, rowCount: MOST_ROWS, columnCount: MOST_COLUMNS };

export function defineWorksheet(model: ObjectModel): HostClass<Sheet> {
  const { book } = model;
  const range = (sheet: Sheet, rect: Rect): HostObject => {
    if (!isOnSheet(rect)) throw new HostError('InvalidArgument');
    return model.range.of({ sheet, rect });
  };
  /** An address or a name; an address with another sheet's name is wrong here, as in Excel. */
  const rectAt = (sheet: Sheet, text: string): Rect => {
    const address = parseAddress(text);
    if (address && (address.sheetName === null || book.sheetNamed(address.sheetName) === sheet))
      return address.rect;
    const name = address
      ? undefined
      : book.names().find((known) => known.name.toLowerCase() === text.toLowerCase());
    const target = name && parseAddress(name.formula.slice(1));
    if (target?.sheetName == null || book.sheetNamed(target.sheetName) !== sheet)
      throw new HostError('InvalidArgument');
    return target.rect;
  };
  const isLastVisible = (sheet: Sheet): boolean =>
    sheet.visibility === 'Visible' &&
    book.sheets().every((other) => other === sheet || other.visibility !== 'Visible');

  return defineClass<Sheet>('Worksheet', {
    id: (sheet) => sheet.id,
    properties: {
      id: readOnly((sheet) => sheet.id),
      name: {
        get: (sheet) => sheet.name,
        set: (sheet, name) => {
          if (typeof name !== 'string') throw new HostError('InvalidArgument');
          assertSheetName(book, name, sheet);
          sheet.rename(name);
        },
      },
      position: {
        get: (sheet) => sheet.position,
        set: (sheet, position) => {
          const last = book.sheets().length - 1;
          if (typeof position !== 'number' || !Number.isInteger(position) || position < 0 || position > last)
            throw new HostError('InvalidArgument');
          sheet.moveTo(position);
        },
      },
      showGridlines: {
        get: (sheet) => sheet.showsGridlines,
        set: (sheet, shown) => {
          if (typeof shown !== 'boolean') throw new HostError('InvalidArgument');
          assertInFront(model);
          sheet.setShowsGridlines(shown);
        },
      },
      tabColor: {
        get: (sheet) => sheet.tabColor,
        set: (sheet, color) => sheet.setTabColor(color === '' ? '' : colorOf(color)),
      },
      visibility: {
        get: (sheet) => sheet.visibility,
        set: (sheet, visibility) => {
          if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
            throw new HostError('InvalidArgument');
          if (visibility !== 'Visible' && isLastVisible(sheet)) throw new HostError('InvalidArgument');
          sheet.setVisibility(visibility);
        },
      },
    },
    objects: {
      autoFilter: (sheet) => model.autoFilter.of({ sheet, filter: () => sheet.filter }),
      charts: (sheet) => model.charts.of(sheet),
      freezePanes: (sheet) => model.freezePanes.of(sheet),
      horizontalPageBreaks: (sheet) => model.horizontalPageBreaks.of(sheet),
      names: (sheet) => model.names.of({ sheet }),
      pageLayout: (sheet) => model.pageLayout.of(sheet),
      protection: (sheet) => model.protection.of(sheet),
    },
    methods: {
      ...eventRegistrations,
      activate: (sheet) => {
        assertInFront(model);
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidArgument');
        sheet.activate();
      },
      // Cells that wait to be computed are computed anyway; all of them only when they are marked so.
      calculate: (_sheet, args) => {
        if (args.flag(0)) book.recalculateAll();
      },
      delete: (sheet) => {
        assertInFront(model, 'InvalidSelection');
        if (isLastVisible(sheet))
          throw new HostError('GeneralException', 'A workbook must contain at least one visible worksheet.');
        book.deleteSheet(sheet);
      },
      getCell: (sheet, args) =>
        range(sheet, { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 }),
      getRange: (sheet, args) => {
        const address = args.optionalText(0);
        return range(sheet, address === null ? WHOLE_SHEET : rectAt(sheet, address));
      },
      getRangeByIndexes: (sheet, args) =>
        range(sheet, {
          row: args.integer(0),
          column: args.integer(1),
          rowCount: args.integer(2),
          columnCount: args.integer(3),
        }),
      getRanges: (sheet, args) => {
        const addresses = args.optionalText(0);
        const rects =
          addresses === null
            ? [WHOLE_SHEET]
            : addresses
                .split(model.quirks.listSeparator ?? /[,;]/)
                .map((address) => rectAt(sheet, address.trim()));
        return model.rangeAreas.of({ sheet, rects });
      },
      getUsedRange: (sheet, args) =>
        range(sheet, sheet.usedRect(args.flag(0)) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
      getUsedRangeOrNullObject: (sheet, args) => {
        const used = sheet.usedRect(args.flag(0));
        return used && range(sheet, used);
      },
    },
  });
}

export function defineProtection(): HostClass<Sheet> {
  return defineClass<Sheet>('WorksheetProtection', {
    properties: { protected: readOnly((sheet) => sheet.isProtected) },
    methods: {
      protect: (sheet) => {
        assertEditable(sheet);
        sheet.setProtected(true);
      },
      unprotect: (sheet) => sheet.setProtected(false),
    },
  });
}

export function defineFreezePanes(model: ObjectModel): HostClass<Sheet> {
  const freeze = (sheet: Sheet, rows: number, columns: number): void => {
    assertInFront(model);
    sheet.setFreeze(rows, columns);
  };
  return defineClass<Sheet>('WorksheetFreezePanes', {
    methods: {
      freezeAt: (sheet, args) => {
        const rect = args.object(0, model.range)?.rect ?? parseAddress(args.text(0))?.rect;
        if (!rect) throw new HostError('InvalidArgument');
        const whole = (count: number, max: number): number => (count === max ? 0 : count);
        freeze(
          sheet,
          whole(rect.row + rect.rowCount, MOST_ROWS),
          whole(rect.column + rect.columnCount, MOST_COLUMNS),
        );
      },
      freezeColumns: (sheet, args) => freeze(sheet, 0, args.json(0) === null ? 1 : args.integer(0)),
      freezeRows: (sheet, args) => freeze(sheet, args.json(0) === null ? 1 : args.integer(0), 0),
      getLocationOrNullObject: (sheet) => {
        const { xSplit, ySplit } = sheet.freeze;
        if (xSplit === 0 && ySplit === 0) return null;
        return model.range.of({
          sheet,
          rect: { row: 0, column: 0, rowCount: ySplit || MOST_ROWS, columnCount: xSplit || MOST_COLUMNS },
        });
      },
      unfreeze: (sheet) => freeze(sheet, 0, 0),
    },
  });
}
