import type { Action } from '../actions/action';
import type { History } from '../actions/history';
import { markOf, perform, type Outcome } from '../actions/perform';
import { recompute } from '../actions/recompute';
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

export interface RibbonHost {
  workbook: WorkbookPort;
  history: History;
  dialog: RibbonDialog;
  locale: Locale;
}

/**
 * Runs an action without the pane. What changes no figure is done silently, as buttons of Excel are; what
 * has something to say, or figures to show first, opens the dialog.
 */
export async function runFromRibbon(action: Action<void>, host: RibbonHost): Promise<void> {
  await withFaults(host, async () => {
    const outcome = await perform(action, undefined, host.workbook, host.history, {
      sheetId: null,
      confirmed: null,
    });
    await tell(host, action, outcome);
  });
}

/** Recompute as live formulas; figures that would change are shown in the dialog and can be left out. */
export async function recomputeFromRibbon(host: RibbonHost): Promise<void> {
  const options = { values: false, leaveOut: new Set<string>() };
  await withFaults(host, async () => {
    const first = await perform(recompute, options, host.workbook, host.history, {
      sheetId: null,
      confirmed: null,
    });
    if (first.kind !== 'preview') {
      await tell(host, recompute, first);
      return;
    }
    const { opened } = first;
    const context = { ...opened, sheetId: null, last: null };
    const answers: FromDialog['said'][] = [];
    await host.dialog.open((message, answer, close) => {
      if (message.said === 'toggle' && !options.leaveOut.delete(message.key))
        options.leaveOut.add(message.key);
      if (message.said === 'ready' || message.said === 'toggle') {
        const planned = recompute.plan(context, options);
        if (planned.ok) answer({ show: 'preview', view: previewView(host.locale, planned.plan, false) });
        return;
      }
      answers.push(message.said);
      close();
    });
    if (!answers.includes('confirm')) return;
    const mark = markOf(opened.workbook);
    const outcome = await perform(recompute, options, host.workbook, host.history, {
      sheetId: null,
      confirmed: mark,
    });
    await tell(host, recompute, outcome);
  });
}

async function tell(
  host: RibbonHost,
  action: { name: Action<unknown>['name'] },
  outcome: Outcome,
): Promise<void> {
  const isSilent =
    outcome.kind === 'done' && outcome.plan.unresolved.length === 0 && outcome.changedSince.length === 0;
  const text = outcomeSentence(host.locale, action.name, outcome);
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
