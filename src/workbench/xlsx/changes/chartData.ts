import type { IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import { quoteSheetWhereNeeded } from '../../../sheet/address';
import { areaAddress } from '../../../sheet/area';
import { areaOf } from '../../cells/rect';
import type { ChartCells, ChartSeries, NewChart } from '../../marks/chart';
import { lookOf } from '../words/look';
import { valueOfCellData, type StoredValue } from '../words/storedValue';

/** A chart with what its cells hold, which files keep beside the references (ECMA-376-1, 21.2.2.24). */
export interface ChartWithData extends Omit<NewChart, 'series'> {
  series: SeriesWithData[];
}

export interface SeriesWithData extends Omit<ChartSeries, 'name' | 'values' | 'categories'> {
  name: string | CellTexts | null;
  values: CellNumbers | null;
  /** Numbers where every category is one. */
  categories: CellNumbers | CellTexts | null;
}

/** Numbers with their reference; null where a cell holds none. */
export interface CellNumbers {
  kind: 'numbers';
  formula: string;
  /** The first cell's number format. */
  format: string;
  points: (number | null)[];
}

/** Texts with their reference, level by level: the innermost first. */
export interface CellTexts {
  kind: 'texts';
  formula: string;
  levels: (string | null)[][];
}

export function chartWithData(chart: NewChart, workbook: IWorkbookData): ChartWithData {
  const reader = new CellReader(workbook);
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      name: typeof series.name === 'string' ? series.name : series.name && reader.texts(series.name, false),
      values: series.values && reader.numbers(series.values),
      categories: series.categories && reader.categories(series.categories, series.values),
    })),
  };
}

class CellReader {
  constructor(private readonly workbook: IWorkbookData) {}

  numbers(cells: ChartCells): CellNumbers {
    const values = this.lines(cells, isColumn(cells)).flat();
    return {
      kind: 'numbers',
      formula: this.formula(cells),
      format: this.format(cells),
      points: values.map((value) => (value.type === 'number' ? value.value : null)),
    };
  }

  texts(cells: ChartCells, byColumns: boolean): CellTexts {
    // Excel lists the level next to the axis first.
    const levels = this.lines(cells, byColumns)
      .map((line) => line.map(textOf))
      .reverse();
    return { kind: 'texts', formula: this.formula(cells), levels };
  }

  /** Categories stand beside the values, so several columns of them are levels of a column's categories. */
  categories(cells: ChartCells, values: ChartCells | null): CellNumbers | CellTexts {
    const byColumns = isColumn(values ?? cells);
    const lines = this.lines(cells, byColumns);
    const isNumeric = lines.length === 1 && lines.flat().every(({ type }) => type === 'number');
    return isNumeric ? this.numbers(cells) : this.texts(cells, byColumns);
  }

  /** The cells column by column, or row by row. */
  private lines(cells: ChartCells, byColumns: boolean): StoredValue[][] {
    const sheet = this.workbook.sheets[cells.sheetId];
    const [count, length] = byColumns
      ? [cells.columnCount, cells.rowCount]
      : [cells.rowCount, cells.columnCount];
    return Array.from({ length: count }, (_line, line) =>
      Array.from({ length }, (_cell, at) => {
        const [row, column] = byColumns
          ? [cells.row + at, cells.column + line]
          : [cells.row + line, cells.column + at];
        return valueOfCellData(sheet?.cellData?.[row]?.[column]);
      }),
    );
  }

  private formula(cells: ChartCells): string {
    const sheet = this.workbook.sheets[cells.sheetId];
    if (!sheet || !this.workbook.sheetOrder.includes(cells.sheetId)) return '#REF!';
    const absolute = areaAddress(areaOf(cells)).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
    return `${quoteSheetWhereNeeded(sheet.name ?? '')}!${absolute}`;
  }

  private format({ sheetId, row, column }: ChartCells): string {
    const style: Nullable<IStyleData | string> = this.workbook.sheets[sheetId]?.cellData?.[row]?.[column]?.s;
    const data = typeof style === 'string' ? this.workbook.styles[style] : style;
    return (data && lookOf(data).numberFormat) ?? 'General';
  }
}

function isColumn({ rowCount, columnCount }: ChartCells): boolean {
  return rowCount >= columnCount;
}

function textOf(value: StoredValue): string | null {
  switch (value.type) {
    case 'blank':
      return null;
    case 'text':
      return value.text;
    case 'error':
      return value.code;
    case 'number':
      return String(value.value);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
  }
}
