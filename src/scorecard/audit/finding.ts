import type { Decimal } from '../../sheet/decimal';
import type { FindingCause, FindingKind, FindingParams, Severity } from './catalogue';

/** A finding of one cause. */
interface FindingOf<Cause extends FindingCause> {
  kind: FindingKind;
  severity: Severity;
  sheetId: string;
  sheetName: string;
  /** The sheet's row number. */
  row: number;
  /** Zero-based column. */
  column: number;
  /** Full code of the row, or null (total, comparison). */
  path: string | null;
  /** Full code of the area that the row belongs to, or null. */
  area: string | null;
  /** What stands there, as read. */
  found: Decimal | string | null;
  expected: Decimal | null;
  /** True where the cell is wrong only because another one is. */
  consequence: boolean;
  cause: Cause;
  params: FindingParams<Cause>;
}

/** Something in the workbook that is wrong, may be wrong or is worth knowing, at one cell. */
export type Finding = { [Cause in FindingCause]: FindingOf<Cause> }[FindingCause];

/** What the sentence about a finding is made of. */
export type FindingWords = {
  [Cause in FindingCause]: Pick<FindingOf<Cause>, 'cause' | 'params'>;
}[FindingCause];
