import { remembered, SHORT_TEXT } from './memo';

/**
 * The words of the field as people write them, compared without diacritics, case or spacing,
 * so that `ĐIỂM CHUẨN`, `Điểm  chuẩn` and decomposed Unicode are the same words.
 */

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Spaces of every kind that are not one plain space already: notes are long, and most of their spaces are. */
const SPACES = /[^\S ]\s*| \s+/g;

/** Visible text on one line: marks without width removed, every kind of space made one space, trimmed. */
export const plain = rememberedAtAnyLength((text) => text.replace(INVISIBLE, '').replace(SPACES, ' ').trim());

/** Whether a text says something: figures and marks alone do not. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

const FULL_WIDTH = /[\uff01-\uff5e]+/g;

/** Digits and letters as wide as Chinese ones (`１．１`), which some keyboards type, as the usual ones. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => wide.normalize('NFKC'));
}

/** For comparing words: plain, lower case, without diacritics (`đ` → `d`). */
export const fold = rememberedAtAnyLength((text) =>
  plain(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd'),
);

/** Excel's longest text has 32,767 characters, and a note or a name is asked for at many turns. */
function rememberedAtAnyLength(of: (text: string) => string): (text: string) => string {
  const words = remembered(of);
  const notes = remembered(of, { longest: Infinity, mostLetters: 8_000_000 });
  return (text) => {
    if (text === '') return '';
    return text.length > SHORT_TEXT ? notes(text) : words(text);
  };
}

/** The years (20xx) that a text names, in order. */
export const yearsIn: (text: string) => readonly number[] = remembered((text: string) =>
  text.includes('20') ? (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number) : [],
);

/** Abbreviations of the reports, spelt out before names are compared (folded). */
const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/\bcchc\b/g, 'cai cach hanh chinh'],
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\b(vbqppl|van ban qppl)\b/g, 'van ban quy pham phap luat'],
  [/\bcqdt\b/g, 'chinh quyen dien tu'],
  [/\bcqs\b/g, 'chinh quyen so'],
  [/\bcbccvc\b/g, 'can bo cong chuc vien chuc'],
  [/\bcbcc\b/g, 'can bo cong chuc'],
  [/\bhcnn\b/g, 'hanh chinh nha nuoc'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bcds\b/g, 'chuyen doi so'],
  [/\bkt-? ?xh\b/g, 'kinh te xa hoi'],
];

/** Words that carry no meaning when two names are compared; "cải cách" (reform) is in most areas' names. */
const FILLERS = new Set('cai cach va cong tac cua linh vuc ve cac cho trong tinh'.split(' '));

/** A name's meaningful words, abbreviations spelt out. Every name of one list is held against every one of another. */
export const nameWords: (name: string) => ReadonlySet<string> = remembered(readNameWords);

function readNameWords(name: string): ReadonlySet<string> {
  let text = fold(name);
  for (const [pattern, words] of ABBREVIATIONS) text = text.replace(pattern, words);
  const words = text.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const meaningful = words.filter((word) => !FILLERS.has(word));
  return new Set(meaningful.length > 0 ? meaningful : words);
}

/**
 * How alike two names are, 0 to 1: mostly how much of the shorter one is in the longer one
 * (reports shorten names), a little how much they share overall.
 */
export function nameLikeness(a: string, b: string): number {
  const first = nameWords(a);
  const second = nameWords(b);
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  const contained = shared / Math.min(first.size, second.size);
  const overall = shared / (first.size + second.size - shared);
  return 0.7 * contained + 0.3 * overall;
}
