import { generateRandomId } from '@univerjs/core';
import type { ChartAxis, ChartCaption, ChartCells, ChartSeries, ChartType, NewChart } from '../marks/chart';
import { chartShape } from '../marks/chart';
import type { CellValue } from '../univer/cellContent';
import type { Box } from '../univer/chartPlace';
import { placeOf } from '../univer/chartPlace';
import type { Rect } from '../cells/rect';
import type { Sheet } from '../univer/sheet';

/** What Excel makes of the cells that a new chart is made of. */

/** Size of Excel's new charts, in points; Excel puts them into the middle of its window, of which we know nothing. */
const NEW_CHART: Box = { left: 96, top: 75, width: 360, height: 216 };

const NO_CAPTION: ChartCaption = { text: null, visible: false, overlay: false, font: {} };

const NEW_AXIS: ChartAxis = {
  visible: true,
  reversed: false,
  majorGridlines: false,
  labels: 'NextToAxis',
  title: NO_CAPTION,
  font: {},
};

/** A chart as Excel draws it before anything is set: with a title, and with a legend where there are several series. */
export function newChart(sheet: Sheet, type: ChartType, series: ChartSeries[]): NewChart {
  const taken = new Set(sheet.charts.map(({ name }) => name));
  let number = sheet.charts.length + 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  return {
    origin: 'new',
    id: generateRandomId(12),
    name: `Chart ${number}`,
    place: placeOf(sheet, NEW_CHART),
    type,
    title: { ...NO_CAPTION, visible: true },
    legend: {
      visible: series.length > 1 || chartShape(type).shape === 'pie',
      position: 'Bottom',
      overlay: false,
      font: {},
    },
    series,
    categoryAxis: NEW_AXIS,
    valueAxis: { ...NEW_AXIS, majorGridlines: true },
    font: {},
  };
}

/** A series with an id of its own and what is given of it; nothing else is set. */
export function newSeries(given: Partial<Pick<ChartSeries, 'name' | 'values' | 'categories'>>): ChartSeries {
  return {
    id: generateRandomId(8),
    name: null,
    values: null,
    categories: null,
    line: {},
    labels: null,
    ...given,
  };
}

/** The series of a block of cells; where nobody says, the shorter side counts series, as in Excel. */
export function seriesFrom(sheet: Sheet, rect: Rect, by: 'Auto' | 'Columns' | 'Rows'): ChartSeries[] {
  const table = tableOf(sheet, rect, by === 'Auto' ? rect.rowCount < rect.columnCount : by === 'Rows');
  const headers = headerLines(table);
  const labels = labelColumns(table, headers);
  const values = table.lines - headers;
  return Array.from({ length: table.columns - labels }, (_series, index) =>
    newSeries({
      name: headers > 0 ? table.block(0, labels + index, headers, 1) : null,
      values: table.block(headers, labels + index, values, 1),
      categories: labels > 0 ? table.block(headers, 0, values, labels) : null,
    }),
  );
}

/** Cells with one series per column, whichever way they stand on the sheet. */
interface Table {
  lines: number;
  columns: number;
  value: (line: number, column: number) => CellValue;
  block: (line: number, column: number, lines: number, columns: number) => ChartCells;
}

function tableOf(sheet: Sheet, { row, column, rowCount, columnCount }: Rect, isTurned: boolean): Table {
  const block = (down: number, right: number, rows: number, columns: number): ChartCells => ({
    sheetId: sheet.id,
    row: row + down,
    column: column + right,
    rowCount: rows,
    columnCount: columns,
  });
  return isTurned
    ? {
        lines: columnCount,
        columns: rowCount,
        value: (line, place) => sheet.value(row + place, column + line),
        block: (line, place, lines, columns) => block(place, line, columns, lines),
      }
    : {
        lines: rowCount,
        columns: columnCount,
        value: (line, place) => sheet.value(row + line, column + place),
        block,
      };
}

const isText = (value: CellValue): boolean => typeof value === 'string' && value !== '';

/** Names of series: text above the values, or numbers (years) beneath a blank corner. */
function headerLines({ lines, columns, value }: Table): 0 | 1 {
  if (lines < 2) return 0;
  if (columns > 1 && value(0, 0) === '') return 1;
  const first = columns > 1 ? 1 : 0;
  for (let column = first; column < columns; column++) if (isText(value(0, column))) return 1;
  return 0;
}

/** Columns of categories: those at the left that hold text, or numbers beneath a blank corner. */
function labelColumns({ lines, columns, value }: Table, headers: number): number {
  const holdsText = (column: number): boolean => {
    for (let line = headers; line < lines; line++) if (isText(value(line, column))) return true;
    return false;
  };
  let labels = 0;
  while (labels < columns - 1 && holdsText(labels)) labels++;
  return labels === 0 && columns > 1 && headers > 0 && value(0, 0) === '' ? 1 : labels;
}
