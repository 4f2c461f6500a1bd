import { nameLikeness, nameWords } from '../words/names';

/** What is matched: an area or a criterion of one year, or of a table's row, with the number in front of it. */
export interface Named {
  name: string;
  number: number | null;
}

/** Names that are less alike than this mean different things. */
const LEAST_LIKENESS = 0.6;
const SAME_NUMBER = 0.15;

/** One of a list, which may have another one just like it. */
interface Listed extends Named {
  at: number;
}

interface Pair {
  row: Listed;
  other: Listed;
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
  const pairs = pairsAlike(listed(rows), listed(others), least);
  const taken = new Set<Listed>();
  const matches = pairs.filter(({ row, other }) => {
    if (taken.has(row) || taken.has(other)) return false;
    taken.add(row).add(other);
    return true;
  });
  const isSplit = ({ row, other }: Pair): boolean =>
    pairs.some(
      (pair) =>
        (pair.other === other && !taken.has(pair.row) && shares(other, row, pair.row)) ||
        (pair.row === row && !taken.has(pair.other) && shares(row, other, pair.other)),
    );
  const matched: (number | null)[] = rows.map(() => null);
  for (const match of matches) if (!isSplit(match)) matched[match.row.at] = match.other.at;
  return matched;
}

function listed(all: readonly Named[]): Listed[] {
  return all.map(({ name, number }, at) => ({ name, number, at }));
}

function pairsAlike(rows: readonly Listed[], others: readonly Listed[], least: number): Pair[] {
  const pairs: Pair[] = [];
  for (const row of rows) {
    for (const other of others) {
      const alike = nameLikeness(row.name, other.name);
      const isSameNumber = row.number !== null && row.number === other.number;
      const likeness = alike + (isSameNumber ? SAME_NUMBER : 0);
      if (likeness < least) continue;
      pairs.push({ row, other, likeness, isSame: alike === 1, tie: `${saying(row)}\n${saying(other)}` });
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
function shares(whole: Named, first: Named, second: Named): boolean {
  const inFirst = nameWords(first.name);
  const inSecond = nameWords(second.name);
  return [...nameWords(whole.name)].some((word) => inSecond.has(word) && !inFirst.has(word));
}
