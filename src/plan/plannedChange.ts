import type { Decimal } from '../sheet/decimal';
import type { GridCell } from '../sheet/grid';
import type { Reading } from '../sheet/numbers';
import type { CellContent } from './edit';

/** What a cell shall hold, and the figure that people see change there. */
export interface PlannedChange {
  from: Decimal | string | null;
  to: Decimal;
  decimals: number | null;
  after: CellContent;
  isVisible: boolean;
  /** It changes a maximum that somebody set: the scheme's, which is changed only where a person asks for it (rule 13). */
  isOfScheme?: boolean;
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

/** What a cell holds and how it shows it, as a plan keeps it. */
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
