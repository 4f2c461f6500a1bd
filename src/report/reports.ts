import { keysOf } from '../plan/keys';
import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import type { YearFigures } from '../scorecard/years/findYears';
import { areasSheet } from './areasSheet';
import { belowMaximumSheet } from './belowMaximumSheet';
import { criteriaSheet } from './criteriaSheet';
import type { ReportOptions } from './reportOptions';
import { scoredYears, type ScoredYear } from './scoredYear';
import { selfAppraisedSheet } from './selfAppraisedSheet';
import type { SheetWords } from './sheetWords';
import { splitSheet } from './splitSheet';

/** What the years lack for a sheet. */
export type Lack =
  | { reason: 'tooFewYears' }
  | { reason: 'tooFewScoredYears' }
  /** Nobody appraised what the sheet's scores say, or nobody scored himself. */
  | { reason: 'nothingAppraised'; sheet: string };

/** A sheet that these years allow: which of them it shows, and how it is drawn under a name. */
export interface Drawing {
  years: number[];
  draw: (name: string, options: ReportOptions, words: SheetWords) => SheetDefinition;
}

/** One sheet that writers of the report copy from. */
export interface Report {
  /** What the terminal calls it. */
  terminal: string;
  /** The sheet from these years, newest first, or what they lack for it. */
  drawing: (years: readonly YearFigures[]) => Drawing | Lack;
}

/**
 * The sheets that writers of the report copy from, in the order in which they are made. A new one is a record here, the
 * file that draws it, and its words in `locale`, which do not compile without it.
 */
export const REPORTS = {
  areas: { terminal: 'areas', drawing: ofAllYears(2, areasSheet) },
  criteria: { terminal: 'criteria', drawing: ofTwoScoredYears(criteriaSheet) },
  belowMaximum: { terminal: 'below-maximum', drawing: ofNewestScores(belowMaximumSheet) },
  selfAppraised: {
    terminal: 'self-appraised',
    drawing: ofNewestScores(selfAppraisedSheet, ({ scoring: { sheet, scorecard } }) => {
      const isCompared = scorecard.stage === 'appraised' && scorecard.layout.columns.self !== undefined;
      return isCompared ? null : { reason: 'nothingAppraised', sheet: sheet.name };
    }),
  },
  split: { terminal: 'split', drawing: ofNewestScores(splitSheet) },
} as const satisfies Record<string, Report>;

export type ReportKind = keyof typeof REPORTS;
export const REPORT_KINDS: readonly ReportKind[] = keysOf(REPORTS);

type Draw<Years> = (name: string, years: Years, options: ReportOptions, words: SheetWords) => SheetDefinition;

/** Shows every year, whether its scores are in the workbook or only its indexes. */
function ofAllYears(least: number, draw: Draw<readonly YearFigures[]>): Report['drawing'] {
  return (years) =>
    years.length < least
      ? { reason: 'tooFewYears' }
      : { years: years.map(({ year }) => year), draw: (name, ...how) => draw(name, years, ...how) };
}

/** Compares the scores of the newest two years that have any. */
function ofTwoScoredYears(draw: Draw<readonly [ScoredYear, ScoredYear]>): Report['drawing'] {
  return (years) => {
    const [newer, older] = scoredYears(years);
    return newer && older
      ? { years: [newer.year, older.year], draw: (name, ...how) => draw(name, [newer, older], ...how) }
      : { reason: 'tooFewScoredYears' };
  };
}

/** Shows the scores of the newest year that has any, unless something else is lacking. */
function ofNewestScores(
  draw: Draw<ScoredYear>,
  lackOf: (newest: ScoredYear) => Lack | null = () => null,
): Report['drawing'] {
  return (years) => {
    const [newest] = scoredYears(years);
    if (!newest) return { reason: 'tooFewScoredYears' };
    return lackOf(newest) ?? { years: [newest.year], draw: (name, ...how) => draw(name, newest, ...how) };
  };
}
