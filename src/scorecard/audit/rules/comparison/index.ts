import type { RecognisedWorkbook } from '../../../recognise';
import type { ComparisonTable } from '../../../layout/comparisonTable';
import type { Finding } from '../../finding';
import { comparisonCells } from '../../../years/comparisonCells';
import { type PrintedIndex, percentCell, showsIndex } from '../../../../sheet/percent';
import { type Decimal, decimalsOf, roundTo } from '../../../../sheet/decimal';
import { type Place, type Statement, finding } from '../../rule';

/** Index cells against the scoring sheets of their years, at printed precision. */
export function auditIndexes(workbook: RecognisedWorkbook, table: ComparisonTable): Finding[] {
  return comparisonCells(workbook, table).flatMap(({ cell, area, score, max, index, scale }) => {
    const printed = percentCell(cell, scale);
    if (!printed || showsIndex(printed, index)) return [];
    const expected = roundTo(index, Math.max(printed.decimals, 2));
    const rounded = scoreRoundedFirst(printed, score, max);
    const params = {
      found: printed.index,
      expected,
      score,
      max,
      rounded: rounded ?? score,
      area: area?.name ?? '',
    };
    const cause = rounded ? 'dividedAfterRounding' : 'indexDiffers';
    const statement: Statement = {
      kind: 'COMPARISON_INDEX',
      severity: 'error',
      cause,
      found: printed.index,
      expected: index,
      params,
    };
    const place: Place = { row: cell.row, column: cell.column, ...(area ? { criterion: area } : {}) };
    return [finding(table.sheet, place, statement)];
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
