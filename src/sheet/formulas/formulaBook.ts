import { MOST_COLUMNS, MOST_ROWS } from '../address';
import type { CellRange } from '../cellRange';
import { rangeOfCell, sharedRange } from '../cellRange';
import { gridOf, type Grid } from '../grid';
import { holdsCell } from '../area';
import { memoizeFor } from '../memoize';
import type { DefinedName, TableArea, WorkbookSnapshot } from '../snapshot';
import { parseFormula, type Formula, type TableColumns } from './formulaTree';
import type { CellReader } from './formulaValue';
import { isSubtotal } from '../formulas';
import { referencesOf, type References } from './references';

/** A cell of a workbook: its row number and zero-based column. */
export interface Place {
  sheetId: string;
  row: number;
  column: number;
}

/** A formula where it stands, with every cell that it refers to. */
export interface StandingFormula extends Place {
  readonly formula: Formula;
  readonly references: References;
}

/** Names may be made of names; a circle of them leads nowhere. */
const MOST_NAMES = 16;
const UNKNOWN: Formula = { is: 'unknown' };

/** A workbook as formulas see it: its sheets by name, what names and tables stand for, and what is stored in cells. */
export class FormulaBook {
  private readonly grids: ReadonlyMap<string, Grid>;
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, DefinedName>;
  private standing: readonly StandingFormula[] | null = null;

  constructor(private readonly snapshot: Pick<WorkbookSnapshot, 'sheets' | 'names'>) {
    const { sheets, names = [] } = snapshot;
    this.grids = new Map(sheets.map((sheet) => [sheet.id, gridOf(sheet)]));
    this.sheetIds = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
    this.names = new Map(names.map((name) => [nameKey(name.name, name.scope), name]));
  }

  /** A sheet's id by its name, whatever its case; null is the sheet that the formula stands on. */
  sheetId(name: string | null, own: string): string | null {
    return name === null ? own : (this.sheetIds.get(name.toLowerCase()) ?? null);
  }

  /** A sheet's cells; undefined where there is none with that id. */
  grid(sheetId: string): Grid | undefined {
    return this.grids.get(sheetId);
  }

  /** Every formula of the workbook, names followed: read once, and only where somebody asks. */
  get formulas(): readonly StandingFormula[] {
    return (this.standing ??= [...this.grids].flatMap(([sheetId, grid]) =>
      [...grid.formulaCells()].map(({ row, column, formula: text }) => {
        const formula = this.formulaAt(text, { sheetId, row, column });
        const references = referencesOf(formula, this.reader(sheetId), 'all');
        return { sheetId, row, column, formula, references };
      }),
    ));
  }

  /** What a formula at a place is made of, with cells in place of names and table columns. */
  formulaAt(text: string, place: Place): Formula {
    return this.follow(parseFormula(text) ?? UNKNOWN, place, 0);
  }

  /** What is stored in cells, for a formula on a sheet. */
  reader(own: string): CellReader {
    return {
      value: (sheetId, row, column) => this.grid(sheetId)?.value(row, column) ?? '',
      isSubtotal: (sheetId, row, column) => {
        const cell = this.grid(sheetId)?.cell(row, column);
        return cell !== undefined && isSubtotal(cell);
      },
      used: (sheetId, range) => this.used(sheetId, range),
      sheetId: (name) => this.sheetId(name, own),
    };
  }

  /** The part of a range in which anything may stand. */
  used(sheetId: string, range: CellRange): CellRange | null {
    const grid = this.grid(sheetId);
    return grid ? sharedRange(range, grid) : null;
  }

  private follow(formula: Formula, place: Place, names: number): Formula {
    const inside = (each: Formula): Formula => this.follow(each, place, names);
    switch (formula.is) {
      case 'cells':
        return this.sheetId(formula.sheet, place.sheetId) === null ? UNKNOWN : formula;
      case 'name':
        return this.named(formula.sheet, formula.name, place, names);
      case 'columns':
        return this.tableColumns(formula, place);
      case 'operation':
        return { ...formula, operands: formula.operands.map(inside) };
      case 'union':
        return { ...formula, parts: formula.parts.map(inside) };
      case 'call': {
        const call = { ...formula, args: formula.args.map(inside) };
        return (call.name === 'OFFSET' && movedBy(call.args)) || call;
      }
      default:
        return formula;
    }
  }

  private named(sheet: string | null, name: string, place: Place, names: number): Formula {
    const scope = this.sheetId(sheet, place.sheetId);
    const defined = this.names.get(nameKey(name, scope)) ?? this.names.get(nameKey(name, null));
    const parsed = defined && parseFormula(unionInBrackets(defined.formula));
    if (!parsed || names >= MOST_NAMES || !isFixed(parsed)) return UNKNOWN;
    return this.follow(parsed, place, names + 1);
  }

