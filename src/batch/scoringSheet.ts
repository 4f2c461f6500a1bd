import { type RecognisedWorkbook, scoringSheets } from '../scorecard/recognise';
import type { BatchLocale } from '../locale/batchTexts';
import { FileRefused } from './refusals';
import type { WorkbookPort } from '../plan/port';
import { openWorkbook } from '../actions/perform';
import { withoutSummaries } from '../scorecard/rows/summary';
import { blockedSentence } from '../locale/blockedSentence';

/**
 * The sheet that was named; macOS types letters and their marks apart.
 * @throws FileRefused where there is none of this name.
 */
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
 * @throws FileRefused where there are several, or the one that was named holds no scores that can be seen.
 */
export async function sheetToChange(
  port: WorkbookPort,
  file: string,
  name: string | null,
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
