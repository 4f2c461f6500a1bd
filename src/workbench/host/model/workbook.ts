import { STRUCTURE_PROTECTED_MARK } from '../../marks/structure';
import type { Book } from '../../univer/book';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import { toWireName } from '../protocol';
import type { ObjectModel } from './objectModel';

export function defineWorkbook(model: ObjectModel): HostClass<Book> {
  const forEvent = (id: string) => model.references.get(id);
  return defineClass<Book>('Workbook', {
    properties: {
      name: readOnly((book) => book.name),
      isDirty: readOnly(() => false),
      readOnly: readOnly(() => false),
      calculationEngineVersion: readOnly(() => 0),
    },
    objects: {
      application: (book) => model.application.of(book),
      names: () => model.names.of({ sheet: null }),
      protection: (book) => model.workbookProtection.of(book),
      settings: (book) => model.settings.of(book),
      tables: () => model.tables.of(null),
      worksheets: (book) => model.worksheets.of(book),
    },
    methods: {
      getActiveCell: (book) => {
        const { chartSheetInFront, otherWorkbookInFront } = model.quirks;
        if (chartSheetInFront || otherWorkbookInFront) throw new HostError('InvalidSelection');
        const sheet = book.activeSheet();
        return model.range.of({ sheet, rect: { ...sheet.selection(), rowCount: 1, columnCount: 1 } });
      },
      getSelectedRange: (book) => {
        const sheet = book.activeSheet();
        return model.range.of({ sheet, rect: sheet.selection() });
      },
      getSelectedRanges: (book) => {
        const sheet = book.activeSheet();
        return model.rangeAreas.of({ sheet, rects: [sheet.selection()] });
      },
      _RemoveReference: (_book, args) => model.references.remove(args.text(0)),
      _GetObjectByReferenceId: (_book, args) => forEvent(args.text(0)),
      _GetObjectTypeNameByReferenceId: (_book, args) => toWireName(forEvent(args.text(0)).className),
      _GetRangeForEventByReferenceId: (_book, args) => forEvent(args.text(0)),
      _GetRangeOrNullObjectForEventByReferenceId: (_book, args) => {
        try {
          return forEvent(args.text(0));
        } catch (error) {
          if (error instanceof HostError) return null;
          throw error;
        }
      },
    },
  });
}

/** Who protects a workbook's structure keeps its sheets as they are; read only, and from the file. */
export function defineWorkbookProtection(): HostClass<Book> {
  return defineClass<Book>('WorkbookProtection', {
    properties: { protected: readOnly(isStructureProtected) },
  });
}

/** Whether no sheet may be added, deleted, moved or renamed. */
export function isStructureProtected(book: Book): boolean {
  return book.custom(STRUCTURE_PROTECTED_MARK) === true;
}
