import { memoryHistory, type History } from '../../src/actions/history';
import type { Blocked } from '../../src/actions/action';
import type { Outcome } from '../../src/actions/perform';
import { sheetDefinition } from '../../src/plan/sheets/sheetDefinition';
import { OWN_SHEETS_KEY } from '../../src/scorecard/settings/ownSheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { columnIndex } from '../../src/sheet/address';
import { readSnapshot } from '../corpus/readSnapshot';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { makeReports, takeBack } from '../reportSheets';
import { sheetOf, workbookOf } from '../sheetBuilder';

const TWO_YEARS = 'test/corpus/workbooks/14-ca-mau-2022-2023-so-sanh.xlsx';
const SPLIT = 'Cơ cấu điểm 2023';
const AREAS = 'So sánh lĩnh vực 2022-2023';

let workbook: MemoryWorkbook;
let history: History;
beforeEach(() => {
  workbook = new MemoryWorkbook(officialWorkbook());
  history = memoryHistory();
});

function why(outcome: Outcome): Blocked {
  if (outcome.kind !== 'blocked') throw new Error(`Expected to be blocked, not ${outcome.kind}`);
  return outcome.why;
}

function named(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

describe('what was made is taken back', () => {
  test('all sheets in one press, and what the workbook remembers of them', async () => {
    const before = workbook.snapshot;
    await makeReports(workbook, {}, history);
    expect(workbook.writes).toBe(1);
    await takeBack(workbook, history);
    expect(workbook.snapshot).toEqual(before);
  });

  test('a sheet on which somebody has written since stays, is named, and is still ours', async () => {
    await makeReports(workbook, {}, history);
    workbook.type(SPLIT, 'B3', 'Ghi chú của chuyên viên');
    const outcome = await takeBack(workbook, history);
    expect(outcome).toMatchObject({ changedSince: [{ sheetName: SPLIT, address: 'A3' }] });
    expect(workbook.snapshot.sheets.map(({ name }) => name)).toEqual([
      'BTH 2023',
      'So sánh 2022-2023',
      SPLIT,
    ]);
    expect(workbook.snapshot.settings.has(OWN_SHEETS_KEY)).toBe(true);
  });

  test('edits are plain JSON', async () => {
    const outcome = await makeReports(workbook, {}, history);
    const edits = outcome.kind === 'done' ? outcome.plan.edits : [];
    for (const edit of edits) {
      if (edit.type === 'addSheet') {
        expect(sheetDefinition.parse(JSON.parse(JSON.stringify(edit.sheet)))).toEqual(edit.sheet);
      }
    }
    expect(edits.map(({ type }) => type)).toEqual([
      'addSheet',
      'addSheet',
      'addSheet',
      'addSheet',
      'setting',
    ]);
  });
});

describe('made anew', () => {
  test('nothing changes where nothing changed', async () => {
    await makeReports(workbook);
    const once = workbook.snapshot;
    expect((await makeReports(workbook)).kind).toBe('nothingToDo');
    expect(workbook.snapshot).toEqual(once);
  });

  test('only the sheet that changed is written, on the same sheet, and undo brings the former one back', async () => {
    await makeReports(workbook);
    workbook.type('BTH 2023', 'F10', 'Ý kiến mới của hội đồng');
    const before = workbook.snapshot;
    const outcome = await makeReports(workbook, {}, history);
    const edits = outcome.kind === 'done' ? outcome.plan.edits : [];
    expect(edits.map(({ type }) => type)).toEqual(['rewriteSheet', 'rewriteSheet', 'setting']);
    expect(workbook.snapshot.sheets.map(({ id }) => id)).toEqual(before.sheets.map(({ id }) => id));
    await takeBack(workbook, history);
    expect(workbook.snapshot).toEqual(before);
  });

  test('another order redraws the sheets with lost points, and undo redraws them as they were', async () => {
    const made = await makeReports(workbook, { order: 'loss' });
    const drawn = (made.kind === 'done' ? made.plan.edits : []).flatMap((edit) =>
      edit.type === 'addSheet' ? [edit.sheet] : [],
    );
    await makeReports(workbook, { order: 'code' }, history);
    const back = await takeBack(workbook, history);
    const redrawn = (back.kind === 'done' ? back.plan.edits : []).flatMap((edit) =>
      edit.type === 'rewriteSheet' ? [edit.after] : [],
    );
    expect(redrawn.length).toBeGreaterThan(0);
    // Formulas, looks, heights, page and charts: the remembered frame and the cells are the whole sheet.
    for (const sheet of redrawn) expect(drawn).toContainEqual(sheet);
  });

  test('ranks that somebody typed into the sheet stay', async () => {
    const scores = named(officialWorkbook(), 'BTH 2023');
    const older = {
      ...scores,
      id: 'older',
      name: 'BTH 2022',
      values: scores.values.map((row) => row.map((value) => year(value))),
      formulas: scores.formulas.map((row) => row.map((value) => year(value))),
      texts: scores.texts.map((row) => row.map((text) => year(text))),
    };
    workbook = new MemoryWorkbook(workbookOf(scores, older));
    await makeReports(workbook);
    workbook.type(AREAS, 'D6', 29);
    workbook.type(AREAS, 'F6', 52);
    const kept = named(workbook.snapshot, AREAS).values[5]?.slice(3, 6);
    await makeReports(workbook);
    expect(kept).toEqual([29, expect.any(Number), 52]);
    expect(named(workbook.snapshot, AREAS).values[5]?.slice(3, 8)).toEqual([
      29,
      expect.any(Number),
      52,
      0,
      23,
    ]);
  });

  test('a sheet that was deleted is made again', async () => {
    await makeReports(workbook);
    const id = named(workbook.snapshot, SPLIT).id;
    await workbook.write([{ type: 'removeSheet', sheetId: id }]);
    const outcome = await makeReports(workbook);
    const edits = outcome.kind === 'done' ? outcome.plan.edits : [];
    expect(edits.map(({ type }) => type)).toEqual(['addSheet', 'setting']);
  });
});

const year = <Value>(value: Value): Value | string =>
  typeof value === 'string' ? value.replaceAll('2023', '2022') : value;

describe('every formula', () => {
  test.each([
    ['of the official workbook', officialWorkbook],
    ['of a workbook of two years', () => readSnapshot(TWO_YEARS)],
  ])('%s refers to cells that hold something and gives a figure', async (_, read) => {
    workbook = new MemoryWorkbook(read());
    const known = workbook.snapshot.sheets.length;
    await makeReports(workbook);
    const after = workbook.snapshot;
    const made = after.sheets.slice(known);
    expect(made.length).toBeGreaterThan(3);
    let formulas = 0;
    for (const sheet of made) {
      sheet.formulas.forEach((cells, y) =>
        cells.forEach((formula, x) => {
          if (typeof formula !== 'string' || !formula.startsWith('=')) return;
          formulas++;
          expect(typeof sheet.values[y]?.[x]).toBe('number');
          for (const cell of referredCells(after, sheet, formula)) expect(cell).not.toBe('');
        }),
      );
    }
    expect(formulas).toBeGreaterThan(200);
  });
});

/** What stands in the corners of everything that a formula names. */
function referredCells(workbookNow: WorkbookSnapshot, own: SheetSnapshot, formula: string): unknown[] {
  const references = formula.matchAll(
    /(?:'((?:[^']|'')+)'!)?([A-Z]{1,2})(\d+)(?::([A-Z]{1,2})(\d+))?(?!\()/g,
  );
  return [...references].flatMap(([, sheetName, left = '', top = '', right = left, bottom = top]) => {
    const sheet = sheetName === undefined ? own : named(workbookNow, sheetName.replaceAll("''", "'"));
    const at = (letters: string, row: string): unknown =>
      sheet.values[Number(row) - 1 - sheet.origin.row]?.[columnIndex(letters) - sheet.origin.column] ?? '';
    return [at(left, top), at(right, bottom)];
  });
}

