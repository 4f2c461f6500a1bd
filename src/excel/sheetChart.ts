import type { SheetChart } from '../plan/sheets/sheetDefinition';
import { FONT, FONT_COLOR } from '../plan/sheets/sheetStyles';

/** Queues a chart on the sheet that holds its figures, instead of one of the same name. */
export function queueChart(sheet: Excel.Worksheet, definition: SheetChart): void {
  const [first, ...others] = definition.series;
  // One that was there before, or that a first try left half made.
  sheet.charts.getItemOrNullObject(definition.name).delete();
  if (!first) return;
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange(first.values), 'Columns');
  chart.name = definition.name;
  const [start = '', end = start] = definition.place.split(':');
  chart.setPosition(start, end);
  chart.title.text = definition.title;
  chart.title.format.font.name = FONT;
  chart.title.format.font.size = 13;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = FONT_COLOR;
  chart.legend.visible = others.length > 0;
  if (others.length > 0) {
    chart.legend.position = 'Bottom';
    chart.legend.format.font.name = FONT;
    chart.legend.format.font.size = 12;
  }
  const { categoryAxis, valueAxis } = chart.axes;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.name = FONT;
    axis.format.font.size = 10;
    axis.format.font.color = FONT_COLOR;
  }
  valueAxis.minimum = 0;
  if (definition.maximum !== null) valueAxis.maximum = definition.maximum;
  [first, ...others].forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    series.setValues(sheet.getRange(each.values));
    series.setXAxisValues(sheet.getRange(each.categories));
    series.format.fill.setSolidColor(each.color);
    if (definition.labelFormat === null) return;
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = definition.labelFormat;
    series.dataLabels.format.font.name = FONT;
    series.dataLabels.format.font.size = 9;
  });
}
