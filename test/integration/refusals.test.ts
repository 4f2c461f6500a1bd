import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMPARE_ALL } from '../../src/actions/compareYears';
import { memoryHistory } from '../../src/actions/history';
import { perform, press, UNSEEN } from '../../src/actions/perform';
import { excelWorkbook } from '../../src/excel/workbook';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import type { Quirks } from '../../src/workbench/host/quirks';
import { makeReports, VIETNAMESE } from '../reportSheets';
import { connectFile, type ConnectedFile } from './connectedFile';
import { connectWorkbook, workbookData, type ConnectedWorkbook } from './connectedWorkbook';

/** What Excel refuses costs that and nothing else, and as few round trips as there can be. */

const OFFICIAL = new Uint8Array(
  readFileSync(path.join(__dirname, '../../assets/workbooks/par-index-2023-binh-phuoc.xlsx')),
);
const CHOICE = { values: false, leaveOut: new Set<string>() };
const AT_ONCE = { sheetId: null, confirmed: UNSEEN };

loadOfficeInNode().exposeAsGlobals();
const port = excelWorkbook();
let open: ConnectedWorkbook | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

async function official(quirks: Partial<Quirks> = {}): Promise<ConnectedFile> {
  const file = await connectFile(OFFICIAL, { quirks });
  open = file;
  return file;
}

describe('a reading', () => {
  test.each([
    ['another workbook', { otherWorkbookInFront: true }],
    ['a chart sheet', { chartSheetInFront: true }],
  ])('with %s in front has all figures, and knows no sheet in view', async (_what, quirks) => {
    const { host } = await official(quirks);
    const snapshot = await port.read('place');
    expect([snapshot.activeSheetId, snapshot.selection]).toEqual([null, null]);
    expect(snapshot.sheets[0]?.values.length).toBeGreaterThan(150);
    expect(host.roundTrips).toBe(3);
    const insert = { words: VIETNAMESE, at: 'selection' } as const;
    const outcome = await perform('compareYears', { ...COMPARE_ALL, insert }, port, memoryHistory(), AT_ONCE);
    expect(outcome).toMatchObject({ kind: 'blocked', why: { reason: 'noSelection' } });
  });

  test('asks for the selected cell only where something is put there', async () => {
    await official();
    expect((await port.read('merges')).selection).toBeNull();
    expect((await port.read('place')).selection).toMatchObject({ row: 1, column: 0 });
  });

  test('whose conditional formats cannot be listed has all figures; what marks or clears says why it does not', async () => {
    const { host } = await official({ brokenRules: true });
    const { sheets } = await port.read('merges');
    expect(sheets.map(({ conditionalRules }) => conditionalRules)).toEqual([null, null]);
    // What is merged is known all the same.
    expect(sheets[0]?.merges?.length).toBeGreaterThan(0);
    expect(host.roundTrips).toBe(3);
    for (const name of ['highlight', 'clearHighlight'] as const) {
      const outcome = await press(name, CHOICE, port, memoryHistory(), AT_ONCE);
      expect(outcome).toMatchObject({ kind: 'blocked', why: { reason: 'rulesUnknown', sheet: 'BTH 2023' } });
    }
    expect((await press('recompute', CHOICE, port, memoryHistory(), AT_ONCE)).kind).toBe('done');
  });

  test('an undo of marks waits until they can be listed, and is not lost', async () => {
    const { host } = await official();
    const history = memoryHistory();
    await press('highlight', CHOICE, port, history, AT_ONCE);
    host.quirks.brokenRules = true;
    const outcome = await press('undo', CHOICE, port, history, AT_ONCE);
    expect(outcome).toMatchObject({ kind: 'blocked', why: { reason: 'rulesUnknown' } });
    host.quirks.brokenRules = false;
    expect((await press('undo', CHOICE, port, history, AT_ONCE)).kind).toBe('done');
  });

  test('of more merged cells than one address holds knows every one of them', async () => {
    const mergeData = Array.from({ length: 500 }, (_, at) => ({
      startRow: at + 1,
      endRow: at + 1,
      startColumn: 3,
      endColumn: 4,
    }));
    const more = { rowCount: 600, mergeData };
    const rows = Array.from({ length: 502 }, (_, at) => ['x', at, 1, 'y', '', 2]);
    const sheet = { id: 's1', name: 'Một trang có tên khá dài', rows, more };
    open = await connectWorkbook(workbookData([sheet]), {
      quirks: { cutAddresses: true, listSeparator: ';' },
    });
    expect((await port.read('merges')).sheets[0]?.merges).toHaveLength(500);
  });
});

