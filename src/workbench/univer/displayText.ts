import { numfmt } from '@univerjs/core';
import type { CellValue } from './cellContent';
import { GENERAL_FORMAT } from './cellContent';

/**
 * What a cell displays in a locale (`vi-VN`: `9,28`). Column width plays no part: Excel's `####` does not occur.
 * A number format that cannot be read displays the value as General would.
 */
export function displayText(value: CellValue, numberFormat: string, locale: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return numfmt.format(numberFormat, value, { locale, throws: true });
  } catch {
    return numfmt.format(GENERAL_FORMAT, value, { locale });
  }
}

export interface Separators {
  decimal: string;
  thousands: string;
}

/** The separators that a locale writes numbers with. */
export function separatorsOf(locale: string): Separators {
  const settings = numfmt.getLocale(locale);
  return { decimal: settings?.decimal ?? '.', thousands: settings?.group ?? ',' };
}
