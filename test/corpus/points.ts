/**
 * Points as integers of 1/10000: the corpus adds them with plain integer arithmetic, apart from the product's
 * decimals, so that its expectations cannot repeat the product's mistakes.
 */
export type Points = number;

const UNIT = 10_000;

/** `'0,9388'` or `0.9388` → 9388 units. */
export function points(text: string | number): Points {
  const value = typeof text === 'number' ? text : Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) throw new Error(`No points: ${text}`);
  return Math.round(value * UNIT);
}

export function asNumber(value: Points): number {
  return value / UNIT;
}

/** Sum of what is there; the sum of nothing is nothing (rule 1). */
export function sum(values: readonly (Points | null)[]): Points | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** Score of maximum in percent, unrounded; null where there is no score or nothing to reach. */
export function index(score: Points | null, max: Points | null): number | null {
  return score === null || max === null || max === 0 ? null : (score * 100) / max;
}

/** Rounds half away from zero, as Excel displays. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toFixed(6)))) / factor;
}

/** `92.5`, 2 → `92,50` as a Vietnamese writes it. */
export function vietnamese(value: number, decimals: number): string {
  return rounded(value, decimals).toFixed(decimals).replace('.', ',');
}
