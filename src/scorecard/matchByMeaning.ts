import { nameLikeness, nameWords } from './wording';

/** What is matched: an area or a criterion of one year, or of a table's row, with the number in front of it. */
export interface Named {
  name: string;
  number: number | null;
}

/** Names that are less alike than this mean different things. */
const LEAST_LIKENESS = 0.6;
const SAME_NUMBER = 0.15;

interface Pair {
  row: number;
  other: number;
  likeness: number;
  /** The very same name: no other comes before it, whatever number stands in front of that. */
  isSame: boolean;
  /** Orders pairs that are equally alike by what they say, so that the order of the rows decides nothing. */
  tie: string;
}

/**
 * Pairs two lists by meaning: the name first, the number only between names that are about equally alike (rule 9).
 * What one list has as one and the other has split in two corresponds to neither part. Matching the lists the
 * other way round gives the same pairs.
 * @returns for each row the position of its match, or null.
 */
export function matchByMeaning(
  rows: readonly Named[],
  others: readonly Named[],
  least = LEAST_LIKENESS,
): (number | null)[] {
  const pairs = pairsAlike(rows, others, least);
  const matched: (number | null)[] = rows.map(() => null);
  const taken = new Map<number, number>();
  for (const { row, other } of pairs) {
    if (matched[row] !== null || taken.has(other)) continue;
    matched[row] = other;
    taken.set(other, row);
  }
  const isFreeRow = (row: number): boolean => matched[row] === null;
  const split = [...taken].filter(
    ([other, row]) =>
      pairs.some(
        (pair) =>
          pair.other === other && isFreeRow(pair.row) && shares(others[other], rows[row], rows[pair.row]),
      ) ||
      pairs.some(
        (pair) =>
          pair.row === row && !taken.has(pair.other) && shares(rows[row], others[other], others[pair.other]),
      ),
  );
  for (const [, row] of split) matched[row] = null;
  return matched;
}

function pairsAlike(rows: readonly Named[], others: readonly Named[], least: number): Pair[] {
  const pairs: Pair[] = [];
  for (const [rowAt, row] of rows.entries()) {
    for (const [otherAt, other] of others.entries()) {
      const alike = nameLikeness(row.name, other.name);
      const isSameNumber = row.number !== null && row.number === other.number;
      const likeness = alike + (isSameNumber ? SAME_NUMBER : 0);
      if (likeness < least) continue;
      const tie = [saying(row), saying(other)].sort().join('\n');
      pairs.push({ row: rowAt, other: otherAt, likeness, isSame: alike === 1, tie });
    }
  }
  return pairs.sort(
    (a, b) =>
      Number(b.isSame) - Number(a.isSame) ||
      b.likeness - a.likeness ||
      (a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0),
  );
}

function saying({ name, number }: Named): string {
  return `${name} ${String(number)}`;
}

/** Whether the whole says something that only the second part says too: it was made of both. */
function shares(whole: Named | undefined, first: Named | undefined, second: Named | undefined): boolean {
  if (!whole || !first || !second) return false;
  const inFirst = nameWords(first.name);
  const inSecond = nameWords(second.name);
  return [...nameWords(whole.name)].some((word) => inSecond.has(word) && !inFirst.has(word));
}
