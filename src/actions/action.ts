import type { Plan } from '../plan/plan';
import type { CellAddress } from '../plan/cellAddress';
import type { ReadScope } from '../plan/port';
import type { WritingObstacle } from '../plan/writable';
import type { ReportObstacle } from '../report/obstacle';
import type { ComparisonObstacle } from '../scorecard/years/comparisonObstacle';
import type { Finding } from '../scorecard/audit/finding';
import type { PlaceObstacle } from '../plan/place';
import type { NoChoice, RecognisedWorkbook } from '../scorecard/recognise';
import type { ActionName } from './actionName';
import type { HistoryEntry } from './history';

/** What an action looks at. */
export interface ActionContext {
  workbook: RecognisedWorkbook;
  findings: readonly Finding[];
  /** Id of the scoring sheet that the user chose, or null to take the obvious one. */
  sheetId: string | null;
  /** The last batch that can be taken back, or null. */
  last: HistoryEntry | null;
}

/** Why an action cannot run, known before it runs. */
export type Blocked =
  | NoChoice
  | { reason: 'protectedSheet'; sheet: string }
  | { reason: 'sheetGone' }
  | { reason: 'incompleteTable' }
  | { reason: 'nothingToUndo' }
  | ComparisonObstacle
  | PlaceObstacle
  | WritingObstacle
  | ReportObstacle;

export type Planned =
  | { ok: true; plan: Plan; /** Cells that undo leaves alone. */ changedSince?: CellAddress[] }
  | { ok: false; why: Blocked };

/** One thing that a person can do: a pure function from the workbook to a plan, or the reason why not. */
export interface Action<Options> {
  name: ActionName;
  /** What has to be read; every cell where nothing is said. */
  reads?: ReadScope;
  plan: (context: ActionContext, options: Options) => Planned;
}

/** An action whose options are decided. */
export function withOptions<Options>(action: Action<Options>, options: Options): Action<void> {
  return { ...action, plan: (context) => action.plan(context, options) };
}