describe('why not', () => {
  test('somebody’s own sheet has the name: it is not touched, and another name is offered and taken', async () => {
    const snapshot = officialWorkbook();
    const own = sheetOf([['Của chuyên viên']], { name: 'cơ cấu điểm 2023' });
    workbook = new MemoryWorkbook({ ...snapshot, sheets: [...snapshot.sheets, own] });
    expect(why(await makeReports(workbook))).toEqual({
      reason: 'sheetNameTaken',
      sheet: SPLIT,
      free: `${SPLIT} (2)`,
    });
    expect(workbook.writes).toBe(0);
    await makeReports(workbook, { freeNames: true });
    expect(workbook.snapshot.sheets.map(({ name }) => name)).toContain(`${SPLIT} (2)`);
    expect(named(workbook.snapshot, 'cơ cấu điểm 2023')).toEqual(own);
    // Made anew, it is the sheet under the other name that is ours.
    expect((await makeReports(workbook)).kind).toBe('nothingToDo');
  });

  test('a workbook without scores', async () => {
    workbook = new MemoryWorkbook(workbookOf(sheetOf([['Bìa']])));
    expect(why(await makeReports(workbook))).toMatchObject({ reason: 'noScoringSheet' });
  });

  test('a year that the workbook does not have', async () => {
    expect(why(await makeReports(workbook, { years: [2023, 2019] }))).toEqual({
      reason: 'unknownYear',
      year: 2019,
    });
  });

  test('two sheets that claim a year, unless a person says which', async () => {
    const snapshot = officialWorkbook();
    const copy = { ...named(snapshot, 'BTH 2023'), id: 'copy', name: 'BTH 2023 (2)' };
    workbook = new MemoryWorkbook({ ...snapshot, sheets: [...snapshot.sheets, copy] });
    expect(why(await makeReports(workbook))).toEqual({
      reason: 'rivalYear',
      year: 2023,
      sheets: ['BTH 2023', 'BTH 2023 (2)'],
    });
    expect((await makeReports(workbook, { chosen: new Map([[2023, 'copy']]) })).kind).toBe('done');
  });

  test('criteria of two years, where only one has its scores', async () => {
    expect(why(await makeReports(workbook, { kinds: ['criteria'] }))).toEqual({
      reason: 'tooFewScoredYears',
      report: 'criteria',
    });
  });

  test('a year whose scores are not in the workbook', async () => {
    expect(why(await makeReports(workbook, { years: [2022] }))).toEqual({
      reason: 'noScoresOfYear',
      years: [2022],
    });
  });

  test('a workbook whose structure is protected, and a protected sheet of ours', async () => {
    const locked = new MemoryWorkbook({ ...officialWorkbook(), structureProtected: true });
    expect(why(await makeReports(locked))).toEqual({ reason: 'lockedWorkbook' });
    await makeReports(workbook);
    const made = workbook.snapshot;
    const sheets = made.sheets.map((sheet) => (sheet.name === SPLIT ? { ...sheet, protected: true } : sheet));
    const protectedOne = new MemoryWorkbook({ ...made, sheets });
    const again = { kinds: ['split' as const], nationalHeader: true };
    expect(why(await makeReports(protectedOne, again))).toEqual({ reason: 'protectedSheet', sheet: SPLIT });
  });
});

describe('drafts on hidden sheets', () => {
  test('are shown to those who ask for their year only', async () => {
    workbook = new MemoryWorkbook(readSnapshot(TWO_YEARS));
    await makeReports(workbook, { kinds: ['areas'] });
    expect(workbook.snapshot.sheets.at(-1)?.name).toBe(AREAS);
    await makeReports(workbook, { kinds: ['areas'], years: [2021, 2022, 2023] });
    expect(workbook.snapshot.sheets.at(-1)?.name).toBe('So sánh lĩnh vực 2021-2023');
  });
});
