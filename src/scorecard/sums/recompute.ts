import {
  compare,
  ExactSum,
  indexOf,
  minus,
  plus,
  signOf,
  sumOf,
  ZERO,
  type Decimal,
} from '../../sheet/decimal';
import { gridOf } from '../../sheet/grid';
import { CriterionValues, type PerCriterion } from '../model/perCriterion';
import { rememberedFor } from '../../sheet/memo';
import { capNamed } from '../words/rowWords';
import { always, figureColumns, leavesTogether, standingTogether } from '../model/sharedFigures';
import {
  ancestorsOf,
  countingColumns,
  isFilled,
  isLeaf,
  isUnplaced,
  leaves,
  standing,
  type AdjustmentRow,
  type Criterion,
  type ScoreCell,
  type Scorecard,
  type UncertainRow,
} from '../model/scorecard';
import type { ScoreSource } from '../words/noteSource';

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
  sums: ReadonlyMap<number, PerCriterion<Sum>>;
  /** By score column: the total row's sum, bonus and deduction applied. */
  totals: ReadonlyMap<number, Sum>;
  figures: PerCriterion<RowFigures>;
  total: RowFigures;
  split: ReadonlyMap<ScoreSource, SourceShare>;
  counts: Counts;
  belowMax: BelowMax[];
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

/** What counts at every row from the first appraisal round to a column's: from the last row upwards, children first. */
function sumColumn(scorecard: Scorecard, column: number): PerCriterion<Sum> {
  const sums = new CriterionValues<Sum>(scorecard.criteria);
  const isMax = column === scorecard.layout.columns.max;
  const rounds = roundsUpTo(scorecard, column);
  const uncertain = uncertainWithin(scorecard);
  for (const criterion of scorecard.criteria.toReversed()) {
    const last = lastFilled(criterion, rounds);
    const sum = isLeaf(criterion)
      ? leafSum(criterion, last, isMax)
      : parentSum(criterion, last, sums, uncertain.get(criterion), rounds);
    sums.set(criterion, sum);
  }
  return sums;
}

/** What a later round leaves open: it is filled where it changed something, the rest counts as appraised before. */
const OPEN: Sum = { value: null, blockedBy: [] };

/** The sums that a column shows: a later round none where it leaves everything open. */
function withoutOpen(scorecard: Scorecard, column: number, sums: PerCriterion<Sum>): PerCriterion<Sum> {
  if (earlierRounds(scorecard, column).length === 0) return sums;
  const shown = new CriterionValues<Sum>(scorecard.criteria);
  const uncertain = uncertainWithin(scorecard);
  const isShown = (row: Criterion): boolean => shown.get(row) !== OPEN;
  for (const row of scorecard.criteria.toReversed()) {
    const says = isLeaf(row) ? isFilled(row, column) : row.children.some(isShown);
    const isSaid = says || uncertain.get(row)?.some((each) => isFilled(each, column));
    shown.set(row, (isSaid && sums.get(row)) || OPEN);
  }
  return shown;
}

/** A row that may be part of what the row above it is in, or of that itself. */
type LooseRow = Pick<UncertainRow, 'cells' | 'before'>;

/** Rows whose code cannot be read or is not to be trusted, by what they may be part of; null is the total. */
export const uncertainWithin: (scorecard: Scorecard) => ReadonlyMap<Criterion | null, LooseRow[]> =
  rememberedFor(looseRowsWithin);

function looseRowsWithin({ uncertain, criteria }: Scorecard): ReadonlyMap<Criterion | null, LooseRow[]> {
  const within = new Map<Criterion | null, LooseRow[]>();
  const loose: LooseRow[] = [...uncertain];
  for (const { cells, misplaced } of criteria) {
    if (misplaced?.above) loose.push({ cells, before: misplaced.above });
  }
  for (const row of loose) {
    for (const each of [row.before, ...ancestorsOf(row.before), null]) {
      within.set(each, [...(within.get(each) ?? []), row]);
    }
  }
  return within;
}

/** What uncertain rows say in some columns, where the list does not hold it already. */
function withCellsOf(
  blockedBy: ScoreCell[],
  uncertain: readonly LooseRow[] | undefined,
  columns: readonly number[],
): ScoreCell[] {
  if (!uncertain) return blockedBy;
  const cells = uncertain.flatMap((row) => columns.flatMap((column) => row.cells.get(column) ?? []));
  return [...new Set([...blockedBy, ...cells.filter(({ reading }) => reading.kind !== 'blank')])];
}

/** Nearly every cell can be read: one list serves all sums that nothing blocks. */
const UNBLOCKED: ScoreCell[] = [];

function leafSum(leaf: Criterion, column: number, isMax: boolean): Sum {
  const cell = leaf.cells.get(column);
  const isMissing = isMax && cell?.reading.kind === 'blank';
  const isUnknown = cell !== undefined && (isMissing || isUnplaced(leaf) || isUnreadable(cell));
  return { value: standing(leaf, column), blockedBy: isUnknown ? [cell] : UNBLOCKED };
}

