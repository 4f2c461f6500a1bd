import fc from 'fast-check';
import { memoryHistory, type History } from '../../src/actions/history';
import { markOf, perform, press, UNSEEN, type PerformOptions } from '../../src/actions/perform';
import { NO_RECEIPT, WriteFault, type WorkbookPort, type WriteManner } from '../../src/plan/port';
import type { RecomputeOptions } from '../../src/plan/recomputeEdits';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { placedScorecardArbitrary } from '../arbitraries';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { sheetOf, withCell, workbookOf } from '../sheetBuilder';

const FORMULAS: RecomputeOptions = { values: false, leaveOut: new Set() };
const PREVIEW: PerformOptions = { sheetId: null, confirmed: null };
const UNWATCHED: PerformOptions = { sheetId: null, confirmed: UNSEEN };

const SCORING = 'BTH 2023';
const COMPARISON = 'So sánh 2022-2023';

let workbook: MemoryWorkbook;
let history: History;

beforeEach(() => {
  workbook = new MemoryWorkbook(officialWorkbook());
  history = memoryHistory();
});

/** Shows the preview and returns what confirms it. */
async function seen(): Promise<string> {
  const { opened } = await perform('recompute', FORMULAS, workbook, history, PREVIEW);
  return markOf(opened.workbook);
}

describe('figures that change are seen before they are written', () => {
  test('a preview writes nothing and leaves nothing to undo', async () => {
    const before = workbook.snapshot;
    const outcome = await perform('recompute', FORMULAS, workbook, history, PREVIEW);
    expect(outcome.kind).toBe('preview');
    expect(workbook.writes).toBe(0);
    expect(workbook.snapshot).toEqual(before);
    expect(history.last()).toBeNull();
  });

  test('what was seen and confirmed is written, in one batch', async () => {
    const confirmed = await seen();
    const outcome = await perform('recompute', FORMULAS, workbook, history, { ...PREVIEW, confirmed });
    expect(outcome).toMatchObject({ kind: 'done', changedSince: [] });
    expect(workbook.writes).toBe(1);
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.0115);
  });

  test('lines that the user cleared are not written', async () => {
    const preview = await perform('recompute', FORMULAS, workbook, history, PREVIEW);
    const total =
      preview.kind === 'preview' ? preview.plan.changes.find(({ row }) => row === 164) : undefined;
    const options = { values: false, leaveOut: new Set([total?.key ?? '']) };
    await perform('recompute', options, workbook, history, {
      ...PREVIEW,
      confirmed: markOf(preview.opened.workbook),
    });
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.01);
    expect(workbook.snapshot.sheets[0]?.formulas[163]?.[4]).toBe(88.01);
    expect(workbook.valueAt(COMPARISON, 'C14')).toBe(88.01);
  });

  test('where no figure changes, it is written at once', async () => {
    workbook.type(SCORING, 'E164', 88.0115);
    workbook.type(COMPARISON, 'C12', 87.38);
    // Most indexes are formulas now: those that are typed become formulas that show the same.
    for (const [at, row] of [9, 21, 34, 58, 78].entries())
      workbook.type(COMPARISON, `C${6 + at}`, `='${SCORING}'!E${row}/'${SCORING}'!C${row}*100`);
    expect((await perform('recompute', FORMULAS, workbook, history, PREVIEW)).kind).toBe('done');
  });

  test('programs that nobody watches write without a preview', async () => {
    expect((await perform('recompute', FORMULAS, workbook, history, UNWATCHED)).kind).toBe('done');
  });
});

describe('a workbook that was changed between the preview and its confirmation is not written', () => {
  test.each([
    [SCORING, 'E10', 0.5],
    [SCORING, 'B10', 'Tên khác'],
    [COMPARISON, 'C6', 1],
  ])('%s!%s', async (sheetName, address, content) => {
    const confirmed = await seen();
    workbook.type(sheetName, address, content);
    const before = workbook.snapshot;
    const outcome = await perform('recompute', FORMULAS, workbook, history, { ...PREVIEW, confirmed });
    expect(outcome.kind).toBe('changedMeanwhile');
    expect(workbook.snapshot).toEqual(before);
    expect(history.last()).toBeNull();
  });

  test('but for sheets that have nothing to do with it', async () => {
    workbook = new MemoryWorkbook(
      workbookOf(...officialWorkbook().sheets, sheetOf([['nháp']], { name: 'Nháp' })),
    );
    const confirmed = await seen();
    workbook.type('Nháp', 'A1', 'khác');
    expect((await perform('recompute', FORMULAS, workbook, history, { ...PREVIEW, confirmed })).kind).toBe(
      'done',
    );
  });
});

