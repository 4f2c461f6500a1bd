import { perform, UNSEEN } from '../../src/actions/perform';
import type { History } from '../../src/actions/history';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { BrowserStore, machineMemory } from '../browserStore';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';

/** Undo in a workbook that was closed and opened again, or that only looks like the one that was changed. */

const SCORING = 'BTH 2023';
const COMPARISON = 'So sánh 2022-2023';
const FORMULAS = { values: false, leaveOut: new Set<string>() };
const SEEN = { sheetId: null, confirmed: UNSEEN };

let store: BrowserStore;
beforeEach(() => (store = new BrowserStore()));
const history = (): History => machineMemory(store).history;

/** The official workbook with its totals recomputed. */
async function recomputed(): Promise<WorkbookSnapshot> {
  const workbook = new MemoryWorkbook(officialWorkbook());
  expect((await perform('recompute', FORMULAS, workbook, history(), SEEN)).kind).toBe('done');
  return workbook.snapshot;
}

/** The workbook with other facts of its sheets. */
function withSheets(
  workbook: WorkbookSnapshot,
  facts: (sheet: SheetSnapshot) => Partial<SheetSnapshot>,
): MemoryWorkbook {
  return new MemoryWorkbook({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, ...facts(sheet) })),
  });
}

const swapped = (name: string): string => (name === SCORING ? COMPARISON : SCORING);

test.each<[string, (sheet: SheetSnapshot, ids: Map<string, string>) => string]>([
  ['other ids', ({ name }) => `anew ${name}`],
  ["each other's ids", ({ name }, ids) => ids.get(swapped(name)) ?? ''],
])(
  'a workbook that gives its sheets %s when it is opened again is taken back all the same',
  async (_how, id) => {
    const workbook = await recomputed();
    const ids = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.id]));
    const again = withSheets(workbook, (sheet) => ({ id: id(sheet, ids) }));
    const outcome = await perform('undo', undefined, again, history(), SEEN);
    expect(outcome).toMatchObject({ kind: 'done', changedSince: [] });
    const contents = ({ sheets }: WorkbookSnapshot) =>
      sheets.map(({ name, values, formulas }) => ({ name, values, formulas }));
    expect(contents(again.snapshot)).toEqual(contents(officialWorkbook()));
  },
);

test('a workbook whose sheet has the id and another name is another: nothing is written, and that is said', async () => {
  const other = withSheets(await recomputed(), ({ name }) => ({
    name: name === COMPARISON ? 'Sheet1' : name,
  }));
  const outcome = await perform('undo', undefined, other, history(), SEEN);
  expect(outcome).toMatchObject({ kind: 'blocked', why: { reason: 'sheetRenamed', sheet: COMPARISON } });
  expect(other.writes).toBe(0);
});

test('given its former name, the sheet is taken back', async () => {
  const workbook = await recomputed();
  const renamed = withSheets(workbook, ({ name }) => ({ name: name === COMPARISON ? 'Sheet1' : name }));
  expect((await perform('undo', undefined, renamed, history(), SEEN)).kind).toBe('blocked');
  expect((await perform('undo', undefined, new MemoryWorkbook(workbook), history(), SEEN)).kind).toBe('done');
});
