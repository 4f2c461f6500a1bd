import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { LocaleType, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { createUniver } from '../../../src/workbench/univer/createUniver';
import {
  changesBetween,
  isUnchanged,
  openXlsx,
  saveXlsx,
  type SheetChanges,
  type WorkbookChanges,
} from '../../../src/workbench/xlsx';
import { OFFICIAL_WORKBOOK, partOf, workbookFile } from './workbookFile';

/** What a real, headless Univer makes of workbooks that it loads, calculates and saves. */
type FWorkbook = ReturnType<FUniver['createWorkbook']>;

let univer: Univer;
let api: FUniver;

beforeEach(() => {
  const created = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsConditionalFormattingPlugin],
  });
  univer = created.univer;
  api = created.univerAPI;
});

afterEach(() => univer.dispose());

/** Changes that a file has after Univer loaded it and `edit` was done to it. */
async function changesAfter(
  file: Uint8Array,
  edit: (workbook: FWorkbook) => unknown = () => {},
): Promise<WorkbookChanges> {
  const opened = openXlsx(file);
  const workbook = api.createWorkbook(structuredClone(opened));
  await calculated();
  await edit(workbook);
  await calculated();
  const changes = changesBetween(opened, workbook.save());
  api.disposeUnit(workbook.getId());
  return changes;
}

async function calculated(): Promise<void> {
  const applied = api.getFormula().onCalculationResultApplied();
  api.getFormula().executeCalculation();
  await applied;
}

function first(changes: WorkbookChanges): SheetChanges {
  const sheet = changes.sheets[0];
  if (!sheet) throw new Error('no sheet changed');
  return sheet;
}

test('loading, calculating and saving the official workbook changes nothing', async () => {
  const changes = await changesAfter(OFFICIAL_WORKBOOK);
  expect(isUnchanged(changes)).toBe(true);
  expect(saveXlsx(OFFICIAL_WORKBOOK, changes)).toBe(OFFICIAL_WORKBOOK);
});

test('nor does it change a workbook of odd cells, rules and names', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="inlineStr"><is><t>TRUE</t></is></c>' +
    '<c r="E1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b\nc</t></r></is></c></row>' +
    '<row r="2"><c r="A2" t="b"><f>A1=1</f><v>1</v></c><c r="B2" t="str"><f>""</f><v></v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
    '<c r="D2"><f>UNKNOWN(A1)</f><v>7</v></c><c r="E2"><f>0.1+0.2</f><v>0.3</v></c><c r="F2"><f t="array" ref="F2:F3">A1:A2*2</f><v>2</v></c></row>' +
    '<row r="3"><c r="F3"><v>2</v></c></row>';
  const rule =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="2"><formula>$A1=1</formula></cfRule><cfRule type="cellIs" operator="lessThan" priority="1"><formula>3</formula></cfRule></conditionalFormatting>';
  const afterSheets =
    '<definedNames><definedName name="rate" localSheetId="0">S1!$A$1</definedName></definedNames>';
  const changes = await changesAfter(workbookFile({ sheets: [{ rows, after: rule }], afterSheets }));
  expect(changes).toEqual({
    sheets: [],
    addedSheets: [],
    removedSheets: [],
    sheetOrder: null,
    sheetInFront: null,
    settings: null,
    definedNames: { set: [], removed: [] },
    recalculateOnOpen: false,
  });
});

test('an edit, its dependants and nothing else', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>UNKNOWN(A1)</f><v>7</v></c></row>';
  const changes = await changesAfter(workbookFile({ sheets: [{ rows }] }), (workbook) =>
    workbook.getActiveSheet().getRange('A1').setValue(5),
  );
  expect(first(changes).cells).toEqual([
    { row: 0, column: 0, value: { type: 'number', value: 5 } },
    { row: 0, column: 1, value: { type: 'number', value: 10 } },
  ]);
  expect(changes.recalculateOnOpen).toBe(true);
});

