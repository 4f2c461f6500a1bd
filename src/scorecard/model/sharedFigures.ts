import { type Criterion, type Scorecard, countingColumns, leaves, pointsIn } from './scorecard';
import { type Grid, gridOf } from '../../sheet/grid';
import { memoizeFor } from '../../sheet/memoize';
import { type Decimal, ExactSum, sumOf } from '../../sheet/decimal';

/**
 * The leaves, those together that share a figure in one of some columns: nearly always each by itself.
 * @param columnsOf The columns that matter, by the first leaf.
 */
export function leavesTogether(
  scorecard: Scorecard,
  columnsOf: (first: Criterion) => readonly number[],
): Criterion[][] {
  const grid = gridOf(scorecard.sheet);
  if (!grid.hasMerges) return apart(scorecard);
  const groups: Criterion[][] = [];
  let group: Criterion[] = [];
  let columns: readonly number[] = [];
  let above = 0;
  for (const leaf of leaves(scorecard)) {
    const { row } = leaf;
    if (columns.some((column) => isMergedUpTo(grid, row, column, above))) group.push(leaf);
    else {
      groups.push((group = [leaf]));
      columns = columnsOf(leaf);
    }
    above = row;
  }
  return groups;
}

/** Each leaf by itself: many rules ask. */
const apart = memoizeFor((scorecard: Scorecard) => leaves(scorecard).map((leaf) => [leaf]));

function isMergedUpTo(grid: Grid, row: number, column: number, above: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge.row <= above;
}

/** The columns in which a leaf's score and its maximum stand. */
export function figureColumns(scorecard: Scorecard, leaf: Criterion): number[] {
  return [scorecard.layout.columns.max, ...countingColumns(scorecard, leaf)];
}

/** The same columns for every leaf. */
export function always(columns: readonly number[]): () => readonly number[] {
  return () => columns;
}

/** What leaves have together in some columns; null where one of them has no number and no share in the first one's. */
export function pointsTogether(
  group: readonly Criterion[],
  columnsOf: (leaf: Criterion) => readonly number[],
): Decimal | null {
  const [first, second] = group;
  const shared = first ? columnsOf(first) : [];
  // Nearly all leaves stand by themselves, and many rules ask for the figure of one column.
  const [only, another] = shared;
  if (first && !second && only !== undefined && another === undefined) return pointsIn(first, only);
  const sum = new ExactSum();
  for (const leaf of group) {
    const figure = sumOf(columnsOf(leaf).map((column) => pointsIn(leaf, column)));
    if (!figure && shared.some((column) => leaf.cells.get(column))) return null;
    sum.add(figure);
  }
  return sum.value;
}
