import type { Book } from '../../univer/book';
import type { Sheet } from '../../univer/sheet';
import { HostError } from '../hostError';
import type { HostClass, HostObject } from '../objectClass';
import { defineClass } from '../objectClass';
import { eventRegistrations } from './eventRegistrations';
import type { ObjectModel } from './objectModel';
import { assertInFront } from './objectModel';
import { isStructureProtected } from './workbook';

/** Excel: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end. */
export function assertSheetName(book: Book, name: string, except?: Sheet): void {
  if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    throw new HostError('InvalidArgument');
  const taken = book.sheetNamed(name);
  if (taken && taken !== except) throw new HostError('ItemAlreadyExists');
}

function freeSheetName(book: Book): string {
  let number = book.sheets().length + 1;
  while (book.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

export function defineWorksheets(model: ObjectModel): HostClass<Book> {
  const object = (sheet: Sheet | undefined): HostObject => {
    if (!sheet) throw new HostError('ItemNotFound');
    return model.worksheet.of(sheet);
  };
  const find = (book: Book, key: string): Sheet | undefined => book.sheet(key) ?? book.sheetNamed(key);
  const listed = (book: Book, visibleOnly: boolean): Sheet[] =>
    book.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

  return defineClass<Book>('WorksheetCollection', {
    items: (book) => book.sheets().map(object),
    item: (book, args) => object(find(book, args.text(0))),
    methods: {
      ...eventRegistrations,
      add: (book, args) => {
        assertInFront(model);
        if (isStructureProtected(book)) throw new HostError('AccessDenied');
        const name = args.optionalText(0) ?? freeSheetName(book);
        assertSheetName(book, name);
        return object(book.addSheet(name));
      },
      getActiveWorksheet: (book) => {
        assertInFront(model, 'InactiveWorkbook');
        if (model.quirks.chartSheetInFront) throw new HostError('UnsupportedSheet');
        return object(book.activeSheet());
      },
      getCount: (book, args) => listed(book, args.flag(0)).length,
      getFirst: (book, args) => object(listed(book, args.flag(0))[0]),
      getItem: (book, args) => object(find(book, args.text(0))),
      getItemOrNullObject: (book, args) => {
        const sheet = find(book, args.text(0));
        return sheet ? model.worksheet.of(sheet) : null;
      },
      getLast: (book, args) => object(listed(book, args.flag(0)).at(-1)),
    },
  });
}
