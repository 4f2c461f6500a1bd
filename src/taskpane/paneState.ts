import type { Action, PreviewChoice } from '../actions/action';
import type { ActionName, ButtonAction } from '../actions/actions';
import type { OpenWorkbook, Outcome } from '../actions/perform';
import type { Unsaid } from '../actions/unsaid';
import type { WorkbookFault } from '../plan/port';

/** What the pane does with the workbook, one thing at a time. */
export type Work = ActionName | 'read' | 'select';

/** What went wrong, and during which work. */
interface Failure {
  during: Work;
  fault: Pick<WorkbookFault, 'code' | 'detail'>;
}

/** What the last action left to say. */
export type Message =
  | {
      kind: 'outcome';
      action: ActionName;
      outcome: Outcome;
      /** What was done can be taken back only while this pane is open; said once. */
      undoEndsHere: boolean;
    }
  | ({ kind: 'fault' } & Failure)
  /** What a button of the ribbon could not say. */
  | { kind: 'unsaid'; unsaid: Unsaid }
  | { kind: 'cancelled' };

/** An action that is planned anew with each choice. */
export interface Previewed {
  name: ButtonAction;
  action: Action<PreviewChoice>;
}

/** A view of the workbook that people turn to. */
export type ChosenView =
  /** The scoring sheet with its figures and findings. */
  | { kind: 'overview' }
  /** The form that corrects the recognition of a sheet. */
  | { kind: 'correction'; sheetId: string }
  /** The comparison of the years, and the sheets for the report. */
  | { kind: 'comparison' };

/** What an action would change on the scoring sheet, and what the user leaves out of it: opened by planning it. */
export interface OpenPreview extends Previewed {
  kind: 'preview';
  leaveOut: PreviewChoice['leaveOut'];
}

/** What the pane shows of a workbook that was read, one at a time. */
export type View = ChosenView | OpenPreview;

export const OVERVIEW: ChosenView = { kind: 'overview' };

export interface PaneState {
  opened: OpenWorkbook | null;
  /** Id of the scoring sheet that the user chose, or null. */
  sheetId: string | null;
  values: boolean;
  busy: ActionName | 'read' | null;
  view: View;
  message: Message | null;
}

export const INITIAL_STATE: PaneState = {
  opened: null,
  sheetId: null,
  values: false,
  busy: 'read',
  view: OVERVIEW,
  message: null,
};

export type PaneEvent =
  | { type: 'began'; what: ActionName | 'read' }
  | { type: 'read'; opened: OpenWorkbook; unsaid: Unsaid | null }
  | ({ type: 'failed' } & Failure)
  | {
      type: 'performed';
      action: ActionName;
      outcome: Outcome & { opened: OpenWorkbook };
      /** Null for what is never shown before it is written. */
      previewed: Previewed | null;
      /** The view in which it was asked for is over once it is done. */
      closes: boolean;
      undoEndsHere: boolean;
    }
  | { type: 'choseSheet'; sheetId: string }
  | { type: 'turnedTo'; view: ChosenView }
  | { type: 'choseValues'; values: boolean }
  | { type: 'toggled'; key: string }
  | { type: 'cancelled' };

/** How the pane's state follows from what happens. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'began':
      // Reading again after an edit is no work of the user's: nothing flickers.
      if (event.what === 'read') return { ...state, busy: state.opened ? state.busy : 'read' };
      return { ...state, busy: event.what, message: null };
    case 'read':
      return {
        ...state,
        busy: busyAfter('read', state),
        opened: event.opened,
        message: event.unsaid ? { kind: 'unsaid', unsaid: event.unsaid } : withoutReadFault(state.message),
      };
    case 'failed': {
      const { during, fault } = event;
      return { ...state, busy: busyAfter(during, state), message: { kind: 'fault', during, fault } };
    }
    case 'performed':
      return performed(state, event);
    case 'choseSheet':
      return { ...state, sheetId: event.sheetId, view: withoutPreview(state.view), message: null };
    case 'turnedTo':
      return { ...state, view: event.view, message: null };
    case 'choseValues':
      return { ...state, values: event.values };
    case 'toggled':
      return { ...state, view: toggledIn(state.view, event.key) };
    case 'cancelled':
      return { ...state, view: withoutPreview(state.view), message: { kind: 'cancelled' } };
  }
}

/** A press that waits for a reading to end is still to be done when it has ended. */
function busyAfter(work: Work, { busy }: PaneState): PaneState['busy'] {
  return busy === work ? null : busy;
}

function performed(
  state: PaneState,
  { action, outcome, previewed, closes, undoEndsHere }: Extract<PaneEvent, { type: 'performed' }>,
): PaneState {
  const next: PaneState = {
    ...state,
    busy: null,
    opened: outcome.opened,
    message: { kind: 'outcome', action, outcome, undoEndsHere },
  };
  // What was asked for can be asked for again where it was.
  if (outcome.kind === 'changedMeanwhile' || outcome.kind === 'failed') return next;
  const view = withoutPreview(state.view);
  if (closes && outcome.kind !== 'blocked' && view.kind === 'correction') {
    // What was just said of a sheet is about to be looked at.
    return { ...next, view: OVERVIEW, sheetId: view.sheetId };
  }
  if (outcome.kind !== 'preview') return { ...next, view };
  // Somebody who went elsewhere meanwhile is not called back.
  const opens = previewed !== null && view.kind === 'overview';
  return {
    ...next,
    view: opens ? { kind: 'preview', ...previewed, leaveOut: new Set() } : view,
    message: null,
  };
}

/** A preview is over; every other view stays. */
function withoutPreview(view: View): View {
  return view.kind === 'preview' ? OVERVIEW : view;
}

/** A line of the preview is left out by one press and taken in by another. */
function toggledIn(view: View, key: string): View {
  return view.kind === 'preview' ? { ...view, leaveOut: toggle(view.leaveOut, key) } : view;
}

/** Once reading works again, that it failed before is no news; what became of an action is. */
function withoutReadFault(message: Message | null): Message | null {
  return message?.kind === 'fault' && message.during === 'read' ? null : message;
}

function toggle(keys: ReadonlySet<string>, key: string): Set<string> {
  const toggled = new Set(keys);
  if (!toggled.delete(key)) toggled.add(key);
  return toggled;
}
