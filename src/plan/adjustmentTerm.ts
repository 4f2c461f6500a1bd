import { cellAddress } from '../scorecard/address';
import type { AdjustmentRow } from '../scorecard/scorecard';

/**
 * `+MIN(ABS(SUM(E50)),ABS(C50))` for a capped bonus, `-…` for a deduction (rule 2). SUM passes over a mark
 * such as `-`, which ABS alone would answer with an error. `prefix` names the sheet where it is another.
 */
export function adjustmentTerm(row: AdjustmentRow, column: number, maxColumn: number, prefix = ''): string {
  const points = `ABS(SUM(${prefix}${cellAddress(column, row.row)}))`;
  const cap = row.cells.get(maxColumn);
  const capped =
    cap?.reading.kind === 'number'
      ? `MIN(${points},ABS(${prefix}${cellAddress(maxColumn, row.row)}))`
      : points;
  return `${row.kind === 'bonus' ? '+' : '-'}${capped}`;
}
