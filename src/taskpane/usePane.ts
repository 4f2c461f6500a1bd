import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { PreviewChoice } from '../actions/action';
import type { ActionName, ActionOptions, ButtonAction } from '../actions/actions';
import { WorkbookFault } from '../plan/port';
import type { Domain, PaneHost } from './host';
import type { PaneCommands } from './paneCommands';
import { INITIAL_STATE, reducePane, type PaneState, type Work } from './paneState';

const NOTHING_LEFT_OUT: ReadonlySet<string> = new Set();

/** The pane's state and commands over a workbook; one thing runs at a time. */
export function usePane(host: PaneHost): {
  state: PaneState;
  /** Null until it arrived; a workbook that is open was opened by it. */
  domain: Domain | null;
  commands: PaneCommands;
} {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const [domain, setDomain] = useState<Domain | null>(null);
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
        // Side by side: Excel is asked while what knows its answer arrives.
        const [snapshot, arrived] = await Promise.all([host.workbook.read(), host.fetchDomain()]);
        setDomain(arrived);
        dispatch({ type: 'read', opened: arrived.openSnapshot(snapshot) });
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
      const { actions, history, perform } = await host.fetchDomain();
      const { closes } = actions[name].pane;
      const outcome = await perform(name, options, host.workbook, history, { sheetId, confirmed });
      dispatch({ type: 'performed', action: name, outcome, previewed: null, closes });
      if (outcome.kind === 'done') read();
    });
  const runPressed = (name: ButtonAction, choice: PreviewChoice, confirmed: string | null): void =>
    afterOthers(name, async () => {
      dispatch({ type: 'began', what: name });
      const { actions, history, press } = await host.fetchDomain();
      const { fetch, pane } = actions[name];
      const previewed = { name, action: await fetch() };
      const outcome = await press(name, choice, host.workbook, history, { sheetId, confirmed });
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
    write: (name, options) => opened && domain && run(name, options, domain.markOf(opened.workbook)),
    confirm: () => {
      if (view.kind !== 'preview' || !opened || !domain) return;
      runPressed(view.name, { values, leaveOut: view.leaveOut }, domain.markOf(opened.workbook));
    },
    cancel: () => dispatch({ type: 'cancelled' }),
    toggle: (key) => dispatch({ type: 'toggled', key }),
    chooseSheet: (chosen) => dispatch({ type: 'choseSheet', sheetId: chosen }),
    turnTo: (chosen) => dispatch({ type: 'turnedTo', view: chosen }),
    correct: (correction) => run('correctRecognition', correction, null),
    chooseValues: (chosen) => dispatch({ type: 'choseValues', values: chosen }),
    select: (sheet, address) => afterOthers('select', () => host.selectCell(sheet, address)),
  };
  return { state, domain, commands };
}

/** The kind of a bug, never its message: that might quote the workbook. */
function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
