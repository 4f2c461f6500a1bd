import { clearHighlight } from '../actions/clearHighlight';
import { highlight } from '../actions/highlight';
import { storedHistory } from '../actions/history';
import { undo } from '../actions/undo';
import { connect } from '../excel/connect';
import { openDialog } from '../excel/dialog';
import { associateRibbonFunctions } from '../excel/ribbonFunctions';
import { excelWorkbook } from '../excel/workbook';
import { fetchLocale, languageOf } from '../locale/locale';
import { parseFromDialog } from './dialogMessages';
import { recomputeFromRibbon, runFromRibbon, type RibbonDialog, type RibbonHost } from './runFromRibbon';

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
  associateRibbonFunctions({
    recompute: () => recomputeFromRibbon(host),
    highlight: () => runFromRibbon(highlight, host),
    clearHighlight: () => runFromRibbon(clearHighlight, host),
    undo: () => runFromRibbon(undo, host),
  });
}

void start();
