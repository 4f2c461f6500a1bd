import type { Decimal } from './decimal';
import type { ComparisonTable } from './comparison';
import { gridOf, type GridCell } from './grid';
import { matchByMeaning } from './matchByMeaning';
import { percentCell, type PercentScale } from './percent';
import { scoringSheets, type RecognisedWorkbook, type ScoringSheet } from './recognise';
import type { Criterion } from './scorecard';

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
export function comparisonCells(workbook: RecognisedWorkbook, table: ComparisonTable): ComparisonCell[] {
  const grid = gridOf(table.sheet);
  return table.years.flatMap(({ year, indexColumn }) => {
    const sources = scoringSheets(workbook).filter((scoring) => scoring.scorecard.year === year);
    const [scoring, another] = sources;
    // Two sheets that claim the same year: which one is meant is for the user to say.
    if (!scoring || another) return [];
    const { areas } = scoring.scorecard;
    const named = areas.map((area) => ({ name: area.name, number: area.code.parts[0] ?? null }));
    const matches = matchByMeaning(table.rows, named);
    const cells: ComparisonCell[] = [];
    const add = (row: number, area: Criterion | null): void => {
      const figures = area ? scoring.recomputation.figures.get(area) : scoring.recomputation.total;
      if (!figures?.score || !figures.max || !figures.index || figures.blockedBy.length > 0) return;
      const cell = grid.cell(row, indexColumn);
      const scale = percentCell(cell)?.scale ?? 'percent';
      cells.push({
        cell,
        scoring,
        area,
        score: figures.score,
        max: figures.max,
        index: figures.index,
        scale,
      });
    };
    table.rows.forEach((row, index) => {
      const match = matches[index];
      const area = match === null || match === undefined ? null : (areas[match] ?? null);
      if (area) add(row.row, area);
    });
    if (table.total) add(table.total.row, null);
    return cells;
  });
}
