import { type Decimal, decimalsOf, roundTo } from '../../../../sheet/decimal';
import { type PrintedIndex, percentCell, showsIndex } from '../../../../sheet/percent';
import type { ComparisonTable } from '../../../layout/comparisonTable';
import type { RecognisedWorkbook } from '../../../recognise';
import { comparisonCells } from '../../../years/comparisonCells';
import type { Statement } from '../../catalogue';
import type { Finding } from '../../finding';
import { finding } from '../../rule';

/** Index cells of a comparison against the scoring sheets of their years, at printed precision (rule 6). */
export function auditIndexes(workbook: RecognisedWorkbook, table: ComparisonTable): Finding[] {
  return comparisonCells(workbook, table).flatMap(({ cell, area, score, max, index, scale }) => {
    const printed = percentCell(cell, scale);
    if (!printed || showsIndex(printed, index)) return [];
    const found = printed.index;
    const expected = roundTo(index, Math.max(printed.decimals, 2));
    const params = { found, expected, score, max, area: area?.name ?? '' };
    const rounded = scoreRoundedFirst(printed, score, max);
    const statement: Statement = rounded
      ? { cause: 'dividedAfterRounding', found, expected: index, params: { ...params, rounded } }
      : { cause: 'indexDiffers', found, expected: index, params };
    return [finding(table.sheet, { row: cell.row, column: cell.column, criterion: area }, statement)];
  });
}

/** The rounded score whose division gives the printed figure, where that is how it came about (rule 6). */
function scoreRoundedFirst(printed: PrintedIndex, score: Decimal, max: Decimal): Decimal | null {
  for (let places = decimalsOf(score) - 1; places >= 0; places--) {
    const rounded = roundTo(score, places);
    if (showsIndex(printed, rounded.div(max).times(100))) return rounded;
  }
  return null;
}
