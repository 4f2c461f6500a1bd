import type { Chart, ChartType } from '../../marks/chart';
import { CHART_TYPES, labelPositionsOf } from '../../marks/chart';
import type { Box } from '../../univer/chartPlace';
import { boxOf, placeOf } from '../../univer/chartPlace';
import type { Rect } from '../../cells/rect';
import type { Sheet } from '../../univer/sheet';
import { forEachCell } from '../../univer/sheet';
import { parseAddress } from '../../cells/a1';
import type { Arguments } from '../objectClass';
import { HostError, notImplemented } from '../hostError';
import { newChart, seriesFrom } from '../newChart';
import type { HostClass, HostObject, Property } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import { changeChart, chartOf, newChartOf, numberOf, replaceChart, textOf } from './chartHandle';
import type { CellRange, ChartHandle, ObjectModel } from './objectModel';
import { assertEditable } from './objectModel';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
/** Points; no sheet is larger. */
const LARGEST_BOX = 169_056;

function typeOf(word: string): ChartType {
  const type = CHART_TYPES.find((known) => known === word);
  if (!type) throw notImplemented(`charts of type ${word}`);
  return type;
}

export function defineCharts(model: ObjectModel): HostClass<Sheet> {
  const object = (sheet: Sheet, chart: Chart | undefined): HostObject => {
    if (!chart) throw new HostError('ItemNotFound');
    return model.chart.of({ sheet, id: chart.id });
  };
  const named = ({ charts }: Sheet, key: string): Chart | undefined =>
    charts.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ??
    charts.find(({ id }) => id === key);
  return defineClass<Sheet>('ChartCollection', {
    properties: { count: readOnly(({ charts }) => charts.length) },
    items: (sheet) => sheet.charts.map((chart) => object(sheet, chart)),
    item: (sheet, args) => object(sheet, named(sheet, args.text(0))),
    methods: {
      add: async (sheet, args) => {
        assertEditable(sheet);
        const type = typeOf(args.text(0));
        const source = args.object(1, model.range);
        if (!source) throw new HostError('InvalidArgument');
        // Text among the values says where the labels are, so it has to be there.
        if (holdsFormula(source)) await model.book.recalculated();
        const series = seriesFrom(source.sheet, source.rect, args.word(2, ...SERIES_BY));
        const added = newChart(sheet, type, series);
        sheet.setCharts([...sheet.charts, added]);
        return object(sheet, added);
      },
      getCount: ({ charts }) => charts.length,
      getItem: (sheet, args) => object(sheet, named(sheet, args.text(0))),
      getItemAt: (sheet, args) => {
        const chart = sheet.charts[args.integer(0)];
        if (!chart) throw new HostError('InvalidArgument');
        return object(sheet, chart);
      },
      getItemOrNullObject: (sheet, args) => {
        const chart = named(sheet, args.text(0));
        return chart ? object(sheet, chart) : null;
      },
    },
  });
}

export function defineChart(model: ObjectModel): HostClass<ChartHandle> {
  const side = (name: keyof Box): Property<ChartHandle> => ({
    get: (handle) => boxOf(handle.sheet, chartOf(handle).place)[name],
    set: (handle, value) => {
      const { place } = newChartOf(handle);
      const box = { ...boxOf(handle.sheet, place), [name]: numberOf(value, 0, LARGEST_BOX) };
      changeChart(handle, (chart) => ({ ...chart, place: placeOf(handle.sheet, box) }));
    },
  });
  /** The cells of this sheet that an argument names. */
  const cells = ({ sheet }: ChartHandle, args: Arguments, index: number): Rect => {
    const range = args.object(index, model.range);
    if (range) {
      if (range.sheet !== sheet) throw new HostError('InvalidArgument');
      return range.rect;
    }
    const address = parseAddress(args.text(index));
    if (!address) throw new HostError('InvalidArgument');
    return address.rect;
  };
  return defineClass<ChartHandle>('Chart', {
    id: ({ id }) => id,
    properties: {
      chartType: {
        // What `load` of all properties answers must not fail for charts that were in the file.
        get: (handle) => {
          const chart = chartOf(handle);
          return chart.origin === 'new' ? chart.type : 'Invalid';
        },
        set: (handle, value) => {
          const type = typeOf(textOf(value));
          const positions = labelPositionsOf(type);
          changeChart(handle, (chart) => ({
            ...chart,
            type,
            // Labels that the new type has no place for stand where Excel puts them.
            series: chart.series.map((series) => {
              if (!series.labels?.position || positions.includes(series.labels.position)) return series;
              const { position: _position, ...labels } = series.labels;
              return { ...series, labels };
            }),
          }));
        },
      },
      height: side('height'),
      id: readOnly(({ id }) => id),
      left: side('left'),
      name: {
        get: (handle) => chartOf(handle).name,
        set: (handle, value) => replaceChart(handle, { ...newChartOf(handle), name: textOf(value) }),
      },
      top: side('top'),
      width: side('width'),
    },
    objects: {
      axes: (handle) => model.chartAxes.of(handle),
      format: (handle) => model.chartAreaFormat.of(handle),
      legend: (handle) => model.chartLegend.of(handle),
      series: (handle) => model.chartSeriesCollection.of(handle),
      title: (handle) => model.chartTitle.of(handle),
      worksheet: ({ sheet }) => model.worksheet.of(sheet),
    },
    methods: {
      delete: (handle) => {
        const { id } = chartOf(handle);
        assertEditable(handle.sheet);
        handle.sheet.setCharts(handle.sheet.charts.filter((chart) => chart.id !== id));
      },
      setData: async (handle, args) => {
        const source = args.object(0, model.range);
        if (!source) throw new HostError('InvalidArgument');
        if (holdsFormula(source)) await model.book.recalculated();
        const series = seriesFrom(source.sheet, source.rect, args.word(1, ...SERIES_BY));
        changeChart(handle, (chart) => ({ ...chart, series }));
      },
      setPosition: (handle, args) => {
        const start = cells(handle, args, 0);
        const end = args.isGiven(1) ? cells(handle, args, 1) : null;
        const from = { column: start.column, right: 0, row: start.row, down: 0 };
        const { place } = newChartOf(handle);
        const box = boxOf(handle.sheet, place);
        const moved = boxOf(handle.sheet, { from, to: from });
        const to = end
          ? { column: end.column + end.columnCount, right: 0, row: end.row + end.rowCount, down: 0 }
          : placeOf(handle.sheet, { ...box, left: moved.left, top: moved.top }).to;
        changeChart(handle, (chart) => ({ ...chart, place: { from, to } }));
      },
    },
  });
}

function holdsFormula({ sheet, rect }: CellRange): boolean {
  let found = false;
  forEachCell(sheet.onGrid(rect) ?? rect, (row, column) => {
    const cell = sheet.cell(row, column);
    found ||= Boolean(cell?.f ?? cell?.si);
  });
  return found;
}
