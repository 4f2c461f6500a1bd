import { decimalOf } from './decimal';
import { formatCodes, isDateFormat, shownDecimals } from './numbers';
import type { CellValue } from './snapshot';

const TOO_NARROW = /^#+$/;

/**
 * What a cell displays. Where a number does not fit its column, Excel answers `####` as its text, in which codes and years
 * would be lost (https://learn.microsoft.com/office/vba/api/excel.range.text): then the number as its format shows it, of
 * formats that codes, years and dates have.
 */
export function shownText(value: CellValue, text: string, numberFormat: string): string {
  if (!text.startsWith('#') || typeof value !== 'number' || !TOO_NARROW.test(text)) return text;
  if (isDateFormat(numberFormat)) return shownDate(value, numberFormat);
  const decimals = shownDecimals(numberFormat);
  const isPercent = formatCodes(numberFormat).includes('%');
  const shown = isPercent ? decimalOf(value).times(100) : decimalOf(value);
  return (decimals === null ? String(shown) : shown.toFixed(decimals)) + (isPercent ? '%' : '');
}

/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;

/** Days, months and years; a time is left out. */
function shownDate(value: number, numberFormat: string): string {
  const date = new Date(DAY_0 + Math.floor(value) * DAY);
  // `dd\/mm\/yyyy`: what stands between the codes is shown, letters of a text are not.
  const [section = ''] = formatCodes(numberFormat.replace(/\\([^a-z])/gi, '$1')).split(';');
  const two = (number: number): string => String(number).padStart(2, '0');
  return section
    .replace(/[hs]+(:[mhs]+)*.*$/i, '')
    .replace(/y+|m+|d+/gi, (code) => {
      const isLong = code.length > 1;
      switch (code.charAt(0).toLowerCase()) {
        case 'y':
          return code.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
        case 'm':
          return isLong ? two(date.getUTCMonth() + 1) : String(date.getUTCMonth() + 1);
        default:
          return isLong ? two(date.getUTCDate()) : String(date.getUTCDate());
      }
    })
    .trim();
}
