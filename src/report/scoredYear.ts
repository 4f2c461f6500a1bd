import type { ScoringSheet } from '../scorecard/recognise';
import type { YearFigures } from '../scorecard/years/findYears';

/** A scoring sheet and the year that it is of. */
export interface ScoredYear {
  year: number;
  scoring: ScoringSheet;
}

/** Of the years those with a scoring sheet, in the same order: of others only indexes and ranks are known. */
export function scoredYears(years: readonly YearFigures[]): ScoredYear[] {
  return years.flatMap(({ year, scoring }) => (scoring ? [{ year, scoring }] : []));
}
