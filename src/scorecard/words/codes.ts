import { formatCodes, isDateFormat } from '../../sheet/numbers';
import type { CellValue } from '../../sheet/snapshot';
import { memoize, SHORT_TEXT } from '../../sheet/memoize';
import { fold, halfWidth, plain } from '../../sheet/text';

/** How a code is written; the outline is built from the styles and the order in which they appear. */
export type CodeStyle = 'dotted' | 'roman' | 'upperLetter' | 'lowerLetter' | 'unwritten' | 'bullet';

/** A code as it stands in its cell, before it is placed in the outline. */
export interface Code {
  readonly style: CodeStyle;
  /** `5.10.1` → `[5, 10, 1]`; `IV` → `[4]`; `b` → `[2]`. */
  readonly parts: readonly number[];
  /** Without words and closing marks: `1.3.2`, `IV`, `b`; of a date what is displayed. */
  readonly text: string;
  /** Excel stored a number or a date where a code was typed, so the last part may have lost a zero. */
  readonly stored: 'text' | 'number' | 'date';
  /** The word in front of the code (`tiêu chí`), folded, or the bracket behind a number (`1)`); '' where there is none. */
  readonly word: string;
  /** Of a date: the parts if day and month stand the other way round. */
  readonly swapped?: readonly number[];
  /** Of a single number or letter where each level has a column of codes of its own: which of them, from 0. */
  readonly tier?: number;
}

const WORDS =
  /^(tiêu chí thành phần|tiêu chí|lĩnh vực|chỉ số thành phần|chỉ số|chỉ tiêu|nội dung|trụ cột|nhóm|phần|mục|tctp|tc|tp|lv|ct|nd|area|criterion|component|sub-criterion|indicator|pillar|part|section)(?=[ .:\d]) ?[.:]? ?/iu;
const CLOSING = /[ .):/\-–]+$/;
/** `1)` numbers what stands below `1` or `1.1`, as `a)` does. */
const BRACKETED = /^\d{1,3}\)$/;
/** `1.1.2*`, `1.1.1(*)`: a footnote hangs on the code. */
const FOOTNOTE = / ?(\(\*+\)|[*†‡]+)$/;
/** Blanks beside a point are typed by mistake; some write `1-1-1` or `1/1/1`. */
const DOTTED = /^\d{1,3}( ?[.,] ?\d{1,3})*$|^\d{1,3}(-\d{1,3})+$|^\d{1,3}(\/\d{1,3})+$/;
/** `1.1a`, `2.3.b)`, `I.3.a`: components lettered in their criterion's code; `x` there is a mark. */
const LETTERED =
  /^(\d{1,3}(?:[.,]\d{1,3})+|(?:[IVX]+|[A-ZĐ])[./-]?\d{1,3}(?:[.,/-]\d{1,3})*)[./-]?([a-eđghikl])$/;
