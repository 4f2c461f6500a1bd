import { indexOf, sumOf, ZERO, type Decimal } from './decimal';
import {
  countingColumns,
  isLeaf,
  leafScore,
  leaves,
  leavesOf,
  standing,
  type AdjustmentRow,
  type Criterion,
  type ScoreCell,
  type Scorecard,
} from './scorecard';
import type { ScoreSource } from './source';

/** What a column adds up to at one row, bottom-up from the leaves in exact decimals. */
export interface Sum {
  /** Null where all leaves are blank: the sum of nothing stays blank (rule 1). */
  value: Decimal | null;
  /** Cells that cannot be read; while there are any, the sum is not known. */
  blockedBy: ScoreCell[];
}

/** A row's figures as they count: maximum, self score, score, and the indexes (0 to 100, unrounded). */
export interface RowFigures {
  max: Decimal | null;
  self: Decimal | null;
  score: Decimal | null;
  index: Decimal | null;
  /** Maximum of what may be self-assessed: the self index divides by it (rule 5). */
  selfMax: Decimal | null;
  selfIndex: Decimal | null;
  blockedBy: ScoreCell[];
}

/** A leaf that lost points. */
export interface BelowMax {
  criterion: Criterion;
  max: Decimal;
  score: Decimal;
  lost: Decimal;
  source: ScoreSource;
}

export interface SourceShare {
  leaves: number;
  max: Decimal;
  score: Decimal;
  index: Decimal | null;
}

/** Leaves whose source is the appraisal (rule 8). */
export interface Counts {
  areas: number;
  criteria: number;
  components: number;
  leaves: number;
  atMax: number;
  below: number;
  zero: number;
}

/** Everything that follows from a scorecard's leaves. */
export interface Recomputation {
  /** By score column, then by row. */
  sums: ReadonlyMap<number, ReadonlyMap<Criterion, Sum>>;
  /** By score column: the total row's sum, bonus and deduction applied. */
  totals: ReadonlyMap<number, Sum>;
  figures: ReadonlyMap<Criterion, RowFigures>;
  total: RowFigures;
  split: ReadonlyMap<ScoreSource, SourceShare>;
  counts: Counts;
  belowMax: BelowMax[];
}

/** Computes every parent, the total, the indexes, the split by source and the leaves below maximum. */
export function recompute(scorecard: Scorecard): Recomputation {
  const sums = new Map(scorecard.scoreColumns.map(({ column }) => [column, sumColumn(scorecard, column)]));
  const totals = new Map(
    scorecard.scoreColumns.map(({ column }) => [
      column,
      sumTotal(scorecard, column, sums.get(column) ?? new Map<Criterion, Sum>()),
    ]),
  );
  const maxSums = sums.get(scorecard.layout.columns.max) ?? new Map<Criterion, Sum>();
  const selfSums =
    scorecard.layout.columns.self === undefined ? null : (sums.get(scorecard.layout.columns.self) ?? null);
  const figures = new Map<Criterion, RowFigures>();
  for (const criterion of scorecard.criteria) {
    figures.set(
      criterion,
      rowFigures(scorecard, leavesOf(criterion), maxSums.get(criterion), selfSums?.get(criterion)),
    );
  }
  return {
    sums,
    totals,
    figures,
    total: totalFigures(scorecard, totals),
    split: splitBySource(scorecard),
    counts: countLeaves(scorecard),
    belowMax: findBelowMax(scorecard),
  };
}

/** The sum that a column shows at every row. */
function sumColumn(scorecard: Scorecard, column: number): Map<Criterion, Sum> {
  const sums = new Map<Criterion, Sum>();
  const isMax = column === scorecard.layout.columns.max;
  // Children stand below their parents, so going upwards meets every child first.
  for (const criterion of [...scorecard.criteria].reverse()) {
    sums.set(
      criterion,
      isLeaf(criterion) ? leafSum(criterion, column, isMax) : parentSum(scorecard, criterion, column, sums),
    );
  }
  return sums;
}

function leafSum(leaf: Criterion, column: number, isMax: boolean): Sum {
  const cell = leaf.cells.get(column);
  const isMissing = isMax && cell?.reading.kind === 'blank';
  const isUnknown = cell !== undefined && (isMissing || leaf.duplicate || isUnreadable(cell));
  return { value: standing(leaf, column), blockedBy: isUnknown ? [cell] : [] };
}

