import type { Action, PreviewChoice } from '../actions/action';
import { ACTIONS, type RibbonAction } from '../actions/actions';
import type { History } from '../actions/history';
import { markOf, press, type OpenWorkbook, type Outcome } from '../actions/perform';
import type { UnsaidBox } from '../actions/unsaid';
import type { Locale } from '../locale/locale';
import { previewView } from '../locale/previewView';
import { faultSentence, outcomeSentence, unsaidSentence } from '../locale/sentences';
import { asFault, type WorkbookPort } from '../plan/port';
import type { FromDialog, ToDialog } from './dialogMessages';

/**
 * Excel ends the page behind a button five minutes after the press, whatever a window of it shows. Milliseconds after
 * the press: figures that nobody has confirmed give way to advice, and some time later the window is closed.
 * https://learn.microsoft.com/office/dev/add-ins/design/add-in-commands
 */
const ADVISES_AFTER = 4.5 * 60_000;
const CLOSES_AFTER = 4.8 * 60_000;

type Listener = (message: FromDialog, answer: (message: ToDialog) => void, close: () => void) => void;

/** A small window beside the ribbon. */
export interface RibbonDialog {
  /**
   * Resolves when the window was closed.
   * @throws WorkbookFault `noWindow` where Office opened none
   */
  open: (listen: Listener) => Promise<void>;
}

/** What the ribbon's buttons need of the program that they stand in. */
export interface RibbonHost {
  workbook: WorkbookPort;
  history: History;
  /** Takes what no window could be opened for. */
  unsaid: UnsaidBox;
  dialog: RibbonDialog;
  locale: Locale;
}

/** A press of a button: what it belongs to, and when it happened. */
interface Press {
  name: RibbonAction;
  host: RibbonHost;
  /** In milliseconds as `Date.now` counts them. */
  at: number;
}

/** Live formulas, and nothing left out until somebody leaves it out. */
interface RibbonChoice extends PreviewChoice {
  leaveOut: Set<string>;
}

/**
 * Runs an action without the pane. What changes no figure is done silently, as buttons of Excel are; what has something
 * to say opens the dialog, and so do figures that would change: there they can be left out before they are written.
 * @param at When the button was pressed, in milliseconds.
 */
export async function runFromRibbon(name: RibbonAction, host: RibbonHost, at = Date.now()): Promise<void> {
  const pressed: Press = { name, host, at };
  const choice: RibbonChoice = { values: false, leaveOut: new Set() };
  const run = (confirmed: string | null): ReturnType<typeof press> =>
    press(name, choice, host.workbook, host.history, { sheetId: null, confirmed });
  try {
    const outcome = await run(null);
    if (outcome.kind !== 'preview') return await tell(pressed, outcome);
    const isConfirmed = await preview(pressed, await ACTIONS[name].fetch(), outcome.opened, choice);
    if (isConfirmed) await tell(pressed, await run(markOf(outcome.opened.workbook)));
  } catch (error) {
    await notice(pressed, faultSentence(host.locale, asFault(error)));
  }
}

/** Shows figures that would change, anew with each that is left out; says whether they shall be written. */
async function preview(
  { name, host, at }: Press,
  action: Action<PreviewChoice>,
  opened: OpenWorkbook,
  choice: RibbonChoice,
): Promise<boolean> {
  const { locale, unsaid } = host;
  const context = { ...opened, sheetId: null, last: null };
  const answers: FromDialog['said'][] = [];
  const tooLate = { action: name, kind: 'tooLate' } as const;
  const showPlan = (answer: (message: ToDialog) => void): void => {
    const planned = action.plan(context, choice);
    if (planned.ok) answer({ show: 'preview', view: previewView(locale, planned.plan, choice.values) });
  };
  let advise: () => void = () => undefined;
  let isAdvised = false;
  const advice = after(at + ADVISES_AFTER, () => {
    isAdvised = true;
    advise();
  });
  try {
    const end = await untilClosed(host.dialog, at, (message, answer, close) => {
      advise = () => answer({ show: 'notice', text: unsaidSentence(locale, tooLate) });
      if (message.said === 'ready' && isAdvised) return advise();
      if (message.said === 'toggle' && !choice.leaveOut.delete(message.key)) choice.leaveOut.add(message.key);
      if (message.said === 'ready' || message.said === 'toggle') return showPlan(answer);
      if (!isAdvised) answers.push(message.said);
      close();
    });
    if (end === 'timeIsUp') await unsaid.leave(tooLate);
  } catch (error) {
    await unsaid.leave({ action: name, kind: 'preview', code: asFault(error).detail });
  } finally {
    advice.cancel();
  }
  return answers.includes('confirm');
}

async function tell(pressed: Press, outcome: Outcome): Promise<void> {
  const { history, locale } = pressed.host;
  const isSilent =
    outcome.kind === 'done' &&
    outcome.plan.unresolved.length + outcome.changedSince.length + outcome.leftUndone.length === 0;
  const text = outcomeSentence(locale, pressed.name, outcome);
  if (text === null || isSilent) return;
  const isForgotten =
    outcome.kind === 'blocked' && outcome.why.reason === 'nothingToUndo' && !history.isKept();
  await notice(pressed, isForgotten ? `${text} ${locale.texts.undo.notHere}` : text);
}

async function notice({ name, host, at }: Press, text: string): Promise<void> {
  try {
    await untilClosed(host.dialog, at, (message, answer, close) => {
      if (message.said === 'ready') answer({ show: 'notice', text });
      else close();
    });
  } catch (error) {
    await host.unsaid.leave({ action: name, kind: 'notice', code: asFault(error).detail, text });
  }
}

/** Opens a window until somebody closes it, or until Excel is about to end the page behind it. */
async function untilClosed(
  dialog: RibbonDialog,
  pressedAt: number,
  listen: Listener,
): Promise<'closed' | 'timeIsUp'> {
  let closeWindow: () => void = () => undefined;
  let cancel: () => void = () => undefined;
  const timeIsUp = new Promise<'timeIsUp'>((resolve) => {
    cancel = after(pressedAt + CLOSES_AFTER, () => {
      resolve('timeIsUp');
      closeWindow();
    }).cancel;
  });
  const closed = dialog.open((message, answer, close) => {
    closeWindow = close;
    listen(message, answer, close);
  });
  try {
    return await Promise.race([closed.then(() => 'closed' as const), timeIsUp]);
  } finally {
    cancel();
  }
}

function after(time: number, run: () => void): { cancel: () => void } {
  const timer = setTimeout(run, time - Date.now());
  return { cancel: () => clearTimeout(timer) };
}