test('what people and the pane do to the official workbook is what changed', async () => {
  const changes = await changesAfter(OFFICIAL_WORKBOOK, (workbook) => {
    const sheet = workbook.getActiveSheet();
    sheet.getRange('E9').setValue({ f: '=SUM(E10:E18)' });
    sheet.getRange('A10').setFontWeight('bold');
    sheet.getRange('E10').setBackground('#ffcccc');
    sheet.getRange('F10').setValue({ v: 'plain', p: null });
    sheet.getRange('C12').clear();
    sheet.getRange('H1:I2').merge();
    sheet.setRowHeight(3, 50);
    sheet.setColumnWidth(3, 120);
    sheet.setFrozenRows(8);
    sheet.setHiddenGridlines(true);
    sheet.hideRows(20, 2);
    workbook.getSheets()[1]?.setName('2022–2023');
  });
  expect(changes.sheets).toEqual([
    {
      sheetId: 'sheet-1',
      freeze: expect.objectContaining({ ySplit: 8, startRow: 8 }),
      showGridlines: false,
      cells: [
        {
          row: 8,
          column: 4,
          formula: '=SUM(E10:E18)',
          value: { type: 'number', value: expect.closeTo(11.2215, 9) },
        },
        { row: 9, column: 0, look: { bold: true } },
        { row: 9, column: 4, look: { fill: '#FFCCCC' } },
        { row: 9, column: 5, value: { type: 'text', text: 'plain' } },
        { row: 11, column: 2, value: { type: 'blank' }, look: null },
      ],
      rows: [
        { row: 3, height: 50 },
        { row: 20, hidden: true },
        { row: 21, hidden: true },
      ],
      columns: [{ column: 3, width: 120 }],
      merges: { added: [{ startRow: 0, startColumn: 7, endRow: 1, endColumn: 8 }], removed: [] },
      rules: null,
    },
    expect.objectContaining({ sheetId: 'sheet-2', name: '2022–2023', cells: [] }),
  ]);
});

test('sheets that come, go and move', async () => {
  const changes = await changesAfter(OFFICIAL_WORKBOOK, (workbook) => {
    const sheet = workbook.insertSheet('Mới');
    sheet.getRange('A1').setValue('điểm').setFontColor('red');
    workbook.deleteSheet('sheet-2');
    return workbook.moveSheet(sheet, 0);
  });
  expect(changes.removedSheets).toEqual(['sheet-2']);
  expect(changes.sheetOrder).toEqual([changes.addedSheets[0]?.sheetId, 'sheet-1']);
  expect(changes.addedSheets[0]).toMatchObject({
    name: 'Mới',
    cells: [{ row: 0, column: 0, value: { type: 'text', text: 'điểm' }, look: { color: '#FF0000' } }],
  });
});

test('rules that are added come first, and rules that go are gone', async () => {
  const after =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>$A1=1</formula></cfRule></conditionalFormatting>';
  const file = workbookFile({ sheets: [{ rows: '<row><c><v>1</v></c></row>', after }] });
  const added = await changesAfter(file, (workbook) => {
    const sheet = workbook.getActiveSheet();
    sheet.addConditionalFormattingRule(
      sheet
        .newConditionalFormattingRule()
        .whenFormulaSatisfied('=A1>0')
        .setRanges([sheet.getRange('A1:B2').getRange()])
        .setBackground('#FF0000')
        .build(),
    );
  });
  const rules = first(added).rules;
  expect(rules?.order).toEqual([rules?.added[0]?.cfId, 'sheet-1-cf-0-0']);
  expect(rules?.added[0]?.rule).toMatchObject({
    subType: 'formula',
    value: '=A1>0',
    style: { bg: { rgb: 'rgb(255,0,0)' } },
  });
  const saved = saveXlsx(file, added);
  const removed = await changesAfter(saved, (workbook) => {
    const sheet = workbook.getActiveSheet();
    expect(sheet.getConditionalFormattingRules().map((rule) => rule.rule)).toMatchObject([
      { value: '=A1>0', style: { bg: { rgb: '#FF0000' } } },
      { value: '=$A1=1' },
    ]);
    sheet.deleteConditionalFormattingRule('sheet-1-cf-1-0');
  });
  expect(first(removed).rules).toMatchObject({ removed: ['sheet-1-cf-1-0'], changed: [], added: [] });
  expect(partOf(saveXlsx(saved, removed), 'xl/worksheets/sheet1.xml')).toContain(
    after.replace('priority="1"', 'priority="2"'),
  );
});

test('the saved file, opened again, is what Univer holds, also after rows and columns moved', async () => {
  const opened = openXlsx(OFFICIAL_WORKBOOK);
  const workbook = api.createWorkbook(structuredClone(opened));
  const sheet = workbook.getActiveSheet();
  sheet.getRange('E9').setValue({ f: '=SUM(E10:E18)' });
  sheet.insertRowsBefore(12, 2);
  sheet.getRange('B13').setValue({ v: '=not a formula', t: 4 });
  sheet.deleteRows(40, 3);
  sheet.insertColumnsAfter(2, 1);
  sheet.getRange('F:F').setFontColor('#ff0000');
  sheet.getRange('30:31').setBackground('#00ff00');
  for (let row = 8; row < 20; row++) sheet.getRange(row, 4).setBackground('#ffcccc').setFontWeight('bold');
  await calculated();
  const current = workbook.save();
  const saved = openXlsx(saveXlsx(OFFICIAL_WORKBOOK, changesBetween(opened, current)));
  expect(changesBetween(saved, current)).toEqual(changesBetween(current, current));
});
