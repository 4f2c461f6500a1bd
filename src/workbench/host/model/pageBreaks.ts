import type { Sheet } from '../../univer/sheet';
import { parseAddress } from '../../cells/a1';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { ObjectModel, PageBreakHandle } from './objectModel';
import { assertEditable } from './objectModel';

/** The page breaks before rows that somebody put there; those that Excel finds by itself are none of them. */
export function defineHorizontalPageBreaks(model: ObjectModel): HostClass<Sheet> {
  return defineClass<Sheet>('PageBreakCollection', {
    methods: {
      add: (sheet, args) => {
        assertEditable(sheet);
        const row = args.object(0, model.range)?.rect.row ?? parseAddress(args.text(0))?.rect.row;
        // Nothing stands before the first row.
        if (row === undefined || row === 0) throw new HostError('InvalidArgument');
        const rows = new Set([...sheet.pageLayout.rowBreaks, row]);
        sheet.setPageLayout({ rowBreaks: [...rows].sort((a, b) => a - b) });
        return model.pageBreak.of({ sheet, row });
      },
      getCount: (sheet) => sheet.pageLayout.rowBreaks.length,
      removePageBreaks: (sheet) => {
        assertEditable(sheet);
        sheet.setPageLayout({ rowBreaks: [] });
      },
    },
  });
}

export function definePageBreak(): HostClass<PageBreakHandle> {
  return defineClass<PageBreakHandle>('PageBreak', {
    properties: { columnIndex: readOnly(() => 0), rowIndex: readOnly(({ row }) => row) },
    methods: {
      delete: ({ sheet, row }) => {
        assertEditable(sheet);
        const { rowBreaks } = sheet.pageLayout;
        sheet.setPageLayout({ rowBreaks: rowBreaks.filter((each) => each !== row) });
      },
    },
  });
}
