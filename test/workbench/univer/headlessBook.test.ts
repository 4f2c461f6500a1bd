import { HeadlessBook } from '../../../src/workbench/univer/headlessBook';
import { workbookData } from '../../integration/connectedWorkbook';

/** What Univer waits before it names the progress of a calculation in words. */
const PROGRESS_DELAY = 1_000;

describe('a workbook without a grid', () => {
  afterEach(() => jest.restoreAllMocks());

  it('may be let go while it calculates', async () => {
    const book = await HeadlessBook.open(workbookData([{ id: 's', name: 'S', rows: [[1, '=A1+1']] }]));
    const timers: NodeJS.Timeout[] = [];
    const setTimer = setTimeout;
    const calculating = new Promise<void>((resolve) => {
      jest.spyOn(global, 'setTimeout').mockImplementation((work: () => void, delay?: number) => {
        const timer = setTimer(work, delay);
        if (delay === PROGRESS_DELAY) {
          timers.push(timer);
          resolve();
        }
        return timer;
      });
    });
    const cleared = jest.spyOn(global, 'clearTimeout');
    book.sheets()[0]?.type({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, () => 2);
    await calculating;
    book.dispose();
    expect(timers).toHaveLength(1);
    expect(cleared).toHaveBeenCalledWith(timers[0]);
  });
});