function parentSum(
  scorecard: Scorecard,
  parent: Criterion,
  column: number,
  sums: ReadonlyMap<Criterion, Sum>,
): Sum {
  const own = addSums(parent.children, sums);
  const earlier = earlierRounds(scorecard, column);
  const cell = parent.cells.get(column);
  const blockedBy = parent.duplicate && cell ? [...own.blockedBy, cell] : own.blockedBy;
  if (earlier.length === 0 || !own.value) return { ...own, blockedBy };
  // A second round is filled where it changed something: what it leaves open counts as appraised before.
  return { value: roundsSum(leavesOf(parent), [...earlier, column]), blockedBy };
}

/** Appraisal rounds before the one in this column, first to last; none for any other column. */
export function earlierRounds({ layout }: Scorecard, column: number): number[] {
  const { appraised } = layout.columns;
  return appraised.slice(0, Math.max(0, appraised.indexOf(column)));
}

/** What counts of some leaves from the first of these rounds to the last. */
function roundsSum(under: readonly Criterion[], rounds: readonly number[]): Decimal | null {
  return sumOf(under.map((leaf) => standing(leaf, lastFilled(leaf, rounds))));
}

/** The last of these columns in which a row says something, else the last one. */
function lastFilled(row: Criterion, columns: readonly number[]): number {
  const filled = columns.findLast((column) => row.cells.get(column)?.reading.kind !== 'blank');
  return filled ?? columns.at(-1) ?? 0;
}

/**
 * The cells that a parent adds in a column: its children's, or those of an earlier round where a later round
 * left a child open.
 */
export function addendCells(
  scorecard: Scorecard,
  children: readonly Criterion[],
  column: number,
): ScoreCell[] {
  const columns = [...earlierRounds(scorecard, column), column];
  return children.flatMap((child) => child.cells.get(lastFilled(child, columns)) ?? []);
}

function addSums(children: readonly Criterion[], sums: ReadonlyMap<Criterion, Sum>): Sum {
  const parts = children.flatMap((child) => sums.get(child) ?? []);
  return {
    value: sumOf(parts.map((part) => part.value)),
    blockedBy: parts.flatMap((part) => part.blockedBy),
  };
}

/** A cell that says something which is no number; blank cells and `-` say that there is no score. */
export function isUnreadable(cell: ScoreCell): boolean {
  return (
    cell.reading.kind === 'unreadable' || cell.reading.kind === 'error' || cell.reading.kind === 'badType'
  );
}

function sumTotal(scorecard: Scorecard, column: number, sums: ReadonlyMap<Criterion, Sum>): Sum {
  const earlier = earlierRounds(scorecard, column);
  const own = addSums(scorecard.areas, sums);
  const areas =
    earlier.length === 0 || !own.value
      ? own
      : { ...own, value: roundsSum(leaves(scorecard), [...earlier, column]) };
  if (column === scorecard.layout.columns.max) return areas;
  const { max } = scorecard.layout.columns;
  const adjusted = scorecard.adjustments.map((row) =>
    adjustmentPoints(row.kind, standing(row, column), standing(row, max)),
  );
  const unreadable = scorecard.adjustments.flatMap((row) => unreadableAdjustment(row, column, max));
  return {
    value: sumOf([areas.value, ...adjusted]),
    blockedBy: [...areas.blockedBy, ...unreadable],
  };
}

/** The points that a bonus adds or a deduction takes off (below 0), however they are signed, within the cap (rule 2). */
export function adjustmentPoints(
  kind: AdjustmentRow['kind'],
  points: Decimal | null,
  cap: Decimal | null,
): Decimal | null {
  if (!points) return null;
  const capped = cap && points.abs().gt(cap.abs()) ? cap.abs() : points.abs();
  return kind === 'bonus' ? capped : capped.neg();
}

/** Cells of a bonus or deduction that cannot be read: its points in a column and its cap. */
export function unreadableAdjustment(row: AdjustmentRow, column: number, max: number): ScoreCell[] {
  return [column, max].flatMap((each) => {
    const cell = row.cells.get(each);
    return cell && isUnreadable(cell) ? [cell] : [];
  });
}

function rowFigures(
  scorecard: Scorecard,
  under: readonly Criterion[],
  max: Sum | undefined,
  self: Sum | undefined,
): RowFigures {
  const unreadable = under.flatMap((leaf) => unreadableScores(scorecard, leaf));
  const score = unreadable.length > 0 ? null : sumOf(under.map((leaf) => leafScore(scorecard, leaf)));
  const blockedBy = [...(max?.blockedBy ?? []), ...unreadable];
  const selfMax = selfMaximum(scorecard, under);
  const known = (sum: Sum | undefined): Decimal | null =>
    sum && sum.blockedBy.length === 0 ? sum.value : null;
  const maximum = known(max);
  return {
    max: maximum,
    self: known(self),
    score,
    index: indexOfStage(scorecard, score, maximum, selfMax),
    selfMax,
    selfIndex: selfIndexOf(known(self), selfMax),
    blockedBy,
  };
}

