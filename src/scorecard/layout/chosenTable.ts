import { z } from 'zod/mini';
import { LONGEST_HEADER } from '../words/headers/spelling';
import { leadingName } from './chooseColumns';
import type { ScoringLayout } from './scoringTable';
import type { Grid } from '../../sheet/grid';
import { SINGLE_ROLES, type ScoringColumns, placedRoles } from './columns';
import type { Draft } from '../../sheet/draft';
import { fold, plain } from '../../sheet/text';

/** Roles that a person can give to a column, in the order in which they are offered. */
export const CHOOSABLE_ROLES = [
  'code',
  'name',
  'max',
  'self',
  'appraised',
  'survey',
  'achieved',
  'percent',
  'note',
  'unitNote',
  'evidence',
] as const;

/** A role that a person can give to a column. */
export type ChoosableRole = (typeof CHOOSABLE_ROLES)[number];

/** A header is a few rows; appraisals are repeated a few times. */
export const DEEPEST_HEADER = 5;

/** More rounds of appraisal than anybody holds. */
export const MOST_ROUNDS = 5;

/** Excel's own limits. */
const LAST_ROW = 1_048_576;

const LAST_COLUMN = 16_383;

/** Far more columns than a scoring table has. */
const MOST_COLUMNS = 200;

const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

const chosenColumn = z.object({
  /** Zero-based. */
  column: whole(0, LAST_COLUMN),
  role: z.enum(CHOOSABLE_ROLES),
  /** Of an appraisal, the last filled one of which counts; 1 for every other role. */
  round: whole(1, MOST_ROUNDS),
  /** The header's words when the role was chosen; '' where there were none. */
  header: z.string().check(z.maxLength(LONGEST_HEADER)),
});

/** Where a person says that a table stands: rows are row numbers of the sheet, columns are counted from 0. */
export const chosenTable = z.object({
  /** The first row of the header, as the sheet's row number. */
  headerRow: whole(1, LAST_ROW),
  headerDepth: whole(1, DEEPEST_HEADER),
  columns: z.array(chosenColumn).check(z.maxLength(MOST_COLUMNS)),
});

/** A column with the role that a person gave it. */
type ChosenColumn = z.infer<typeof chosenColumn>;

/** A table as a person chose it. */
export type ChosenTable = z.infer<typeof chosenTable>;

// ---- from a chosen table to a layout ----------------------------------------------------------------------

/** What a table that somebody chose still lacks, or has twice. */
export type TableGap =
  | { kind: 'missing'; part: 'name' | 'max' | 'score' }
  | { kind: 'twice'; role: ChoosableRole; columns: number[] };

/** Several columns may say reasons or hold the codes or names of a level each, and each appraisal has its own round. */
function mayStandBeside(a: ChosenColumn, b: ChosenColumn): boolean {
  return SEVERAL.includes(a.role) || (a.role === 'appraised' && a.round !== b.round);
}

const SEVERAL: readonly ChoosableRole[] = ['note', 'code', 'name'];

