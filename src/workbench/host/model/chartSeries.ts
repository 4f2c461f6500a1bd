import type { ChartLabels, ChartSeries } from '../../marks/chart';
import { chartShape, LABEL_POSITIONS, labelPositionsOf, spacingOf } from '../../marks/chart';
import { parseAddress } from '../../cells/a1';
import { HostError } from '../hostError';
import { newSeries } from '../newChart';
import type { HostClass, HostObject, Property } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import { cellsArgument, changeChart, flagOf, newChartOf, numberOf, textOf, wordOf } from './chartHandle';
import type { ChartHandle, ObjectModel, PartHandle, SeriesHandle } from './objectModel';

function seriesOf(handle: SeriesHandle): ChartSeries {
  const series = newChartOf(handle).series.find(({ id }) => id === handle.seriesId);
  if (!series) throw new HostError('ItemNotFound');
  return series;
}

function changeSeries(handle: SeriesHandle, change: (series: ChartSeries) => ChartSeries): void {
  const changed = change(seriesOf(handle));
  changeChart(handle, (chart) => ({
    ...chart,
    series: chart.series.map((series) => (series.id === handle.seriesId ? changed : series)),
  }));
}

/** The name of a series: a text, or with `=` the cell that holds it. */
function nameOf({ book }: ObjectModel, value: Json): ChartSeries['name'] {
  const text = textOf(value);
  if (!text.startsWith('=')) return text;
  const address = parseAddress(text.slice(1));
  const sheet = address?.sheetName == null ? undefined : book.sheetNamed(address.sheetName);
  if (!address || !sheet) throw new HostError('InvalidArgument');
  return { sheetId: sheet.id, ...address.rect };
}

export function defineChartSeriesCollection(model: ObjectModel): HostClass<ChartHandle> {
  const object = (handle: ChartHandle, series: ChartSeries | undefined): HostObject => {
    if (!series) throw new HostError('InvalidArgument');
    return model.chartSeries.of({ ...handle, seriesId: series.id });
  };
  return defineClass<ChartHandle>('ChartSeriesCollection', {
    properties: { count: readOnly((handle) => newChartOf(handle).series.length) },
    items: (handle) => newChartOf(handle).series.map((series) => object(handle, series)),
    methods: {
      add: (handle, args) => {
        const added = newSeries({ name: args.isGiven(0) ? nameOf(model, args.json(0)) : null });
        const index = args.json(1) === null ? newChartOf(handle).series.length : args.integer(1);
        changeChart(handle, (chart) => ({ ...chart, series: chart.series.toSpliced(index, 0, added) }));
        return object(handle, added);
      },
      getCount: (handle) => newChartOf(handle).series.length,
      getItemAt: (handle, args) => object(handle, newChartOf(handle).series[args.integer(0)]),
    },
  });
}

export function defineChartSeries(model: ObjectModel): HostClass<SeriesHandle> {
  /** Bars of all series are spaced alike: setting it for one sets it for all. */
  const spacing = (name: 'gapWidth' | 'overlap', least: number, most: number): Property<SeriesHandle> => ({
    get: (handle) => spacingOf(newChartOf(handle))[name],
    set: (handle, value) => {
      const { shape } = chartShape(newChartOf(handle).type);
      if (shape !== 'column' && shape !== 'bar') throw new HostError('InvalidArgument');
      changeChart(handle, (chart) => ({ ...chart, [name]: numberOf(value, least, most) }));
    },
  });
  const name = ({ name: given, id }: ChartSeries, handle: SeriesHandle): string => {
    if (typeof given === 'string') return given;
    const sheet = given && model.book.sheet(given.sheetId);
    if (sheet) return String(sheet.value(given.row, given.column));
    const place = newChartOf(handle).series.findIndex((series) => series.id === id);
    return `Series${place + 1}`;
  };
  return defineClass<SeriesHandle>('ChartSeries', {
    properties: {
      chartType: readOnly((handle) => newChartOf(handle).type),
      gapWidth: spacing('gapWidth', 0, 500),
      hasDataLabels: {
        get: (handle) => seriesOf(handle).labels !== null,
        set: (handle, value) => {
          const labels = flagOf(value) ? VALUE_LABELS : null;
          changeSeries(handle, (series) => ({ ...series, labels: labels && (series.labels ?? labels) }));
        },
      },
      name: {
        get: (handle) => name(seriesOf(handle), handle),
        set: (handle, value) => changeSeries(handle, (series) => ({ ...series, name: nameOf(model, value) })),
      },
      overlap: spacing('overlap', -100, 100),
    },
    objects: {
      dataLabels: (handle) =>
        model.chartDataLabels.of({
          read: () => seriesOf(handle).labels,
          change: (labels) => {
            const position = labels?.position;
            if (position && !labelPositionsOf(newChartOf(handle).type).includes(position))
              throw new HostError('InvalidArgument');
            changeSeries(handle, (series) => ({ ...series, labels }));
          },
        }),
      format: (handle) => model.chartSeriesFormat.of(handle),
    },
    methods: {
      delete: (handle) =>
        changeChart(handle, (chart) => ({
          ...chart,
          series: chart.series.filter(({ id }) => id !== handle.seriesId),
        })),
      setValues: (handle, args) => {
        const values = cellsArgument(model, args, 0);
        changeSeries(handle, (series) => ({ ...series, values }));
      },
      setXAxisValues: (handle, args) => {
        const categories = cellsArgument(model, args, 0);
        changeSeries(handle, (series) => ({ ...series, categories }));
      },
    },
  });
}

