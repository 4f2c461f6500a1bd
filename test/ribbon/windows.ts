import type { RibbonDialog } from '../../src/ribbon/runFromRibbon';
import {
  parseFromDialog,
  parseToDialog,
  type FromDialog,
  type ToDialog,
} from '../../src/ribbon/dialogMessages';

/** A window that the ribbon opened, as the person before it sees it. */
export interface RibbonWindow {
  /** What it shows now; null until it was ready. */
  shown: ToDialog | null;
  /** The window's page says something to the ribbon. */
  say: (message: FromDialog) => void;
  /** The person closes the window by its cross. */
  dismiss: () => void;
}

/** Opens windows in which a person does what `attend` says; keeps what each of them showed. */
export class FakeDialog implements RibbonDialog {
  readonly windows: RibbonWindow[] = [];

  constructor(private readonly attend: (window: RibbonWindow) => void) {}

  /** The sentences of all notices. */
  get notices(): string[] {
    return this.windows.flatMap(({ shown }) => (shown?.show === 'notice' ? [shown.text] : []));
  }

  open(
    listen: (message: FromDialog, answer: (message: ToDialog) => void, close: () => void) => void,
  ): Promise<void> {
    return new Promise((resolve) => {
      let isOpen = true;
      const close = (): void => {
        isOpen = false;
        resolve();
      };
      const window: RibbonWindow = {
        shown: null,
        say: (message) => {
          if (!isOpen) throw new Error('The window is closed');
          const heard = parseFromDialog(JSON.stringify(message));
          if (!heard) throw new Error(`Not a message: ${JSON.stringify(message)}`);
          // Messages cross as text.
          listen(heard, (answer) => (window.shown = parseToDialog(JSON.stringify(answer))), close);
        },
        dismiss: close,
      };
      this.windows.push(window);
      this.attend(window);
    });
  }
}
