import type { ConnectedWorkbook } from '../connectedWorkbook';
import { connectWorkbook, errorOf, workbookData } from '../connectedWorkbook';

describe('ConditionalFormat', () => {
  let workbook: ConnectedWorkbook;

  beforeEach(async () => {
    workbook = await connectWorkbook(workbookData([{ id: 's1', name: 'S', rows: [[1], [2], [3]] }]));
  });
  afterEach(() => workbook.close());

  const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    workbook.Excel.run((context) => batch(context.workbook.worksheets.getItem('s1'), context));

  const add = (sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat => {
    const rule = sheet.getRange(address).conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    return rule.load('id');
  };

  const listed = (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
    const rules = sheet
      .getRange()
      .conditionalFormats.load('items/priority,items/stopIfTrue,items/custom/rule/formula');
    return context
      .sync()
      .then(() => rules.items.map((rule) => [rule.custom.rule.formula, rule.priority, rule.stopIfTrue]));
  };

  test('a new rule is evaluated first; priority moves it', async () => {
    await run(async (sheet, context) => {
      const first = add(sheet, 'A1:A3', '=A1=1');
      add(sheet, 'A1:A3', '=A1=2');
      const third = add(sheet, 'A2', '=A2=3');
      expect(await listed(sheet, context)).toEqual([
        ['=A2=3', 0, false],
        ['=A1=2', 1, false],
        ['=A1=1', 2, false],
      ]);
      third.priority = 1;
      first.stopIfTrue = true;
      expect(await listed(sheet, context)).toEqual([
        ['=A1=2', 0, false],
        ['=A2=3', 1, false],
        ['=A1=1', 2, true],
      ]);
    });
  });

  test('a range knows the rules that touch it; a rule knows its range', async () => {
    await run(async (sheet, context) => {
      const rule = add(sheet, 'A1:A2', '=A1=1');
      const touched = sheet.getRange('A2:B9').conditionalFormats.getCount();
      const apart = sheet.getRange('B1').conditionalFormats.getCount();
      const range = rule.getRange().load('address');
      await context.sync();
      const missing = sheet.getRange().conditionalFormats.getItemOrNullObject('{none}');
      const again = sheet.getRange().conditionalFormats.getItem(rule.id).load('type');
      const at = sheet.getRange().conditionalFormats.getItemAt(0).load('id');
      missing.load('id');
      await context.sync();
      expect([touched.value, apart.value, range.address]).toEqual([1, 0, 'S!A1:A2']);
      expect([missing.isNullObject, again.type, at.id]).toEqual([true, 'Custom', rule.id]);
    });
  });

  test('clearAll takes the rule away from the cleared cells only', async () => {
    await run(async (sheet, context) => {
      const rule = add(sheet, 'A1:A3', '=A1=1');
      sheet.getRange('A2').conditionalFormats.clearAll();
      const left = rule.getRanges().load('address');
      await context.sync();
      expect(left.address).toBe('S!A1,S!A3');
      sheet.getRange().conditionalFormats.clearAll();
      expect(await listed(sheet, context)).toEqual([]);
    });
  });

  test('a deleted rule is not found', async () => {
    const error = await errorOf(
      run(async (sheet, context) => {
        const rule = add(sheet, 'A1', '=A1=1');
        rule.delete();
        rule.getRanges().load('address');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
  });

  test('rules of other types are listed without a custom rule', async () => {
    workbook.close();
    const data = workbookData([{ id: 's1', name: 'S', rows: [[1]] }]);
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    const dataBar = {
      cfId: 'bar',
      ranges: [range],
      stopIfTrue: false,
      rule: {
        type: 'dataBar',
        isShowValue: true,
        config: {
          min: { type: 'min' },
          max: { type: 'max' },
          isGradient: false,
          positiveColor: '#0f0',
          nativeColor: '#f00',
        },
      },
    };
    data.resources = [
      { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify({ s1: [dataBar] }) },
    ];
    workbook = await connectWorkbook(data);
    await run(async (sheet, context) => {
      const rules = sheet
        .getRange()
        .conditionalFormats.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
      await context.sync();
      expect(rules.items.map((rule) => [rule.id, rule.type, rule.customOrNullObject.isNullObject])).toEqual([
        ['bar', 'DataBar', true],
      ]);
    });
  });

  test('rules are saved with the workbook and move with inserted rows', async () => {
    await run(async (sheet, context) => {
      add(sheet, 'A2:A3', '=$A2>1');
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    const saved = await workbook.book.save();
    const stored: unknown = JSON.parse(
      saved.resources?.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')?.data ?? '{}',
    );
    expect(stored).toMatchObject({
      s1: [{ ranges: [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 0 }], rule: { value: '=$A3>1' } }],
    });
  });
});
