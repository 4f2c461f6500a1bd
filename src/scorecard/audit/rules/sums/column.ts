import { sumOf, type Decimal } from '../../../../sheet/decimal';
import { circularCells } from '../../../../sheet/formulas';
import { rangesSurelyAsked } from '../../../../sheet/formulas/askedRanges';
import type { FormulaBook } from '../../../../sheet/formulas/formulaBook';
import { numberIn } from '../../../../sheet/numbers';
import {
  holdsMaximum,
  isLeaf,
  pointsIn,
  type AdjustmentRow,
  type Criterion,
  type IgnoredRow,
  type ScoreCell,
  type ScoreColumn,
} from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import type { Sum } from '../../../sums/columnSums';
import { earlierRounds } from '../../../sums/rounds';
import type { Place } from '../../rule';

/** A row that should hold the sum of others, in one column. */
export interface SumRow {
  /** Null for a total of all areas. */
  criterion: Criterion | null;
  cell: ScoreCell;
  children: readonly Criterion[];
  sum: Sum;
  /** What the row's own bonus and deduction rows add, as typed; null but for a total. */
  adjustment: Decimal | null;
}

/** One score column with what should add up in it. */
export interface SumColumn {
  scoring: ScoringSheet;
  book: FormulaBook;
  column: number;
  role: ScoreColumn['role'];
  /** Parents in the order of their rows, then the total. */
  rows: readonly SumRow[];
  /** Cells of these whose formulas refer to themselves. */
  circular: ReadonlySet<ScoreCell>;
  /** Most parents are formulas: one that is typed does not follow its children. */
  isOfFormulas: boolean;
  /** What a row adds is then not one column's alone. */
  hasEarlierRounds: boolean;
  /** Rows of subtotals, of areas or of all. */
  subtotals: readonly IgnoredRow[];
}

/** A score column of a sheet with the rows that should add up in it. */
export function sumColumn(
  scoring: ScoringSheet,
  book: FormulaBook,
  { column, role }: ScoreColumn,
): SumColumn {
  const { id: sheetId } = scoring.sheet;
  const rows = sumRows(scoring, column, role);
  return {
    scoring,
    book,
    column,
    role,
    rows,
    circular: circularCells(
      rows.map(({ cell }) => cell),
      ({ formula, row }) => (formula ? rangesSurelyAsked(book, formula, { sheetId, row, column }) : []),
    ),
    isOfFormulas: isOfFormulas(rows),
    hasEarlierRounds: earlierRounds(scoring.scorecard, column).length > 0,
    subtotals: scoring.scorecard.ignored.filter(({ why }) => why === 'subtotal'),
  };
}

function sumRows(
  { scorecard, recomputation }: ScoringSheet,
  column: number,
  role: SumColumn['role'],
): SumRow[] {
  const sums = recomputation.sums.get(column);
  const rows: SumRow[] = [];
  for (const criterion of scorecard.criteria) {
    const sum = isLeaf(criterion) ? undefined : sums?.get(criterion);
    const cell = criterion.cells.get(column);
    if (!sum || !cell || (role === 'max' && holdsMaximum(criterion))) continue;
    rows.push({ criterion, cell, children: criterion.children, sum, adjustment: null });
  }
  const sum = recomputation.totals.get(column);
  const cell = scorecard.total?.cells.get(column);
  if (!scorecard.total || !sum || !cell) return rows;
  const adjustment = role === 'max' ? null : typedPoints(scorecard.adjustments, column);
  rows.push({ criterion: null, cell, children: scorecard.areas, sum, adjustment });
  return rows;
}

function isOfFormulas(rows: readonly SumRow[]): boolean {
  const formulas = rows.filter(({ cell }) => cell.formula !== null).length;
  const typed = rows.filter(({ cell }) => cell.formula === null && cell.reading.kind === 'number').length;
  return formulas >= 2 && formulas > typed;
}

/** What rows of bonus and deduction add in a column, as typed; null where they hold nothing. */
export function typedPoints(adjustments: readonly AdjustmentRow[], column: number): Decimal | null {
  return sumOf(
    adjustments.map((row) => {
      const points = pointsIn(row, column);
      return points && (row.kind === 'bonus' ? points.abs() : points.abs().neg());
    }),
  );
}

/** The number in a cell; null where there is none. */
export function valueOf({ reading }: ScoreCell): Decimal | null {
  return numberIn(reading);
}

/** The cell of a row that should hold a sum. */
export function placeOf({ cell: { row, column }, criterion }: SumRow): Place {
  return { row, column, criterion };
}
