import {
  chartShape,
  spacingOf,
  type ChartAxis,
  type ChartCaption,
  type ChartFont,
  type ChartLabelPosition,
  type ChartLabels,
  type ChartLine,
  type NewChart,
} from '../../marks/chart';
import type { CellNumbers, CellTexts, ChartWithData, SeriesWithData } from '../changes/chartData';
import { escapeAttribute, escapeText } from '../file/xml';
import { emuOfPoints } from '../words/measures';
import { encodeXstring } from '../words/richText';

/**
 * A chart part (ECMA-376-1, 21.2). Children stand in the order of the schema, which Excel insists on: it removes a
 * chart that has them otherwise.
 */
export function chartXml(chart: ChartWithData): string {
  const { title, legend } = chart;
  const isUntitled = !title.visible;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    (isUntitled ? '' : captionXml(title, true)) +
    `<c:autoTitleDeleted val="${flag(isUntitled)}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart)}${axesXml(chart)}${NO_FILL}</c:plotArea>` +
    (legend.visible
      ? `<c:legend><c:legendPos val="${LEGEND_POSITIONS[legend.position]}"/><c:overlay val="${flag(legend.overlay)}"/>${textPropertiesXml(legend.font)}</c:legend>`
      : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${chart.fill === null ? '<a:noFill/>' : solidFill(chart.fill ?? '#FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>` +
    textPropertiesXml(chart.font) +
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>' +
    '</c:chartSpace>'
  );
}

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

const LEGEND_POSITIONS: Record<NewChart['legend']['position'], string> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

const LABEL_POSITIONS: Record<ChartLabelPosition, string> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

const TICK_LABELS: Record<ChartAxis['labels'], string> = {
  NextToAxis: 'nextTo',
  High: 'high',
  Low: 'low',
  None: 'none',
};

const NO_FILL = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
/** The grey in which Excel's own new charts draw axes and gridlines. */
const GREY_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
const ACCENTS = 6;

function plotXml(chart: ChartWithData): string {
  const { shape, grouping } = chartShape(chart.type);
  const series = chart.series.map((each, index) => seriesXml(chart, each, index)).join('');
  switch (shape) {
    case 'column':
    case 'bar': {
      const { gapWidth, overlap } = spacingOf(chart);
      return (
        `<c:barChart><c:barDir val="${shape === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
        `${series}<c:gapWidth val="${gapWidth}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>`
      );
    }
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
}

function seriesXml(chart: ChartWithData, series: SeriesWithData, index: number): string {
  const { shape } = chartShape(chart.type);
  const isBar = shape === 'column' || shape === 'bar';
  const marker =
    shape === 'line' && chart.type !== 'LineMarkers' ? '<c:marker><c:symbol val="none"/></c:marker>' : '';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series.name)}` +
    shapePropertiesXml(series, shape, index) +
    (isBar ? '<c:invertIfNegative val="0"/>' : marker) +
    (series.labels ? labelsXml(series.labels) : '') +
    (series.categories ? `<c:cat>${cellsXml(series.categories)}</c:cat>` : '') +
    (series.values ? `<c:val>${cellsXml(series.values)}</c:val>` : '') +
    (shape === 'line' ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

function nameXml(name: SeriesWithData['name']): string {
  if (name === null) return '';
  if (typeof name === 'string') return `<c:tx><c:v>${xstring(name)}</c:v></c:tx>`;
  const points = name.levels.flat();
  return `<c:tx><c:strRef>${formulaXml(name.formula)}<c:strCache>${pointsXml(points)}</c:strCache></c:strRef></c:tx>`;
}

/** Lines are drawn in the colour of their series; slices of a pie each have their own. */
function shapePropertiesXml(
  { fill, line }: Pick<SeriesWithData, 'fill' | 'line'>,
  shape: ReturnType<typeof chartShape>['shape'],
  index: number,
): string {
  const own = `<a:solidFill><a:schemeClr val="accent${(index % ACCENTS) + 1}"/></a:solidFill>`;
  if (shape === 'line') {
    const stroke = line.color ? solidFill(line.color) : fill ? solidFill(fill) : own;
    return `<c:spPr><a:ln w="${emuOfPoints(line.weight ?? 2.25)}" cap="rnd">${stroke}<a:round/></a:ln></c:spPr>`;
  }
  const filled = fill === null ? '<a:noFill/>' : fill ? solidFill(fill) : shape === 'pie' ? '' : own;
  const outline = outlineXml(line);
  return filled + outline === '' ? '' : `<c:spPr>${filled}${outline}</c:spPr>`;
}

function outlineXml({ color, weight }: ChartLine): string {
  if (color === undefined && weight === undefined) return '';
  return `<a:ln${weight === undefined ? '' : ` w="${emuOfPoints(weight)}"`}>${color === undefined ? '' : solidFill(color)}</a:ln>`;
}

function labelsXml(labels: ChartLabels): string {
  const { numberFormat, position, separator, font } = labels;
  return (
    '<c:dLbls>' +
    (numberFormat === undefined ? '' : numberFormatXml(numberFormat)) +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    textPropertiesXml(font) +
    (position === undefined ? '' : `<c:dLblPos val="${LABEL_POSITIONS[position]}"/>`) +
    `<c:showLegendKey val="${flag(labels.showLegendKey)}"/><c:showVal val="${flag(labels.showValue)}"/>` +
    `<c:showCatName val="${flag(labels.showCategoryName)}"/><c:showSerName val="${flag(labels.showSeriesName)}"/>` +
    `<c:showPercent val="${flag(labels.showPercentage)}"/><c:showBubbleSize val="0"/>` +
    (separator === undefined ? '' : `<c:separator>${escapeText(encodeXstring(separator))}</c:separator>`) +
    '</c:dLbls>'
  );
}

function cellsXml(cells: CellNumbers | CellTexts): string {
  const formula = formulaXml(cells.formula);
  if (cells.kind === 'numbers') {
    const format = `<c:formatCode>${escapeText(encodeXstring(cells.format))}</c:formatCode>`;
    return `<c:numRef>${formula}<c:numCache>${format}${pointsXml(cells.points)}</c:numCache></c:numRef>`;
  }
  const [first = []] = cells.levels;
  if (cells.levels.length === 1)
    return `<c:strRef>${formula}<c:strCache>${pointsXml(first)}</c:strCache></c:strRef>`;
  const levels = cells.levels.map((level) => `<c:lvl>${onlyPointsXml(level)}</c:lvl>`).join('');
  return `<c:multiLvlStrRef>${formula}<c:multiLvlStrCache><c:ptCount val="${first.length}"/>${levels}</c:multiLvlStrCache></c:multiLvlStrRef>`;
}

function formulaXml(formula: string): string {
  return `<c:f>${escapeText(formula)}</c:f>`;
}

function pointsXml(points: readonly (string | number | null)[]): string {
  return `<c:ptCount val="${points.length}"/>${onlyPointsXml(points)}`;
}

/** Cells that hold nothing have no point. */
function onlyPointsXml(points: readonly (string | number | null)[]): string {
  return points
    .map((point, index) =>
      point === null ? '' : `<c:pt idx="${index}"><c:v>${xstring(String(point))}</c:v></c:pt>`,
    )
    .join('');
}

/** Both axes, each crossing the other at its beginning; a pie has none. */
function axesXml({ type, categoryAxis, valueAxis }: ChartWithData): string {
  const { shape, grouping } = chartShape(type);
  if (shape === 'pie') return '';
  const isLying = shape === 'bar';
  const category = axisXml(categoryAxis, {
    id: CATEGORY_AXIS,
    crosses: VALUE_AXIS,
    position: isLying ? 'l' : 'b',
    isUpright: isLying,
    usualFormat: 'General',
  });
  const value = axisXml(valueAxis, {
    id: VALUE_AXIS,
    crosses: CATEGORY_AXIS,
    position: isLying ? 'b' : 'l',
    isUpright: !isLying,
    usualFormat: grouping === 'percentStacked' ? '0%' : 'General',
  });
  const unit = valueAxis.majorUnit === undefined ? '' : `<c:majorUnit val="${valueAxis.majorUnit}"/>`;
  return (
    `<c:catAx>${category}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${value}<c:crossBetween val="between"/>${unit}</c:valAx>`
  );
}

/** What axes of both kinds have in common. */
function axisXml(
  axis: ChartAxis,
  place: { id: number; crosses: number; position: string; isUpright: boolean; usualFormat: string },
): string {
  const limit = (name: 'max' | 'min', value: number | undefined): string =>
    value === undefined ? '' : `<c:${name} val="${value}"/>`;
  return (
    `<c:axId val="${place.id}"/><c:scaling><c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>` +
    `${limit('max', axis.maximum)}${limit('min', axis.minimum)}</c:scaling>` +
    `<c:delete val="${flag(!axis.visible)}"/><c:axPos val="${place.position}"/>` +
    (axis.majorGridlines ? `<c:majorGridlines>${GREY_LINE}</c:majorGridlines>` : '') +
    (axis.title.visible ? captionXml(axis.title, !place.isUpright) : '') +
    (axis.numberFormat === undefined
      ? `<c:numFmt formatCode="${place.usualFormat}" sourceLinked="1"/>`
      : numberFormatXml(axis.numberFormat)) +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${TICK_LABELS[axis.labels]}"/>` +
    GREY_LINE +
    textPropertiesXml(axis.font) +
    `<c:crossAx val="${place.crosses}"/><c:crosses val="autoZero"/>`
  );
}

