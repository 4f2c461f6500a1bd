import { type AdjustmentRow, type ScoreCell, type Scorecard, isUnreadable, pointsIn } from './scorecard';
import { type Decimal, sumOf } from '../../sheet/decimal';
import { capNamed } from '../words/rowWords';

/** Bonus less deduction in a column; null where no row says anything. */
export function adjustmentIn({ adjustments, layout }: Scorecard, column: number): Decimal | null {
  const { max } = layout.columns;
  return sumOf(adjustments.map((row) => adjustmentPoints(row, pointsIn(row, column), pointsIn(row, max))));
}

/** The cap of a bonus or deduction: what its maximum cell says, else its own words (rule 2). */
export function capOf({ name }: AdjustmentRow, inMaxCell: Decimal | null): Decimal | null {
  return inMaxCell ?? capNamed(name);
}

/**
 * The points that a bonus adds or a deduction takes off (below 0), however they are signed, within the cap (rule 2).
 * @param inMaxCell What the row's maximum cell says.
 */
export function adjustmentPoints(
  row: AdjustmentRow,
  points: Decimal | null,
  inMaxCell: Decimal | null,
): Decimal | null {
  if (!points) return null;
  const cap = capOf(row, inMaxCell);
  const capped = cap && points.abs().gt(cap.abs()) ? cap.abs() : points.abs();
  return row.kind === 'bonus' ? capped : capped.neg();
}

/** Cells of a bonus or deduction that cannot be read: its points in a column and its cap. */
export function unreadableAdjustment(row: AdjustmentRow, column: number, max: number): ScoreCell[] {
  return [column, max].flatMap((each) => {
    const cell = row.cells.get(each);
    return cell && isUnreadable(cell) ? [cell] : [];
  });
}
