import type { Grid } from '../../sheet/grid';
import type { CellValue } from '../../sheet/snapshot';

/**
 * `(1) (2) (3) …`, `1 2 3 … 6`, or `A B 1 2 …`, letters over words and numbers over figures: each filled cell is the
 * next one, three at least.
 */
export function isColumnNumbers(grid: Grid, row: number): boolean {
  const filled = grid.filledColumns(row);
  if (filled.length < 3 || filled.some((column) => isLong(grid.value(row, column)))) return false;
  let letters = 0;
  let number: number | null = null;
  for (const column of filled) {
    const value = grid.value(row, column);
    if (number === null && isLetter(value, letters)) letters++;
    else {
      const next = columnNumber(value);
      if (Number.isNaN(next) || (number !== null && next !== number + 1)) return false;
      if (number === null && letters > 0 && next !== 1) return false;
      number = next;
    }
  }
  return true;
}

/** Longer than any column's number with the sum that it may show: `(12)=(10)/(3)x100`. */
function isLong(value: CellValue): boolean {
  return typeof value === 'string' && value.length > LONGEST_COLUMN_NUMBER;
}

const LONGEST_COLUMN_NUMBER = 30;

/** Whether a cell holds the letter that comes after so many others: `A`, `(b)`, with `đ` or without. */
function isLetter(value: CellValue, before: number): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_LETTER) return false;
  const letter = /^\(?([a-zđ])\)?$/.exec(value.trim().toLowerCase())?.[1];
  return letter !== undefined && ALPHABETS.some((alphabet) => alphabet[before] === letter);
}

/** Columns are lettered with or without `đ` and `f`. */
const ALPHABETS = ['abcdefghijkl', 'abcdeghiklmn', 'abcdđeghiklm'];

/** `(A)` with blanks around it. */
const LONGEST_LETTER = 6;

function columnNumber(value: CellValue): number {
  if (typeof value === 'number') return value;
  const match = /^\(?(\d{1,2})\)?([=+\-/x*()\d\s]*)$/.exec(typeof value === 'string' ? value.trim() : '');
  return match?.[1] ? Number(match[1]) : Number.NaN;
}
