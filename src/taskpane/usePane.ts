import { useCallback, useEffect, useReducer, useRef } from 'react';
import { withOptions, type Action } from '../actions/action';
import { correctRecognition } from '../actions/correctRecognition';
import { markOf, openWorkbook, perform } from '../actions/perform';
import { undo } from '../actions/undo';
import { WorkbookFault } from '../plan/port';
import { fetchScoring } from './fetchedParts';
import type { PaneHost } from './host';
import type { PaneCommands } from './paneCommands';
import { INITIAL_STATE, reducePane, type PaneState, type Previewed, type Work } from './paneState';

const NOTHING_LEFT_OUT: ReadonlySet<string> = new Set();

type Scoring = Awaited<ReturnType<typeof fetchScoring>>;

/** The pane's state and commands over a workbook; one thing runs at a time. */
export function usePane(host: PaneHost): { state: PaneState; commands: PaneCommands } {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const { opened, sheetId, values, view } = state;
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

  const show = (action: Previewed): void => run(action({ values, leaveOut: NOTHING_LEFT_OUT }), action);
  const score = (work: keyof Scoring, begin: (scoring: Scoring) => void): void =>
    afterOthers(work, async () => {
      dispatch({ type: 'began', what: work });
      begin(await fetchScoring());
    });
  const commands: PaneCommands = {
    read,
    recompute: () => score('recompute', ({ recompute }) => show((choice) => withOptions(recompute, choice))),
    write: (action, options) => opened && run(withOptions(action, options), null, markOf(opened.workbook)),
    confirm: () => {
      if (view.kind !== 'preview' || !opened) return;
      const { action, leaveOut } = view;
      run(action({ values, leaveOut }), action, markOf(opened.workbook));
    },
    cancel: () => dispatch({ type: 'cancelled' }),
    toggle: (key) => dispatch({ type: 'toggled', key }),
    highlight: () => score('highlight', ({ highlight }) => run(highlight)),
    clearHighlight: () => score('clearHighlight', ({ clearHighlight }) => run(clearHighlight)),
    undo: () => run(undo),
    chooseSheet: (chosen) => dispatch({ type: 'choseSheet', sheetId: chosen }),
    turnTo: (chosen) => dispatch({ type: 'turnedTo', view: chosen }),
    correct: (correction) => run(withOptions(correctRecognition, correction)),
    chooseValues: (chosen) => dispatch({ type: 'choseValues', values: chosen }),
    select: (sheet, address) => afterOthers('select', () => host.selectCell(sheet, address)),
  };
  return { state, commands };
}

/** The kind of a bug, never its message: that might quote the workbook. */
function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
