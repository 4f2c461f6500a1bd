import { readScorecard } from '../../src/scorecard/rows/readScorecard';
import type { Scorecard } from '../../src/scorecard/model/scorecard';
import type { SheetSnapshot } from '../../src/sheet/snapshot';

/** The scorecard of a sheet that has one. */
export function scorecardIn(sheet: SheetSnapshot): Scorecard {
  const result = readScorecard(sheet);
  if (!result.found) throw new Error(`No scorecard: ${result.missing.join(', ')}`);
  return result.scorecard;
}
