import type { History } from '../../src/actions/history';
import { localeOf } from '../../src/locale/locale';
import { faultSentence, unsaidSentence } from '../../src/locale/sentences';
import type { PreviewView } from '../../src/locale/previewView';
import { WorkbookFault, type WorkbookFaultCode, type WorkbookPort } from '../../src/plan/port';
import { runFromRibbon, type RibbonDialog, type RibbonHost } from '../../src/ribbon/runFromRibbon';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { BrowserStore, machineMemory } from '../browserStore';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { sheetOf, workbookOf } from '../sheetBuilder';
import { FakeDialog, type RibbonWindow } from './windows';

const SCORING = 'BTH 2023';
const COMPARISON = 'So sánh 2022-2023';
const vi = localeOf('vi');

let workbook: MemoryWorkbook;
let store: BrowserStore;

beforeEach(() => {
  workbook = new MemoryWorkbook(officialWorkbook());
  store = new BrowserStore();
});

const history = (): History => machineMemory(store).history;

function hostWith(dialog: FakeDialog, more: Partial<RibbonHost> = {}): RibbonHost {
  return { workbook, ...machineMemory(store), dialog, locale: vi, ...more };
}

/** A person who reads what is said and closes the window. */
const reading = (): FakeDialog =>
  new FakeDialog((window) => {
    window.say({ said: 'ready' });
    window.say({ said: 'close' });
  });

/** A person who looks at the preview and does something with it. */
const previewing = (attend: (window: RibbonWindow, view: PreviewView) => void): FakeDialog =>
  new FakeDialog((window) => {
    window.say({ said: 'ready' });
    if (window.shown?.show === 'preview') attend(window, window.shown.view);
    else window.say({ said: 'close' });
  });

const viewOf = ({ shown }: RibbonWindow): PreviewView | null =>
  shown?.show === 'preview' ? shown.view : null;

describe('a button that changes no figure shows no preview', () => {
  test('highlight, clear and undo', async () => {
    const dialog = reading();
    await runFromRibbon('highlight', hostWith(dialog));
    expect(workbook.rules(SCORING)).toHaveLength(45);
    await runFromRibbon('clearHighlight', hostWith(dialog));
    expect(workbook.rules(SCORING)).toEqual([]);
    await runFromRibbon('undo', hostWith(dialog));
    expect(workbook.rules(SCORING)).toHaveLength(45);
    expect(dialog.windows).toEqual([]);
  });

  test('recompute of figures that are right already', async () => {
    workbook.type(SCORING, 'E164', 88.0115);
    workbook.type(COMPARISON, 'C12', 87.38);
    const dialog = reading();
    await runFromRibbon('recompute', hostWith(dialog));
    // What is right stays as it is (rule 15), which is said.
    expect(dialog.notices).toEqual([vi.texts.done.nothing.recompute]);
    expect(workbook.writes).toBe(0);
    expect(workbook.snapshot.sheets[0]?.formulas[163]?.[4]).toBe(88.0115);
  });
});

describe('figures that would change are shown first', () => {
  test('cell by cell with the reason, while nothing is written', async () => {
    const dialog = previewing((window) => {
      expect(workbook.writes).toBe(0);
      window.say({ said: 'close' });
    });
    await runFromRibbon('recompute', hostWith(dialog));
    expect(dialog.windows.map(viewOf)).toEqual([
      expect.objectContaining({
        canWrite: true,
        intro: '2 ô sẽ đổi số. Bỏ chọn ô muốn giữ nguyên.',
        lines: [
          expect.objectContaining({
            place: `${SCORING} · E164`,
            from: '88,01',
            to: '88,0115',
            isKept: false,
          }),
          expect.objectContaining({
            place: `${COMPARISON} · C12`,
            from: '87,41',
            to: '87,38',
            why: expect.stringContaining('11,8/13,5'),
          }),
        ],
      }),
    ]);
  });

  test('confirmed, they are written as live formulas, and that is all that is said', async () => {
    const dialog = previewing((window) => window.say({ said: 'confirm' }));
    await runFromRibbon('recompute', hostWith(dialog));
    expect(dialog.windows).toHaveLength(1);
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.0115);
    expect(workbook.valueAt(COMPARISON, 'C12')).toBeCloseTo((11.7969 / 13.5) * 100, 10);
  });

  test.each<[string, (window: RibbonWindow) => void]>([
    ['by its button', (window) => window.say({ said: 'close' })],
    ['by its cross', (window) => window.dismiss()],
  ])('a window closed %s writes nothing', async (_how, leave) => {
    const dialog = previewing(leave);
    await runFromRibbon('recompute', hostWith(dialog));
    expect(workbook.writes).toBe(0);
    expect(dialog.windows).toHaveLength(1);
  });

  test('a line that is left out keeps its cell, and what follows from it is shown anew', async () => {
    const dialog = previewing((window, { lines }) => {
      const comparison = lines.find(({ place }) => place.startsWith(COMPARISON));
      window.say({ said: 'toggle', key: comparison?.key ?? '' });
      window.say({ said: 'confirm' });
    });
    await runFromRibbon('recompute', hostWith(dialog));
    const [preview] = dialog.windows.map(viewOf);
    expect(preview?.intro).toBe('1 ô sẽ đổi số. Bỏ chọn ô muốn giữ nguyên.');
    expect(preview?.lines.map(({ isKept }) => isKept)).toEqual([false, true]);
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.0115);
    expect(workbook.valueAt(COMPARISON, 'C12')).toBe(87.41);
  });

  test('a line that is taken in again is written', async () => {
    const dialog = previewing((window, { lines }) => {
      for (let press = 0; press < 2; press++) window.say({ said: 'toggle', key: lines[0]?.key ?? '' });
      window.say({ said: 'confirm' });
    });
    await runFromRibbon('recompute', hostWith(dialog));
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.0115);
  });

  test('where the workbook was changed while the preview was open, nothing is written and that is said', async () => {
    const dialog = previewing((window) => {
      workbook.type(SCORING, 'E10', 0.5);
      window.say({ said: 'confirm' });
    });
    await runFromRibbon('recompute', hostWith(dialog));
    expect(workbook.writes).toBe(0);
    expect(dialog.notices).toEqual([vi.texts.blocked.changedMeanwhile]);
  });
});

