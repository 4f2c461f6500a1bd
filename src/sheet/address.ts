/** A1 addresses. Columns are zero-based, rows are the sheet's row numbers (1-based), as people see them. */

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

/** A sheet's name as a formula needs it: always quoted, quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/**
 * Rows in ascending order → A1 areas over the given columns, neighbouring rows joined:
 * `([9, 10, 12], 0, 5)` → `['A9:F10', 'A12:F12']`.
 */
export function rowAreas(rows: readonly number[], firstColumn: number, lastColumn: number): string[] {
  return consecutive(rows).map(
    ([first, last]) => `${cellAddress(firstColumn, first)}:${cellAddress(lastColumn, last)}`,
  );
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