function selfIndexOf(self: Decimal | null, selfMax: Decimal | null): Decimal | null {
  return self && selfMax ? indexOf(self, selfMax) : null;
}

/** At the self-assessment stage the score is the self score, and only what may be self-assessed divides it. */
function indexOfStage(
  scorecard: Scorecard,
  score: Decimal | null,
  max: Decimal | null,
  selfMax: Decimal | null,
): Decimal | null {
  const divisor = scorecard.stage === 'self' ? selfMax : max;
  return score && divisor ? indexOf(score, divisor) : null;
}

function selfMaximum(scorecard: Scorecard, under: readonly Criterion[]): Decimal | null {
  const assessable = under.filter((leaf) => leaf.source === 'appraised');
  return sumOf(assessable.map((leaf) => standing(leaf, scorecard.layout.columns.max)));
}

function unreadableScores(scorecard: Scorecard, leaf: Criterion): ScoreCell[] {
  return countingColumns(scorecard, leaf).flatMap((column) => {
    const cell = leaf.cells.get(column);
    return cell && (leaf.duplicate || isUnreadable(cell)) ? [cell] : [];
  });
}

function totalFigures(scorecard: Scorecard, totals: ReadonlyMap<number, Sum>): RowFigures {
  const { columns } = scorecard.layout;
  const all = leaves(scorecard);
  const figures = rowFigures(
    scorecard,
    all,
    totals.get(columns.max),
    columns.self === undefined ? undefined : totals.get(columns.self),
  );
  const adjustment = scoreAdjustment(scorecard, totals);
  const score = figures.score && sumOf([figures.score, adjustment]);
  return { ...figures, score, index: indexOfStage(scorecard, score, figures.max, figures.selfMax) };
}

/** Bonus less deduction in the column that counts last. */
function scoreAdjustment(scorecard: Scorecard, totals: ReadonlyMap<number, Sum>): Decimal | null {
  if (scorecard.adjustments.length === 0) return null;
  const { achieved, appraised, self } = scorecard.layout.columns;
  const column = achieved ?? (scorecard.stage === 'self' ? self : appraised.at(-1));
  if (column === undefined) return null;
  const plainSum = sumOf(
    scorecard.areas.map((area) => sumOf(leavesOf(area).map((leaf) => standing(leaf, column)))),
  );
  const total = totals.get(column)?.value;
  return total ? total.minus(plainSum ?? ZERO) : null;
}

function splitBySource(scorecard: Scorecard): Map<ScoreSource, SourceShare> {
  const split = new Map<ScoreSource, SourceShare>();
  for (const source of ['appraised', 'survey', 'sipas'] as const) {
    const own = leaves(scorecard).filter((leaf) => leaf.source === source);
    const max = sumOf(own.map((leaf) => standing(leaf, scorecard.layout.columns.max))) ?? ZERO;
    const score = sumOf(own.map((leaf) => leafScore(scorecard, leaf))) ?? ZERO;
    split.set(source, { leaves: own.length, max, score, index: indexOf(score, max) });
  }
  return split;
}

function findBelowMax(scorecard: Scorecard): BelowMax[] {
  return leaves(scorecard).flatMap((criterion) => {
    const max = standing(criterion, scorecard.layout.columns.max);
    const score = leafScore(scorecard, criterion);
    if (!max || !score || !score.lt(max)) return [];
    return [{ criterion, max, score, lost: max.minus(score), source: criterion.source ?? 'appraised' }];
  });
}

function countLeaves(scorecard: Scorecard): Counts {
  const all = leaves(scorecard);
  const scored = all.flatMap((leaf) => {
    const max = standing(leaf, scorecard.layout.columns.max);
    const score = leafScore(scorecard, leaf);
    return leaf.source === 'appraised' && max && score ? [{ max, score }] : [];
  });
  return {
    areas: scorecard.areas.length,
    criteria: scorecard.criteria.filter((each) => each.level === 2).length,
    components: scorecard.criteria.filter((each) => each.level >= 3).length,
    leaves: all.length,
    atMax: scored.filter(({ max, score }) => score.gte(max)).length,
    below: scored.filter(({ max, score }) => score.lt(max)).length,
    zero: scored.filter(({ max, score }) => score.eq(0) && max.gt(0)).length,
  };
}
