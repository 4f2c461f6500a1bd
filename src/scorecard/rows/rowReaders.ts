import { yearsIn } from '../../sheet/text';
import { hasNumbers, type IgnoredRow, type TotalRow } from '../model/scorecard';
import { namesPage, namesTotal } from '../words/rowWords';
import type { AdjustmentPart } from './adjustmentPart';
import { demoteTotal } from './closingRows';
import type { ClassifiedRows } from './rowKinds';
import { isNamed, nextAfterTotal } from './tableEnd';
import { continuesBefore, type TableRow } from './tableRow';

/** What reading carries from row to row. */
export interface RowsAbove {
  /** What the rows above are. */
  readonly rows: ClassifiedRows;
  /** Bonus or deduction that is open: its lines may follow. */
  part: AdjustmentPart | null;
  /** Below a total, the row up to which the table is known to go on; 0 where nobody asked yet. */
  goesOnTo: number;
}

/**
 * What became of a row: it was taken, as the first of so many; it is left to the readers that follow; or the table ends
 * before it, and the next one begins in a row, or nowhere.
 */
export type Turn = { take: number } | 'goOn' | { end: true; next: number | null };

const TAKEN: Turn = { take: 1 };

/** A kind of row: by what it is known, and what is made of it. */
export interface RowReader {
  readonly name: string;
  /** The condition under which the row is this reader's. */
  readonly when: (row: TableRow, above: RowsAbove) => boolean;
  readonly make: (row: TableRow, above: RowsAbove) => Turn;
}

