import { type CorrectionOptions } from '../../src/actions/correctRecognition';
import { memoryHistory, type History } from '../../src/actions/history';
import { markOf, openWorkbook, perform, type Outcome } from '../../src/actions/perform';
import { CORRECTIONS_KEY } from '../../src/scorecard/settings/corrections';
import { type ChosenTable } from '../../src/scorecard/layout/chosenTable';
import { MemoryWorkbook } from '../memoryWorkbook';
import { sheetOf, workbookOf } from '../sheetBuilder';

/** A table whose header names no role: only a person can say which column is which. */
const unnamed = sheetOf(
  [
    ['A', 'B', 'C', 'D'],
    ['1', 'Chỉ đạo', 3, 9],
    ['1.1', 'Kế hoạch', 1, 1],
    ['1.2', 'Báo cáo', 2, 1.5],
  ],
  { name: 'Phụ lục', protected: false },
);
const TABLE: ChosenTable = {
  headerRow: 1,
  headerDepth: 1,
  columns: [
    { column: 0, role: 'code', round: 1, header: 'A' },
    { column: 1, role: 'name', round: 1, header: 'B' },
    { column: 2, role: 'max', round: 1, header: 'C' },
    { column: 3, role: 'appraised', round: 1, header: 'D' },
  ],
};

function correct(
  workbook: MemoryWorkbook,
  history: History,
  options: Partial<CorrectionOptions> = {},
): Promise<Outcome> {
  const chosen: CorrectionOptions = { sheetId: unnamed.id, table: TABLE, ...options };
  return perform('correctRecognition', chosen, workbook, history, { sheetId: null, confirmed: null });
}

async function kindOf(workbook: MemoryWorkbook): Promise<string | undefined> {
  return (await openWorkbook(workbook)).workbook.sheets[0]?.kind;
}

test('written at once, it is obeyed by whoever reads the workbook next', async () => {
  const workbook = new MemoryWorkbook(workbookOf(unnamed));
  const history = memoryHistory();
  expect(await kindOf(workbook)).toBe('other');
  expect((await correct(workbook, history)).kind).toBe('done');
  expect(workbook.writes).toBe(1);
  expect(await kindOf(workbook)).toBe('scoring');
  const options = { values: true, leaveOut: new Set<string>() };
  await perform('recompute', options, workbook, history, { sheetId: null, confirmed: 'unseen' });
  expect(workbook.valueAt('Phụ lục', 'D2')).toBe(2.5);
});

test('undo takes it back, and the one before it comes back', async () => {
  const workbook = new MemoryWorkbook(workbookOf(unnamed));
  const before = workbook.snapshot;
  const history = memoryHistory();
  await correct(workbook, history);
  await correct(workbook, history, { table: null });
  expect(await kindOf(workbook)).toBe('other');
  const takeBack = () => perform('undo', undefined, workbook, history, { sheetId: null, confirmed: null });
  await takeBack();
  expect(await kindOf(workbook)).toBe('scoring');
  await takeBack();
  expect(workbook.snapshot).toEqual(before);
});

test('undo leaves a later choice of somebody else alone', async () => {
  const workbook = new MemoryWorkbook(workbookOf(unnamed));
  const history = memoryHistory();
  await correct(workbook, history);
  workbook.setSetting(CORRECTIONS_KEY, '[]');
  await perform('undo', undefined, workbook, history, { sheetId: null, confirmed: null });
  expect(workbook.snapshot.settings.get(CORRECTIONS_KEY)).toBe('[]');
});

test('back to automatic forgets it; where nothing was remembered there is nothing to do', async () => {
  const workbook = new MemoryWorkbook(workbookOf(unnamed));
  const history = memoryHistory();
  expect((await correct(workbook, history, { table: 'automatic' })).kind).toBe('nothingToDo');
  await correct(workbook, history);
  expect((await correct(workbook, history)).kind).toBe('nothingToDo');
  await correct(workbook, history, { table: 'automatic' });
  expect(workbook.snapshot.settings.size).toBe(0);
});

test('a protected sheet can be corrected: the sheet itself is not written', async () => {
  const workbook = new MemoryWorkbook(workbookOf({ ...unnamed, protected: true }));
  expect((await correct(workbook, memoryHistory())).kind).toBe('done');
});

test.each<[string, Partial<CorrectionOptions>, string]>([
  ['a sheet that is gone', { sheetId: 'gone' }, 'sheetGone'],
  [
    'a table without a maximum',
    { table: { ...TABLE, columns: TABLE.columns.slice(0, 2) } },
    'incompleteTable',
  ],
])('%s is refused and nothing is written', async (_what, options, reason) => {
  const workbook = new MemoryWorkbook(workbookOf(unnamed));
  expect(await correct(workbook, memoryHistory(), options)).toMatchObject({
    kind: 'blocked',
    why: { reason },
  });
  expect(workbook.writes).toBe(0);
});

test('a preview is stale once somebody corrected recognition', async () => {
  const workbook = new MemoryWorkbook(workbookOf(unnamed));
  const history = memoryHistory();
  await correct(workbook, history);
  const options = { values: false, leaveOut: new Set<string>() };
  const seen = await perform('recompute', options, workbook, history, { sheetId: null, confirmed: null });
  expect(seen.kind).toBe('preview');
  const mark = markOf(seen.opened.workbook);
  const withoutCode = TABLE.columns.map((each) =>
    each.role === 'appraised' ? { ...each, role: 'self' as const } : each,
  );
  await correct(workbook, history, { table: { ...TABLE, columns: withoutCode } });
  const outcome = await perform('recompute', options, workbook, history, { sheetId: null, confirmed: mark });
  expect(outcome.kind).toBe('changedMeanwhile');
});
