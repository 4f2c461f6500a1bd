import type { ConnectedWorkbook } from '../connectedWorkbook';
import { connectWorkbook, errorOf, workbookData } from '../connectedWorkbook';

describe('Worksheet and WorksheetCollection', () => {
  let workbook: ConnectedWorkbook;

  beforeEach(async () => {
    workbook = await connectWorkbook(
      workbookData([
        { id: 's1', name: 'BTH 2023', rows: [[1]] },
        { id: 's2', name: 'So sánh', rows: [] },
      ]),
    );
  });
  afterEach(() => workbook.close());

  const run = <T>(
    batch: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> => workbook.Excel.run((context) => batch(context.workbook.worksheets, context));

  test('a sheet is found by id and by name in any case, or is a null object whose members are null', async () => {
    await run(async (sheets, context) => {
      const byName = sheets.getItem('bth 2023').load('id,position,visibility,tabColor');
      const byId = sheets.getItem('s2').load('name');
      const none = sheets.getItemOrNullObject('không có');
      const cell = none.getRange('A1').load('values');
      const count = sheets.getCount();
      await context.sync();
      expect([byName.id, byName.position, byName.visibility, byName.tabColor]).toEqual([
        's1',
        0,
        'Visible',
        '',
      ]);
      expect(byId.name).toBe('So sánh');
      expect([none.isNullObject, cell.isNullObject]).toEqual([true, true]);
      expect(count.value).toBe(2);
    });
  });

  test('a missing sheet is an error that names it', async () => {
    const error = await errorOf(
      run(async (sheets, context) => {
        sheets.getItem('không có').load('name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  });

  test('sheets are added, named, moved, hidden and deleted', async () => {
    await run(async (sheets, context) => {
      const added = sheets.add('Kết quả');
      added.position = 0;
      added.tabColor = '#00ff00';
      const active = sheets.getActiveWorksheet().load('name');
      sheets.getItem('s2').visibility = 'Hidden';
      sheets.load('items/name,items/visibility,items/tabColor');
      await context.sync();
      expect(active.name).toBe('BTH 2023');
      expect(sheets.items.map(({ name, visibility, tabColor }) => [name, visibility, tabColor])).toEqual([
        ['Kết quả', 'Visible', '#00FF00'],
        ['BTH 2023', 'Visible', ''],
        ['So sánh', 'Hidden', ''],
      ]);
      added.name = 'Đổi tên';
      sheets.getItem('s2').delete();
      sheets.load('items/name');
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Đổi tên', 'BTH 2023']);
    });
  });

  test.each([
    ['a taken name', 'So sánh', 'ItemAlreadyExists'],
    ['a character that Excel forbids', 'a/b', 'InvalidArgument'],
    ['a name of 32 characters', 'x'.repeat(32), 'InvalidArgument'],
  ])('%s is refused', async (_what, name, code) => {
    const error = await errorOf(
      run(async (sheets, context) => {
        sheets.add(name);
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });

  test('a protected sheet refuses every edit until it is unprotected', async () => {
    await run(async (sheets, context) => {
      sheets.getItem('s1').protection.protect();
      await context.sync();
    });
    for (const edit of [
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').values = [[2]]),
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').numberFormat = [['@']]),
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').format.fill.color = 'red'),
      (sheet: Excel.Worksheet) => void sheet.getRange('1:1').insert('Down'),
      (sheet: Excel.Worksheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
    ]) {
      const error = await errorOf(
        run(async (sheets, context) => {
          edit(sheets.getItem('s1'));
          await context.sync();
        }),
      );
      expect(error.code).toBe('AccessDenied');
    }
    await run(async (sheets, context) => {
      const sheet = sheets.getItem('s1');
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [[2]];
      sheet.load('protection/protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
    });
    expect(workbook.book.sheets()[0]?.value(0, 0)).toBe(2);
  });

  test('ranges of a sheet: used, by index, cell, several areas', async () => {
    await run(async (sheets, context) => {
      const sheet = sheets.getItem('s1');
      sheet.getRange('C4').format.fill.color = 'red';
      const found = [
        sheet.getUsedRange(true),
        sheet.getUsedRange(),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getCell(2, 2),
        sheet.getRange('$B$2:$C$3'),
      ].map((range) => range.load('address'));
      const areas = sheet.getRanges('A1:B2, D4').load('address,areaCount,areas/items/address');
      areas.areas.load('items/address');
      const blank = sheets.getItem('s2').getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect(found.map(({ address }) => address)).toEqual([
        "'BTH 2023'!A1",
        "'BTH 2023'!A1:C4",
        "'BTH 2023'!C2:F4",
        "'BTH 2023'!C3",
        "'BTH 2023'!B2:C3",
      ]);
      expect(areas.address).toBe("'BTH 2023'!A1:B2,'BTH 2023'!D4");
      expect(areas.areaCount).toBe(2);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(["'BTH 2023'!A1:B2", "'BTH 2023'!D4"]);
      expect(blank.isNullObject).toBe(true);
    });
  });

  test('panes are frozen and freed', async () => {
    await run(async (sheets, context) => {
      const { freezePanes } = sheets.getItem('s1');
      freezePanes.freezeRows(2);
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(location.address).toBe("'BTH 2023'!1:2");
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('a member that the host lacks fails by its name', async () => {
    const error = await errorOf(
      run(async (sheets, context) => {
        sheets.getItem('s1').tables.load('items/name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('NotImplemented');
    expect(error.message).toBe('workbench host has no Worksheet.tables');
  });
});
