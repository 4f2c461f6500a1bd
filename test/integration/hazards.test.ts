import type { ButtonAction } from '../../src/actions/actions';
import { COMPARE_ALL } from '../../src/actions/compareYears';
import { memoryHistory, type History } from '../../src/actions/history';
import { perform, press, UNSEEN, type Outcome } from '../../src/actions/perform';
import { excelWorkbook } from '../../src/excel/workbook';
import { localeOf } from '../../src/locale/locale';
import { faultSentence, outcomeSentence } from '../../src/locale/sentences';
import { WorkbookFault } from '../../src/plan/port';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { NO_QUIRKS, type Quirks } from '../../src/workbench/host/quirks';
import { TABLES_MARK, type SheetTable } from '../../src/workbench/marks/tables';
import { makeReports, VIETNAMESE } from '../reportSheets';
import { connectWorkbook, workbookData, type ConnectedWorkbook, type SheetInput } from './connectedWorkbook';

/**
 * Every action meets everything that real Excel is known to do otherwise. A pair passes where nothing escapes unsaid,
 * what is said is true, and the workbook is as it was, as it should be, or can be taken back.
 * What each quirk imitates, and where it was seen: src/workbench/host/README.md; what we do about it:
 * docs/excel-hazards.md.
 */

interface Hazard {
  /** Set after the workbook was prepared, while the action runs. */
  quirks: Partial<Quirks>;
  /** The scoring sheet is one of Excel's own tables. */
  isTable?: boolean;
  /** Somebody is typing in a cell when the action begins, and leaves it a little later. */
  isTyping?: boolean;
}

const failing = (
  action: number,
  keepBefore: boolean,
  code: NonNullable<Quirks['failAtAction']>['code'],
): Hazard => ({
  quirks: { failAtAction: { action, keepBefore, code } },
});

/** What Excel does; a new quirk of the host belongs here. Those of the connection stand at the end. */
const HAZARDS: Record<string, Hazard> = {
  nothing: { quirks: {} },
  'a semicolon between areas': { quirks: { listSeparator: ';' } },
  'a comma between areas': { quirks: { listSeparator: ',' } },
  'another workbook in front': { quirks: { otherWorkbookInFront: true } },
  'a chart sheet in front': { quirks: { chartSheetInFront: true } },
  'rules that cannot be listed': { quirks: { brokenRules: true } },
  'two rules on one cell': { quirks: { twoRulesOnOneCell: true } },
  'tables that copy formulas': { quirks: { tableAutofill: true }, isTable: true },
  'addresses that are cut': { quirks: { cutAddresses: true } },
  'a zoom that is lost': { quirks: { lostZoom: true } },
  'numbers shown as ####': { quirks: { hashTexts: true } },
  'lines and fills that draw themselves': { quirks: { borderFillQuirks: true } },
  'standard heights that drift': { quirks: { standardHeightDrift: true } },
  'areas of rules in another order': { quirks: { unsortedAreas: true } },
  'settings that somebody removed': { quirks: { settingsRemovedByAnother: true } },
  'a selected chart': { quirks: { chartSelected: true } },
  'legends that have to show': { quirks: { legendMustShow: true } },
  'a batch that fails at once': failing(0, true, 'GeneralException'),
  'a batch that fails after some actions': failing(12, true, 'GeneralException'),
  'a batch that fails after many actions': failing(60, true, 'RequestAborted'),
  'a batch that fails at its end': failing(100_000, true, 'GeneralException'),
  'a batch that fails and is rolled back': failing(30, false, 'GeneralException'),
  'an undo group that is refused': failing(0, false, 'UndoNotSupported'),
  'an undo group that is refused half way': failing(25, true, 'UndoNotSupported'),
  'a workbook that may not be changed': failing(0, true, 'AccessDenied'),
  'a cell that is being edited': { quirks: {}, isTyping: true },
};

const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Tự đánh giá', 'Điểm thẩm định', 'Ý kiến thẩm định'];