describe('marks', () => {
  test('where they stand is asked in a third round trip, by a press that renews them and where there are any', async () => {
    const { host } = await official();
    const trips = async (name: 'highlight' | 'clearHighlight' | 'recompute'): Promise<[string, number]> => {
      const before = host.roundTrips;
      const { kind } = await press(name, CHOICE, port, memoryHistory(), AT_ONCE);
      return [kind, host.roundTrips - before];
    };
    expect(await trips('highlight')).toEqual(['done', 3]);
    // All of them are right.
    expect(await trips('highlight')).toEqual(['nothingToDo', 3]);
    expect(await trips('recompute')).toEqual(['done', 3]);
    expect(await trips('clearHighlight')).toEqual(['done', 3]);
  });

  test('are taken away where a cell has a rule of somebody else, too', async () => {
    const file = await official();
    const { host } = file;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('BTH 2023').getRange('A10:F20');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=$E10=0';
      await context.sync();
    });
    const own = await file.save();
    await press('highlight', CHOICE, port, memoryHistory(), AT_ONCE);
    host.quirks.twoRulesOnOneCell = true;
    expect((await press('clearHighlight', CHOICE, port, memoryHistory(), AT_ONCE)).kind).toBe('done');
    expect(Buffer.compare(Buffer.from(await file.save()), Buffer.from(own))).toBe(0);
  });
});

describe('how new sheets are shown, printed and drawn', () => {
  test('what Excel refuses of it is said, and everything else is done', async () => {
    const file = await connectFile(OFFICIAL, {
      // Somebody turns to another workbook once the figures are written.
      onRequest: ({ request }) => {
        const isWritten = JSON.stringify(request).includes('NumberFormat');
        if (isWritten && file.host.roundTrips === 3) file.host.quirks.otherWorkbookInFront = true;
      },
    });
    open = file;
    const history = memoryHistory();
    const outcome = await makeReports(port, { kinds: ['areas'] }, history);
    expect(outcome).toMatchObject({
      kind: 'done',
      leftUndone: [{ what: 'view', sheet: expect.stringContaining('So sánh lĩnh vực') }],
    });
    file.host.quirks.otherWorkbookInFront = false;
    const zooms = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getLast();
      sheet.load('name,showGridlines');
      sheet.pageLayout.load('zoom');
      const charts = sheet.charts.getCount();
      await context.sync();
      return [sheet.showGridlines, sheet.pageLayout.zoom.horizontalFitToPages, charts.value];
    });
    const charts =
      outcome.kind === 'done' &&
      outcome.plan.edits.flatMap((edit) => (edit.type === 'addSheet' ? edit.sheet.charts : []));
    expect(zooms).toEqual([true, 1, charts && charts.length]);
    await press('undo', CHOICE, port, history, AT_ONCE);
    expect(Buffer.compare(Buffer.from(await file.save()), Buffer.from(OFFICIAL))).toBe(0);
  });

  test('a zoom that Excel loses is set once more', async () => {
    await official({ lostZoom: true });
    const outcome = await makeReports(port, { kinds: ['areas', 'split'] });
    expect(outcome).toMatchObject({ kind: 'done', leftUndone: [] });
    const zooms = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/pageLayout/zoom');
      await context.sync();
      return worksheets.items.slice(-2).map(({ pageLayout }) => pageLayout.zoom.horizontalFitToPages);
    });
    expect(zooms).toEqual([1, 1]);
  });
});

test('merging cells while a chart is selected is tried again from a cell', async () => {
  const file = await official();
  const { host } = file;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('So sánh 2022-2023').getRange('B20').select();
    await context.sync();
  });
  host.quirks.chartSelected = true;
  const history = memoryHistory();
  const insert = { words: VIETNAMESE, at: 'selection' } as const;
  const outcome = await perform('compareYears', { ...COMPARE_ALL, insert }, port, history, AT_ONCE);
  expect(outcome.kind).toBe('done');
  expect(host.quirks.chartSelected).toBe(false);
  await press('undo', CHOICE, port, history, AT_ONCE);
  expect(Buffer.compare(Buffer.from(await file.save()), Buffer.from(OFFICIAL))).toBe(0);
});

test('rows get their heights back where the standard height of Excel is another than they had', async () => {
  const { host } = await official();
  const heights = (): Promise<number[]> =>
    Excel.run(async (context) => {
      const rows = context.workbook.worksheets.getItem('So sánh 2022-2023').getRange('A20:A34');
      const measured = rows.getRowProperties({ format: { rowHeight: true } });
      await context.sync();
      return measured.value.map(({ format }) => format?.rowHeight ?? 0);
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('So sánh 2022-2023').getRange('B20').select();
    await context.sync();
  });
  const before = await heights();
  host.quirks.standardHeightDrift = true;
  const history = memoryHistory();
  const insert = { words: VIETNAMESE, at: 'selection' } as const;
  await perform('compareYears', { ...COMPARE_ALL, insert }, port, history, AT_ONCE);
  const raised = (await heights()).filter((height, at) => Math.abs(height - (before[at] ?? 0)) > 0.5);
  expect(raised.length).toBeGreaterThan(0);
  await press('undo', CHOICE, port, history, AT_ONCE);
  // Nobody sees half a point.
  (await heights()).forEach((height, at) =>
    expect(Math.abs(height - (before[at] ?? 0))).toBeLessThanOrEqual(0.5),
  );
});
