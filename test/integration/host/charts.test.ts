import { openXlsx } from '../../../src/workbench/xlsx';
import {
  OFFICE_RELATIONSHIPS,
  OFFICIAL_WORKBOOK,
  partNames,
  partOf,
  workbookFile,
} from '../../workbench/xlsx/workbookFile';
import type { ConnectedFile } from '../connectedFile';
import { connectFile } from '../connectedFile';
import { errorOf } from '../connectedWorkbook';

let workbook: ConnectedFile;
afterEach(() => workbook.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  workbook.Excel.run(batch);

/** Two areas in two years, on a new sheet. */
function table(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add('Báo cáo');
  sheet.getRange('A1:C3').formulas = [
    ['Lĩnh vực', '="Năm "&2023', 2022],
    ['Thể chế', 94.311, 92.73],
    ['Thủ tục', "='BTH 2023'!E9", ''],
  ];
  return sheet;
}

const chartPart = (file: Uint8Array, number = 1): string => partOf(file, `xl/charts/chart${number}.xml`);

describe('a chart made by office.js', () => {
  beforeEach(async () => {
    workbook = await connectFile(OFFICIAL_WORKBOOK);
  });

  test('takes its series, their names and categories from its source, in the batch that writes them', async () => {
    await run(async (context) => {
      const sheet = table(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.series.load('count,items/name');
      chart.load('name,chartType,width,height');
      chart.title.load('visible');
      chart.legend.load('visible,position');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Năm 2023', '2022']);
      expect([chart.name, chart.chartType, chart.width, chart.height]).toEqual([
        'Chart 1',
        'ColumnClustered',
        360,
        216,
      ]);
      expect([chart.title.visible, chart.legend.visible, chart.legend.position]).toEqual([
        true,
        true,
        'Bottom',
      ]);
    });
    expect(workbook.host.roundTrips).toBe(1);
    const part = chartPart(await workbook.save());
    expect([...part.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula)).toEqual([
      "'Báo cáo'!$B$1",
      "'Báo cáo'!$A$2:$A$3",
      "'Báo cáo'!$B$2:$B$3",
      "'Báo cáo'!$C$1",
      "'Báo cáo'!$A$2:$A$3",
      "'Báo cáo'!$C$2:$C$3",
    ]);
    expect(part).toContain(
      `<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Thể chế</c:v></c:pt><c:pt idx="1"><c:v>Thủ tục</c:v></c:pt></c:strCache>`,
    );
    // A formula's result is there, a blank cell has no point.
    expect(part).toContain(
      `<c:ptCount val="2"/><c:pt idx="0"><c:v>94.311</c:v></c:pt><c:pt idx="1"><c:v>9.2827</c:v></c:pt></c:numCache>`,
    );
    expect(part).toContain(`<c:ptCount val="2"/><c:pt idx="0"><c:v>92.73</c:v></c:pt></c:numCache>`);
  });

  test('reads rows, several columns of categories, and numbers under a blank corner', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Báo cáo');
      sheet.getRange('A1:D3').values = [
        ['', '', 2022, 2023],
        ['I', 'Thể chế', 1, 2],
        ['I', 'Thủ tục', 3, 4],
      ];
      const byColumns = sheet.charts.add('Line', sheet.getRange('A1:D3'), 'Columns');
      const byRows = sheet.charts.add('Line', sheet.getRange('B1:D3'), 'Auto');
      const turned = sheet.charts.add('Line', sheet.getRange('B1:D2'), 'Auto');
      [byColumns, byRows, turned].forEach(({ series }) => series.load('items/name'));
      await context.sync();
      expect(byColumns.series.items.map(({ name }) => name)).toEqual(['2022', '2023']);
      expect(byRows.series.items.map(({ name }) => name)).toEqual(['2022', '2023']);
      expect(turned.series.items.map(({ name }) => name)).toEqual(['Thể chế']);
    });
    const saved = await workbook.save();
    expect(chartPart(saved)).toContain(
      `<c:multiLvlStrRef><c:f>'Báo cáo'!$A$2:$B$3</c:f><c:multiLvlStrCache><c:ptCount val="2"/>` +
        `<c:lvl><c:pt idx="0"><c:v>Thể chế</c:v></c:pt><c:pt idx="1"><c:v>Thủ tục</c:v></c:pt></c:lvl>` +
        `<c:lvl><c:pt idx="0"><c:v>I</c:v></c:pt><c:pt idx="1"><c:v>I</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>`,
    );
    expect(chartPart(saved, 3)).toContain(
      `<c:cat><c:numRef><c:f>'Báo cáo'!$C$1:$D$1</c:f><c:numCache><c:formatCode>General</c:formatCode>`,
    );
  });

  test('is described by its title, legend, series and axes', async () => {
    await run(async (context) => {
      const sheet = table(context);
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
      chart.name = 'Chỉ số';
      chart.title.text = 'Chỉ số & thứ hạng';
      Object.assign(chart.title.format.font, {
        name: 'Times New Roman',
        size: 14,
        bold: true,
        color: '#1F4E79',
      });
      chart.legend.visible = true;
      chart.legend.position = 'Right';
      const added = chart.series.add("='Báo cáo'!C1");
      added.setValues(sheet.getRange('C2:C3'));
      added.setXAxisValues(sheet.getRange('A2:A3'));
      added.format.fill.setSolidColor('orange');
      added.gapWidth = 60;
      added.overlap = -10;
      added.hasDataLabels = true;
      Object.assign(added.dataLabels, { numberFormat: '0.00', position: 'OutsideEnd' });
      added.dataLabels.format.font.size = 8;
      const { valueAxis, categoryAxis } = chart.axes;
      Object.assign(valueAxis, { minimum: 0, maximum: 100, majorUnit: 20, numberFormat: '0' });
      valueAxis.title.text = '%';
      valueAxis.majorGridlines.visible = false;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.format.font.italic = true;
      chart.setPosition('E2', sheet.getRange('J18'));
      chart.load('left,top,width,height');
      added.load('name,gapWidth,overlap,hasDataLabels,dataLabels/position,dataLabels/showValue');
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 288, 255]);
      expect(added.toJSON()).toMatchObject({
        name: '2022',
        gapWidth: 60,
        overlap: -10,
        hasDataLabels: true,
        dataLabels: { position: 'OutsideEnd', showValue: true },
      });
    });
    const saved = await workbook.save();
    const part = chartPart(saved);
    for (const piece of [
      '<a:defRPr sz="1400" b="1"><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill><a:latin typeface="Times New Roman"/>',
      '<a:t>Chỉ số &amp; thứ hạng</a:t>',
      '<c:legendPos val="r"/>',
      `<c:strRef><c:f>'Báo cáo'!$C$1</c:f>`,
      '<a:srgbClr val="FFA500"/>',
      '<c:gapWidth val="60"/><c:overlap val="-10"/>',
      '<c:dLbls><c:numFmt formatCode="0.00" sourceLinked="0"/>',
      '<c:dLblPos val="outEnd"/>',
      '<c:orientation val="maxMin"/>',
      '<c:max val="100"/><c:min val="0"/>',
      '<c:majorUnit val="20"/>',
      '<a:t>%</a:t>',
    ])
      expect(part).toContain(piece);
    expect(part).not.toContain('majorGridlines');
    const drawing = partOf(saved, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('name="Chỉ số"');
    expect(drawing).toContain(
      '<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
        '<xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>',
    );
  });

  test('has an automatic scale again where a limit is taken away, and series go one by one', async () => {
    await run(async (context) => {
      const sheet = table(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.axes.valueAxis.minimum = 60;
      chart.axes.valueAxis.minimum = '';
      chart.series.getItemAt(0).delete();
      chart.series.load('items/name');
      chart.axes.valueAxis.load('minimum');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['2022']);
      expect(chart.axes.valueAxis.minimum).toBe('');
    });
    expect(chartPart(await workbook.save())).not.toContain('<c:min ');
  });

  test('moves and grows with the columns beneath it, and by points', async () => {
    await run(async (context) => {
      const sheet = table(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'));
      chart.setPosition('B2', 'C4');
      sheet.getRange('B:B').format.columnWidth = 100;
      chart.load('left,width');
      const other = sheet.charts.add('Pie', sheet.getRange('A2:B3'));
      Object.assign(other, { left: 160, top: 40, width: 200, height: 100 });
      other.load('left,top,width,height');
      await context.sync();
      expect([chart.left, chart.width]).toEqual([48, 148]);
      expect([other.left, other.top, other.width, other.height]).toEqual([160, 40, 200, 100]);
    });
  });

  test('is found by its name, and speaks of its sheet under the name that it has when it is saved', async () => {
    await run(async (context) => {
      const sheet = table(context);
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3')).name = 'Một';
      const found = sheet.charts.getItem('một').load('id');
      const none = sheet.charts.getItemOrNullObject('Hai').load('id');
      const count = sheet.charts.getCount();
      sheet.name = 'Tên mới';
      await context.sync();
      expect([found.id.length > 0, none.isNullObject, count.value]).toEqual([true, true, 1]);
    });
    expect(chartPart(await workbook.save())).toContain("<c:f>'Tên mới'!$A$2:$A$3</c:f>");
  });

  test('that is deleted, or whose sheet is, leaves the very bytes of the file', async () => {
    await run(async (context) => {
      const old = context.workbook.worksheets.getItem('BTH 2023');
      const chart = old.charts.add('ColumnClustered', old.getRange('B9:E10'));
      const sheet = table(context);
      sheet.charts.add('Line', sheet.getRange('A1:C3'));
      await context.sync();
      chart.delete();
      sheet.delete();
      await context.sync();
    });
    expect(await workbook.save()).toEqual(OFFICIAL_WORKBOOK);
  });

  test('goes with the grid’s undo, as the page layout does', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('BTH 2023');
      sheet.charts.add('ColumnClustered', sheet.getRange('B9:E10')).title.text = 'Điểm';
      sheet.pageLayout.orientation = 'Portrait';
      await context.sync();
    });
    workbook.book.undo();
    expect(workbook.book.sheetNamed('BTH 2023')?.charts).toEqual([]);
    expect(await workbook.save()).toEqual(OFFICIAL_WORKBOOK);
  });

  const wrong: [string, (sheet: Excel.Worksheet) => void, string, string][] = [
    [
      'a type that the host has not',
      (sheet) => void sheet.charts.add('Waterfall', sheet.getRange('A1')),
      'NotImplemented',
      'charts of type Waterfall',
    ],
    [
      'labels outside the bars of a stack',
      (sheet) => {
        const series = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3')).series.getItemAt(0);
        series.hasDataLabels = true;
        series.dataLabels.position = 'OutsideEnd';
      },
      'InvalidArgument',
      'ChartDataLabels.position',
    ],
    [
      'labels of a series that has none',
      (sheet) => {
        const series = sheet.charts.add('Line', sheet.getRange('A1:C3')).series.getItemAt(0);
        series.dataLabels.numberFormat = '0';
      },
      'InvalidArgument',
      'ChartDataLabels.numberFormat',
    ],
    [
      'gaps between lines',
      (sheet) => void (sheet.charts.add('Line', sheet.getRange('A1:C3')).series.getItemAt(0).gapWidth = 1),
      'InvalidArgument',
      'ChartSeries.gapWidth',
    ],
    [
      'a name that no chart has',
      (sheet) => sheet.charts.getItem('x').delete(),
      'ItemNotFound',
      'ChartCollection.getItem',
    ],
  ];
  test.each(wrong)('refuses %s', async (_what, edit, code, location) => {
    const error = await errorOf(
      run(async (context) => {
        edit(table(context));
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual([code, location]);
  });
});

describe('charts that were in the file', () => {
  const drawing = (...frames: string[]): string =>
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="a">${frames.join('')}</xdr:wsDr>`;
  const frame = (number: number): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
    `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Cũ ${number}"/></xdr:nvGraphicFramePr>` +
    `<a:graphic><a:graphicData><c:chart xmlns:c="c" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="r${number}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  const relationships = (...entries: [id: string, type: string, target: string][]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([id, type, target]) =>
          `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const file = workbookFile({
    sheets: [
      {
        name: 'Cũ',
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        after: '<drawing r:id="r1"/>',
      },
    ],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['r1', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': drawing(frame(1), frame(2)),
      'xl/drawings/_rels/drawing1.xml.rels': relationships(
        ['r1', 'chart', '../charts/chart1.xml'],
        ['r2', 'chart', '../charts/chart2.xml'],
      ),
      'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>',
      'xl/charts/chart2.xml': '<c:chartSpace xmlns:c="c"/>',
    },
  });

  beforeEach(async () => {
    workbook = await connectFile(file);
  });

  test('are counted and named, and stay as they are beside a new one', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Cũ');
      sheet.charts.load('count,items/name,items/left');
      await context.sync();
      expect(sheet.charts.items.map(({ name, left }) => [name, left])).toEqual([
        ['Cũ 1', 48],
        ['Cũ 2', 48],
      ]);
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B1')).name = 'Mới';
      await context.sync();
    });
    const saved = await workbook.save();
    expect(partOf(saved, 'xl/drawings/drawing1.xml')).toMatch(
      new RegExp(
        `^${drawing(frame(1), frame(2)).replace('</xdr:wsDr>', '')}<xdr:twoCellAnchor .*cNvPr id="4" name="Mới"/>`,
      ),
    );
    expect(partNames(saved).filter((name) => name.startsWith('xl/charts/'))).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
    ]);
    expect([1, 2].map((number) => chartPart(saved, number))).toEqual(
      [1, 2].map((number) => chartPart(file, number)),
    );
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toBe(partOf(file, 'xl/worksheets/sheet1.xml'));
  });

  test('go by themselves, and their drawing with the last', async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem('Cũ').charts.getItem('Cũ 1').delete();
      await context.sync();
    });
    const saved = await workbook.save();
    expect(partOf(saved, 'xl/drawings/drawing1.xml')).toBe(drawing(frame(2)));
    expect(partNames(saved)).not.toContain('xl/charts/chart1.xml');
    await run(async (context) => {
      context.workbook.worksheets.getItem('Cũ').charts.getItemAt(0).delete();
      await context.sync();
    });
    const empty = await workbook.save();
    expect(partNames(empty).filter((name) => /drawing|chart/.test(name))).toEqual([]);
    expect(partOf(empty, 'xl/worksheets/sheet1.xml')).not.toContain('drawing');
    expect(openXlsx(empty).sheets['sheet-1']?.custom).toBeUndefined();
  });

  test('are not described', async () => {
    const error = await errorOf(
      run(async (context) => {
        context.workbook.worksheets.getItem('Cũ').charts.getItemAt(0).title.load('text');
        await context.sync();
      }),
    );
    expect(error.code).toBe('NotImplemented');
  });
});
