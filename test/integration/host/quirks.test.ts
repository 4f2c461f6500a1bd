import { loadOfficeInNode } from '../../../src/workbench/host/officeInNode';
import { NO_QUIRKS, type Quirks } from '../../../src/workbench/host/quirks';
import { TABLES_MARK, type SheetTable } from '../../../src/workbench/marks/tables';
import { connectWorkbook, workbookData, type ConnectedWorkbook } from '../connectedWorkbook';

/** Each quirk of the host does something: what is tried with it ends otherwise than without. */

loadOfficeInNode().exposeAsGlobals();
let open: ConnectedWorkbook | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

/** The name of what a batch failed with, or what it answered. */
async function ends(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await Excel.run((context) => batch(context.workbook.worksheets.getItem('s1'), context));
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

type Trial = Parameters<typeof ends>[0];
const done =
  (queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown): Trial =>
  async (sheet, context) => {
    queue(sheet, context.workbook);
    await context.sync();
    return 'done';
  };
const rule = (range: Excel.Range | Excel.RangeAreas, formula: string): Excel.ConditionalFormat => {
  const added = range.conditionalFormats.add('Custom');
  added.custom.rule.formula = formula;
  return added;
};

const TRIALS: { [Name in keyof Quirks]: { on: Quirks[Name]; trial: Trial } } = {
  listSeparator: { on: ';', trial: done((sheet) => sheet.getRanges('A1,C1').format.font.load('bold')) },
  otherWorkbookInFront: { on: true, trial: done((_sheet, { worksheets }) => worksheets.add('Mới')) },
  chartSheetInFront: {
    on: true,
    trial: done((_sheet, workbook) => workbook.getActiveCell().load('rowIndex')),
  },
  brokenRules: { on: true, trial: done((sheet) => sheet.getRange().conditionalFormats.load('items/id')) },
  twoRulesOnOneCell: {
    on: true,
    trial: async (sheet, context) => {
      rule(sheet.getRange('A1:A2'), '=A1=1');
      rule(sheet.getRange('A2:A3'), '=A2=1');
      await context.sync();
      sheet.getRange().conditionalFormats.getItemAt(0).delete();
      await context.sync();
      return 'done';
    },
  },
  tableAutofill: {
    on: true,
    trial: async (sheet, context) => {
      sheet.getRange('B6').formulas = [['=1+1']];
      const others = sheet.getRange('B5:B7').load('formulas');
      await context.sync();
      return others.formulas;
    },
  },
  cutAddresses: {
    on: true,
    trial: async (sheet, context) => {
      const cells = Array.from({ length: 2000 }, (_, at) => `A${2 * at + 1}`).join(',');
      const areas = sheet.getRanges(cells).load('address');
      await context.sync();
      return areas.address.length;
    },
  },
  lostZoom: {
    on: true,
    trial: async ({ pageLayout }, context) => {
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('zoom');
      await context.sync();
      return pageLayout.zoom.horizontalFitToPages;
    },
  },
  hashTexts: {
    on: true,
    trial: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.format.columnWidth = 12;
      cell.numberFormat = [['0.0000']];
      cell.values = [[1.1]];
      cell.load('text');
      await context.sync();
      return cell.text;
    },
  },
  borderFillQuirks: {
    on: true,
    trial: async (sheet, context) => {
      const cell = sheet.getRange('C3');
      cell.setCellProperties([[{ format: { borders: { top: { style: 'None', color: '#000000' } } } }]]);
      const line = cell.format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      return line.style;
    },
  },
  standardHeightDrift: {
    on: true,
    trial: async (sheet, context) => {
      const { format } = sheet.getRange('3:3');
      format.useStandardHeight = true;
      format.load('rowHeight');
      await context.sync();
      return format.rowHeight;
    },
  },
  unsortedAreas: {
    on: true,
    trial: async (sheet, context) => {
      const areas = rule(sheet.getRanges('A1:A2,A4'), '=A1=1').getRanges().load('address');
      await context.sync();
      return areas.address;
    },
  },
  settingsRemovedByAnother: {
    on: true,
    trial: async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add('k', 'v');
      await context.sync();
      settings.getItem('k').delete();
      await context.sync();
      return 'done';
    },
  },
  chartSelected: { on: true, trial: done((sheet) => sheet.getRange('C1:D1').merge()) },
  legendMustShow: {
    on: true,
    trial: done((sheet) => {
      const { legend } = sheet.charts.add('ColumnClustered', sheet.getRange('A5:B7'));
      legend.visible = false;
      legend.position = 'Bottom';
    }),
  },
  failAtAction: {
    on: { action: 0, keepBefore: false, code: 'GeneralException' },
    trial: done((sheet) => (sheet.getRange('A1').values = [[1]])),
  },
};

/** The same trial in a new workbook whose cells A5 to B7 are one of Excel's tables. */
async function tried(trial: Trial, quirks: Partial<Quirks>): Promise<unknown> {
  const rect = { row: 4, column: 0, rowCount: 3, columnCount: 2 };
  const tables: SheetTable[] = [{ id: '1', name: 'Bang1', rect, isDataFiltered: false, hasTotals: false }];
  const rows = [[1], [2], [3], [4], ['Mã', 'Điểm'], [1, 2], [2, 3]];
  const more = { rowCount: 4100, custom: { [TABLES_MARK]: tables } };
  open?.close();
  open = await connectWorkbook(workbookData([{ id: 's1', name: 'S', rows, more }]), { quirks });
  return ends(trial);
}

test.each(Object.entries(TRIALS))('%s', async (name, { on, trial }) => {
  const usual = await tried(trial, NO_QUIRKS);
  expect(await tried(trial, { [name]: on })).not.toEqual(usual);
  if (typeof usual === 'string')
    expect(usual).not.toMatch(/Exception|NotImplemented|NotFound|Invalid|TypeError/);
});

test('a batch that fails half way keeps what went before, or nothing, and the next one passes', async () => {
  const write = done((sheet) => {
    sheet.getRange('A1').values = [[10]];
    sheet.getRange('A2').values = [[20]];
    sheet.getRange('A3').values = [[30]];
  });
  const values = async (keepBefore: boolean): Promise<unknown[]> => {
    // The first actions make the objects; the second value is the fault's.
    const failAtAction = { action: 7, keepBefore, code: 'RequestAborted' } as const;
    const code = await tried(write, { failAtAction });
    const column = await ends(async (sheet, context) => {
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return range.values.flat() as unknown[];
    });
    return [code, column, await ends(write)];
  };
  const [code, kept, again] = await values(true);
  expect([code, again]).toEqual(['RequestAborted', 'done']);
  expect(kept).toEqual([10, expect.any(Number), 3]);
  expect(await values(false)).toEqual(['RequestAborted', [1, 2, 3], 'done']);
});