function numberFormatXml(pattern: string): string {
  return `<c:numFmt formatCode="${escapeAttribute(pattern)}" sourceLinked="0"/>`;
}

/** A title; without a text Excel finds one. */
function captionXml(caption: ChartCaption, isLying: boolean): string {
  const { text, overlay, font } = caption;
  const body = isLying ? '<a:bodyPr/>' : '<a:bodyPr rot="-5400000" vert="horz"/>';
  const paragraphs = (text ?? '')
    .split(/\r\n?|\n/)
    .map(
      (line) =>
        `<a:p><a:pPr>${runPropertiesXml('defRPr', font)}</a:pPr><a:r>${runPropertiesXml('rPr', font)}<a:t>${plainText(line)}</a:t></a:r></a:p>`,
    );
  const own = text === null ? '' : `<c:tx><c:rich>${body}<a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`;
  const inherited = text === null ? textPropertiesXml(font) : '';
  return `<c:title>${own}<c:layout/><c:overlay val="${flag(overlay)}"/>${inherited}</c:title>`;
}

/** The look of text that says nothing itself; absent where nothing is set. */
function textPropertiesXml(font: ChartFont): string {
  if (Object.keys(font).length === 0) return '';
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runPropertiesXml('defRPr', font)}</a:pPr><a:endParaRPr lang="${LANGUAGE}"/></a:p></c:txPr>`;
}

/** For spelling; what charts of scorecards say is Vietnamese. */
const LANGUAGE = 'vi-VN';

function runPropertiesXml(name: 'defRPr' | 'rPr', font: ChartFont): string {
  const attributes =
    (name === 'rPr' ? ` lang="${LANGUAGE}"` : '') +
    (font.size === undefined ? '' : ` sz="${Math.round(font.size * 100)}"`) +
    (font.bold === undefined ? '' : ` b="${flag(font.bold)}"`) +
    (font.italic === undefined ? '' : ` i="${flag(font.italic)}"`) +
    (font.underline === undefined ? '' : ` u="${font.underline ? 'sng' : 'none'}"`);
  const typeface = font.name === undefined ? '' : ` typeface="${escapeAttribute(font.name)}"`;
  const children =
    (font.color === undefined ? '' : solidFill(font.color)) +
    (typeface === '' ? '' : `<a:latin${typeface}/><a:ea${typeface}/><a:cs${typeface}/>`);
  return children === '' ? `<a:${name}${attributes}/>` : `<a:${name}${attributes}>${children}</a:${name}>`;
}

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

function xstring(text: string): string {
  return escapeText(encodeXstring(text));
}

/** Text of drawings has no way to write characters that XML cannot hold. */
function plainText(text: string): string {
  return escapeText(text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''));
}
