import type { ChangeCommand, Command } from './commandLine';
import {
  type ExitStatus,
  FileRefused,
  type Terminal,
  refusedAsStatus,
  systemReason,
  withFile,
} from './refusals';
import type { Locale } from '../locale/locale';
import { type BatchLocale, withBatchTexts } from '../locale/batchTexts';
import { inspectFiles } from './commands/inspect';
import { type WorkbookFile, writeWhole } from './workbookFile';
import { cellAddress } from '../sheet/address';
import { findingSentence } from '../locale/sentences';
import type { Plan } from '../plan/plan';
import { placeOfNewTable, placeOfTable, ranksOf } from './commands/compare';
import { type OpenWorkbook, type Outcome, UNSEEN, openWorkbook, perform } from '../actions/perform';
import { blockedSentence } from '../locale/blockedSentence';
import { memoryHistory } from '../actions/history';
import { COMPARE_ALL } from '../actions/compareYears';
import { reportWords } from '../locale/reportTexts';
import { sheetToChange } from './commands/scoringSheet';

export async function runCommand(
  command: Command,
  terminal: Terminal,
  languageOfUser: Locale,
): Promise<ExitStatus> {
  const locale = withBatchTexts(languageOfUser);
  if (command.name === 'inspect') return inspectFiles(command, terminal, locale);
  return refusedAsStatus(terminal, () => changeFile(command, terminal, locale));
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
    return perform('compareYears', options, port, history, { sheetId: null, confirmed: UNSEEN });
  }
  if (command.name === 'report-sheets') {
    const { years, sheets: kinds, order, nationalHeader, freeNames } = command;
    const options = { kinds, years, order, nationalHeader, freeNames, words: reportWords(locale) };
    return perform('reportSheets', options, port, history, { sheetId: null, confirmed: UNSEEN });
  }
  const options = { sheetId: await sheetToChange(port, command, locale), confirmed: UNSEEN };
  return command.name === 'recompute'
    ? perform('recompute', { values: command.values, leaveOut: new Set<string>() }, port, history, options)
    : perform('highlight', undefined, port, history, options);
}
