import type { ChartAxis, ChartCaption } from '../../marks/chart';
import { HostError } from '../hostError';
import type { HostClass, Property } from '../objectClass';
import { defineClass } from '../objectClass';
import { fontPart } from './chartFormats';
import { changeChart, flagOf, newChartOf, textOf, wordOf } from './chartHandle';
import type { AxisHandle, ChartHandle, ObjectModel } from './objectModel';

const axisOf = (handle: AxisHandle): ChartAxis => newChartOf(handle)[handle.axis];

function changeAxis(handle: AxisHandle, changed: Partial<ChartAxis>): void {
  changeChart(handle, (chart) => ({ ...chart, [handle.axis]: { ...chart[handle.axis], ...changed } }));
}

export function defineChartAxes(model: ObjectModel): HostClass<ChartHandle> {
  return defineClass<ChartHandle>('ChartAxes', {
    objects: {
      categoryAxis: (handle) => model.chartAxis.of({ ...handle, axis: 'categoryAxis' }),
      valueAxis: (handle) => model.chartAxis.of({ ...handle, axis: 'valueAxis' }),
    },
  });
}

const LABEL_PLACES = ['NextToAxis', 'High', 'Low', 'None'] as const;

export function defineChartAxis(model: ObjectModel): HostClass<AxisHandle> {
  /** An empty text lets Excel find the number, which this host does not do. */
  const scale = (name: 'minimum' | 'maximum' | 'majorUnit'): Property<AxisHandle> => ({
    get: (handle) => axisOf(handle)[name] ?? '',
    set: (handle, value) => {
      if (value !== '' && typeof value !== 'number') throw new HostError('InvalidArgument');
      const { [name]: _before, ...axis } = axisOf(handle);
      const changed = value === '' ? axis : { ...axis, [name]: value };
      changeChart(handle, (chart) => ({ ...chart, [handle.axis]: changed }));
    },
  });
  return defineClass<AxisHandle>('ChartAxis', {
    properties: {
      majorUnit: scale('majorUnit'),
      maximum: scale('maximum'),
      minimum: scale('minimum'),
      numberFormat: {
        get: (handle) => axisOf(handle).numberFormat ?? 'General',
        set: (handle, value) => changeAxis(handle, { numberFormat: textOf(value) }),
      },
      reversePlotOrder: {
        get: (handle) => axisOf(handle).reversed,
        set: (handle, value) => changeAxis(handle, { reversed: flagOf(value) }),
      },
      tickLabelPosition: {
        get: (handle) => axisOf(handle).labels,
        set: (handle, value) => changeAxis(handle, { labels: wordOf(value, LABEL_PLACES) }),
      },
      visible: {
        get: (handle) => axisOf(handle).visible,
        set: (handle, value) => changeAxis(handle, { visible: flagOf(value) }),
      },
    },
    objects: {
      format: (handle) => model.chartAxisFormat.of(handle),
      majorGridlines: (handle) => model.chartGridlines.of(handle),
      title: (handle) => model.chartAxisTitle.of(handle),
    },
  });
}

export function defineChartAxisFormat(model: ObjectModel): HostClass<AxisHandle> {
  return defineClass<AxisHandle>('ChartAxisFormat', {
    objects: {
      font: (handle) =>
        model.chartFont.of(
          fontPart(
            handle,
            (chart) => chart[handle.axis].font,
            (chart, font) => ({ ...chart, [handle.axis]: { ...chart[handle.axis], font } }),
          ),
        ),
    },
  });
}

export function defineChartAxisTitle(model: ObjectModel): HostClass<AxisHandle> {
  const change = (handle: AxisHandle, changed: Partial<ChartCaption>): void =>
    changeAxis(handle, { title: { ...axisOf(handle).title, ...changed } });
  return defineClass<AxisHandle>('ChartAxisTitle', {
    properties: {
      text: {
        get: (handle) => axisOf(handle).title.text ?? 'Axis Title',
        set: (handle, value) => change(handle, { text: textOf(value), visible: true }),
      },
      visible: {
        get: (handle) => axisOf(handle).title.visible,
        set: (handle, value) => change(handle, { visible: flagOf(value) }),
      },
    },
    objects: { format: (handle) => model.chartAxisTitleFormat.of(handle) },
  });
}

export function defineChartAxisTitleFormat(model: ObjectModel): HostClass<AxisHandle> {
  return defineClass<AxisHandle>('ChartAxisTitleFormat', {
    objects: {
      font: (handle) =>
        model.chartFont.of(
          fontPart(
            handle,
            (chart) => chart[handle.axis].title.font,
            (chart, font) => {
              const axis = chart[handle.axis];
              return { ...chart, [handle.axis]: { ...axis, title: { ...axis.title, font } } };
            },
          ),
        ),
    },
  });
}

export function defineChartGridlines(): HostClass<AxisHandle> {
  return defineClass<AxisHandle>('ChartGridlines', {
    properties: {
      visible: {
        get: (handle) => axisOf(handle).majorGridlines,
        set: (handle, value) => changeAxis(handle, { majorGridlines: flagOf(value) }),
      },
    },
  });
}