export function defineChartSeriesFormat(model: ObjectModel): HostClass<SeriesHandle> {
  return defineClass<SeriesHandle>('ChartSeriesFormat', {
    objects: {
      fill: (handle) =>
        model.chartFill.of({
          read: () => seriesOf(handle).fill,
          change: (fill) => changeSeries(handle, (series) => ({ ...series, fill })),
        }),
      line: (handle) =>
        model.chartLineFormat.of({
          read: () => seriesOf(handle).line,
          change: (line) =>
            changeSeries(handle, (series) => ({ ...series, line: { ...series.line, ...line } })),
        }),
    },
  });
}

/** What labels show when a series is given some. */
const VALUE_LABELS: ChartLabels = {
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  font: {},
};

type LabelsHandle = PartHandle<ChartLabels | null>;

/** A series without labels has none to speak of: Excel wants `hasDataLabels` or something to show first. */
function labelsOf(handle: LabelsHandle): ChartLabels {
  const labels = handle.read();
  if (!labels) throw new HostError('InvalidArgument', 'The series has no data labels.');
  return labels;
}

export function defineChartDataLabels(model: ObjectModel): HostClass<LabelsHandle> {
  const shown = (
    name: 'showValue' | 'showSeriesName' | 'showCategoryName' | 'showLegendKey' | 'showPercentage',
  ): Property<LabelsHandle> => ({
    get: (handle) => handle.read()?.[name] ?? false,
    set: (handle, value) => {
      const labels = handle.read() ?? { ...VALUE_LABELS, showValue: false };
      handle.change({ ...labels, [name]: flagOf(value) });
    },
  });
  return defineClass<LabelsHandle>('ChartDataLabels', {
    properties: {
      numberFormat: {
        get: (handle) => handle.read()?.numberFormat ?? 'General',
        set: (handle, value) => handle.change({ ...labelsOf(handle), numberFormat: textOf(value) }),
      },
      position: {
        get: (handle) => handle.read()?.position ?? 'None',
        set: (handle, value) =>
          handle.change({ ...labelsOf(handle), position: wordOf(value, LABEL_POSITIONS) }),
      },
      separator: {
        get: (handle) => handle.read()?.separator ?? ', ',
        set: (handle, value) => handle.change({ ...labelsOf(handle), separator: textOf(value) }),
      },
      showCategoryName: shown('showCategoryName'),
      showLegendKey: shown('showLegendKey'),
      showPercentage: shown('showPercentage'),
      showSeriesName: shown('showSeriesName'),
      showValue: shown('showValue'),
    },
    objects: { format: (handle) => model.chartDataLabelFormat.of(handle) },
  });
}

export function defineChartDataLabelFormat(model: ObjectModel): HostClass<LabelsHandle> {
  return defineClass<LabelsHandle>('ChartDataLabelFormat', {
    objects: {
      font: (handle) =>
        model.chartFont.of({
          read: () => labelsOf(handle).font,
          change: (font) => {
            const labels = labelsOf(handle);
            handle.change({ ...labels, font: { ...labels.font, ...font } });
          },
        }),
    },
  });
}