function scoringSheet(year: number, delay: number): SheetInput {
  const rows = [
    [`CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`],
    header,
    ['1', 'Công tác chỉ đạo điều hành', 3, 3, 2.4, ''],
    ['1.1', 'Kế hoạch', 1, 1, 1, ''],
    ['1.2', 'Báo cáo', 2, 2, 2 - delay, 'Chậm'],
    ['2', 'Cải cách thể chế', 2, 2, 1, ''],
    ['2.1', 'Ban hành văn bản', 1, 1, 0.5, 'Thiếu'],
    ['2.2', 'Rà soát văn bản', 1, 1, 0.5, 'Thiếu'],
    ['', 'Tổng điểm', 5, 5, 3.4, ''],
  ];
  return { id: `s${year}`, name: `BTH ${year}`, rows };
}

const SHEET = 's2023';
const AT_ONCE = { sheetId: SHEET, confirmed: UNSEEN };
const CHOICE = { values: false, leaveOut: new Set<string>() };
const vi = localeOf('vi');

loadOfficeInNode().exposeAsGlobals();
const port = excelWorkbook();

type Press = (history: History) => Promise<Outcome>;
const button =
  (name: ButtonAction, values = false): Press =>
  (history) =>
    press(name, { ...CHOICE, values }, port, history, AT_ONCE);
const compare =
  (at: 'newSheet' | 'selection'): Press =>
  (history) =>
    perform('compareYears', { ...COMPARE_ALL, insert: { words: VIETNAMESE, at } }, port, history, AT_ONCE);
const reports =
  (order: 'loss' | 'code'): Press =>
  (history) =>
    makeReports(port, { order }, history);

/** Takes the first mark off one of its rows, as people do who clear a row's rules. */
async function cutMark(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange('A8:F8').conditionalFormats.clearAll();
    await context.sync();
  });
}

/** A cell of the second sheet from which there is room for a table. */
async function selectFree(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange('B15').select();
    sheet.getRange('C17').format.borders.getItem('EdgeTop').style = 'Double';
    sheet.getRange('D18').format.fill.color = '#FFF2CC';
    await context.sync();
  });
}

/** What people press, after what; the last of `before` is what an undo takes back. */
const ACTIONS: Record<
  string,
  { name: Parameters<typeof outcomeSentence>[1]; before: (Press | (() => Promise<void>))[]; run: Press }
> = {
  recompute: { name: 'recompute', before: [], run: button('recompute') },
  'recompute to values': { name: 'recompute', before: [], run: button('recompute', true) },
  highlight: { name: 'highlight', before: [], run: button('highlight') },
  'highlight again': { name: 'highlight', before: [button('highlight'), cutMark], run: button('highlight') },
  'clear the highlight': {
    name: 'clearHighlight',
    before: [button('highlight')],
    run: button('clearHighlight'),
  },
  'correct the recognition': {
    name: 'correctRecognition',
    before: [],
    run: (history) => perform('correctRecognition', { sheetId: SHEET, table: null }, port, history, AT_ONCE),
  },
  'compare on a new sheet': { name: 'compareYears', before: [], run: compare('newSheet') },
  'compare at a cell': { name: 'compareYears', before: [selectFree], run: compare('selection') },
  'make the sheets for the report': { name: 'reportSheets', before: [], run: reports('loss') },
  'make these sheets anew': { name: 'reportSheets', before: [reports('loss')], run: reports('code') },
  'undo a recompute': { name: 'undo', before: [button('recompute')], run: button('undo') },
  'undo a highlight': { name: 'undo', before: [button('highlight')], run: button('undo') },
  'undo a clearing': {
    name: 'undo',
    before: [button('highlight'), button('clearHighlight')],
    run: button('undo'),
  },
  'undo a table at a cell': { name: 'undo', before: [selectFree, compare('selection')], run: button('undo') },
  'undo the sheets for the report': { name: 'undo', before: [reports('loss')], run: button('undo') },
  'undo sheets that were made anew': {
    name: 'undo',
    before: [reports('loss'), reports('code')],
    run: button('undo'),
  },
};

let pairs = 0;
const unheard: unknown[] = [];
const hear = (reason: unknown): void => void unheard.push(reason);
beforeAll(() => void process.on('unhandledRejection', hear));
afterAll(() => {
  process.off('unhandledRejection', hear);
  console.log(`${pairs} pairs of a hazard of Excel and an action`);
});

let connected: ConnectedWorkbook | null = null;
afterEach(() => {
  connected?.close();
  connected = null;
});

