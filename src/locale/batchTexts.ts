import type { Locale } from './locale';
import type { Localised } from './placeholders';
import { en } from './en/batch';
import { vi } from './vi/batch';

/** What only the terminal says: the pane does not load it. */
type BatchTexts = Localised<typeof vi>;

/** A locale that has the terminal's texts beside the others. */
export type BatchLocale = Locale & { texts: { batch: BatchTexts } };

/** A locale with the terminal's texts of its language beside the others. */
export function withBatchTexts(locale: Locale): BatchLocale {
  const batch = { vi, en }[locale.language];
  return { ...locale, texts: { ...locale.texts, batch } };
}
