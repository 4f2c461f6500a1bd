import type { Grid } from '../../sheet/grid';
import type { CodedRows } from '../layout/codedRows';
import type { ScoringLayout } from '../layout/scoringTable';
import type { ScoreColumn } from '../model/scorecard';
import { settleClosingRows } from './closingRows';
import type { ClassifiedRows } from './rowKinds';
import { ROW_READERS, type RowReader, type RowsAbove, type Turn } from './rowReaders';
import { TableBelowHeader, TableRow } from './tableRow';
import { withBulletedRows, withUnwrittenAreas } from './uncodedRows';

/**
 * Says of every row below the header what it is, to the end of the table: first by its words and its code, each row by
 * the first reader that knows it; then by figures, what words leave open.
 */
export function classifyRows(
  grid: Grid,
  layout: ScoringLayout,
  codedRows: CodedRows,
  scoreColumns: readonly ScoreColumn[],
): ClassifiedRows {
  const read = readRows(new TableBelowHeader(grid, layout, codedRows, scoreColumns));
  const named = withUnwrittenAreas(withBulletedRows(read, scoreColumns), layout.columns.max);
  const settled = settleClosingRows(named, scoreColumns);
  settled.ignored.sort((a, b) => a.row - b.row);
  return settled;
}

/**
 * Reads the rows below a header one after the other, to the end of the table.
 * @param readers Whoever reads: the first whose condition holds has the row.
 */
export function readRows(
  table: TableBelowHeader,
  readers: readonly RowReader[] = ROW_READERS,
): ClassifiedRows {
  const rows: ClassifiedRows = {
    coded: [],
    total: null,
    adjustments: [],
    ignored: [],
    unnamed: [],
    next: null,
  };
  const above: RowsAbove = { rows, part: null, goesOnTo: 0 };
  let row = (table.layout.headerRows.at(-1) ?? 0) + 1;
  while (row <= table.grid.lastRow) {
    if (table.grid.isBlankRow(row)) {
      row++;
      continue;
    }
    const turn = readRow(new TableRow(table, row, { coded: rows.coded, part: above.part }), above, readers);
    if ('end' in turn) {
      rows.next = turn.next;
      break;
    }
    row += turn.take;
  }
  rows.adjustments.sort((a, b) => a.row - b.row);
  return rows;
}

function readRow(row: TableRow, above: RowsAbove, readers: readonly RowReader[]): Exclude<Turn, 'goOn'> {
  for (const reader of readers) {
    const turn = reader.when(row, above) ? reader.make(row, above) : 'goOn';
    if (turn !== 'goOn') return turn;
  }
  throw new Error(`No reader took row ${row.row}.`);
}