function parentSum(
  parent: Criterion,
  column: number,
  sums: PerCriterion<Sum>,
  uncertain: readonly LooseRow[] | undefined,
  rounds: readonly number[],
): Sum {
  const own = addSums(parent.children, sums);
  const cell = parent.cells.get(column);
  const isOfBlanks = cell && areBlank(own) && holdsPoints(cell);
  const blockedBy = cell && (isUnplaced(parent) || isOfBlanks) ? [...own.blockedBy, cell] : own.blockedBy;
  if (!uncertain && blockedBy === own.blockedBy) return own;
  return { value: own.value, blockedBy: withCellsOf(blockedBy, uncertain, rounds) };
}

/** All children are blank: whose points a parent's then are, the sheet does not say. */
function areBlank({ value, blockedBy }: Sum): boolean {
  return value === null && blockedBy.length === 0;
}

function holdsPoints({ reading, formula }: ScoreCell): boolean {
  return formula === null && reading.kind === 'number' && signOf(reading.value) !== 0;
}

const NO_ROUNDS: readonly number[] = [];

/** Appraisal rounds before the one in this column, first to last; none for any other column. */
export function earlierRounds({ layout }: Scorecard, column: number): readonly number[] {
  const { appraised } = layout.columns;
  const round = appraised.indexOf(column);
  return round > 0 ? appraised.slice(0, round) : NO_ROUNDS;
}

function roundsUpTo(scorecard: Scorecard, column: number): readonly number[] {
  return [...earlierRounds(scorecard, column), column];
}

/** The last of these columns in which a row says something, else the last one. */
function lastFilled(row: Criterion, columns: readonly number[]): number {
  for (let at = columns.length - 1; at > 0; at--) {
    const column = columns[at];
    if (column !== undefined && isFilled(row, column)) return column;
  }
  const [first = 0] = columns;
  return columns.length === 1 || isFilled(row, first) ? first : (columns.at(-1) ?? first);
}

/** Whether a child's figure of an appraisal round, or of any other column, is what its parent adds. */
export type IsAdded = (child: Criterion, round: number) => boolean;

/**
 * The cells that a parent adds in a column: its children's, or those of an earlier round where a later round
 * left a child open. Where a merge covers a child's, those that it would add itself.
 * @param isAdded Where no round's figure is, the column's own cell is added.
 */
export function addendCells(
  scorecard: Scorecard,
  children: readonly Criterion[],
  column: number,
  isAdded: IsAdded = isFilled,
): ScoreCell[] {
  const rounds = roundsUpTo(scorecard, column);
  return children.flatMap((child) => {
    const round = rounds.length === 1 ? column : (rounds.findLast((each) => isAdded(child, each)) ?? column);
    return child.cells.get(round) ?? addendCells(scorecard, child.children, round, isAdded);
  });
}

function addSums(children: readonly Criterion[], sums: PerCriterion<Sum>): Sum {
  const sum = new ExactSum();
  let blockedBy = UNBLOCKED;
  for (const child of children) {
    const part = sums.get(child);
    if (!part) continue;
    sum.add(part.value);
    blockedBy = together(blockedBy, part.blockedBy);
  }
  return { value: sum.value, blockedBy };
}

function together(some: ScoreCell[], others: ScoreCell[]): ScoreCell[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}

/** A cell that says something which is no number; blank cells and `-` say that there is no score. */
export function isUnreadable(cell: ScoreCell): boolean {
  return (
    cell.reading.kind === 'unreadable' || cell.reading.kind === 'error' || cell.reading.kind === 'badType'
  );
}

function sumTotal(scorecard: Scorecard, column: number, sums: PerCriterion<Sum>, isOpen: boolean): Sum {
  const { value, blockedBy } = isOpen ? OPEN : addSums(scorecard.areas, sums);
  const uncertain = uncertainWithin(scorecard).get(null);
  const columns = isOpen ? [column] : roundsUpTo(scorecard, column);
  const areas: Sum = { value, blockedBy: withCellsOf(blockedBy, uncertain, columns) };
  const { max } = scorecard.layout.columns;
  if (column === max) return areas;
  const unreadable = scorecard.adjustments.flatMap((row) => unreadableAdjustment(row, column, max));
  return {
    value: plus(areas.value, adjustmentIn(scorecard, column)),
    blockedBy: [...areas.blockedBy, ...unreadable],
  };
}

/** Bonus less deduction in a column; null where no row says anything. */
export function adjustmentIn({ adjustments, layout }: Scorecard, column: number): Decimal | null {
  const { max } = layout.columns;
  return sumOf(adjustments.map((row) => adjustmentPoints(row, standing(row, column), standing(row, max))));
}

/** Whether a subtotal above the total shows this sum: the final total then need not repeat the maximum. */
export function isInSubtotal({ sheet, ignored }: Scorecard, column: number, sum: Decimal): boolean {
  const grid = gridOf(sheet);
  return ignored.some(({ row, why }) => {
    const reading = why === 'subtotal' ? grid.cell(row, column).reading : null;
    return reading?.kind === 'number' && compare(reading.value, sum) === 0;
  });
}

