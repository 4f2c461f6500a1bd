import type { vi } from './vi/pane';

/** The shape that every language fills; counted texts may have a singular. */
export type Texts = Localised<typeof vi>;

/** A text with a count: `other` always, `one` where the language has a singular. */
export interface Counted {
  one?: string;
  other: string;
}

/** What another language says in the place of these texts. */
export type Localised<T> = T extends { other: string }
  ? Counted
  : { [K in keyof T]: T[K] extends string ? string : Localised<T[K]> };
