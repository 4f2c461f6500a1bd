import { Big } from 'big.js';
import type { DrawnComparison } from './comparisonTable';
import { points } from './points';
import type { Scenario } from './scenario';
import type { ScoringSheet } from './scoringSheet';

/** A workbook whose years are compared, with what a comparison of them has to say. */
export interface ComparedScenario extends Scenario {
  compared: () => ComparedWorkbook;
}

export interface ComparedWorkbook {
  /** Newest first. */
  sheets: readonly ScoringSheet[];
  /** The newest year's areas in their order, then those that only earlier years had. */
  areas: readonly ComparedArea[];
  /** Ranks of the total, by year. */
  totalRanks: readonly (number | null)[];
  /** Where the workbook has a comparison already; its years as the columns have them. */
  table: { sheet: string; years: readonly number[]; drawn: DrawnComparison } | null;
}

/** An area that whoever drew the workbook says to be the same over the years. */
export interface ComparedArea {
  /** As a comparison table names it. */
  name: string;
  /** By year, newest first: its code on the scoring sheet; null where the year had no such area. */
  codes: readonly (string | null)[];
  ranks: readonly (number | null)[];
}

/** The index of an area, or of the `total`, from the points of its criteria, without rounding; 0 to 100. */
export function exactIndex(sheet: ScoringSheet, code: string): Big {
  const { max, score } = sheet.figuresOf(code);
  if (max === null || score === null) throw new Error(`No points: ${code}`);
  return new Big(points(score)).times(100).div(points(max));
}

/** As a careful clerk types it: two decimals. */
export function typedIndex(sheet: ScoringSheet, code: string | null | undefined): number | null {
  return code === null || code === undefined ? null : Number(exactIndex(sheet, code).toFixed(2));
}
