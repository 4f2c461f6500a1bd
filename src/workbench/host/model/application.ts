import type { Book } from '../../univer/book';
import { separatorsOf } from '../../univer/displayText';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import type { ObjectModel } from './objectModel';

const CALCULATION_MODES: readonly Json[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export function defineApplication(model: ObjectModel): HostClass<Book> {
  return defineClass<Book>('Application', {
    properties: {
      calculationMode: {
        get: () => model.calculationMode,
        set: (_book, mode) => {
          if (typeof mode !== 'string' || !CALCULATION_MODES.includes(mode))
            throw new HostError('InvalidArgument');
          model.calculationMode = mode;
        },
      },
      calculationState: readOnly(() => 'Done'),
      decimalSeparator: readOnly(() => separatorsOf(model.locale).decimal),
      thousandsSeparator: readOnly(() => separatorsOf(model.locale).thousands),
      useSystemSeparators: readOnly(() => true),
    },
    objects: { cultureInfo: (book) => model.cultureInfo.of(book) },
    methods: {
      calculate: (book, args) => {
        args.text(0);
        book.recalculateAll();
      },
      // One batch is computed and drawn once here anyway.
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

export function defineCultureInfo(model: ObjectModel): HostClass<Book> {
  return defineClass<Book>('CultureInfo', {
    properties: { name: readOnly(() => model.locale) },
    objects: { numberFormat: (book) => model.numberFormatInfo.of(book) },
  });
}

export function defineNumberFormatInfo(model: ObjectModel): HostClass<Book> {
  return defineClass<Book>('NumberFormatInfo', {
    properties: {
      numberDecimalSeparator: readOnly(() => separatorsOf(model.locale).decimal),
      numberGroupSeparator: readOnly(() => separatorsOf(model.locale).thousands),
    },
  });
}
