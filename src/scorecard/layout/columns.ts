import type { Role } from '../words/headers/role';

/** Columns that hold points and are added up. */
export type ScoreRole = 'max' | 'self' | 'appraised' | 'survey' | 'achieved';

/** Where each role stands: zero-based columns, absent where the layout has none. */
export interface ScoringColumns {
  /** Absent where the codes stand in front of the names. */
  readonly code?: number;
  /** Further columns of codes to its right, where areas, criteria and components each have their own. */
  readonly otherCodes?: readonly number[];
  readonly name: number;
  /** Further columns of names, where areas, criteria and components each have their own. */
  readonly otherNames?: readonly number[];
  readonly max: number;
  readonly self?: number;
  /** Appraisal rounds, first to last; the last one that is filled counts. */
  readonly appraised: readonly number[];
  readonly survey?: number;
  readonly achieved?: number;
  readonly percent?: number;
  /** Columns that say why points were lost. */
  readonly note: readonly number[];
  /** What the unit says for itself beside those notes: it may name the source of a score, but no reason. */
  readonly unitNote?: number;
  readonly evidence?: number;
}

/** Roles whose first column, or only one, has a field of its own; appraisals and notes are lists. */
export const SINGLE_ROLES = [
  'code',
  'name',
  'max',
  'self',
  'survey',
  'achieved',
  'percent',
  'unitNote',
  'evidence',
] as const;

/** A column of a table with what it holds; appraisals are numbered, everything else is of round 1. */
export interface PlacedRole {
  readonly column: number;
  readonly role: Exclude<Role, 'rank'>;
  readonly round: number;
}

/** The columns of codes, from left to right; none where the codes stand in front of the names. */
export function codeColumns({
  code,
  otherCodes = [],
}: Pick<ScoringColumns, 'code' | 'otherCodes'>): readonly number[] {
  return code === undefined ? [] : [code, ...otherCodes];
}

/** All columns that a table has, from left to right. */
export function placedRoles(columns: ScoringColumns): PlacedRole[] {
  const place = (role: PlacedRole['role'], column: number, round = 1): PlacedRole => ({
    column,
    role,
    round,
  });
  const single = SINGLE_ROLES.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [place(role, column)];
  });
  return [
    ...single,
    ...(columns.otherCodes ?? []).map((column) => place('code', column)),
    ...(columns.otherNames ?? []).map((column) => place('name', column)),
    ...columns.appraised.map((column, index) => place('appraised', column, index + 1)),
    ...columns.note.map((column) => place('note', column)),
  ].sort((a, b) => a.column - b.column);
}
