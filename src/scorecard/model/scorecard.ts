import type { AdjustmentKind } from '../words/rowWords';
import type { Code } from '../words/codes';
import { type Decimal, plus } from '../../sheet/decimal';
import type { GridCell } from '../../sheet/grid';
import type { ScoringLayout } from '../layout/scoringTable';
import type { ScoreRole } from '../layout/columns';
import type { SheetSnapshot } from '../../sheet/snapshot';
import type { ScoreSource } from '../words/noteSource';

/** A column of points: its role, and for appraisals the round (1, 2 …). */
export interface ScoreColumn {
  readonly role: ScoreRole;
  readonly column: number;
  readonly round: number;
}

/** The column of the maxima, which every layout has. */
export function maxColumnOf(scoreColumns: readonly ScoreColumn[]): number {
  return scoreColumns.find(({ role }) => role === 'max')?.column ?? 0;
}

/** The columns of points but for the maxima, as they stand in the list. */
export function columnsBesideMax(scoreColumns: readonly ScoreColumn[]): number[] {
  return scoreColumns.flatMap(({ role, column }) => (role === 'max' ? [] : [column]));
}

/** A cell of a score column with what it says as a score. */
export type ScoreCell = GridCell;

/** A row's cells in the score columns, in the order of these; none where a merge covers them. */
export interface ScoreCells {
  get: (column: number) => ScoreCell | undefined;
  values: () => Iterable<ScoreCell>;
}

/** A few cells are found sooner by looking at each than by a map of them. */
export class RowCells implements ScoreCells {
  constructor(private readonly cells: readonly ScoreCell[]) {}

  get(column: number): ScoreCell | undefined {
    for (const cell of this.cells) if (cell.column === column) return cell;
    return undefined;
  }

  values(): readonly ScoreCell[] {
    return this.cells;
  }
}

/** An area, a criterion or a component: a row that takes part in the sums. */
export interface Criterion {
  readonly kind: 'criterion';
  /** Its place among the scorecard's criteria. */
  readonly index: number;
  /** The sheet's row number. */
  readonly row: number;
  readonly code: Code;
  /** Full code after repair: `5.10.1`, `III.2`. */
  readonly path: string;
  /** 1 = area, 2 = criterion, 3 = component. */
  readonly level: number;
  readonly name: string;
  /** The council's note, rounds joined; '' where there is none. */
  readonly note: string;
  readonly parent: Criterion | null;
  readonly children: readonly Criterion[];
  /** By column. */
  readonly cells: ScoreCells;
  /** Only leaves have one (rule 4). */
  readonly source: ScoreSource | null;
  /** Excel had stored another number than the code that was meant. */
  readonly repaired: boolean;
  /** Its code names a parent that is not in the table. */
  readonly orphan: boolean;
  /** The first row of the same code, or null: which of them belongs where, only the user knows. */
  readonly duplicate: Criterion | null;
  readonly effect: Effect;
  /** The row above that alone has a maximum for it and its neighbours (rule 13); null where it has its own. */
  readonly sharesMaximumOf: Criterion | null;
  /** Its place or the maxima speak against its code: what it is part of, only the user knows. */
  readonly misplaced: Misplacement | null;
}

/**
 * What a row does to the sums above it: it adds its points; it takes them off, and its maximum is a cap that adds nothing
 * (rule 13); or nothing, where its name says that it is not scored any more.
 */
type Effect = 'adds' | 'lowers' | 'none';

/** Why a row may be part of something else than its code says. */
export interface Misplacement {
  /** Its parent is missing or has another branch below it, or the maxima add up with the row at another level. */
  readonly why: 'withoutParent' | 'awayFromParent' | 'otherLevel';
  /** The row of whose branch it may be a part, where that is not the one that its code names. */
  readonly above: Criterion | null;
}

/** The sum of the areas. */
export interface TotalRow {
  readonly kind: 'total';
  readonly row: number;
  readonly cells: ScoreCells;
}

/** Points that apply after the areas (rule 2). */
export interface AdjustmentRow {
  readonly kind: AdjustmentKind;
  readonly row: number;
  readonly name: string;
  readonly cells: ScoreCells;
}

/** A criterion whose code cannot be read: what it is part of, only the user knows. */
export interface UncertainRow {
  readonly kind: 'uncertain';
  readonly row: number;
  readonly name: string;
  readonly codeText: string;
  readonly cells: ScoreCells;
  /** The criterion above it. */
  readonly before: Criterion;
}

/**
 * A column with numbers beside the criteria that nothing is computed from. `points`: its figures are points of these
 * criteria, and its header does not say whose; `doubtful`: its header says points, and its figures speak against it;
 * `numbers`: its figures are no points of these criteria.
 */
export interface UnreadColumn {
  readonly column: number;
  /** The header's words; '' where there are none. */
  readonly header: string;
  readonly looks: 'points' | 'doubtful' | 'numbers';
}

/** A row among the criteria with a score that counts nowhere, and the column of its first score. */
export interface UnreadRow {
  readonly row: number;
  readonly column: number;
  /** What stands in the column of names; '' where nothing does. */
  readonly name: string;
}

/** A row inside the table that is no criterion, with the reason (rule 3). */
export interface IgnoredRow {
  readonly kind: 'ignored';
  readonly row: number;
  readonly why: 'header' | 'columnNumbers' | 'pageFooter' | 'rule' | 'subtotal' | 'text';
}

