import { formatAddress } from '../../cells/a1';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { CellAreas, ObjectModel } from './objectModel';

/** Excel takes and, with `cutAddresses`, answers no more characters than this. */
const LONGEST_ADDRESS = 8192;

export function defineRangeAreas(model: ObjectModel): HostClass<CellAreas> {
  return defineClass<CellAreas>('RangeAreas', {
    properties: {
      address: readOnly(({ sheet, rects }) => {
        const { cutAddresses, listSeparator } = model.quirks;
        const all = rects.map((rect) => formatAddress(sheet.name, rect)).join(listSeparator ?? ',');
        return cutAddresses ? all.slice(0, LONGEST_ADDRESS) : all;
      }),
      areaCount: readOnly(({ rects }) => rects.length),
      cellCount: readOnly(({ rects }) =>
        rects.reduce((count, rect) => count + rect.rowCount * rect.columnCount, 0),
      ),
    },
    objects: {
      areas: (areas) => model.rangeCollection.of(areas),
      conditionalFormats: (areas) => model.conditionalFormats.of(areas),
      format: (areas) => model.rangeFormat.of(areas),
      worksheet: ({ sheet }) => model.worksheet.of(sheet),
    },
    methods: {
      // Univer's selection of several areas belongs to its grid; the first area is selected.
      select: ({ sheet, rects: [first] }) => {
        if (!first) throw new HostError('InvalidArgument');
        sheet.select(first);
      },
      _KeepReference: () => undefined,
    },
  });
}

export function defineRangeCollection(model: ObjectModel): HostClass<CellAreas> {
  return defineClass<CellAreas>('RangeCollection', {
    items: ({ sheet, rects }) => rects.map((rect) => model.range.of({ sheet, rect })),
    methods: {
      getCount: ({ rects }) => rects.length,
      getItemAt: ({ sheet, rects }, args) => {
        const rect = rects[args.integer(0)];
        if (!rect) throw new HostError('InvalidArgument');
        return model.range.of({ sheet, rect });
      },
    },
  });
}
