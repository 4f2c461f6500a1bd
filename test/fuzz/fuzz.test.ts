import { fuzzedSheet, startingSheets } from './cases';
import { endure } from './endurance';

/** `npm run fuzz` runs many more cases, and measures them. */
const CASES = 2_000;

test(`${CASES} random and mutated sheets are endured: no exception, no figure that is none`, () => {
  const sheets = startingSheets();
  let scoring = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    try {
      if (endure(fuzzedSheet(seed, sheets)).isScoring) scoring++;
    } catch (cause) {
      throw new Error(`npm run fuzz -- 1 ${seed}`, { cause });
    }
  }
  // Mutations that leave no scoring sheet behind would try nothing but the recognition.
  expect(scoring).toBeGreaterThan(CASES / 4);
});
