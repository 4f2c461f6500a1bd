import { cellAddress } from '../sheet/address';
import { capOf } from '../scorecard/model/adjustments';
import { pointsIn, type AdjustmentRow } from '../scorecard/model/scorecard';

/**
 * `+MIN(ABS(SUM(E50)),ABS(C50))` for a capped bonus, `-…` for a deduction (rule 2); a cap that words name is a
 * number. SUM passes over a mark such as `-`, which ABS alone would answer with an error. `prefix` names the sheet
 * where it is another.
 */
export function adjustmentTerm(row: AdjustmentRow, column: number, maxColumn: number, prefix = ''): string {
  const points = `ABS(SUM(${prefix}${cellAddress(column, row.row)}))`;
  const inMaxCell = pointsIn(row, maxColumn);
  const cap = inMaxCell ? `ABS(${prefix}${cellAddress(maxColumn, row.row)})` : capOf(row, null)?.toString();
  const capped = cap === undefined ? points : `MIN(${points},${cap})`;
  return `${row.kind === 'bonus' ? '+' : '-'}${capped}`;
}