/** The cap of a bonus or deduction: what its maximum cell says, else its own words (rule 2). */
export function capOf({ name }: AdjustmentRow, inMaxCell: Decimal | null): Decimal | null {
  return inMaxCell ?? capNamed(name);
}

/**
 * The points that a bonus adds or a deduction takes off (below 0), however they are signed, within the cap (rule 2).
 * @param inMaxCell What the row's maximum cell says.
 */
export function adjustmentPoints(
  row: AdjustmentRow,
  points: Decimal | null,
  inMaxCell: Decimal | null,
): Decimal | null {
  if (!points) return null;
  const cap = capOf(row, inMaxCell);
  const capped = cap && points.abs().gt(cap.abs()) ? cap.abs() : points.abs();
  return row.kind === 'bonus' ? capped : capped.neg();
}

/** Cells of a bonus or deduction that cannot be read: its points in a column and its cap. */
export function unreadableAdjustment(row: AdjustmentRow, column: number, max: number): ScoreCell[] {
  return [column, max].flatMap((each) => {
    const cell = row.cells.get(each);
    return cell && isUnreadable(cell) ? [cell] : [];
  });
}

/** What a row's figures are made of, added up from the leaves. */
interface Points {
  /** What counts of the scores that can be read. */
  score: Decimal | null;
  /** Maximum of the leaves that may be self-assessed (rule 5). */
  selfMax: Decimal | null;
  /** Cells of scores that cannot be read. */
  unreadable: ScoreCell[];
}

function pointsOfRows(scorecard: Scorecard): PerCriterion<Points> {
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

function withUncertain(
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
  const sum = addPoints(parent.children, points);
  const isOfBlanks = !sum.score && sum.unreadable.length === 0;
  if (!isOfBlanks && !isUnplaced(parent)) return sum;
  const cells = countingColumns(scorecard, parent).flatMap((column) => parent.cells.get(column) ?? []);
  return {
    ...sum,
    unreadable: together(sum.unreadable, isUnplaced(parent) ? cells : cells.filter(holdsPoints)),
  };
}

function leafPoints(scorecard: Scorecard, leaf: Criterion): Points {
  const max = standing(leaf, scorecard.layout.columns.max);
  const points: Points = {
    score: null,
    selfMax: leaf.source === 'appraised' ? max : null,
    unreadable: UNBLOCKED,
  };
  for (const column of countingColumns(scorecard, leaf)) {
    const cell = leaf.cells.get(column);
    if (!cell) continue;
    points.score = plus(points.score, standing(leaf, column));
    if (isUnplaced(leaf) || isUnreadable(cell)) points.unreadable = [...points.unreadable, cell];
  }
  return points;
}

function addPoints(rows: readonly Criterion[], points: PerCriterion<Points>): Points {
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
class Figures implements RowFigures {
  readonly max: Decimal | null;
  readonly self: Decimal | null;
  readonly score: Decimal | null;
  readonly selfMax: Decimal | null;
  readonly blockedBy: ScoreCell[];

  constructor(
    private readonly stage: Scorecard['stage'],
    points: Points,
    max: Sum | undefined,
    self: Sum | undefined,
    /** False where its figures are other rows' too: then no index is its own. */
    private readonly isApart: boolean,
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
    return this.isApart ? indexWhereKnown(this.score, max) : null;
  }

  get selfIndex(): Decimal | null {
    return this.isApart ? indexWhereKnown(this.self, this.selfMax) : null;
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

/** A leaf with its maximum and the score that counts; several where they share one of them. */
interface ScoredLeaf {
  leaf: Criterion;
  /** All that share a figure with it, itself first. */
  group: readonly Criterion[];
  source: ScoreSource;
  max: Decimal | null;
  score: Decimal | null;
}

function scoredLeaves(scorecard: Scorecard, points: PerCriterion<Points>): ScoredLeaf[] {
  const { max } = scorecard.layout.columns;
  const scored: ScoredLeaf[] = [];
  const [ofMax, counting] = [always([max]), (leaf: Criterion) => countingColumns(scorecard, leaf)];
  for (const group of leavesTogether(scorecard, (leaf) => figureColumns(scorecard, leaf))) {
    const [leaf] = group;
    if (!leaf) continue;
    const score = group.length === 1 ? (points.get(leaf)?.score ?? null) : standingTogether(group, counting);
    const source = leaf.source ?? 'appraised';
    scored.push({ leaf, group, source, max: standingTogether(group, ofMax), score });
  }
  return scored;
}

function splitBySource(scored: readonly ScoredLeaf[]): Map<ScoreSource, SourceShare> {
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

function findBelowMax(scored: readonly ScoredLeaf[]): BelowMax[] {
  const below: BelowMax[] = [];
  for (const { leaf, max, score, source } of scored) {
    if (!max || !score || compare(score, max) >= 0) continue;
    below.push({ criterion: leaf, max, score, lost: minus(max, score), source });
  }
  return below;
}

function countLeaves(scorecard: Scorecard, scored: readonly ScoredLeaf[]): Counts {
  const counts: Counts = {
    areas: scorecard.areas.length,
    criteria: scorecard.criteria.filter((each) => each.level === 2).length,
    components: scorecard.criteria.filter((each) => each.level >= 3).length,
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
