import { planComparison, type ComparisonOptions } from '../plan/comparisonEdits';
import { planOf } from '../plan/plan';
import { withBlock } from '../plan/sheets/blockOnSheet';
import { areaOfBlock, blockAt, raisedRows, type SheetBlock } from '../plan/sheets/sheetBlock';
import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { comparisonSheet } from '../report/comparisonSheet';
import { comparisonSheetName } from '../report/sheetNames';
import { wordsOfSheet, type ReportWords } from '../report/words';
import { cellAddress } from '../sheet/address';
import { sharedArea } from '../sheet/area';
import type { ComparisonTable } from '../scorecard/layout/comparisonTable';
import {
  chooseComparison,
  obstacleInTable,
  obstacleToYears,
  type ComparisonRequest,
  type TablePlace,
} from '../scorecard/years/comparisonObstacle';
import { rowNamed, USUAL_UNITS } from '../scorecard/years/givenFigures';
import { obstacleToPlace } from '../plan/place';
import { recognise, type RecognisedSheet, type RecognisedWorkbook } from '../scorecard/recognise';
import type { Scorecard } from '../scorecard/model/scorecard';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { compareAreas } from '../scorecard/years/yearComparison';
import { findYears } from '../scorecard/years/findYears';
import type { Action, Planned } from './action';

/** What is compared, what was given for it, and where the table is or shall be. */
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

/**
 * Fills or refreshes the comparison of the years in place, and touches nothing but that table's own cells; or makes a
 * new table on a sheet of its own or on free cells.
 */
export const compareYears: Action<CompareOptions> = {
  plan: ({ workbook, findings }, options) => {
    if (options.insert) return planNewTable(workbook, options, options.insert);
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

function planNewTable(
  workbook: RecognisedWorkbook,
  options: CompareOptions,
  { words, at }: NonNullable<CompareOptions['insert']>,
): Planned {
  const obstacle = obstacleToYears(workbook, options, null);
  if (obstacle) return { ok: false, why: obstacle };
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
  const draw = (name: string, widths?: readonly number[]): SheetDefinition =>
    comparisonSheet(name, years, options.given, wordsOfSheet(words, 'areas'), widths);
  return at === 'newSheet'
    ? onNewSheet(workbook.snapshot, compared.years, words, draw)
    : atSelection(workbook, draw);
}

type Draw = (name: string, standingWidths?: readonly number[]) => SheetDefinition;

function onNewSheet(
  { structureProtected, sheets }: WorkbookSnapshot,
  years: readonly number[],
  words: ReportWords,
  draw: Draw,
): Planned {
  if (structureProtected) return { ok: false, why: { reason: 'lockedWorkbook' } };
  const name = comparisonSheetName(
    words,
    years,
    sheets.map((sheet) => sheet.name),
  );
  return { ok: true, plan: planOf([{ type: 'addSheet', sheet: draw(name) }]) };
}

/** From the selected cell on, where all that the table needs is free. */
function atSelection(workbook: RecognisedWorkbook, draw: Draw): Planned {
  const { sheets, activeSheetId, selection } = workbook.snapshot;
  if (activeSheetId === null || !selection) return { ok: false, why: { reason: 'noSelection' } };
  const sheet = sheets.find(({ id }) => id === activeSheetId);
  if (!sheet) return { ok: false, why: { reason: 'sheetGone' } };
  if (sheet.protected) return { ok: false, why: { reason: 'protectedSheet', sheet: sheet.name } };
  const block = blockAt(draw(sheet.name, selection.widths), selection);
  const obstacle = obstacleToPlace(sheet, areaOfBlock(block));
  if (obstacle) return { ok: false, why: obstacle };
  if (!isReadApart(workbook, sheet, block)) {
    const cell = cellAddress(selection.column, selection.row);
    return { ok: false, why: { reason: 'placeTooNear', sheet: sheet.name, cell } };
  }
  const raised = raisedRows(block, selection.heights);
  return {
    ok: true,
    plan: planOf([{ type: 'addBlock', sheetId: sheet.id, block, raised }]),
  };
}

/** Whether the table will be found where it was put, and everything else on the sheet is read as before. */
function isReadApart(workbook: RecognisedWorkbook, sheet: SheetSnapshot, block: SheetBlock): boolean {
  const { snapshot } = workbook;
  const sheets = snapshot.sheets.map((each) => (each === sheet ? withBlock(sheet, block) : each));
  const readOf = ({ sheets: all }: RecognisedWorkbook): RecognisedSheet | undefined =>
    all.find((each) => each.sheet.id === sheet.id);
  const [before, after] = [readOf(workbook), readOf(recognise({ ...snapshot, sheets }))];
  if (!before || !after) return false;
  const place = areaOfBlock(block);
  const isNew = ({ headerRows: [first = 0], nameColumn }: ComparisonTable): boolean =>
    sharedArea(place, { row: first, column: nameColumn, height: 1, width: 1 }) !== null;
  const added = after.comparisons.filter(isNew);
  const shape = (each: RecognisedSheet): string =>
    JSON.stringify([
      each.kind === 'scoring' ? scoresOf(each.scorecard) : null,
      each.comparisons
        .filter((table) => !isNew(table))
        .map(({ headerRows, rows, total }) => [headerRows, rows, total]),
    ]);
  const [only, another] = added;
  const lastRow = only?.total?.row;
  return !another && lastRow === place.row + place.height - 1 && shape(before) === shape(after);
}

/** What of a scorecard another table on its sheet must not change. */
function scoresOf({ layout, year, stage, criteria, total, adjustments, lastRow }: Scorecard): unknown[] {
  const rows = [...criteria, ...adjustments].map(({ row }) => row);
  return [layout.headerRows, layout.columns, year, stage, rows, total?.row, lastRow];
}
