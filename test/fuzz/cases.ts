import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { placedScorecardArbitrary } from '../arbitraries';
import { readSnapshot } from '../corpus/readSnapshot';
import { officialWorkbook } from '../official';
import { hostileSheet, mutated } from './mutations';
import { Random } from './random';

const CORPUS = join('test', 'corpus', 'workbooks');
const RANDOM_SCORECARDS = 60;
const SEED_OF_SCORECARDS = 2023;

/** Sheets to start from: the official workbook, the corpus and random scorecards. */
export function startingSheets(): [SheetSnapshot, ...SheetSnapshot[]] {
  const corpus = readdirSync(CORPUS)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()
    .flatMap((file) => readSnapshot(join(CORPUS, file)).sheets);
  const scorecards = fc.sample(placedScorecardArbitrary, {
    numRuns: RANDOM_SCORECARDS,
    seed: SEED_OF_SCORECARDS,
  });
  const [first, ...others] = [
    ...officialWorkbook().sheets,
    ...corpus,
    ...scorecards.map(({ sheet }) => sheet),
  ].filter((sheet) => sheet.values.length > 0);
  if (!first) throw new Error('There is no sheet to start from.');
  return [first, ...others];
}

/** The sheet of a seed: mutated, or now and then hostile throughout. */
export function fuzzedSheet(
  seed: number,
  sheets: readonly [SheetSnapshot, ...SheetSnapshot[]],
): SheetSnapshot {
  const random = new Random(seed);
  return random.chance(0.1) ? hostileSheet(random) : mutated(random.pick(sheets), random);
}