  private tableColumns({ table, columns, rows }: TableColumns, place: Place): Formula {
    const found = this.table(table, place);
    if (!found) return UNKNOWN;
    const { sheetId, area } = found;
    const [first, last] = columns
      ? columns.map((header) => this.columnOf(sheetId, area, header))
      : [area.column, area.column + area.width - 1];
    const range = rowsOf(area, rows, place, sheetId);
    if (first === undefined || last === undefined || first < 0 || last < 0 || !range) return UNKNOWN;
    return {
      is: 'cells',
      sheet: this.nameOf(sheetId),
      range: { ...range, firstColumn: Math.min(first, last), lastColumn: Math.max(first, last) },
      isFixed: true,
    };
  }

  private nameOf(sheetId: string): string {
    return this.snapshot.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  }

  private table(name: string | null, place: Place): { sheetId: string; area: TableArea } | null {
    for (const { id, tables } of this.snapshot.sheets) {
      const area = tables.find((table) =>
        name === null
          ? id === place.sheetId && holdsCell(table, place)
          : table.name?.toLowerCase() === name.toLowerCase(),
      );
      if (area) return { sheetId: id, area };
    }
    return null;
  }

  /** The column of a header of a table; below 0 where it has none of that name. */
  private columnOf(sheetId: string, { row, column, width }: TableArea, header: string): number {
    const grid = this.grid(sheetId);
    const wanted = oneLine(header);
    for (let at = column; at < column + width; at++)
      if (grid && oneLine(grid.words(row, at)) === wanted) return at;
    return -1;
  }
}

/** The same book for everybody who reads a snapshot. */
export const formulaBookOf: (snapshot: WorkbookSnapshot) => FormulaBook = memoizeFor(
  (snapshot) => new FormulaBook(snapshot),
);

/** The cells of an OFFSET by numbers that are written out; null where they are calculated, or off the sheet. */
function movedBy([from, ...numbers]: readonly Formula[]): Formula | null {
  if (from?.is !== 'cells' || numbers.length < 2) return null;
  const { firstRow, lastRow, firstColumn, lastColumn } = from.range;
  const [down, right, height = lastRow - firstRow + 1, width = lastColumn - firstColumn + 1] =
    numbers.map(literal);
  if (down === null || right === null || height === null || width === null) return null;
  if (down === undefined || right === undefined || height < 1 || width < 1) return null;
  const range = {
    firstRow: firstRow + down,
    lastRow: firstRow + down + height - 1,
    firstColumn: firstColumn + right,
    lastColumn: firstColumn + right + width - 1,
  };
  const isOnSheet = range.firstRow >= 1 && range.firstColumn >= 0;
  return isOnSheet && range.lastRow <= MOST_ROWS && range.lastColumn < MOST_COLUMNS
    ? { ...from, range }
    : null;
}

/** A whole number that is written out; undefined where it is left out, null for anything else. */
function literal(formula: Formula): number | null | undefined {
  if (formula.is === 'nothing') return undefined;
  if (formula.is === 'operation' && formula.operator === 'minus') {
    const [operand] = formula.operands;
    const number = operand && literal(operand);
    return typeof number === 'number' ? -number : null;
  }
  return formula.is === 'value' && Number.isInteger(formula.value) ? Number(formula.value) : null;
}

function nameKey(name: string, scope: string | null): string {
  return `${scope ?? ''}\n${name.toLowerCase()}`;
}

/** A name of several areas lists them without brackets. */
function unionInBrackets(formula: string): string {
  return `=(${formula.replace(/^=/, '')})`;
}

/** Whether a name means the same cells from everywhere; `E5` without `$` moves with the cell that uses it. */
function isFixed(formula: Formula): boolean {
  switch (formula.is) {
    case 'cells':
      return formula.isFixed && formula.sheet !== null;
    case 'operation':
      return formula.operands.every(isFixed);
    case 'union':
      return formula.parts.every(isFixed);
    case 'call':
      return formula.args.every(isFixed);
    case 'columns':
      return formula.rows !== 'own';
    default:
      return true;
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Rows of a table; null where that is not known, or there are none. */
function rowsOf(
  { row, column, height, hasTotals }: TableArea,
  rows: TableColumns['rows'],
  place: Place,
  sheetId: string,
): CellRange | null {
  const lastRow = row + height - 1;
  const range = (from: number, to: number): CellRange | null =>
    from <= to ? { ...rangeOfCell({ row: from, column }), lastRow: to } : null;
  if (rows === 'all') return range(row, lastRow);
  if (rows === 'headers') return range(row, row);
  if (rows === 'own')
    return place.sheetId === sheetId && place.row > row && place.row <= lastRow
      ? range(place.row, place.row)
      : null;
  if (hasTotals === undefined) return null;
  if (rows === 'totals') return hasTotals ? range(lastRow, lastRow) : null;
  return range(row + 1, hasTotals ? lastRow - 1 : lastRow);
}