const OPENING = /^[ (]+/;
/** The parts of a code have up to three digits. */
const MAX_PART = 999;
/** Ten levels of three digits; anything longer is a text, and is not searched for a code. */
const LONGEST_CODE = 60;

/** `I.1`, `A.1.2`, `A1`, `I-1`: the numbers below an area that is numbered otherwise. */
const BELOW_AREA = /^([IVX]+|[A-ZĐ])[.\-/]?(\d{1,3}(?:[.,/-]\d{1,3})*)$/;
/** Between the numbers of a code. */
const SEPARATOR = /[.,/-]/;
/** Stands for the word of a bracketed number. */
export const BRACKET = ')';

/** Vietnamese enumerations: a, b, c, d, đ, e, g … (f is never used, but some people do). */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';

/** Whether two codes are written alike and as long: codes of one level are. */
export function isOfLevel(code: Code, other: Code | undefined): boolean {
  return (
    code.style === other?.style &&
    code.parts.length === other.parts.length &&
    code.tier === other.tier &&
    markOf(code) === markOf(other)
  );
}

/** Whether two codes are the same one, as they are written. */
export function isSameCode(a: Code, b: Code): boolean {
  return a.text === b.text && a.style === b.style && a.tier === b.tier;
}

/** Whether a code's numbers begin with these. */
export function begins(parts: readonly number[], first: readonly number[]): boolean {
  for (let at = 0; at < first.length; at++) if (parts[at] !== first[at]) return false;
  return true;
}

/** `a)`, `1)`, `-`: a code that only tells a row from its neighbours. */
export function enumerates(code: Code): boolean {
  return code.style === 'lowerLetter' || code.style === 'bullet' || isBracketed(code);
}

/** `a)` and `1.3.a`: what the letter tells apart may be alternatives. */
export function isLettered({ text }: Code): boolean {
  return /[a-zđ]$/.test(text);
}

/** The bracket behind a number, or the letter in front of all of its kind (`S1`); '' where there is neither. */
function markOf({ word }: Code): string {
  return word.length === 1 ? word : '';
}

function isBracketed({ word }: Code): boolean {
  return word === BRACKET;
}

/** Reads the code in a cell; null where there is none (`STT`, `(1)`, `Trang 3/12`, blank). */
export function readCode(value: CellValue, text: string, numberFormat: string): Code | null {
  if (typeof value === 'boolean') return null;
  if (typeof value === 'number') return readStoredNumber(value, text, numberFormat);
  return readCodeText(value);
}

/** Reads a code that is text: `1.3.2`, `1.3.2.`, `TC 1.1`, `TCTP 1.3.2`, `IV`, `a)`. */
export const readCodeText: (text: string) => Code | null = memoize(parseCodeText);

function parseCodeText(text: string): Code | null {
  if (text.length > SHORT_TEXT) return null;
  const shown = halfWidth(plain(text).normalize('NFC'));
  if (shown.length > LONGEST_CODE) return null;
  if (/^\(\d+\)$/.test(shown)) return null; // a column number
  const word = BRACKETED.test(shown) ? BRACKET : fold(WORDS.exec(shown)?.[1] ?? '');
  const bare = shown.replace(FOOTNOTE, '').replace(WORDS, '').replace(OPENING, '').replace(CLOSING, '');
  const [, criterion = '', letter = ''] = LETTERED.exec(bare) ?? [];
  const numbers = numbersOf(criterion === '' ? bare : criterion);
  if (numbers) {
    const { parts, text } = numbers;
    const last = letterValue(letter);
    return {
      style: 'dotted',
      parts: last === null ? parts : [...parts, last],
      text: last === null ? text : `${text}.${letter}`,
      stored: 'text',
      word,
    };
  }
  const roman = romanValue(bare);
  if (roman !== null) return { style: 'roman', parts: [roman], text: bare, stored: 'text', word };
  const single = letterValue(bare);
  if (single !== null) {
    const style = bare === bare.toLowerCase() ? 'lowerLetter' : 'upperLetter';
    return { style, parts: [single], text: bare, stored: 'text', word };
  }
  return null;
}

/** The numbers of `1.3.2`, `1-3-2` and `I.3.2`, and the code as it is with points between them. */
function numbersOf(code: string): Pick<Code, 'parts' | 'text'> | null {
  if (DOTTED.test(code)) {
    const parts = code.split(SEPARATOR).map(Number);
    return { parts, text: parts.join('.') };
  }
  const [, first = '', below = ''] = BELOW_AREA.exec(code) ?? [];
  const area = first === '' ? null : (romanValue(first) ?? letterValue(first));
  if (area === null) return null;
  return { parts: [area, ...below.split(SEPARATOR).map(Number)], text: code.split(SEPARATOR).join('.') };
}

/** The place of a single letter in Vietnamese enumerations, from 1; null for anything else. */
function letterValue(text: string): number | null {
  const at = text.length === 1 ? LETTERS.indexOf(text.toLowerCase()) : -1;
  return at < 0 ? null : at + 1;
}

function readStoredNumber(value: number, text: string, numberFormat: string): Code | null {
  if (isDateFormat(numberFormat)) return readStoredDate(value, text, formatCodes(numberFormat));
  if (value <= 0) return null;
  // The displayed text keeps a zero that the number lost (1.10 shown by the format 0.00).
  const shown = readCodeText(text);
  const code = shown?.style === 'dotted' ? shown : readCodeText(String(value));
  return code && { ...code, stored: 'number' };
}

/** Day 0 of Excel's calendar, and a day, in milliseconds. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;

/**
 * Excel makes a day of this year of a typed `1.3`, a day of 2002 of `1.3.2` and a month of 2013 of `2.13`.
 * Whether the day comes first is the user's setting, which the displayed text shows.
 */
function readStoredDate(serial: number, text: string, format: string): Code | null {
  const shown = plain(text);
  const { day, month, year: fullYear } = dateIn(serial, shown, format);
  const ordered = Number.parseInt(shown, 10) === day ? [day, month] : [month, day];
  const first = /d/i.test(format) ? ordered : [month];
  const year = /y/i.test(format) ? [fullYear - 2000] : [];
  const parts = [...first, ...year];
  const isCode = parts.length >= 2 && year.every((part) => part > 0 && part <= MAX_PART);
  if (!isCode) return null;
  return {
    style: 'dotted',
    parts,
    text: shown,
    stored: 'date',
    word: '',
    swapped: [...first.toReversed(), ...year],
  };
}

/** Days from day 0 of 1900 to that of 1904, from which workbooks of old Macs count. */
const TO_1904 = 1462;

interface CalendarDay {
  day: number;
  month: number;
  year: number;
}

/** The day that a serial number means: of the two counts the one whose numbers are displayed, else that of 1900. */
function dateIn(serial: number, shown: string, format: string): CalendarDay {
  const since1900 = dayOf(serial);
  if (isDisplayed(since1900, shown, format)) return since1900;
  const since1904 = dayOf(serial + TO_1904);
  return isDisplayed(since1904, shown, format) ? since1904 : since1900;
}

function dayOf(serial: number): CalendarDay {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** Whether the numbers in a date's text are those of a day, as far as its format shows them. */
function isDisplayed({ day, month, year }: CalendarDay, shown: string, format: string): boolean {
  const left = [
    ...(/d/i.test(format) ? [day] : []),
    ...(/m/i.test(format) ? [month] : []),
    ...(/y/i.test(format) ? [year] : []),
  ];
  return Array.from(shown.matchAll(/\d+/g), Number).every((number) => {
    const at = left.findIndex((each) => each === number || (each === year && each % 100 === number));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** `Tiêu chí 1.1: Kế hoạch`, `1.1. Kế hoạch`, `a) Ban hành` → the code and the name behind it. */
const CODED_NAME =
  /^((?:(?:tiêu chí thành phần|tiêu chí|lĩnh vực|chỉ tiêu|phần|mục|tctp|tc|lv) )?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+(?:\.\d{1,3})*|[a-zđ](?=\)))) ?[.):\-–]* (.+)$/iu;

/** Reads a code at the beginning of a name, for tables without a column of codes. */
export const readCodedName: (text: string) => { code: Code; name: string } | null = memoize(splitName);

function splitName(text: string): { code: Code; name: string } | null {
  const [, written = '', name = ''] = CODED_NAME.exec(plain(text).normalize('NFC')) ?? [];
  const code = readCodeText(written);
  return code && { code, name };
}

const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };

/** `I` … `XXXIX` in capitals → 1 … 39, else null. */
export function romanValue(text: string): number | null {
  if (!ROMAN.test(text)) return null;
  const digits = Array.from(text, (letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
