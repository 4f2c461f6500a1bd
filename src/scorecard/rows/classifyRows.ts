import type { Grid } from '../../sheet/grid';
import { type ScoringLayout, headerDepthAt } from '../layout/scoringTable';
import { type CodedRows, codePlace, nameAt } from '../layout/codedRows';
import {
  type IgnoredRow,
  type ScoreCells,
  type ScoreColumn,
  type TotalRow,
  hasNumbers,
} from '../model/scorecard';
import type { ClassifiedRows, CodedRow, UnnamedRow } from './rowKinds';
import { headerRepeats } from '../layout/header';
import { yearInTitle } from '../layout/titleYear';
import {
  type Part,
  type Table,
  continues,
  isApart,
  isLineOf,
  isNamed,
  isOfOneNumber,
  isSameCode,
  labelOf,
  nextAfterTotal,
} from './tableEnd';
import { adjustmentNamed, namesContinuation, namesPage, namesTotal } from '../words/rowWords';
import { scoreCells } from './scoreCells';
import { isColumnNumbers } from '../layout/columnNumbers';
import { closed, giveWay } from './closingRows';
import { withBulletedRows, withUnwrittenAreas } from './uncodedRows';
import { plain, yearsIn } from '../../sheet/text';
import type { Code } from '../words/codes';

/** Says of every row below the header what it is, to the end of the table. */
export function classifyRows(
  grid: Grid,
  layout: ScoringLayout,
  codedRows: CodedRows,
  scoreColumns: readonly ScoreColumn[],
): ClassifiedRows {
  const { columns } = layout;
  const repeatsHeader = headerRepeats(grid, layout);
  const year = yearInTitle(grid, layout.headerRows[0] ?? grid.firstRow) ?? layout.year;
  const rows: ClassifiedRows = {
    coded: [],
    total: null,
    adjustments: [],
    ignored: [],
    unnamed: [],
    next: null,
  };
  /** A header in other words, below which the codes begin anew: a summary stands above the table with the details. */
  const headsOther = (row: number): boolean => {
    const isWords = typeof grid.value(row, columns.max) === 'string';
    const depth = isWords ? headerDepthAt(grid, row) : 0;
    return depth > 0 && startsAgain(grid, row + depth, codedRows, rows.coded);
  };
  const headsTable = (row: number): boolean => repeatsHeader(row) || headsOther(row);
  let part = null as Part | null;
  const table: Table = { grid, layout, codedRows, repeatsHeader, scoreColumns };
  /** Below a total, the row up to which the table is known to go on. */
  let goesOnTo = 0;
  for (let row = (layout.headerRows.at(-1) ?? 0) + 1; row <= grid.lastRow; row++) {
    if (grid.isBlankRow(row)) continue;
    if (repeatsHeader(row)) {
      if (startsAgain(grid, row + layout.headerRows.length, codedRows, rows.coded)) {
        rows.next = row;
        break;
      }
      for (const each of layout.headerRows.keys()) {
        ignore(rows, row + each, 'header');
      }
      row += layout.headerRows.length - 1;
      continue;
    }
    if (headsOther(row)) {
      rows.next = row;
      break;
    }
    const read = codedRows.at(row);
    const opens = read !== null && isApart(read, rows.coded);
    const isLine = !opens && part !== null && read !== null && isLineOf(part, read, rows.coded);
    if (read && !isLine) part = null;
    const coded = opens || isLine ? null : read;
    if (coded && continues(coded, rows.coded)) {
      ignore(rows, row, 'header');
      continue;
    }
    if (rows.total && isBelowCriteria(rows.total, rows)) {
      if (row > goesOnTo) goesOnTo = nextAfterTotal(table, row, coded, rows) ?? 0;
      if (row > goesOnTo) {
        rows.next = firstRowThat(headsTable, row, grid.lastRow);
        break;
      }
      if (coded && isNamed(coded)) {
        // The total was one area's own: the next area follows.
        ignore(rows, rows.total.row, 'subtotal');
        rows.total = null;
      }
    }
    const words = read?.name ?? labelOf(grid, row, columns);
    const adjustment = coded ? null : adjustmentNamed(words);
    const cells = scoreCells(grid, row, scoreColumns);
    if (isOfOneNumber(coded) && isColumnNumbers(grid, row)) ignore(rows, row, 'columnNumbers');
    else if (!coded && namesPage(words)) ignore(rows, row, 'pageFooter');
    else if (isTitle(grid, row, coded, cells, headsTable)) ignore(rows, row, 'text');
    else if (
      namesTotal(words) &&
      !isOfAnotherYear(words, year) &&
      (hasNumbers(cells) || (rows.coded.length > 0 && !rows.total))
    ) {
      if (rows.total) giveWay(rows, rows.total, scoreColumns);
      rows.total = { kind: 'total', row, cells, words };
    } else if (opens || isLine) {
      const counts = adjustment !== null && hasNumbers(cells) && !part?.isScored;
      if (counts) rows.adjustments.push({ kind: adjustment, row, name: words, cells });
      else ignore(rows, row, 'rule');
      part = { isScored: part?.isScored ?? counts, line: isLine ? read.code : null };
    } else if (coded && coded.name !== '')
      rows.coded.push({ row, code: coded.code, name: coded.name, cells });
    else if (adjustment && hasNumbers(cells)) {
      rows.adjustments.push({ kind: adjustment, row, name: nameAt(grid, row, columns), cells });
    } else {
      if (!coded) rows.unnamed.push(unnamedRow(grid, row, columns, cells));
      ignore(rows, row, nameAt(grid, row, columns) === '' ? 'text' : 'rule');
    }
  }
  rows.adjustments.sort((a, b) => a.row - b.row);
  const settled = closed(withUnwrittenAreas(withBulletedRows(rows, scoreColumns), columns.max), scoreColumns);
  settled.ignored.sort((a, b) => a.row - b.row);
  return settled;
}

