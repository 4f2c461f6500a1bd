import { CHART_TYPES, type ChartAxis, type NewChart } from '../../../src/workbench/marks/chart';
import type { ChartWithData } from '../../../src/workbench/xlsx/changes/chartData';
import { parseTree, type XmlElement } from '../../../src/workbench/xlsx/file/xml';
import { saveXlsx } from '../../../src/workbench/xlsx';
import { changesOf } from './changeValues';
import { OFFICE_RELATIONSHIPS, partNames, partOf, workbookFile } from './workbookFile';

/** Children of each element in the order of ECMA-376-1, annex A.5.1, as far as they occur. */
const ORDER: Record<string, string> = {
  chartSpace: 'date1904 roundedCorners chart spPr txPr printSettings',
  chart: 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  title: 'tx layout overlay txPr',
  plotArea: 'layout barChart lineChart pieChart catAx valAx spPr',
  barChart: 'barDir grouping varyColors ser gapWidth overlap axId',
  lineChart: 'grouping varyColors ser marker axId',
  pieChart: 'varyColors ser firstSliceAng',
  ser: 'idx order tx spPr invertIfNegative marker dLbls cat val smooth',
  dLbls:
    'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  catAx:
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  valAx:
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit',
  scaling: 'orientation max min',
  legend: 'legendPos overlay txPr',
  numCache: 'formatCode ptCount pt',
  strCache: 'ptCount pt',
  multiLvlStrCache: 'ptCount lvl',
  defRPr: 'solidFill latin ea cs',
};

const FONT = {
  name: 'Times New Roman',
  size: 9,
  bold: true,
  italic: true,
  underline: true,
  color: '#112233',
};
const CAPTION = { text: 'A & B\ndòng hai', visible: true, overlay: true, font: FONT };
const AXIS: ChartAxis = {
  visible: false,
  minimum: -5,
  maximum: 100,
  majorUnit: 10,
  numberFormat: '0.00;[Red]-0.00',
  reversed: true,
  majorGridlines: true,
  labels: 'Low',
  title: CAPTION,
  font: FONT,
};

/** A chart in which everything is set. */
function fullChart(type: NewChart['type']): ChartWithData {
  const values = { kind: 'numbers', formula: 'S1!$B$2:$B$3', format: '0.00', points: [1.5, null] } as const;
  const series = {
    id: 's',
    fill: '#ABCDEF',
    line: { color: '#123456', weight: 1.5 },
    labels: {
      showValue: true,
      showSeriesName: true,
      showCategoryName: true,
      showLegendKey: true,
      showPercentage: true,
      position: 'Center',
      numberFormat: '0.0"%"',
      separator: '; ',
      font: FONT,
    },
  } as const;
  const texts = (...levels: (string | null)[][]) => ({ kind: 'texts', formula: 'S1!$A$1', levels }) as const;
  return {
    origin: 'new',
    id: 'c',
    name: 'Biểu đồ <1>',
    place: {
      from: { column: 0, right: 1.5, row: 3, down: 0 },
      to: { column: 5, right: 0, row: 20, down: 0 },
    },
    type,
    title: CAPTION,
    legend: { visible: true, position: 'Corner', overlay: true, font: FONT },
    series: [
      {
        ...series,
        name: texts(['Năm']),
        categories: texts(['a', 'b'], ['I', null]),
        values: { ...values, points: [...values.points] },
      },
      { ...series, fill: null, name: 'text', categories: texts(['a', null]), values: null },
      { ...series, labels: null, line: {}, fill: undefined, name: null, categories: null, values: null },
    ],
    gapWidth: 60,
    overlap: -10,
    categoryAxis: AXIS,
    valueAxis: AXIS,
    font: FONT,
    fill: null,
  };
}

function save(type: NewChart['type'], file = workbookFile()): Uint8Array {
  return saveXlsx(file, changesOf({ charts: { added: [fullChart(type)], removed: [] } }));
}

function elements(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(elements)];
}

test.each(CHART_TYPES)('a chart of type %s has everything in the order of the schema', (type) => {
  const root = parseTree(partOf(save(type), 'xl/charts/chart1.xml'), 'chart');
  for (const { name, children } of elements(root)) {
    const order = ORDER[name]?.split(' ');
    if (!order) continue;
    const places = children.map((child) => order.indexOf(child.name));
    expect([name, places]).toEqual([name, places.filter((place) => place >= 0).sort((a, b) => a - b)]);
  }
  const axes = elements(root).filter(({ name }) => name === 'axId');
  expect(new Set(axes.map(({ attributes }) => attributes['val'])).size).toBe(type === 'Pie' ? 0 : 2);
});

test('a chart is a part that the sheet shows through its drawing', () => {
  const saved = save('ColumnClustered');
  expect(partNames(saved).filter((name) => /chart|drawing|sheet1/.test(name))).toEqual([
    'xl/worksheets/sheet1.xml',
    'xl/drawings/drawing1.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/charts/chart1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
  ]);
  expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain(
    `</sheetData><drawing xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId1"/>`,
  );
  expect(partOf(saved, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(
    `Type="${OFFICE_RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"`,
  );
  expect(partOf(saved, 'xl/drawings/_rels/drawing1.xml.rels')).toContain(
    `Type="${OFFICE_RELATIONSHIPS}/chart" Target="../charts/chart1.xml"`,
  );
  const types = partOf(saved, '[Content_Types].xml');
  for (const [part, type] of [
    ['/xl/drawings/drawing1.xml', 'drawing+xml'],
    ['/xl/charts/chart1.xml', 'drawingml.chart+xml'],
  ])
    expect(types).toContain(
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/>`,
    );
  expect(partOf(saved, 'xl/drawings/drawing1.xml')).toContain('name="Biểu đồ &lt;1&gt;"');
});

test('a file in the strict format gets a chart in the strict format', () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const relationships = partOf(workbookFile(), 'xl/_rels/workbook.xml.rels').replaceAll(
    OFFICE_RELATIONSHIPS,
    strict,
  );
  const saved = save('Line', workbookFile({ parts: { 'xl/_rels/workbook.xml.rels': relationships } }));
  for (const part of [
    'xl/charts/chart1.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
  ])
    expect(partOf(saved, part)).not.toMatch(/schemas\.openxmlformats\.org\/(?:drawingml|officeDocument)/);
  expect(partOf(saved, 'xl/charts/chart1.xml')).toContain(
    'xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"',
  );
});
