/** Percent of the screen. */
const HEIGHT = 45;
const WIDTH = 30;

/** A window of Office over a page of the add-in; messages are text. */
export interface OpenDialog {
  answer: (message: string) => void;
  close: () => void;
}

/**
 * Opens a page of the add-in in a window of its own; resolves when it is closed. Where Office cannot open
 * one, it resolves at once. Messages in both directions belong to DialogApi 1.2.
 */
export function openDialog(
  url: string,
  listen: (message: string, dialog: OpenDialog) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const options = { height: HEIGHT, width: WIDTH, displayInIframe: true };
    Office.context.ui.displayDialogAsync(url, options, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      const dialog = result.value;
      const opened: OpenDialog = {
        answer: (message) => dialog.messageChild(message),
        close: () => {
          dialog.close();
          resolve();
        },
      };
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if ('message' in event) listen(event.message, opened);
      });
      // The user closed the window.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
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
