import { z } from 'zod';
import type { Book } from '../../univer/book';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import type { ObjectModel } from './objectModel';

/** Where the settings stand in `IWorkbookData.custom`, so that they are saved with the workbook. */
export const SETTINGS_KEY = 'addinSettings';

const stored = z.record(z.string(), z.json());

function readSettings(book: Book): Record<string, Json> {
  const result = stored.safeParse(book.custom(SETTINGS_KEY) ?? {});
  return result.success ? result.data : {};
}

function writeSetting(book: Book, key: string, value: Json | undefined): void {
  const { [key]: _old, ...others } = readSettings(book);
  book.setCustom(SETTINGS_KEY, value === undefined ? others : { ...others, [key]: value });
}

export function defineSettings(model: ObjectModel): HostClass<Book> {
  const has = (book: Book, key: string): boolean => Object.hasOwn(readSettings(book), key);
  return defineClass<Book>('SettingCollection', {
    items: (book) => Object.keys(readSettings(book)).map((key) => model.setting.of(key)),
    item: (book, args) => {
      if (!has(book, args.text(0))) throw new HostError('ItemNotFound');
      return model.setting.of(args.text(0));
    },
    methods: {
      add: (book, args) => {
        const key = args.text(0);
        if (key === '') throw new HostError('InvalidArgument');
        writeSetting(book, key, args.json(1));
        return model.setting.of(key);
      },
      getCount: (book) => Object.keys(readSettings(book)).length,
      getItemOrNullObject: (book, args) => (has(book, args.text(0)) ? model.setting.of(args.text(0)) : null),
    },
  });
}

export function defineSetting(model: ObjectModel): HostClass<string> {
  const { book } = model;
  return defineClass<string>('Setting', {
    id: (key) => key,
    properties: {
      key: readOnly((key) => key),
      value: {
        get: (key) => readSettings(book)[key] ?? null,
        set: (key, value) => writeSetting(book, key, value),
      },
    },
    methods: { delete: (key) => writeSetting(book, key, undefined) },
  });
}
