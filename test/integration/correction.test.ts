import { correctRecognition } from '../../src/actions/correctRecognition';
import { memoryHistory } from '../../src/actions/history';
import { openWorkbook, perform } from '../../src/actions/perform';
import { undo } from '../../src/actions/undo';
import { excelWorkbook } from '../../src/excel/workbook';
import { CORRECTIONS_KEY, type ChosenTable } from '../../src/scorecard/correction';
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

beforeEach(async () => {
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
});

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
  const before = roundTrips();
  const outcome = await perform(
    correctRecognition,
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
  const history = memoryHistory();
  await perform(correctRecognition, { sheetId: 's1', table: TABLE }, port, history, SHOWN);
  const first = await settings();
  expect(first).toEqual([
    [CORRECTIONS_KEY, JSON.stringify([{ sheetId: 's1', sheetName: 'Phụ lục', table: TABLE }])],
  ]);
  await perform(correctRecognition, { sheetId: 's1', table: null }, port, history, SHOWN);
  expect(await kind()).toBe('other');
  await perform(undo, undefined, port, history, SHOWN);
  expect(await settings()).toEqual(first);
  expect(await kind()).toBe('scoring');
  await perform(undo, undefined, port, history, SHOWN);
  expect(await settings()).toEqual([]);
  expect(await kind()).toBe('other');
});

test('settings of another kind are passed over', async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add('other', { nested: [1, true] });
    context.workbook.settings.add(CORRECTIONS_KEY, 7);
    await context.sync();
  });
  expect((await port.read()).settings).toEqual(new Map());
});
