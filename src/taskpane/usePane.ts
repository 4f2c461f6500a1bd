import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { PreviewChoice } from '../actions/action';
import type { ActionName, ActionOptions, ButtonAction } from '../actions/actions';
import { asFault } from '../plan/port';
import type { OpenWorkbook, Outcome } from '../actions/perform';
import type { Domain, PaneHost } from './host';
import type { PaneCommands } from './paneCommands';
import { INITIAL_STATE, reducePane, type PaneState, type Previewed, type Work } from './paneState';

type OpenedOutcome = Outcome & { opened: OpenWorkbook };

const NOTHING_LEFT_OUT: ReadonlySet<string> = new Set();

/** The pane's state and commands over a workbook; one thing runs at a time. */
export function usePane(host: PaneHost): {
  state: PaneState;
  /** Null until it arrived; a workbook that is open was opened by it. */
  domain: Domain | null;
  /** Excel is slow to do what somebody asked for. */
  isWaiting: boolean;
  commands: PaneCommands;
} {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const [domain, setDomain] = useState<Domain | null>(null);
  const [isLate, setIsLate] = useState(false);
  const [isSelecting, setIsSelecting] = useState(false);
  const { opened, sheetId, values, view } = state;
  const queue = useRef(Promise.resolve());

  const afterOthers = useCallback((work: Work, begin: () => Promise<void>): void => {
    queue.current = queue.current.then(begin).catch((error: unknown) => {
      const { code, detail } = asFault(error);
      dispatch({ type: 'failed', during: work, fault: { code, detail } });
    });
  }, []);

  const read = useCallback(
    () =>
      afterOthers('read', async () => {
        dispatch({ type: 'began', what: 'read' });
        // Side by side: Excel is asked while what knows its answer arrives.
        const [snapshot, arrived] = await Promise.all([host.workbook.read(), host.fetchDomain()]);
        await arrived.history.locate();
        const unsaid = await arrived.unsaid.take();
        setDomain(arrived);
        dispatch({ type: 'read', opened: arrived.openSnapshot(snapshot), unsaid });
      }),
    [afterOthers, host],
  );

  /** What an action has to be told when it is done: where undo ends with the pane, once. */
  const endsHere = useRef({ isSaid: false });
  const saysUndoEnds = ({ history }: Domain, outcome: Outcome): boolean => {
    const says =
      outcome.kind === 'done' && !endsHere.current.isSaid && history.last() !== null && !history.isKept();
    endsHere.current.isSaid ||= says;
    return says;
  };

  /** Does what somebody asked for: seen at once, though it may have to wait for a reading to end. */
  const work = (
    name: ActionName,
    perform: (arrived: Domain) => Promise<{ outcome: OpenedOutcome; previewed: Previewed | null }>,
  ): void => {
    dispatch({ type: 'began', what: name });
    afterOthers(name, async () => {
      const arrived = await host.fetchDomain();
      const { closes } = arrived.actions[name].pane;
      const { outcome, previewed } = await perform(arrived);
      const undoEndsHere = saysUndoEnds(arrived, outcome);
      dispatch({ type: 'performed', action: name, outcome, previewed, closes, undoEndsHere });
      if (outcome.kind === 'done') read();
    });
  };
  const run = <Name extends ActionName>(
    name: Name,
    options: ActionOptions[Name],
    confirmed: string | null,
  ): void =>
    work(name, async ({ history, perform }) => ({
      outcome: await perform(name, options, host.workbook, history, { sheetId, confirmed }),
      previewed: null,
    }));
  const runPressed = (name: ButtonAction, choice: PreviewChoice, confirmed: string | null): void =>
    work(name, async ({ actions, history, press }) => {
      const previewed = { name, action: await actions[name].fetch() };
      const outcome = await press(name, choice, host.workbook, history, { sheetId, confirmed });
      return { outcome, previewed };
    });

  useEffect(() => {
    read();
    // Where the workbook cannot be watched, the pane still works; people read again by hand.
    const watching = host.watch(read).catch(() => null);
    return () => void watching.then((stop) => stop?.());
  }, [host, read]);

  useEffect(() => host.onWaiting(setIsLate), [host]);

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
    select: (sheet, address) => {
      setIsSelecting(true);
      afterOthers('select', () => host.selectCell(sheet, address).finally(() => setIsSelecting(false)));
    },
  };
  // That the pane reads anew behind an edit while somebody types in the next cell is nothing to wait for.
  const isWaiting = isLate && (state.busy !== null || isSelecting);
  return { state, domain, isWaiting, commands };
}
