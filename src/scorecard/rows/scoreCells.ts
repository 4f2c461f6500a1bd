import { type Grid, type GridCell, readAs } from '../../sheet/grid';
import { RowCells, type ScoreCell, type ScoreCells, type ScoreColumn } from '../model/scorecard';
import { compare } from '../../sheet/decimal';
import { hasLetters } from '../../sheet/text';
import { shareIn } from '../../sheet/percent';
import type { ScoreRole } from '../layout/columns';

/** The cells of a row in the score columns; those that a merge covers are left out. */
export function scoreCells(grid: Grid, row: number, scoreColumns: readonly ScoreColumn[]): ScoreCells {
  const shown = grid.hasMerges
    ? scoreColumns.filter(({ column }) => !grid.isCovered(row, column))
    : scoreColumns;
  const cells = new Array<ScoreCell>(shown.length);
  let max: ScoreCell | undefined;
  let at = 0;
  for (const { column, role } of shown) {
    const cell = isRemark(grid, row, column)
      ? asRemark(grid.cell(row, column))
      : readScoreCell(grid.cell(row, column), role, max);
    if (role === 'max') max = cell;
    cells[at++] = cell;
  }
  return new RowCells(cells);
}

/**
 * A percentage is no score, whether its sign stands in the text or comes from the number format, nor is a share of
 * something else than the maximum: of what, the cell does not say (rule 14).
 */
function readScoreCell(cell: GridCell, role: ScoreRole, max: ScoreCell | undefined): ScoreCell {
  const { value, reading } = cell;
  if (reading.kind !== 'number') return cell;
  const { form, of } = reading;
  if (form === 'most' && role !== 'max') return readAs(cell, { kind: 'unreadable', text: String(value) });
  const share = role === 'max' ? null : shareIn(cell);
  if (share || form === 'percent') {
    const whole = max?.reading.kind === 'number' ? max.reading.value : null;
    const points = share && whole ? share.times(whole) : null;
    const text = typeof value === 'number' ? cell.text : String(value);
    return readAs(cell, {
      kind: 'unreadable',
      text,
      why: { form: 'percent', of: whole, value: points },
    });
  }
  if (!of || max?.reading.kind !== 'number' || compare(max.reading.value, of) === 0) return cell;
  return readAs(cell, { kind: 'unreadable', text: String(value), why: { form: 'ratio', of } });
}

/** Words that are merged over several columns say why no score stands there: `Không tự chấm, lấy điểm XHH`. */
function isRemark(grid: Grid, row: number, column: number): boolean {
  const merge = grid.hasMerges ? grid.mergeAt(row, column) : null;
  const value = merge && merge.width > 1 ? grid.value(row, column) : '';
  return typeof value === 'string' && hasLetters(value) && !/\d/.test(value);
}

function asRemark(cell: GridCell): ScoreCell {
  return readAs(cell, { kind: 'mark', text: String(cell.value) });
}
