import { fingerprint } from '../plan/fingerprint';
import { inverseOf } from '../plan/inverse';
import { sheetsOf, type Plan } from '../plan/plan';
import type { WorkbookPort } from '../plan/port';
import { audit } from '../scorecard/audit';
import type { Finding } from '../scorecard/finding';
import { recognise, type RecognisedWorkbook } from '../scorecard/recognise';
import type { Action, ActionContext, Blocked } from './action';
import type { CellAddress } from '../plan/cellAddress';
import type { History } from './history';

/** A workbook that was read, recognised and checked. */
export interface OpenWorkbook {
  workbook: RecognisedWorkbook;
  findings: Finding[];
}

/** Reads the workbook and says what is in it. */
export async function openWorkbook(port: WorkbookPort): Promise<OpenWorkbook> {
  const workbook = recognise(await port.read());
  return { workbook, findings: audit(workbook) };
}

/** How an action ended. */
export type Outcome =
  | { kind: 'blocked'; why: Blocked }
  /** Figures would change: nothing is written until the user has seen them (`confirmed`). */
  | { kind: 'preview'; plan: Plan; fingerprint: string }
  /** The workbook was changed by somebody between the preview and its confirmation; nothing is written. */
  | { kind: 'changedMeanwhile' }
  | { kind: 'nothingToDo'; plan: Plan }
  | { kind: 'done'; plan: Plan; changedSince: CellAddress[] };

export interface PerformOptions {
  /** Id of the scoring sheet that the user chose, or null. */
  sheetId: string | null;
  /** Fingerprint of the preview that the user confirmed; `'unseen'` writes without a preview. */
  confirmed: string | 'unseen' | null;
}

/**
 * Runs one action: read, plan, and either show or write. Reading and writing follow each other directly,
 * and what is taken back later is known before the next action can run.
 */
export async function perform<Options>(
  action: Action<Options>,
  options: Options,
  port: WorkbookPort,
  history: History,
  { sheetId, confirmed }: PerformOptions,
): Promise<Outcome & { opened: OpenWorkbook }> {
  const opened = await openWorkbook(port);
  const context: ActionContext = { ...opened, sheetId, last: history.last() };
  const planned = action.plan(context, options);
  if (!planned.ok) return { kind: 'blocked', why: planned.why, opened };
  const { plan, changedSince = [] } = planned;
  const mark = fingerprint(opened.workbook.snapshot, sheetsOf(plan.edits));
  if (confirmed !== null && confirmed !== 'unseen' && confirmed !== mark) return { kind: 'changedMeanwhile', opened };
  if (confirmed === null && plan.changes.length > 0) return { kind: 'preview', plan, fingerprint: mark, opened };
  if (plan.edits.length === 0) {
    if (action.name === 'undo') history.pop();
    return { kind: 'nothingToDo', plan, opened };
  }
  const receipt = await port.write(plan.edits);
  if (action.name === 'undo') history.pop();
  else history.push({ action: action.name, inverse: inverseOf(plan.edits, receipt) });
  return { kind: 'done', plan, changedSince, opened };
}
