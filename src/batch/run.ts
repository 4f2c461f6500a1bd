import { compareYears, COMPARE_ALL, type CompareOptions } from '../actions/compareYears';
import { highlight } from '../actions/highlight';
import { memoryHistory } from '../actions/history';
import { openWorkbook, perform, UNSEEN, type OpenWorkbook, type Outcome } from '../actions/perform';
import { recompute } from '../actions/recompute';
import { reportSheets } from '../actions/reportSheets';
import { withBatchTexts, type BatchLocale } from '../locale/batchTexts';
import type { Locale } from '../locale/locale';
import { selectCell } from '../excel/selection';
import { reportWords } from '../locale/reportTexts';
import { blockedSentence, faultSentence, findingSentence } from '../locale/sentences';
import type { Plan } from '../plan/plan';
import { WorkbookFault } from '../plan/port';
import { areaOfBlock } from '../plan/sheets/sheetBlock';
import { cellAddress } from '../sheet/address';
import { areaAddress } from '../sheet/area';
import { chooseComparison } from '../scorecard/years/comparisonObstacle';
import { chooseScoringSheet, scoringSheets, type RecognisedWorkbook } from '../scorecard/recognise';
import { withoutSummaries } from '../scorecard/rows/summary';
import { XlsxError } from '../workbench/xlsx';
import type { Command } from './commandLine';
import { inspect, sheetReason } from './inspection';
import { RanksFileError, readRanks, type GivenRanks } from './ranksFile';
import { openWorkbookFile, writeWhole, type WorkbookFile } from './workbookFile';

/** Where a command prints. Workbook content goes to `out` only where it was asked for. */
export interface Terminal {
  out: (line: string) => void;
  err: (line: string) => void;
}

/** 0 done · 1 findings of severity error · 2 not a scoring workbook, or unreadable. */
export type ExitStatus = 0 | 1 | 2;

/** A sentence for the user about a file that cannot be worked on. */
class FileRefused extends Error {}

export async function runCommand(
  command: Command,
  terminal: Terminal,
  languageOfUser: Locale,
): Promise<ExitStatus> {
  const locale = withBatchTexts(languageOfUser);
  if (command.name === 'inspect') return inspectFiles(command, terminal, locale);
  return refusedAsStatus(terminal, () => changeFile(command, terminal, locale));
}

/** A command that writes a file. */
type ChangeCommand = Exclude<Command, { name: 'inspect' }>;

async function inspectFiles(
  { files, json }: Extract<Command, { name: 'inspect' }>,
  terminal: Terminal,
  locale: BatchLocale,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const file of files) {
    const one = await refusedAsStatus(terminal, () =>
      withFile(file, locale, async ({ port }) => {
        const opened = await openWorkbook(port);
        if (json) terminal.out(JSON.stringify(inspect(file, opened, locale)));
        else for (const line of summary(file, opened, locale)) terminal.out(line);
        if (scoringSheets(opened.workbook).length === 0) {
          throw new FileRefused(`${file}: ${blockedSentence(locale, noSheet(opened))}`);
        }
        return hasErrors(opened) ? 1 : 0;
      }),
    );
    status = Math.max(status, one) as ExitStatus;
  }
  return status;
}

async function changeFile(
  command: ChangeCommand,
  terminal: Terminal,
  locale: BatchLocale,
): Promise<ExitStatus> {
  const { texts, say } = locale;
  return withFile(command.file, locale, async (workbook) => {
    const { outcome, left } = await change(command, workbook, locale);
    const bytes = await workbook.bytes();
    try {
      await writeWhole(command.out, bytes);
    } catch (error) {
      const detail = systemReason(error, locale);
      throw new FileRefused(say(texts.batch.cannotWrite, { file: command.out, detail }));
    }
    terminal.out(writtenSentence(command, outcome.plan, locale));
    const errors = left.findings.filter(({ severity }) => severity === 'error');
    for (const finding of errors) {
      const place = `${finding.sheetName}!${cellAddress(finding.column, finding.row)}`;
      terminal.out(`  ${place}: ${findingSentence(locale, finding)}`);
    }
    // Highlighting is done when it is done, recomputing when no error is left, a comparison when it has none.
    if (command.name === 'recompute') return errors.length > 0 ? 1 : 0;
    const isComparisonWrong = errors.some(({ kind }) => kind.startsWith('COMPARISON_'));
    return command.name === 'compare' && isComparisonWrong ? 1 : 0;
  });
}

function writtenSentence(
  { name, out: file }: ChangeCommand,
  plan: Plan,
  { texts, say }: BatchLocale,
): string {
  const { edits, changes } = plan;
  if (name === 'highlight') return say(texts.batch.highlighted, { file });
  const place = placeOfNewTable(plan);
  if (name === 'compare' && place !== null) return say(texts.batch.compared, { file, place });
  if (name !== 'report-sheets')
    return say(texts.batch.written, { file, count: edits.length, changed: changes.length });
  const made = edits.flatMap((edit) => {
    if (edit.type === 'addSheet') return [edit.sheet.name];
    return edit.type === 'rewriteSheet' ? [edit.after.name] : [];
  });
  const sheets = made.map((each) => `“${each}”`).join(', ');
  return say(made.length === 0 ? texts.batch.nothingReported : texts.batch.reported, { file, sheets });
}

