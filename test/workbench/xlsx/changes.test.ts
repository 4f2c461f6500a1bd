import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { changesBetween, isUnchanged, openXlsx, type CellChange } from '../../../src/workbench/xlsx';
import { workbookFile } from './workbookFile';

/** A workbook of one sheet as opened, and the same with its sheet edited as Univer might leave it. */
function edited(
  cells: ICellData[],
  edit: (sheet: Partial<IWorksheetData>, workbook: IWorkbookData) => void,
): [IWorkbookData, IWorkbookData] {
  const opened = openXlsx(workbookFile());
  const sheet = opened.sheets['sheet-1'] ?? {};
  sheet.cellData = { 0: Object.fromEntries(cells.entries()) };
  opened.styles = { xf1: { ff: 'Arial', bl: 1 } };
  const current = structuredClone(opened);
  edit(current.sheets['sheet-1'] ?? {}, current);
  return [opened, current];
}

/** What changed when a row of cells became another. */
function cellChanges(
  before: ICellData[],
  now: ICellData[],
  styles: IWorkbookData['styles'] = {},
): CellChange[] {
  const changes = changesBetween(
    ...edited(before, (sheet, workbook) => {
      sheet.cellData = { 0: Object.fromEntries(now.entries()) };
      Object.assign(workbook.styles, styles);
    }),
  );
  return changes.sheets.flatMap((sheet) => sheet.cells);
}

describe('one value said in several ways is no change', () => {
  test.each<[string, ICellData, ICellData]>([
    ['numbers as text with the type of numbers', { v: 1.5, t: 2 }, { v: '1.5', t: 2 }],
    ['a type that is not there', { v: 1.5, t: 2 }, { v: 1.5 }],
    ['booleans', { v: 1, t: 3 }, { v: true, t: 3 }],
    ['text by force', { v: '1.1', t: 4 }, { v: '1.1', t: 1 }],
    ['empty text and nothing', { v: '', t: 1 }, { v: null }],
    ['numbers beyond 15 digits', { v: 0.3, t: 2 }, { v: 0.1 + 0.2, t: 2 }],
    [
      'a style by name and in full',
      { v: 1, t: 2, s: 'xf1' },
      { v: 1, t: 2, s: { bl: 1, ff: 'Arial', it: 0, cl: null } },
    ],
    ['colours', { s: { bg: { rgb: '#FF0000' } } }, { s: { bg: { rgb: 'rgb(255,0,0)' } } }],
    ['text formats', { s: { n: { pattern: '@' } } }, { s: { n: { pattern: '@@@' } } }],
  ])('%s', (_, before, now) => {
    expect(cellChanges([before], [now])).toEqual([]);
  });
});

describe('different values are changes', () => {
  test.each<[string, ICellData, ICellData, Omit<CellChange, 'row' | 'column'>]>([
    ['number to text', { v: 1, t: 2 }, { v: '1', t: 1 }, { value: { type: 'text', text: '1' } }],
    ['text to error', { v: '#N/A', t: 4 }, { v: '#N/A', t: 1 }, { value: { type: 'error', code: '#N/A' } }],
    [
      'the last digit that Excel keeps',
      { v: 1.00000000000001, t: 2 },
      { v: 1.00000000000002, t: 2 },
      { value: { type: 'number', value: 1.00000000000002 } },
    ],
    ['a value to nothing', { v: 'x', t: 1 }, {}, { value: { type: 'blank' } }],
    [
      'a formula to its result',
      { f: '=A1', v: 1, t: 2 },
      { v: 1, t: 2 },
      { formula: null, value: { type: 'number', value: 1 } },
    ],
    [
      'one formula to another',
      { f: '=A1', v: 1 },
      { f: '=A2', v: 1 },
      { formula: '=A2', value: { type: 'number', value: 1 } },
    ],
    ['a style', { s: 'xf1' }, { s: 'new' }, { look: { bold: null, fill: '#00FF00' } }],
    ['a style to none', { s: 'xf1', v: 1 }, { v: 1 }, { look: null }],
  ])('%s', (_, before, now, change) => {
    expect(cellChanges([before], [now], { new: { ff: 'Arial', bg: { rgb: '#0f0' } } })).toEqual([
      { row: 0, column: 0, ...change },
    ]);
  });
});

