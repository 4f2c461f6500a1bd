import type { Locale } from './locale';
import type { Localised } from './placeholders';
import { en } from './en/comparison';
import { vi } from './vi/comparison';

/** What the comparison of the years says in the pane: loaded with it, not before. */
export type ComparisonTexts = Localised<typeof vi>;

/** The words of the comparison of the years in the language of a locale. */
export function comparisonTexts({ language }: Locale): ComparisonTexts {
  return { vi, en }[language];
}
