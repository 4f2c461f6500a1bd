import {
  DEEPEST_HEADER,
  gapsOf,
  headerText,
  MOST_ROUNDS,
  tableOfLayout,
  type ChoosableRole,
  type ChosenTable,
  type TableGap,
} from '../../scorecard/layout/chosenTable';
import { gridOf, type Grid } from '../../sheet/grid';
import { recogniseSheet, type RecognisedSheet, type ScoringSheet } from '../../scorecard/recognise';
import { likelyHeaderRow, suggestedTable } from '../../scorecard/layout/suggestedTable';

/** What a person has chosen so far in the form; what is not chosen follows from what was recognised. */
export interface CorrectionDraft {
  isScoring: boolean;
  /** First and last row of the header as typed; null is what was recognised. */
  headerFrom: string | null;
  headerTo: string | null;
  /** Roles by column; null is a column that is not used. */
  chosen: ReadonlyMap<number, ColumnChoice | null>;
}

export interface ColumnChoice {
  role: ChoosableRole;
  /** Of an appraisal; else 1. */
  round: number;
}

/** A column of the form. */
export interface DraftColumn {
  column: number;
  header: string;
  /** What stands in it below the header, to know it by. */
  example: string;
  choice: ColumnChoice | null;
}

/** The table that a draft says stands on the sheet, and everything that follows from it. */
export interface DraftedTable {
  headerFrom: string;
  headerTo: string;
  /** Rows of the sheet that hold something. */
  rows: { first: number; last: number };
  columns: DraftColumn[];
  /** Null while the header's rows cannot be used. */
  table: ChosenTable | null;
  gaps: TableGap[];
  /** What the sheet would be read as; null while something is missing or nothing can be read. */
  reading: ScoringSheet | null;
}

/** Nothing chosen yet: what is recognised now, or was declared to be no scoring sheet. */
export function emptyDraft({ correction }: RecognisedSheet): CorrectionDraft {
  const isScoring = correction?.given.table !== null;
  return { isScoring, headerFrom: null, headerTo: null, chosen: new Map() };
}

/** Rows below the header that are looked through for an example. */
const EXAMPLE_ROWS = 60;

export function draftedTable(recognised: RecognisedSheet, draft: CorrectionDraft): DraftedTable {
  const { sheet } = recognised;
  const grid = gridOf(sheet);
  const seen = seenTable(grid, recognised);
  const headerFrom = draft.headerFrom ?? String(seen.headerRow);
  const headerTo = draft.headerTo ?? String(seen.headerRow + seen.headerDepth - 1);
  const rows = { first: grid.firstRow, last: Math.max(grid.firstRow, grid.lastRow) };
  const header = headerOf(headerFrom, headerTo, rows);
  const base =
    header && (sameHeader(header, seen) ? seen : suggestedTable(grid, header.headerRow, header.headerDepth));
  const choices = choicesOf(base, draft.chosen);
  const columns = header ? columnsOf(grid, header, choices) : [];
  const table = header && {
    ...header,
    columns: columns.flatMap(({ column, header: words, choice }) =>
      choice ? [{ column, ...choice, header: words }] : [],
    ),
  };
  const gaps = table ? gapsOf(table) : [];
  const read =
    table && gaps.length === 0
      ? recogniseSheet(sheet, { sheetId: sheet.id, sheetName: sheet.name, table })
      : null;
  const reading = read?.kind === 'scoring' && read.correction?.stale === null ? read : null;
  return { headerFrom, headerTo, rows, columns, table, gaps, reading };
}

/** What is recognised without the person: their earlier correction, else what the sheet looks like. */
function seenTable(grid: Grid, recognised: RecognisedSheet): ChosenTable {
  const seen = recognised.kind === 'scoring' ? recognised : recogniseSheet(recognised.sheet, null);
  if (seen.kind === 'scoring') return tableOfLayout(grid, seen.scorecard.layout);
  const row = seen.kind === 'other' ? seen.headerRow : null;
  return suggestedTable(grid, row ?? likelyHeaderRow(grid), 1);
}

type Header = Pick<ChosenTable, 'headerRow' | 'headerDepth'>;

function headerOf(from: string, to: string, rows: DraftedTable['rows']): Header | null {
  const [first, last] = [Number(from), Number(to)];
  if (from.trim() === '' || to.trim() === '' || !Number.isInteger(first) || !Number.isInteger(last))
    return null;
  const isInside = first >= rows.first && last <= rows.last && first <= last;
  return isInside && last - first < DEEPEST_HEADER
    ? { headerRow: first, headerDepth: last - first + 1 }
    : null;
}

function sameHeader(a: Header, b: Header): boolean {
  return a.headerRow === b.headerRow && a.headerDepth === b.headerDepth;
}

/** What was recognised, but for roles that the person gave to another column. */
function choicesOf(
  base: ChosenTable | null,
  chosen: CorrectionDraft['chosen'],
): Map<number, ColumnChoice | null> {
  const choices = new Map<number, ColumnChoice | null>();
  for (const { column, role, round } of base?.columns ?? []) {
    const isGiven = [...chosen.values()].some((each) => each?.role === role && each.round === round);
    if (role === 'note' || !isGiven) choices.set(column, { role, round });
  }
  for (const [column, choice] of chosen) choices.set(column, choice);
  return choices;
}

function columnsOf(
  grid: Grid,
  header: Header,
  choices: ReadonlyMap<number, ColumnChoice | null>,
): DraftColumn[] {
  const columns: DraftColumn[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const words = headerText(grid, header, column);
    const example = exampleIn(grid, header.headerRow + header.headerDepth, column);
    const choice = choices.get(column) ?? null;
    if (words !== '' || example !== '' || choice) columns.push({ column, header: words, example, choice });
  }
  return columns;
}

function exampleIn(grid: Grid, from: number, column: number): string {
  for (let row = from; row <= Math.min(grid.lastRow, from + EXAMPLE_ROWS); row++) {
    const words = grid.words(row, column).trim();
    if (words !== '') return words;
  }
  return '';
}

/** Choices as the options of a select name them: `max`, `appraised 2`; '' is a column that is not used. */
export function optionOf(choice: ColumnChoice | null): string {
  if (!choice) return '';
  return choice.role === 'appraised' ? `appraised ${String(choice.round)}` : choice.role;
}

/** Every choice that a column may be given, in the order in which they are offered. */
export function choicesFor(roles: readonly ChoosableRole[]): ColumnChoice[] {
  return roles.flatMap((role) =>
    role === 'appraised'
      ? Array.from({ length: MOST_ROUNDS }, (_, index): ColumnChoice => ({ role, round: index + 1 }))
      : [{ role, round: 1 }],
  );
}
