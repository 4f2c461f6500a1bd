import type { ReportKind } from './reports';
import type { SheetTexts, SheetWords } from './sheetWords';

/** The words of all sheets of the report in the language that is chosen. */
export interface ReportWords extends Pick<SheetWords, 'say'> {
  texts: ReportTexts;
}

export interface ReportTexts extends SheetTexts {
  /** Names of the sheets, with `{years}`: at most 31 letters with `2022-2023` and ` (2)`. */
  sheetName: Record<ReportKind, string>;
  /** Of a sheet with nothing but the comparison table. */
  comparisonName: string;
  /** With `{years}`, or `{year}` where one is shown. */
  title: Record<ReportKind, string>;
}

/** The words of the sheet of a kind. */
export function wordsOfSheet({ texts, say }: ReportWords, kind: ReportKind): SheetWords {
  return { title: texts.title[kind], texts, say };
}
