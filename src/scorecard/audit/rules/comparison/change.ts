import type { RecognisedWorkbook } from '../../../recognise';
import type { ComparisonTable, ComparisonYear } from '../../../layout/comparisonTable';
import type { Finding } from '../../finding';
import { gridOf } from '../../../../sheet/grid';
import { comparisonCells, indexCellsOf } from '../../../years/comparisonCells';
import { type Decimal, HUNDRED } from '../../../../sheet/decimal';
import { type PrintedIndex, percentCell } from '../../../../sheet/percent';
import { changeIn, readChange } from '../../../words/changeWords';
import { type Statement, finding } from '../../rule';

/** The change columns of a table against its own figures: newer less older, a better place is positive (rule 9). */
export function auditChanges(workbook: RecognisedWorkbook, table: ComparisonTable): Finding[] {
  if (table.changes.length === 0) return [];
  const grid = gridOf(table.sheet);
  const exact = new Map(
    comparisonCells(workbook, table).map(({ cell, index }) => [
      `${String(cell.row)}:${String(cell.column)}`,
      index,
    ]),
  );
  const exactAt = (row: number, column: number): Decimal | null =>
    exact.get(`${String(row)}:${String(column)}`) ?? null;
  const rows = [...table.rows, ...(table.total ? [table.total] : [])];
  /** From 0 to 100, whether the column holds percent or fractions. */
  const indexAt = ({ indexColumn }: ComparisonYear): ((row: number) => PrintedIndex | null) => {
    const cellAt = indexCellsOf(table, indexColumn);
    return (row) => {
      const { cell, scale } = cellAt(row);
      return percentCell(cell, scale);
    };
  };
  const pairs = table.changes.flatMap((change) => {
    const of = (year: number): ComparisonYear | undefined => table.years.find((each) => each.year === year);
    const [newer, older] = [of(change.newer), of(change.older)];
    return newer && older ? [{ change, newer, older }] : [];
  });
  return pairs.flatMap(({ change, newer, older }) =>
    rows.flatMap(({ row }) => {
      const at = (column: number | null): Decimal | null =>
        column === null ? null : (readChange(grid.cell(row, column))?.value ?? null);
      const findings: Finding[] = [];
      const add = (column: number, statement: Statement): void =>
        void findings.push(finding(table.sheet, { row, column }, statement));
      const index = [indexAt(newer)(row), indexAt(older)(row)] as const;
      if (change.indexColumn !== null && index[0] && index[1]) {
        const expected = index[0].index.minus(index[1].index);
        const cell = grid.cell(row, change.indexColumn);
        // A change taken from the right indexes is right, also beside an index that was printed wrongly.
        const newest = exactAt(row, newer.indexColumn) ?? index[0].index;
        const oldest = exactAt(row, older.indexColumn) ?? index[1].index;
        const isRight = (figure: Decimal): boolean =>
          [expected, newest.minus(oldest)].some((right) => figure.minus(right).abs().lte(PRINTED_TWICE));
        // A difference of fractions is one too, whether or not a % format says so: 0,0915 is 9,15.
        const isOfFractions = index.every((each) => each?.scale === 'fraction');
        const shown = changeIn(cell);
        const isBare = typeof cell.value === 'number' && !cell.numberFormat.includes('%');
        const asFraction = isBare && isOfFractions && shown ? shown.times(HUNDRED) : null;
        const found = asFraction && shown?.abs().lte(1) ? asFraction : shown;
        if (found && !isRight(found) && !(shown && isRight(shown))) {
          add(change.indexColumn, {
            kind: 'COMPARISON_CHANGE_SIGN',
            severity: 'error',
            cause: 'changeDiffers',
            found,
            expected,
            params: { found, expected, newer: newer.year, older: older.year },
          });
        }
      }
      const rank = [at(newer.rankColumn), at(older.rankColumn)] as const;
      if (change.rankColumn !== null && rank[0] && rank[1]) {
        const expected = rank[1].minus(rank[0]);
        const found = at(change.rankColumn);
        if (found && !found.eq(expected)) {
          add(change.rankColumn, {
            kind: 'COMPARISON_RANK_SIGN',
            severity: 'error',
            cause: 'rankChangeDiffers',
            found,
            expected,
            params: { found, expected, from: rank[1], to: rank[0] },
          });
        }
      }
      return findings;
    }),
  );
}

/** Both figures are printed with two decimals, and the change may have been taken before rounding. */
const PRINTED_TWICE = 0.0101;
