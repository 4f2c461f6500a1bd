import path from 'node:path';
import { readFileSync } from 'node:fs';
import { memoryHistory } from '../../src/actions/history';
import { openWorkbook, perform, UNSEEN } from '../../src/actions/perform';
import { openWorkbookFile, type WorkbookFile } from '../../src/batch/workbookFile';
import { KnownMerges } from '../../src/excel/knownMerges';
import { excelWorkbook } from '../../src/excel/workbook';
import { openXlsx } from '../../src/workbench/xlsx';

/** Cells that are merged, from a file through Microsoft's library to the plan and back. */

const FILE = path.join(__dirname, '../corpus/workbooks/39-xa-2024-o-gop.xlsx');

let workbook: WorkbookFile;
beforeEach(async () => {
  workbook = await openWorkbookFile(FILE);
});
afterEach(() => workbook.close());

const press = (port: WorkbookFile['port']) =>
  perform('recompute', { values: false, leaveOut: new Set<string>() }, port, memoryHistory(), {
    sheetId: null,
    confirmed: UNSEEN,
  });

/** Addresses of formulas that stand beneath a merge, and of all. */
function formulas(bytes: Uint8Array): { beneath: string[]; count: number } {
  const sheet = Object.values(openXlsx(bytes).sheets)[0];
  const merges = sheet?.mergeData ?? [];
  const all = Object.entries(sheet?.cellData ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells as Record<number, { f?: string | null } | null>).flatMap(([column, cell]) =>
      cell?.f ? [{ row: Number(row), column: Number(column) }] : [],
    ),
  );
  const beneath = all.filter(({ row, column }) =>
    merges.some(
      ({ startRow, endRow, startColumn, endColumn }) =>
        row >= startRow &&
        row <= endRow &&
        column >= startColumn &&
        column <= endColumn &&
        (row !== startRow || column !== startColumn),
    ),
  );
  return { beneath: beneath.map(({ row, column }) => `${row}:${column}`), count: all.length };
}

/** Takes the total away, which is right and would stay. */
async function blankTotal(port: WorkbookFile['port']): Promise<void> {
  const sheetId = (await port.read()).sheets[0]?.id ?? '';
  const content = (value: number | string) => ({ content: value, isFormula: false, numberFormat: 'General' });
  await port.write(
    [100, 81.5219, 88.6141].map((value, at) => ({
      type: 'cell' as const,
      sheetId,
      row: 35,
      column: 2 + at,
      before: content(value),
      after: content(''),
    })),
  );
}

test('the terminal finds nothing wrong and writes the total alone, nothing beneath a merge', async () => {
  expect((await openWorkbook(workbook.port)).findings).toEqual([]);
  expect((await press(workbook.port)).kind).toBe('nothingToDo');
  await blankTotal(workbook.port);
  expect((await press(workbook.port)).kind).toBe('done');
  const written = formulas(await workbook.bytes());
  expect(written).toEqual({ beneath: [], count: 3 });
  expect(formulas(new Uint8Array(readFileSync(FILE)))).toEqual({ beneath: [], count: 0 });
});

test('the pane asks with a press, and keeps what it was told until cells move', async () => {
  const merges = new KnownMerges();
  const port = excelWorkbook(() => ({ mergeUndoGroup: true, mergedAreas: true, missingRules: true }), merges);
  const known = async (): Promise<boolean> => (await port.read()).sheets[0]?.merges !== null;
  expect(await known()).toBe(false);
  await press(port);
  expect(await known()).toBe(true);
  expect((await openWorkbook(port)).findings).toEqual([]);
  merges.forget();
  expect(await known()).toBe(false);
});
