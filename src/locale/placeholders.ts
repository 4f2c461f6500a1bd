import type Big from 'big.js';

/** The names that a text has in braces: `'{found} / {max}'` → `'found' | 'max'`. */
type Placeholders<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** A text in whatever language, with the names that have to be filled in. */
export type Text<Name extends string = never> = string & { readonly names?: Name };

/** A text with a count: `other` always, `one` where the language has a singular. */
export interface Counted<Name extends string = never> {
  readonly one?: Text<Name>;
  readonly other: Text<Name>;
}

/** What may stand in the place of a name: words as they are, numbers as the language writes them. */
export type Filling = string | number | Big;

/** What `say` has to be given with a text of these names; whatever the caller likes for a text that is not known. */
export type Fillings<Name extends string> = [Name] extends [never]
  ? [fillings?: Readonly<Record<string, Filling>>]
  : [fillings: Readonly<Record<Name, Filling>>];

/** What every language has in the place of the first one's texts; a counted text is chosen by its `count`. */
export type Localised<T> = T extends { readonly other: string }
  ? Counted<Placeholders<T['other']> | 'count'>
  : { readonly [K in keyof T]: T[K] extends string ? Text<Placeholders<T[K]>> : Localised<T[K]> };

/** What a text is held against that names something which it should not, or leaves something out. */
interface Misnamed<Name> {
  readonly misnamed: Name;
}

/** Nothing is wrong with a text that misnames nothing. */
type Named<T, Wrong> = [Wrong] extends [never] ? T : Misnamed<Wrong>;

/**
 * Holds texts of the first language against what fills them (`texts satisfies FilledFrom<Names, typeof texts>`): there
 * is a text for every key of `Names`, and it names nothing else than what that key has.
 */
export type FilledFrom<Names, T> = {
  readonly [K in keyof Names | keyof T]: K extends keyof Names
    ? K extends keyof T
      ? Named<T[K], Exclude<Placeholders<T[K]>, Names[K]>>
      : string
    : never;
};

type Differing<A, B> = Exclude<A, B> | Exclude<B, A>;

/**
 * Holds the texts of another language against the first one's (`texts satisfies TranslationOf<typeof vi, typeof texts>`):
 * for each of these there is a text that names the same things; a counted one may have a singular.
 */
export type TranslationOf<First, T> = First extends string
  ? Named<T, Differing<Placeholders<First>, Placeholders<T>>>
  : First extends { readonly other: infer Other }
    ? {
        readonly [K in keyof T | 'other']: K extends keyof T & ('one' | 'other')
          ? TranslationOf<Other, T[K]>
          : never;
      }
    : {
        readonly [K in keyof First | keyof T]: K extends keyof First
          ? K extends keyof T
            ? TranslationOf<First[K], T[K]>
            : unknown
          : never;
      };
