import { type Decimal, ExactSum, indexOf, plus } from '../../sheet/decimal';
import {
  type Criterion,
  type ScoreCell,
  type Scorecard,
  addedPoints,
  holdsMaximum,
  countingColumns,
  isLeaf,
  isUnplaced,
  isUnreadable,
  pointsIn,
} from '../model/scorecard';
import { CriterionValues, type PerCriterion } from '../model/perCriterion';
import { type LooseRow, uncertainWithin, withCellsOf } from './looseRows';
import { type Sum, UNBLOCKED, holdsTypedPoints, together } from './columnSums';

/** A row's figures as they count: maximum, self score, score, and the indexes (0 to 100, unrounded). */
export interface RowFigures {
  readonly max: Decimal | null;
  readonly self: Decimal | null;
  readonly score: Decimal | null;
  readonly index: Decimal | null;
  /** Maximum of what may be self-assessed: the self index divides by it (rule 5). */
  readonly selfMax: Decimal | null;
  readonly selfIndex: Decimal | null;
  readonly blockedBy: readonly ScoreCell[];
}

/** What a row's figures are made of, added up from the leaves. */
export interface Points {
  /** What counts of the scores that can be read. */
  score: Decimal | null;
  /** Maximum of the leaves that may be self-assessed (rule 5). */
  selfMax: Decimal | null;
  /** Cells of scores that cannot be read. */
  unreadable: readonly ScoreCell[];
}

/** What every row’s figures are made of, from the leaves upwards. */
export function pointsOfRows(scorecard: Scorecard): PerCriterion<Points> {
  const points = new CriterionValues<Points>(scorecard.criteria);
  const uncertain = uncertainWithin(scorecard);
  for (const criterion of scorecard.criteria.toReversed()) {
    if (isLeaf(criterion)) points.set(criterion, leafPoints(scorecard, criterion));
    else {
      const own = parentPoints(scorecard, criterion, points);
      points.set(criterion, withUncertain(scorecard, own, uncertain.get(criterion)));
    }
  }
  return points;
}

/** The same, blocked by what may belong to the row besides. */
export function withUncertain(
  scorecard: Scorecard,
  points: Points,
  uncertain: readonly LooseRow[] | undefined,
): Points {
  if (!uncertain) return points;
  const unreadable = uncertain.reduce(
    (cells, row) => withCellsOf(cells, [row], countingColumns(scorecard, row)),
    points.unreadable,
  );
  return { ...points, unreadable };
}

function parentPoints(scorecard: Scorecard, parent: Criterion, points: PerCriterion<Points>): Points {
  const added = addPoints(parent.children, points);
  const sum = holdsMaximum(parent)
    ? { ...added, selfMax: pointsIn(parent, scorecard.layout.columns.max) }
    : added;
  const isOfBlanks = !sum.score && sum.unreadable.length === 0;
  if (!isOfBlanks && !isUnplaced(parent)) return sum;
  const cells = countingColumns(scorecard, parent).flatMap((column) => parent.cells.get(column) ?? []);
  return {
    ...sum,
    unreadable: together(sum.unreadable, isUnplaced(parent) ? cells : cells.filter(holdsTypedPoints)),
  };
}

function leafPoints(scorecard: Scorecard, leaf: Criterion): Points {
  const max = pointsIn(leaf, scorecard.layout.columns.max);
  const points: Points = {
    score: null,
    selfMax: leaf.source === 'appraised' && leaf.effect === 'adds' ? max : null,
    unreadable: UNBLOCKED,
  };
  for (const column of countingColumns(scorecard, leaf)) {
    const cell = leaf.cells.get(column);
    if (!cell) continue;
    points.score = plus(points.score, addedPoints(leaf, column));
    if (isUnplaced(leaf) || isUnreadable(cell)) points.unreadable = [...points.unreadable, cell];
  }
  return points;
}

/** What some rows come to together. */
export function addPoints(rows: readonly Criterion[], points: PerCriterion<Points>): Points {
  const score = new ExactSum();
  const selfMax = new ExactSum();
  let unreadable = UNBLOCKED;
  for (const row of rows) {
    const part = points.get(row);
    if (!part) continue;
    score.add(part.score);
    selfMax.add(part.selfMax);
    unreadable = together(unreadable, part.unreadable);
  }
  return { score: score.value, selfMax: selfMax.value, unreadable };
}

/** A row's figures; the indexes are divided when they are asked for, which is for few rows. */
export class Figures implements RowFigures {
  readonly max: Decimal | null;
  readonly self: Decimal | null;
  readonly score: Decimal | null;
  readonly selfMax: Decimal | null;
  readonly blockedBy: readonly ScoreCell[];

  constructor(
    private readonly stage: Scorecard['stage'],
    points: Points,
    max: Sum | undefined,
    self: Sum | undefined,
    /** False where its figures are other rows' too: then no index is its own. */
    private readonly hasOwnIndex: boolean,
  ) {
    this.max = known(max);
    this.self = known(self);
    this.score = points.unreadable.length > 0 ? null : points.score;
    this.selfMax = points.selfMax;
    this.blockedBy = together(max?.blockedBy ?? UNBLOCKED, points.unreadable);
  }

  /** At the self-assessment stage the score is the self score, and only what may be self-assessed divides it. */
  get index(): Decimal | null {
    const max = this.stage === 'self' ? this.selfMax : this.max;
    return this.hasOwnIndex ? indexWhereKnown(this.score, max) : null;
  }

  get selfIndex(): Decimal | null {
    return this.hasOwnIndex ? indexWhereKnown(this.self, this.selfMax) : null;
  }
}

function known(sum: Sum | undefined): Decimal | null {
  return sum && sum.blockedBy.length === 0 ? sum.value : null;
}

function indexWhereKnown(score: Decimal | null, max: Decimal | null): Decimal | null {
  return score && max ? indexOf(score, max) : null;
}

/** The column that counts last: bonus and deduction apply there. */
export function adjustedColumn({ layout, stage }: Scorecard): number | undefined {
  const { achieved, appraised, self } = layout.columns;
  return achieved ?? (stage === 'self' ? self : appraised.at(-1));
}