/** The kinds of rows below a header, in the order in which they are asked: the first whose condition holds has the row. */
export const ROW_READERS: readonly RowReader[] = [
  {
    // Its codes begin with the first one again, below the same header or below one in other words.
    name: 'header of the next table',
    when: (row, { rows }) => row.headsAnother(rows.coded),
    make: ({ row }) => ({ end: true, next: row }),
  },
  {
    // Every printed page repeats it.
    name: 'repeated header',
    when: ({ repeatsHeader }) => repeatsHeader,
    make: ({ table, row }, { rows }) => {
      const take = table.layout.headerRows.length;
      for (let each = row; each < row + take; each++) ignore(rows, each, 'header');
      return { take };
    },
  },
  {
    // A code that is no line of the bonus or deduction above ends that part.
    name: 'end of bonus or deduction',
    when: ({ read, isLineOfPart }, { part }) => part !== null && read !== null && !isLineOfPart,
    make: (_row, above) => {
      above.part = null;
      return 'goOn';
    },
  },
  {
    // `1 … (tiếp theo)` on a later page.
    name: 'area that began on an earlier page',
    when: ({ coded }, { rows }) => coded !== null && continuesBefore(coded, rows.coded),
    make: ({ row }, { rows }) => ignore(rows, row, 'header'),
  },
  {
    // Signatures, another table: neither a further area nor figures follow the total.
    name: 'end of the table',
    when: (row, above) => {
      if (!isBelowTotal(above)) return false;
      if (row.row > above.goesOnTo) above.goesOnTo = nextAfterTotal(row, above.rows) ?? 0;
      return row.row > above.goesOnTo;
    },
    make: ({ table, row }, { rows }) => ({
      end: true,
      next: table.firstRowThat((each) => table.isHeader(each, rows.coded), row),
    }),
  },
  {
    // The total was one area's own, as the next area follows.
    name: 'area below a total',
    when: ({ coded }, above) => isBelowTotal(above) && coded !== null && isNamed(coded),
    make: (_row, { rows }) => {
      if (rows.total) ignore(rows, rows.total.row, 'subtotal');
      rows.total = null;
      return 'goOn';
    },
  },
  {
    // `(1) (2) (3) …`
    name: 'column numbers',
    when: ({ isColumnNumbers }) => isColumnNumbers,
    make: ({ row }, { rows }) => ignore(rows, row, 'columnNumbers'),
  },
  {
    // `Trang 3/12`
    name: 'foot of a page',
    when: (row) => !row.coded && namesPage(row.words),
    make: ({ row }, { rows }) => ignore(rows, row, 'pageFooter'),
  },
  {
    // `II. ĐƠN VỊ THỨ HAI` without a figure, right above a header.
    name: 'title of the next table',
    when: ({ table, row, coded, cells }, { rows }) => {
      if (!coded || hasNumbers(cells)) return false;
      const next = table.firstRowThat((each) => !table.grid.isBlankRow(each), row + 1);
      return next !== null && table.isHeader(next, rows.coded);
    },
    make: ({ row }, { rows }) => ignore(rows, row, 'text'),
  },
  {
    // Words of a sum, with figures or where the sum of all is still to come; last year's stands there to compare with.
    name: 'total',
    when: (row, { rows }) =>
      namesTotal(row.words) &&
      !isOfAnotherYear(row.words, row.table.year) &&
      (hasNumbers(row.cells) || (rows.coded.length > 0 && !rows.total)),
    make: ({ table, row, words, cells }, { rows }) => {
      if (rows.total) demoteTotal(rows, rows.total, table.scoreColumns);
      rows.total = { kind: 'total', row, cells, words };
      return TAKEN;
    },
  },
  {
    // Bonus or deduction with a code of its own, and its lines: where it has points itself, these only explain them.
    name: 'part of bonus or deduction',
    when: ({ opensPart, isLineOfPart }) => opensPart || isLineOfPart,
    make: ({ row, read, isLineOfPart, words, cells, adjustment }, above) => {
      const counts = adjustment !== null && hasNumbers(cells) && !above.part?.isScored;
      if (counts) above.rows.adjustments.push({ kind: adjustment, row, name: words, cells });
      else ignore(above.rows, row, 'rule');
      const line = isLineOfPart && read ? read.code : null;
      above.part = { isScored: above.part?.isScored ?? counts, line };
      return TAKEN;
    },
  },
  {
    // A code and a name.
    name: 'area, criterion or component',
    when: ({ coded }) => coded !== null && coded.name !== '',
    make: ({ row, coded, cells }, { rows }) => {
      if (coded) rows.coded.push({ row, code: coded.code, name: coded.name, cells });
      return TAKEN;
    },
  },
  {
    // No code, words of bonus or deduction, and points.
    name: 'bonus or deduction',
    when: (row) => row.adjustment !== null && hasNumbers(row.cells),
    make: ({ row, name, cells, adjustment }, { rows }) => {
      if (adjustment) rows.adjustments.push({ kind: adjustment, row, name, cells });
      return TAKEN;
    },
  },
  {
    // What figures may still tell (`closingRows`, `uncodedRows`), until then a rule, or text where it has no name.
    name: 'anything else',
    when: () => true,
    make: (row, { rows }) => {
      if (!row.coded) rows.unnamed.push(row.unnamed());
      return ignore(rows, row.row, row.name === '' ? 'text' : 'rule');
    },
  },
];

function ignore({ ignored }: ClassifiedRows, row: number, why: IgnoredRow['why']): Turn {
  ignored.push({ kind: 'ignored', row, why });
  return TAKEN;
}

/** Whether there is a total with criteria above it: one that stands above them all closes nothing. */
function isBelowTotal({ rows: { total, coded } }: RowsAbove): boolean {
  return total !== null && isBelowCriteria(total, coded);
}

function isBelowCriteria(total: TotalRow, coded: ClassifiedRows['coded']): boolean {
  return coded.some(({ row }) => row < total.row);
}

/** "Tổng điểm năm 2024" below the total of 2025 is there to compare with. */
function isOfAnotherYear(words: string, year: number | null): boolean {
  const [named] = yearsIn(words);
  return named !== undefined && year !== null && named !== year;
}
