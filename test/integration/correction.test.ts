import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryHistory } from '../../src/actions/history';
import { openWorkbook, perform } from '../../src/actions/perform';
import { openWorkbookFile } from '../../src/batch/workbookFile';
import { excelWorkbook } from '../../src/excel/workbook';
import { CORRECTIONS_KEY } from '../../src/scorecard/settings/corrections';
import { type ChosenTable } from '../../src/scorecard/layout/chosenTable';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { connectWorkbook, workbookData, type ConnectedWorkbook } from './connectedWorkbook';

/** What a person says of a sheet, remembered in the workbook's settings through Microsoft's own library. */

const TABLE: ChosenTable = {
  headerRow: 2,
  headerDepth: 1,
  columns: [
    { column: 0, role: 'code', round: 1, header: 'A' },
    { column: 1, role: 'name', round: 1, header: 'B' },
    { column: 2, role: 'max', round: 1, header: 'C' },
    { column: 3, role: 'appraised', round: 1, header: 'D' },
  ],
};
const SHOWN = { sheetId: null, confirmed: null };

loadOfficeInNode().exposeAsGlobals();
const port = excelWorkbook();
let opened: ConnectedWorkbook | null = null;

async function openUnnamed(): Promise<void> {
  opened = await connectWorkbook(
    workbookData([
      {
        id: 's1',
        name: 'Phụ lục',
        rows: [
          ['Phụ lục', null, null, null],
          ['A', 'B', 'C', 'D'],
          ['1', 'Chỉ đạo', 3, 2.5],
          ['1.1', 'Kế hoạch', 1, 1],
          ['1.2', 'Báo cáo', 2, 1.5],
        ],
      },
    ]),
  );
}

afterEach(() => {
  opened?.close();
  opened = null;
});

const roundTrips = (): number => opened?.host.roundTrips ?? 0;

async function settings(): Promise<[string, unknown][]> {
  return Excel.run(async (context) => {
    const { settings: all } = context.workbook;
    all.load('items/key,items/value');
    await context.sync();
    return all.items.map(({ key, value }): [string, unknown] => [key, value]);
  });
}

async function kind(): Promise<string | undefined> {
  return (await openWorkbook(port)).workbook.sheets[0]?.kind;
}

test('saving a correction takes two round trips to read and one to write, and reading stays at two', async () => {
  await openUnnamed();
  const before = roundTrips();
  const outcome = await perform(
    'correctRecognition',
    { sheetId: 's1', table: TABLE },
    port,
    memoryHistory(),
    SHOWN,
  );
  expect(outcome.kind).toBe('done');
  expect(roundTrips() - before).toBe(3);
  const { workbook } = await openWorkbook(port);
  expect(roundTrips() - before).toBe(5);
  expect(workbook.sheets.map((sheet) => [sheet.kind, sheet.correction?.stale])).toEqual([['scoring', null]]);
});

test('one setting holds it as text; undo gives back the one before, and then none', async () => {
  await openUnnamed();
  const history = memoryHistory();
  await perform('correctRecognition', { sheetId: 's1', table: TABLE }, port, history, SHOWN);
  const first = await settings();
  expect(first).toEqual([
    [CORRECTIONS_KEY, JSON.stringify([{ sheetId: 's1', sheetName: 'Phụ lục', table: TABLE }])],
  ]);
  await perform('correctRecognition', { sheetId: 's1', table: null }, port, history, SHOWN);
  expect(await kind()).toBe('other');
  await perform('undo', undefined, port, history, SHOWN);
  expect(await settings()).toEqual(first);
  expect(await kind()).toBe('scoring');
  await perform('undo', undefined, port, history, SHOWN);
  expect(await settings()).toEqual([]);
  expect(await kind()).toBe('other');
});

test('settings of another kind are passed over', async () => {
  await openUnnamed();
  await Excel.run(async (context) => {
    context.workbook.settings.add('other', { nested: [1, true] });
    context.workbook.settings.add(CORRECTIONS_KEY, 7);
    await context.sync();
  });
  expect((await port.read()).settings).toEqual(new Map());
});

test('a saved file remembers it, and undone it is the very file that was opened', async () => {
  const official = path.join(__dirname, '../../assets/workbooks/par-index-2023-binh-phuoc.xlsx');
  const folder = mkdtempSync(path.join(tmpdir(), 'par-index-correction-'));
  const saved = path.join(folder, 'saved.xlsx');
  const history = memoryHistory();
  const first = await openWorkbookFile(official);
  try {
    const sheetId = (await first.port.read()).sheets[0]?.id ?? '';
    await perform('correctRecognition', { sheetId, table: null }, first.port, history, SHOWN);
    writeFileSync(saved, await first.bytes());
    await perform('undo', undefined, first.port, history, SHOWN);
    expect(Buffer.from(await first.bytes()).equals(readFileSync(official))).toBe(true);
  } finally {
    first.close();
  }
  const second = await openWorkbookFile(saved);
  try {
    const { workbook } = await openWorkbook(second.port);
    expect(workbook.sheets.map((sheet) => sheet.kind)).toEqual(['other', 'comparison']);
    expect(workbook.sheets[0]?.correction?.given.table).toBeNull();
  } finally {
    second.close();
    rmSync(folder, { recursive: true });
  }
});
