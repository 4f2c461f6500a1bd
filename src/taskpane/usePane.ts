import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { PreviewChoice } from '../actions/action';
import { ACTIONS, type ActionName, type ActionOptions, type ButtonAction } from '../actions/actions';
import { markOf, openWorkbook, perform, press } from '../actions/perform';
import { WorkbookFault } from '../plan/port';
import type { PaneHost } from './host';
import type { PaneCommands } from './paneCommands';
import { INITIAL_STATE, reducePane, type PaneState, type Work } from './paneState';

const NOTHING_LEFT_OUT: ReadonlySet<string> = new Set();

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

  const run = <Name extends ActionName>(
    name: Name,
    options: ActionOptions[Name],
    confirmed: string | null,
  ): void =>
    afterOthers(name, async () => {
      dispatch({ type: 'began', what: name });
      const { closes } = ACTIONS[name].pane;
      const outcome = await perform(name, options, host.workbook, host.history, { sheetId, confirmed });
      dispatch({ type: 'performed', action: name, outcome, previewed: null, closes });
      if (outcome.kind === 'done') read();
    });
  const runPressed = (name: ButtonAction, choice: PreviewChoice, confirmed: string | null): void =>
    afterOthers(name, async () => {
      dispatch({ type: 'began', what: name });
      const { fetch, pane } = ACTIONS[name];
      const previewed = { name, action: await fetch() };
      const outcome = await press(name, choice, host.workbook, host.history, { sheetId, confirmed });
      dispatch({ type: 'performed', action: name, outcome, previewed, closes: pane.closes });
      if (outcome.kind === 'done') read();
    });

  useEffect(() => {
    read();
    // Where the workbook cannot be watched, the pane still works; people read again by hand.
    const watching = host.watch(read).catch(() => null);
    return () => void watching.then((stop) => stop?.());
  }, [host, read]);

  const commands: PaneCommands = {
    read,
    press: (name) => runPressed(name, { values, leaveOut: NOTHING_LEFT_OUT }, null),
    write: (name, options) => opened && run(name, options, markOf(opened.workbook)),
    confirm: () => {
      if (view.kind !== 'preview' || !opened) return;
      runPressed(view.name, { values, leaveOut: view.leaveOut }, markOf(opened.workbook));
    },
    cancel: () => dispatch({ type: 'cancelled' }),
    toggle: (key) => dispatch({ type: 'toggled', key }),
    chooseSheet: (chosen) => dispatch({ type: 'choseSheet', sheetId: chosen }),
    turnTo: (chosen) => dispatch({ type: 'turnedTo', view: chosen }),
    correct: (correction) => run('correctRecognition', correction, null),
    chooseValues: (chosen) => dispatch({ type: 'choseValues', values: chosen }),
    select: (sheet, address) => afterOthers('select', () => host.selectCell(sheet, address)),
  };
  return { state, commands };
}

/** The kind of a bug, never its message: that might quote the workbook. */
function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