describe('rich text', () => {
  const rich = (text: string, ...textRuns: { st: number; ed: number; ts: object }[]): ICellData => ({
    p: {
      id: 'd',
      documentStyle: {},
      body: { dataStream: `${text}\r\n`, textRuns, paragraphs: [{ startIndex: text.length }] },
    },
  });
  const bold = { bl: 1 };

  test('is the same when its runs say the same', () => {
    const before = { ...rich('ab', { st: 0, ed: 1, ts: bold }), v: 'ab', t: 1 };
    expect(cellChanges([before], [rich('ab', { st: 0, ed: 1, ts: bold }, { st: 1, ed: 2, ts: {} })])).toEqual(
      [],
    );
  });

  test('changes with its runs, and becomes plain where they say nothing', () => {
    const before = rich('ab', { st: 0, ed: 1, ts: bold });
    expect(cellChanges([before], [rich('ab', { st: 0, ed: 2, ts: bold })])[0]?.value).toEqual({
      type: 'text',
      text: 'ab',
      runs: [{ text: 'ab', style: bold }],
    });
    expect(cellChanges([before], [rich('a\rb')])[0]?.value).toEqual({ type: 'text', text: 'a\nb' });
  });

  test('gives way to a value that was set over it', () => {
    const before = { ...rich('ab', { st: 0, ed: 1, ts: bold }), v: 'ab', t: 1 };
    expect(cellChanges([before], [{ ...before, v: 7, t: 2 }])).toEqual([
      { row: 0, column: 0, value: { type: 'number', value: 7 } },
    ]);
  });
});

describe('formulas', () => {
  test('filled down in Univer are read from the cell that holds the text', () => {
    const now = [
      { f: '=A$1*B2', si: 'x', v: 1 },
      { si: 'x', v: 2 },
    ];
    expect(cellChanges([], now).map((change) => change.formula)).toEqual(['=A$1*B2', '=B$1*C2']);
  });

  test('that the engine does not know keep their result, and Excel is asked to calculate', () => {
    const before = [
      { f: '=UNKNOWN(B1)', v: 7, t: 2 },
      { v: 1, t: 2 },
    ];
    const [opened, current] = edited(before, (sheet) => {
      sheet.cellData = { 0: { 0: { f: '=UNKNOWN(B1)', v: '#NAME?', t: 1 }, 1: { v: 1, t: 2 } } };
    });
    expect(isUnchanged(changesBetween(opened, current))).toBe(true);
    expect(changesBetween(opened, current).recalculateOnOpen).toBe(false);
    Object.assign(current.sheets['sheet-1']?.cellData?.[0]?.[1] ?? {}, { v: 2 });
    expect(changesBetween(opened, current)).toMatchObject({
      recalculateOnOpen: true,
      sheets: [{ cells: [{ column: 1 }] }],
    });
  });

  test('that now give an error of their own are changes', () => {
    expect(cellChanges([{ f: '=1/B1', v: 7, t: 2 }], [{ f: '=1/B1', v: '#DIV/0!', t: 1 }])).toEqual([
      { row: 0, column: 0, value: { type: 'error', code: '#DIV/0!' } },
    ]);
  });
});

test('a rule that says something unknown stays as it is in the file', () => {
  const [opened, current] = edited([], (_, workbook) => {
    const data = JSON.stringify({
      'sheet-1': [{ cfId: 'known', ranges: [], stopIfTrue: false, rule: { type: 'new kind' } }],
    });
    workbook.resources = [{ name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data }];
  });
  const rule = { type: 'highlightCell', subType: 'duplicateValues', style: {} };
  const before = JSON.stringify({ 'sheet-1': [{ cfId: 'known', ranges: [], stopIfTrue: false, rule }] });
  opened.resources = [{ name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: before }];
  expect(isUnchanged(changesBetween(opened, current))).toBe(true);
  current.resources = [{ name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: '{}' }];
  expect(changesBetween(opened, current).sheets[0]?.rules?.removed).toEqual(['known']);
  // Without the plugin, Univer says nothing about rules at all.
  current.resources = [];
  expect(isUnchanged(changesBetween(opened, current))).toBe(true);
});

test('heights that fit the content are no changes, heights that are set are', () => {
  const [opened, current] = edited([], (sheet) => {
    sheet.rowData = { 0: { ah: 30 }, 1: { h: 20, ia: 1, ah: 44 }, 2: { h: 50, ia: 0 } };
  });
  expect(changesBetween(opened, current).sheets[0]?.rows).toEqual([{ row: 2, height: 50 }]);
});