/** A scoring table that was read: its rows as what they are. Columns are counted from 0, rows are row numbers of the sheet. */
export interface Scorecard {
  readonly sheet: SheetSnapshot;
  readonly layout: ScoringLayout;
  readonly scoreColumns: readonly ScoreColumn[];
  /** Row of the header of another table further down, which is not read; null where there is none. */
  readonly beneath: number | null;
  /** Columns of numbers that nothing is computed from, left to right. */
  readonly unreadColumns: readonly UnreadColumn[];
  /** Rows among the criteria that have a score and are none of them, top to bottom. */
  readonly unreadRows: readonly UnreadRow[];
  readonly year: number | null;
  /** `self` while no appraised column is filled. */
  readonly stage: 'self' | 'appraised';
  /** In the order of their rows. */
  readonly criteria: readonly Criterion[];
  readonly areas: readonly Criterion[];
  readonly total: TotalRow | null;
  readonly adjustments: readonly AdjustmentRow[];
  readonly uncertain: readonly UncertainRow[];
  readonly ignored: readonly IgnoredRow[];
  /** First and last row of the table below its header, the total included. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Whether a row has points of its own: nothing stands below it (rule 1). */
export function isLeaf(criterion: Criterion): boolean {
  return criterion.children.length === 0;
}

/** A row of which only the user knows where it belongs: sums that may hold it are not known. */
export function isUnplaced({ duplicate, misplaced }: Criterion): boolean {
  return duplicate !== null || misplaced !== null;
}

/** The leaves under a row, itself where it is one, in the order of their rows. */
export function leavesOf<Row extends { readonly children: readonly Row[] }>(row: Row): Row[] {
  return row.children.length === 0 ? [row] : row.children.flatMap((child) => leavesOf(child));
}

/** The leaves of a table, in the order of their rows: only they hold scores (rule 1). Deductions only lower sums. */
export function leaves(scorecard: Scorecard): Criterion[] {
  return scorecard.criteria.filter((row) => isLeaf(row) && row.effect === 'adds');
}

/** The number that stands in a row's cell of a column; null where it is blank, a mark or unreadable. */
export function pointsIn(row: { cells: ScoreCells } | null | undefined, column: number): Decimal | null {
  const reading = row?.cells.get(column)?.reading;
  return reading?.kind === 'number' ? reading.value : null;
}

/** What a row adds in a score column to what it is part of: a deduction takes its points off, however they are signed. */
export function addedPoints(row: Pick<Criterion, 'cells' | 'effect'>, column: number): Decimal | null {
  const points = pointsIn(row, column);
  return row.effect === 'lowers' && points ? points.abs().neg() : points;
}

/** Whether any score column of a row holds a number. */
export function hasNumbers(cells: ScoreCells): boolean {
  for (const { reading } of cells.values()) if (reading.kind === 'number') return true;
  return false;
}

/** Whether something stands in a row's cell of a column. */
export function isFilled(row: { cells: ScoreCells }, column: number): boolean {
  const cell = row.cells.get(column);
  return cell !== undefined && cell.reading.kind !== 'blank';
}

/**
 * The columns whose sum is a leaf's score that counts: the achieved score; else the last filled appraisal
 * (the self score at the self-assessment stage), with the survey where that is its own column.
 */
export function countingColumns(scorecard: Scorecard, leaf: Pick<Criterion, 'cells'>): readonly number[] {
  const { columns } = scorecard.layout;
  if (columns.achieved !== undefined && isFilled(leaf, columns.achieved)) return [columns.achieved];
  const rounds =
    scorecard.stage === 'self' ? (columns.self === undefined ? [] : [columns.self]) : columns.appraised;
  const isOnlyOne = rounds.length === 1 && columns.achieved === undefined && columns.survey === undefined;
  if (isOnlyOne) return rounds;
  const round = rounds.findLast((column) => isFilled(leaf, column));
  const counting = round === undefined ? [] : [round];
  if (columns.survey !== undefined && isFilled(leaf, columns.survey)) counting.push(columns.survey);
  if (counting.length > 0) return counting;
  const fallback = columns.achieved ?? rounds.at(-1) ?? columns.survey;
  return fallback === undefined ? [] : [fallback];
}

/** A leaf's score that counts, or null. */
export function leafScore(scorecard: Scorecard, leaf: Criterion): Decimal | null {
  let score: Decimal | null = null;
  for (const column of countingColumns(scorecard, leaf)) score = plus(score, pointsIn(leaf, column));
  return score;
}

/** The rows below a row, children, grandchildren and so on, in the order of their rows. */
export function descendantsOf<Row extends { readonly children: readonly Row[] }>({ children }: Row): Row[] {
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Whether something is true of all rows below a row; asked no further than to the first of which it is not. */
export function isTrueBelow<Row extends { readonly children: readonly Row[] }>(
  { children }: Row,
  is: (row: Row) => boolean,
): boolean {
  for (const child of children) if (!is(child) || !isTrueBelow(child, is)) return false;
  return true;
}

/** Whether a row has the maximum of everything below it, where no maxima stand (rule 13). */
export function holdsMaximum(row: Criterion): boolean {
  return row.children[0]?.sharesMaximumOf === row;
}

/** The rows that a row stands in, from its parent upwards. */
export function ancestorsOf({ parent }: Criterion): Criterion[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** The area that a row belongs to, itself where it is one. */
export function areaOf(criterion: Criterion): Criterion {
  return criterion.parent ? areaOf(criterion.parent) : criterion;
}

/** A cell that says something which is no number; blank cells and `-` say that there is no score. */
export function isUnreadable(cell: ScoreCell): boolean {
  return (
    cell.reading.kind === 'unreadable' || cell.reading.kind === 'error' || cell.reading.kind === 'badType'
  );
}
