import { decimalOf, parseDecimal, ZERO, type Decimal } from './decimal';
import type { CellValue } from './snapshot';
import { memoize } from './memoize';
import { fold, halfWidth, plain } from './text';

/** How a number stood in its cell: `number` is the only form that a formula adds; `most` says that it is a maximum. */
type NumberForm = 'number' | 'text' | 'percent' | 'ratio' | 'unit' | 'most';

/** What a score cell says (scorecard rule 10). Nothing unreadable is ever taken as 0. */
export type Reading =
  | { kind: 'blank' }
  | {
      kind: 'number';
      value: Decimal;
      form: NumberForm;
      /** Of a ratio: what divides, which has to be the maximum. */
      of?: Decimal;
      /** What the text says where its mark groups thousands: 1000 for `1.000`. */
      thousands?: Decimal;
    }
  /** `-`, `x`, `N/A`: somebody says that there is no score. */
  | { kind: 'mark'; text: string }
  /** `#REF!` and its kin. */
  | { kind: 'error'; text: string }
  /** TRUE, FALSE or a date where a score belongs. */
  | { kind: 'badType'; text: string }
  /** `why` where it reads as a number that need not be the one that was meant. */
  | { kind: 'unreadable'; text: string; why?: DoubtfulNumber };

/**
 * A ratio to something else than the maximum, a share that need not be one of the maximum (`value` is what it would
 * come to), or a text that may say a thousand times as much.
 */
export type DoubtfulNumber =
  | { form: 'ratio'; of: Decimal }
  | { form: 'percent'; of: Decimal | null; value: Decimal | null }
  | { form: 'thousands'; either: Decimal; or: Decimal };

const BLANK: Reading = { kind: 'blank' };
const ERROR_TEXT =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/i;
const NO_SCORE_MARK = /^([-–—−‐‑_.…x]+|n\/a|na|khong( co)?|k|ko)$/;
/** Longer texts are no numbers, and are not searched for one. */
const LONGEST_NUMBER = 40;
/** Excel keeps fifteen digits: beyond them a number is not known exactly, and no score is anywhere near. */
const MOST = 1e15;
/** What binary fractions leave behind where formulas should have given 0; far below the last decimal of a score. */
const LEAST = 1e-12;
const UNIT = /\s*(diem|d)\.?$/;

/** The number that a reading is; null where it is none. */
export function numberIn(reading: Reading): Decimal | null {
  return reading.kind === 'number' ? reading.value : null;
}

/** Reads a cell of a score column. `numberFormat` is en-US and tells dates from numbers. */
export function readNumber(value: CellValue, text: string, numberFormat: string): Reading {
  if (typeof value === 'boolean') return { kind: 'badType', text: text || String(value) };
  if (typeof value === 'number') {
    if (isDateFormat(numberFormat)) return { kind: 'badType', text };
    return Math.abs(value) < MOST ? readPoints(value) : { kind: 'unreadable', text: text || String(value) };
  }
  return readText(value);
}

const readPoints: (value: number) => Reading = memoize((value: number) => ({
  kind: 'number',
  value: decimalOf(Math.abs(value) < LEAST ? 0 : value),
  form: 'number',
}));

/** Reads a number that stands as text. */
export const readText: (text: string) => Reading = memoize(parseNumber);

