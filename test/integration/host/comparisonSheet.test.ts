import { openXlsx } from '../../../src/workbench/xlsx';
import { OFFICIAL_WORKBOOK, partNames, partOf } from '../../workbench/xlsx/workbookFile';
import { connectFile } from '../connectedFile';
import { findLibreOffice, LibreOffice } from '../libreOffice';

/** A sheet such as the report wants, made in one batch, saved, and opened again by us and by LibreOffice. */

const NAME = 'So sánh “lĩnh vực”';
/** Index and rank of each area in 2023 and 2022, as published; the indexes of 2023 are computed. */
const AREAS: [name: string, rank: number, indexBefore: number, rankBefore: number][] = [
  ['Công tác chỉ đạo, điều hành CCHC', 29, 84.09, 52],
  ['Xây dựng và tổ chức thực hiện văn bản QPPL', 18, 92.73, 22],
  ['Cải cách thủ tục hành chính', 48, 91.94, 52],
];
const INDEXES = [97.7126, 94.311, 91.6785];
const AFTER_HEADERS = 6;

async function comparisonSheet(): Promise<Uint8Array> {
  const workbook = await connectFile(OFFICIAL_WORKBOOK);
  await workbook.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const last = AFTER_HEADERS + AREAS.length - 1;
    const sheet = worksheets.add(NAME);
    sheet.showGridlines = false;
    sheet.getRange('A1').values = [['SO SÁNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH']];
    sheet.getRange('A1:F1').format.horizontalAlignment = 'CenterAcrossSelection';
    sheet.getRange('A4:F5').values = [
      ['STT', 'Lĩnh vực', 'Năm 2023', '', 'Năm 2022', ''],
      ['', '', 'Chỉ số (%)', 'Thứ hạng', 'Chỉ số (%)', 'Thứ hạng'],
    ];
    for (const merged of ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4'])
      worksheets.getItem(NAME).getRange(merged).merge();
    sheet.getRange(`A${AFTER_HEADERS}:F${last}`).formulas = AREAS.map(
      ([name, rank, before, rankBefore], index) => {
        const row = rowOf(index + 1);
        return [index + 1, name, `='BTH 2023'!E${row}/'BTH 2023'!C${row}*100`, rank, before, rankBefore];
      },
    );
    for (const column of ['C', 'E'])
      sheet.getRange(`${column}${AFTER_HEADERS}:${column}${last}`).numberFormat = AREAS.map(() => ['0.00']);
    const { borders, font } = sheet.getRange(`A4:F${last}`).format;
    for (const edge of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const)
      borders.getItem(edge).style = 'Continuous';
    Object.assign(font, { name: 'Times New Roman', size: 13 });
    sheet.getRange('B:B').format.columnWidth = 240;
    sheet.freezePanes.freezeRows(AFTER_HEADERS - 1);
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('4:5');
    sheet.names.add('ChiSo', sheet.getRange(`C${AFTER_HEADERS}:C${last}`));

    const areas = sheet.getRange(`B${AFTER_HEADERS}:C${last}`);
    const chart = sheet.charts.add('ColumnClustered', areas, 'Columns');
    chart.title.text = 'Chỉ số theo lĩnh vực';
    chart.series.getItemAt(0).name = 'Năm 2023';
    const before = chart.series.add('Năm 2022');
    before.setValues(sheet.getRange(`E${AFTER_HEADERS}:E${last}`));
    before.setXAxisValues(sheet.getRange(`B${AFTER_HEADERS}:B${last}`));
    chart.legend.visible = true;
    Object.assign(chart.axes.valueAxis, { minimum: 60, maximum: 100 });
    chart.setPosition(`A${last + 2}`, `F${last + 20}`);
    await context.sync();
  });
  expect(workbook.host.roundTrips).toBe(1);
  const saved = await workbook.save();
  workbook.close();
  return saved;
}

/** Row of an area on the official sheet, by the code in its first column. */
function rowOf(code: number): number {
  const cells = openXlsx(OFFICIAL_WORKBOOK).sheets['sheet-1']?.cellData ?? {};
  const row = Object.keys(cells).find((index) => String(cells[Number(index)]?.[0]?.v) === String(code));
  return Number(row) + 1;
}

/** What a chart part says of its series: names, categories and values as they were last calculated. */
function seriesOf(part: string): { names: string[]; categories: string[]; values: number[] }[] {
  const cached = (xml: string, element: string): string[] =>
    [
      ...(new RegExp(`<c:${element}>(.*?)</c:${element}>`, 's').exec(xml)?.[1] ?? '').matchAll(
        /<c:v>([^<]*)<\/c:v>/g,
      ),
    ].map(([, value = '']) => value);
  return [...part.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, series = '']) => ({
    names: cached(series, 'tx'),
    categories: cached(series, 'cat'),
    values: cached(series, 'val').map(Number),
  }));
}

const closeTo = (values: readonly number[]): unknown[] =>
  values.map((value): unknown => expect.closeTo(value, 3));
const EXPECTED = [
  { names: ['Năm 2023'], categories: AREAS.map(([name]) => name), values: closeTo(INDEXES) },
  {
    names: ['Năm 2022'],
    categories: AREAS.map(([name]) => name),
    values: closeTo(AREAS.map(([, , before]) => before)),
  },
];

describe('a comparison sheet with a chart', () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    saved = await comparisonSheet();
  });

  test('is in the file with its figures, its print settings and the chart’s series', () => {
    const opened = openXlsx(saved);
    const sheet = opened.sheets[opened.sheetOrder[2] ?? ''];
    expect(sheet?.name).toBe(NAME);
    expect(AREAS.map((_area, index) => sheet?.cellData?.[AFTER_HEADERS - 1 + index]?.[2]?.v)).toEqual(
      closeTo(INDEXES),
    );
    expect(sheet?.custom).toMatchObject({
      pageLayout: { paperSize: 9, zoom: { wide: 1, tall: null }, titleRows: '$4:$5' },
      charts: [{ origin: 'file', name: 'Chart 1', place: { from: { column: 0, row: 9 } } }],
    });
    expect(seriesOf(partOf(saved, 'xl/charts/chart1.xml'))).toEqual(EXPECTED);
    const changed = partNames(OFFICIAL_WORKBOOK).filter(
      (name) => partOf(OFFICIAL_WORKBOOK, name) !== partOf(saved, name),
    );
    expect(changed).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
  });

  const program = findLibreOffice();
  const withLibreOffice = program === null ? test.skip : test;
  withLibreOffice('and LibreOffice calculates the figures, and finds both series in the chart', () => {
    const libreOffice = new LibreOffice(program ?? '');
    try {
      const rows = libreOffice.show(saved)[2] ?? [];
      const figures = rows.filter(([first]) => first?.value !== null && first?.value !== undefined);
      expect(figures.map((row) => row.map(({ text }) => text).filter((text) => text !== ''))).toEqual(
        AREAS.map(([name, rank, before, rankBefore], index) =>
          [index + 1, name, INDEXES[index]?.toFixed(2), rank, before.toFixed(2), rankBefore].map(String),
        ),
      );
      const again = libreOffice.saveAgain(saved);
      const charts = partNames(again).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
      expect(charts.map((part) => seriesOf(partOf(again, part)))).toEqual([EXPECTED]);
    } finally {
      libreOffice.dispose();
    }
  });
});
