import type { Lack, ReportKind } from './reports';

/** Why sheets for the report cannot be made. */
export type ReportObstacle =
  /** Nothing says of which year a scoring sheet is. */
  | { reason: 'noYear'; sheet: string }
  /** Only a comparison table has figures of these years. */
  | { reason: 'noScoresOfYear'; years: number[] }
  | (Lack & { report: ReportKind })
  | { reason: 'lockedWorkbook' }
  /** Somebody's own sheet has the name; `free` is one that no sheet has. */
  | { reason: 'sheetNameTaken'; sheet: string; free: string };
