/** The part of Office's own object that the add-in's windows and buttons use, as a test has it answer. */

type Handler = (event: { message: string } | { error: number }) => void;

/** A window that was opened through Office. */
export class OfficeWindow {
  readonly heard: string[] = [];
  isClosed = false;
  private readonly handlers = new Map<string, Handler>();

  constructor(
    readonly url: string,
    readonly options: unknown,
  ) {}

  addEventHandler(type: string, handler: Handler): void {
    this.handlers.set(type, handler);
  }

  messageChild(message: string): void {
    this.heard.push(message);
  }

  close(): void {
    this.isClosed = true;
  }

  /** The page in the window speaks to its opener. */
  say(message: string): void {
    this.handlers.get('dialogMessageReceived')?.({ message });
  }

  /** The person closes the window by its cross: 12006 is Office's code for it. Other codes say what went wrong in it. */
  dismiss(code = 12006): void {
    this.handlers.get('dialogEventReceived')?.({ error: code });
  }
}

export interface OfficeCommandEvent {
  completed: () => void;
}

export interface FakeOfficeOptions {
  refusals?: readonly number[];
  displayLanguage?: string;
  document?: {
    url: string | null;
    mode?: string;
    getFilePropertiesAsync?: (
      answer: (result: { status: string; value?: { url: string | null } }) => void,
    ) => void;
  };
  /** Office is not ready until `becomeReady`. */
  isLate?: boolean;
  partitionKey?: string;
}

export class FakeOffice {
  readonly windows: OfficeWindow[] = [];
  /** What the buttons of the ribbon run, by function name. */
  readonly commands = new Map<string, (event: OfficeCommandEvent) => void>();
  readonly HostType = { Excel: 'Excel' };
  readonly AsyncResultStatus = { Succeeded: 'succeeded', Failed: 'failed' };
  readonly EventType = {
    DialogMessageReceived: 'dialogMessageReceived',
    DialogEventReceived: 'dialogEventReceived',
    DialogParentMessageReceived: 'dialogParentMessageReceived',
  };
  readonly actions = {
    associate: (name: string, command: (event: OfficeCommandEvent) => void) =>
      void this.commands.set(name, command),
  };
  /** What a page in a window hears of its opener, and says to it. */
  hearFromParent: ((event: { message: string }) => void) | null = null;
  readonly saidToParent: string[] = [];
  readonly context;

  private readonly ready: Promise<{ host: string }>;
  /** Answers that Office is ready, where it was made to be late. */
  becomeReady: () => void = () => undefined;

  constructor({
    /** Office's codes of why it opens no window, one for each try; then it opens one. */
    refusals = [],
    displayLanguage = 'vi-VN',
    document = { url: 'chấm điểm.xlsx' },
    isLate = false,
    partitionKey,
  }: FakeOfficeOptions = {}) {
    this.ready = new Promise((resolve) => {
      this.becomeReady = () => resolve({ host: 'Excel' });
      if (!isLate) this.becomeReady();
    });
    const refusing = [...refusals];
    this.context = {
      displayLanguage,
      document,
      partitionKey,
      requirements: { isSetSupported: () => false },
      ui: {
        displayDialogAsync: (
          url: string,
          options: unknown,
          answer: (result: { status: string; value?: OfficeWindow; error?: { code: number } }) => void,
        ) => {
          const code = refusing.shift();
          if (code !== undefined) return answer({ status: 'failed', error: { code } });
          const window = new OfficeWindow(url, options);
          this.windows.push(window);
          answer({ status: 'succeeded', value: window });
        },
        addHandlerAsync: (
          _type: string,
          handler: (event: { message: string }) => void,
          ready: () => void,
        ) => {
          this.hearFromParent = handler;
          ready();
        },
        messageParent: (message: string) => void this.saidToParent.push(message),
      },
    };
  }

  onReady(): Promise<{ host: string }> {
    return this.ready;
  }

  /** Makes it the page's `Office` until the returned function is called. */
  expose(): () => void {
    Object.assign(globalThis, { Office: this });
    return () => void Reflect.deleteProperty(globalThis, 'Office');
  }
}
