import type { Decimal } from '../sheet/decimal';
import type { Finding, FindingWords } from '../scorecard/audit/finding';
import type { Edit } from './edit';

/**
 * Why a figure changes: what the audit says of the cell, that it adds what changes above, or where a comparison's
 * figure comes from.
 */
export type ChangeReason =
  FindingWords | { cause: 'follows'; params: Readonly<Record<string, never>> } | ComparisonReason;

/** From a year's scoring sheet, given by the user, or the difference of two years. */
type ComparisonReason =
  | { cause: 'fromSheet'; params: { sheet: string } }
  | { cause: 'given'; params: Readonly<Record<string, never>> }
  | { cause: 'changeOfIndex' | 'changeOfRank'; params: { newer: string; older: string } };

/** A figure that will look different: shown to the user before anything is written. */
export interface FigureChange {
  /** `cellKey` of the cell: leaving it out keeps the cell as it stands. */
  key: string;
  sheetId: string;
  sheetName: string;
  /** The sheet's place in the workbook, which orders the lines of several sheets. */
  sheetIndex: number;
  row: number;
  column: number;
  /** Full code, or null for a total, a bonus or a deduction. */
  path: string | null;
  /** '' for a total. */
  name: string;
  /** What stands there now; null is blank. */
  from: Decimal | string | null;
  to: Decimal;
  /** Decimals that the cell shows; null where it shows all. */
  decimals: number | null;
  why: ChangeReason;
  /** A maximum that somebody set: it is kept unless a person asks for the change (rule 13). */
  isOfScheme: boolean;
}

/**
 * Why a figure is left alone: a cell under it cannot be read; the formula that would be written leads back to itself; a
 * score is calculated from it and would change; a formula would show an error; a reference on the way may lead anywhere;
 * the formula that stands there is more than a sum.
 */
export type LeftAlone = 'unreadable' | 'circle' | 'feedsPoints' | 'breaks' | 'untold' | 'ownRule';

/** A parent, a total or an index that is left alone though another figure was expected. */
export interface Unresolved {
  why: LeftAlone;
  sheetName: string;
  row: number;
  column: number;
  path: string | null;
  /** The cells that are in the way. */
  blockedBy: readonly { row: number; column: number }[];
}

/** Everything that an action would do, as a value: shown, counted, inverted, written. */
export interface Plan {
  readonly edits: readonly Edit[];
  /** Figures that change visibly; where there are none, the plan is written at once. */
  readonly changes: readonly FigureChange[];
  /** Figures that are kept as they stand: the user left them out, or they are maxima that nobody asked to change. */
  readonly leftOut: readonly FigureChange[];
  readonly unresolved: readonly Unresolved[];
}

/** A plan of edits that change no figure. */
export function planOf(edits: readonly Edit[]): Plan {
  return { edits, changes: [], leftOut: [], unresolved: [] };
}

/** Findings by the key of their cell. */
export function reasonsByCell(
  findings: readonly Finding[],
  key: (finding: Finding) => string,
): Map<string, Finding> {
  return new Map(findings.map((finding) => [key(finding), finding]));
}
