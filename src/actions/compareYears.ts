import { planComparison, type ComparisonOptions } from '../plan/comparisonEdits';
import { EMPTY_PLAN } from '../plan/plan';
import { comparisonSheet } from '../report/comparisonSheet';
import { comparisonSheetName } from '../report/titles';
import type { ReportWords } from '../report/words';
import {
  chooseComparison,
  obstacleInTable,
  obstacleToYears,
  type ComparisonRequest,
  type TablePlace,
} from '../scorecard/comparisonObstacle';
import { rowNamed, USUAL_UNITS } from '../scorecard/givenFigures';
import type { RecognisedWorkbook } from '../scorecard/recognise';
import { compareAreas, findYears } from '../scorecard/yearComparison';
import type { Action, Planned } from './action';

export interface CompareOptions extends ComparisonRequest, ComparisonOptions {
  /** The table to refresh; null takes the one in view, else the only one. */
  table: TablePlace | null;
  /** Makes a new table in these words instead of filling one that is there. */
  insert: { words: ReportWords; at: InsertPlace } | null;
}

/** Where a new table goes: a sheet of its own, or from the selected cell on. */
export type InsertPlace = 'newSheet' | 'selection';

/** Every year that the table has, nothing given, nothing left out. */
export const COMPARE_ALL: CompareOptions = {
  years: null,
  given: new Map(),
  sheets: new Map(),
  units: USUAL_UNITS,
  leaveOut: new Set(),
  table: null,
  insert: null,
};

/** Fills or refreshes the comparison of the years in place, and touches nothing but that table's own cells. */
export const compareYears: Action<CompareOptions> = {
  name: 'compareYears',
  plan: ({ workbook, findings }, options) => {
    if (options.insert) return planNewSheet(workbook, options, options.insert.words);
    const choice = chooseComparison(workbook, options.table);
    const obstacle = obstacleToYears(workbook, options, choice.chosen);
    if (obstacle) return { ok: false, why: obstacle };
    if (!choice.chosen) return { ok: false, why: choice.why };
    const table = choice.chosen;
    const inTable = obstacleInTable(workbook, table, options);
    if (inTable) return { ok: false, why: inTable };
    const { sheet } = table;
    if (sheet.protected) return { ok: false, why: { reason: 'protectedSheet', sheet: sheet.name } };
    return { ok: true, plan: planComparison(workbook, table, findings, options) };
  },
};

/** The ministry's table compares a year with the one before it. */
const USUAL_YEARS = 2;

function planNewSheet(workbook: RecognisedWorkbook, options: CompareOptions, words: ReportWords): Planned {
  const obstacle = obstacleToYears(workbook, options, null);
  if (obstacle) return { ok: false, why: obstacle };
  const { snapshot } = workbook;
  if (snapshot.structureProtected) return { ok: false, why: { reason: 'lockedWorkbook' } };
  const found = findYears(workbook, options.sheets).years;
  const years = options.years
    ? found.filter(({ year }) => options.years?.includes(year))
    : found.slice(0, USUAL_YEARS);
  if (years.length < USUAL_YEARS) {
    return { ok: false, why: { reason: 'noTwoYears', years: years.map(({ year }) => year) } };
  }
  const compared = compareAreas(years);
  for (const [year, { ranks, indexes }] of options.given) {
    if (!compared.years.includes(year)) return { ok: false, why: { reason: 'unknownYear', year } };
    const rows = { rows: compared.areas, total: compared.total };
    const key = [...ranks.keys(), ...indexes.keys()].find((each) => !rowNamed(rows, each));
    if (key !== undefined) return { ok: false, why: { reason: 'unknownArea', year, key } };
  }
  const taken = snapshot.sheets.map(({ name }) => name);
  const name = comparisonSheetName(
    words,
    years.map(({ year }) => year),
    taken,
  );
  const sheet = comparisonSheet(name, years, options.given, words);
  return { ok: true, plan: { ...EMPTY_PLAN, edits: [{ type: 'addSheet', sheet }] } };
}
