import { isOfColumn, isWithin, rowsWithin } from '../cellRange';
import type { CellValue } from '../snapshot';
import { circularNodes } from './circles';
import type { FormulaBook, Place } from './formulaBook';
import type { Formula } from './formulaTree';
import { formulaValue, type CellReader } from './formulaValue';
import { NOT_KNOWN, NotKnown } from './notKnown';
import { referencesOf, type Reference, type References } from './references';

/** What is written into a cell. */
export interface Written extends Place {
  content: CellValue;
  isFormula: boolean;
}

/** A cell that is calculated or written. */
export interface ActiveCell extends Place {
  /** Names followed; null where it holds no formula. */
  readonly formula: Formula | null;
  /** Every cell that it refers to. */
  readonly references: References;
  /** What is written into it; null where it stays. */
  readonly written: Written | null;
}

/** A formula that is asked by another, which is asked by another …: deeper than this nobody nests sums. */
const DEEPEST = 400;
/** What binary fractions leave behind. */
const NOISE = 1e-9;

/**
 * A workbook as it will be when some cells have been written: which formulas follow, what they will give as far as that
 * can be calculated, and which will refer to themselves. A formula whose stored result we do not calculate ourselves is
 * not known: then Excel knows something that we do not.
 */
export class Calculation {
  private readonly columns = new Map<string, Map<number, ActiveCell[]>>();
  private readonly cells = new Map<string, ActiveCell>();
  private readonly values = new Map<string, CellValue | typeof Calculation.UNKNOWN>();
  private readonly asked = new Map<ActiveCell, readonly Reference[]>();
  private readonly readers = new Map<string, CellReader>();
  private readonly affected: ReadonlySet<ActiveCell>;
  private readonly open: ReadonlySet<ActiveCell>;
  private readonly uncertain: ReadonlySet<ActiveCell>;
  private depth = 0;

  private static readonly UNKNOWN = Symbol('unknown');

  constructor(
    private readonly book: FormulaBook,
    written: readonly Written[],
  ) {
    for (const { sheetId, row, column, formula, references } of book.formulas)
      this.cells.set(keyOf({ sheetId, row, column }), {
        sheetId,
        row,
        column,
        formula,
        references,
        written: null,
      });
    for (const each of written) this.cells.set(keyOf(each), this.writtenCell(each));
    for (const cell of this.cells.values()) this.place(cell);
    for (const columns of this.columns.values())
      for (const cells of columns.values()) cells.sort((a, b) => a.row - b.row);
    const all = [...this.cells.values()];
    this.affected = dependents(
      all,
      all.filter((cell) => cell.written),
    );
    this.open = new Set(all.filter(({ references }) => !references.isAllKnown));
    this.uncertain = dependents(all, this.open);
  }

  /** The cells whose formulas stay and depend on what is written, by way of each other or at once. */
  get following(): ActiveCell[] {
    return [...this.affected].filter((cell) => !cell.written);
  }

  /** A cell that is calculated or written; undefined for any other. */
  at(place: Place): ActiveCell | undefined {
    return this.cells.get(keyOf(place));
  }

  /** Whether a cell's own formula may refer to any other cell. */
  isOpen(cell: ActiveCell): boolean {
    return this.open.has(cell);
  }

  /** Whether some reference on the way to a cell may lead to any other. */
  isUncertain(cell: ActiveCell): boolean {
    return this.uncertain.has(cell);
  }

  /** What a cell will hold; undefined where nobody can say. */
  value(place: Place): CellValue | undefined {
    try {
      return this.ask(place.sheetId, place.row, place.column);
    } catch (error) {
      if (error instanceof NotKnown) return undefined;
      throw error;
    }
  }

  /** The cells that will refer to themselves, and that a written one leads to. */
  circular(): Set<ActiveCell> {
    const starts = [...this.cells.values()].filter((cell) => cell.written);
    return circularNodes(starts, (cell) => this.next(cell));
  }

