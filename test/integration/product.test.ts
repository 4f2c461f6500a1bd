import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IWorkbookData } from '@univerjs/core';
import { memoryHistory, type History } from '../../src/actions/history';
import { openWorkbook, perform, UNSEEN } from '../../src/actions/perform';
import { selectCell } from '../../src/excel/selection';
import { watchWorkbook } from '../../src/excel/watch';
import { excelWorkbook } from '../../src/excel/workbook';
import { WorkbookFault } from '../../src/plan/port';
import type { HostOptions } from '../../src/workbench/host/officeHost';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { changesBetween, openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { PROFILES } from './profiles';
import { connectWorkbook, workbookData, type ConnectedWorkbook, type Rows } from './connectedWorkbook';

/** The product's actions through Microsoft's own library, over the official workbook. */

const OFFICIAL = path.join(__dirname, '../../assets/workbooks/par-index-2023-binh-phuoc.xlsx');
const FORMULAS = { values: false, leaveOut: new Set<string>() };
const SEEN = { sheetId: null, confirmed: UNSEEN };
const SCORING = 'BTH 2023';
const COMPARISON = 'So sánh 2022-2023';

interface Opened extends ConnectedWorkbook {
  /** The file as it would be saved now. */
  file: () => Promise<Buffer>;
  history: History;
}

async function openOfficial(profile: HostOptions, options?: HostOptions): Promise<Opened> {
  const original = new Uint8Array(readFileSync(OFFICIAL));
  const data = openXlsx(original);
  const opened = structuredClone<IWorkbookData>(data);
  const connected = await connectWorkbook(data, { ...profile, ...options });
  return {
    ...connected,
    history: memoryHistory(),
    file: async () => Buffer.from(saveXlsx(original, changesBetween(opened, await connected.book.save()))),
  };
}

async function valueAt(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}

async function write(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

loadOfficeInNode().exposeAsGlobals();
const port = excelWorkbook();
let opened: Opened | null = null;

let profile: HostOptions = {};

async function official(options?: HostOptions): Promise<Opened> {
  opened = await openOfficial(profile, options);
  return opened;
}

afterEach(() => {
  opened?.close();
  opened = null;
  jest.restoreAllMocks();
});

/** Two sheets with scores while the comparison is in view: which one is meant, only the user knows. */
function twoScoringSheets(data: IWorkbookData, firstId: string): IWorkbookData {
  const copy = { ...data.sheets[firstId], id: 'copy', name: 'BTH 2022' };
  const comparisonId = data.sheetOrder[1];
  return {
    ...data,
    custom: { ...data.custom, activeSheetId: comparisonId },
    sheetOrder: [...data.sheetOrder, 'copy'],
    sheets: { ...data.sheets, copy },
  };
}

describe.each(PROFILES)('%s', (_name, ofProfile) => {
  beforeAll(() => {
    profile = ofProfile;
  });

  describe('round trips', () => {
    test('an action takes two to read and one to write', async () => {
      const { host, history } = await official();
      for (const run of [
        () => perform('recompute', FORMULAS, port, history, SEEN),
        () => perform('highlight', undefined, port, history, SEEN),
        () => perform('clearHighlight', undefined, port, history, SEEN),
        () => perform('undo', undefined, port, history, SEEN),
      ]) {
        const before = host.roundTrips;
        expect((await run()).kind).toBe('done');
        expect(host.roundTrips - before).toBe(3);
      }
    });

    test('reading takes two whatever the number of sheets', async () => {
      const sheets = Array.from({ length: 40 }, (_, index) => ({
        id: `s${String(index)}`,
        name: `T${String(index)}`,
        rows: [['x', 1]],
      }));
      const connected = await connectWorkbook(workbookData(sheets));
      try {
        expect((await port.read()).sheets).toHaveLength(40);
        expect(connected.host.roundTrips).toBe(2);
      } finally {
        connected.close();
      }
    });

    test('a workbook over the 5 MB of one answer is read in blocks, to the last cell', async () => {
      const rows: Rows = Array.from({ length: 24_000 }, (_, index) => [
        `dòng ${String(index)}`,
        index,
        index / 4,
        'ghi chú của hội đồng thẩm định',
        1,
        2,
      ]);
      const connected = await connectWorkbook(
        workbookData([{ id: 's1', name: 'Lớn', rows, more: { rowCount: 24_100 } }]),
      );
      try {
        const { sheets } = await port.read();
        expect(sheets[0]?.values).toHaveLength(rows.length);
        expect(sheets[0]?.values.at(-1)).toEqual(rows.at(-1));
        expect(connected.host.roundTrips).toBeGreaterThan(2);
      } finally {
        connected.close();
      }
    });
  });

  describe('recompute', () => {
    test('shows two figures first and writes nothing until they are confirmed', async () => {
      const { history, file } = await official();
      const outcome = await perform('recompute', FORMULAS, port, history, { sheetId: null, confirmed: null });
      expect(outcome.kind).toBe('preview');
      if (outcome.kind !== 'preview') return;
      expect(
        outcome.plan.changes.map(({ sheetName, row, column, from, to, decimals }) => [
          sheetName,
          row,
          column,
          String(from),
          to.toFixed(decimals ?? 4),
        ]),
      ).toEqual([
        [SCORING, 164, 4, '88.01', '88.0115'],
        [COMPARISON, 12, 2, '87.41', '87.38'],
      ]);
      expect((await file()).equals(readFileSync(OFFICIAL))).toBe(true);
    });

    test('writes live formulas that show the exact figures and follow an edit', async () => {
      const { history } = await official();
      // Typed figures that are right stay typed; those above E131 are blank here, and become formulas.
      for (const address of ['E126', 'E127']) await write(SCORING, address, '');
      await perform('recompute', FORMULAS, port, history, SEEN);
      expect(await valueAt(SCORING, 'E164')).toBe(88.0115);
      expect(await valueAt(SCORING, 'D164')).toBe(66.1211);
      expect(await valueAt(SCORING, 'D29')).toBe('');
      expect(await valueAt(COMPARISON, 'C12')).toBeCloseTo((11.7969 / 13.5) * 100, 10);
      await write(SCORING, 'E131', 1);
      expect(await valueAt(SCORING, 'E127')).toBe(2.9706);
      expect(await valueAt(SCORING, 'E164')).toBe(88.5115);
      expect(await valueAt(COMPARISON, 'C12')).toBeCloseTo((12.2969 / 13.5) * 100, 10);
    });

    test('pressed again, it has nothing to do', async () => {
      const { history } = await official();
      await perform('recompute', FORMULAS, port, history, SEEN);
      expect((await perform('recompute', FORMULAS, port, history, SEEN)).kind).toBe('nothingToDo');
    });

    test('undo gives the very file back', async () => {
      const { history, file } = await official();
      for (const values of [false, true]) {
        await perform('recompute', { ...FORMULAS, values }, port, history, SEEN);
        expect((await file()).equals(readFileSync(OFFICIAL))).toBe(false);
        await perform('undo', undefined, port, history, SEEN);
        expect((await file()).equals(readFileSync(OFFICIAL))).toBe(true);
      }
    });

    test('undo keeps what was edited since', async () => {
      const { history } = await official();
      await perform('recompute', FORMULAS, port, history, SEEN);
      await write(COMPARISON, 'C12', 87);
      const outcome = await perform('undo', undefined, port, history, SEEN);
      expect(outcome.kind === 'done' && outcome.changedSince).toEqual([
        { sheetName: COMPARISON, address: 'C12' },
      ]);
      expect(await valueAt(COMPARISON, 'C12')).toBe(87);
      expect(await valueAt(SCORING, 'E164')).toBe(88.01);
    });

    test('text that a formula cannot add becomes a number, and text again by undo', async () => {
      const { history, file } = await official();
      await write(SCORING, 'E10', "'1,4634");
      await write(SCORING, 'E11', "'0,5 điểm");
      const typed = await file();
      await perform('recompute', FORMULAS, port, history, SEEN);
      expect([
        await valueAt(SCORING, 'E10'),
        await valueAt(SCORING, 'E11'),
        await valueAt(SCORING, 'E9'),
      ]).toEqual([1.4634, 0.5, 9.2827]);
      await perform('undo', undefined, port, history, SEEN);
      expect([await valueAt(SCORING, 'E10'), await valueAt(SCORING, 'E11')]).toEqual(['1,4634', '0,5 điểm']);
      expect((await file()).equals(typed)).toBe(true);
    });

    test('stops when the workbook was changed after the preview', async () => {
      const { history } = await official();
      await perform('recompute', FORMULAS, port, history, { sheetId: null, confirmed: null });
      await write(SCORING, 'E10', 1.5);
      const outcome = await perform('recompute', FORMULAS, port, history, {
        sheetId: null,
        confirmed: 'of an earlier state',
      });
      expect(outcome.kind).toBe('changedMeanwhile');
      expect(await valueAt(SCORING, 'E164')).toBe(88.01);
    });
  });

  /** Runs of neighbouring rows whose leaves are marked. */
  const MARKS = 45;

  describe('highlight', () => {
    async function rules(): Promise<string[]> {
      const { sheets } = await port.read();
      return sheets.flatMap((sheet) => (sheet.conditionalRules ?? []).map((rule) => rule.formula));
    }

    test('adds live rules that clear takes away exactly', async () => {
      const { history, file } = await official();
      await perform('highlight', undefined, port, history, SEEN);
      expect(await rules()).toHaveLength(MARKS);
      await perform('clearHighlight', undefined, port, history, SEEN);
      expect((await file()).equals(readFileSync(OFFICIAL))).toBe(true);
    });

    test("leaves a user's own fill and rule alone", async () => {
      const { history, file } = await official();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(SCORING).getRange('A10:F18');
        range.format.fill.color = '#FFFF00';
        const rule = range.conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=$E10=0';
        rule.custom.format.font.color = '#FF0000';
        await context.sync();
      });
      const own = await file();
      await perform('highlight', undefined, port, history, SEEN);
      expect(await rules()).toHaveLength(MARKS + 1);
      await perform('clearHighlight', undefined, port, history, SEEN);
      expect((await file()).equals(own)).toBe(true);
    });

    test('undo takes the marks away, and brings back marks that were cleared', async () => {
      const { history, file } = await official();
      await perform('highlight', undefined, port, history, SEEN);
      const marked = await rules();
      await perform('clearHighlight', undefined, port, history, SEEN);
      await perform('undo', undefined, port, history, SEEN);
      expect((await rules()).sort()).toEqual(marked.sort());
      const saved = openXlsx(new Uint8Array(await file()));
      expect(JSON.stringify(saved.resources)).toContain('PAR-INDEX:appraised');
      await perform('undo', undefined, port, history, SEEN);
      expect((await file()).equals(readFileSync(OFFICIAL))).toBe(true);
    });

    test('pressed twice it marks once', async () => {
      const { history } = await official();
      await perform('highlight', undefined, port, history, SEEN);
      await perform('highlight', undefined, port, history, SEEN);
      expect(await rules()).toHaveLength(MARKS);
    });
  });

  describe('what Excel can do and cannot', () => {
    test.each([
      ['1.9', undefined],
      ['1.14', undefined],
      ['1.17', undefined],
      ['1.20', true],
    ])('with ExcelApi %s the native undo group is asked for: %s', async (excelApi, expected) => {
      const { history } = await official({ excelApi });
      const run = jest.spyOn(Excel, 'run');
      await perform('highlight', undefined, port, history, SEEN);
      const written = run.mock.calls.at(-1)?.[0] as unknown;
      expect(written).toMatchObject({ delayForCellEdit: true });
      expect((written as { mergeUndoGroup?: boolean }).mergeUndoGroup).toBe(expected);
    });

    test.each([
      ['before it does anything', 'UndoNotSupported', 0],
      ['half way', 'UndoNotSupported', 60],
      ['half way, by another name', 'GeneralException', 60],
    ] as const)(
      'where Excel refuses to make one undo step of the batch %s (%s), it is written all the same',
      async (_when, code, action) => {
        const { host, history, file } = await official({ excelApi: '1.20' });
        host.quirks.failAtAction = { action, keepBefore: true, code };
        expect((await perform('recompute', FORMULAS, port, history, SEEN)).kind).toBe('done');
        expect(await valueAt(SCORING, 'E164')).toBe(88.0115);
        await perform('undo', undefined, port, history, SEEN);
        expect((await file()).equals(readFileSync(OFFICIAL))).toBe(true);
      },
    );

    test.each([
      ['InvalidOperationInCellEditMode', 'cellEditMode'],
      ['RequestAborted', 'aborted'],
      ['GeneralException', 'general'],
    ] as const)('%s is the fault %s and nothing is written', async (code, fault) => {
      const { host, history, file } = await official({ excelApi: '1.14' });
      host.quirks.failAtAction = { action: 0, keepBefore: false, code };
      const outcome = await perform('recompute', FORMULAS, port, history, SEEN);
      expect(outcome).toMatchObject({
        kind: 'failed',
        fault: { code: fault, detail: code },
        left: 'untouched',
      });
      expect(history.last()).toBeNull();
      expect((await file()).equals(readFileSync(OFFICIAL))).toBe(true);
    });

    test.each([
      ['InvalidOperationInCellEditMode', 'cellEditMode'],
      ['RequestAborted', 'aborted'],
    ] as const)('a reading that meets %s is the fault %s', async (code, fault) => {
      const { host, history } = await official();
      host.failNextBatch(code);
      const failing = perform('recompute', FORMULAS, port, history, SEEN);
      await expect(failing).rejects.toMatchObject({ code: fault });
      await expect(failing).rejects.toBeInstanceOf(WorkbookFault);
      expect(host.roundTrips).toBe(1);
    });

    test('a protected, a hidden and a second scoring sheet stop an action before it writes', async () => {
      const data = openXlsx(new Uint8Array(readFileSync(OFFICIAL)));
      const [firstId = ''] = data.sheetOrder;
      const first = data.sheets[firstId];
      const variants: [string, IWorkbookData][] = [
        [
          'protectedSheet',
          { ...data, sheets: { ...data.sheets, [firstId]: { ...first, custom: { protected: true } } } },
        ],
        ['hiddenScoringSheet', { ...data, sheets: { ...data.sheets, [firstId]: { ...first, hidden: 1 } } }],
        ['severalScoringSheets', twoScoringSheets(data, firstId)],
      ];
      for (const [reason, variant] of variants) {
        const connected = await connectWorkbook(structuredClone(variant));
        try {
          const outcome = await perform('recompute', FORMULAS, port, memoryHistory(), SEEN);
          expect(outcome).toMatchObject({ kind: 'blocked', why: { reason } });
          expect(connected.host.roundTrips).toBe(2);
        } finally {
          connected.close();
        }
      }
    });
  });

  describe('the pane beside the workbook', () => {
    test('brings a cell of another sheet into view', async () => {
      const { book } = await official();
      const comparison = book.sheetNamed(COMPARISON);
      await selectCell(comparison?.id ?? '', 'C12');
      expect(book.activeSheet().name).toBe(COMPARISON);
    });

    test('hears of edits once they pause, until it stops listening', async () => {
      await official();
      const changed = jest.fn();
      const stop = await watchWorkbook({ changed });
      await write(SCORING, 'E10', 1);
      await write(SCORING, 'E11', 0.25);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(changed).toHaveBeenCalledTimes(1);
      await stop();
      await write(SCORING, 'E10', 1.2);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(changed).toHaveBeenCalledTimes(1);
    });

    test('finds in the workbook what the report had wrong', async () => {
      await official();
      const { findings } = await openWorkbook(port);
      expect(
        findings
          .filter(({ severity }) => severity === 'error')
          .map(({ kind, row, column }) => [kind, row, column]),
      ).toEqual([['COMPARISON_INDEX', 12, 2]]);
    });
  });
});
