import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../src/sheet/snapshot';

/** A cell of which more is said than its value. */
export interface BuiltCell {
  value: CellValue;
  /** en-US, with `=`; the value is what it gave when it was last calculated. */
  formula?: string;
  /** What the cell displays; without it, what a Vietnamese Excel would display. */
  text?: string;
  numberFormat?: string;
}

export type CellInput = CellValue | BuiltCell;

/** What of a sheet is not its grids. */
type SheetTraits = Partial<Omit<SheetSnapshot, 'values' | 'formulas' | 'texts' | 'numberFormats'>>;

/** A sheet from its rows, top to bottom; short rows are filled with blanks. The first row is row 1 unless `origin` says otherwise. */
export function sheetOf(rows: readonly (readonly CellInput[])[], traits: SheetTraits = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => builtCell(row[column] ?? '')));
  const name = traits.name ?? 'Bảng điểm';
  return {
    id: `id of ${name}`,
    name,
    visibility: 'visible',
    protected: false,
    origin: { row: 0, column: 0 },
    conditionalRules: [],
    tables: [],
    filtered: [],
    merges: null,
    uncalculated: null,
    ...traits,
    values: grid.map((row) => row.map(({ value }) => value)),
    formulas: grid.map((row) => row.map(({ value, formula }) => formula ?? value)),
    texts: grid.map((row) => row.map((cell) => cell.text ?? vietnameseText(cell.value, cell.numberFormat))),
    numberFormats: grid.map((row) => row.map(({ numberFormat }) => numberFormat ?? 'General')),
  };
}

/** A workbook whose first sheet is in view. */
export function workbookOf(...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return {
    sheets,
    activeSheetId: sheets[0]?.id ?? '',
    structureProtected: false,
    selection: { row: 1, column: 0, widths: [], heights: [] },
    settings: new Map(),
  };
}

/** The sheet with another cell at a row number and zero-based column. */
export function withCell(sheet: SheetSnapshot, row: number, column: number, input: CellInput): SheetSnapshot {
  const copy = structuredClone(sheet);
  const { value, formula, text, numberFormat } = builtCell(input);
  const set = <T>(grid: T[][], content: T): void =>
    void grid[row - sheet.origin.row - 1]?.splice(column - sheet.origin.column, 1, content);
  set(copy.values, value);
  set(copy.formulas, formula ?? value);
  set(copy.texts, text ?? vietnameseText(value, numberFormat));
  set(copy.numberFormats, numberFormat ?? 'General');
  return copy;
}

/** What a Vietnamese Excel displays of a value: a comma before the decimals that the format asks for. */
export function vietnameseText(value: CellValue, numberFormat = 'General'): string {
  if (typeof value !== 'number') return String(value);
  const decimals = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  const isFixed = numberFormat !== 'General' && numberFormat !== '@';
  const digits = isFixed ? value.toFixed(decimals) : String(value);
  return digits.replace('.', ',');
}

function builtCell(input: CellInput): BuiltCell {
  return typeof input === 'object' ? input : { value: input };
}
