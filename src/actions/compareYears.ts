import { planComparison, type ComparisonOptions } from '../plan/comparisonEdits';
import {
  chooseComparison,
  obstacleInTable,
  obstacleToYears,
  type ComparisonRequest,
  type TablePlace,
} from '../scorecard/comparisonObstacle';
import { USUAL_UNITS } from '../scorecard/givenFigures';
import type { Action } from './action';

export interface CompareOptions extends ComparisonRequest, ComparisonOptions {
  /** The table to refresh; null takes the one in view, else the only one. */
  table: TablePlace | null;
}

/** Every year that the table has, nothing given, nothing left out. */
export const COMPARE_ALL: CompareOptions = {
  years: null,
  given: new Map(),
  sheets: new Map(),
  units: USUAL_UNITS,
  leaveOut: new Set(),
  table: null,
};

/** Fills or refreshes the comparison of the years in place, and touches nothing but that table's own cells. */
export const compareYears: Action<CompareOptions> = {
  name: 'compareYears',
  plan: ({ workbook, findings }, options) => {
    const choice = chooseComparison(workbook, options.table);
    const obstacle = obstacleToYears(workbook, options, choice.chosen);
    if (obstacle) return { ok: false, why: obstacle };
    if (!choice.chosen) return { ok: false, why: choice.why };
    const table = choice.chosen;
    const inTable = obstacleInTable(workbook, table, options);
    if (inTable) return { ok: false, why: inTable };
    if (table.sheet.protected)
      return { ok: false, why: { reason: 'protectedSheet', sheet: table.sheet.name } };
    return { ok: true, plan: planComparison(workbook, table, findings, options) };
  },
};