/** Where a plan makes a new comparison table; null where it fills one. */
function placeOfNewTable({ edits }: Plan): string | null {
  for (const edit of edits) {
    if (edit.type === 'addSheet') return `“${edit.sheet.name}”`;
    if (edit.type === 'addBlock') return areaAddress(areaOfBlock(edit.block));
  }
  return null;
}

interface Changed {
  outcome: Extract<Outcome, { kind: 'done' | 'nothingToDo' }>;
  /** The workbook as it is now. */
  left: OpenWorkbook;
}

async function change(command: ChangeCommand, { port }: WorkbookFile, locale: BatchLocale): Promise<Changed> {
  const { texts, say } = locale;
  const outcome = await performed(command, port, locale);
  if (outcome.kind === 'blocked')
    throw new FileRefused(`${command.file}: ${blockedSentence(locale, outcome.why)}`);
  if (outcome.kind !== 'done' && outcome.kind !== 'nothingToDo') {
    throw new FileRefused(say(texts.batch.cannotRead, { file: command.file, detail: outcome.kind }));
  }
  return { outcome, left: await openWorkbook(port) };
}

async function performed(
  command: ChangeCommand,
  port: WorkbookFile['port'],
  locale: BatchLocale,
): Promise<Outcome> {
  const history = memoryHistory();
  if (command.name === 'compare') {
    const given = command.ranks === null ? {} : await ranksOf(command.ranks, locale);
    const place = await placeOfTable(port, command, locale);
    const options = { ...COMPARE_ALL, years: command.years, ...given, ...place };
    return perform(compareYears, options, port, history, { sheetId: null, confirmed: UNSEEN });
  }
  if (command.name === 'report-sheets') {
    const { years, sheets: kinds, order, nationalHeader, freeNames } = command;
    const options = { kinds, years, order, nationalHeader, freeNames, words: reportWords(locale) };
    return perform(reportSheets, options, port, history, { sheetId: null, confirmed: UNSEEN });
  }
  const options = { sheetId: await sheetToChange(port, command, locale), confirmed: UNSEEN };
  return command.name === 'recompute'
    ? perform(recompute, { values: command.values, leaveOut: new Set<string>() }, port, history, options)
    : perform(highlight, undefined, port, history, options);
}

const RANKS_EXAMPLE = '{"2023": {"1": 29, "total": 21}, "2022": {"total": {"rank": 39, "index": 84.47}}}';

async function ranksOf(file: string, locale: BatchLocale): Promise<GivenRanks> {
  const { texts, say } = locale;
  try {
    return await readRanks(file);
  } catch (error) {
    if (error instanceof RanksFileError)
      throw new FileRefused(say(texts.batch.badRanks, { file, example: RANKS_EXAMPLE }));
    throw new FileRefused(say(texts.batch.cannotRead, { file, detail: systemReason(error, locale) }));
  }
}

/** From the cell that was named, as if a person had selected it. */
async function placeOfTable(
  port: WorkbookFile['port'],
  command: Extract<Command, { name: 'compare' }>,
  locale: BatchLocale,
): Promise<Pick<CompareOptions, 'table' | 'insert'>> {
  const { file, at } = command;
  if (!at) return tableToRefresh(port, command, locale);
  const { workbook } = await openWorkbook(port);
  const { sheet } = sheetNamed(workbook, file, at.sheet, locale);
  if (sheet.visibility !== 'visible')
    throw new FileRefused(locale.say(locale.texts.batch.hiddenPlace, { file, sheet: sheet.name }));
  await selectCell(sheet.id, at.address);
  return { table: null, insert: { words: reportWords(locale), at: 'selection' } };
}

/**
 * The table on the sheet that was named, else the only one; between two, the caller decides. Where there is none, a
 * new sheet takes one.
 */
async function tableToRefresh(
  port: WorkbookFile['port'],
  { file, sheet: name }: Extract<Command, { name: 'compare' }>,
  locale: BatchLocale,
): Promise<Pick<CompareOptions, 'table' | 'insert'>> {
  const { texts, say } = locale;
  const { workbook } = await openWorkbook(port);
  const active = name === null ? '' : sheetNamed(workbook, file, name, locale).sheet.id;
  const choice = chooseComparison(
    { ...workbook, snapshot: { ...workbook.snapshot, activeSheetId: active } },
    null,
  );
  if (!choice.chosen) {
    const { why } = choice;
    if (why.reason === 'severalComparisons')
      throw new FileRefused(`${file}: ${blockedSentence(locale, why)}`);
    const isNone = why.reason === 'noComparison';
    return { table: null, insert: isNone ? { words: reportWords(locale), at: 'newSheet' } : null };
  }
  const { sheet, headerRows } = choice.chosen;
  if (name !== null && sheet.id !== active)
    throw new FileRefused(say(texts.batch.noComparisonOn, { file, sheet: name }));
  return { table: { sheetId: sheet.id, row: headerRows[0] ?? 1 }, insert: null };
}

