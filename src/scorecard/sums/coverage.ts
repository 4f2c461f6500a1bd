import { firstFrom, isOfColumn, rowsWithin, timesWithin, type CellRange } from '../../sheet/cellRange';
import { isLeaf, type Criterion } from '../model/scorecard';

/** How a sum covers the leaves below a parent. */
export interface Coverage {
  /** Leaves with something, or to be filled, in the column that the sum does not reach. */
  missing: Criterion[];
  /** Rows that are added once more although a row above them, or they themselves, are added already. */
  twice: Criterion[];
  /** Rows that are added and do not belong to the parent. */
  foreign: Criterion[];
}

/**
 * Whether a sum adds every leaf below a parent exactly once, by itself or by a row above it.
 * @param added A range for each time that its cells are added (`addedRanges`).
 * @param all Every row of the scorecard, ascending.
 */
export function coverageOf(
  added: readonly CellRange[],
  children: readonly Criterion[],
  all: readonly Criterion[],
  column: number,
): Coverage {
  const ranges = ofColumn(added, column);
  return addExactly(ranges, children, all, column)
    ? COMPLETE
    : partialCoverage(ranges, children, all, column);
}

/** The ranges that hold cells of a column: nearly always all of them. */
function ofColumn(ranges: readonly CellRange[], column: number): readonly CellRange[] {
  for (const range of ranges)
    if (!isOfColumn(column, range)) return ranges.filter((each) => isOfColumn(column, each));
  return ranges;
}

function partialCoverage(
  ranges: readonly CellRange[],
  children: readonly Criterion[],
  all: readonly Criterion[],
  column: number,
): Coverage {
  // A merge covers the cell of a row that has none: nothing is added there.
  const isHeld = ({ cells }: Criterion): boolean => cells.get(column) !== undefined;
  const times = ({ cells }: Criterion): number => {
    const cell = cells.get(column);
    return cell ? timesWithin(cell, ranges) : 0;
  };
  const missing: Criterion[] = [];
  const twice: Criterion[] = [];
  const under = new Set<Criterion>();
  const visit = (row: Criterion, above: number): void => {
    under.add(row);
    const count = above + times(row);
    if (above <= 1 && count > 1) twice.push(row);
    else if (isLeaf(row) && isHeld(row) && count === 0 && !mayStayOut(row, column)) missing.push(row);
    for (const child of row.children) visit(child, count);
  };
  for (const child of children) visit(child, 0);
  const isForeign = (row: Criterion): boolean => isHeld(row) && !under.has(row);
  const foreign = new Set(ranges.flatMap((range) => rowsWithin(all, range).filter(isForeign)));
  return { missing, twice, foreign: [...foreign] };
}

const COMPLETE: Coverage = { missing: [], twice: [], foreign: [] };

/** What nearly every formula does: each child once, in the order of their rows, and nothing else. */
function addExactly(
  ranges: readonly CellRange[],
  children: readonly Criterion[],
  all: readonly Criterion[],
  column: number,
): boolean {
  let next = 0;
  for (const { firstRow, lastRow } of ranges) {
    const child = children[next];
    for (let at = child?.row === firstRow ? child.index : firstFrom(all, firstRow); ; at++) {
      const row = all[at];
      if (!row || row.row > lastRow) break;
      if (row !== children[next++] || row.cells.get(column)?.row !== row.row) return false;
    }
  }
  return next === children.length;
}

/**
 * What is blank may stay out of a sum where it was surveyed, or got its points in a later column: then nobody will
 * fill it. Any other will be missed as soon as it is filled.
 */
function mayStayOut(row: Criterion, column: number): boolean {
  let isLater = false;
  for (const cell of row.cells.values()) {
    const isBlank = cell.reading.kind === 'blank';
    if (cell.column === column && !isBlank) return false;
    if (isLater && !isBlank) return true;
    if (cell.column === column) isLater = true;
  }
  return row.source !== 'appraised';
}
