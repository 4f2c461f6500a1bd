import {
  type Criterion,
  type ScoreCell,
  type Scorecard,
  type UncertainRow,
  ancestorsOf,
} from '../model/scorecard';
import { memoizeFor } from '../../sheet/memoize';

/** A row that may be part of what the row above it is in, or of that itself. */
export type LooseRow = Pick<UncertainRow, 'cells' | 'before'>;

/** Rows whose code cannot be read or is not to be trusted, by what they may be part of; null is the total. */
export const uncertainWithin: (scorecard: Scorecard) => ReadonlyMap<Criterion | null, LooseRow[]> =
  memoizeFor(looseRowsWithin);

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
export function withCellsOf(
  blockedBy: readonly ScoreCell[],
  uncertain: readonly LooseRow[] | undefined,
  columns: readonly number[],
): readonly ScoreCell[] {
  if (!uncertain) return blockedBy;
  const cells = uncertain.flatMap((row) => columns.flatMap((column) => row.cells.get(column) ?? []));
  return [...new Set([...blockedBy, ...cells.filter(({ reading }) => reading.kind !== 'blank')])];
}
