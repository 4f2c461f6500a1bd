import { type Criterion, type ScoreCell, type Scorecard, isFilled } from '../model/scorecard';

const NO_ROUNDS: readonly number[] = [];

/** Appraisal rounds before the one in this column, first to last; none for any other column. */
export function earlierRounds({ layout }: Scorecard, column: number): readonly number[] {
  const { appraised } = layout.columns;
  const round = appraised.indexOf(column);
  return round > 0 ? appraised.slice(0, round) : NO_ROUNDS;
}

/** The appraisal rounds up to the one in a column, first to last; any other column by itself. */
export function roundsUpTo(scorecard: Scorecard, column: number): readonly number[] {
  return [...earlierRounds(scorecard, column), column];
}

/** The last of these columns in which a row says something, else the last one. */
export function lastFilled(row: Criterion, columns: readonly number[]): number {
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
