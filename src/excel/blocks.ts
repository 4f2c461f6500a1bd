import type { Area } from '../sheet/area';

interface Place {
  /** The sheet's row number. */
  row: number;
  /** Zero-based. */
  column: number;
}

/** A rectangle without gaps, its cells row by row. */
export interface Block<Cell extends Place> extends Place {
  height: number;
  width: number;
  cells: Cell[];
}

/**
 * Rectangles without gaps: cells side by side in a row, and such runs of the same columns below each other.
 * Nothing between the cells is touched, so merged footers and filtered rows stay out of the batch.
 */
export function blocksOf<Cell extends Place>(cells: readonly Cell[]): Block<Cell>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Block<Cell>[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    if (run && run.row === cell.row && run.column + run.width === cell.column) {
      run.width++;
      run.cells.push(cell);
    } else runs.push({ row: cell.row, column: cell.column, height: 1, width: 1, cells: [cell] });
  }
  const blocks: Block<Cell>[] = [];
  const open = new Map<string, Block<Cell>>();
  for (const run of runs) {
    const key = `${String(run.column)}:${String(run.width)}`;
    const above = open.get(key);
    if (above && above.row + above.height === run.row) {
      above.height++;
      above.cells.push(...run.cells);
    } else {
      blocks.push(run);
      open.set(key, run);
    }
  }
  return blocks;
}

/** The range of a rectangle of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, block: Area): Excel.Range {
  return sheet.getRangeByIndexes(block.row - 1, block.column, block.height, block.width);
}

/** Asks where a range is. */
export function queuePlace(range: Excel.Range): Excel.Range {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

/** Asks where each of some ranges is: by numbers, because Excel cuts long addresses. */
export function queuePlaces(ranges: Excel.RangeCollection): Excel.RangeCollection {
  ranges.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return ranges;
}

/** Where a range is, once that was answered. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex + 1, column: columnIndex, height: rowCount, width: columnCount };
}
