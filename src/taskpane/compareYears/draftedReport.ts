import type { ActionContext, Blocked, Planned } from '../../actions/action';
import { reportSheets, type ReportSheetsOptions } from '../../actions/reportSheets';
import { REPORT_KINDS, type ReportKind } from '../../report/reports';
import type { ReportWords } from '../../report/words';
import type { ChosenSheets } from '../../scorecard/years/yearSheets';
import type { ReportDraft } from './comparisonDraft';

/** A sheet for the report: whether it is wanted, and why it cannot be made from these years. */
export interface ReportChoice {
  kind: ReportKind;
  isChosen: boolean;
  obstacle: Blocked | null;
}

export interface DraftedReport {
  choices: ReportChoice[];
  /** Null while none is chosen. */
  options: ReportSheetsOptions | null;
  planned: Planned | null;
}

/** What the sheets for the report would be, made from the years that are compared. */
export function draftedReport(
  context: ActionContext,
  draft: ReportDraft,
  compared: { years: readonly number[]; sheets: ChosenSheets },
  words: ReportWords,
): DraftedReport {
  const { order, nationalHeader, freeNames } = draft;
  const options = (kinds: ReportKind[]): ReportSheetsOptions => ({
    kinds,
    years: compared.years,
    chosen: compared.sheets,
    order,
    nationalHeader,
    freeNames,
    words,
  });
  const choices = REPORT_KINDS.map((kind): ReportChoice => {
    // A name that is taken is no reason against the sheet itself.
    const alone = reportSheets.plan(context, { ...options([kind]), freeNames: true });
    const obstacle = alone.ok ? null : alone.why;
    return { kind, isChosen: obstacle === null && !draft.without.has(kind), obstacle };
  });
  const chosen = choices.filter(({ isChosen }) => isChosen).map(({ kind }) => kind);
  if (chosen.length === 0) return { choices, options: null, planned: null };
  return { choices, options: options(chosen), planned: reportSheets.plan(context, options(chosen)) };
}
