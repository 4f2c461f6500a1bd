import type { ConnectedWorkbook } from './connectedWorkbook';
import { connectWorkbook, workbookData } from './connectedWorkbook';

/** The batches that the product sends, through Microsoft's library. */
describe('the batches of the product', () => {
  let workbook: ConnectedWorkbook;

  beforeEach(async () => {
    workbook = await connectWorkbook(
      workbookData([
        {
          id: 's1',
          name: 'BTH 2023',
          rows: [
            ['Mã', 'Điểm chuẩn', 'Điểm đạt'],
            ['1', 9.5, { v: 9.2827, s: { n: { pattern: '0.00' } } }],
            ['1.1', 4, 3.5],
            [{ v: '1.10', t: 1, s: { n: { pattern: '@' } } }, 5.5, 5.25],
            ['Tổng', '=SUM(B3:B4)', { f: '=SUM(C3:C4)', v: 8.75, t: 2 }],
          ],
        },
        { id: 's2', name: 'Trống', rows: [] },
        {
          id: 's3',
          name: 'Khóa',
          rows: [['x']],
          more: { custom: { protected: true, veryHidden: true }, hidden: 1 },
        },
      ]),
    );
  });
  afterEach(() => workbook.close());

  test('reading takes two round trips whatever the number of sheets', async () => {
    await workbook.Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/id,items/name,items/visibility,items/protection/protected');
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('id');
      await context.sync();
      expect(
        sheets.items.map(({ id, name, visibility, protection }) => [
          id,
          name,
          visibility,
          protection.protected,
        ]),
      ).toEqual([
        ['s1', 'BTH 2023', 'Visible', false],
        ['s2', 'Trống', 'Visible', false],
        ['s3', 'Khóa', 'VeryHidden', true],
      ]);
      expect(active.id).toBe('s1');

      const reads = sheets.items.map((sheet) => {
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load('values,formulas,text,numberFormat,rowIndex,columnIndex');
        const rules = sheet.getRange().conditionalFormats;
        rules.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
        return { used, rules };
      });
      await context.sync();

      const [first, second] = reads;
      expect(first?.used.values).toEqual([
        ['Mã', 'Điểm chuẩn', 'Điểm đạt'],
        ['1', 9.5, 9.2827],
        ['1.1', 4, 3.5],
        ['1.10', 5.5, 5.25],
        ['Tổng', 9.5, 8.75],
      ]);
      expect(first?.used.formulas[4]).toEqual(['Tổng', '=SUM(B3:B4)', '=SUM(C3:C4)']);
      expect(first?.used.text[1]).toEqual(['1', '9,5', '9,28']);
      expect(first?.used.text[3]?.[0]).toBe('1.10');
      expect(first?.used.numberFormat[3]?.[0]).toBe('@');
      expect(first?.used.rowIndex).toBe(0);
      expect(first?.rules.items).toEqual([]);
      expect(second?.used.isNullObject).toBe(true);
    });
    expect(workbook.host.roundTrips).toBe(2);
  });

  test('one sync writes cells and rules; another learns what rules covered and removes them', async () => {
    const id = await workbook.Excel.run(
      { delayForCellEdit: true, mergeUndoGroup: true } as Excel.RunOptions,
      async (context) => {
        const sheet = context.workbook.worksheets.getItem('s1');
        const block = sheet.getRange('A3:A4');
        block.numberFormat = [['@'], ['@']];
        block.formulas = [['1.1'], ['1.2']];
        sheet.getRange('C2').formulas = [['=SUM(C3:C4)']];
        const rule = sheet
          .getRanges('C2:C3,C5')
          .conditionalFormats.add(workbook.Excel.ConditionalFormatType.custom);
        rule.custom.rule.formula = '=$C2>$B2';
        rule.custom.format.fill.color = '#FFC7CE';
        rule.custom.format.font.color = '#9C0006';
        rule.custom.format.font.bold = true;
        rule.load('id');
        await context.sync();
        return rule.id;
      },
    );
    expect(workbook.host.roundTrips).toBe(1);
    const [sheet] = workbook.book.sheets();
    expect(sheet?.cell(2, 0)).toMatchObject({ v: '1.1', t: 4 });
    expect(sheet?.rules.all()).toEqual([
      {
        id,
        type: 'Custom',
        rects: [
          { row: 1, column: 2, rowCount: 2, columnCount: 1 },
          { row: 4, column: 2, rowCount: 1, columnCount: 1 },
        ],
        stopIfTrue: false,
        formula: '=$C2>$B2',
        look: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true, italic: null },
      },
    ]);

    await workbook.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('s1').getRange('C2:C5').load('values');
      const rules = context.workbook.worksheets.getItem('s1').getRange().conditionalFormats;
      rules.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
      await context.sync();
      expect(used.values).toEqual([[8.75], [3.5], [5.25], [8.75]]);
      expect(
        rules.items.map(({ id: ruleId, type, priority, customOrNullObject }) => [
          ruleId,
          type,
          priority,
          customOrNullObject.rule.formula,
        ]),
      ).toEqual([[id, 'Custom', 0, '=$C2>$B2']]);
    });

    await workbook.Excel.run(async (context) => {
      const rule = context.workbook.worksheets.getItem('s1').getRange().conditionalFormats.getItem(id);
      const covered = rule.getRanges();
      covered.load('address');
      rule.delete();
      await context.sync();
      expect(covered.address).toBe("'BTH 2023'!C2:C3,'BTH 2023'!C5");
    });
    expect(sheet?.rules.all()).toEqual([]);
    expect(workbook.host.roundTrips).toBe(3);
  });
});
