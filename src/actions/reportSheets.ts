import type { Edit } from '../plan/edit';
import { planOf } from '../plan/plan';
import { differingRows, rowMarks } from '../plan/sheets/sheetContent';
import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { frameOf, standingSheet } from '../plan/sheets/sheetFrame';
import type { ReportOptions } from '../report/reportOptions';
import { REPORT_KINDS, REPORTS, type ReportKind } from '../report/reports';
import { scoredYears } from '../report/scoredYear';
import { freeName, sheetNameOf } from '../report/sheetNames';
import { wordsOfSheet, type ReportWords } from '../report/words';
import { findComparisonTables } from '../scorecard/layout/comparisonTable';
import {
  OWN_SHEETS_KEY,
  ownSheets,
  settingOfOwnSheets,
  type OwnSheet,
} from '../scorecard/settings/ownSheets';
import { chooseScoringSheet, scoringSheets, type RecognisedWorkbook } from '../scorecard/recognise';
import { findYears, type YearFigures } from '../scorecard/years/findYears';
import type { ChosenSheets } from '../scorecard/years/yearSheets';
import type { Action, ActionContext, Blocked } from './action';

/** Which sheets are made, from which years, and in whose words. */
export interface ReportSheetsOptions extends ReportOptions {
  /** The sheets that are wanted; null for all that the workbook's years allow. */
  kinds: readonly ReportKind[] | null;
  /** The years to compare; null for all. What shows one year shows the newest of them. */
  years: readonly number[] | null;
  /** Which sheet a person says to be a year's. */
  chosen?: ChosenSheets;
  /** Takes another name where somebody's own sheet has the usual one, instead of asking. */
  freeNames: boolean;
  words: ReportWords;
}

type Found<T> = { ok: true; found: T } | { ok: false; why: Blocked };

/** Makes the sheets that writers of the report copy from, or writes them anew; nobody's own sheet is touched. */
export const reportSheets: Action<ReportSheetsOptions> = {
  plan: (context, options) => {
    const years = yearsToCompare(context, options);
    if (!years.ok) return years;
    const drawings = drawingsOf(years.found, options);
    if (!drawings.ok) return drawings;
    return planSheets(context.workbook, drawings.found, options.freeNames);
  },
};

function yearsToCompare(
  { workbook, sheetId }: ActionContext,
  { years: wanted, chosen }: ReportSheetsOptions,
): Found<YearFigures[]> {
  const isSeen = scoringSheets(workbook).some(({ sheet }) => sheet.visibility === 'visible');
  const choice = chooseScoringSheet(workbook, sheetId);
  if (!isSeen && !choice.chosen) return { ok: false, why: choice.why };
  const { years, rivals } = findYears(withOwnTables(workbook), chosen);
  const claimed = rivals.find(({ year }) => wanted?.includes(year) ?? true);
  if (claimed) {
    const sheets = claimed.sheets.map(({ sheet }) => sheet.name);
    return { ok: false, why: { reason: 'rivalYear', year: claimed.year, sheets } };
  }
  const missing = wanted?.find((year) => years.every((each) => each.year !== year));
  if (missing !== undefined) return { ok: false, why: { reason: 'unknownYear', year: missing } };
  // A hidden sheet is mostly a draft: it is shown to nobody who did not ask for its year.
  const isShown = ({ scoring }: YearFigures): boolean =>
    scoring === null || scoring.sheet.visibility === 'visible';
  const found = years.filter((each) => wanted?.includes(each.year) ?? isShown(each));
  if (scoredYears(found).length === 0) {
    const dateless = scoringSheets(workbook).find(({ scorecard }) => scorecard.year === null);
    if (dateless) return { ok: false, why: { reason: 'noYear', sheet: dateless.sheet.name } };
    return { ok: false, why: { reason: 'noScoresOfYear', years: found.map(({ year }) => year) } };
  }
  return { ok: true, found };
}

/** Ranks that people typed on a sheet of ours are theirs too; the workbook's other tables come first. */
function withOwnTables(workbook: RecognisedWorkbook): RecognisedWorkbook {
  const own = workbook.sheets.filter((each) => each.kind === 'other' && each.isOwn);
  const others = workbook.sheets.filter((each) => !own.includes(each));
  return {
    ...workbook,
    sheets: [...others, ...own.map((each) => ({ ...each, comparisons: findComparisonTables(each.sheet) }))],
  };
}

/** A sheet that is to be made: what it shows, and how it is drawn under a name. */
interface Wanted {
  kind: ReportKind;
  years: number[];
  name: string;
  draw: (name: string) => SheetDefinition;
}

/** Those of the wanted sheets that the years allow. */
function drawingsOf(years: readonly YearFigures[], options: ReportSheetsOptions): Found<Wanted[]> {
  const { kinds, words } = options;
  const found: Wanted[] = [];
  for (const kind of REPORT_KINDS) {
    if (kinds && !kinds.includes(kind)) continue;
    const drawing = REPORTS[kind].drawing(years);
    if ('draw' in drawing) {
      const name = sheetNameOf(words, kind, drawing.years);
      const draw: Wanted['draw'] = (own) => drawing.draw(own, options, wordsOfSheet(words, kind));
      found.push({ kind, years: drawing.years, name, draw });
    } else if (kinds) {
      // What was asked for by name is not left out in silence.
      return { ok: false, why: { ...drawing, report: kind } };
    }
  }
  return { ok: true, found };
}

function planSheets(
  { snapshot }: RecognisedWorkbook,
  drawings: readonly Wanted[],
  freeNames: boolean,
): ReturnType<typeof reportSheets.plan> {
  const edits: Edit[] = [];
  const locked = { ok: false, why: { reason: 'lockedWorkbook' } } as const;
  const taken = snapshot.sheets.map(({ name }) => name);
  // Those that somebody has deleted are forgotten.
  let remembered = ownSheets(snapshot.settings).filter(({ sheetName }) => taken.includes(sheetName));
  for (const { kind, years, name, draw } of drawings) {
    const subject = `${kind} ${years.join(',')}`;
    const known =
      remembered.find((own) => own.subject === subject) ?? remembered.find((own) => own.sheetName === name);
    const present = known && snapshot.sheets.find((sheet) => sheet.name === known.sheetName);
    const isTaken = !present && taken.some((each) => each.toLowerCase() === name.toLowerCase());
    if (!present && snapshot.structureProtected) return locked;
    if (isTaken && !freeNames) {
      const why = { reason: 'sheetNameTaken', sheet: name, free: freeName(name, taken) } as const;
      return { ok: false, why };
    }
    const after = draw(present?.name ?? (isTaken ? freeName(name, taken) : name));
    const entry: OwnSheet = { sheetName: after.name, subject, frame: frameOf(after) };
    if (!present) {
      taken.push(after.name);
      edits.push({ type: 'addSheet', sheet: after });
    } else if (!isSame(known, entry) || differingRows(rowMarks(present), rowMarks(after)).length > 0) {
      if (present.protected) {
        return { ok: false, why: { reason: 'protectedSheet', sheet: present.name } };
      }
      const before = standingSheet(present, known.frame);
      edits.push({ type: 'rewriteSheet', sheetId: present.id, before, after });
    }
    remembered = [...remembered.filter((own) => own !== known), entry];
  }
  const before = snapshot.settings.get(OWN_SHEETS_KEY) ?? null;
  const after = settingOfOwnSheets(remembered);
  if (edits.length > 0) edits.push({ type: 'setting', key: OWN_SHEETS_KEY, before, after });
  return { ok: true, plan: planOf(edits) };
}

function isSame(a: OwnSheet, b: OwnSheet): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
