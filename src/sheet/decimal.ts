import Big from 'big.js';
import { memoize } from './memoize';

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

/**
 * Scores have at most four decimals (scorecard rule 7): as whole ten-thousandths they are added and compared exactly
 * without a decimal of its own for every step. What has more decimals, or more digits than Excel keeps, is big.js's.
 */
const DECIMALS = 4;
const UNITS = 10 ** DECIMALS;
const MOST_UNITS = 10 ** EXCEL_DIGITS;
const POWERS = Array.from({ length: EXCEL_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** The decimal of so many ten-thousandths; equal ones are mostly the same object. */
const ofUnits = memoize((units: number): Decimal => Exact(`${units}e-${DECIMALS}`));

/** A decimal in ten-thousandths, or NaN where it is no whole number of them within reach. */
function unitsOf({ s, c, e }: Decimal): number {
  const zeros = DECIMALS + e + 1 - c.length;
  if (zeros < 0 || e + DECIMALS >= EXCEL_DIGITS) return Number.NaN;
  let units = 0;
  for (const digit of c) units = units * 10 + digit;
  return s * units * (POWERS[zeros] ?? Number.NaN);
}

/** 0, which is no blank. */
export const ZERO: Decimal = Exact(0);
/** 100: an index is a share times this. */
export const HUNDRED: Decimal = Exact(100);

/** A finite double as a person would read it from the cell: `0.1 + 0.2` → `0.3`. */
export function decimalOf(value: number): Decimal {
  const units = Math.round(value * UNITS);
  const isWhole = units / UNITS === value && Math.abs(units) < MOST_UNITS;
  return isWhole ? ofUnits(units) : Exact(value.toPrecision(EXCEL_DIGITS));
}

/** Below 0 where a is the lesser, 0 where they are equal, above 0 where a is the greater. */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const difference = unitsOf(a) - unitsOf(b);
  return Number.isNaN(difference) ? a.cmp(b) : difference;
}

/** -1, 0 or 1. */
export function signOf({ s, c }: Decimal): number {
  return c[0] === 0 ? 0 : s;
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
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value;
}

/** An exact sum that is taken step by step; nothing was added yet where its value is null. */
export class ExactSum {
  private units = 0;
  /** What is no whole number of units; null where nothing is. */
  private rest: Decimal | null = null;
  private isNothing = true;

  add(value: Decimal | null): void {
    if (!value) return;
    this.isNothing = false;
    const units = this.units + unitsOf(value);
    if (Math.abs(units) < MOST_UNITS) this.units = units;
    else this.rest = this.rest ? this.rest.plus(value) : value;
  }

  get value(): Decimal | null {
    if (this.isNothing) return null;
    return this.rest ? this.rest.plus(ofUnits(this.units)) : ofUnits(this.units);
  }
}

/** Exact sum of two, either of which may be nothing. */
export function plus(a: Decimal | null, b: Decimal | null): Decimal | null {
  if (!a || !b) return a ?? b;
  const units = unitsOf(a) + unitsOf(b);
  return Number.isNaN(units) ? a.plus(b) : ofUnits(units);
}

/** Exact difference. */
export function minus(a: Decimal, b: Decimal): Decimal {
  const units = unitsOf(a) - unitsOf(b);
  return Number.isNaN(units) ? a.minus(b) : ofUnits(units);
}

/** score / maximum × 100 from unrounded figures (rule 5); null where the maximum is not above zero. */
export function indexOf(score: Decimal, max: Decimal): Decimal | null {
  return signOf(max) > 0 ? score.div(max).times(HUNDRED) : null;
}

/** Rounded to so many decimals, halves away from zero, as Excel’s ROUND does. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, Big.roundHalfUp);
}

/** Exactly equal; what is not known equals nothing. */
export function areEqual(a: Decimal | null, b: Decimal | null): boolean {
  return a !== null && b !== null && compare(a, b) === 0;
}

/** Equal but for what binary fractions leave behind in a sum of formulas (1.4634146341463414 and its kin). */
export function isSameFigure(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0 || a.minus(b).abs().lt(NOISE);
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
  return compare(printed, exact) === 0 || (decimals > 0 && isRoundingOf(printed, decimals, exact));
}

/** Whether a figure is shown, with that many decimals or none, as the exact one would be. */
export function isRoundingOf(shown: Decimal, decimals: number, exact: Decimal): boolean {
  return roundTo(shown, decimals).eq(roundTo(exact, decimals));
}
