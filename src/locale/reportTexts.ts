import type { ReportTexts, ReportWords } from '../report/words';
import type { Locale } from './locale';
import { en } from './en/report';
import { vi } from './vi/report';

/** What the sheets for the report say: fetched with whatever makes them, not before. */
export function reportTexts({ language, texts }: Locale): ReportTexts {
  return { ...{ vi, en }[language], sheetName: texts.reportSheets };
}

/** The words of the sheets for the report in a language. */
export function reportWords(locale: Locale): ReportWords {
  return { texts: reportTexts(locale), say: locale.say };
}
