import { unzipSync } from 'fflate';
import { openXlsx } from '../../../src/workbench/xlsx';
import { OFFICIAL_WORKBOOK, partNames, partOf, workbookFile } from '../../workbench/xlsx/workbookFile';
import type { ConnectedFile } from '../connectedFile';
import { connectFile } from '../connectedFile';
import { errorOf } from '../connectedWorkbook';

/** Sheets that office.js adds, changes and deletes, as they stand in the saved file. */

let workbook: ConnectedFile;
afterEach(() => workbook.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  workbook.Excel.run(batch);

/** Parts that two files do not have alike. */
function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [then, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(then), ...Object.keys(now)]);
  return [...names].filter(
    (name) => Buffer.compare(then[name] ?? Buffer.alloc(0), now[name] ?? Buffer.alloc(0)) !== 0,
  );
}

describe('a sheet that was added', () => {
  beforeEach(async () => {
    workbook = await connectFile(OFFICIAL_WORKBOOK);
  });

  test('is a part of its own, and no other part changes but those that list the sheets', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('So sánh “A & B”');
      sheet.getRange('A1:B1').formulas = [['điểm', "='BTH 2023'!E9"]];
      await context.sync();
    });
    expect(workbook.host.roundTrips).toBe(1);
    const saved = await workbook.save();
    expect(differingParts(OFFICIAL_WORKBOOK, saved)).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    expect(partOf(saved, 'docProps/app.xml')).toContain(
      '<vt:vector size="3" baseType="lpstr"><vt:lpstr>BTH 2023</vt:lpstr><vt:lpstr>So sánh 2022-2023</vt:lpstr>' +
        '<vt:lpstr>So sánh “A &amp; B”</vt:lpstr></vt:vector>',
    );
    const opened = openXlsx(saved);
    const added = opened.sheets[opened.sheetOrder[2] ?? ''];
    expect(added?.name).toBe('So sánh “A & B”');
    expect(added?.cellData?.[0]?.[1]).toMatchObject({ f: "='BTH 2023'!E9", v: 9.2827 });
  });

  test('shows its place, tab, gridlines, panes and visibility', async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Báo cáo');
      sheet.position = 1;
      sheet.tabColor = '#1F4E78';
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(4);
      worksheets.add('Ẩn').visibility = 'VeryHidden';
      sheet.load('position,tabColor,showGridlines');
      await context.sync();
      expect([sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([1, '#1F4E78', false]);
    });
    const opened = openXlsx(await workbook.save());
    const sheets = opened.sheetOrder.map((id) => opened.sheets[id]);
    expect(sheets.map((sheet) => sheet?.name)).toEqual(['BTH 2023', 'Báo cáo', 'So sánh 2022-2023', 'Ẩn']);
    expect(sheets[1]).toMatchObject({ tabColor: '#1F4E78', showGridlines: 0, freeze: { ySplit: 4 } });
    expect(sheets[3]).toMatchObject({ hidden: 1, custom: { veryHidden: true } });
  });

  test('comes to the front alone, where it is activated', async () => {
    await run(async (context) => {
      context.workbook.worksheets.add('Báo cáo').activate();
      await context.sync();
    });
    const saved = await workbook.save();
    expect(openXlsx(saved).custom?.['activeSheetId']).toBe('sheet-3');
    const views = [1, 2, 3].map((sheet) =>
      partOf(saved, `xl/worksheets/sheet${sheet}.xml`).includes('tabSelected'),
    );
    expect(views).toEqual([false, false, true]);
  });

  test('that is deleted again leaves the very bytes of the file', async () => {
    await run(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add('Báo cáo');
      sheet.getRange('A1:C3').format.fill.color = 'yellow';
      sheet.getRange('A1').values = [['điểm']];
      sheet.pageLayout.orientation = 'Landscape';
      sheet.names.add('CuaRieng', sheet.getRange('A1:A3'));
      names.add('CuaChung', sheet.getRange('A1:A3'));
      sheet.activate();
      await context.sync();
      sheet.delete();
      names.getItem('CuaChung').delete();
      await context.sync();
    });
    expect(await workbook.save()).toEqual(OFFICIAL_WORKBOOK);
  });

  test('is renamed with every formula and name that speaks of it', async () => {
    await run(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add('Cũ');
      sheet.getRange('A1:A2').values = [[1], [2]];
      worksheets.getItem('BTH 2023').getRange('H1').formulas = [['=SUM(Cũ!A1:A2)']];
      names.add('Tong', sheet.getRange('A1:A2'));
      sheet.pageLayout.setPrintArea('A1:A2');
      await context.sync();
      sheet.name = 'Mới 1';
      const formula = worksheets.getItem('BTH 2023').getRange('H1').load('formulas,values');
      const name = names.getItem('Tong').load('formula');
      await context.sync();
      expect(formula.formulas).toEqual([["=SUM('Mới 1'!A1:A2)"]]);
      expect(formula.values).toEqual([[3]]);
      expect(name.formula).toBe("='Mới 1'!$A$1:$A$2");
    });
    expect(partOf(await workbook.save(), 'xl/workbook.xml')).toContain(
      `<definedNames><definedName name="Tong">'Mới 1'!$A$1:$A$2</definedName>` +
        `<definedName name="_xlnm.Print_Area" localSheetId="2">'Mới 1'!$A$1:$A$2</definedName></definedNames>`,
    );
  });

  test('has names of its own beside those of the workbook', async () => {
    await run(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add('Báo cáo');
      names.add('BangDiem', sheet.getRange('A1:B2'));
      const own = sheet.names.add('BangDiem', sheet.getRange('C3')).load('scope,formula');
      names.add('Khac', '=1+1');
      await context.sync();
      expect([own.scope, own.formula]).toEqual(['Worksheet', "='Báo cáo'!$C$3"]);
      names.getItem('BangDiem').delete();
      sheet.names.load('items/name');
      names.load('items/name');
      await context.sync();
      expect([names, sheet.names].map(({ items }) => items.map(({ name }) => name))).toEqual([
        ['Khac'],
        ['BangDiem'],
      ]);
    });
    expect(partOf(await workbook.save(), 'xl/workbook.xml')).toContain(
      `<definedNames><definedName name="BangDiem" localSheetId="2">'Báo cáo'!$C$3</definedName>` +
        '<definedName name="Khac">1+1</definedName></definedNames>',
    );
  });

  test.each([
    ['a name that is taken', 'bth 2023', 'ItemAlreadyExists'],
    ['a name with a character that Excel forbids', 'A:B', 'InvalidArgument'],
  ])('cannot have %s', async (_what, name, code) => {
    const error = await errorOf(
      run(async (context) => {
        context.workbook.worksheets.add('Báo cáo').name = name;
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual([code, 'Worksheet.name']);
  });

  test('gives way to another of its name in one batch', async () => {
    await run(async (context) => {
      context.workbook.worksheets.add('Báo cáo').getRange('A1').values = [['cũ']];
      await context.sync();
    });
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Báo cáo').delete();
      worksheets.add('Báo cáo').getRange('A1').values = [['mới']];
      const cell = worksheets.getItem('Báo cáo').getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([['mới']]);
    });
  });
});