  /** The calculated or written cells that a cell asks. */
  *next(cell: ActiveCell): Generator<ActiveCell> {
    for (const { sheetId, range } of this.needed(cell)) {
      for (const [column, cells] of this.columns.get(sheetId) ?? [])
        if (isOfColumn(column, range)) yield* rowsWithin(cells, range);
    }
  }

  /** The first cells on the way from a cell, itself included, of which something holds. */
  leadingTo(from: ActiveCell, holds: (cell: ActiveCell) => boolean): ActiveCell[] {
    const seen = new Set([from]);
    for (const cell of seen) for (const next of this.next(cell)) seen.add(next);
    return [...seen].filter(holds);
  }

  private needed(cell: ActiveCell): readonly Reference[] {
    const { formula, sheetId } = cell;
    const known = this.asked.get(cell);
    if (known || !formula) return known ?? [];
    const { areas } = referencesOf(formula, this.reader(sheetId), 'needed');
    this.asked.set(cell, areas);
    return areas;
  }

  private writtenCell(written: Written): ActiveCell {
    const { sheetId, row, column, content, isFormula } = written;
    const formula = isFormula ? this.book.formulaAt(String(content), written) : null;
    const references = formula ? referencesOf(formula, this.book.reader(sheetId), 'all') : NONE;
    return { sheetId, row, column, formula, references, written };
  }

  private place(cell: ActiveCell): void {
    const columns = this.columns.get(cell.sheetId) ?? new Map<number, ActiveCell[]>();
    this.columns.set(cell.sheetId, columns);
    const cells = columns.get(cell.column) ?? [];
    columns.set(cell.column, cells);
    cells.push(cell);
  }

  private reader(own: string): CellReader {
    const known = this.readers.get(own);
    if (known) return known;
    const reader: CellReader = {
      ...this.book.reader(own),
      value: (sheetId, row, column) => this.ask(sheetId, row, column),
    };
    this.readers.set(own, reader);
    return reader;
  }

  private ask(sheetId: string, row: number, column: number): CellValue {
    const key = keyOf({ sheetId, row, column });
    const cell = this.cells.get(key);
    const stored = this.book.grid(sheetId)?.value(row, column) ?? '';
    if (!cell || !(cell.written || this.affected.has(cell))) return stored;
    const known = this.values.get(key);
    if (known !== undefined) {
      if (known === Calculation.UNKNOWN) throw NOT_KNOWN;
      return known;
    }
    // Whoever asks again on the way goes in a circle.
    this.values.set(key, Calculation.UNKNOWN);
    const value = this.calculated(cell, stored);
    this.values.set(key, value);
    return value;
  }

  private calculated({ formula, written, sheetId }: ActiveCell, stored: CellValue): CellValue {
    if (!formula) return written?.content ?? stored;
    if (this.depth >= DEEPEST) throw NOT_KNOWN;
    if (!written && !isSame(formulaValue(formula, this.book.reader(sheetId)), stored)) throw NOT_KNOWN;
    this.depth++;
    try {
      return formulaValue(formula, this.reader(sheetId));
    } finally {
      this.depth--;
    }
  }
}

const NONE: References = { areas: [], isAllKnown: true };

function keyOf({ sheetId, row, column }: Place): string {
  return `${sheetId}!${String(row)}:${String(column)}`;
}

function isSame(a: CellValue, b: CellValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < NOISE : a === b;
}

/** Some cells and all that refer to them, by way of each other or at once. */
function dependents(all: readonly ActiveCell[], on: Iterable<ActiveCell>): Set<ActiveCell> {
  const found = new Set(on);
  const waiting = new Set(all.filter((cell) => !found.has(cell) && cell.references.areas.length > 0));
  for (const cell of found) {
    for (const each of waiting) {
      const { areas } = each.references;
      if (!areas.some(({ sheetId, range }) => sheetId === cell.sheetId && isWithin(cell, range))) continue;
      found.add(each);
      waiting.delete(each);
    }
  }
  return found;
}
