import { memoize } from '../../sheet/memoize';
import { fold } from '../../sheet/text';

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
export const nameWords: (name: string) => ReadonlySet<string> = memoize(readNameWords);

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
