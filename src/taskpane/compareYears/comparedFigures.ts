import { cellKey } from '../../plan/edit';
import type { ComparisonRow, ComparisonTable, ComparisonYear } from '../../scorecard/layout/comparisonTable';
import { areasOfRows, indexCellsOf } from '../../scorecard/years/comparisonCells';
import type { Decimal } from '../../sheet/decimal';
import { rowNamed, type GivenYears } from '../../scorecard/years/givenFigures';
import { percentCell } from '../../sheet/percent';
import type { RecognisedWorkbook } from '../../scorecard/recognise';
import {
  comparedFigure,
  type AreaComparison,
  type ComparedFigure,
} from '../../scorecard/years/yearComparison';
import { rankAt, type YearFigure } from '../../scorecard/years/findYears';
import { sheetOfYear, type ChosenSheets } from '../../scorecard/years/yearSheets';

/** What a table that is refreshed will show, by its own rows; years that are not refreshed keep what stands there. */
export function comparisonInTable(
  workbook: RecognisedWorkbook,
  table: ComparisonTable,
  years: readonly number[],
  sheets: ChosenSheets,
  leaveOut: ReadonlySet<string>,
): AreaComparison {
  const newestFirst = [...table.years].sort((a, b) => b.year - a.year);
  const columns = newestFirst.map((year) =>
    years.includes(year.year)
      ? refreshedColumn(workbook, table, year, sheets, leaveOut)
      : tableColumn(table, year),
  );
  const compared = (row: ComparisonRow): ComparedFigure => ({
    ...comparedFigure(columns.map((figureAt) => figureAt(row))),
    name: row.name,
    number: row.number,
  });
  return {
    years: newestFirst.map(({ year }) => year),
    areas: table.rows.map(compared),
    total: table.total ? compared(table.total) : comparedFigure(columns.map(() => null)),
  };
}

type FigureAt = (row: ComparisonRow) => YearFigure | null;

function tableColumn(table: ComparisonTable, { indexColumn, rankColumn }: ComparisonYear): FigureAt {
  const indexAt = indexCellsOf(table, indexColumn);
  return ({ row, name, number }) => {
    const { cell, scale } = indexAt(row);
    const rank = rankColumn === null ? null : rankAt(table, row, rankColumn);
    const index = percentCell(cell, scale)?.index ?? null;
    return { name, shown: name, number, area: null, index, rank };
  };
}

function refreshedColumn(
  workbook: RecognisedWorkbook,
  table: ComparisonTable,
  year: ComparisonYear,
  sheets: ChosenSheets,
  leaveOut: ReadonlySet<string>,
): FigureAt {
  const inTable = tableColumn(table, year);
  const source = sheetOfYear(workbook, year.year, sheets);
  if (!source.found) return inTable;
  const { recomputation } = source.scoring;
  const areas = areasOfRows(table, source.scoring);
  return (row) => {
    const figure = inTable(row);
    const isKept = leaveOut.has(cellKey({ sheetId: table.sheet.id, row: row.row, column: year.indexColumn }));
    if (isKept) return figure;
    const area = areas.get(row) ?? null;
    const isTotal = row === table.total;
    // The year has no such area, and nobody typed a figure for it.
    if (!area && !isTotal) return figure?.index || figure?.rank ? figure : null;
    const exact = area ? recomputation.figures.get(area) : recomputation.total;
    return figure && { ...figure, area, index: exact?.index ?? figure.index };
  };
}

/** A comparison with the figures that a person gives in the place of those that stand there. */
export function withGiven(comparison: AreaComparison, given: GivenYears): AreaComparison {
  const { years } = comparison;
  const rows = { rows: comparison.areas, total: comparison.total };
  const byYear = years.map((year) => {
    const figures = given.get(year);
    return { ranks: byRow(rows, figures?.ranks), indexes: byRow(rows, figures?.indexes) };
  });
  const changed = (row: ComparedFigure): ComparedFigure => ({
    ...comparedFigure(
      row.figures.map((figure, at) => {
        const rank = byYear[at]?.ranks.get(row) ?? figure?.rank ?? null;
        const index: Decimal | null = byYear[at]?.indexes.get(row) ?? figure?.index ?? null;
        return figure && { ...figure, rank, index };
      }),
    ),
    name: row.name,
    number: row.number,
  });
  return { years, areas: comparison.areas.map(changed), total: changed(comparison.total) };
}

function byRow<Value>(
  rows: { rows: readonly ComparedFigure[]; total: ComparedFigure },
  figures: ReadonlyMap<string, Value> | undefined,
): Map<ComparedFigure, Value> {
  const found = new Map<ComparedFigure, Value>();
  for (const [key, value] of figures ?? []) {
    const row = rowNamed(rows, key);
    if (row) found.set(row, value);
  }
  return found;
}
