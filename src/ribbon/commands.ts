import { ACTIONS, RIBBON_ACTIONS, type RibbonAction } from '../actions/actions';
import { storedHistory } from '../actions/history';
import { unsaidBox } from '../actions/unsaid';
import { connect } from '../excel/connect';
import { openDialog } from '../excel/dialog';
import { documentAddress } from '../excel/documentAddress';
import { associateRibbonFunctions } from '../excel/ribbonFunctions';
import { safeStore } from '../excel/safeStore';
import { excelWorkbook } from '../excel/workbook';
import { fetchLocale, languageOf } from '../locale/locale';
import { parseFromDialog } from './dialogMessages';
import { runFromRibbon, type RibbonDialog, type RibbonHost } from './runFromRibbon';

const dialog: RibbonDialog = {
  open: (listen) =>
    openDialog(new URL('dialog.html', window.location.href).href, (text, { answer, close }) => {
      const message = parseFromDialog(text);
      if (message) listen(message, (reply) => answer(JSON.stringify(reply)), close);
    }),
};

// At once, before Office is ready and before anything is fetched: a press waits for both itself.
associateRibbonFunctions(Object.fromEntries(RIBBON_ACTIONS.map((name) => [name, () => press(name)])));
const ready = start();

/** The ribbon's buttons, put together: the same actions as in the pane, over the open workbook. Null without Excel. */
async function start(): Promise<RibbonHost | null> {
  const connection = await connect();
  if (!connection.ok) return null;
  // Behind the buttons: a press finds its action there, without a network too.
  for (const name of RIBBON_ACTIONS) ACTIONS[name].fetch().catch(() => undefined);
  const store = safeStore();
  return {
    workbook: excelWorkbook(),
    history: storedHistory(store, documentAddress),
    unsaid: unsaidBox(store, documentAddress),
    dialog,
    locale: await fetchLocale(languageOf(connection.displayLanguage)),
  };
}

async function press(name: RibbonAction): Promise<void> {
  const pressed = Date.now();
  const host = await ready;
  // Without Excel there is nothing to act on, and no window in which to say so.
  if (host) await runFromRibbon(name, host, pressed);
}
