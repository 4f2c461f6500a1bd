import { findComparisonTables, type ComparisonTable } from './comparison';
import type { MissingPart } from './layout';
import { recompute, type Recomputation } from './recompute';
import { type Scorecard } from './scorecard';
import { readScorecard } from './readScorecard';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** A scoring sheet with everything that follows from its leaves. */
export interface ScoringSheet {
  kind: 'scoring';
  sheet: SheetSnapshot;
  scorecard: Scorecard;
  recomputation: Recomputation;
  comparisons: ComparisonTable[];
}

export interface ComparisonSheet {
  kind: 'comparison';
  sheet: SheetSnapshot;
  comparisons: ComparisonTable[];
}

/** Neither a scoring sheet nor a comparison; `missing` says what a scoring sheet would have had. */
export interface OtherSheet {
  kind: 'other';
  sheet: SheetSnapshot;
  comparisons: ComparisonTable[];
  missing: MissingPart[];
  /** Row of the best header found, or null. */
  headerRow: number | null;
  isEmpty: boolean;
}

export type RecognisedSheet = ScoringSheet | ComparisonSheet | OtherSheet;

export interface RecognisedWorkbook {
  snapshot: WorkbookSnapshot;
  /** In the workbook's order. */
  sheets: RecognisedSheet[];
}

/** Says of every sheet what it is, by what it looks like. */
export function recognise(snapshot: WorkbookSnapshot): RecognisedWorkbook {
  return { snapshot, sheets: snapshot.sheets.map(recogniseSheet) };
}

function recogniseSheet(sheet: SheetSnapshot): RecognisedSheet {
  const result = readScorecard(sheet);
  const comparisons = findComparisonTables(sheet);
  if (result.found) {
    const { scorecard } = result;
    return { kind: 'scoring', sheet, scorecard, recomputation: recompute(scorecard), comparisons };
  }
  if (comparisons.length > 0) return { kind: 'comparison', sheet, comparisons };
  const isEmpty = sheet.values.every((row) => row.every((value) => value === ''));
  return { kind: 'other', sheet, comparisons, missing: result.missing, headerRow: result.headerRow, isEmpty };
}

export function scoringSheets(workbook: RecognisedWorkbook): ScoringSheet[] {
  return workbook.sheets.filter((sheet) => sheet.kind === 'scoring');
}

/** Why no scoring sheet can be worked on. */
export type NoChoice =
  | { reason: 'emptyWorkbook' }
  | { reason: 'noScoringSheet'; nearest: OtherSheet | null }
  | { reason: 'hiddenScoringSheet'; sheet: string }
  | { reason: 'severalScoringSheets'; sheets: string[] };

export type SheetChoice = { chosen: ScoringSheet } | { chosen: null; why: NoChoice };

/**
 * The scoring sheet to work on: the one asked for, else the one in view, else the only visible one.
 * Hidden sheets are never worked on unseen, and between two the user decides.
 */
export function chooseScoringSheet(workbook: RecognisedWorkbook, askedFor: string | null): SheetChoice {
  const all = scoringSheets(workbook);
  const visible = all.filter(({ sheet }) => sheet.visibility === 'visible');
  const wanted = visible.find(({ sheet }) => sheet.id === askedFor);
  const inView = visible.find(({ sheet }) => sheet.id === workbook.snapshot.activeSheetId);
  const chosen = wanted ?? inView ?? (visible.length === 1 ? visible[0] : undefined);
  if (chosen) return { chosen };
  if (visible.length > 1) {
    return {
      chosen: null,
      why: { reason: 'severalScoringSheets', sheets: visible.map(({ sheet }) => sheet.name) },
    };
  }
  const hidden = all[0];
  if (hidden) return { chosen: null, why: { reason: 'hiddenScoringSheet', sheet: hidden.sheet.name } };
  const others = workbook.sheets.filter((sheet) => sheet.kind === 'other');
  if (others.length === workbook.sheets.length && others.every((sheet) => sheet.isEmpty)) {
    return { chosen: null, why: { reason: 'emptyWorkbook' } };
  }
  const nearest = others
    .filter((sheet) => sheet.headerRow !== null)
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  return { chosen: null, why: { reason: 'noScoringSheet', nearest: nearest ?? null } };
}
