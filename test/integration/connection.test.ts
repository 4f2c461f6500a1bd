import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IWorkbookData } from '@univerjs/core';
import { storedHistory, type History } from '../../src/actions/history';
import { perform, UNSEEN } from '../../src/actions/perform';
import { documentAddress } from '../../src/excel/documentAddress';
import { onWaiting } from '../../src/excel/waiting';
import { excelWorkbook } from '../../src/excel/workbook';
import type { HostOptions } from '../../src/workbench/host/officeHost';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { openXlsx } from '../../src/workbench/xlsx';
import { BrowserStore } from '../browserStore';
import { connectWorkbook, type ConnectedWorkbook } from './connectedWorkbook';

/** What real Excel does around a workbook, through Microsoft's own library: cells being edited, addresses, ids. */

const OFFICIAL = path.join(__dirname, '../../assets/workbooks/par-index-2023-binh-phuoc.xlsx');
const SCORING = 'BTH 2023';
const FORMULAS = { values: false, leaveOut: new Set<string>() };
const SEEN = { sheetId: null, confirmed: UNSEEN };

loadOfficeInNode().exposeAsGlobals();
const port = excelWorkbook();
const store = new BrowserStore();
/** What this machine keeps of the workbook that is connected, as a page that has just been opened asks for it. */
const history = (): History => storedHistory(store, documentAddress);

let opened: ConnectedWorkbook | null = null;
const close = (): void => {
  opened?.close();
  opened = null;
};
beforeEach(() => store.items.clear());
afterEach(close);

async function open(data: IWorkbookData, options?: HostOptions): Promise<ConnectedWorkbook> {
  close();
  opened = await connectWorkbook(structuredClone(data), options);
  return opened;
}
const officialData = (): IWorkbookData => openXlsx(new Uint8Array(readFileSync(OFFICIAL)));

/** The same workbook as Excel may open it the next time: every sheet under another id. */
function withOtherIds(data: IWorkbookData): IWorkbookData {
  const renamed = (id: string): string => `anew-${id}`;
  return {
    ...data,
    custom: {},
    sheetOrder: data.sheetOrder.map(renamed),
    sheets: Object.fromEntries(
      Object.entries(data.sheets).map(([id, sheet]) => [renamed(id), { ...sheet, id: renamed(id) }]),
    ),
  };
}

async function scoreOfTotal(): Promise<unknown> {
  const { sheets } = await port.read();
  return sheets.find(({ name }) => name === SCORING)?.values[163]?.[4];
}

test('while a cell is being edited a batch waits, which is said after two seconds, and then goes on', async () => {
  const { host } = await open(officialData());
  const said: boolean[] = [];
  const stop = onWaiting((isWaiting) => said.push(isWaiting));
  const leaveCell = host.editCell();
  const done = perform('recompute', FORMULAS, port, history(), SEEN);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(said).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(said).toEqual([true]);
  leaveCell();
  expect((await done).kind).toBe('done');
  expect(said).toEqual([true, false]);
  expect(await scoreOfTotal()).toBe(88.0115);
  stop();
});

describe('a workbook that was closed and opened again', () => {
  test('is taken back although its sheets have other ids', async () => {
    const { book } = await open(officialData());
    await perform('recompute', FORMULAS, port, history(), SEEN);
    const saved = await book.save();
    await open(withOtherIds(saved));
    expect(await scoreOfTotal()).toBe(88.0115);
    expect(await perform('undo', undefined, port, history(), SEEN)).toMatchObject({
      kind: 'done',
      changedSince: [],
    });
    expect(await scoreOfTotal()).toBe(88.01);
  });

  test('under another address it is another workbook', async () => {
    const { book } = await open(officialData(), { documentUrl: 'C:/a.xlsx' });
    await perform('recompute', FORMULAS, port, history(), SEEN);
    await open(await book.save(), { documentUrl: 'C:/b.xlsx' });
    expect(await perform('undo', undefined, port, history(), SEEN)).toMatchObject({
      kind: 'blocked',
      why: { reason: 'nothingToUndo' },
    });
  });
});

test('of workbooks that were never saved nothing is kept that another one could take for its own', async () => {
  const { book } = await open(officialData(), { documentUrl: '' });
  const own = history();
  await perform('recompute', FORMULAS, port, own, SEEN);
  expect(store.items.size).toBe(0);
  const saved = await book.save();
  expect((await perform('undo', undefined, port, own, SEEN)).kind).toBe('done');
  await open(saved, { documentUrl: '' });
  expect((await perform('undo', undefined, port, history(), SEEN)).kind).toBe('blocked');
  expect(await scoreOfTotal()).toBe(88.0115);
});

test('a change that Excel denies in a workbook that is open for reading only says just that', async () => {
  const { host } = await open(officialData(), { readOnly: true });
  await port.read();
  host.failNextBatch('AccessDenied');
  await expect(port.write([])).rejects.toMatchObject({ code: 'readOnly', detail: 'AccessDenied' });
});
