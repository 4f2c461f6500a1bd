import type { Grid } from '../../sheet/grid';
import { hasLetters } from '../../sheet/text';
import { pointsIn } from '../model/scorecard';
import { LONGEST_HEADER } from '../words/headers/spelling';
import { adjustmentNamed, namesPage, namesTotal } from '../words/rowWords';
import { isOfLastArea } from './closingRows';
import { goesOnInTable } from './codeOrder';
import type { ClassifiedRows } from './rowKinds';
import { continuesBefore, TableRow } from './tableRow';

/** What a row below a total says of whether the table goes on. */
type Sign = 'goesOn' | 'ends' | 'nothing' | 'words';

/**
 * The row with which a table goes on below its total; null where it ends, as signatures and other tables come after
 * it. It goes on where a further area follows (the total was one area's own), or figures: bonus, deduction and a
 * further total. Between them a page may end and another begin, and below one area's own total stand words.
 */
export function nextAfterTotal(first: TableRow, rows: ClassifiedRows): number | null {
  const { table } = first;
  let isBelowWords = false;
  for (let row = first.row; row <= table.grid.lastRow; row++) {
    if (table.grid.isBlankRow(row)) continue;
    if (table.repeatsHeader(row)) {
      row += table.layout.headerRows.length - 1;
      continue;
    }
    const isFirst = row === first.row;
    const sign = signOf(isFirst ? first : new TableRow(table, row, { coded: rows.coded, part: null }), rows, {
      isFirst,
      isBelowWords,
    });
    if (sign === 'goesOn') return row;
    if (sign === 'ends') return null;
    isBelowWords ||= sign === 'words';
  }
  return null;
}

function signOf(
  row: TableRow,
  rows: ClassifiedRows,
  { isFirst, isBelowWords }: { isFirst: boolean; isBelowWords: boolean },
): Sign {
  const { coded, words } = row;
  const { grid, layout } = row.table;
  const { max } = layout.columns;
  if (row.isColumnNumbers) return 'nothing';
  if (coded && isNamed(coded)) {
    if (continuesBefore(coded, rows.coded)) return 'nothing';
    const isScored = !isBelowWords || pointsIn(row, max) !== null;
    return isScored && goesOnInTable(coded.code, rows.coded) ? 'goesOn' : 'ends';
  }
  const isOfPoints = adjustmentNamed(words) !== null;
  if (holdsNumber(grid, row.row)) {
    const isOfTotal = isOfPoints || namesTotal(words);
    return isFirst || (isOfTotal && !isBelowWords) ? 'goesOn' : 'nothing';
  }
  if (isOfPoints || isOfPage(grid, row.row)) return 'nothing';
  return isOfLastArea(rows, max) ? 'words' : 'ends';
}

/** Whether a row has a name besides its code: `1` alone is a page's number. */
export function isNamed({ name }: { name: string }): boolean {
  return hasLetters(name);
}

function holdsNumber(grid: Grid, row: number): boolean {
  return grid.filledColumns(row).some((column) => typeof grid.value(row, column) === 'number');
}

/** Whether a row says nothing but that a page ends: `Trang 1/3`, `(Chuyển trang sau)`, `- 2 -`. */
function isOfPage(grid: Grid, row: number): boolean {
  return grid.filledColumns(row).every((column) => {
    const words = String(grid.value(row, column));
    return !hasLetters(words) || (words.length <= LONGEST_HEADER && namesPage(words));
  });
}
