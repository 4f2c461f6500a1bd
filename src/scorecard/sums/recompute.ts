import { CriterionValues, type PerCriterion } from '../model/perCriterion';
import { OPEN, type Sum, sumColumn, sumTotal, withoutOpen } from './columnSums';
import { Figures, type RowFigures, addPoints, adjustedColumn, pointsOfRows, withUncertain } from './figures';
import type { ScoreSource } from '../words/noteSource';
import {
  type BelowMax,
  type Counts,
  type SourceShare,
  countLeaves,
  findBelowMax,
  scoredLeaves,
  splitBySource,
} from './leafCounts';
import type { Criterion, Scorecard } from '../model/scorecard';
import { uncertainWithin } from './looseRows';
import { plus } from '../../sheet/decimal';
import { adjustmentIn } from '../model/adjustments';

/** Everything that follows from a scorecard's leaves. */
export interface Recomputation {
  /** By score column, then by row. */
  readonly sums: ReadonlyMap<number, PerCriterion<Sum>>;
  /** By score column: the total row's sum, bonus and deduction applied. */
  readonly totals: ReadonlyMap<number, Sum>;
  readonly figures: PerCriterion<RowFigures>;
  readonly total: RowFigures;
  readonly split: ReadonlyMap<ScoreSource, SourceShare>;
  readonly counts: Counts;
  readonly belowMax: readonly BelowMax[];
}

/** Computes every parent, the total, the indexes, the split by source and the leaves below maximum. */
export function recompute(scorecard: Scorecard): Recomputation {
  const { areas, criteria, layout, scoreColumns, stage } = scorecard;
  const { columns } = layout;
  const sums = new Map<number, PerCriterion<Sum>>();
  const totals = new Map<number, Sum>();
  for (const { column } of scoreColumns) {
    const counted = sumColumn(scorecard, column);
    const shown = withoutOpen(scorecard, column, counted);
    const isOpen = areas.every((area) => shown.get(area) === OPEN);
    sums.set(column, shown);
    totals.set(column, sumTotal(scorecard, column, counted, isOpen));
  }
  const points = pointsOfRows(scorecard);
  const sumAt = (column: number | undefined, row: Criterion): Sum | undefined =>
    column === undefined ? undefined : sums.get(column)?.get(row);
  const scored = scoredLeaves(scorecard, points);
  const sharing = new Set<Criterion>();
  for (const { group } of scored) if (group.length > 1) for (const each of group) sharing.add(each);
  const figures = new CriterionValues<RowFigures>(criteria);
  for (const row of criteria) {
    const own = points.get(row);
    if (!own) continue;
    const [max, self] = [sumAt(columns.max, row), sumAt(columns.self, row)];
    figures.set(row, new Figures(stage, own, max, self, !sharing.has(row)));
  }
  const all = withUncertain(scorecard, addPoints(areas, points), uncertainWithin(scorecard).get(null));
  const adjusted = adjustedColumn(scorecard);
  const score =
    all.score && adjusted !== undefined ? plus(all.score, adjustmentIn(scorecard, adjusted)) : all.score;
  const selfTotal = columns.self === undefined ? undefined : totals.get(columns.self);
  return {
    sums,
    totals,
    figures,
    total: new Figures(stage, { ...all, score }, totals.get(columns.max), selfTotal, true),
    split: splitBySource(scored),
    counts: countLeaves(scorecard, scored),
    belowMax: findBelowMax(scored),
  };
}
