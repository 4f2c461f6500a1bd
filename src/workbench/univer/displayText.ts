import { numfmt } from '@univerjs/core';
import type { CellValue } from './cellContent';
import { GENERAL_FORMAT } from './cellContent';

/** Days from day 0 of the usual date system to that of 1904. */
const TO_1904 = 1462;

/**
 * What a cell displays in a locale (`vi-VN`: `9,28`). Column width plays no part: Excel's `####` does not occur.
 * A number format that cannot be read displays the value as General would.
 * @param is1904 Whether the workbook counts its days from 1904.
 */
export function displayText(value: CellValue, numberFormat: string, locale: string, is1904 = false): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const isDay = is1904 && typeof value === 'number' && numfmt.isDateFormat(numberFormat);
  try {
    return numfmt.format(numberFormat, isDay ? value + TO_1904 : value, { locale, throws: true });
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