test('five sheets of 200 rows with formats are one small request', async () => {
  const sizes: number[] = [];
  workbook = await connectFile(OFFICIAL_WORKBOOK, {
    onRequest: ({ request }) => sizes.push(JSON.stringify(request).length),
  });
  const rows = Array.from({ length: 200 }, (_row, row) =>
    Array.from({ length: 12 }, (_cell, column) =>
      column === 1 ? 'Thực hiện nhiệm vụ cải cách hành chính' : row * column,
    ),
  );
  await run(async (context) => {
    for (const number of [1, 2, 3, 4, 5]) {
      const table = context.workbook.worksheets.add(`Bảng ${number}`).getRange('A1:L200');
      table.values = rows;
      Object.assign(table.format.font, { name: 'Times New Roman', size: 13 });
      table.format.wrapText = true;
      for (const edge of ['EdgeTop', 'EdgeLeft', 'InsideHorizontal', 'InsideVertical'] as const)
        table.format.borders.getItem(edge).style = 'Continuous';
    }
    await context.sync();
  });
  expect(workbook.host.roundTrips).toBe(1);
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
  const opened = openXlsx(await workbook.save());
  const last = opened.sheets[opened.sheetOrder.at(-1) ?? ''];
  expect(last?.cellData?.[199]?.[11]?.v).toBe(199 * 11);
});

describe('a sheet of the file that is deleted', () => {
  const relationships = (...entries: [id: string, type: string, target: string][]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const file = workbookFile({
    sheets: [{ name: 'Giữ', rows: '<row r="1"><c r="A1"><f>Bỏ!A1</f><v>1</v></c></row>' }, { name: 'Bỏ' }],
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Bỏ!$A$1</definedName><definedName name="chung">Bỏ!$A$1</definedName></definedNames>',
    parts: {
      'xl/worksheets/_rels/sheet2.xml.rels': relationships(['r1', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': '<d/>',
      'xl/drawings/_rels/drawing1.xml.rels': relationships(['r1', 'chart', '../charts/chart1.xml']),
      'xl/charts/chart1.xml': '<c/>',
    },
    contentTypes: '<Override PartName="/xl/charts/chart1.xml" ContentType="c"/>',
  });

  test('goes with its drawing, its charts and its names; what spoke of it speaks of nothing', async () => {
    workbook = await connectFile(file);
    await run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItem('Bỏ').delete();
      const cell = worksheets.getItem('Giữ').getRange('A1').load('values');
      const name = names.getItem('chung').load('formula');
      await context.sync();
      expect(cell.values).toEqual([['#REF!']]);
      expect(name.formula).toBe('=#REF!$A$1');
    });
    const saved = await workbook.save();
    expect(partNames(saved)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(partOf(saved, '[Content_Types].xml')).not.toMatch(/sheet2|chart1/);
    expect(partOf(saved, 'xl/workbook.xml')).toContain(
      '<definedNames><definedName name="chung">#REF!$A$1</definedName></definedNames>',
    );
  });
});
