import type { Grid } from '../../sheet/grid';
import { RowCells, type ScoreCell, type ScoreColumn, isLeaf, leavesOf } from '../model/scorecard';
import type { CriterionDraft } from './criterionDraft';

/**
 * One figure in a cell that is merged over several rows. It cannot be divided: it is counted once, with the first leaf
 * that it stands for, and is held against all that these leaves have in other columns.
 */

/** What is merged over a criterion and all that is beneath it is the leaves' figure, not their sum. */
export function handDownFigures(
  grid: Grid,
  criteria: readonly CriterionDraft[],
  scoreColumns: readonly ScoreColumn[],
): void {
  if (!grid.hasMerges) return;
  for (const criterion of criteria) {
    if (isLeaf(criterion)) continue;
    const under = leavesOf(criterion);
    const reachesAll = ({ row, column }: ScoreCell): boolean => {
      const merge = grid.mergeAt(row, column);
      return merge !== null && under.every((leaf) => leaf.row < merge.row + merge.height);
    };
    const own = [...criterion.cells.values()];
    const handed = own.filter(reachesAll);
    const [first] = under;
    if (!first || handed.length === 0) continue;
    criterion.cells = new RowCells(own.filter((cell) => !handed.includes(cell)));
    const together = [...first.cells.values(), ...handed];
    first.cells = new RowCells(
      scoreColumns.flatMap(({ column }) => together.find((cell) => cell.column === column) ?? []),
    );
  }
}
