import { cellAddress } from '../../sheet/address';
import type { ComparisonTable } from '../layout/comparisonTable';
import { areasOfRows } from './comparisonCells';
import type { Decimal } from '../../sheet/decimal';
import { badFigure, rowNamed, type GivenYears } from './givenFigures';
import type { RecognisedWorkbook } from '../recognise';
import { findYears } from './findYears';
import { sheetOfYear, type ChosenSheets } from './yearSheets';

/** Why the years cannot be compared, or not in the table that is there. */
export type ComparisonObstacle =
  | { reason: 'noTwoYears'; /** Those that were found. */ years: number[] }
  | { reason: 'rivalYear'; year: number; sheets: string[] }
  | { reason: 'unknownYear'; year: number }
  | { reason: 'yearNotInTable'; year: number; sheet: string }
  | { reason: 'badRank'; year: number; key: string; found: number; units: number }
  | { reason: 'badIndex'; year: number; key: string; found: Decimal }
  | { reason: 'unknownArea'; year: number; key: string }
  | { reason: 'tableLacksRows'; sheet: string; areas: string[] }
  | { reason: 'tableLacksColumn'; sheet: string; year: number }
  | { reason: 'severalComparisons'; tables: { sheet: string; address: string }[] }
  | { reason: 'noComparison' }
  | { reason: 'hiddenComparison'; sheet: string }
  /** An index is given for a year whose scoring sheet says it. */
  | { reason: 'indexOfScoredYear'; year: number; sheet: string };

/** What is to be compared. */
export interface ComparisonRequest {
  /** Null compares every year that there is. */
  years: readonly number[] | null;
  given: GivenYears;
  sheets: ChosenSheets;
  /** How many units are ranked. */
  units: number;
}

/** What keeps years from being compared; null where nothing does. The years of a table are all that matter to it. */
export function obstacleToYears(
  workbook: RecognisedWorkbook,
  { years, given, sheets, units }: ComparisonRequest,
  table: ComparisonTable | null,
): ComparisonObstacle | null {
  const bad = badFigure(given, units);
  if (bad?.kind === 'rank') return { reason: 'badRank', ...bad };
  if (bad) return { reason: 'badIndex', ...bad };
  const found = findYears(workbook, sheets);
  const known = new Set([...found.years.map(({ year }) => year), ...given.keys()]);
  const meant = years ?? table?.years.map(({ year }) => year) ?? null;
  const rival = found.rivals.find(({ year }) => meant?.includes(year) ?? true);
  if (rival) {
    return {
      reason: 'rivalYear',
      year: rival.year,
      sheets: rival.sheets.map(({ sheet }) => sheet.name),
    };
  }
  for (const [year, { indexes }] of given) {
    const source = sheetOfYear(workbook, year, sheets);
    if (indexes.size > 0 && source.found)
      return { reason: 'indexOfScoredYear', year, sheet: source.scoring.sheet.name };
  }
  const unknown = years?.find((year) => !known.has(year));
  if (unknown !== undefined) return { reason: 'unknownYear', year: unknown };
  const compared = [...known].filter((year) => meant?.includes(year) ?? true);
  return compared.length < 2 ? { reason: 'noTwoYears', years: [...known].sort() } : null;
}

/** What keeps a table from being filled as it stands; null where nothing does. */
export function obstacleInTable(
  workbook: RecognisedWorkbook,
  table: ComparisonTable,
  { years, given, sheets }: ComparisonRequest,
): ComparisonObstacle | null {
  const sheet = table.sheet.name;
  const has = (year: number): boolean => table.years.some((each) => each.year === year);
  const asked = [...(years ?? []), ...given.keys()];
  const foreign = asked.find((year) => !has(year));
  if (foreign !== undefined) return { reason: 'yearNotInTable', year: foreign, sheet };
  for (const [year, { ranks, indexes }] of given) {
    const unknown = [...ranks.keys(), ...indexes.keys()].find((key) => !rowNamed(table, key));
    if (unknown !== undefined) return { reason: 'unknownArea', year, key: unknown };
    const lacksRanks = table.years.some((each) => each.year === year && each.rankColumn === null);
    if (ranks.size > 0 && lacksRanks) return { reason: 'tableLacksColumn', sheet, year };
  }
  const scored = table.years
    .flatMap(({ year }) => {
      const source = sheetOfYear(workbook, year, sheets);
      return source.found
        ? [{ year, areas: areasOfRows(table, source.scoring), scoring: source.scoring }]
        : [];
    })
    .sort((a, b) => b.year - a.year);
  const [newest] = scored;
  if (newest?.year !== Math.max(...table.years.map(({ year }) => year))) return null;
  const met = new Set(newest.areas.values());
  const areas = newest.scoring.scorecard.areas.filter((area) => !met.has(area));
  // A row that stands for no area of any year is named otherwise: it keeps its figures, and there is room for an area.
  const spare = table.rows.filter((row) => scored.every((year) => !year.areas.has(row))).length;
  return areas.length > spare
    ? { reason: 'tableLacksRows', sheet, areas: areas.map(({ name }) => name) }
    : null;
}

/** A comparison table by its place: the sheet and the first row of its header. */
export interface TablePlace {
  sheetId: string;
  row: number;
}

/** The comparison to work on, or why there is none. */
export type TableChoice = { chosen: ComparisonTable } | { chosen: null; why: ComparisonObstacle };

/** The table to refresh: the one asked for, else the one in view, else the only one; hidden ones never unseen. */
export function chooseComparison(workbook: RecognisedWorkbook, askedFor: TablePlace | null): TableChoice {
  const all = workbook.sheets.flatMap(({ comparisons }) => comparisons);
  const seen = all.filter(({ sheet }) => sheet.visibility === 'visible');
  const inView = seen.filter(({ sheet }) => sheet.id === workbook.snapshot.activeSheetId);
  const asked = seen.find(
    ({ sheet, headerRows }) => sheet.id === askedFor?.sheetId && headerRows[0] === askedFor.row,
  );
  const candidates = asked ? [asked] : inView.length > 0 ? inView : seen;
  const [only, another] = candidates;
  if (only && another) {
    const tables = candidates.map(({ sheet, headerRows, nameColumn }) => ({
      sheet: sheet.name,
      address: cellAddress(nameColumn, headerRows[0] ?? 1),
    }));
    return { chosen: null, why: { reason: 'severalComparisons', tables } };
  }
  if (only) return { chosen: only };
  const [hidden] = all;
  return {
    chosen: null,
    why: hidden ? { reason: 'hiddenComparison', sheet: hidden.sheet.name } : { reason: 'noComparison' },
  };
}
