import { tryGap } from './gaps';

/** `npm run fuzz` tries ten thousand. */
const CASES = 400;

test(`in ${CASES} tables whatever is missing or not known is named, and nothing right is written over`, () => {
  const harms = new Map<string, number>();
  for (let seed = 1; seed <= CASES; seed++) {
    const { harm, faults } = tryGap(seed);
    harms.set(harm, (harms.get(harm) ?? 0) + 1);
    expect([seed, harm, faults]).toEqual([seed, harm, []]);
  }
  // Each kind was tried, and often enough to say something.
  expect([...harms.values()].every((count) => count >= 10)).toBe(true);
});
