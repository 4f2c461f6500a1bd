import { officeCapabilities, type Capabilities } from './capabilities';
import { run } from './workbook';

/** Waits until edits have paused this long (milliseconds), so that a pasted table is read once. */
const PAUSE = 400;
/** But no longer than this: where several people work on one workbook, edits never pause. */
const LONGEST_WAIT = 3000;

export interface Watched {
  /** The workbook was edited, or another sheet came to the front. */
  changed: () => void;
  /** Cells moved (rows inserted, columns deleted): said at once. */
  moved?: () => void;
  /** This page has just written: the events of that are no news to it. */
  isWriting?: () => boolean;
}

/**
 * Calls back after edits; returns what stops it. `worksheets.onChanged` and `onActivated` belong to ExcelApi 1.9 and
 * 1.7. Deleted sheets are not listened to: beside `onActivated`, `onDeleted` was reported to arrive under its name, and
 * another sheet comes to the front anyway. No event is relied on: every press reads anew.
 */
export async function watchWorkbook(
  { changed, moved, isWriting }: Watched,
  capabilities: () => Pick<Capabilities, 'triggerSource'> = officeCapabilities,
): Promise<() => Promise<void>> {
  const pause = new Pause(changed);
  const later = async (): Promise<void> => pause.begin();
  const { triggerSource } = capabilities();
  const handlers = await run({}, async (context) => {
    const { worksheets } = context.workbook;
    const edited = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (event.changeType !== 'RangeEdited') moved?.();
      const isOwn = triggerSource && event.triggerSource === 'ThisLocalAddin' && isWriting?.() === true;
      if (!isOwn) pause.begin();
    };
    const added = [worksheets.onChanged.add(edited), worksheets.onActivated.add(later)];
    await context.sync();
    return added;
  });
  return async () => {
    pause.end();
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** Calls back once what begins again and again has paused, and at the latest after the longest wait. */
class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | null = null;

  constructor(private readonly paused: () => void) {}

  begin(): void {
    clearTimeout(this.timer);
    this.since ??= Date.now();
    const left = this.since + LONGEST_WAIT - Date.now();
    this.timer = setTimeout(
      () => {
        this.since = null;
        this.paused();
      },
      Math.min(PAUSE, Math.max(left, 0)),
    );
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