describe('nothing to do is said, not written', () => {
  test('a second recompute', async () => {
    await perform('recompute', FORMULAS, workbook, history, UNWATCHED);
    expect((await perform('recompute', FORMULAS, workbook, history, PREVIEW)).kind).toBe('nothingToDo');
    expect(workbook.writes).toBe(1);
  });

  test('clearing a sheet that is not highlighted', async () => {
    expect((await perform('clearHighlight', undefined, workbook, history, PREVIEW)).kind).toBe('nothingToDo');
    expect(history.last()).toBeNull();
  });
});

describe('reasons why an action cannot run', () => {
  const scoring = (name: string, traits: Partial<SheetSnapshot> = {}): SheetSnapshot =>
    sheetOf(
      [
        ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
        ['1', 'Chỉ đạo, điều hành', 9, 9],
        ['1.1', 'Kế hoạch', 1, 1],
      ],
      { name, ...traits },
    );
  const text = sheetOf([['Báo cáo']], { name: 'Bìa' });

  test.each<[string, SheetSnapshot[], Record<string, unknown>]>([
    ['an empty workbook', [sheetOf([])], { reason: 'emptyWorkbook' }],
    ['no scoring sheet', [text], { reason: 'noScoringSheet', nearest: null }],
    [
      'a hidden one',
      [text, scoring('A', { visibility: 'hidden' })],
      { reason: 'hiddenScoringSheet', sheet: 'A' },
    ],
    [
      'two of them',
      [text, scoring('A'), scoring('B')],
      { reason: 'severalScoringSheets', sheets: ['A', 'B'] },
    ],
    ['a protected one', [scoring('A', { protected: true })], { reason: 'protectedSheet', sheet: 'A' }],
  ])('%s', async (_what, sheets, why) => {
    const port = new MemoryWorkbook(workbookOf(...sheets));
    for (const outcome of [
      await perform('recompute', FORMULAS, port, history, UNWATCHED),
      await perform('highlight', undefined, port, history, UNWATCHED),
      await perform('clearHighlight', undefined, port, history, UNWATCHED),
    ]) {
      expect(outcome).toMatchObject({ kind: 'blocked', why });
    }
    expect(port.writes).toBe(0);
  });

  test('of two the one that the user chose', async () => {
    const [first, second] = [scoring('A'), scoring('B')];
    const port = new MemoryWorkbook(workbookOf(text, first, second));
    await perform('recompute', FORMULAS, port, history, { sheetId: second.id, confirmed: UNSEEN });
    expect([port.valueAt('A', 'D2'), port.valueAt('B', 'D2')]).toEqual([9, 1]);
  });

  test('nothing was done yet that could be undone', async () => {
    expect(await perform('undo', undefined, workbook, history, PREVIEW)).toMatchObject({
      kind: 'blocked',
      why: { reason: 'nothingToUndo' },
    });
  });
});

