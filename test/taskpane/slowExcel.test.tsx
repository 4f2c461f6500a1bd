/** @jest-environment ./test/browserEnvironment.ts */
import { act } from 'react';
import type { History } from '../../src/actions/history';
import { localeOf } from '../../src/locale/locale';
import { unsaidSentence } from '../../src/locale/sentences';
import type { WorkbookPort } from '../../src/plan/port';
import { BrowserStore, machineMemory } from '../browserStore';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { closeAll, openPane } from './openPane';

/** What the pane says while Excel is slow, what it keeps when the machine keeps nothing, and what the ribbon left. */

const vi = localeOf('vi');
const { finishCell } = vi.texts.app;
const official = (): MemoryWorkbook => new MemoryWorkbook(officialWorkbook());

afterEach(closeAll);

/** A workbook whose readings are held back, as Excel does while a cell is being edited. */
function heldBack(workbook = official()): WorkbookPort & { hold: () => void; letGo: () => Promise<void> } {
  let going = Promise.resolve();
  let go = (): void => undefined;
  return {
    read: () => going.then(() => workbook.read()),
    write: (edits) => workbook.write(edits),
    hold: () => {
      going = new Promise((resolve) => (go = resolve));
    },
    letGo: () => act(async () => go()),
  };
}

describe('a batch that Excel holds back', () => {
  test('while the pane opens: it says to finish the cell, and goes on by itself', async () => {
    const workbook = heldBack();
    workbook.hold();
    const pane = await openPane(workbook);
    expect(pane.text).not.toContain(finishCell);
    await pane.waits(true);
    expect(pane.text).toContain(finishCell);
    await workbook.letGo();
    await pane.waits(false);
    expect(pane.text).not.toContain(finishCell);
    expect(pane.buttons).toContain('Tính lại');
  });

  test('after a press: the button is seen to work at once, also behind a reading that waits', async () => {
    const workbook = heldBack();
    const pane = await openPane(workbook);
    workbook.hold();
    await pane.edited();
    expect(pane.button('Tính lại').disabled).toBe(false);
    await pane.press(pane.button('Tính lại'));
    expect(pane.button('Tính lại').disabled).toBe(true);
    await pane.waits(true);
    expect(pane.text).toContain(finishCell);
    await workbook.letGo();
    await pane.waits(false);
    expect(pane.text).not.toContain(finishCell);
    expect(pane.text).toContain('Số liệu sẽ thay đổi');
    expect(pane.button('Tô sáng điểm bị trừ').disabled).toBe(false);
  });

  test('behind an edit: nobody asked for anything, and who types on is left alone', async () => {
    const workbook = heldBack();
    const pane = await openPane(workbook);
    workbook.hold();
    await pane.edited();
    await pane.waits(true);
    expect(pane.text).not.toContain(finishCell);
  });

  test('after a click on a line: bringing a cell into view waits as well', async () => {
    let shown = (): void => undefined;
    const selectCell = (): Promise<void> => new Promise((resolve) => (shown = resolve));
    const pane = await openPane(official(), { selectCell });
    await pane.press(pane.link('Chọn ô E10'));
    await pane.waits(true);
    expect(pane.text).toContain(finishCell);
    await act(async () => shown());
    expect(pane.text).not.toContain(finishCell);
  });
});

describe('where the machine keeps nothing', () => {
  const full = new BrowserStore();
  full.isFull = true;

  test.each<[string, ReturnType<typeof machineMemory>]>([
    ['no storage', machineMemory(null)],
    ['a storage that is full', machineMemory(full)],
    ['a workbook that was never saved', machineMemory(new BrowserStore(), '')],
  ])('%s: undo works while the pane is open, which is said once', async (_what, memory) => {
    const pane = await openPane(official(), { memory });
    await pane.press(pane.button('Tô sáng điểm bị trừ'));
    expect(pane.notice).toBe(`${vi.texts.done.highlight} ${vi.texts.undo.endsHere}`);
    await pane.press(pane.button('Bỏ tô sáng'));
    expect(pane.notice).toBe(vi.texts.done.clearHighlight);
    await pane.press(pane.button('Hoàn tác'));
    expect(pane.notice).toBe(vi.texts.done.undo);
    expect(pane.button('Hoàn tác').disabled).toBe(false);
  });

  test('where it keeps what was done, nothing is said of it', async () => {
    const pane = await openPane(official());
    await pane.press(pane.button('Tô sáng điểm bị trừ'));
    expect(pane.notice).toBe(vi.texts.done.highlight);
  });
});

test('what a button of the ribbon could not say is said when the pane opens, once', async () => {
  const store = new BrowserStore();
  const left = { action: 'recompute', kind: 'preview', code: '12009' } as const;
  await machineMemory(store).unsaid.leave(left);
  const pane = await openPane(official(), { memory: machineMemory(store) });
  expect(pane.notice).toBe(unsaidSentence(vi, left));
  await pane.press(pane.button('Bỏ tô sáng'));
  expect(pane.notice).not.toContain('12009');
  await closeAll();
  expect((await openPane(official(), { memory: machineMemory(store) })).notice).toBe('');
});

test("another workbook's undo is not offered: its sheet has the id and another name", async () => {
  const memory = machineMemory();
  const first = official();
  const pane = await openPane(first, { memory });
  await pane.press(pane.button('Tô sáng điểm bị trừ'));
  expect(undoOf(memory.history)).not.toBeNull();
  await closeAll();
  const { snapshot } = first;
  const other = new MemoryWorkbook({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` })),
  });
  const otherPane = await openPane(other, { memory });
  expect(otherPane.button('Hoàn tác').disabled).toBe(true);
});

function undoOf(history: History): unknown {
  return history.last();
}
