/** A1 addresses. Columns are zero-based, rows are the sheet's row numbers (1-based), as people see them. */

/** Rows of an Excel sheet since Excel 2007: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. */
export const MOST_ROWS = 1_048_576;
/** Columns of an Excel sheet: `A` to `XFD`. */
export const MOST_COLUMNS = 16_384;

/** `0` → `A`, `27` → `AB`. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AB` → `27`; letters only, any case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `(2, 9)` → `C9`. */
export function cellAddress(column: number, row: number): string {
  return columnLetter(column) + String(row);
}

const CELL = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

/** `C9` → row 9, column 2, with or without `$`, any case; null where it is no cell of a sheet (`A0`, `XFE1`). */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = CELL.exec(address);
  if (!match) return null;
  const row = Number(match[2]);
  const column = columnIndex(match[1] ?? '');
  return row >= 1 && row <= MOST_ROWS && column < MOST_COLUMNS ? { row, column } : null;
}

/** A sheet's name as a formula needs it: always quoted, quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/**
 * A sheet's name as Excel writes it before `!`: quoted unless it is a plain word of letters, digits, `_` and `.` that
 * neither begins with a digit nor looks like a cell (`A1`, `R1C1`).
 */
export function quoteSheetWhereNeeded(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^(r\d*)?(c\d*)?$/i.test(name);
  return isPlain ? name : quoteSheet(name);
}

/** Ascending numbers → runs of neighbours: `[1, 2, 4]` → `[[1, 2], [4, 4]]`. */
export function consecutive(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
