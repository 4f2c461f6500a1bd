import type Big from 'big.js';
import { en } from './en/pane';
import type { Counted, Filling, Fillings, Text } from './placeholders';
import type { Texts } from './texts';
import { vi } from './vi/pane';

export type Language = 'vi' | 'en';

/** A text of the locale, filled in: what it names has to be given. */
type Say = <Name extends string = never>(
  text: Text<Name> | Counted<Name>,
  ...fillings: Fillings<Name>
) => string;

/** How a language says things. */
export interface Locale {
  language: Language;
  texts: Texts;
  /** `say(text, {count: 3})` fills `{count}` and chooses the singular where there is one. */
  say: Say;
  /** As `say`, for a text whose type does not tell its names here, because another one held it against its facts. */
  fill: (text: string, fillings: Readonly<Record<string, Filling>>) => string;
  /** A decimal as people of this language write it: all its decimals, or a fixed number of them. */
  number: (value: Big | number, decimals?: number | null) => string;
}

const TEXTS: Record<Language, Texts> = { vi, en };
const DECIMAL_MARK: Record<Language, string> = { vi: ',', en: '.' };
/** Differences and indexes may have endless decimals; nobody reads more than the scores have. */
const MOST_DECIMALS = 4;

/** The language for a tag such as `vi-VN`; anything but English is Vietnamese. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** The words of a language, of which both are at hand: in a terminal and in tests. */
export function localeOf(language: Language): Locale {
  return localeWith(language, TEXTS[language]);
}

/** The first language: what people read until they are known to read another. */
export const VIETNAMESE: Locale = localeWith('vi', vi);

/** As `localeOf`, but English is fetched only where somebody reads it; where it cannot be, Vietnamese. */
export async function fetchLocale(language: Language): Promise<Locale> {
  if (language === 'vi') return VIETNAMESE;
  try {
    const fetched = await import(/* webpackChunkName: "english" */ './en/pane');
    return localeWith('en', fetched.en);
  } catch {
    return VIETNAMESE;
  }
}

function localeWith(language: Language, texts: Texts): Locale {
  const plural = new Intl.PluralRules(language);
  const number: Locale['number'] = (value, decimals = null) => {
    const digits =
      decimals === null
        ? typeof value === 'number'
          ? String(value)
          : value.round(Math.max(MOST_DECIMALS, 0), 1).toFixed()
        : value.toFixed(decimals);
    return digits.replace('-', '−').replace('.', DECIMAL_MARK[language]);
  };
  const fill: Locale['fill'] = (text, fillings) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = fillings[name];
      if (value === undefined) return whole;
      return typeof value === 'string' ? value : number(value);
    });
  const say: Say = (text, ...[fillings]) => {
    const given: Readonly<Record<string, Filling>> = fillings ?? {};
    return fill(typeof text === 'string' ? text : choose(text, plural, given.count), given);
  };
  return { language, texts, number, say, fill };
}

function choose(text: Counted<string>, plural: Intl.PluralRules, count: unknown): string {
  return plural.select(Number(count)) === 'one' ? (text.one ?? text.other) : text.other;
}
