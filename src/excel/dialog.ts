import { WorkbookFault } from '../plan/port';

/** Percent of the screen. */
const HEIGHT = 45;
const WIDTH = 30;

/** Office's codes: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const ANOTHER_IS_OPEN = 12007;
const CLOSED_BY_USER = 12006;

/** A window cannot be awaited to have closed, so that the next one is tried again: so often, after so long (milliseconds). */
const TRIES = 10;
const PAUSE = 300;

/** A window of Office over a page of the add-in; messages are text. */
export interface OpenDialog {
  answer: (message: string) => void;
  close: () => void;
}

/**
 * Opens a page of the add-in in a window of its own; resolves when it is closed. Messages in both directions belong to
 * DialogApi 1.2.
 * @throws WorkbookFault `noWindow` with Office's code, where none could be opened or its page did not come.
 */
export async function openDialog(
  url: string,
  listen: (message: string, dialog: OpenDialog) => void,
): Promise<void> {
  for (let tries = 1; tries < TRIES; tries++) {
    if ((await opened(url, listen)) === 'closed') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  if ((await opened(url, listen)) !== 'closed') throw noWindow(ANOTHER_IS_OPEN);
}

/** One try: resolves when the window was closed, or at once where another one is not yet. */
function opened(
  url: string,
  listen: (message: string, dialog: OpenDialog) => void,
): Promise<'closed' | 'anotherIsOpen'> {
  const options = { height: HEIGHT, width: WIDTH, displayInIframe: true };
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, options, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        const { code } = result.error;
        if (code === ANOTHER_IS_OPEN) resolve('anotherIsOpen');
        else reject(noWindow(code));
        return;
      }
      const dialog = result.value;
      const ours: OpenDialog = {
        answer: (message) => dialog.messageChild(message),
        close: () => {
          dialog.close();
          resolve('closed');
        },
      };
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if ('message' in event) listen(event.message, ours);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        if ('error' in event && event.error !== CLOSED_BY_USER) reject(noWindow(event.error));
        else resolve('closed');
      });
    });
  });
}

function noWindow(code: number): WorkbookFault {
  return new WorkbookFault('noWindow', String(code));
}

/** The page's side: hears what the opener answers and speaks to it. `ready` runs when it can be heard. */
export function joinDialog(
  hear: (message: string) => void,
  ready: (say: (message: string) => void) => void,
): (message: string) => void {
  const { ui } = Office.context;
  const say = (message: string): void => ui.messageParent(message);
  ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    (event: { message: string }) => hear(event.message),
    () => ready(say),
  );
  return say;
}
