import Big from 'big.js';

/**
 * Exact decimals. Scores have up to four decimals and are added exactly: no artefact of binary
 * fractions may reach a cell, a message or a comparison (scorecard rule 7).
 */
export type Decimal = Big;

/** Own constructor: twenty decimals in a quotient, halves away from zero as in Excel's ROUND. */
const Exact = Big();
Exact.DP = 20;
Exact.RM = Big.roundHalfUp;

/** Excel keeps fifteen significant digits; what a double holds beyond them is noise. */
const EXCEL_DIGITS = 15;

/** Far below the last decimal of any score. */
const NOISE = 1e-9;

export const ZERO: Decimal = Exact(0);
export const HUNDRED: Decimal = Exact(100);

/** A finite double as a person would read it from the cell: `0.1 + 0.2` → `0.3`. */
export function decimalOf(value: number): Decimal {
  return Exact(value.toPrecision(EXCEL_DIGITS));
}

/** Digits with an optional sign and one decimal point (`-12.5`), already free of locale marks. */
export function parseDecimal(digits: string): Decimal {
  return Exact(digits);
}

/** The double nearest to the decimal: what is written into a cell. */
export function toNumber(value: Decimal): number {
  return Number(value.toString());
}

/** Exact sum; the sum of nothing is null, which stays blank (scorecard rule 1). */
export function sumOf(values: readonly (Decimal | null)[]): Decimal | null {
  let sum: Decimal | null = null;
  for (const value of values) sum = plus(sum, value);
  return sum;
}

/** Exact sum of two, either of which may be nothing. */
export function plus(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a && b ? a.plus(b) : (a ?? b);
}

/** score / maximum × 100 from unrounded figures (rule 5); null where the maximum is not above zero. */
export function indexOf(score: Decimal, max: Decimal): Decimal | null {
  return max.gt(0) ? score.div(max).times(HUNDRED) : null;
}

export function roundTo(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, Big.roundHalfUp);
}

/** Equal but for what binary fractions leave behind in a sum of formulas (1.4634146341463414 and its kin). */
export function isSameFigure(a: Decimal, b: Decimal): boolean {
  return a.eq(b) || a.minus(b).abs().lt(NOISE);
}

/** How many decimals a number has: `88.01` → 2, `10` → 0. */
export function decimalsOf(value: Decimal): number {
  return Math.max(0, value.c.length - value.e - 1);
}

/**
 * Whether a printed figure with that many decimals is the correct rounding of the exact one (rule 6).
 * An integer agrees only with itself: scores come in quarter points, so 3 is no rounding of 2,5.
 */
export function agreesAsPrinted(printed: Decimal, decimals: number, exact: Decimal): boolean {
  if (printed.eq(exact)) return true;
  return decimals > 0 && roundTo(printed, decimals).eq(roundTo(exact, decimals));
}
