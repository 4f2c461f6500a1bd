import type { LeftUndone } from '../plan/edit';
import { fingerprint } from '../plan/fingerprint';
import { inverseOf } from '../plan/inverse';
import type { Plan } from '../plan/plan';
import type { ReadScope, WorkbookFault, WorkbookPort, WriteManner } from '../plan/port';
import { obstacleToWriting } from '../plan/writable';
import { audit } from '../scorecard/audit/audit';
import type { Finding } from '../scorecard/audit/finding';
import { recognise, type RecognisedWorkbook } from '../scorecard/recognise';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { CellAddress } from '../plan/cellAddress';
import type { ActionContext, Blocked, PreviewChoice } from './action';
import { ACTIONS, type ActionName, type ActionOptions, type ButtonAction } from './actions';
import { afterFailure, type Left } from './failedWrite';
import type { History } from './history';
import { withSheetNames } from './inverseHere';

/** A workbook that was read, recognised and checked. */
export interface OpenWorkbook {
  workbook: RecognisedWorkbook;
  findings: Finding[];
}

/** Says what is in a workbook that was read. */
export function openSnapshot(snapshot: WorkbookSnapshot): OpenWorkbook {
  const workbook = recognise(snapshot);
  return { workbook, findings: audit(workbook) };
}

/** Reads the workbook and says what is in it. */
export async function openWorkbook(port: WorkbookPort, scope?: ReadScope): Promise<OpenWorkbook> {
  return openSnapshot(await port.read(scope));
}

/** How an action ended. */
export type Outcome =
  | { kind: 'blocked'; why: Blocked }
  /** Figures would change: nothing is written until the user has seen them (`confirmed`). */
  | { kind: 'preview'; plan: Plan }
  /** The workbook was changed by somebody between the preview and its confirmation; nothing is written. */
  | { kind: 'changedMeanwhile' }
  | { kind: 'nothingToDo'; plan: Plan; changedSince: CellAddress[] }
  | { kind: 'done'; plan: Plan; changedSince: CellAddress[]; leftUndone: readonly LeftUndone[] }
  /** Excel refused to write; what stands all the same can be taken back. */
  | { kind: 'failed'; fault: Pick<WorkbookFault, 'code' | 'detail'>; left: Left };

/** Confirms whatever the plan says: for programs that nobody watches. */
export const UNSEEN = 'unseen';

/** On which sheet, and whether what is planned was seen. */
export interface PerformOptions {
  /** Id of the scoring sheet that the user chose, or null. */
  sheetId: string | null;
  /** `markOf` the workbook whose preview the user confirmed; UNSEEN writes without a preview. */
  confirmed: string | null;
}

/**
 * Runs one action: read, plan, and either show or write. Reading and writing follow each other directly,
 * and what is taken back later is known before the next action can run. Where Excel refuses to write, the workbook is
 * read again: another try begins with what stands then, and what cannot be finished can be taken back.
 */
export async function perform<Name extends ActionName>(
  name: Name,
  options: ActionOptions[Name],
  port: WorkbookPort,
  history: History,
  { sheetId, confirmed }: PerformOptions,
): Promise<Outcome & { opened: OpenWorkbook }> {
  const { fetch, reads, takesBack } = ACTIONS[name];
  const action = await fetch();
  await history.locate();
  const attempt = async (manner: WriteManner): Promise<Outcome & { opened: OpenWorkbook }> => {
    const opened = await openWorkbook(port, reads);
    const context: ActionContext = { ...opened, sheetId, last: history.last() };
    const planned = action.plan(context, options);
    if (!planned.ok) return { kind: 'blocked', why: planned.why, opened };
    const { plan, changedSince = [] } = planned;
    const obstacle = obstacleToWriting(plan.edits, opened.workbook.snapshot);
    if (obstacle) return { kind: 'blocked', why: obstacle, opened };
    const isAsSeen = confirmed === null || confirmed === UNSEEN || confirmed === markOf(opened.workbook);
    if (!isAsSeen) return { kind: 'changedMeanwhile', opened };
    if (confirmed === null && plan.changes.length + plan.leftOut.length > 0)
      return { kind: 'preview', plan, opened };
    if (plan.edits.length === 0) {
      if (takesBack) history.pop();
      // Another try that finds nothing left to do: all of the first one stands.
      if (manner !== 'oneStep') return { kind: 'done', plan, changedSince, leftUndone: [], opened };
      return { kind: 'nothingToDo', plan, changedSince, opened };
    }
    try {
      const receipt = await port.write(plan.edits, manner);
      if (takesBack) history.pop();
      else {
        const inverse = inverseOf(plan.edits, receipt);
        history.push({ action: name, ...withSheetNames(inverse, opened.workbook.snapshot, receipt) });
      }
      return { kind: 'done', plan, changedSince, leftUndone: receipt.leftUndone, opened };
    } catch (error) {
      const batch = { name, edits: plan.edits, before: opened.workbook.snapshot };
      const { again, after, ...failed } = await afterFailure(error, batch, port, history);
      if (again && again !== manner) return attempt(again);
      return { kind: 'failed', ...failed, opened: after ? openSnapshot(after) : opened };
    }
  };
  return attempt('oneStep');
}

/** As `perform`, for an action that needs nothing said but what a preview lets people choose. */
export function press(
  name: ButtonAction,
  choice: PreviewChoice,
  port: WorkbookPort,
  history: History,
  options: PerformOptions,
): Promise<Outcome & { opened: OpenWorkbook }> {
  return perform(name, choice, port, history, options);
}

/** Mark of the sheets that a plan may read or write: those with a scoring or comparison table. */
export function markOf({ sheets, snapshot }: RecognisedWorkbook): string {
  return fingerprint(
    snapshot,
    new Set(sheets.flatMap((each) => (each.kind === 'other' ? [] : [each.sheet.id]))),
  );
}