describe('undo', () => {
  test('takes batches back one by one, the latest first, without a preview', async () => {
    const before = workbook.snapshot;
    await perform('recompute', FORMULAS, workbook, history, UNWATCHED);
    const recomputed = workbook.snapshot;
    await perform('highlight', undefined, workbook, history, UNWATCHED);
    expect(workbook.rules(SCORING)).toHaveLength(45);
    expect((await perform('undo', undefined, workbook, history, PREVIEW)).kind).toBe('done');
    expect(workbook.snapshot).toEqual(recomputed);
    expect((await perform('undo', undefined, workbook, history, PREVIEW)).kind).toBe('done');
    expect(workbook.snapshot).toEqual(before);
    expect((await perform('undo', undefined, workbook, history, PREVIEW)).kind).toBe('blocked');
  });

  test('of clearing puts the rules back where they were', async () => {
    await perform('highlight', undefined, workbook, history, UNWATCHED);
    const highlighted = workbook.rules(SCORING);
    await perform('clearHighlight', undefined, workbook, history, UNWATCHED);
    expect(workbook.rules(SCORING)).toEqual([]);
    await perform('undo', undefined, workbook, history, UNWATCHED);
    expect(workbook.rules(SCORING)).toEqual(highlighted);
  });

  test('of highlighting again gives the earlier rules back', async () => {
    await perform('highlight', undefined, workbook, history, UNWATCHED);
    const { snapshot } = workbook;
    const [first] = snapshot.sheets[0]?.conditionalRules ?? [];
    // Somebody has cut a row away from the marks.
    if (first) first.areas = (first.areas ?? []).map((area) => ({ ...area, height: 1 }));
    workbook = new MemoryWorkbook(snapshot);
    const cut = workbook.rules(SCORING);
    expect((await perform('highlight', undefined, workbook, history, UNWATCHED)).kind).toBe('done');
    expect(workbook.rules(SCORING)).not.toEqual(cut);
    await perform('undo', undefined, workbook, history, UNWATCHED);
    expect(workbook.rules(SCORING)).toEqual(cut);
  });

  test('leaves cells that were edited since, and names them', async () => {
    await perform('recompute', FORMULAS, workbook, history, UNWATCHED);
    workbook.type(SCORING, 'E164', 90);
    const outcome = await perform('undo', undefined, workbook, history, PREVIEW);
    expect(outcome).toMatchObject({ kind: 'done', changedSince: [{ sheetName: SCORING, address: 'E164' }] });
    expect(workbook.valueAt(SCORING, 'E164')).toBe(90);
    expect(workbook.valueAt(COMPARISON, 'C12')).toBe(87.41);
  });

  test('where every cell was edited since there is nothing left to take back, and it is not asked again', async () => {
    const sheet = sheetOf([
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
      ['1', 'Chỉ đạo', { value: 1, formula: '=C3' }, 9],
      ['1.1', 'Kế hoạch', 1, 1],
    ]);
    workbook = new MemoryWorkbook(workbookOf(sheet));
    await perform('recompute', FORMULAS, workbook, history, UNWATCHED);
    workbook.type('Bảng điểm', 'D2', 5);
    expect(await perform('undo', undefined, workbook, history, PREVIEW)).toMatchObject({
      kind: 'nothingToDo',
      changedSince: [{ sheetName: 'Bảng điểm', address: 'D2' }],
    });
    expect(history.last()).toBeNull();
  });

  test('does not write to a sheet that was protected since, and can be tried again', async () => {
    await perform('recompute', FORMULAS, workbook, history, UNWATCHED);
    const locked = workbook.snapshot;
    if (locked.sheets[0]) locked.sheets[0].protected = true;
    workbook = new MemoryWorkbook(locked);
    expect(await perform('undo', undefined, workbook, history, PREVIEW)).toMatchObject({
      kind: 'blocked',
      why: { reason: 'protectedSheet', sheet: SCORING },
    });
    expect(history.last()?.action).toBe('recompute');
  });
});