function parseNumber(text: string): Reading {
  const shown = plain(text).replace(/^'/, '');
  if (shown === '') return BLANK;
  if (shown.length > LONGEST_NUMBER) return { kind: 'unreadable', text: shown };
  if (ERROR_TEXT.test(shown)) return { kind: 'error', text: shown };
  const folded = fold(halfWidth(shown));
  if (NO_SCORE_MARK.test(folded)) return { kind: 'mark', text: shown };

  const most = folded.replace(MOST_WORDS, ' ').trim();
  if (most !== folded) {
    const number = digitsOf(most.replace(UNIT, ''));
    return number ? { kind: 'number', value: number, form: 'most' } : { kind: 'unreadable', text: shown };
  }
  const ratio = /^(.+?)\s*\/\s*(.+)$/.exec(folded);
  if (ratio) {
    const score = digitsOf((ratio[1] ?? '').replace(UNIT, ''));
    const max = digitsOf((ratio[2] ?? '').replace(UNIT, ''));
    return score && max
      ? { kind: 'number', value: score, form: 'ratio', of: max }
      : { kind: 'unreadable', text: shown };
  }
  const percent = folded.endsWith('%');
  const bare = percent ? folded.slice(0, -1) : folded.replace(UNIT, '');
  const number = digitsOf(bare);
  if (!number) return { kind: 'unreadable', text: shown };
  const form = percent ? 'percent' : bare === folded ? 'text' : 'unit';
  return MAYBE_THOUSANDS.test(bare) && !percent
    ? { kind: 'number', value: number, form, thousands: number.times(1000) }
    : { kind: 'number', value: number, form };
}

/** `20 điểm (tối đa)`, `Tối đa: 15đ` */
const MOST_WORDS = /\(? ?\b(toi da|max|cao nhat)\b ?\)? ?:?/;

/** One mark before exactly three digits. */
const MAYBE_THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Digits apart: thousands (`1 234,5`), or two numbers in one cell (`9 5`), which are none. */
const SPACED_DIGITS = /\d \d/;
const SPACED_THOUSANDS = /^\D?\d{1,3}( \d{3})+([.,]\d*)?$/;

/**
 * `9,5` `9.5` `1.234,5` `1,234.5` `1 234,5` → decimal. One separator alone is the decimal one, whatever
 * follows: scores have up to four decimals and do not reach the thousands. Null where it is no number.
 */
function digitsOf(text: string): Decimal | null {
  if (SPACED_DIGITS.test(text) && !SPACED_THOUSANDS.test(text.trim())) return null;
  const match = /^([+-]?)([\d.,]*\d[\d.,]*)$/.exec(text.replace(/[−–]/g, '-').replace(/ /g, ''));
  if (!match) return null;
  const sign = match[1] === '-' ? '-' : '';
  const body = match[2] ?? '';
  const lastComma = body.lastIndexOf(',');
  const lastDot = body.lastIndexOf('.');
  const decimalMark = lastComma > lastDot ? ',' : '.';
  const groupMark = decimalMark === ',' ? '.' : ',';
  const parts = body.split(decimalMark);
  if (parts.length > 2) {
    // Several marks of one kind, none of the other: all of them group thousands (1.234.567).
    const groups = body.includes(groupMark) ? null : parts;
    return groups && areThousands(groups) ? withinReach(sign + groups.join('')) : null;
  }
  const whole = (parts[0] ?? '').split(groupMark);
  if (whole.length > 1 && !areThousands(whole)) return null;
  return withinReach(`${sign}${whole.join('')}.${parts[1] ?? ''}`);
}

/** Digits as the decimal that they say, as far as Excel would know it: neither beyond its digits nor below its noise. */
function withinReach(digits: string): Decimal | null {
  const value = parseDecimal(digits);
  if (value.abs().gte(MOST)) return null;
  return value.abs().lt(LEAST) ? ZERO : value;
}

function areThousands(groups: readonly string[]): boolean {
  return groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}

/** Whether an en-US number format shows a date or a time: d, m, y, h or s outside quotes and brackets. */
export function isDateFormat(numberFormat: string): boolean {
  return numberFormat !== 'General' && hasDateCodes(numberFormat);
}

const hasDateCodes = memoize((numberFormat: string) => /[dmyhs]/i.test(formatCodes(numberFormat)));

/** The codes of an en-US number format: what is left without literal text, colours and locales. */
export function formatCodes(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
}

/**
 * Decimals that a number format shows: `0.00` → 2, `0` → 0, `0.00%` → 2;
 * null for `General` and text, which show what there is.
 */
export function shownDecimals(numberFormat: string): number | null {
  const section = (numberFormat.split(';')[0] ?? '').replace(/"[^"]*"|\\./g, '');
  if (!/[0#?]/.test(section)) return null;
  return /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
}
