import { ACTIONS, RIBBON_ACTIONS } from '../actions/actions';
import { storedHistory } from '../actions/history';
import { connect } from '../excel/connect';
import { openDialog } from '../excel/dialog';
import { associateRibbonFunctions } from '../excel/ribbonFunctions';
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

/** The ribbon's buttons, put together: the same actions as in the pane, over the open workbook. */
async function start(): Promise<void> {
  const connection = await connect();
  if (!connection.ok) return;
  const host: RibbonHost = {
    workbook: excelWorkbook(),
    history: storedHistory(window.localStorage, connection.document),
    dialog,
    locale: await fetchLocale(languageOf(connection.displayLanguage)),
  };
  associateRibbonFunctions(
    Object.fromEntries(RIBBON_ACTIONS.map((name) => [name, () => runFromRibbon(name, host)])),
  );
  // Behind the buttons: a press finds its action there, without a network too.
  for (const name of RIBBON_ACTIONS) ACTIONS[name].fetch().catch(() => undefined);
}

void start();
