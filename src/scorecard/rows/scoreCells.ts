import { type Grid, type GridCell, readAs } from '../../sheet/grid';
import { RowCells, type ScoreCell, type ScoreCells, type ScoreColumn } from '../model/scorecard';
import { compare } from '../../sheet/decimal';

/** The cells of a row in the score columns; those that a merge covers are left out. */
export function scoreCells(grid: Grid, row: number, scoreColumns: readonly ScoreColumn[]): ScoreCells {
  const shown = grid.hasMerges
    ? scoreColumns.filter(({ column }) => !grid.isCovered(row, column))
    : scoreColumns;
  const cells = new Array<ScoreCell>(shown.length);
  let max: ScoreCell | undefined;
  let at = 0;
  for (const { column, role } of shown) {
    const cell = readScoreCell(grid.cell(row, column), max);
    if (role === 'max') max = cell;
    cells[at++] = cell;
  }
  return new RowCells(cells);
}

/** A percentage is no score, nor is a share of something else than the maximum: of what, the cell does not say. */
function readScoreCell(cell: GridCell, max: ScoreCell | undefined): ScoreCell {
  const { value, reading } = cell;
  if (reading.kind !== 'number') return cell;
  const { form, of } = reading;
  if (form === 'percent') return readAs(cell, { kind: 'unreadable', text: String(value) });
  if (!of || max?.reading.kind !== 'number' || compare(max.reading.value, of) === 0) return cell;
  return readAs(cell, { kind: 'unreadable', text: String(value), why: { form: 'ratio', of } });
}
