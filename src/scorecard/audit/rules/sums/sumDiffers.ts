import {
  agreesAsPrinted,
  decimalsOf,
  isSameFigure,
  sumOf,
  ZERO,
  type Decimal,
} from '../../../../sheet/decimal';
import { isFilled, type Criterion } from '../../../model/scorecard';
import { gapsAmong } from '../completeness/numberingGap';
import { isInSubtotal } from '../../../sums/columnSums';
import { uncertainWithin } from '../../../sums/looseRows';
import { addendCells } from '../../../sums/rounds';
import type { Statement } from '../../catalogue';
import { valueOf, type SumColumn, type SumRow } from './column';

/** What stands at a row that should hold a sum, against that sum. */
export type SumCheck =
  | { is: 'missing'; expected: Decimal }
  /** It is the sum, rounded to the decimals that are printed. */
  | { is: 'rounded'; found: Decimal; expected: Decimal }
  | {
      is: 'different';
      found: Decimal;
      expected: Decimal;
      /** Wrong only because a row below is. */
      consequence: boolean;
    };

/** Compares what stands at a row with the exact sum, at the printed precision (rule 6); null where it agrees. */
export function checkAgainstSum(
  column: SumColumn,
  { cell, sum, children, adjustment, criterion }: SumRow,
): SumCheck | null {
  const { scorecard } = column.scoring;
  const expected = sum.value;
  if (cell.reading.kind === 'blank' && expected) {
    if (!criterion && isInSubtotal(scorecard, column.column, expected)) return null;
    return { is: 'missing', expected };
  }
  if (cell.reading.kind !== 'number' || !expected) return null;
  const found = cell.reading.value;
  if (isSameFigure(found, expected)) return null;
  const printed = decimalsOf(found);
  if (agreesAsPrinted(found, printed, expected)) return { is: 'rounded', found, expected };
  // Wrong only because a child is wrong: it does add what its children show, or what Excel adds of them.
  const shown = addendCells(scorecard, children, column.column);
  const sums = [
    shown,
    shown.filter((each) => each.reading.kind === 'number' && each.reading.form === 'number'),
  ];
  // Of texts alone Excel makes 0.
  const isShown = sums.some((cells) =>
    agreesAsPrinted(found, printed, sumOf([...cells.map(valueOf), adjustment]) ?? ZERO),
  );
  const consequence = isShown || (cell.formula !== null && restsOnCircle(column, children));
  return { is: 'different', found, expected, consequence };
}

/** Whether a check found a row wrong by itself, not only because of a row below. */
export function isWrongByItself(check: SumCheck | null): boolean {
  return check?.is === 'different' && !check.consequence;
}

/** What is said of a parent or a total that does not hold its sum. */
export function sumStatement(column: SumColumn, row: SumRow, check: SumCheck): Statement {
  const { expected } = check;
  const kind = column.role === 'max' ? 'MAX_SUM' : 'PARENT_SUM';
  switch (check.is) {
    case 'missing':
      return {
        cause: 'sumMissing',
        kind: row.criterion ? kind : 'TOTAL_SUM',
        expected,
        params: { expected },
      };
    case 'rounded': {
      const { found } = check;
      const stated = { found, expected, params: { found, expected } };
      return row.criterion ? { cause: 'sumRounded', kind, ...stated } : { cause: 'totalRounded', ...stated };
    }
    case 'different': {
      const { found, consequence } = check;
      const params = { found, expected, difference: found.minus(expected) };
      const stated = { found, expected, consequence, params };
      if (!row.criterion) return { cause: 'totalDiffers', ...stated };
      const { criteria } = column.scoring.scorecard;
      const [gap] = kind === 'MAX_SUM' && found.gt(expected) ? gapsAmong(row.children, criteria) : [];
      if (gap)
        return { cause: 'maxSumLacksRow', ...stated, params: { found, expected, missing: gap.missing } };
      return kind === 'MAX_SUM'
        ? { cause: 'maxSumDiffers', ...stated }
        : { cause: 'sumDiffers', kind, ...stated };
    }
  }
}

/**
 * Where the exact sum is not known, what stands at the children still has to add up to what stands here; null where it
 * does, or where that is not known either.
 */
export function checkAgainstShown(column: SumColumn, row: SumRow): SumCheck | null {
  const { cell, sum, criterion, children, adjustment } = row;
  const { scorecard, recomputation } = column.scoring;
  if (cell.reading.kind !== 'number' || uncertainWithin(scorecard).has(criterion)) return null;
  const found = cell.reading.value;
  // A sum that a later round left out is not what stood there in an earlier one.
  const isAdded = (child: Criterion, round: number): boolean =>
    isFilled(child, round) || Boolean(recomputation.sums.get(round)?.get(child)?.value);
  const shown = addendCells(scorecard, children, column.column, isAdded);
  const areKnown = shown.every((each) => each.reading.kind === 'number' && !sum.blockedBy.includes(each));
  const expected = areKnown ? sumOf([...shown.map(valueOf), adjustment]) : null;
  if (!expected || agreesAsPrinted(found, decimalsOf(found), expected)) return null;
  return { is: 'different', found, expected, consequence: false };
}

/** What adds a cell of a circle shows whatever Excel left there. */
function restsOnCircle({ circular, column }: SumColumn, children: readonly Criterion[]): boolean {
  if (circular.size === 0) return false;
  const restsOn = (criteria: readonly Criterion[]): boolean =>
    criteria.some((child) => {
      const cell = child.cells.get(column);
      return cell && (circular.has(cell) || (cell.formula !== null && restsOn(child.children)));
    });
  return restsOn(children);
}
