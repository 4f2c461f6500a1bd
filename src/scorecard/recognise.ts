import { findComparisonTables, type ComparisonTable } from './layout/comparisonTable';
import { chosenLayout, type StaleReason } from './layout/chosenTable';
import { correctionOf, storedCorrections, type SheetCorrection } from './settings/corrections';
import { gridOf } from '../sheet/grid';
import type { MissingPart } from './layout/headedTables';
import { isOwnSheet, ownSheets } from './settings/ownSheets';
import { recompute, type Recomputation } from './sums/recompute';
import { placedRoles } from './layout/columns';
import type { Scorecard } from './model/scorecard';
import { readScorecard, type ScorecardResult } from './rows/readScorecard';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { withoutSummaries } from './rows/summary';

/** A person's correction of a sheet, and why it is not obeyed where it no longer fits. */
interface RememberedCorrection {
  readonly given: SheetCorrection;
  readonly stale: StaleReason | null;
}

/** A scoring sheet with everything that follows from its leaves. */
export interface ScoringSheet {
  readonly kind: 'scoring';
  readonly sheet: SheetSnapshot;
  readonly correction: RememberedCorrection | null;
  readonly scorecard: Scorecard;
  readonly recomputation: Recomputation;
  readonly comparisons: readonly ComparisonTable[];
}

/** A sheet that only compares years. */
interface ComparisonSheet {
  readonly kind: 'comparison';
  readonly sheet: SheetSnapshot;
  readonly correction: RememberedCorrection | null;
  readonly comparisons: readonly ComparisonTable[];
}

/** Neither a scoring sheet nor a comparison; `missing` says what a scoring sheet would have had. */
export interface OtherSheet {
  readonly kind: 'other';
  readonly sheet: SheetSnapshot;
  readonly correction: RememberedCorrection | null;
  readonly comparisons: readonly ComparisonTable[];
  readonly missing: readonly MissingPart[];
  /** Row of the best header found, or null. */
  readonly headerRow: number | null;
  readonly isEmpty: boolean;
  /** Made by the add-in from the scoring sheets: it repeats what they say and is not read again. */
  readonly isOwn: boolean;
}

/** A sheet with what it is. */
export type RecognisedSheet = ScoringSheet | ComparisonSheet | OtherSheet;

/** A workbook with what each of its sheets is. */
export interface RecognisedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** In the workbook's order. */
  readonly sheets: readonly RecognisedSheet[];
  /** What the workbook remembers of corrections can be read in part only. */
  readonly hasDamagedCorrections: boolean;
}

/** Says of every sheet what it is: what a person said of it, else what it looks like. */
export function recognise(snapshot: WorkbookSnapshot): RecognisedWorkbook {
  const { corrections, isDamaged } = storedCorrections(snapshot.settings);
  const own = ownSheets(snapshot.settings);
  return {
    snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const given = correctionOf(corrections, sheet, snapshot.sheets);
      return isOwnSheet(own, sheet) && !given ? ownSheet(sheet) : recogniseSheet(sheet, given);
    }),
    hasDamagedCorrections: isDamaged,
  };
}

function ownSheet(sheet: SheetSnapshot): OtherSheet {
  return {
    kind: 'other',
    sheet,
    correction: null,
    comparisons: [],
    missing: [],
    headerRow: null,
    isEmpty: false,
    isOwn: true,
  };
}

/** Says of one sheet what it is. A correction that no longer fits is not obeyed, and what it lacks is said. */
export function recogniseSheet(sheet: SheetSnapshot, given: SheetCorrection | null): RecognisedSheet {
  const { result, correction } = readCorrected(sheet, given);
  const tables = findComparisonTables(sheet);
  const comparisons = result.found
    ? tables.filter((table) => sharesNoColumn(table, result.scorecard))
    : tables;
  if (result.found) {
    const { scorecard } = result;
    return {
      kind: 'scoring',
      sheet,
      correction,
      scorecard,
      recomputation: recompute(scorecard),
      comparisons,
    };
  }
  if (comparisons.length > 0) return { kind: 'comparison', sheet, correction, comparisons };
  const isEmpty = sheet.values.every((row) => row.every((value) => value === ''));
  const { missing, headerRow } = result;
  return { kind: 'other', sheet, correction, comparisons, missing, headerRow, isEmpty, isOwn: false };
}

function readCorrected(
  sheet: SheetSnapshot,
  given: SheetCorrection | null,
): { result: ScorecardResult; correction: RememberedCorrection | null } {
  if (!given) return { result: readScorecard(sheet), correction: null };
  const obeyed = { given, stale: null };
  if (!given.table) return { result: { found: false, missing: [], headerRow: null }, correction: obeyed };
  const chosen = chosenLayout(gridOf(sheet), given.table);
  const result = chosen.layout ? readScorecard(sheet, chosen.layout) : null;
  if (result?.found) return { result, correction: obeyed };
  const stale = chosen.layout ? 'criteria' : chosen.stale;
  return { result: readScorecard(sheet), correction: { given, stale } };
}

/** No column that holds points or codes of a scoring table is also the index or the rank of a comparison. */
function sharesNoColumn({ headerRows, years }: ComparisonTable, { layout, lastRow }: Scorecard): boolean {
  const [top = 0] = layout.headerRows;
  if (headerRows.every((row) => row < top || row > lastRow)) return true;
  const own = new Set<number | null>(placedRoles(layout.columns).map(({ column }) => column));
  return years.every(({ indexColumn, rankColumn }) => !own.has(indexColumn) && !own.has(rankColumn));
}

/** The sheets that hold a scoring table, hidden ones too, in the order of the workbook. */
export function scoringSheets(workbook: RecognisedWorkbook): ScoringSheet[] {
  return workbook.sheets.filter((sheet) => sheet.kind === 'scoring');
}

/** Why no scoring sheet can be worked on. */
export type NoChoice =
  | { reason: 'emptyWorkbook' }
  | { reason: 'noScoringSheet'; nearest: OtherSheet | null }
  | { reason: 'hiddenScoringSheet'; sheet: string }
  | { reason: 'severalScoringSheets'; sheets: string[] };

/** The scoring sheet to work on, or why there is none. */
export type SheetChoice = { chosen: ScoringSheet } | { chosen: null; why: NoChoice };

/**
 * The scoring sheet to work on: the one asked for, else the one in view, else the only visible one that does not sum up
 * another. Hidden sheets are never worked on unseen, and between two the user decides.
 */
export function chooseScoringSheet(workbook: RecognisedWorkbook, askedFor: string | null): SheetChoice {
  const all = scoringSheets(workbook);
  const visible = all.filter(({ sheet }) => sheet.visibility === 'visible');
  const wanted = visible.find(({ sheet }) => sheet.id === askedFor);
  const inView = visible.find(({ sheet }) => sheet.id === workbook.snapshot.activeSheetId);
  const [only, another] = withoutSummaries(visible);
  const chosen = wanted ?? inView ?? (another ? undefined : only);
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
