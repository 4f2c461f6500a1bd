import type { Decimal } from '../../sheet/decimal';
import type { ComparisonRow, ComparisonTable } from '../layout/comparisonTable';
import { gridOf, type GridCell } from '../../sheet/grid';
import { matchByMeaning, type Named } from './matchByMeaning';
import { columnScale, type PercentScale } from '../../sheet/percent';
import type { RecognisedWorkbook, ScoringSheet } from '../recognise';
import type { Criterion } from '../model/scorecard';
import { sheetOfYear, type ChosenSheets } from './yearSheets';

/** An index cell of a comparison table with the figures that it has to show. */
export interface ComparisonCell {
  cell: GridCell;
  scoring: ScoringSheet;
  /** The area, or null for the total. */
  area: Criterion | null;
  score: Decimal;
  max: Decimal;
  index: Decimal;
  scale: PercentScale;
}

/** The index cells of a table that a scoring sheet of the workbook accounts for. */
export function comparisonCells(
  workbook: RecognisedWorkbook,
  table: ComparisonTable,
  chosen?: ChosenSheets,
): ComparisonCell[] {
  return table.years.flatMap(({ year, indexColumn }) => {
    const source = sheetOfYear(workbook, year, chosen);
    // Two sheets that claim the same year: which one is meant is for the user to say.
    if (!source.found) return [];
    const { scoring } = source;
    const cellAt = indexCellsOf(table, indexColumn);
    const cells: ComparisonCell[] = [];
    const add = (row: number, area: Criterion | null): void => {
      const figures = area ? scoring.recomputation.figures.get(area) : scoring.recomputation.total;
      if (!figures?.score || !figures.max || !figures.index) return;
      const { score, max, index } = figures;
      cells.push({ ...cellAt(row), scoring, area, score, max, index });
    };
    for (const [row, area] of areasOfRows(table, scoring)) add(row.row, area);
    if (table.total) add(table.total.row, null);
    return cells;
  });
}

/** The area of a scoring sheet that each row of a table means; rows that mean none are absent. */
export function areasOfRows(
  table: ComparisonTable,
  { scorecard: { areas } }: ScoringSheet,
): Map<ComparisonRow, Criterion> {
  const matches = matchByMeaning(table.rows, areas.map(namedArea));
  const found = new Map<ComparisonRow, Criterion>();
  table.rows.forEach((row, at) => {
    const area = areas[matches[at] ?? -1];
    if (area) found.set(row, area);
  });
  return found;
}

/** A criterion as it is matched: by its name, then by the last number of its code. */
export function namedArea({ name, code }: Criterion): Named {
  return { name, number: code.parts.at(-1) ?? null };
}

/** Reads the index cells of a column; a cell without a number will hold its index as its neighbours do. */
export function indexCellsOf(
  table: ComparisonTable,
  column: number,
): (row: number) => { cell: GridCell; scale: PercentScale } {
  const grid = gridOf(table.sheet);
  const rows = [...table.rows, ...(table.total ? [table.total] : [])];
  const cells = rows.map(({ row }) => grid.cell(row, column));
  const shared = columnScale(cells);
  return (row) => {
    const cell = grid.cell(row, column);
    return { cell, scale: cell.numberFormat.includes('%') ? 'fraction' : shared };
  };
}