/** macOS types letters and their marks apart. */
function sheetNamed(
  { sheets }: RecognisedWorkbook,
  file: string,
  name: string,
  { texts, say }: BatchLocale,
): RecognisedWorkbook['sheets'][number] {
  const named = sheets.find(({ sheet }) => sheet.name.normalize() === name.normalize());
  if (!named) throw new FileRefused(say(texts.batch.noSuchSheet, { file, sheet: name }));
  return named;
}

/**
 * The id of the sheet that was named, or of the only one there is that does not sum up another; null where there is
 * none. Which sheet was in front when the file was saved says nothing where nobody looks at it: between two, the
 * caller decides.
 */
async function sheetToChange(
  port: WorkbookFile['port'],
  { file, sheet: name }: Extract<ChangeCommand, { name: 'recompute' | 'highlight' }>,
  locale: BatchLocale,
): Promise<string | null> {
  const { texts, say } = locale;
  const { workbook } = await openWorkbook(port);
  if (name === null) {
    const visible = scoringSheets(workbook).filter(({ sheet }) => sheet.visibility === 'visible');
    const [only, another] = withoutSummaries(visible);
    if (!another) return only?.sheet.id ?? null;
    const sheets = visible.map(({ sheet }) => `“${sheet.name}”`).join(', ');
    throw new FileRefused(say(texts.batch.severalSheets, { file, sheets }));
  }
  const named = sheetNamed(workbook, file, name, locale);
  if (named.kind !== 'scoring') throw new FileRefused(say(texts.batch.notScoring, { file, sheet: name }));
  if (named.sheet.visibility !== 'visible') {
    throw new FileRefused(
      `${file}: ${blockedSentence(locale, { reason: 'hiddenScoringSheet', sheet: name })}`,
    );
  }
  return named.sheet.id;
}

/** Opens, works and closes; whatever makes a file unreadable becomes one sentence that names it. */
async function withFile<Result>(
  file: string,
  locale: BatchLocale,
  work: (workbook: WorkbookFile) => Promise<Result>,
): Promise<Result> {
  let workbook: WorkbookFile | null = null;
  try {
    workbook = await openWorkbookFile(file);
    return await work(workbook);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(unreadable(file, error, locale));
  } finally {
    workbook?.close();
  }
}

async function refusedAsStatus(terminal: Terminal, work: () => Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    terminal.err(error.message);
    return 2;
  }
}

function noSheet({ workbook }: OpenWorkbook): Parameters<typeof blockedSentence>[1] {
  const choice = chooseScoringSheet(workbook, null);
  return choice.chosen ? { reason: 'noScoringSheet', nearest: null } : choice.why;
}

function hasErrors({ findings }: OpenWorkbook): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function summary(file: string, opened: OpenWorkbook, locale: BatchLocale): string[] {
  const { texts, say, number } = locale;
  const lines = opened.workbook.sheets.map((recognised) => {
    const sheet = recognised.sheet.name;
    if (recognised.kind !== 'scoring')
      return say(texts.batch.otherLine, { sheet, reason: sheetReason(recognised, locale) });
    const { total, counts } = recognised.recomputation;
    return say(texts.batch.sheetLine, {
      sheet,
      year: String(recognised.scorecard.year ?? '?'),
      leaves: counts.leaves,
      score: total.score ? number(total.score) : '–',
      max: total.max ? number(total.max) : '–',
      index: total.index ? number(total.index, 2) : '–',
    });
  });
  const findings = opened.findings.map((finding) => {
    const severity = texts.findings.severity[finding.severity];
    const place = `${finding.sheetName}!${cellAddress(finding.column, finding.row)}`;
    return `  ${severity} ${place} (${finding.kind}): ${findingSentence(locale, finding)}`;
  });
  return [file, ...lines, ...findings];
}

/** Why a file cannot be worked on. A bug, too, is one line about one file, so that the other files get their turn. */
function unreadable(file: string, error: unknown, locale: BatchLocale): string {
  const { texts, say } = locale;
  if (error instanceof WorkbookFault) return `${file}: ${faultSentence(locale, error)}`;
  const detail = error instanceof XlsxError ? texts.batch.file[error.code] : systemReason(error, locale);
  return say(texts.batch.cannotRead, { file, detail });
}

/** What the system says of a file; of anything else its kind, never a message, which may quote the workbook. */
function systemReason(error: unknown, { texts }: BatchLocale): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return texts.batch.system.missing;
    case 'EISDIR':
      return texts.batch.system.isFolder;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return texts.batch.system.forbidden;
    case 'EBUSY':
      return texts.batch.system.busy;
    case 'ENOSPC':
      return texts.batch.system.full;
    default:
      return typeof code === 'string' ? code : error instanceof Error ? error.name : 'Error';
  }
}
