import type { ChartFont, ChartLine, NewChart } from '../../marks/chart';
import { colorOf } from '../color';
import { HostError } from '../hostError';
import type { HostClass, Property } from '../objectClass';
import { defineClass } from '../objectClass';
import { changeChart, flagOf, newChartOf, numberOf, textOf, wordOf } from './chartHandle';
import type { ChartHandle, ObjectModel, PartHandle } from './objectModel';

/** What new charts of Excel have where nothing is set. */
const DEFAULT_FONT = { name: 'Calibri', size: 10, color: '#595959' };
const DEFAULT_WEIGHT = 0.75;
const LARGEST_FONT = 409;

/** A font that is part of something of a chart. */
export function fontPart(
  handle: ChartHandle,
  read: (chart: NewChart) => ChartFont,
  write: (chart: NewChart, font: ChartFont) => NewChart,
): PartHandle<ChartFont> {
  return {
    read: () => read(newChartOf(handle)),
    change: (font) => changeChart(handle, (chart) => write(chart, { ...read(chart), ...font })),
  };
}

export function defineChartFont(): HostClass<PartHandle<ChartFont>> {
  const flag = (name: 'bold' | 'italic'): Property<PartHandle<ChartFont>> => ({
    get: (font) => font.read()[name] ?? false,
    set: (font, value) => font.change({ [name]: flagOf(value) }),
  });
  return defineClass<PartHandle<ChartFont>>('ChartFont', {
    properties: {
      bold: flag('bold'),
      color: {
        get: (font) => font.read().color ?? DEFAULT_FONT.color,
        set: (font, value) => font.change({ color: colorOf(value) }),
      },
      italic: flag('italic'),
      name: {
        get: (font) => font.read().name ?? DEFAULT_FONT.name,
        set: (font, value) => font.change({ name: textOf(value) }),
      },
      size: {
        get: (font) => font.read().size ?? DEFAULT_FONT.size,
        set: (font, value) => font.change({ size: numberOf(value, 1, LARGEST_FONT) }),
      },
      underline: {
        get: (font) => (font.read().underline ? 'Single' : 'None'),
        set: (font, value) => font.change({ underline: wordOf(value, ['None', 'Single']) === 'Single' }),
      },
    },
  });
}

export function defineChartFill(): HostClass<PartHandle<string | null | undefined>> {
  return defineClass<PartHandle<string | null | undefined>>('ChartFill', {
    methods: {
      clear: (fill) => fill.change(null),
      setSolidColor: (fill, args) => fill.change(colorOf(args.json(0))),
    },
  });
}

export function defineChartLineFormat(): HostClass<PartHandle<ChartLine>> {
  return defineClass<PartHandle<ChartLine>>('ChartLineFormat', {
    properties: {
      color: {
        get: (line) => line.read().color ?? '#000000',
        set: (line, value) => line.change({ color: colorOf(value) }),
      },
      weight: {
        get: (line) => line.read().weight ?? DEFAULT_WEIGHT,
        set: (line, value) => line.change({ weight: numberOf(value, 0, 1584) }),
      },
    },
  });
}

export function defineChartAreaFormat(model: ObjectModel): HostClass<ChartHandle> {
  return defineClass<ChartHandle>('ChartAreaFormat', {
    objects: {
      fill: (handle) =>
        model.chartFill.of({
          read: () => newChartOf(handle).fill,
          change: (fill) => changeChart(handle, (chart) => ({ ...chart, fill })),
        }),
      font: (handle) =>
        model.chartFont.of(
          fontPart(
            handle,
            (chart) => chart.font,
            (chart, font) => ({ ...chart, font }),
          ),
        ),
    },
  });
}

export function defineChartTitle(model: ObjectModel): HostClass<ChartHandle> {
  const change = (handle: ChartHandle, changed: Partial<NewChart['title']>): void =>
    changeChart(handle, (chart) => ({ ...chart, title: { ...chart.title, ...changed } }));
  return defineClass<ChartHandle>('ChartTitle', {
    properties: {
      overlay: {
        get: (handle) => newChartOf(handle).title.overlay,
        set: (handle, value) => change(handle, { overlay: flagOf(value) }),
      },
      text: {
        get: (handle) => newChartOf(handle).title.text ?? 'Chart Title',
        set: (handle, value) => change(handle, { text: textOf(value), visible: true }),
      },
      visible: {
        get: (handle) => newChartOf(handle).title.visible,
        set: (handle, value) => change(handle, { visible: flagOf(value) }),
      },
    },
    objects: { format: (handle) => model.chartTitleFormat.of(handle) },
  });
}

export function defineChartTitleFormat(model: ObjectModel): HostClass<ChartHandle> {
  return defineClass<ChartHandle>('ChartTitleFormat', {
    objects: {
      font: (handle) =>
        model.chartFont.of(
          fontPart(
            handle,
            ({ title }) => title.font,
            (chart, font) => ({ ...chart, title: { ...chart.title, font } }),
          ),
        ),
    },
  });
}

const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

export function defineChartLegend(model: ObjectModel): HostClass<ChartHandle> {
  const change = (handle: ChartHandle, changed: Partial<NewChart['legend']>): void =>
    changeChart(handle, (chart) => ({ ...chart, legend: { ...chart.legend, ...changed } }));
  return defineClass<ChartHandle>('ChartLegend', {
    properties: {
      overlay: {
        get: (handle) => newChartOf(handle).legend.overlay,
        set: (handle, value) => change(handle, { overlay: flagOf(value) }),
      },
      position: {
        get: (handle) => newChartOf(handle).legend.position,
        set: (handle, value) => {
          assertLegendIsThere(model, handle);
          change(handle, { position: wordOf(value, LEGEND_POSITIONS) });
        },
      },
      visible: {
        get: (handle) => newChartOf(handle).legend.visible,
        set: (handle, value) => change(handle, { visible: flagOf(value) }),
      },
    },
    objects: { format: (handle) => model.chartLegendFormat.of(handle) },
  });
}

export function defineChartLegendFormat(model: ObjectModel): HostClass<ChartHandle> {
  return defineClass<ChartHandle>('ChartLegendFormat', {
    objects: {
      font: (handle) =>
        model.chartFont.of(
          fontPart(
            handle,
            ({ legend }) => legend.font,
            (chart, font) => {
              assertLegendIsThere(model, handle);
              return { ...chart, legend: { ...chart.legend, font } };
            },
          ),
        ),
    },
  });
}

/** Some versions of Excel fail on what nobody sees. */
function assertLegendIsThere({ quirks }: ObjectModel, handle: ChartHandle): void {
  if (quirks.legendMustShow && !newChartOf(handle).legend.visible) throw new HostError('GeneralException');
}
