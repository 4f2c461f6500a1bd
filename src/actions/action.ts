import type { CellAddress } from '../plan/cellAddress';
import type { Inverse } from '../plan/inverse';
import type { PlaceObstacle } from '../plan/place';
import type { Plan } from '../plan/plan';
import type { WritingObstacle } from '../plan/writable';
import type { ReportObstacle } from '../report/obstacle';
import type { Finding } from '../scorecard/audit/finding';
import type { NoChoice, RecognisedWorkbook } from '../scorecard/recognise';
import type { ComparisonObstacle } from '../scorecard/years/comparisonObstacle';

/** What takes back a batch that was written. */
export interface TakenBack {
  inverse: Inverse;
  /** The names that the sheets had which the inverse names by id: Excel gives one id to sheets of several workbooks. */
  sheetNames: Readonly<Record<string, string>>;
}

/** What an action looks at. */
export interface ActionContext {
  workbook: RecognisedWorkbook;
  findings: readonly Finding[];
  /** Id of the scoring sheet that the user chose, or null to take the obvious one. */
  sheetId: string | null;
  /** What takes back the last batch that was written, or null where there is none. */
  last: TakenBack | null;
}

/** Why an action cannot run, known before it runs. */
export type Blocked =
  | NoChoice
  | { reason: 'protectedSheet'; sheet: string }
  | { reason: 'sheetGone' }
  | { reason: 'incompleteTable' }
  | { reason: 'nothingToUndo' }
  /** What would be taken back was done where a sheet had this name; now none has. */
  | { reason: 'sheetRenamed'; sheet: string }
  /** Excel cannot list a sheet's conditional formats, so that nobody knows which of them are ours. */
  | { reason: 'rulesUnknown'; sheet: string }
  /** Excel does not say which cell is selected. */
  | { reason: 'noSelection' }
  | ComparisonObstacle
  | PlaceObstacle
  | WritingObstacle
  | ReportObstacle;

/** What an action would do, or why it cannot. */
export type Planned =
  | { ok: true; plan: Plan; /** Cells that undo leaves alone. */ changedSince?: CellAddress[] }
  | { ok: false; why: Blocked };

/**
 * One thing that a person can do: a pure function from the workbook to a plan, or the reason why not. What it is called
 * and where people find it stands in its record (`actions`). One that has no options takes whatever it is given.
 */
export interface Action<Options = unknown> {
  plan: (context: ActionContext, options: Options) => Planned;
}

/** What people choose while a preview is open. */
export interface PreviewChoice {
  /** `cellKey`s of the figures that are kept as they stand. */
  leaveOut: ReadonlySet<string>;
  /** Constants instead of formulas. */
  values: boolean;
}
