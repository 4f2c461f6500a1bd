import type { Decimal } from '../sheet/decimal';
import type { GridCell } from '../sheet/grid';
import type { Reading } from '../sheet/numbers';
import { cellKey, type CellContent, type CellEdit } from './edit';
import type { ChangeReason, FigureChange } from './plan';

/** What a cell shall hold, and the figure that people see change there. */
export interface PlannedChange {
  from: Decimal | string | null;
  to: Decimal;
  decimals: number | null;
  after: CellContent;
  isVisible: boolean;
}

/** Where a change is planned. */
export interface Target {
  sheetId: string;
  sheetName: string;
  /** The sheet's place in the workbook. */
  sheetIndex: number;
  cell: GridCell;
  path: string | null;
  /** '' for a total. */
  name: string;
}

/** A planned change as the edit that is written and the line that is shown before. */
export function editAndLine(
  { sheetId, sheetName, sheetIndex, cell, path, name }: Target,
  { from, to, decimals, after }: PlannedChange,
  whyOf: (key: string) => ChangeReason,
): { edit: CellEdit; line: FigureChange } {
  const { row, column } = cell;
  const edit: CellEdit = { type: 'cell', sheetId, row, column, before: contentOf(cell), after };
  const key = cellKey(edit);
  const place = { key, sheetId, sheetName, sheetIndex, row, column, path, name };
  return { edit, line: { ...place, from, to, decimals, why: whyOf(key) } };
}

export function contentOf(cell: GridCell): CellContent {
  return {
    content: cell.formula ?? cell.value,
    isFormula: cell.formula !== null,
    numberFormat: cell.numberFormat,
  };
}

/** The number that a formula adds; text that reads as a number is none. */
export function addable(reading: Reading): Decimal | null {
  return reading.kind === 'number' && reading.form === 'number' ? reading.value : null;
}

/** What a person sees in a cell: its number, else its words; null where it is blank. */
export function shownFigure(cell: Pick<GridCell, 'reading' | 'value'>): Decimal | string | null {
  return addable(cell.reading) ?? (cell.value === '' ? null : String(cell.value));
}
