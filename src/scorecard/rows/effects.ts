import { compare, signOf, sumOf, type Decimal } from '../../sheet/decimal';
import {
  columnsBesideMax,
  descendantsOf,
  hasNumbers,
  isTrueBelow,
  maxColumnOf,
  pointsIn,
  type ScoreColumn,
} from '../model/scorecard';
import { adjustmentNamed, namesAbolished } from '../words/rowWords';
import type { CriterionDraft } from './criterionDraft';

/**
 * Says of the criteria what they do to the sums above them. Inside an area points are taken off (rule 13) where a maximum
 * is below zero; where the name says deduction and points are below zero or no maximum stands; or where it says so and
 * what stands above adds up without the row and not with it. One that is abolished by name and has no figure adds nothing.
 */
export function settleEffects(
  criteria: readonly CriterionDraft[],
  scoreColumns: readonly ScoreColumn[],
): void {
  const max = maxColumnOf(scoreColumns);
  const scores = columnsBesideMax(scoreColumns);
  for (const criterion of criteria) {
    if (criterion.children.length > 0) continue;
    if (criterion.parent && takesOff(criterion, max, scores)) criterion.effect = 'lowers';
    else if (!hasNumbers(criterion.cells) && namesAbolished(criterion.name)) criterion.effect = 'none';
  }
}

function takesOff(row: CriterionDraft, max: number, scores: readonly number[]): boolean {
  if (isBelowZero(row, max)) return true;
  if (adjustmentNamed(row.name) !== 'deduction') return false;
  const isSigned = scores.some((column) => isBelowZero(row, column));
  return isSigned || pointsIn(row, max) === null || lowers(row, max, scores);
}

/**
 * Notes the rows that share the only maximum above them (rule 13): where areas or criteria alone have maxima, what is
 * below them needs none.
 */
export function shareMaxima(criteria: readonly CriterionDraft[], max: number): void {
  // From the last row upwards the nearest holder comes first.
  for (const holder of criteria.toReversed()) {
    const points = pointsIn(holder, max);
    if (holder.children.length === 0 || !points || signOf(points) <= 0) continue;
    const areOpen = isTrueBelow(holder, ({ cells }) => cells.get(max)?.reading.kind === 'blank');
    if (!areOpen || isTrueBelow(holder, ({ cells }) => !hasNumbers(cells))) continue;
    for (const row of descendantsOf(holder)) row.sharesMaximumOf ??= holder;
  }
}

function isBelowZero(row: CriterionDraft, column: number): boolean {
  const points = pointsIn(row, column);
  return points !== null && signOf(points) < 0;
}

/** Whether the figures above tell that a row adds nothing to the maximum, or else that it lowers the score. */
function lowers(row: CriterionDraft, max: number, scores: readonly number[]): boolean {
  const others = row.parent?.children.filter((each) => each !== row) ?? [];
  const ofOthers = (column: number): Decimal | null => sumOf(others.map((each) => pointsIn(each, column)));
  const whole = pointsIn(row.parent, max);
  const rest = ofOthers(max);
  if (whole && rest) return compare(whole, rest) === 0;
  return scores.some((column) => {
    const [above, own, sum] = [pointsIn(row.parent, column), pointsIn(row, column), ofOthers(column)];
    return above && own && sum && signOf(own) !== 0 ? compare(above, sum.minus(own.abs())) === 0 : false;
  });
}
