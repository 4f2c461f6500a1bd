import type { CellValue, SheetSnapshot } from './snapshot';

/** One cell of a sheet, by the sheet's row number (1-based) and zero-based column. */
export interface GridCell {
  row: number;
  column: number;
  value: CellValue;
  /** en-US formula with `=`, or null. */
  formula: string | null;
  text: string;
  numberFormat: string;
}

/** Reads a sheet's snapshot by row number and column; cells outside the used range are blank. */
export class Grid {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;

  /** By row, once it was asked for: wide sheets are mostly blank. */
  private readonly filled = new Map<number, readonly number[]>();

  constructor(readonly sheet: SheetSnapshot) {
    this.firstRow = sheet.origin.row + 1;
    this.lastRow = sheet.origin.row + sheet.values.length;
    this.firstColumn = sheet.origin.column;
    this.lastColumn = sheet.origin.column + (sheet.values[0]?.length ?? 0) - 1;
  }

  value(row: number, column: number): CellValue {
    return this.sheet.values[row - this.firstRow]?.[column - this.firstColumn] ?? '';
  }

  /** The cell's value as text for reading words; numbers give what is displayed. */
  words(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' ? value : this.cell(row, column).text || String(value);
  }

  cell(row: number, column: number): GridCell {
    const y = row - this.firstRow;
    const x = column - this.firstColumn;
    const formula = this.sheet.formulas[y]?.[x];
    const value = this.value(row, column);
    return {
      row,
      column,
      value,
      formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
      text: this.sheet.texts[y]?.[x] ?? '',
      numberFormat: this.sheet.numberFormats[y]?.[x] ?? 'General',
    };
  }

  isBlankRow(row: number): boolean {
    return this.filledColumns(row).length === 0;
  }

  /** Columns of a row that hold something. */
  filledColumns(row: number): readonly number[] {
    const known = this.filled.get(row);
    if (known) return known;
    const values = this.sheet.values[row - this.firstRow] ?? [];
    const columns = values.flatMap((value, x) => (value === '' ? [] : [x + this.firstColumn]));
    this.filled.set(row, columns);
    return columns;
  }
}
