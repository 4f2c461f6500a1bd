import { SETTINGS_MARK, settingsOf } from '../../marks/settings';
import type { Settings } from '../../marks/settings';
import type { Book } from '../../univer/book';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import type { ObjectModel } from './objectModel';

function readSettings(book: Book): Settings {
  return settingsOf({ [SETTINGS_MARK]: book.custom(SETTINGS_MARK) });
}

function writeSetting(book: Book, key: string, value: Json | undefined): void {
  const { [key]: _old, ...others } = readSettings(book);
  book.setCustom(SETTINGS_MARK, value === undefined ? others : { ...others, [key]: value });
}

export function defineSettings(model: ObjectModel): HostClass<Book> {
  const has = (book: Book, key: string): boolean => {
    if (model.quirks.settingsRemovedByAnother) writeSetting(book, key, undefined);
    return Object.hasOwn(readSettings(book), key);
  };
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
