import { type Decimal, ExactSum, compare, plus, signOf } from '../../sheet/decimal';
import {
  type Criterion,
  type ScoreCell,
  type Scorecard,
  isFilled,
  isLeaf,
  isUnplaced,
  addedPoints,
  pointsIn,
  holdsMaximum,
  isUnreadable,
} from '../model/scorecard';
import { CriterionValues, type PerCriterion } from '../model/perCriterion';
import { earlierRounds, lastFilled, roundsUpTo } from './rounds';
import { type LooseRow, uncertainWithin, withCellsOf } from './looseRows';
import { adjustmentIn, unreadableAdjustment } from '../model/adjustments';
import { gridOf } from '../../sheet/grid';

/** What a column adds up to at one row, bottom-up from the leaves in exact decimals. */
export interface Sum {
  /** Null where all leaves are blank: the sum of nothing stays blank (rule 1). */
  readonly value: Decimal | null;
  /** Cells that cannot be read; while there are any, the sum is not known. */
  readonly blockedBy: readonly ScoreCell[];
}

/** What counts at every row from the first appraisal round to a column's: from the last row upwards, children first. */
export function sumColumn(scorecard: Scorecard, column: number): PerCriterion<Sum> {
  const sums = new CriterionValues<Sum>(scorecard.criteria);
  const isMax = column === scorecard.layout.columns.max;
  const rounds = roundsUpTo(scorecard, column);
  const uncertain = uncertainWithin(scorecard);
  for (const criterion of scorecard.criteria.toReversed()) {
    const last = lastFilled(criterion, rounds);
    const sum = isLeaf(criterion)
      ? leafSum(criterion, last, isMax)
      : isMax && holdsMaximum(criterion)
        ? { value: pointsIn(criterion, column), blockedBy: UNBLOCKED }
        : parentSum(criterion, last, sums, uncertain.get(criterion), rounds);
    sums.set(criterion, sum);
  }
  return sums;
}

/** What a later round leaves open: it is filled where it changed something, the rest counts as appraised before. */
export const OPEN: Sum = { value: null, blockedBy: [] };

/** The sums that a column shows: a later round none where it leaves everything open. */
export function withoutOpen(
  scorecard: Scorecard,
  column: number,
  sums: PerCriterion<Sum>,
): PerCriterion<Sum> {
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

/** Nearly every cell can be read: one list serves all sums that nothing blocks. */
export const UNBLOCKED: readonly ScoreCell[] = [];

function leafSum(leaf: Criterion, column: number, isMax: boolean): Sum {
  const cell = leaf.cells.get(column);
  // What takes points off adds nothing to the maximum, nor does what shares that of a row above (rule 13).
  if (isMax && (leaf.effect !== 'adds' || leaf.sharesMaximumOf)) return OPEN;
  const isMissing = isMax && cell?.reading.kind === 'blank';
  const isUnknown = cell !== undefined && (isMissing || isUnplaced(leaf) || isUnreadable(cell));
  return { value: addedPoints(leaf, column), blockedBy: isUnknown ? [cell] : UNBLOCKED };
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
  const isOfBlanks = cell && areBlank(own) && holdsTypedPoints(cell);
  const blockedBy = cell && (isUnplaced(parent) || isOfBlanks) ? [...own.blockedBy, cell] : own.blockedBy;
  if (!uncertain && blockedBy === own.blockedBy) return own;
  return { value: own.value, blockedBy: withCellsOf(blockedBy, uncertain, rounds) };
}

/** All children are blank: whose points a parent's then are, the sheet does not say. */
function areBlank({ value, blockedBy }: Sum): boolean {
  return value === null && blockedBy.length === 0;
}

/** Whether somebody typed points into a cell; 0 is none. */
export function holdsTypedPoints({ reading, formula }: ScoreCell): boolean {
  return formula === null && reading.kind === 'number' && signOf(reading.value) !== 0;
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

/** Both lists; one of them itself where the other is empty. */
export function together(some: readonly ScoreCell[], others: readonly ScoreCell[]): readonly ScoreCell[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}

/** What the areas come to in a column, with bonus and deduction, which have no part in the maximum (rule 2). */
export function sumTotal(
  scorecard: Scorecard,
  column: number,
  sums: PerCriterion<Sum>,
  isOpen: boolean,
): Sum {
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

/** Whether a subtotal above the total shows this sum: the final total then need not repeat the maximum. */
export function isInSubtotal({ sheet, ignored }: Scorecard, column: number, sum: Decimal): boolean {
  const grid = gridOf(sheet);
  return ignored.some(({ row, why }) => {
    const reading = why === 'subtotal' ? grid.cell(row, column).reading : null;
    return reading?.kind === 'number' && compare(reading.value, sum) === 0;
  });
}
