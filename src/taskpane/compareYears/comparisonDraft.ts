import type { ReportOrder } from '../../report/reportOptions';
import type { ReportKind } from '../../report/reports';
import { USUAL_UNITS } from '../../scorecard/years/givenFigures';

/**
 * What a person has chosen and typed so far to compare the years. Everything else follows from the workbook, so that
 * reading it again loses nothing of this.
 */
export interface ComparisonDraft {
  /** Years as typed, by the scoring sheet's id; of the others what their titles say. */
  years: ReadonlyMap<string, string>;
  /** Sources that are taken or left, by `YearSource.key`; of the others what is proposed. */
  used: ReadonlyMap<string, boolean>;
  /** `Target.key`; null takes what is proposed. */
  target: string | null;
  units: string;
  /** Ranks and indexes as typed, by `FigureField.key`. */
  figures: ReadonlyMap<string, TypedFigure>;
  /** Shows the ranks that the workbook has already, to correct them. */
  showsAllRanks: boolean;
  /** `cellKey`s of figures that are kept as they stand. */
  leaveOut: ReadonlySet<string>;
  report: ReportDraft;
}

/** A figure as typed counts as long as the workbook has the figure that it was typed over. */
export interface TypedFigure {
  text: string;
  /** What stood in the workbook; '' where nothing did. */
  over: string;
}

export interface ReportDraft {
  /** Sheets that are not wanted. */
  without: ReadonlySet<ReportKind>;
  order: ReportOrder;
  nationalHeader: boolean;
  /** Takes another name where somebody's own sheet has the usual one. */
  freeNames: boolean;
}

export const EMPTY_DRAFT: ComparisonDraft = {
  years: new Map(),
  used: new Map(),
  target: null,
  units: String(USUAL_UNITS),
  figures: new Map(),
  showsAllRanks: false,
  leaveOut: new Set(),
  report: { without: new Set(), order: 'loss', nationalHeader: false, freeNames: false },
};
