import { openXlsx } from '../../../src/workbench/xlsx';
import { OFFICIAL_WORKBOOK } from '../../workbench/xlsx/workbookFile';
import type { ConnectedFile } from '../connectedFile';
import { connectFile } from '../connectedFile';

/** Every format that a report sheet wants: set by office.js, saved, opened again and read by office.js. */

const FORMAT =
  'horizontalAlignment,verticalAlignment,wrapText,indentLevel,rowHeight,columnWidth,fill/color,font/name,font/size,font/bold,font/italic,font/color';

describe.each([
  ['a new sheet', 'Báo cáo'],
  ['a sheet of the file', 'So sánh 2022-2023'],
])('formats on %s', (_what, name) => {
  let workbook: ConnectedFile;
  beforeEach(async () => {
    workbook = await connectFile(OFFICIAL_WORKBOOK);
    await workbook.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = name === 'Báo cáo' ? worksheets.add(name) : worksheets.getItem(name);
      sheet.getRange('J30').values = [['UỶ BAN NHÂN DÂN']];
      const { format } = sheet.getRange('J30:L31');
      Object.assign(format.font, {
        name: 'Times New Roman',
        size: 13,
        bold: true,
        italic: true,
        color: '#C00000',
      });
      format.fill.color = '#DDEBF7';
      format.horizontalAlignment = 'CenterAcrossSelection';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      format.rowHeight = 30;
      format.columnWidth = 90;
      const indented = sheet.getRange('J33').format;
      indented.horizontalAlignment = 'Left';
      indented.indentLevel = 2;
      sheet.getRange('J34:K34').merge();
      sheet.getRange('J35').numberFormat = [['#,##0.00']];
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const)
        sheet.getRange('J36:K37').format.borders.getItem(edge).style = 'Continuous';
      sheet.getRange('J36:K37').format.borders.getItem('InsideVertical').style = 'Double';
      await context.sync();
    });
    expect(workbook.host.roundTrips).toBe(1);
    const saved = await workbook.save();
    workbook.close();
    workbook = await connectFile(saved);
  });
  afterEach(() => workbook.close());

  test('are in the saved file', async () => {
    await workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const title = sheet.getRange('J30:L31').format.load(FORMAT);
      const indented = sheet.getRange('J33').format.load('horizontalAlignment,indentLevel');
      const number = sheet.getRange('J35').load('numberFormat');
      const merged = sheet.getRange('J34').getMergedAreasOrNullObject().load('address');
      const { borders } = sheet.getRange('J36:K37').format;
      borders.load('items/sideIndex,items/style');
      await context.sync();
      const { font, fill, ...rest } = title.toJSON();
      expect({ ...rest, ...font, fill: fill?.color }).toMatchObject({
        horizontalAlignment: 'CenterAcrossSelection',
        verticalAlignment: 'Center',
        wrapText: true,
        indentLevel: 0,
        rowHeight: 30,
        columnWidth: 90,
        name: 'Times New Roman',
        size: 13,
        bold: true,
        italic: true,
        color: '#C00000',
        fill: '#DDEBF7',
      });
      expect([indented.horizontalAlignment, indented.indentLevel]).toEqual(['Left', 2]);
      expect(number.numberFormat).toEqual([['#,##0.00']]);
      expect(merged.address).toMatch(/!J34:K34$/);
      expect(borders.items.map(({ sideIndex, style }) => `${sideIndex} ${style}`).sort()).toEqual([
        'EdgeBottom Continuous',
        'EdgeLeft Continuous',
        'EdgeRight Continuous',
        'EdgeTop Continuous',
        'InsideHorizontal Continuous',
        'InsideVertical Double',
      ]);
    });
  });

  test('are taken back by what undoes them', async () => {
    await workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const { format } = sheet.getRange('J30:L31');
      format.horizontalAlignment = 'General';
      sheet.getRange('J33').format.indentLevel = 0;
      await context.sync();
    });
    const opened = openXlsx(await workbook.save());
    const id = opened.sheetOrder.find((known) => opened.sheets[known]?.name === name) ?? '';
    const style = opened.sheets[id]?.cellData?.[29]?.[9]?.s;
    expect(typeof style === 'string' && opened.styles[style]).not.toHaveProperty('ht');
    const plain = opened.sheets[id]?.cellData?.[32]?.[9]?.s;
    expect(typeof plain === 'string' && opened.styles[plain]).not.toHaveProperty('pd');
  });
});
