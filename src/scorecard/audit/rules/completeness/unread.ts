import { gridOf } from '../../../../sheet/grid';
import type { ScoringSheet } from '../../../recognise';
import type { Statement } from '../../catalogue';
import type { Finding } from '../../finding';
import { finding } from '../../rule';

/** Numbers and rows of the table that nothing is computed from, and tables beside it or beneath it: all are named. */
export function auditUnread({ sheet, scorecard, correction }: ScoringSheet): Finding[] {
  const { layout, beneath, unreadColumns, unreadRows } = scorecard;
  const headerRow = layout.headerRows.at(-1) ?? scorecard.firstRow;
  const grid = gridOf(sheet);
  const columns = unreadColumns.map(({ column, header, looks }) => {
    const row = layout.headerRows.findLast((each) => grid.value(each, column) !== '') ?? headerRow;
    return finding(sheet, { row, column }, COLUMN_STATEMENTS[looks](header));
  });
  const rows = unreadRows.map(({ row, column, name }) =>
    finding(sheet, { row, column }, { cause: 'rowUnread', params: { name } }),
  );
  // Where a person said what is the table, what lies beside it is known to be none.
  if (correction && !correction.stale) return rows;
  const { beside } = layout;
  const tables = [
    ...(beside === null
      ? []
      : [finding(sheet, { row: headerRow, column: beside }, { cause: 'tableBeside' })]),
    ...(beneath === null
      ? []
      : [finding(sheet, { row: beneath, column: layout.columns.name }, { cause: 'tableBeneath' })]),
  ];
  return [...columns, ...rows, ...tables];
}

const COLUMN_STATEMENTS: Readonly<
  Record<ScoringSheet['scorecard']['unreadColumns'][number]['looks'], (header: string) => Statement>
> = {
  points: (header) => ({ cause: 'columnUnread', params: { header } }),
  doubtful: (header) => ({ cause: 'columnDoubtful', params: { header } }),
  numbers: (header) => ({ cause: 'columnOfNumbers', params: { header } }),
};
