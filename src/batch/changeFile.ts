import { openWorkbook, type Outcome } from '../actions/perform';
import type { BatchLocale } from '../locale/batchTexts';
import { blockedSentence } from '../locale/blockedSentence';
import { faultSentence, findingSentence } from '../locale/sentences';
import type { Plan } from '../plan/plan';
import type { WorkbookPort } from '../plan/port';
import type { Finding } from '../scorecard/audit/finding';
import { cellAddress } from '../sheet/address';
import type { CommandRecord } from './command';
import { FileRefused, refusedAsStatus, systemReason, withFile } from './refusals';
import { writeWhole } from './workbookFile';

/** The file that is changed, and the one that is written. */
export interface Change {
  file: string;
  out: string;
}

/** What a command that changes a file does to it. */
export interface FileChange<Asked extends Change> {
  change: (asked: Asked, port: WorkbookPort, locale: BatchLocale) => Promise<Outcome>;
  /** Says that the file was written, and what was. */
  written: (out: string, plan: Plan, locale: BatchLocale) => string;
  /** Whether the errors that are left make the exit status 1. */
  isWrong: (errors: readonly Finding[]) => boolean;
}

/** One file and where to write it; null where either is missing, or there is more than one file. */
export function changeOf({ out }: { out?: string | undefined }, files: readonly string[]): Change | null {
  const [file] = files;
  return file === undefined || files.length > 1 || !out ? null : { file, out };
}

/** Opens a file, changes it, writes it whole under its new name, and says what was written and what is left wrong. */
export function changingFile<Asked extends Change>({
  change,
  written,
  isWrong,
}: FileChange<Asked>): CommandRecord<Asked>['run'] {
  return (asked, terminal, locale) =>
    refusedAsStatus(terminal, () =>
      withFile(asked.file, locale, async (workbook) => {
        const plan = planThatRan(asked.file, await change(asked, workbook.port, locale), locale);
        const { findings } = await openWorkbook(workbook.port);
        const bytes = await workbook.bytes();
        try {
          await writeWhole(asked.out, bytes);
        } catch (error) {
          const detail = systemReason(error, locale);
          throw new FileRefused(locale.say(locale.texts.batch.cannotWrite, { file: asked.out, detail }));
        }
        terminal.out(written(asked.out, plan, locale));
        const errors = findings.filter(({ severity }) => severity === 'error');
        for (const finding of errors) {
          const place = `${finding.sheetName}!${cellAddress(finding.column, finding.row)}`;
          terminal.out(`  ${place}: ${findingSentence(locale, finding)}`);
        }
        return isWrong(errors) ? 1 : 0;
      }),
    );
}

/** @throws FileRefused where nothing was done of it. */
function planThatRan(file: string, outcome: Outcome, locale: BatchLocale): Plan {
  switch (outcome.kind) {
    case 'done':
    case 'nothingToDo':
      return outcome.plan;
    case 'blocked':
      throw new FileRefused(`${file}: ${blockedSentence(locale, outcome.why)}`);
    case 'failed':
      throw new FileRefused(`${file}: ${faultSentence(locale, outcome.fault)}`);
    case 'preview':
    case 'changedMeanwhile':
      // Nobody watches a batch: it neither previews nor is overtaken.
      throw new FileRefused(locale.say(locale.texts.batch.cannotRead, { file, detail: outcome.kind }));
  }
}

/** How many cells were written, and how many of them show a new figure. */
export function cellsWritten(out: string, { edits, changes }: Plan, { texts, say }: BatchLocale): string {
  return say(texts.batch.written, { file: out, count: edits.length, changed: changes.length });
}