describe('a batch that fails', () => {
  const failing = (more: Partial<WorkbookPort>): WorkbookPort => ({
    read: () => workbook.read(),
    write: () => Promise.reject(new Error('cell edit mode')),
    ...more,
  });

  test('of which nothing stands leaves nothing to undo, and says so', async () => {
    const before = workbook.snapshot;
    const outcome = await perform('recompute', FORMULAS, failing({}), history, UNWATCHED);
    expect(outcome).toMatchObject({
      kind: 'failed',
      left: 'untouched',
      // The kind of a bug, never its message: that might quote the workbook.
      fault: { code: 'unknown', detail: 'Error' },
    });
    expect(history.last()).toBeNull();
    expect(workbook.snapshot).toEqual(before);
  });

  test.each(['recompute', 'highlight'] as const)(
    'of which a part stands can be taken back: %s',
    async (name) => {
      const before = workbook.snapshot;
      const half = failing({
        write: async (edits) => {
          const receipt = await workbook.write(edits.slice(0, Math.ceil(edits.length / 2)));
          throw new WriteFault({ code: 'aborted', detail: 'RequestAborted' }, receipt, null);
        },
      });
      const outcome = await press(name, FORMULAS, half, history, UNWATCHED);
      expect(outcome).toMatchObject({ kind: 'failed', left: 'partly', fault: { code: 'aborted' } });
      expect(workbook.snapshot).not.toEqual(before);
      await perform('undo', undefined, workbook, history, UNWATCHED);
      expect(workbook.snapshot).toEqual(before);
    },
  );

  test('after which Excel does not answer leaves an undo for whatever stands', async () => {
    const before = workbook.snapshot;
    let reads = 0;
    const deaf = failing({
      read: () => (reads++ === 0 ? workbook.read() : Promise.reject(new Error('gone'))),
      write: async (edits) => {
        await workbook.write(edits.slice(0, 3));
        throw new WriteFault({ code: 'aborted', detail: 'RequestAborted' }, NO_RECEIPT, null);
      },
    });
    const outcome = await perform('recompute', FORMULAS, deaf, history, UNWATCHED);
    expect(outcome).toMatchObject({ kind: 'failed', left: 'unknown' });
    const undone = await perform('undo', undefined, workbook, history, UNWATCHED);
    expect(undone).toMatchObject({ kind: 'done', changedSince: [] });
    expect(workbook.snapshot).toEqual(before);
  });

  test('of which another try is worth it is taken back first, so that nothing is there twice', async () => {
    const manners: (WriteManner | undefined)[] = [];
    const refusing = failing({
      write: async (edits, manner) => {
        manners.push(manner);
        if (manner !== 'oneStep') return workbook.write(edits);
        const receipt = await workbook.write(edits.slice(0, 5));
        throw new WriteFault({ code: 'undoNotSupported', detail: 'UndoNotSupported' }, receipt, 'steps');
      },
    });
    const outcome = await perform('highlight', undefined, refusing, history, UNWATCHED);
    expect(outcome.kind).toBe('done');
    // Refused, taken back, tried again.
    expect(manners).toEqual(['oneStep', 'steps', 'steps']);
    const rules = workbook.rules(SCORING);
    expect(new Set(rules.map(({ areas }) => areas)).size).toBe(rules.length);
    const once = new MemoryWorkbook(officialWorkbook());
    await perform('highlight', undefined, once, memoryHistory(), UNWATCHED);
    expect(rules).toEqual(once.rules(SCORING));
  });

  test('of an undo goes on where it stopped', async () => {
    const before = workbook.snapshot;
    await perform('recompute', FORMULAS, workbook, history, UNWATCHED);
    const half = failing({
      write: async (edits) => {
        const receipt = await workbook.write(edits.slice(0, 1));
        throw new WriteFault({ code: 'aborted', detail: 'RequestAborted' }, receipt, null);
      },
    });
    const outcome = await perform('undo', undefined, half, history, UNWATCHED);
    expect(outcome).toMatchObject({ kind: 'failed', left: 'partly' });
    const undone = await perform('undo', undefined, workbook, history, UNWATCHED);
    expect(undone).toMatchObject({ kind: 'done', changedSince: [] });
    expect(workbook.snapshot).toEqual(before);
    expect(history.last()).toBeNull();
  });
});

test('any scorecard: recompute, highlight, clear, then undo to the end restore the workbook', async () => {
  await fc.assert(
    fc.asyncProperty(placedScorecardArbitrary, fc.boolean(), async (card, values) => {
      const wrong = withCell(card.sheet, card.total.row, card.column.appraised, 0.0001);
      const port = new MemoryWorkbook(workbookOf(wrong));
      const own = memoryHistory();
      const before = port.snapshot;
      await perform('recompute', { ...FORMULAS, values }, port, own, UNWATCHED);
      await perform('highlight', undefined, port, own, UNWATCHED);
      await perform('clearHighlight', undefined, port, own, UNWATCHED);
      while (own.last()) await perform('undo', undefined, port, own, UNWATCHED);
      expect(port.snapshot).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