/** Opens the workbook and prepares an action; what stood before its last step is what an undo has to give back. */
async function prepared(
  action: string,
  { isTable }: Hazard,
): Promise<{ history: History; former: string; run: Press }> {
  const [newer, older] = [scoringSheet(2023, 0.5), scoringSheet(2022, 0.25)];
  const rect = { row: 1, column: 0, rowCount: 8, columnCount: 6 };
  const table: SheetTable = { id: '1', name: 'Bang1', rect, isDataFiltered: false, hasTotals: false };
  if (isTable) newer.more = { custom: { [TABLES_MARK]: [table] } };
  connected?.close();
  connected = await connectWorkbook(workbookData([newer, older]));
  const { before = [], run } = ACTIONS[action] ?? {};
  if (!run) throw new Error(action);
  const history = memoryHistory();
  let former = await state();
  for (const [at, step] of before.entries()) {
    if (at === before.length - 1) former = await state();
    await step(history);
  }
  return { history, former, run };
}

/** Everything that people see in the workbook, as one text, read as Excel is documented. */
async function state(): Promise<string> {
  const { sheets, settings } = await port.read('merges');
  const seen = sheets.map(({ name, origin, formulas, numberFormats, conditionalRules, merges }) => [
    name,
    origin,
    formulas,
    numberFormats,
    conditionalRules?.map(({ formula }) => formula).sort(),
    merges?.map((merge) => JSON.stringify(merge)).sort(),
  ]);
  return JSON.stringify([seen, [...settings].sort()]);
}

/** The workbook as the action makes it where Excel does what is documented. */
const expected = new Map<string, Promise<string>>();
function expectedState(action: string, hazard: Hazard): Promise<string> {
  const key = `${action} ${hazard.isTable ? 'in a table' : ''}`;
  const known = expected.get(key);
  if (known) return known;
  const made = (async () => {
    const { history, run } = await prepared(action, hazard);
    await run(history);
    return state();
  })();
  expected.set(key, made);
  return made;
}

/** From now on Excel does what the hazard says; returns the host's quirks. */
function begin({ quirks, isTyping }: Hazard): Quirks {
  if (!connected) throw new Error('No workbook');
  const { host } = connected;
  Object.assign(host.quirks, structuredClone(quirks));
  if (isTyping) setTimeout(host.editCell(), 20);
  return host.quirks;
}

async function meets(action: string, hazard: Hazard): Promise<void> {
  const right = await expectedState(action, hazard);
  const { history, former, run } = await prepared(action, hazard);
  const before = await state();
  const canUndo = history.last() !== null;
  const quirks = begin(hazard);
  const outcome = await run(history).catch((error: unknown) => error);
  Object.assign(quirks, NO_QUIRKS);
  const after = await state();
  pairs++;
  const { name = 'undo' } = ACTIONS[action] ?? {};
  if (outcome instanceof WorkbookFault) {
    expect(faultSentence(vi, outcome)).not.toBe('');
    expect(after).toBe(before);
    return;
  }
  const said = outcome as Outcome;
  expect(outcomeSentence(vi, name, said)).toMatch(/\p{L}/u);
  const isLeft = said.kind === 'blocked' || (said.kind === 'failed' && said.left === 'untouched');
  if (isLeft || said.kind === 'nothingToDo') expect(after).toBe(before);
  if (said.kind === 'done' && !said.leftUndone.some(({ what }) => what === 'setting'))
    expect(after).toBe(right);
  if (said.kind === 'failed' && said.left === 'partly') expect(after).not.toBe(before);
  // Whatever was changed is taken back; an undo that did not come to its end comes to it now.
  const isOpen = name === 'undo' ? canUndo && said.kind !== 'done' : after !== before;
  if (!isOpen) return;
  expect(history.last()).not.toBeNull();
  const undone = await button('undo')(history);
  expect(undone.kind).toBe('done');
  expect(await state()).toBe(name === 'undo' ? former : before);
}

/** `npm run hazards` tries every pair; the usual run a third of them, each hazard and each action in turn. */
const isWhole = process.env['HAZARDS'] === 'all';

describe.each(Object.entries(HAZARDS).map(([what, hazard], at) => ({ what, hazard, at })))(
  '$what',
  ({ hazard, at }) => {
    const tried = Object.keys(ACTIONS).filter((_, turn) => isWhole || (turn + at) % 3 === 0);
    test.each(tried)('%s', async (action) => {
      await meets(action, hazard);
      expect(unheard).toEqual([]);
    });
  },
);
