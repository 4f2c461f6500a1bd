import { areEqual, plus, sumOf, type Decimal } from '../../../../sheet/decimal';
import { gridOf } from '../../../../sheet/grid';
import { adjustmentIn } from '../../../model/adjustments';
import { pointsIn, type IgnoredRow } from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding } from '../../rule';
import { placeOf, typedPoints, valueOf, type SumColumn, type SumRow } from './column';
import { checkAgainstSum, sumStatement } from './sumDiffers';

/** Subtotals of areas, and totals of all areas that stand besides the table's total. */
export function auditSubtotals(column: SumColumn): Finding[] {
  if (column.subtotals.length === 0) return [];
  const ofAll = column.subtotals.filter((each) => isOfAllAreas(each, column.scoring));
  const ofAreas = column.subtotals.filter((each) => !ofAll.includes(each));
  return [
    ...areaSubtotalFindings(column, ofAreas),
    ...ofAll.flatMap((each) => furtherTotalFindings(column, each)),
  ];
}

/**
 * Subtotals of areas (`Cộng lĩnh vực I`) that are not what their area has. Their words do not say of what they are:
 * the others of the column do, which are right.
 */
function areaSubtotalFindings(column: SumColumn, subtotals: readonly IgnoredRow[]): Finding[] {
  const rows = areaSubtotals(column, subtotals);
  const wrong = rows.flatMap((row) => {
    const check = checkAgainstSum(column, row);
    return check?.is === 'different' ? [{ row, check }] : [];
  });
  if (wrong.length * 2 >= rows.length) return [];
  return wrong.map(({ row, check: { found, expected, consequence } }) =>
    finding(column.scoring.sheet, placeOf(row), {
      cause: 'sumDiffers',
      kind: 'TOTAL_SUM',
      found,
      expected,
      consequence,
      params: { found, expected, difference: found.minus(expected) },
    }),
  );
}

/** The first subtotal of each area, as far as both say something; the sum of all areas is another one. */
function areaSubtotals({ scoring, column }: SumColumn, subtotals: readonly IgnoredRow[]): SumRow[] {
  const { scorecard, recomputation, sheet } = scoring;
  if (subtotals.length < 2) return [];
  const grid = gridOf(sheet);
  const whole = recomputation.totals.get(column)?.value ?? null;
  return scorecard.areas.flatMap((criterion, index): SumRow[] => {
    const next = scorecard.areas[index + 1]?.row ?? Infinity;
    const subtotal = subtotals.find(({ row }) => row > criterion.row && row < next);
    const sum = recomputation.sums.get(column)?.get(criterion);
    const cell = subtotal && grid.cell(subtotal.row, column);
    if (cell?.reading.kind !== 'number' || !sum?.value || sum.blockedBy.length > 0) return [];
    if (areEqual(cell.reading.value, whole)) return [];
    return [{ criterion, cell, children: criterion.children, sum, adjustment: null }];
  });
}

/**
 * A total that stands twice, above the areas and below them, or before bonus and deduction and after them: the other
 * one holds what the total does, or the areas with the bonus and deduction above it.
 */
function furtherTotalFindings(column: SumColumn, { row }: IgnoredRow): Finding[] {
  const { scorecard, recomputation, sheet } = column.scoring;
  const { areas, adjustments } = scorecard;
  const total = recomputation.totals.get(column.column);
  if (!total?.value || total.blockedBy.length > 0) return [];
  const sums = recomputation.sums.get(column.column);
  const ofAreas = sumOf(areas.map((area) => sums?.get(area)?.value ?? null));
  const above = column.role === 'max' ? [] : adjustments.filter((each) => each.row < row);
  const cell = gridOf(sheet).cell(row, column.column);
  const adjustment = typedPoints(above, column.column);
  const holding = (value: Decimal | null): SumRow => ({
    criterion: null,
    cell,
    children: areas,
    sum: { value, blockedBy: [] },
    adjustment,
  });
  const soFar = plus(ofAreas, adjustmentIn({ ...scorecard, adjustments: above }, column.column));
  const ofTotal = checkAgainstSum(column, holding(total.value));
  const ofRowsAbove = checkAgainstSum(column, holding(soFar));
  if (ofTotal?.is !== 'different' || ofRowsAbove?.is !== 'different') return [];
  // Above the areas the final total is meant, below them what is there so far.
  const meant = row < (areas[0]?.row ?? 0) ? ofTotal : ofRowsAbove;
  const repeatsTotal = areEqual(valueOf(cell), pointsIn(scorecard.total, column.column));
  const check = { ...meant, consequence: meant.consequence || repeatsTotal };
  const held = holding(meant.expected);
  return [finding(sheet, placeOf(held), sumStatement(column, held, check))];
}

/** Whether a subtotal is of all areas: it stands above them, or below them with the sum of their maxima. */
function isOfAllAreas({ row }: IgnoredRow, { scorecard, recomputation, sheet }: ScoringSheet): boolean {
  const { areas, layout } = scorecard;
  if (row < (areas[0]?.row ?? 0)) return true;
  if (row < (areas.at(-1)?.row ?? 0) || areas.length < 2) return false;
  const { max } = layout.columns;
  return areEqual(valueOf(gridOf(sheet).cell(row, max)), recomputation.totals.get(max)?.value ?? null);
}
