import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { ActionContext } from '../actions/action';
import { ACTIONS, type ActionName, type ActionOptions, type ButtonAction } from '../actions/actions';
import type { CorrectionOptions } from '../actions/correctRecognition';
import { markOf, openWorkbook, perform, press } from '../actions/perform';
import { undo } from '../actions/undo';
import type { Plan } from '../plan/plan';
import { WorkbookFault } from '../plan/port';
import type { PaneHost } from './host';
import { INITIAL_STATE, reducePane, type PaneState, type Work } from './paneState';

/** What people can do in the pane. */
export interface PaneCommands {
  read: () => void;
  recompute: () => void;
  /** Writes what the pane shows of an action already; where the workbook was changed since, nothing. */
  write: <Name extends ActionName>(name: Name, options: ActionOptions[Name]) => void;
  /** Writes the preview that is open, without what was left out. */
  confirm: () => void;
  cancel: () => void;
  toggle: (key: string) => void;
  highlight: () => void;
  clearHighlight: () => void;
  undo: () => void;
  chooseSheet: (sheetId: string) => void;
  /** Opens the form that corrects a sheet's recognition. */
  correct: (sheetId: string) => void;
  stopCorrecting: () => void;
  saveCorrection: (correction: CorrectionOptions) => void;
  /** Opens what compares the years, or goes back from it. */
  compare: (isOpen: boolean) => void;
  chooseValues: (values: boolean) => void;
  select: (sheetId: string, address: string) => void;
}

export interface Pane {
  state: PaneState;
  /** The plan of the open preview, from the workbook as it stands. */
  preview: Plan | null;
  /** What actions look at; null while nothing was read. */
  context: ActionContext | null;
  canUndo: boolean;
  commands: PaneCommands;
}

const NOTHING_LEFT_OUT: ReadonlySet<string> = new Set();

/** The pane's state and commands over a workbook; one thing runs at a time. */
export function usePane(host: PaneHost): Pane {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const { opened, sheetId, values, preview } = state;
  const queue = useRef(Promise.resolve());

  const afterOthers = useCallback((work: Work, begin: () => Promise<void>): void => {
    queue.current = queue.current.then(begin).catch((error: unknown) => {
      const fault = error instanceof WorkbookFault ? error : new WorkbookFault('unknown', errorName(error));
      dispatch({ type: 'failed', during: work, fault: { code: fault.code, detail: fault.detail } });
    });
  }, []);

  const read = useCallback(
    () =>
      afterOthers('read', async () => {
        dispatch({ type: 'began', what: 'read' });
        dispatch({ type: 'read', opened: await openWorkbook(host.workbook) });
      }),
    [afterOthers, host],
  );

  const run = useCallback(
    <Name extends ActionName>(name: Name, options: ActionOptions[Name], confirmed: string | null): void =>
      afterOthers(name, async () => {
        dispatch({ type: 'began', what: name });
        const outcome = await perform(name, options, host.workbook, host.history, { sheetId, confirmed });
        dispatch({ type: 'performed', action: name, outcome, previewed: null });
        if (outcome.kind === 'done') read();
      }),
    [afterOthers, host, read, sheetId],
  );
  const pressed = useCallback(
    (name: ButtonAction, leaveOut: ReadonlySet<string>, confirmed: string | null): void =>
      afterOthers(name, async () => {
        dispatch({ type: 'began', what: name });
        const previewed = { name, action: await ACTIONS[name].fetch() };
        const choice = { values, leaveOut };
        const outcome = await press(name, choice, host.workbook, host.history, { sheetId, confirmed });
        dispatch({ type: 'performed', action: name, outcome, previewed });
        if (outcome.kind === 'done') read();
      }),
    [afterOthers, host, read, sheetId, values],
  );

  useEffect(() => {
    read();
    // Where the workbook cannot be watched, the pane still works; people read again by hand.
    const watching = host.watch(read).catch(() => null);
    return () => void watching.then((stop) => stop?.());
  }, [host, read]);

  const context = useMemo<ActionContext | null>(
    () => (opened ? { ...opened, sheetId, last: host.history.last() } : null),
    [opened, sheetId, host],
  );
  const previewPlan = useMemo(() => {
    if (!preview || !context) return null;
    const planned = preview.action.plan(context, { values, leaveOut: preview.leaveOut });
    return planned.ok ? planned.plan : null;
  }, [preview, context, values]);
  const canUndo = useMemo(() => {
    const planned = context ? undo.plan(context, undefined) : null;
    return planned?.ok === true && planned.plan.edits.length > 0;
  }, [context]);

  const pressButton = (name: ButtonAction): void => pressed(name, NOTHING_LEFT_OUT, null);
  const commands: PaneCommands = {
    read,
    recompute: () => pressButton('recompute'),
    write: (name, options) => opened && run(name, options, markOf(opened.workbook)),
    confirm: () => {
      if (!preview || !opened) return;
      pressed(preview.name, preview.leaveOut, markOf(opened.workbook));
    },
    cancel: () => dispatch({ type: 'cancelled' }),
    toggle: (key) => dispatch({ type: 'toggled', key }),
    highlight: () => pressButton('highlight'),
    clearHighlight: () => pressButton('clearHighlight'),
    undo: () => pressButton('undo'),
    chooseSheet: (chosen) => dispatch({ type: 'choseSheet', sheetId: chosen }),
    correct: (sheet) => dispatch({ type: 'correcting', sheetId: sheet }),
    stopCorrecting: () => dispatch({ type: 'stoppedCorrecting' }),
    saveCorrection: (correction) => run('correctRecognition', correction, null),
    compare: (isOpen) => dispatch({ type: 'comparing', isOpen }),
    chooseValues: (chosen) => dispatch({ type: 'choseValues', values: chosen }),
    select: (sheet, address) => afterOthers('select', () => host.selectCell(sheet, address)),
  };
  return { state, preview: previewPlan, context, canUndo, commands };
}

/** The kind of a bug, never its message: that might quote the workbook. */
function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
