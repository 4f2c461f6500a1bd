import { cellAddress } from '../../../sheet/address';
import type { Finding } from '../finding';
import { gridOf } from '../../../sheet/grid';
import type { ScoringSheet } from '../../recognise';
import { finding } from '../rule';

/**
 * Figures of which the file stores no result, although one was calculated when it was opened: a file that no
 * spreadsheet program has saved. That is one cause, wherever it is met first.
 */
export function auditStoredResults({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { uncalculated } = sheet;
  if (!uncalculated || uncalculated.size === 0) return [];
  const grid = gridOf(sheet);
  const { criteria, total, adjustments, scoreColumns, layout } = scorecard;
  const columns = [...scoreColumns.map(({ column }) => column), layout.columns.percent ?? []].flat();
  const rows = [...criteria, ...adjustments, ...(total ? [total] : [])].sort((a, b) => a.row - b.row);
  const cells = rows.flatMap((row) =>
    columns
      .map((column) => ({ row, cell: grid.cell(row.row, column) }))
      .filter(({ cell }) => cell.formula !== null && uncalculated.has(cellAddress(cell.column, cell.row))),
  );
  return cells
    .filter(({ cell }) => cell.reading.kind !== 'blank' && cell.reading.kind !== 'error')
    .map(({ row, cell }, index) => {
      const found = cell.reading.kind === 'number' ? cell.reading.value : String(cell.value);
      const criterion = row.kind === 'criterion' ? row : null;
      return finding(
        sheet,
        { row: cell.row, column: cell.column, criterion },
        {
          cause: 'formulaNotStored',
          found: cell.formula,
          expected: cell.reading.kind === 'number' ? cell.reading.value : null,
          consequence: index > 0,
          params: { found },
        },
      );
    });
}