describe('what cannot be done is said in a sentence', () => {
  const scoring = (name: string, traits: Partial<SheetSnapshot> = {}): SheetSnapshot =>
    sheetOf(
      [
        ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
        ['1', 'Chỉ đạo, điều hành', 1, 1],
        ['1.1', 'Kế hoạch', 1, 1],
      ],
      { name, ...traits },
    );
  const cover = sheetOf([['Báo cáo']], { name: 'Bìa' });

  test.each<[string, SheetSnapshot[], string]>([
    ['an empty workbook', [sheetOf([])], 'đang trống'],
    ['no scoring sheet', [cover], 'Không tìm thấy bảng điểm'],
    ['a hidden one', [cover, scoring('A', { visibility: 'hidden' })], 'đang bị ẩn'],
    ['two of them', [cover, scoring('A'), scoring('B')], '“A”, “B”'],
    ['a protected one', [scoring('A', { protected: true })], 'đang được bảo vệ'],
  ])('%s', async (_what, sheets, sentence) => {
    workbook = new MemoryWorkbook(workbookOf(...sheets));
    for (const run of [
      (host: RibbonHost) => runFromRibbon('recompute', host),
      (host: RibbonHost) => runFromRibbon('highlight', host),
      (host: RibbonHost) => runFromRibbon('clearHighlight', host),
    ]) {
      const dialog = reading();
      await run(hostWith(dialog));
      expect(dialog.notices).toEqual([expect.stringContaining(sentence)]);
    }
    expect(workbook.writes).toBe(0);
  });

  test('nothing was done yet that could be undone', async () => {
    const dialog = reading();
    await runFromRibbon('undo', hostWith(dialog));
    expect(dialog.notices).toEqual([vi.texts.blocked.nothingToUndo]);
  });

  test('there is nothing to do', async () => {
    const dialog = reading();
    await runFromRibbon('clearHighlight', hostWith(dialog));
    expect(dialog.notices).toEqual([vi.texts.done.nothing.clearHighlight]);
  });

  test('cells that undo left alone', async () => {
    await runFromRibbon('recompute', hostWith(previewing((window) => window.say({ said: 'confirm' }))));
    workbook.type(SCORING, 'E164', 90);
    const dialog = reading();
    await runFromRibbon('undo', hostWith(dialog));
    expect(dialog.notices).toEqual([expect.stringContaining('E164')]);
    expect(workbook.valueAt(SCORING, 'E164')).toBe(90);
  });

  test('in the language of Excel', async () => {
    const dialog = reading();
    await runFromRibbon('undo', hostWith(dialog, { locale: localeOf('en') }));
    expect(dialog.notices).toEqual(['There is nothing to undo yet.']);
  });
});

describe('faults of Excel are said in a sentence, and leave nothing to undo', () => {
  const failing = (error: Error): WorkbookPort => ({
    read: () => workbook.read(),
    write: () => Promise.reject(error),
  });

  test.each<[WorkbookFaultCode, string]>([
    ['cellEditMode', 'nhấn Enter hoặc Esc'],
    ['protected', 'đang được bảo vệ'],
    ['aborted', 'Hãy thử lại'],
  ])('%s', async (code, sentence) => {
    const dialog = reading();
    await runFromRibbon('highlight', hostWith(dialog, { workbook: failing(new WorkbookFault(code, 'X')) }));
    expect(dialog.notices).toEqual([expect.stringContaining(sentence)]);
    expect(history().last()).toBeNull();
  });

  test('after the preview was confirmed', async () => {
    const dialog = new FakeDialog((window) => {
      window.say({ said: 'ready' });
      window.say({ said: window.shown?.show === 'preview' ? 'confirm' : 'close' });
    });
    const fault = new WorkbookFault('cellEditMode', 'InvalidOperationInCellEditMode');
    await runFromRibbon('recompute', hostWith(dialog, { workbook: failing(fault) }));
    expect(dialog.notices).toEqual([faultSentence(vi, fault)]);
  });

  test('a bug does not quote the workbook', async () => {
    const dialog = reading();
    await runFromRibbon(
      'highlight',
      hostWith(dialog, { workbook: failing(new TypeError('Nội dung mật của ô F10')) }),
    );
    expect(dialog.notices).toHaveLength(1);
    expect(dialog.notices[0]).not.toContain('mật');
  });
});

