import type { Action, PreviewChoice } from '../actions/action';
import { ACTIONS, type ActionName, type ButtonAction } from '../actions/actions';
import type { OpenWorkbook, Outcome } from '../actions/perform';
import type { WorkbookFaultCode } from '../plan/port';

/** What the pane does with the workbook, one thing at a time. */
export type Work = ActionName | 'read' | 'select';

/** What went wrong, and during which work. */
interface Failure {
  during: Work;
  fault: { code: WorkbookFaultCode; detail: string };
}

/** What the last action left to say. */
export type Report =
  | { kind: 'outcome'; action: ActionName; outcome: Outcome }
  | ({ kind: 'fault' } & Failure)
  | { kind: 'cancelled' };

/** An action that is planned anew with each choice. */
export interface Previewed {
  name: ButtonAction;
  action: Action<PreviewChoice>;
}

/** A preview that is open: of what, and what the user leaves out of it. */
export interface OpenPreview extends Previewed {
  leaveOut: PreviewChoice['leaveOut'];
}

export interface PaneState {
  opened: OpenWorkbook | null;
  /** Id of the scoring sheet that the user chose, or null. */
  sheetId: string | null;
  values: boolean;
  busy: ActionName | 'read' | null;
  preview: OpenPreview | null;
  /** The sheet whose recognition is being corrected. */
  correcting: { sheetId: string } | null;
  /** The years are being compared. */
  isComparing: boolean;
  report: Report | null;
}

export const INITIAL_STATE: PaneState = {
  opened: null,
  sheetId: null,
  values: false,
  busy: 'read',
  preview: null,
  correcting: null,
  isComparing: false,
  report: null,
};

export type PaneEvent =
  | { type: 'began'; what: ActionName | 'read' }
  | { type: 'read'; opened: OpenWorkbook }
  | ({ type: 'failed' } & Failure)
  | {
      type: 'performed';
      action: ActionName;
      outcome: Outcome & { opened: OpenWorkbook };
      /** Null for what is never shown before it is written. */
      previewed: Previewed | null;
    }
  | { type: 'choseSheet'; sheetId: string }
  | { type: 'correcting'; sheetId: string }
  | { type: 'stoppedCorrecting' }
  | { type: 'comparing'; isOpen: boolean }
  | { type: 'choseValues'; values: boolean }
  | { type: 'toggled'; key: string }
  | { type: 'cancelled' };

/** How the pane's state follows from what happens. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'began':
      // Reading again after an edit is no work of the user's: nothing flickers.
      if (event.what === 'read') return { ...state, busy: state.opened ? state.busy : 'read' };
      return { ...state, busy: event.what, report: null };
    case 'read':
      return { ...state, busy: null, opened: event.opened, report: withoutReadFault(state.report) };
    case 'failed':
      return { ...state, busy: null, report: { kind: 'fault', during: event.during, fault: event.fault } };
    case 'performed':
      return performed(state, event);
    case 'choseSheet':
      return { ...state, sheetId: event.sheetId, preview: null, report: null };
    case 'correcting':
      return { ...state, correcting: { sheetId: event.sheetId }, preview: null, report: null };
    case 'stoppedCorrecting':
      return { ...state, correcting: null, report: null };
    case 'comparing':
      return { ...state, isComparing: event.isOpen, preview: null, report: null };
    case 'choseValues':
      return { ...state, values: event.values };
    case 'toggled':
      return state.preview
        ? { ...state, preview: { ...state.preview, leaveOut: toggle(state.preview.leaveOut, event.key) } }
        : state;
    case 'cancelled':
      return { ...state, preview: null, report: { kind: 'cancelled' } };
  }
}

function performed(
  state: PaneState,
  { action, outcome, previewed }: Extract<PaneEvent, { type: 'performed' }>,
): PaneState {
  const next: PaneState = {
    ...state,
    busy: null,
    opened: outcome.opened,
    report: { kind: 'outcome', action, outcome },
  };
  if (outcome.kind === 'preview') {
    return { ...next, preview: previewed && { ...previewed, leaveOut: new Set() }, report: null };
  }
  if (outcome.kind === 'changedMeanwhile') return next;
  if (ACTIONS[action].pane.closes && outcome.kind !== 'blocked') {
    return { ...next, correcting: null, preview: null, sheetId: state.correcting?.sheetId ?? state.sheetId };
  }
  return { ...next, preview: null };
}

/** Once reading works again, that it failed before is no news; what became of an action is. */
function withoutReadFault(report: Report | null): Report | null {
  return report?.kind === 'fault' && report.during === 'read' ? null : report;
}

function toggle(keys: ReadonlySet<string>, key: string): Set<string> {
  const toggled = new Set(keys);
  if (!toggled.delete(key)) toggled.add(key);
  return toggled;
}
