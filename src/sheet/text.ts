import { SHORT_TEXT, memoize } from './memoize';

/**
 * The words of the field as people write them, compared without diacritics, case or spacing,
 * so that `ĐIỂM CHUẨN`, `Điểm  chuẩn` and decomposed Unicode are the same words.
 */

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Spaces of every kind that are not one plain space already: notes are long, and most of their spaces are. */
const SPACES = /[^\S ]\s*| \s+/g;

/** Visible text on one line: marks without width removed, every kind of space made one space, trimmed. */
export const plain = memoizeAtAnyLength((text) => text.replace(INVISIBLE, '').replace(SPACES, ' ').trim());

/** Whether a text says something: figures and marks alone do not. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

const FULL_WIDTH = /[\uff01-\uff5e]+/g;

/** Digits and letters as wide as Chinese ones (`１．１`), which some keyboards type, as the usual ones. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => wide.normalize('NFKC'));
}

/** For comparing words: plain, lower case, without diacritics (`đ` → `d`, and the Icelandic `ð` that old fonts left in its place). */
export const fold = memoizeAtAnyLength((text) =>
  plain(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd'),
);

/** Excel's longest text has 32,767 characters, and a note or a name is asked for at many turns. */
function memoizeAtAnyLength(of: (text: string) => string): (text: string) => string {
  const words = memoize(of);
  const notes = memoize(of, { longest: Infinity, mostLetters: 8_000_000 });
  return (text) => {
    if (text === '') return '';
    return text.length > SHORT_TEXT ? notes(text) : words(text);
  };
}

/** The years (20xx) that a text names, in order. */
export const yearsIn: (text: string) => readonly number[] = memoize((text: string) =>
  text.includes('20') ? (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number) : [],
);
