import { comparisonCells, indexCellsOf } from '../../../years/comparisonCells';
import { changeIn, readChange } from '../../../words/changeWords';
import type { ComparisonTable, ComparisonYear } from '../../../layout/comparisonTable';
import { decimalsOf, HUNDRED, roundTo, type Decimal } from '../../../../sheet/decimal';
import type { Finding } from '../../finding';
import { gridOf } from '../../../../sheet/grid';
import { percentCell, showsIndex, type PrintedIndex } from '../../../../sheet/percent';
import type { RecognisedWorkbook } from '../../../recognise';
import { finding, type Place, type Statement } from '../../rule';

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
