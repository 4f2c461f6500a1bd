/** A rectangle of cells of a formula's own sheet: zero-based columns, the sheet's row numbers. */
export interface CellRange {
  firstColumn: number;
  lastColumn: number;
  firstRow: number;
  lastRow: number;
}

/** A cell's row number and zero-based column. */
export interface Position {
  row: number;
  column: number;
}

/** Whether a range holds a cell; `row` is the sheet's row number, `column` zero-based. */
export function isWithin({ row, column }: Position, range: CellRange): boolean {
  return row >= range.firstRow && row <= range.lastRow && isOfColumn(column, range);
}

/** Whether a range holds cells of a column. */
export function isOfColumn(column: number, { firstColumn, lastColumn }: CellRange): boolean {
  return column >= firstColumn && column <= lastColumn;
}

/** How many cells a range has. */
export function cellCount({ firstColumn, lastColumn, firstRow, lastRow }: CellRange): number {
  return (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1);
}

/** The cells that two ranges share, or null. */
export function sharedRange(a: CellRange, b: CellRange): CellRange | null {
  const shared = {
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
    firstRow: Math.max(a.firstRow, b.firstRow),
    lastRow: Math.min(a.lastRow, b.lastRow),
  };
  return shared.firstColumn <= shared.lastColumn && shared.firstRow <= shared.lastRow ? shared : null;
}

/** A range of one cell. */
export function rangeOfCell({ row, column }: Position): CellRange {
  return { firstColumn: column, lastColumn: column, firstRow: row, lastRow: row };
}

/** How many of the ranges hold a cell: how often a sum of them adds it. */
export function timesWithin(cell: Position, ranges: readonly CellRange[]): number {
  let times = 0;
  for (const range of ranges) if (isWithin(cell, range)) times++;
  return times;
}

/** The ranges without some rows. */
export function withoutRows(ranges: readonly CellRange[], rows: readonly number[]): CellRange[] {
  return rows.reduce<CellRange[]>(
    (left, row) =>
      left.flatMap((range) => {
        const above = { ...range, lastRow: Math.min(range.lastRow, row - 1) };
        const below = { ...range, firstRow: Math.max(range.firstRow, row + 1) };
        const parts = row < range.firstRow || row > range.lastRow ? [range] : [above, below];
        return parts.filter(({ firstRow, lastRow }) => firstRow <= lastRow);
      }),
    [...ranges],
  );
}

/** Of ascending rows those from the first to the last row of a range. */
export function rowsWithin<Row extends { row: number }>(
  rows: readonly Row[],
  { firstRow, lastRow }: CellRange,
): Row[] {
  return rows.slice(firstFrom(rows, firstRow), firstFrom(rows, lastRow + 1));
}

/** Index of the first of ascending rows that stands at a row or below it. */
export function firstFrom(rows: readonly { row: number }[], row: number): number {
  let low = 0;
  for (let high = rows.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
