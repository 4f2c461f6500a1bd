import type { Draft } from '../../sheet/draft';
import {
  type Criterion,
  type Scorecard,
  countingColumns,
  leaves,
  leavesOf,
  pointsIn,
} from '../model/scorecard';
import { type Decimal, ZERO, compare, indexOf, minus, signOf, sumOf } from '../../sheet/decimal';
import type { ScoreSource } from '../words/noteSource';
import type { PerCriterion } from '../model/perCriterion';
import type { Points } from './figures';
import { always, figureColumns, leavesTogether, pointsTogether } from '../model/sharedFigures';

/** A leaf that lost points. */
export interface BelowMax {
  readonly criterion: Criterion;
  readonly max: Decimal;
  readonly score: Decimal;
  readonly lost: Decimal;
  readonly source: ScoreSource;
}

/** The leaves of one source together (rule 4); the index is from 0 to 100, null without a maximum. */
export interface SourceShare {
  readonly leaves: number;
  readonly max: Decimal;
  readonly score: Decimal;
  readonly index: Decimal | null;
}

/** Leaves whose source is the appraisal (rule 8). */
export interface Counts {
  readonly areas: number;
  readonly criteria: number;
  readonly components: number;
  readonly leaves: number;
  readonly atMax: number;
  readonly below: number;
  readonly zero: number;
}

/** A leaf with its maximum and the score that counts; several where they share one of them. */
interface ScoredLeaf {
  leaf: Criterion;
  /** All that share a figure with it, itself first. */
  group: readonly Criterion[];
  source: ScoreSource;
  max: Decimal | null;
  score: Decimal | null;
}

/** The leaves with what counts of each; those that share a merged figure count once. */
export function scoredLeaves(scorecard: Scorecard, points: PerCriterion<Points>): ScoredLeaf[] {
  const { max } = scorecard.layout.columns;
  const scored: ScoredLeaf[] = [];
  const holders = new Set<Criterion>();
  const [ofMax, counting] = [always([max]), (leaf: Criterion) => countingColumns(scorecard, leaf)];
  for (const group of leavesTogether(scorecard, (leaf) => figureColumns(scorecard, leaf))) {
    const [leaf] = group;
    if (!leaf) continue;
    const score = group.length === 1 ? (points.get(leaf)?.score ?? null) : pointsTogether(group, counting);
    const source = leaf.source ?? 'appraised';
    const holder = leaf.sharesMaximumOf;
    if (holder) {
      if (holders.has(holder)) continue;
      holders.add(holder);
      const own = leavesOf(holder);
      scored.push({
        leaf: holder,
        group: own,
        source,
        max: pointsIn(holder, max),
        score: points.get(holder)?.score ?? null,
      });
      continue;
    }
    scored.push({ leaf, group, source, max: pointsTogether(group, ofMax), score });
  }
  return scored;
}

/** The leaves by where their score comes from (rule 4). */
export function splitBySource(scored: readonly ScoredLeaf[]): Map<ScoreSource, SourceShare> {
  const split = new Map<ScoreSource, SourceShare>();
  for (const source of ['appraised', 'survey', 'sipas'] as const) {
    const own = scored.filter((each) => each.source === source);
    const max = sumOf(own.map((each) => each.max)) ?? ZERO;
    const score = sumOf(own.map((each) => each.score)) ?? ZERO;
    const count = own.reduce((sum, { group }) => sum + group.length, 0);
    split.set(source, { leaves: count, max, score, index: indexOf(score, max) });
  }
  return split;
}

/** The leaves that lost points, in the order of their rows. */
export function findBelowMax(scored: readonly ScoredLeaf[]): BelowMax[] {
  const below: BelowMax[] = [];
  for (const { leaf, max, score, source } of scored) {
    if (!max || !score || compare(score, max) >= 0) continue;
    below.push({ criterion: leaf, max, score, lost: minus(max, score), source });
  }
  return below;
}

/** How many rows and leaves there are; at maximum, below and zero count appraised ones (rule 8). */
export function countLeaves(scorecard: Scorecard, scored: readonly ScoredLeaf[]): Counts {
  const counted = scorecard.criteria.filter(({ effect }) => effect === 'adds');
  const counts: Draft<Counts> = {
    areas: scorecard.areas.length,
    criteria: counted.filter((each) => each.level === 2).length,
    components: counted.filter((each) => each.level >= 3).length,
    leaves: leaves(scorecard).length,
    atMax: 0,
    below: 0,
    zero: 0,
  };
  for (const { source, max, score } of scored) {
    if (source !== 'appraised' || !max || !score) continue;
    if (compare(score, max) < 0) counts.below++;
    else counts.atMax++;
    if (signOf(score) === 0 && signOf(max) > 0) counts.zero++;
  }
  return counts;
}