function ignore({ ignored }: ClassifiedRows, row: number, why: IgnoredRow['why']): void {
  ignored.push({ kind: 'ignored', row, why });
}

/** "Tổng điểm năm 2024" below the total of 2025 is there to compare with. */
function isOfAnotherYear(words: string, year: number | null): boolean {
  const [named] = yearsIn(words);
  return named !== undefined && year !== null && named !== year;
}

/** A line like "II. ĐƠN VỊ THỨ HAI" without a figure, right above a header, is the title of the next table. */
function isTitle(
  grid: Grid,
  row: number,
  coded: { code: Code } | null,
  cells: ScoreCells,
  headsTable: (row: number) => boolean,
): boolean {
  if (!coded || hasNumbers(cells)) return false;
  const next = firstRowThat((each) => !grid.isBlankRow(each), row + 1, grid.lastRow);
  return next !== null && headsTable(next);
}

function unnamedRow(
  grid: Grid,
  row: number,
  columns: ScoringLayout['columns'],
  cells: ScoreCells,
): UnnamedRow {
  const codeText = columns.code === undefined ? '' : plain(grid.words(row, codePlace(grid, row, columns)));
  return { row, name: nameAt(grid, row, columns), codeText, cells };
}

/** Whether the codes below a repeated header begin with the first one again: then it heads another table. */
function startsAgain(grid: Grid, from: number, codedRows: CodedRows, before: readonly CodedRow[]): boolean {
  const first = before[0]?.code;
  const isRead = (each: number): boolean => !grid.isBlankRow(each) && !isColumnNumbers(grid, each);
  const row = firstRowThat(isRead, from, grid.lastRow);
  const coded = row === null ? null : codedRows.at(row);
  return (
    first !== undefined && coded !== null && isSameCode(coded.code, first) && !namesContinuation(coded.name)
  );
}

function firstRowThat(satisfies: (row: number) => boolean, from: number, to: number): number | null {
  for (let row = from; row <= to; row++) if (satisfies(row)) return row;
  return null;
}

function isBelowCriteria(total: TotalRow, { coded }: ClassifiedRows): boolean {
  return coded.some(({ row }) => row < total.row);
}
