import { indexOf, roundTo, sumOf, type Decimal } from '../../../sheet/decimal';
import type { Finding } from '../finding';
import { gridOf } from '../../../sheet/grid';
import { columnScale, percentCell, showsIndex } from '../../../sheet/percent';
import type { ScoringSheet } from '../../recognise';
import type { RowFigures } from '../../sums/figures';
import {
  countingColumns,
  leaves,
  leavesOf,
  pointsIn,
  type Criterion,
  type TotalRow,
} from '../../model/scorecard';
import { finding } from '../rule';

type Row = Criterion | TotalRow;

/** The index column against score / maximum, unrounded (rules 5, 6). */
export function auditPercent(scoring: ScoringSheet): Finding[] {
  const { scorecard, recomputation, sheet } = scoring;
  const column = scorecard.layout.columns.percent;
  if (column === undefined) return [];
  const grid = gridOf(sheet);
  const rows: Row[] = [...scorecard.criteria, ...(scorecard.total ? [scorecard.total] : [])];
  const scale = columnScale(rows.map((row) => grid.cell(row.row, column)));
  return rows.flatMap((row) => {
    const figures = row.kind === 'total' ? recomputation.total : recomputation.figures.get(row);
    const exact = figures?.index;
    const cell = grid.cell(row.row, column);
    const printed = percentCell(cell, scale);
    if (!exact || !printed || grid.isCovered(row.row, column) || showsIndex(printed, exact)) return [];
    const shown = shownIndex(scoring, row, figures);
    // Right for what stands in the row: then a score or a maximum is wrong, not the index.
    const consequence = shown !== null && showsIndex(printed, shown);
    const isFormula = cell.formula !== null && !consequence;
    const found = printed.index;
    const params = { found, expected: roundTo(exact, Math.max(printed.decimals, 2)) };
    const criterion = row.kind === 'criterion' ? row : null;
    return [
      finding(
        sheet,
        { row: row.row, column, criterion },
        {
          cause: isFormula ? 'percentFormulaDiffers' : 'percentDiffers',
          found,
          expected: exact,
          consequence,
          params,
        },
      ),
    ];
  });
}

/** Score by maximum as they stand in the row itself; null where both are right. */
function shownIndex({ scorecard }: ScoringSheet, row: Row, exact: RowFigures): Decimal | null {
  const under = row.kind === 'total' ? leaves(scorecard) : leavesOf(row);
  const counting = new Set(under.flatMap((leaf) => countingColumns(scorecard, leaf)));
  const score = sumOf([...counting].map((column) => pointsIn(row, column)));
  const max = pointsIn(row, scorecard.layout.columns.max);
  if (!score || !max) return null;
  const areRight = exact.score?.eq(score) === true && exact.max?.eq(max) === true;
  return areRight ? null : indexOf(score, max);
}
