import { compare, decimalOf, minus, type Decimal } from '../../../../sheet/decimal';
import { gridOf } from '../../../../sheet/grid';
import { fold } from '../../../../sheet/text';
import { pointsIn } from '../../../model/scorecard';
import type { RecognisedWorkbook, ScoringSheet } from '../../../recognise';
import { scoringSheets } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding } from '../../rule';

/**
 * A total maximum other than what lets it be expected: the sheet's own print, its title, another sheet with the same
 * areas, or 100 and 1000 where it comes near them (rule 12). Maxima are the scheme's: a row may be missing.
 */
export function auditMaxTotal(workbook: RecognisedWorkbook): Finding[] {
  const all = scoringSheets(workbook);
  return all.flatMap((scoring) => {
    const { scorecard, recomputation, sheet } = scoring;
    const { max } = recomputation.total;
    if (!max || scorecard.areas.length === 0) return [];
    const print = printed(scoring);
    // What is printed and differs is a wrong sum, and said there.
    if (print && compare(print, max) !== 0) return [];
    const said = [...inTitle(scoring), ...elsewhere(scoring, all)];
    const isSaid = said.some((each) => compare(each, max) === 0) || (print !== null && said.length === 0);
    const expected = isSaid ? undefined : (said[0] ?? USUAL.find((usual) => isNear(max, usual)));
    if (!expected || compare(expected, max) === 0) return [];
    const column = scorecard.layout.columns.max;
    const row = scorecard.total?.row ?? scorecard.layout.headerRows.at(-1) ?? scorecard.firstRow;
    const params = { found: max, expected, difference: minus(expected, max) };
    return [finding(sheet, { row, column }, { cause: 'maxTotal', found: max, expected, params })];
  });
}

const USUAL: readonly Decimal[] = [decimalOf(100), decimalOf(1000)];

/** Within a tenth: a table of 40 or of 150 points is no mistaken one of 100. */
function isNear(max: Decimal, usual: Decimal): boolean {
  return compare(minus(usual, max).abs().times(decimalOf(10)), usual) <= 0;
}

/** What stands in the total's own row, typed: a formula only repeats the rows. */
function printed({ scorecard: { total, layout } }: ScoringSheet): Decimal | null {
  const cell = total?.cells.get(layout.columns.max);
  return cell?.formula === null ? pointsIn(total, layout.columns.max) : null;
}

/** `Thang điểm 100`, `tổng điểm tối đa: 100 điểm` above the table. */
const SCALE =
  /\b(?:thang diem|tong (?:so )?diem(?: toi da| chuan)?|diem toi da|toi da)(?: la)? ?[:=]? ?(\d{2,4})\b/g;

function inTitle({ sheet, scorecard: { layout } }: ScoringSheet): Decimal[] {
  const grid = gridOf(sheet);
  const [header = grid.firstRow] = layout.headerRows;
  const found: Decimal[] = [];
  for (let row = grid.firstRow; row < header; row++) {
    for (const column of grid.filledColumns(row)) {
      for (const [, points = ''] of fold(grid.words(row, column)).matchAll(SCALE))
        found.push(decimalOf(Number(points)));
    }
  }
  return found;
}

/** The total maximum of other sheets that score the same areas. */
function elsewhere(scoring: ScoringSheet, all: readonly ScoringSheet[]): Decimal[] {
  const names = areaNames(scoring);
  return all.flatMap((other) => {
    const { max } = other.recomputation.total;
    return other !== scoring && max && areaNames(other) === names ? [max] : [];
  });
}

function areaNames({ scorecard: { areas } }: ScoringSheet): string {
  return areas.map(({ name }) => fold(name)).join('\n');
}
