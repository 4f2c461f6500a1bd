import { type RecognisedWorkbook, scoringSheets } from '../../scorecard/recognise';
import type { BatchLocale } from '../../locale/batchTexts';
import { FileRefused } from '../refusals';
import type { WorkbookFile } from '../workbookFile';
import type { ChangeCommand } from '../commandLine';
import { openWorkbook } from '../../actions/perform';
import { withoutSummaries } from '../../scorecard/rows/summary';
import { blockedSentence } from '../../locale/blockedSentence';

/** macOS types letters and their marks apart. */
export function sheetNamed(
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
export async function sheetToChange(
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
