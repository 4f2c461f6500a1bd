import { run } from './workbook';

/** Waits until edits have paused this long (milliseconds), so that a pasted table is read once. */
const PAUSE = 400;

/**
 * Calls back after the workbook was edited or another sheet came to the front; returns what stops it. That cells moved
 * (rows inserted, columns deleted) is said at once. `worksheets.onChanged` and `onActivated` belong to ExcelApi 1.9 and
 * 1.7.
 */
export async function watchWorkbook(
  changed: () => void,
  moved: () => void = () => undefined,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE);
    return Promise.resolve();
  };
  const handlers = await run({}, async (context) => {
    const { worksheets } = context.workbook;
    const edited = ({ changeType }: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (changeType !== 'RangeEdited') moved();
      return later();
    };
    const added = [worksheets.onChanged.add(edited), worksheets.onActivated.add(later)];
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
