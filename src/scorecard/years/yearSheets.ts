import { scoringSheets, type RecognisedWorkbook, type ScoringSheet } from '../recognise';
import { withoutSummaries } from '../rows/summary';

/** Which sheet a person says to be a year's, by year: the sheet's id. */
export type ChosenSheets = ReadonlyMap<number, string>;

/** The scoring sheet of a year, or those between which only a person can choose. */
export type YearSheet =
  | { found: true; scoring: ScoringSheet }
  | { found: false; /** Empty where no sheet is of the year. */ rivals: ScoringSheet[] };

/** The years that have a scoring sheet, newest first: a sheet's own year, or the one that a person says. */
export function scoredYears(workbook: RecognisedWorkbook, chosen: ChosenSheets = new Map()): number[] {
  const years = scoringSheets(workbook).flatMap((scoring) => yearsOfSheet(scoring, chosen));
  return [...new Set(years)].sort((a, b) => b - a);
}

/**
 * The scoring sheet of a year: the one chosen, else the only one that claims it. Hidden sheets are mostly drafts
 * and give way to visible ones, and sums of other sheets to those; between two that are seen nobody guesses.
 */
export function sheetOfYear(
  workbook: RecognisedWorkbook,
  year: number,
  chosen: ChosenSheets = new Map(),
): YearSheet {
  const claiming = scoringSheets(workbook).filter((scoring) => yearsOfSheet(scoring, chosen).includes(year));
  const visible = claiming.filter(({ sheet }) => sheet.visibility === 'visible');
  const candidates = withoutSummaries(visible.length > 0 ? visible : claiming);
  const asked = claiming.find(({ sheet }) => sheet.id === chosen.get(year));
  const [only, another] = candidates;
  if (asked) return { found: true, scoring: asked };
  return only && !another ? { found: true, scoring: only } : { found: false, rivals: candidates };
}

/** A person's word for a sheet stands over what its title says. */
function yearsOfSheet({ sheet, scorecard }: ScoringSheet, chosen: ChosenSheets): number[] {
  const said = [...chosen].filter(([, id]) => id === sheet.id).map(([year]) => year);
  if (said.length > 0) return said;
  return scorecard.year === null ? [] : [scorecard.year];
}
