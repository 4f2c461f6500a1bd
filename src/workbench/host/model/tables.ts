import type { SheetTable } from '../../marks/tables';
import { HostError } from '../hostError';
import type { HostClass, HostObject } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { FilterHandle, ObjectModel, TableHandle } from './objectModel';

/** Excel's tables and filters as the file has them: they are read, and nothing here changes them. */

export function defineTables(model: ObjectModel): HostClass<null> {
  const all = (): TableHandle[] =>
    model.book.sheets().flatMap((sheet) => sheet.tables.map(({ id }) => ({ sheet, id })));
  return defineClass<null>('TableCollection', {
    properties: { count: readOnly(() => all().length) },
    items: () => all().map((handle) => model.table.of(handle)),
    item: (_all, args) => {
      const key = args.text(0);
      const found = all().find((handle) => handle.id === key || tableOf(handle).name === key);
      if (!found) throw new HostError('ItemNotFound');
      return model.table.of(found);
    },
  });
}

export function defineTable(model: ObjectModel): HostClass<TableHandle> {
  return defineClass<TableHandle>('Table', {
    id: ({ id }) => id,
    properties: {
      id: readOnly(({ id }) => id),
      name: readOnly((handle) => tableOf(handle).name),
      showTotals: readOnly((handle) => tableOf(handle).hasTotals),
    },
    objects: {
      autoFilter: (handle) => model.autoFilter.of({ sheet: handle.sheet, filter: () => tableOf(handle) }),
      worksheet: ({ sheet }) => model.worksheet.of(sheet),
    },
    methods: {
      getRange: (handle) => model.range.of({ sheet: handle.sheet, rect: tableOf(handle).rect }),
    },
  });
}

export function defineAutoFilter(model: ObjectModel): HostClass<FilterHandle> {
  return defineClass<FilterHandle>('AutoFilter', {
    properties: {
      enabled: readOnly(({ filter }) => filter() !== null),
      isDataFiltered: readOnly(({ filter }) => filter()?.isDataFiltered ?? false),
    },
    methods: {
      getRangeOrNullObject: ({ sheet, filter }): HostObject | null => {
        const rect = filter()?.rect;
        return rect ? model.range.of({ sheet, rect }) : null;
      },
    },
  });
}

function tableOf({ sheet, id }: TableHandle): SheetTable {
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw new HostError('ItemNotFound');
  return table;
}
