import { sumOf, type Decimal } from './decimal';
import { gridOf, type Grid } from './grid';
import { rememberedFor } from './remembered';
import {
  countingColumns,
  isLeaf,
  leaves,
  leavesOf,
  RowCells,
  standing,
  type Criterion,
  type Scorecard,
  type ScoreCell,
} from './scorecard';

/**
 * One figure in a cell that is merged over several rows. It cannot be divided: it is counted once, with the first leaf
 * that it stands for, and is held against all that these leaves have in other columns.
 */

/** What is merged over a criterion and all that is beneath it is the leaves' figure, not their sum. */
export function handDownFigures(grid: Grid, criteria: readonly Criterion[]): void {
  if (!grid.hasMerges) return;
  for (const criterion of criteria) {
    if (isLeaf(criterion)) continue;
    const under = leavesOf(criterion);
    for (const cell of criterion.cells.values()) {
      const merge = grid.mergeAt(cell.row, cell.column);
      const end = merge ? merge.row + merge.height : 0;
      const [first] = under;
      if (!first || !under.every(({ row }) => row > cell.row && row < end)) continue;
      criterion.cells = without(criterion, cell);
      first.cells = new RowCells([...first.cells.values(), cell].sort((a, b) => a.column - b.column));
    }
  }
}

function without({ cells }: Criterion, cell: ScoreCell): RowCells {
  return new RowCells([...cells.values()].filter((each) => each !== cell));
}

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
  const all = leaves(scorecard);
  const groups: Criterion[][] = [];
  for (const leaf of all) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const before = group?.at(-1);
    const isShared =
      first && before && columnsOf(first).some((column) => areMerged(grid, column, before.row, leaf.row));
    if (group && isShared) group.push(leaf);
    else groups.push([leaf]);
  }
  return groups;
}

/** Each leaf by itself: many rules ask. */
const apart = rememberedFor((scorecard: Scorecard) => leaves(scorecard).map((leaf) => [leaf]));

function areMerged(grid: Grid, column: number, above: number, row: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge?.column === column && merge.row <= above && above < row;
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
export function standingTogether(
  group: readonly Criterion[],
  columnsOf: (leaf: Criterion) => readonly number[],
): Decimal | null {
  const [first, second] = group;
  if (first && !second) return standingIn(first, columnsOf(first));
  const figures: Decimal[] = [];
  for (const leaf of group) {
    const figure = standingIn(leaf, columnsOf(leaf));
    if (figure) figures.push(figure);
    else if (first && columnsOf(first).some((column) => leaf.cells.get(column))) return null;
  }
  return sumOf(figures);
}

function standingIn(leaf: Criterion, columns: readonly number[]): Decimal | null {
  const [only] = columns;
  if (only !== undefined && columns.length === 1) return standing(leaf, only);
  return sumOf(columns.map((column) => standing(leaf, column)));
}
