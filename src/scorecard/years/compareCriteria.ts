import type { Criterion } from '../model/scorecard';
import type { Decimal } from '../../sheet/decimal';
import type { ScoringSheet } from '../recognise';
import { matchByMeaning } from './matchByMeaning';
import { namedArea } from './comparisonCells';

// ---- criteria and components ------------------------------------------------------------------------------

/** A criterion in one of two years. */
export interface CriterionFigures {
  criterion: Criterion;
  max: Decimal | null;
  score: Decimal | null;
  /** Maximum less score. */
  lost: Decimal | null;
}

/** A criterion in two years; only in one of them where it was new or given up. */
export interface ComparedCriterion {
  /** 1 = area, 2 = criterion, 3 = component. */
  level: number;
  newer: CriterionFigures | null;
  older: CriterionFigures | null;
  /** Points, newer less older; null where it has no counterpart or a score is not known. */
  change: Decimal | null;
}

/** Criteria are more alike than areas: nearly all of them speak of carrying out the reform. */
const LEAST_LIKE_CRITERION = 0.75;

/**
 * Areas, criteria and components of two years beside each other in the newer sheet's order, matched by name under
 * parents that correspond. What only the older year had follows its siblings.
 */
export function compareCriteria(newer: ScoringSheet, older: ScoringSheet): ComparedCriterion[] {
  const compare = (
    news: readonly Criterion[],
    olds: readonly Criterion[],
    least?: number,
  ): ComparedCriterion[] => {
    const matches = matchByMeaning(news.map(namedArea), olds.map(namedArea), least);
    const met = new Set(matches);
    const pair = (now: Criterion | null, before: Criterion | null): ComparedCriterion[] => [
      comparedCriterion(figuresOf(newer, now), figuresOf(older, before)),
      ...compare(now?.children ?? [], before?.children ?? [], LEAST_LIKE_CRITERION),
    ];
    return [
      ...news.flatMap((now, at) => pair(now, olds[matches[at] ?? -1] ?? null)),
      ...olds.filter((_, at) => !met.has(at)).flatMap((before) => pair(null, before)),
    ];
  };
  return compare(newer.scorecard.areas, older.scorecard.areas);
}

function figuresOf({ recomputation }: ScoringSheet, criterion: Criterion | null): CriterionFigures | null {
  const figures = criterion && recomputation.figures.get(criterion);
  if (!figures) return null;
  const { max, score } = figures;
  return { criterion, max, score, lost: max && score ? max.minus(score) : null };
}

function comparedCriterion(
  newer: CriterionFigures | null,
  older: CriterionFigures | null,
): ComparedCriterion {
  return {
    level: (newer ?? older)?.criterion.level ?? 1,
    newer,
    older,
    change: newer?.score && older?.score ? newer.score.minus(older.score) : null,
  };
}
