import { tableOfLayout, type ChosenTable } from '../src/scorecard/layout/chosenTable';
import { gridOf } from '../src/sheet/grid';
import type { ScoringSheet } from '../src/scorecard/recognise';

/** What is said of a scoring sheet, but for why it was recognised. */
export function saidOf(scoring: ScoringSheet): unknown {
  const { headerRows, columns } = scoring.scorecard.layout;
  const scorecard = { ...scoring.scorecard, layout: { headerRows, columns } };
  return { ...scoring, scorecard, recomputation: null, correction: null };
}

/** The table that a person would choose who sees what was recognised. */
export function asRecognised(scoring: ScoringSheet): ChosenTable {
  return tableOfLayout(gridOf(scoring.sheet), scoring.scorecard.layout);
}