describe('the ribbon and the pane take back what the other did', () => {
  test('the pane sees what the ribbon wrote, the ribbon takes it back', async () => {
    const before = workbook.snapshot;
    const pane = history();
    await pane.locate();
    await runFromRibbon('recompute', hostWith(previewing((window) => window.say({ said: 'confirm' }))));
    expect(pane.last()?.action).toBe('recompute');
    await runFromRibbon('undo', hostWith(reading()));
    expect(pane.last()).toBeNull();
    expect(workbook.snapshot).toEqual(before);
  });
});

describe('where Office opens no window, the pane says it when it opens next', () => {
  const closed: RibbonDialog = { open: () => Promise.reject(new WorkbookFault('noWindow', '12009')) };
  const left = (): Promise<unknown> => machineMemory(store).unsaid.take();

  test('a sentence that nobody has read', async () => {
    await runFromRibbon('undo', { ...hostWith(reading()), dialog: closed });
    const text = vi.texts.blocked.nothingToUndo;
    expect(await left()).toMatchObject({ action: 'undo', kind: 'notice', code: '12009', text });
  });

  test('figures that were not shown are not written', async () => {
    await runFromRibbon('recompute', { ...hostWith(reading()), dialog: closed });
    expect(await left()).toMatchObject({ action: 'recompute', kind: 'preview', code: '12009' });
    expect(workbook.writes).toBe(0);
  });

  test('what was read is not left behind', async () => {
    await runFromRibbon('undo', hostWith(reading()));
    expect(await left()).toBeNull();
  });
});

describe("within the five minutes of a button's page", () => {
  const MINUTE = 60_000;
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** A window that somebody leaves open; what is done in it is done by the test. */
  async function leftOpen(at = Date.now()): Promise<{ window: RibbonWindow; ended: Promise<void> }> {
    const dialog = new FakeDialog((window) => window.say({ said: 'ready' }));
    const ended = runFromRibbon('recompute', hostWith(dialog), at);
    await jest.advanceTimersByTimeAsync(0);
    const [window] = dialog.windows;
    if (!window) throw new Error('No window was opened');
    return { window, ended };
  }

  test('a preview that is still open after 4½ minutes gives way to the advice to use the pane', async () => {
    const { window, ended } = await leftOpen();
    await jest.advanceTimersByTimeAsync(4.5 * MINUTE - 1);
    expect(viewOf(window)).not.toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    expect(window.shown).toEqual({
      show: 'notice',
      text: unsaidSentence(vi, { action: 'recompute', kind: 'tooLate' }),
    });
    window.say({ said: 'close' });
    await ended;
    expect(workbook.writes).toBe(0);
    expect(await machineMemory(store).unsaid.take()).toBeNull();
  });

  test('a confirmation that comes too late writes nothing', async () => {
    const { window, ended } = await leftOpen();
    await jest.advanceTimersByTimeAsync(4.5 * MINUTE);
    window.say({ said: 'confirm' });
    await ended;
    expect(workbook.writes).toBe(0);
  });

  test('advice that nobody reads is left for the pane, and the button ends before Excel ends its page', async () => {
    const { ended } = await leftOpen();
    await jest.advanceTimersByTimeAsync(5 * MINUTE - 1);
    await ended;
    expect(await machineMemory(store).unsaid.take()).toMatchObject({ action: 'recompute', kind: 'tooLate' });
    expect(workbook.writes).toBe(0);
  });

  test('the minutes count from the press, not from the window', async () => {
    const { window, ended } = await leftOpen(Date.now() - 4 * MINUTE);
    await jest.advanceTimersByTimeAsync(MINUTE / 2);
    expect(window.shown?.show).toBe('notice');
    window.say({ said: 'close' });
    await ended;
  });

  test('a preview that is confirmed in time is written', async () => {
    const { window, ended } = await leftOpen();
    await jest.advanceTimersByTimeAsync(4 * MINUTE);
    window.say({ said: 'confirm' });
    await ended;
    expect(workbook.writes).toBe(1);
  });
});

test('undo where nothing is kept says why it knows of nothing', async () => {
  const nothingKept = { ...machineMemory(null), workbook, locale: vi };
  await runFromRibbon('highlight', { ...nothingKept, dialog: reading() });
  const dialog = reading();
  await runFromRibbon('undo', { ...nothingKept, ...machineMemory(null), dialog });
  expect(dialog.notices).toEqual([`${vi.texts.blocked.nothingToUndo} ${vi.texts.undo.notHere}`]);
});
