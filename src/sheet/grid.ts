import type { Area } from './area';
import { MergedCells } from './mergedCells';
import { readNumber, type Reading } from './numbers';
import { shownText } from './shownText';
import { memoizeFor } from './memoize';
import type { CellValue, SheetSnapshot } from './snapshot';

/** One cell of a sheet, by the sheet's row number (1-based) and zero-based column. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** en-US formula with `=`, or null. */
  readonly formula: string | null;
  readonly text: string;
  readonly numberFormat: string;
  /** What the cell says as a number. */
  readonly reading: Reading;
}

/** A cell that is read when it is first asked what it says: most cells of a sheet are never asked. */
class SheetCell implements GridCell {
  private read: Reading | null = null;

  constructor(
    readonly row: number,
    readonly column: number,
    readonly value: CellValue,
    readonly formula: string | null,
    readonly text: string,
    readonly numberFormat: string,
  ) {}

  get reading(): Reading {
    return (this.read ??= readNumber(this.value, this.text, this.numberFormat));
  }
}

/** A cell with what the cells around it say of its number. */
export function readAs(
  { row, column, value, formula, text, numberFormat }: GridCell,
  reading: Reading,
): GridCell {
  return { row, column, value, formula, text, numberFormat, reading };
}

/** The grid of a sheet. A snapshot does not change, so everybody who reads it shares what was read. */
export const gridOf: (sheet: SheetSnapshot) => Grid = memoizeFor((sheet) => new Grid(sheet));

const NONE: readonly number[] = [];

/** Reads a sheet's snapshot by row number and column; cells outside the used range are blank. */
export class Grid {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;

  /** By row, once it was asked for: wide sheets are mostly blank. */
  private readonly filled: (readonly number[] | undefined)[] = [];
  /** By column and row, once it was asked for: of most sheets a few columns are read, from top to bottom. */
  private readonly cells: (GridCell | undefined)[][] = [];
  /** Null where no cells are merged, or nobody knows which are. */
  private readonly merged: MergedCells | null;

  constructor(readonly sheet: SheetSnapshot) {
    this.firstRow = sheet.origin.row + 1;
    this.lastRow = sheet.origin.row + sheet.values.length;
    this.firstColumn = sheet.origin.column;
    this.lastColumn = sheet.origin.column + (sheet.values[0]?.length ?? 0) - 1;
    this.merged = sheet.merges?.length ? new MergedCells(sheet.merges, this.used) : null;
  }

  /** Whether any cells are merged, as far as anybody knows. */
  get hasMerges(): boolean {
    return this.merged !== null;
  }

  /** The merged cells that a cell is one of, or null. */
  mergeAt(row: number, column: number): Area | null {
    return this.merged?.at(row, column) ?? null;
  }

  /** Whether a cell is merged with others and not the first of them: it shows nothing, and nobody can fill it. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  }

  /** A cell's words, or those of the cell above that it is merged with. */
  wordsDown(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return this.words(merge?.column === column ? merge.row : row, column);
  }

  private get used(): Area {
    return {
      row: this.firstRow,
      column: this.firstColumn,
      height: this.lastRow - this.firstRow + 1,
      width: this.lastColumn - this.firstColumn + 1,
    };
  }

  /** A cell's value by row number and zero-based column; `''` outside the used range. */
  value(row: number, column: number): CellValue {
    return this.sheet.values[row - this.firstRow]?.[column - this.firstColumn] ?? '';
  }

  /** The cell's value as text for reading words; numbers give what is displayed. */
  words(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' ? value : this.cell(row, column).text || String(value);
  }

  /** A cell by row number and zero-based column; outside the used range it is blank. */
  cell(row: number, column: number): GridCell {
    const y = row - this.firstRow;
    const x = column - this.firstColumn;
    const isUsed = y >= 0 && x >= 0 && row <= this.lastRow && column <= this.lastColumn;
    if (!isUsed) return this.makeCell(row, column);
    const cells = (this.cells[x] ??= new Array<GridCell | undefined>(this.sheet.values.length));
    return (cells[y] ??= this.makeCell(row, column));
  }

  /** The formulas of the sheet, row by row. */
  *formulaCells(): Generator<{ row: number; column: number; formula: string }> {
    for (const [y, formulas] of this.sheet.formulas.entries()) {
      for (const [x, formula] of formulas.entries()) {
        if (!isFormula(formula, this.sheet.values[y]?.[x])) continue;
        yield { row: y + this.firstRow, column: x + this.firstColumn, formula };
      }
    }
  }

  private makeCell(row: number, column: number): GridCell {
    const y = row - this.firstRow;
    const x = column - this.firstColumn;
    const formula = this.sheet.formulas[y]?.[x];
    const value = this.sheet.values[y]?.[x] ?? '';
    const numberFormat = this.sheet.numberFormats[y]?.[x] ?? 'General';
    return new SheetCell(
      row,
      column,
      value,
      isFormula(formula, value) ? formula : null,
      shownText(value, this.sheet.texts[y]?.[x] ?? '', numberFormat),
      numberFormat,
    );
  }

  /** Whether a row holds nothing. */
  isBlankRow(row: number): boolean {
    return this.filledColumns(row).length === 0;
  }

  /** Columns that hold something in some of the rows, from left to right: wide sheets are mostly blank. */
  filledColumnsWithin(first: number, last: number): number[] {
    const filled = new Set<number>();
    for (let row = first; row <= last; row++)
      for (const column of this.filledColumns(row)) filled.add(column);
    return [...filled].sort((a, b) => a - b);
  }

  /** Columns of a row that hold something. */
  filledColumns(row: number): readonly number[] {
    const y = row - this.firstRow;
    const known = this.filled[y];
    if (known) return known;
    const values = this.sheet.values[y];
    if (!values) return NONE;
    let count = 0;
    for (const value of values) if (value !== '') count++;
    const columns = new Array<number>(count);
    let at = 0;
    for (let x = 0; at < count; x++) if (values[x] !== '') columns[at++] = x + this.firstColumn;
    this.filled[y] = columns;
    return columns;
  }
}

/** Text may begin with `=` too: then it is its own value. */
function isFormula(formula: CellValue | undefined, value: CellValue | undefined): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