/** What keeps a chosen table from being read; empty where nothing does. */
export function gapsOf({ columns }: ChosenTable): TableGap[] {
  const has = (...roles: ChoosableRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  const missing: TableGap[] = [];
  if (!has('name')) missing.push({ kind: 'missing', part: 'name' });
  if (!has('max')) missing.push({ kind: 'missing', part: 'max' });
  if (!has('self', 'appraised', 'survey', 'achieved')) missing.push({ kind: 'missing', part: 'score' });
  const twice = CHOOSABLE_ROLES.flatMap((role): TableGap[] => {
    const own = columns.filter((each) => each.role === role);
    const rivals = own.filter((each) => own.some((other) => other !== each && !mayStandBeside(each, other)));
    return rivals.length > 0 ? [{ kind: 'twice', role, columns: rivals.map(({ column }) => column) }] : [];
  });
  return [...missing, ...twice];
}

/** Why a correction no longer fits its sheet; `criteria` where nothing that can be scored stands below the header. */
export type StaleReason = 'incomplete' | 'header' | 'columns' | 'criteria';

/** The layout that a choice comes to, or why it no longer fits the sheet. */
export type ChosenLayout = { layout: ScoringLayout } | { layout: null; stale: StaleReason };

/** Where a chosen table stands now: its header's words are looked for where rows or columns were inserted since. */
export function chosenLayout(grid: Grid, table: ChosenTable): ChosenLayout {
  if (gapsOf(table).length > 0) return { layout: null, stale: 'incomplete' };
  const headerRow = findHeaderRow(grid, table);
  if (headerRow === null) return { layout: null, stale: 'header' };
  const places = findColumns(grid, { ...table, headerRow });
  if (!places) return { layout: null, stale: 'columns' };
  const columns = scoringColumns(
    grid,
    headerRow + table.headerDepth,
    table.columns.map((each) => ({ ...each, column: places.get(each) ?? each.column })),
  );
  if (!columns) return { layout: null, stale: 'incomplete' };
  return {
    layout: {
      headerRows: rowsOf({ headerRow, headerDepth: table.headerDepth }),
      columns,
      year: null,
      beside: null,
      evidence: [{ what: 'chosenByUser', found: 1, weight: 1 }],
      score: 1,
    },
  };
}

/** The table that a layout describes, as if a person had chosen it. */
export function tableOfLayout(grid: Grid, { headerRows, columns }: ScoringLayout): ChosenTable {
  const headerRow = headerRows[0] ?? grid.firstRow;
  const header = { headerRow, headerDepth: headerRows.length };
  return {
    ...header,
    columns: placedRoles(columns).map((placed) => ({
      ...placed,
      header: headerText(grid, header, placed.column),
    })),
  };
}

/** The words of a column's header, top to bottom. */
export function headerText(grid: Grid, header: Header, column: number): string {
  return rowsOf(header)
    .map((row) => plain(grid.words(row, column)))
    .filter((words) => words !== '')
    .join(' ')
    .slice(0, LONGEST_HEADER);
}

type Header = Pick<ChosenTable, 'headerRow' | 'headerDepth'>;

function rowsOf({ headerRow, headerDepth }: Header): number[] {
  return Array.from({ length: headerDepth }, (_, index) => headerRow + index);
}

function scoringColumns(
  grid: Grid,
  firstRow: number,
  chosen: readonly ChosenColumn[],
): ScoringColumns | null {
  const all = (role: ChoosableRole): number[] =>
    chosen
      .filter((each) => each.role === role)
      .map(({ column }) => column)
      .sort((a, b) => a - b);
  const names = all('name');
  const name = leadingName(grid, names, firstRow);
  const [max] = all('max');
  if (name === undefined || max === undefined) return null;
  const otherNames = names.filter((column) => column !== name);
  const [, ...otherCodes] = all('code');
  const columns: Draft<ScoringColumns> = {
    name,
    ...(otherCodes.length > 0 && { otherCodes }),
    ...(otherNames.length > 0 && { otherNames }),
    max,
    appraised: chosen
      .filter(({ role }) => role === 'appraised')
      .sort((a, b) => a.round - b.round)
      .map(({ column }) => column),
    note: all('note'),
  };
  for (const role of SINGLE_ROLES) {
    const [column] = all(role);
    if (role !== 'name' && column !== undefined) columns[role] = column;
  }
  return columns;
}

/** How far from its old row a header is looked for. */
const ROWS_SEARCHED = 200;

/** The row where most of the remembered words stand, the nearest to the old one; null where half of them are gone. */
function findHeaderRow(grid: Grid, table: ChosenTable): number | null {
  const { headerRow, headerDepth } = table;
  const isInside = (row: number): boolean => row >= grid.firstRow && row + headerDepth - 1 <= grid.lastRow;
  const wanted = table.columns.map(({ header }) => fold(header)).filter((words) => words !== '');
  if (wanted.length === 0) return isInside(headerRow) ? headerRow : null;
  let best: { row: number; found: number } | null = null;
  for (let distance = 0; distance <= ROWS_SEARCHED; distance++) {
    for (const row of distance === 0 ? [headerRow] : [headerRow + distance, headerRow - distance]) {
      if (!isInside(row)) continue;
      const words = new Set(headerColumns(grid, { headerRow: row, headerDepth }).values());
      const found = wanted.filter((each) => words.has(each)).length;
      if (!best || found > best.found) best = { row, found };
      if (found === wanted.length) return row;
    }
  }
  return best && best.found * 2 >= wanted.length ? best.row : null;
}

/** Columns of a header that say something, with their words folded. */
function headerColumns(grid: Grid, header: Header): Map<number, string> {
  const columns = new Map<number, string>();
  for (const row of rowsOf(header)) {
    for (const column of grid.filledColumns(row)) {
      if (!columns.has(column)) columns.set(column, fold(headerText(grid, header, column)));
    }
  }
  return columns;
}

/**
 * Where each chosen column stands now: under its header's words; a column without words, or one that was renamed, goes
 * along with its neighbour on the left. Null where two claim one place or a column lies outside the sheet.
 */
function findColumns(grid: Grid, table: ChosenTable): Map<ChosenColumn, number> | null {
  const present = headerColumns(grid, table);
  const chosen = [...table.columns].sort((a, b) => a.column - b.column);
  const places = new Map<ChosenColumn, number>();
  const taken = new Set<number>();
  const take = (each: ChosenColumn, column: number): void => {
    places.set(each, column);
    taken.add(column);
  };
  let shift = 0;
  for (const each of chosen) {
    const words = fold(each.header);
    const target = each.column + shift;
    const nearest = [...present]
      .filter(([column, own]) => words !== '' && own === words && !taken.has(column))
      .map(([column]) => column)
      .sort((a, b) => Math.abs(a - target) - Math.abs(b - target))[0];
    if (nearest === undefined) continue;
    take(each, nearest);
    shift = nearest - each.column;
  }
  shift = 0;
  for (const each of chosen) {
    const place = places.get(each);
    if (place !== undefined) {
      shift = place - each.column;
      continue;
    }
    const column = each.column + shift;
    if (taken.has(column) || column < grid.firstColumn || column > grid.lastColumn) return null;
    take(each, column);
  }
  return places;
}
