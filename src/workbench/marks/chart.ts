import { z } from 'zod';
import type { CustomData } from './sheetMarks';

/**
 * Charts of a sheet: Univer's open part has none, so they are kept in the sheet's custom data. A chart that was in
 * the file is known by its name and place only; one that was made here is described whole. Cells are named by their
 * sheet's id, so charts follow when a sheet is renamed; they do not follow inserted rows and columns.
 */

const cells = z.object({
  sheetId: z.string(),
  row: z.number(),
  column: z.number(),
  rowCount: z.number(),
  columnCount: z.number(),
});

/** A point of the sheet: a cell and a distance from its corner in points. */
const corner = z.object({ column: z.number(), right: z.number(), row: z.number(), down: z.number() });

const place = z.object({ from: corner, to: corner });

/** What is absent is Excel's own choice. */
const font = z.object({
  name: z.string().optional(),
  /** Points. */
  size: z.number().optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  /** `#RRGGBB`. */
  color: z.string().optional(),
});

const line = z.object({ color: z.string().optional(), /** points */ weight: z.number().optional() });

const chartTypes = z.enum([
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Pie',
]);

const labelPosition = z.enum([
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
]);

const labels = z.object({
  showValue: z.boolean(),
  showSeriesName: z.boolean(),
  showCategoryName: z.boolean(),
  showLegendKey: z.boolean(),
  showPercentage: z.boolean(),
  position: labelPosition.optional(),
  /** Absent where it follows the cells. */
  numberFormat: z.string().optional(),
  separator: z.string().optional(),
  font,
});

const series = z.object({
  id: z.string(),
  /** A text, the cells that hold it, or Excel's own `Series1`. */
  name: z.union([z.string(), cells]).nullable(),
  values: cells.nullable(),
  categories: cells.nullable(),
  /** `#RRGGBB`; absent is the theme's next colour, null is none. */
  fill: z.string().nullish(),
  line,
  labels: labels.nullable(),
});

const caption = z.object({
  /** Null where Excel finds one itself. */
  text: z.string().nullable(),
  visible: z.boolean(),
  overlay: z.boolean(),
  font,
});

const axis = z.object({
  visible: z.boolean(),
  /** Numbers that are absent are found by Excel. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  majorUnit: z.number().optional(),
  /** Absent where it follows the cells. */
  numberFormat: z.string().optional(),
  reversed: z.boolean(),
  majorGridlines: z.boolean(),
  labels: z.enum(['NextToAxis', 'High', 'Low', 'None']),
  title: caption,
  font,
});

const newChart = z.object({
  origin: z.literal('new'),
  id: z.string(),
  name: z.string(),
  place,
  type: chartTypes,
  title: caption,
  legend: z.object({
    visible: z.boolean(),
    position: z.enum(['Top', 'Bottom', 'Left', 'Right', 'Corner']),
    overlay: z.boolean(),
    font,
  }),
  series: z.array(series),
  /** Percent of a bar's width; absent is Excel's own. */
  gapWidth: z.number().optional(),
  overlap: z.number().optional(),
  categoryAxis: axis,
  valueAxis: axis,
  /** Of all text that has none of its own. */
  font,
  /** Behind everything; absent is white, null is none. */
  fill: z.string().nullish(),
});

const fileChart = z.object({ origin: z.literal('file'), id: z.string(), name: z.string(), place });

const charts = z.array(z.discriminatedUnion('origin', [newChart, fileChart]));

export type ChartCells = z.infer<typeof cells>;
export type ChartCorner = z.infer<typeof corner>;
export type ChartPlace = z.infer<typeof place>;
export type ChartFont = z.infer<typeof font>;
export type ChartLine = z.infer<typeof line>;
export type ChartType = z.infer<typeof chartTypes>;
export type ChartLabelPosition = z.infer<typeof labelPosition>;
export type ChartLabels = z.infer<typeof labels>;
export type ChartSeries = z.infer<typeof series>;
export type ChartCaption = z.infer<typeof caption>;
export type ChartAxis = z.infer<typeof axis>;
export type NewChart = z.infer<typeof newChart>;
export type FileChart = z.infer<typeof fileChart>;
export type Chart = NewChart | FileChart;

export const CHART_TYPES = chartTypes.options;
export const LABEL_POSITIONS = labelPosition.options;

/** The name in a sheet's custom data. */
export const CHARTS_MARK = 'charts';

/** The charts of a sheet, the lowest first. */
export function chartsOf(custom: CustomData | undefined): Chart[] {
  return charts.safeParse(custom?.[CHARTS_MARK] ?? []).data ?? [];
}

export type ChartShape = 'column' | 'bar' | 'line' | 'pie';
export type ChartGrouping = 'clustered' | 'stacked' | 'percentStacked';

/** How a type is drawn. */
export function chartShape(type: ChartType): { shape: ChartShape; grouping: ChartGrouping } {
  const grouping = type.endsWith('Stacked100')
    ? 'percentStacked'
    : type.endsWith('Stacked')
      ? 'stacked'
      : 'clustered';
  const shape = (['column', 'bar', 'line', 'pie'] as const).find((word) =>
    type.toLowerCase().startsWith(word),
  );
  return { shape: shape ?? 'column', grouping };
}

/** Where labels may stand; Excel repairs a file that has them elsewhere. */
export function labelPositionsOf(type: ChartType): readonly ChartLabelPosition[] {
  const { shape, grouping } = chartShape(type);
  switch (shape) {
    case 'line':
      return ['Center', 'Left', 'Right', 'Top', 'Bottom'];
    case 'pie':
      return ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit'];
    case 'column':
    case 'bar':
      return grouping === 'clustered'
        ? ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd']
        : ['Center', 'InsideEnd', 'InsideBase'];
  }
}

/** The width of gaps (percent of a bar) and the overlap that Excel gives new charts. */
export function spacingOf({ type, gapWidth, overlap }: Pick<NewChart, 'type' | 'gapWidth' | 'overlap'>): {
  gapWidth: number;
  overlap: number;
} {
  const { shape, grouping } = chartShape(type);
  const usual =
    grouping !== 'clustered'
      ? { gapWidth: 150, overlap: 100 }
      : shape === 'bar'
        ? { gapWidth: 182, overlap: 0 }
        : { gapWidth: 219, overlap: -27 };
  return { gapWidth: gapWidth ?? usual.gapWidth, overlap: overlap ?? usual.overlap };
}
