import { type AdjustmentRow, type ScoreColumn, type Scorecard, standing } from '../../../model/scorecard';
import type { Finding } from '../../finding';
import { always, leavesTogether, standingTogether } from '../../../model/sharedFigures';
import { compare } from '../../../../sheet/decimal';
import { type Statement, finding } from '../../rule';
import type { ScoringSheet } from '../../../recognise';
import { capOf } from '../../../model/adjustments';

export function auditAgainstMax(scorecard: Scorecard, column: number): Finding[] {
  const { max: maxColumn } = scorecard.layout.columns;
  const findings: Finding[] = [];
  const [ofScore, ofMax] = [always([column]), always([maxColumn])];
  for (const group of leavesTogether(scorecard, always([maxColumn, column]))) {
    const [leaf] = group;
    const value = standingTogether(group, ofScore);
    const max = value && standingTogether(group, ofMax);
    if (!leaf || !value || !max || compare(value, max) <= 0) continue;
    const statement: Statement = {
      kind: 'ABOVE_MAX',
      severity: 'error',
      cause: 'aboveMax',
      found: value,
      expected: max,
      params: { found: value, max },
    };
    findings.push(finding(scorecard.sheet, { row: leaf.row, column, criterion: leaf }, statement));
  }
  return findings;
}

/** Bonus and deduction count up to their caps (rule 2). */
export function auditAdjustment(
  maxColumn: number,
  columns: readonly ScoreColumn[],
  sheet: ScoringSheet['sheet'],
  row: AdjustmentRow,
): Finding[] {
  const cap = capOf(row, standing(row, maxColumn));
  return columns.flatMap(({ column, role }) => {
    const points = role === 'max' ? null : standing(row, column);
    if (!cap || !points || compare(points.abs(), cap.abs()) <= 0) return [];
    const statement: Statement = {
      kind: 'ABOVE_MAX',
      severity: 'error',
      cause: 'adjustmentAboveCap',
      found: points,
      expected: cap,
      params: { found: points, max: cap },
    };
    return [finding(sheet, { row: row.row, column }, statement)];
  });
}
