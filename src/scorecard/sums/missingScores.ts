import { signOf } from '../../sheet/decimal';
import { holdsTypedPoints } from './columnSums';
import { memoizeFor } from '../../sheet/memoize';
import {
  isFilled,
  isLeaf,
  isUnplaced,
  leaves,
  leavesOf,
  pointsIn,
  type Criterion,
  type Scorecard,
} from '../model/scorecard';

/** A criterion without a score where others have one: itself a leaf, or all of its leaves are without. */
interface MissingScore {
  readonly criterion: Criterion;
  /** The leaves under it that have no score, in the order of their rows. */
  readonly leaves: readonly Criterion[];
  /** Where the score is expected: of the stage at hand, of a survey in its own column. */
  readonly column: number;
}

/** How complete a scorecard is (rule 12). */
export interface Completeness {
  /** Leaves of which a score is expected at this stage. */
  readonly expected: number;
  /** Of these, how many have none. */
  readonly missing: number;
  /** Those without one, each together with its neighbours where a whole row is without. */
  readonly gaps: readonly MissingScore[];
  /** Leaves that are measured by a survey of which there is no result yet. */
  readonly awaited: number;
}

/**
 * Which leaves have no score where one is expected (rule 12). At the self-assessment stage only what may be
 * self-assessed is; of a survey without any result nothing is yet. `-` and its like say that there is none.
 */
export const completenessOf: (scorecard: Scorecard) => Completeness = memoizeFor(findGaps);

function findGaps(scorecard: Scorecard): Completeness {
  const all = leaves(scorecard).filter((leaf) => mayHaveScore(scorecard, leaf));
  const columns = scoreColumnsAt(scorecard);
  const isScored = (leaf: Criterion): boolean =>
    columns.some((column) => !leaf.cells.get(column) || isFilled(leaf, column));
  const hasSurvey = all.some((leaf) => isSurveyed(leaf) && isScored(leaf));
  const isAwaited = (leaf: Criterion): boolean =>
    isSurveyed(leaf) && (scorecard.stage === 'self' || !hasSurvey);
  const expected = all.filter((leaf) => !isAwaited(leaf));
  const without = new Set(expected.filter((leaf) => !isScored(leaf)));
  const awaited = all.length - expected.length;
  const counts = { expected: expected.length, missing: without.size, awaited };
  // Where nobody began to fill the table, no row lacks what others have.
  if (without.size === 0 || without.size === expected.length) return { ...counts, gaps: [] };
  const gaps = scorecard.areas
    .flatMap((area) => gapsWithin(area, without, columnExpected(scorecard, area)))
    .map(([criterion, own]) => ({
      criterion,
      leaves: own,
      column: columnExpected(scorecard, criterion),
    }));
  return { ...counts, gaps };
}

/** A leaf without a maximum is told of by that, one of maximum 0 has nothing to get. */
function mayHaveScore({ layout }: Scorecard, leaf: Criterion): boolean {
  if (isUnplaced(leaf) || leaf.effect !== 'adds') return false;
  const max = pointsIn(leaf.sharesMaximumOf ?? leaf, layout.columns.max);
  return max !== null && signOf(max) > 0;
}

/** The columns in any of which a leaf's score of the stage at hand may stand. */
function scoreColumnsAt({ layout: { columns }, stage }: Scorecard): readonly number[] {
  const { self, survey, appraised, achieved } = columns;
  const own = stage === 'self' ? [self] : [...appraised, achieved, survey];
  const known = own.filter((column) => column !== undefined);
  return known.length > 0 || self === undefined ? known : [self];
}

function isSurveyed({ source }: Criterion): boolean {
  return source === 'survey' || source === 'sipas';
}

function columnExpected({ layout: { columns }, stage }: Scorecard, criterion: Criterion): number {
  const { self, survey, appraised, achieved, max } = columns;
  if (stage === 'self') return self ?? max;
  return (isSurveyed(criterion) ? survey : undefined) ?? appraised[0] ?? achieved ?? survey ?? self ?? max;
}

/** The topmost rows all of whose leaves are without a score. */
function gapsWithin(
  row: Criterion,
  without: ReadonlySet<Criterion>,
  column: number,
): [Criterion, Criterion[]][] {
  if (isLeaf(row)) return without.has(row) ? [[row, [row]]] : [];
  const own = leavesOf(row);
  if (own.every((leaf) => without.has(leaf))) {
    // Points of a row whose leaves are blank belong to nobody, which is said of them.
    const cell = row.cells.get(column);
    return cell && holdsTypedPoints(cell) ? [] : [[row, own]];
  }
  return row.children.flatMap((child) => gapsWithin(child, without, column));
}
