import { OFFICIAL_WORKBOOK, partOf } from '../../workbench/xlsx/workbookFile';
import type { ConnectedFile } from '../connectedFile';
import { connectFile } from '../connectedFile';
import { errorOf } from '../connectedWorkbook';

describe('page layout', () => {
  let workbook: ConnectedFile;
  beforeEach(async () => {
    workbook = await connectFile(OFFICIAL_WORKBOOK);
  });
  afterEach(() => workbook.close());

  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    workbook.Excel.run(batch);

  test('of a sheet of the file is what the file says', async () => {
    await run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('BTH 2023');
      pageLayout.load();
      const { defaultForAllPages } = pageLayout.headersFooters.load('state');
      defaultForAllPages.load();
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
        leftMargin: 43.2,
        rightMargin: 28.8,
        headerMargin: 21.6,
        centerHorizontally: false,
        blackAndWhite: false,
        printGridlines: false,
        firstPageNumber: '',
      });
      expect(pageLayout.headersFooters.state).toBe('Default');
      expect(defaultForAllPages.toJSON()).toEqual({
        leftHeader: '',
        centerHeader: '',
        rightHeader: '',
        leftFooter: '',
        centerFooter: '&"Times New Roman,Regular"&11&P/&N',
        rightFooter: '',
      });
      expect(area.isNullObject).toBe(true);
    });
  });

  test('of a new sheet is written whole, in one round trip', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Báo cáo');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:H40');
      pageLayout.setPrintTitleRows('$5:$6');
      pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2, left: 3, right: 1.5 });
      pageLayout.footerMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.blackAndWhite = true;
      pageLayout.printGridlines = true;
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.rightFooter = 'Trang &P/&N';
      defaultForAllPages.centerHeader = 'A && B';
      sheet.horizontalPageBreaks.add('A31');
      sheet.horizontalPageBreaks.add(sheet.getRange('B21:C22'));
      sheet.horizontalPageBreaks.add('A31');
      sheet.tabColor = 'red';
      await context.sync();
    });
    expect(workbook.host.roundTrips).toBe(1);
    const saved = await workbook.save();
    const part = partOf(saved, 'xl/worksheets/sheet3.xml');
    expect(part.replace(/<sheetViews>.*<sheetData\/>/s, '…').replace(/^.*?<worksheet[^>]*>/s, '')).toBe(
      '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>…' +
        '<printOptions horizontalCentered="1" gridLines="1"/>' +
        '<pageMargins left="1.181102" right="0.590551" top="0.787402" bottom="0.787402" header="0.3" footer="0.5"/>' +
        '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape" blackAndWhite="1"/>' +
        '<headerFooter><oddHeader>&amp;CA &amp;&amp; B</oddHeader><oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="30" max="16383" man="1"/></rowBreaks></worksheet>',
    );
    expect(partOf(saved, 'xl/workbook.xml')).toContain(
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">'Báo cáo'!$A$1:$H$40</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Báo cáo'!$5:$6</definedName></definedNames>`,
    );
    workbook.close();
    workbook = await connectFile(saved);
    await run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Báo cáo');
      pageLayout.load();
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load('rightFooter,centerHeader');
      const area = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
      const breaks = context.workbook.worksheets.getItem('Báo cáo').horizontalPageBreaks.getCount();
      await context.sync();
      expect(breaks.value).toBe(2);
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: null });
      expect(pageLayout.leftMargin).toBeCloseTo(85.04, 2);
      expect([area.address, rows.address, columns.isNullObject]).toEqual([
        "'Báo cáo'!A1:H40",
        "'Báo cáo'!5:6",
        true,
      ]);
      expect([defaultForAllPages.centerHeader, defaultForAllPages.rightFooter]).toEqual([
        'A && B',
        'Trang &P/&N',
      ]);
    });
    expect(await workbook.save()).toEqual(saved);
  });

  test('that was changed and set back leaves the very bytes of the file', async () => {
    await run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('BTH 2023');
      pageLayout.load('orientation,paperSize,zoom,leftMargin,centerHorizontally');
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load('centerFooter');
      await context.sync();
      const before = pageLayout.toJSON();
      const footer = defaultForAllPages.centerFooter;
      Object.assign(pageLayout, { orientation: 'Portrait', paperSize: 'A3', leftMargin: 10 });
      pageLayout.zoom = { horizontalFitToPages: 2, verticalFitToPages: 3 };
      pageLayout.centerHorizontally = true;
      defaultForAllPages.centerFooter = 'khác';
      await context.sync();
      expect(await workbook.save()).not.toEqual(OFFICIAL_WORKBOOK);
      const { orientation, paperSize, leftMargin, centerHorizontally } = before;
      Object.assign(pageLayout, { orientation, paperSize, leftMargin, centerHorizontally });
      pageLayout.zoom = before.zoom ?? {};
      defaultForAllPages.centerFooter = footer;
      await context.sync();
    });
    expect(await workbook.save()).toEqual(OFFICIAL_WORKBOOK);
  });

  test('keeps the page breaks that the file has where one is added and taken away', async () => {
    await run(async (context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getItem('BTH 2023');
      const before = horizontalPageBreaks.getCount();
      const added = horizontalPageBreaks.add('A50');
      const meanwhile = horizontalPageBreaks.getCount();
      added.delete();
      await context.sync();
      expect(meanwhile.value).toBe(before.value + 1);
    });
    expect(await workbook.save()).toEqual(OFFICIAL_WORKBOOK);
  });

  test('changes nothing else of the sheet', async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem('BTH 2023').pageLayout.orientation = 'Portrait';
      await context.sync();
    });
    const part = (file: Uint8Array): string => partOf(file, 'xl/worksheets/sheet1.xml');
    expect(part(await workbook.save())).toBe(
      part(OFFICIAL_WORKBOOK).replace('orientation="landscape"', 'orientation="portrait"'),
    );
  });

  const wrong: [string, (layout: Excel.PageLayout) => void, string][] = [
    ['an unknown paper', (layout) => void Object.assign(layout, { paperSize: 'A44' }), 'paperSize'],
    ['a scale below 10 %', (layout) => void (layout.zoom = { scale: 5 }), 'zoom'],
    ['a scale and pages', (layout) => void (layout.zoom = { scale: 90, verticalFitToPages: 1 }), 'zoom'],
    ['an area of another sheet', (layout) => layout.setPrintArea("'BTH 2023'!A1"), 'setPrintArea'],
    ['a margin below 0', (layout) => void (layout.topMargin = -1), 'topMargin'],
  ];
  test.each(wrong)('refuses %s', async (_what, set, member) => {
    const error = await errorOf(
      run(async (context) => {
        set(context.workbook.worksheets.getItem('So sánh 2022-2023').pageLayout);
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', `PageLayout.${member}`]);
  });
});
