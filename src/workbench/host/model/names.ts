import type { BookName } from '../../univer/book';
import { formatAbsoluteAddress, parseAddress } from '../../cells/a1';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { CellRange, NameScope, ObjectModel } from './objectModel';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The cells that a name stands for, or null where it is a constant or a formula. */
function rangeOf(model: ObjectModel, name: BookName): CellRange | null {
  const address = parseAddress(name.formula.slice(1));
  const sheet = address?.sheetName == null ? undefined : model.book.sheetNamed(address.sheetName);
  return address && sheet ? { sheet, rect: address.rect } : null;
}

export function defineNames(model: ObjectModel): HostClass<NameScope> {
  const within = ({ sheet }: NameScope): BookName[] =>
    model.book.names().filter((name) => name.sheetId === (sheet?.id ?? null));
  const find = (scope: NameScope, wanted: string) => within(scope).find(({ name }) => same(name, wanted));
  return defineClass<NameScope>('NamedItemCollection', {
    items: (scope) => within(scope).map((name) => model.name.of(name)),
    item: (scope, args) => {
      const name = find(scope, args.text(0));
      if (!name) throw new HostError('ItemNotFound');
      return model.name.of(name);
    },
    methods: {
      add: (scope, args) => {
        const name = args.text(0);
        if (find(scope, name)) throw new HostError('ItemAlreadyExists');
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || parseAddress(name))
          throw new HostError('InvalidArgument');
        const range = args.object(1, model.range);
        const formula = range ? `=${formatAbsoluteAddress(range.sheet.name, range.rect)}` : args.text(1);
        const added: BookName = {
          name,
          formula,
          comment: args.optionalText(2) ?? '',
          sheetId: scope.sheet?.id ?? null,
        };
        model.book.addName(added);
        return model.name.of(added);
      },
      getCount: (scope) => within(scope).length,
      getItemOrNullObject: (scope, args) => {
        const name = find(scope, args.text(0));
        return name ? model.name.of(name) : null;
      },
    },
  });
}

export function defineName(model: ObjectModel): HostClass<BookName> {
  return defineClass<BookName>('NamedItem', {
    id: ({ name }) => name,
    properties: {
      comment: readOnly(({ comment }) => comment),
      formula: readOnly(({ formula }) => formula),
      name: readOnly(({ name }) => name),
      scope: readOnly(({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet')),
      type: readOnly((name) => (rangeOf(model, name) ? 'Range' : 'String')),
      value: readOnly((name) => name.formula.slice(1)),
      visible: readOnly(() => true),
    },
    methods: {
      delete: (name) => model.book.deleteName(name),
      getRange: (name) => {
        const range = rangeOf(model, name);
        if (!range) throw new HostError('InvalidArgument');
        return model.range.of(range);
      },
      getRangeOrNullObject: (name) => {
        const range = rangeOf(model, name);
        return range && model.range.of(range);
      },
    },
  });
}
