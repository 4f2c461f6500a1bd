import type { Action, PreviewChoice } from '../actions/action';
import { ACTIONS, type ActionName, type RibbonAction } from '../actions/actions';
import type { History } from '../actions/history';
import { markOf, press, type OpenWorkbook, type Outcome } from '../actions/perform';
import type { Locale } from '../locale/locale';
import { previewView } from '../locale/previewView';
import { faultSentence, outcomeSentence } from '../locale/sentences';
import { WorkbookFault, type WorkbookPort } from '../plan/port';
import type { FromDialog, ToDialog } from './dialogMessages';

/** A small window beside the ribbon. Resolves when it was closed. */
export interface RibbonDialog {
  open: (
    listen: (message: FromDialog, answer: (message: ToDialog) => void, close: () => void) => void,
  ) => Promise<void>;
}

/** What the ribbon's buttons need of the program that they stand in. */
export interface RibbonHost {
  workbook: WorkbookPort;
  history: History;
  dialog: RibbonDialog;
  locale: Locale;
}

/** Live formulas, and nothing left out until somebody leaves it out. */
interface RibbonChoice extends PreviewChoice {
  leaveOut: Set<string>;
}

/**
 * Runs an action without the pane. What changes no figure is done silently, as buttons of Excel are; what has something
 * to say opens the dialog, and so do figures that would change: there they can be left out before they are written.
 */
export async function runFromRibbon(name: RibbonAction, host: RibbonHost): Promise<void> {
  const choice: RibbonChoice = { values: false, leaveOut: new Set() };
  const pressed = (confirmed: string | null): ReturnType<typeof press> =>
    press(name, choice, host.workbook, host.history, { sheetId: null, confirmed });
  await withFaults(host, async () => {
    const outcome = await pressed(null);
    if (outcome.kind !== 'preview') return tell(host, name, outcome);
    const isConfirmed = await preview(await ACTIONS[name].fetch(), outcome.opened, choice, host);
    if (isConfirmed) await tell(host, name, await pressed(markOf(outcome.opened.workbook)));
  });
}

/** Shows figures that would change, anew with each that is left out; says whether they shall be written. */
async function preview(
  action: Action<PreviewChoice>,
  opened: OpenWorkbook,
  choice: RibbonChoice,
  { dialog, locale }: RibbonHost,
): Promise<boolean> {
  const context = { ...opened, sheetId: null, last: null };
  const answers: FromDialog['said'][] = [];
  await dialog.open((message, answer, close) => {
    if (message.said === 'toggle' && !choice.leaveOut.delete(message.key)) choice.leaveOut.add(message.key);
    if (message.said === 'ready' || message.said === 'toggle') {
      const planned = action.plan(context, choice);
      if (planned.ok) answer({ show: 'preview', view: previewView(locale, planned.plan, choice.values) });
      return;
    }
    answers.push(message.said);
    close();
  });
  return answers.includes('confirm');
}

async function tell(host: RibbonHost, name: ActionName, outcome: Outcome): Promise<void> {
  const isSilent =
    outcome.kind === 'done' && outcome.plan.unresolved.length === 0 && outcome.changedSince.length === 0;
  const text = outcomeSentence(host.locale, name, outcome);
  if (text !== null && !isSilent) await notice(host, text);
}

function notice(host: RibbonHost, text: string): Promise<void> {
  return host.dialog.open((message, answer, close) => {
    if (message.said === 'ready') answer({ show: 'notice', text });
    else close();
  });
}

async function withFaults(host: RibbonHost, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = error instanceof WorkbookFault ? error : new WorkbookFault('unknown', 'Error');
    await notice(host, faultSentence(host.locale, fault));
  }
}
