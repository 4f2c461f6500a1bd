import { cellAddress } from '../../../../sheet/address';
import { timesWithin, withoutRows, type CellRange } from '../../../../sheet/cellRange';
import { isSubtotal, subtotalRanges } from '../../../../sheet/formulas';
import { rangesAdded } from '../../../../sheet/formulas/askedRanges';
import { coverageOf } from '../../../sums/coverage';
import type { Criterion } from '../../../model/scorecard';
import type { Statement } from '../../catalogue';
import type { SumColumn, SumRow } from './column';
import { isWrongByItself, type SumCheck } from './sumDiffers';

/** Cells that one sentence names. */
const MOST_NAMED = 6;

/** Which cells a formula misses, adds twice or adds from elsewhere; null where it adds each child once, or more than a sum. */
export function formulaStatement(
  column: SumColumn,
  { cell, children, sum, adjustment }: SumRow,
  check: SumCheck | null,
): Statement | null {
  if (!cell.formula) return null;
  const place = { sheetId: column.scoring.sheet.id, row: cell.row, column: column.column };
  const added = rangesAdded(column.book, cell.formula, place) ?? addedBySubtotal(column, cell.formula);
  if (!added || addsSubtotal(column, added) || column.hasEarlierRounds || adjustment) return null;
  const { criteria } = column.scoring.scorecard;
  const { missing, twice, foreign } = coverageOf(added, children, criteria, column.column);
  const nameCells = (rows: readonly Criterion[]): string =>
    rows
      .map((row) => cellAddress(column.column, row.row))
      .slice(0, MOST_NAMED)
      .join(', ');
  const stated = {
    severity: isWrongByItself(check) ? ('error' as const) : ('warning' as const),
    found: cell.reading.kind === 'number' ? cell.reading.value : cell.formula,
    expected: sum.value,
  };
  const expected = sum.value ?? '';
  if (twice.length > 0)
    return { cause: 'formulaAddsTwice', ...stated, params: { cells: nameCells(twice), expected } };
  const [cells, others] = [nameCells(missing), nameCells(foreign)];
  if (cells !== '' && others !== '')
    return { cause: 'formulaMissesAndAdds', ...stated, params: { cells, others, expected } };
  if (cells !== '') return { cause: 'formulaMisses', ...stated, params: { cells, expected } };
  return others === ''
    ? null
    : { cause: 'formulaAddsOthers', ...stated, params: { cells: others, expected } };
}

/** What a `SUBTOTAL` adds: it passes over cells that are subtotals themselves. */
function addedBySubtotal({ rows }: SumColumn, formula: string): readonly CellRange[] | null {
  const ranges = subtotalRanges(formula);
  const passedOver = rows.filter(({ cell }) => isSubtotal(cell)).map(({ cell }) => cell.row);
  return ranges && withoutRows(ranges, passedOver);
}

/** A sum of subtotals, bonus and deduction is more than a sum of criteria. */
function addsSubtotal({ column, subtotals, scoring }: SumColumn, added: readonly CellRange[]): boolean {
  const isAdded = ({ row }: { row: number }): boolean => timesWithin({ row, column }, added) > 0;
  return subtotals.some(isAdded) || scoring.scorecard.adjustments.some(isAdded);
}
