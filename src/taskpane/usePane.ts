import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { withOptions, type Action, type ActionContext } from '../actions/action';
import { correctRecognition, type CorrectionOptions } from '../actions/correctRecognition';
import { markOf, openWorkbook, perform } from '../actions/perform';
import { undo } from '../actions/undo';
import type { Plan } from '../plan/plan';
import { WorkbookFault } from '../plan/port';
import type { PaneHost } from './host';
import { INITIAL_STATE, reducePane, type PaneState, type Previewed, type Work } from './paneState';

/** What people can do in the pane. */
export interface PaneCommands {
  read: () => void;
  recompute: () => void;
  /** Shows what an action would change, or does it at once where no figure changes. */
  preview: (action: Previewed) => void;
  /** Writes what the pane shows of an action already; where the workbook was changed since, nothing. */
  write: (action: Action<void>) => void;
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

/** What recomputes and marks scores is no part of the first download: first something is read. */
export const fetchScoring = () =>
  Promise.all([
    import(/* webpackChunkName: "scoring" */ '../actions/recompute'),
    import(/* webpackChunkName: "scoring" */ '../actions/highlight'),
    import(/* webpackChunkName: "scoring" */ '../actions/clearHighlight'),
  ]).then(
    ([{ recompute }, { highlight }, { clearHighlight }]) => ({ recompute, highlight, clearHighlight }),
    () => {
      throw new WorkbookFault('notFetched', 'scoring');
    },
  );
type Scoring = Awaited<ReturnType<typeof fetchScoring>>;

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
    (action: Action<void>, previewed: Previewed | null = null, confirmed: string | null = null): void =>
      afterOthers(action.name, async () => {
        dispatch({ type: 'began', what: action.name });
        const outcome = await perform(action, undefined, host.workbook, host.history, { sheetId, confirmed });
        dispatch({ type: 'performed', action: action.name, outcome, previewed });
        if (outcome.kind === 'done') read();
      }),
    [afterOthers, host, read, sheetId],
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
    const planned = preview.action({ values, leaveOut: preview.leaveOut }).plan(context);
    return planned.ok ? planned.plan : null;
  }, [preview, context, values]);
  const canUndo = useMemo(() => {
    const planned = context ? undo.plan(context) : null;
    return planned?.ok === true && planned.plan.edits.length > 0;
  }, [context]);

  const show = (action: Previewed): void => run(action({ values, leaveOut: NOTHING_LEFT_OUT }), action);
  const score = (work: keyof Scoring, begin: (scoring: Scoring) => void): void =>
    afterOthers(work, async () => {
      dispatch({ type: 'began', what: work });
      begin(await fetchScoring());
    });
  const commands: PaneCommands = {
    read,
    recompute: () => score('recompute', ({ recompute }) => show((choice) => withOptions(recompute, choice))),
    preview: show,
    write: (action) => opened && run(action, null, markOf(opened.workbook)),
    confirm: () => {
      if (!preview || !opened) return;
      const { action, leaveOut } = preview;
      run(action({ values, leaveOut }), action, markOf(opened.workbook));
    },
    cancel: () => dispatch({ type: 'cancelled' }),
    toggle: (key) => dispatch({ type: 'toggled', key }),
    highlight: () => score('highlight', ({ highlight }) => run(highlight)),
    clearHighlight: () => score('clearHighlight', ({ clearHighlight }) => run(clearHighlight)),
    undo: () => run(undo),
    chooseSheet: (chosen) => dispatch({ type: 'choseSheet', sheetId: chosen }),
    correct: (sheet) => dispatch({ type: 'correcting', sheetId: sheet }),
    stopCorrecting: () => dispatch({ type: 'stoppedCorrecting' }),
    saveCorrection: (correction) => run(withOptions(correctRecognition, correction)),
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
