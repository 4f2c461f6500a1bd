import type { CellValue } from '../snapshot';
import { NOT_KNOWN } from './notKnown';

/** Whether SUMIF and its kin take a cell. */
export type Criterion = (value: CellValue) => boolean;

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const LIKE_NUMBER = /^\s*[+-]?[\d.,]*\d[\d.,]*\s*%?\s*$/;

/**
 * What a criterion takes: a number, a text with `*`, `?` and `~`, or either behind `<`, `<>`, `>=` …
 * https://support.microsoft.com/office/169b8c99-c05c-4483-a712-1697a653039b
 * @throws NotKnown where that depends on how Excel reads a text as a number.
 */
export function criterionOf(criterion: CellValue): Criterion {
  if (typeof criterion === 'number') return (value) => sameNumber(value, criterion);
  if (typeof criterion === 'boolean' || criterion === '') throw NOT_KNOWN;
  const [, sign = '', wanted = ''] = /^(<=|>=|<>|[<=>])?([^]*)$/.exec(criterion) ?? [];
  if (wanted === '') return blankCriterion(sign);
  if (sign === '' || sign === '=') return equals(wanted);
  if (sign === '<>') {
    const isEqual = equals(wanted);
    return (value) => !isEqual(value);
  }
  if (!PLAIN_NUMBER.test(wanted)) throw NOT_KNOWN;
  const limit = Number(wanted);
  return (value) => typeof value === 'number' && compares(sign, value, limit);
}

function blankCriterion(sign: string): Criterion {
  if (sign === '=') return (value) => value === '';
  if (sign === '<>') return (value) => value !== '';
  throw NOT_KNOWN;
}

function compares(sign: string, value: number, limit: number): boolean {
  if (sign === '<') return value < limit;
  if (sign === '>') return value > limit;
  return sign === '<=' ? value <= limit : value >= limit;
}

function equals(wanted: string): Criterion {
  if (PLAIN_NUMBER.test(wanted)) {
    const number = Number(wanted);
    return (value) => (typeof value === 'string' ? sameText(value, wanted) : sameNumber(value, number));
  }
  // "1.1." and "1,5" are numbers in some countries and texts in others.
  if (LIKE_NUMBER.test(wanted)) throw NOT_KNOWN;
  const pattern = wildcards(wanted);
  return (value) => typeof value === 'string' && pattern.test(value);
}

function sameNumber(value: CellValue, wanted: number): boolean {
  if (typeof value === 'string' && LIKE_NUMBER.test(value)) return sameText(value, String(wanted));
  return value === wanted;
}

/** Excel finds `1.1` also in the text `1.10`, and other texts where a comma stands before decimals: then nobody can say. */
function sameText(value: string, wanted: string): boolean {
  if (value === wanted) return true;
  if (LIKE_NUMBER.test(value) && Number(value.replace(/[^\d-]+/g, '.')) === Number(wanted)) throw NOT_KNOWN;
  return false;
}

function wildcards(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (letter) => {
    if (letter === '*') return '[^]*';
    if (letter === '?') return '[^]';
    return `\\${letter.length === 2 ? letter.slice(1) : letter}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}
