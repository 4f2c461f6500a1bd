import type { Grid } from '../../sheet/grid';
import { numberIn } from '../../sheet/numbers';
import { nameAt } from '../layout/codedRows';
import { columnsBesideMax, pointsIn, type Scorecard, type UnreadRow } from '../model/scorecard';
import type { ClassifiedRows } from './rowKinds';

/** Rows down to the last criterion that have a score and are neither criteria nor anything else that counts. */
export function unreadRows(
  grid: Grid,
  { ignored, unnamed }: ClassifiedRows,
  {
    layout,
    scoreColumns,
    criteria,
    uncertain,
  }: Pick<Scorecard, 'layout' | 'scoreColumns' | 'criteria' | 'uncertain'>,
): UnreadRow[] {
  const last = criteria.at(-1)?.row ?? 0;
  const known = new Set(uncertain.map(({ row }) => row));
  const scores = columnsBesideMax(scoreColumns);
  return ignored.flatMap(({ row, why }) => {
    if (row > last || known.has(row) || (why !== 'rule' && why !== 'text')) return [];
    // A rule may repeat the points of its criterion, of which then nothing is lost.
    const above = criteria.findLast((each) => each.row < row);
    const isLost = (column: number): boolean => {
      const points = numberIn(grid.cell(row, column).reading);
      return points !== null && (!above || pointsIn(above, column)?.eq(points) !== true);
    };
    const column = scores.find(isLost);
    const name = unnamed.find((each) => each.row === row)?.name ?? nameAt(grid, row, layout.columns);
    return column === undefined ? [] : [{ row, column, name }];
  });
}
