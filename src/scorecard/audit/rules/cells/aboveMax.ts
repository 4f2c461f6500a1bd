import { compare } from '../../../../sheet/decimal';
import { capOf } from '../../../model/adjustments';
import { type Scorecard, columnsBesideMax, pointsIn } from '../../../model/scorecard';
import { always, leavesTogether, pointsTogether } from '../../../model/sharedFigures';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Scores beyond what there is to get: a leaf's beyond its maximum, bonus and deduction beyond their caps (rule 2). */
export function auditMaxima({ scorecard }: ScoringSheet): Finding[] {
  const columns = columnsBesideMax(scorecard.scoreColumns);
  return [...columns.flatMap((column) => aboveMaximum(scorecard, column)), ...aboveCap(scorecard, columns)];
}

function aboveMaximum(scorecard: Scorecard, column: number): Finding[] {
  const { max: maxColumn } = scorecard.layout.columns;
  const findings: Finding[] = [];
  const [ofScore, ofMax] = [always([column]), always([maxColumn])];
  for (const group of leavesTogether(scorecard, always([maxColumn, column]))) {
    const [leaf] = group;
    const found = pointsTogether(group, ofScore);
    const max = found && pointsTogether(group, ofMax);
    if (!leaf || !found || !max || compare(found, max) <= 0) continue;
    const statement = { cause: 'aboveMax', found, expected: max, params: { found, max } } as const;
    findings.push(finding(scorecard.sheet, placeAt(leaf, column), statement));
  }
  return findings;
}

function aboveCap({ sheet, layout, adjustments }: Scorecard, columns: readonly number[]): Finding[] {
  return adjustments.flatMap((row) => {
    const max = capOf(row, pointsIn(row, layout.columns.max));
    return columns.flatMap((column) => {
      const found = pointsIn(row, column);
      if (!max || !found || compare(found.abs(), max.abs()) <= 0) return [];
      const params = { found, max };
      const place = { row: row.row, column };
      return [finding(sheet, place, { cause: 'adjustmentAboveCap', found, expected: max, params })];
    });
  });
}
