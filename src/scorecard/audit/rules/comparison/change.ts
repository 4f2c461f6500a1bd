import { type Decimal, HUNDRED } from '../../../../sheet/decimal';
import { type Grid, gridOf } from '../../../../sheet/grid';
import { type PrintedIndex, percentCell } from '../../../../sheet/percent';
import type { ComparisonTable, ComparisonYear } from '../../../layout/comparisonTable';
import type { RecognisedWorkbook } from '../../../recognise';
import { changeIn, readChange } from '../../../words/changeWords';
import { comparisonCells, indexCellsOf } from '../../../years/comparisonCells';
import type { Finding } from '../../finding';
import { finding } from '../../rule';

/** Both figures are printed with two decimals, and the change may have been taken before rounding. */
const PRINTED_TWICE = 0.0101;

/** The change columns of a table against its own figures: newer less older, a better place is positive (rule 9). */
export function auditChanges(workbook: RecognisedWorkbook, table: ComparisonTable): Finding[] {
  if (table.changes.length === 0) return [];
  const exactAt = exactIndexes(workbook, table);
  const rows = [...table.rows, ...(table.total ? [table.total] : [])];
  const yearOf = (year: number): ComparisonYear | undefined => table.years.find((each) => each.year === year);
  return table.changes.flatMap(({ indexColumn, rankColumn, ...change }) => {
    const [newer, older] = [yearOf(change.newer), yearOf(change.older)];
    if (!newer || !older) return [];
    const indexes = [indexesOf(table, newer, exactAt), indexesOf(table, older, exactAt)] as const;
    return rows.flatMap(({ row }) => [
      ...(indexColumn === null ? [] : auditIndexChange(table, { row, column: indexColumn }, indexes)),
      ...(rankColumn === null ? [] : auditRankChange(table, { row, column: rankColumn }, [newer, older])),
    ]);
  });
}

interface CellPlace {
  row: number;
  column: number;
}

/** What a table says of one year's index at a row, and what the year's scoring sheet gives. */
interface YearIndexes {
  year: number;
  /** From 0 to 100, whether the column holds percent or fractions; null where it holds no figure. */
  printedAt: (row: number) => PrintedIndex | null;
  /** Null where no scoring sheet says it. */
  exactAt: (row: number) => Decimal | null;
}

function indexesOf(
  table: ComparisonTable,
  { year, indexColumn }: ComparisonYear,
  exactAt: (place: CellPlace) => Decimal | null,
): YearIndexes {
  const cellAt = indexCellsOf(table, indexColumn);
  return {
    year,
    printedAt: (row) => {
      const { cell, scale } = cellAt(row);
      return percentCell(cell, scale);
    },
    exactAt: (row) => exactAt({ row, column: indexColumn }),
  };
}

/** The index that the scoring sheets give for a cell; null where none does. */
function exactIndexes(
  workbook: RecognisedWorkbook,
  table: ComparisonTable,
): (place: CellPlace) => Decimal | null {
  const keyOf = ({ row, column }: CellPlace): string => `${row}:${column}`;
  const exact = new Map(comparisonCells(workbook, table).map(({ cell, index }) => [keyOf(cell), index]));
  return (place) => exact.get(keyOf(place)) ?? null;
}

function auditIndexChange(
  table: ComparisonTable,
  place: CellPlace,
  [newer, older]: readonly [YearIndexes, YearIndexes],
): Finding[] {
  const [newest, oldest] = [newer.printedAt(place.row), older.printedAt(place.row)];
  if (!newest || !oldest) return [];
  const expected = newest.index.minus(oldest.index);
  // A change taken from the right indexes is right, also beside an index that was printed wrongly.
  const exact = (newer.exactAt(place.row) ?? newest.index).minus(older.exactAt(place.row) ?? oldest.index);
  const isRight = (figure: Decimal): boolean =>
    [expected, exact].some((right) => figure.minus(right).abs().lte(PRINTED_TWICE));
  const isOfFractions = newest.scale === 'fraction' && oldest.scale === 'fraction';
  const { shown, meant } = shownChange(gridOf(table.sheet), place, isOfFractions);
  if (!shown || !meant || isRight(meant) || isRight(shown)) return [];
  const params = { found: meant, expected, newer: newer.year, older: older.year };
  return [finding(table.sheet, place, { cause: 'changeDiffers', found: meant, expected, params })];
}

/**
 * A change as it is shown, and as it is meant: a difference of fractions is one too, whether or not a % format says
 * so (0,0915 is 9,15).
 */
function shownChange(
  grid: Grid,
  { row, column }: CellPlace,
  isOfFractions: boolean,
): Record<'shown' | 'meant', Decimal | null> {
  const cell = grid.cell(row, column);
  const shown = changeIn(cell);
  const isBare = typeof cell.value === 'number' && !cell.numberFormat.includes('%');
  const isFraction = isOfFractions && isBare && shown?.abs().lte(1) === true;
  return { shown, meant: isFraction ? shown.times(HUNDRED) : shown };
}

function auditRankChange(
  table: ComparisonTable,
  place: CellPlace,
  [newer, older]: readonly [ComparisonYear, ComparisonYear],
): Finding[] {
  const grid = gridOf(table.sheet);
  const figureAt = (column: number | null): Decimal | null =>
    column === null ? null : (readChange(grid.cell(place.row, column))?.value ?? null);
  const [to, from] = [figureAt(newer.rankColumn), figureAt(older.rankColumn)];
  if (!to || !from) return [];
  const expected = from.minus(to);
  const found = figureAt(place.column);
  if (!found || found.eq(expected)) return [];
  const params = { found, expected, from, to };
  return [finding(table.sheet, place, { cause: 'rankChangeDiffers', found, expected, params })];
}
