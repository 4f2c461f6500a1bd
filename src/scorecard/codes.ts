import { formatCodes, isDateFormat } from './numbers';
import type { CellValue } from './snapshot';
import { remembered, SHORT_TEXT } from './remembered';
import { fold, plain } from './wording';

/** How a code is written; the outline is built from the styles and the order in which they appear. */
export type CodeStyle = 'dotted' | 'roman' | 'upperLetter' | 'lowerLetter' | 'unwritten' | 'bullet';

/** A code as it stands in its cell, before it is placed in the outline. */
export interface Code {
  style: CodeStyle;
  /** `5.10.1` → `[5, 10, 1]`; `IV` → `[4]`; `b` → `[2]`. */
  parts: number[];
  /** Without words and closing marks: `1.3.2`, `IV`, `b`; of a date what is displayed. */
  text: string;
  /** Excel stored a number or a date where a code was typed, so the last part may have lost a zero. */
  stored: 'text' | 'number' | 'date';
  /** The word in front of the code (`tiêu chí`), folded, or the bracket behind a number (`1)`); '' where there is none. */
  word: string;
  /** Of a date: the parts if day and month stand the other way round. */
  swapped?: number[];
  /** Of a single number or letter where each level has a column of codes of its own: which of them, from 0. */
  tier?: number;
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
/** `1.1a`, `2.3.b)`: components lettered in their criterion's code; `x` there is a mark. */
const LETTERED = /^(\d{1,3}(?:[.,]\d{1,3})+)[.-]?([a-eđghikl])$/;
const OPENING = /^[ (]+/;
/** The parts of a code have up to three digits. */
const MAX_PART = 999;
/** Ten levels of three digits; anything longer is a text, and is not searched for a code. */
const LONGEST_CODE = 60;

/** `I.1`, `A.1.2`, `A1`, `I-1`: the numbers below an area that is numbered otherwise. */
const BELOW_AREA = /^([IVX]+|[A-ZĐ])[.\-/]?(\d{1,3}(?:[.,/-]\d{1,3})*)$/;
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
    isBracketed(code) === isBracketed(other)
  );
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
export const readCodeText: (text: string) => Code | null = remembered(readWritten);

function readWritten(text: string): Code | null {
  if (text.length > SHORT_TEXT) return null;
  const shown = plain(text).normalize('NFC');
  if (shown.length > LONGEST_CODE) return null;
  if (/^\(\d+\)$/.test(shown)) return null; // a column number
  const word = BRACKETED.test(shown) ? BRACKET : fold(WORDS.exec(shown)?.[1] ?? '');
  const bare = shown.replace(FOOTNOTE, '').replace(WORDS, '').replace(OPENING, '').replace(CLOSING, '');
  if (DOTTED.test(bare)) {
    const parts = bare.split(/[.,/-]/).map(Number);
    return { style: 'dotted', parts, text: parts.join('.'), stored: 'text', word };
  }
  const [, criterion = '', letter = ''] = LETTERED.exec(bare) ?? [];
  if (criterion !== '') {
    const parts = criterion.split(/[.,]/).map(Number);
    const text = `${parts.join('.')}.${letter}`;
    return { style: 'dotted', parts: [...parts, letterValue(letter) ?? 0], text, stored: 'text', word };
  }
  const [, first = '', below = ''] = BELOW_AREA.exec(bare) ?? [];
  const area = first === '' ? null : (romanValue(first) ?? letterValue(first));
  if (area !== null) {
    const parts = [area, ...below.split(/[.,/-]/).map(Number)];
    return { style: 'dotted', parts, text: bare, stored: 'text', word };
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
  const date = new Date(DAY_ZERO + (Math.floor(serial) + eraOf(serial, shown)) * DAY);
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  const ordered = Number.parseInt(shown, 10) === day ? [day, month] : [month, day];
  const first = /d/i.test(format) ? ordered : [month];
  const year = /y/i.test(format) ? [date.getUTCFullYear() - 2000] : [];
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

/** The days that a serial number lacks in a workbook that counts from 1904: the year that is displayed tells. */
function eraOf(serial: number, shown: string): number {
  const year = /(?:19|20)\d\d/.exec(shown)?.[0];
  if (year === undefined) return 0;
  const counted = (era: number): number =>
    new Date(DAY_ZERO + (Math.floor(serial) + era) * DAY).getUTCFullYear();
  return counted(0) !== Number(year) && counted(TO_1904) === Number(year) ? TO_1904 : 0;
}

/** `Tiêu chí 1.1: Kế hoạch`, `1.1. Kế hoạch`, `a) Ban hành` → the code and the name behind it. */
const CODED_NAME =
  /^((?:(?:tiêu chí thành phần|tiêu chí|lĩnh vực|chỉ tiêu|phần|mục|tctp|tc|lv) )?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+(?:\.\d{1,3})*|[a-zđ](?=\)))) ?[.):\-–]* (.+)$/iu;

/** Reads a code at the beginning of a name, for tables without a column of codes. */
export const readCodedName: (text: string) => { code: Code; name: string } | null = remembered(splitName);

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
