import { cellAddress, consecutive } from './address';

/** Formulas that we write: sums without binary noise. */

/**
 * Scores have at most four decimals, so ten never round a score: they take off what binary fractions leave behind
 * (0.1 + 0.2) and nothing else (scorecard rules 5 and 7).
 */
const CLEAN_DECIMALS = 10;

/** Excel takes 255 arguments in one function; more areas than that are added in nested sums. */
const MOST_ARGUMENTS = 250;

/** An expression without binary noise: `E10-C10` → `ROUND(E10-C10,10)`. */
export function rounded(expression: string): string {
  return `ROUND(${expression},${String(CLEAN_DECIMALS)})`;
}

/** Adds the cells of one column at ascending rows, neighbours as ranges: `=ROUND(SUM(E10:E12,E15),10)`. */
export function sumFormula(column: number, rows: readonly number[]): string {
  return `=${rounded(sumOfTerms(columnRanges(column, rows, '')))}`;
}

/** Adds single cells, columns mixed: what counts where appraisal rounds are filled in part. */
export function cellSumFormula(cells: readonly Position[]): string {
  return `=${rounded(sumOfTerms(cells.map(({ row, column }) => cellAddress(column, row))))}`;
}

/** Adds cells of another sheet, which `prefix` names (`'BTH 2023'!`): see `rangeSum`. */
export function foreignSumFormula(cells: readonly Position[], prefix: string): string {
  return `=${rounded(rangeSum(cells, prefix))}`;
}

/**
 * `SUM` of cells in any order, column by column, neighbours as ranges, with `prefix` in front of each. As ranges: with a
 * sheet's name in front of each of hundreds of cells a formula would be longer than Excel takes (8,192 letters).
 */
export function rangeSum(cells: readonly Position[], prefix: string): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const ranges = columns.flatMap((column) => {
    const rows = cells.filter((cell) => cell.column === column).map(({ row }) => row);
    return columnRanges(
      column,
      rows.sort((a, b) => a - b),
      prefix,
    );
  });
  return sumOfTerms(ranges);
}

/** `E10:E12`, `E15` of ascending rows of a column. */
function columnRanges(column: number, rows: readonly number[], prefix: string): string[] {
  return consecutive(rows).map(([first, last]) => {
    const from = prefix + cellAddress(column, first);
    return first === last ? from : `${from}:${cellAddress(column, last)}`;
  });
}

function sumOfTerms(terms: readonly string[]): string {
  if (terms.length <= MOST_ARGUMENTS) return `SUM(${terms.join(',')})`;
  const groups = Array.from({ length: Math.ceil(terms.length / MOST_ARGUMENTS) }, (_, index) =>
    sumOfTerms(terms.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS)),
  );
  return sumOfTerms(groups);
}

interface Position {
  row: number;
  column: number;
}
