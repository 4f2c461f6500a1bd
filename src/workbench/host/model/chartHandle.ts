import type { Chart, ChartCells, NewChart } from '../../marks/chart';
import type { Arguments } from '../objectClass';
import { HostError, notImplemented } from '../hostError';
import type { Json } from '../protocol';
import type { ChartHandle, ObjectModel } from './objectModel';
import { assertEditable } from './objectModel';

/** The chart behind a handle; deleted charts are not found. */
export function chartOf({ sheet, id }: ChartHandle): Chart {
  const chart = sheet.charts.find((known) => known.id === id);
  if (!chart) throw new HostError('ItemNotFound');
  return chart;
}

/** A chart that was made here: those of the file are known by name and place only. */
export function newChartOf(handle: ChartHandle): NewChart {
  const chart = chartOf(handle);
  if (chart.origin === 'file') throw notImplemented('description of charts that were in the file');
  return chart;
}

/**
 * Changes a chart that was made here. @throws HostError where it is gone, came with the file or its sheet is
 * protected.
 */
export function changeChart(handle: ChartHandle, change: (chart: NewChart) => NewChart): void {
  const changed = change(newChartOf(handle));
  replaceChart(handle, changed);
}

/** Puts a chart in the place of the one behind a handle. @throws HostError where the sheet is protected. */
export function replaceChart({ sheet, id }: ChartHandle, changed: Chart): void {
  assertEditable(sheet);
  sheet.setCharts(sheet.charts.map((chart) => (chart.id === id ? changed : chart)));
}

/** A block of cells of any sheet, given as a range. */
export function cellsArgument(model: ObjectModel, args: Arguments, index: number): ChartCells {
  const range = args.object(index, model.range);
  if (!range) throw new HostError('InvalidArgument');
  return { sheetId: range.sheet.id, ...range.rect };
}

/** A value that has to be true or false. @throws HostError `InvalidArgument` for any other. */
export function flagOf(value: Json): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

/** A value that has to be text. @throws HostError `InvalidArgument` for any other. */
export function textOf(value: Json): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

/** A value that has to be a number within limits, both included. @throws HostError `InvalidArgument` for any other. */
export function numberOf(value: Json, least: number, most: number): number {
  if (typeof value !== 'number' || value < least || value > most) throw new HostError('InvalidArgument');
  return value;
}

/** A value that has to be one of a set of words. @throws HostError `InvalidArgument` for any other. */
export function wordOf<W extends string>(value: Json, words: readonly W[]): W {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}
