import type { Locale } from './locale';
import type { Localised } from './placeholders';
import { en } from './en/correction';
import { vi } from './vi/correction';

/** What the pane says while somebody corrects the recognition: fetched with it, not before. */
export type CorrectionTexts = Localised<typeof vi>;

/** The words of the correction of recognition in the language of a locale. */
export function correctionTexts({ language }: Locale): CorrectionTexts {
  return { vi, en }[language];
}
