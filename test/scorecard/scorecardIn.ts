import { readScorecard } from '../../src/scorecard/readScorecard';
import type { Scorecard } from '../../src/scorecard/scorecard';
import type { SheetSnapshot } from '../../src/scorecard/snapshot';

/** The scorecard of a sheet that has one. */
export function scorecardIn(sheet: SheetSnapshot): Scorecard {
  const result = readScorecard(sheet);
  if (!result.found) throw new Error(`No scorecard: ${result.missing.join(', ')}`);
  return result.scorecard;
}
