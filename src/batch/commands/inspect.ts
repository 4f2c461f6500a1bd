import { type OpenWorkbook, openWorkbook } from '../../actions/perform';
import type { BatchLocale } from '../../locale/batchTexts';
import { blockedSentence } from '../../locale/blockedSentence';
import { findingSentence } from '../../locale/sentences';
import { chooseScoringSheet, scoringSheets } from '../../scorecard/recognise';
import { cellAddress } from '../../sheet/address';
import { command } from '../command';
import { inspect as inspection, sheetReason } from '../inspection';
import { type ExitStatus, FileRefused, refusedAsStatus, type Terminal, withFile } from '../refusals';

interface Inspect {
  files: string[];
  /** One line of JSON for each file (`inspection`), instead of sentences. */
  json: boolean;
}

/** `inspect FILE… [--json]`: 1 where a file has errors, 2 where one has no scoring sheet or cannot be read. */
export const inspect = command(
  { json: { type: 'boolean', default: false } },
  ({ json }, files): Inspect | null => (files.length === 0 ? null : { files: [...files], json }),
  inspectFiles,
);

async function inspectFiles(
  { files, json }: Inspect,
  terminal: Terminal,
  locale: BatchLocale,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const file of files) {
    const one = await refusedAsStatus(terminal, () =>
      withFile(file, locale, async ({ port }) => {
        const opened = await openWorkbook(port);
        if (json) terminal.out(JSON.stringify(inspection(file, opened, locale)));
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
