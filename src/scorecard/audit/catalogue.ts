import type { Decimal } from '../../sheet/decimal';

/** `error` changes a result, `warning` may change one, `info` cannot. */
export type Severity = 'error' | 'warning' | 'info';

/** What a sentence about a finding may be filled with. */
interface ParamTypes {
  /** Words that stand in the workbook, a code, addresses. */
  text: string;
  decimal: Decimal;
  /** What stands in a cell, or '' where nothing does. */
  figure: Decimal | string;
  count: number;
  year: number;
  /** The sheet's row number. */
  row: number;
}

interface Entry {
  /** `scorecard.md` of the field names the kinds. Where there are several, the rule says which it is. */
  kinds: readonly [string, ...string[]];
  /** Where there are several, the rule says which it is. */
  severities: readonly [Severity, ...Severity[]];
  /** What the sentence may name. */
  params: Readonly<Record<string, keyof ParamTypes>>;
}

/**
 * Everything that the audit can find, by its cause: what the sentence says. A cause belongs here, has its rule under
 * `rules/` and its words in every language; whatever of that is missing does not compile.
 */
export const CATALOGUE = {
  // Sums of criteria, areas and maxima (rules 1, 2, 6).
  sumDiffers: {
    // An area's subtotal (`Cộng lĩnh vực I`) is a total to those who read it.
    kinds: ['PARENT_SUM', 'TOTAL_SUM'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal', difference: 'decimal' },
  },
  sumRounded: {
    kinds: ['PARENT_SUM', 'MAX_SUM'],
    severities: ['info'],
    params: { found: 'decimal', expected: 'decimal' },
  },
  sumMissing: {
    kinds: ['PARENT_SUM', 'MAX_SUM', 'TOTAL_SUM'],
    severities: ['warning'],
    params: { expected: 'decimal' },
  },
  maxSumDiffers: {
    kinds: ['MAX_SUM'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal', difference: 'decimal' },
  },
  totalDiffers: {
    kinds: ['TOTAL_SUM'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal', difference: 'decimal' },
  },
  totalRounded: {
    kinds: ['TOTAL_SUM'],
    severities: ['info'],
    params: { found: 'decimal', expected: 'decimal' },
  },

  // The formulas that add them.
  formulaMisses: {
    kinds: ['FORMULA_RANGE'],
    severities: ['error', 'warning'],
    params: { cells: 'text', expected: 'figure' },
  },
  formulaAddsOthers: {
    kinds: ['FORMULA_RANGE'],
    severities: ['error', 'warning'],
    params: { cells: 'text', expected: 'figure' },
  },
  formulaAddsTwice: {
    kinds: ['FORMULA_DOUBLE_COUNT'],
    severities: ['error', 'warning'],
    params: { cells: 'text', expected: 'figure' },
  },
  hardcodedParent: {
    kinds: ['HARDCODED_PARENT'],
    severities: ['error', 'warning'],
    params: { found: 'decimal', expected: 'decimal' },
  },
  parentOfBlanks: { kinds: ['HARDCODED_PARENT'], severities: ['warning'], params: { found: 'decimal' } },
  circular: { kinds: ['CIRCULAR'], severities: ['error'], params: {} },
  formulaNoCache: { kinds: ['FORMULA_NO_CACHE'], severities: ['warning'], params: {} },
  formulaNotStored: { kinds: ['FORMULA_NO_CACHE'], severities: ['info'], params: { found: 'figure' } },

  // What a score cell holds.
  numberIsText: {
    kinds: ['TEXT_NUMBER'],
    severities: ['warning'],
    params: { text: 'text', value: 'decimal' },
  },
  maybeThousands: {
    kinds: ['TEXT_NUMBER'],
    severities: ['error'],
    params: { text: 'text', either: 'decimal', or: 'decimal' },
  },
  ratioIsText: { kinds: ['RATIO_TEXT'], severities: ['warning'], params: { text: 'text', value: 'decimal' } },
  ratioOfOther: { kinds: ['RATIO_TEXT'], severities: ['error'], params: { text: 'text', of: 'decimal' } },
  unreadable: { kinds: ['NON_NUMERIC'], severities: ['error'], params: { text: 'text' } },
  blankMark: { kinds: ['BLANK_MARK'], severities: ['info'], params: { text: 'text' } },
  errorValue: { kinds: ['ERROR_VALUE'], severities: ['error'], params: { text: 'text' } },
  badType: { kinds: ['BAD_TYPE'], severities: ['error'], params: { text: 'text' } },
  negative: { kinds: ['NEGATIVE'], severities: ['error'], params: { value: 'decimal' } },
  missingMax: { kinds: ['MISSING_MAX'], severities: ['error'], params: {} },
  zeroMax: { kinds: ['ZERO_MAX'], severities: ['info'], params: {} },
  aboveMax: { kinds: ['ABOVE_MAX'], severities: ['error'], params: { found: 'decimal', max: 'decimal' } },
  adjustmentAboveCap: {
    kinds: ['ABOVE_MAX'],
    severities: ['error'],
    params: { found: 'decimal', max: 'decimal' },
  },

  // Codes and names.
  duplicateCode: { kinds: ['DUPLICATE_CODE'], severities: ['error'], params: { code: 'text', row: 'row' } },
  missingParent: { kinds: ['MISSING_PARENT'], severities: ['warning'], params: { code: 'text' } },
  awayFromParent: {
    kinds: ['MISSING_PARENT'],
    severities: ['warning'],
    params: { code: 'text', parent: 'text', above: 'text' },
  },
  tooDeep: { kinds: ['DEPTH'], severities: ['info'], params: { code: 'text', level: 'count' } },
  otherLevel: { kinds: ['DEPTH'], severities: ['warning'], params: { code: 'text', level: 'count' } },
  codeRepaired: { kinds: ['CODE_REPAIRED'], severities: ['info'], params: { code: 'text', text: 'text' } },
  codeUnreadable: {
    kinds: ['CODE_REPAIRED'],
    severities: ['warning'],
    params: { text: 'text', name: 'text' },
  },
  codeMissing: { kinds: ['CODE_REPAIRED'], severities: ['warning'], params: { text: 'text', name: 'text' } },
  duplicateName: {
    kinds: ['DUPLICATE_NAME'],
    severities: ['info'],
    params: { code: 'text', other: 'text', row: 'row' },
  },

  // What points and notes say of each other (rule 4).
  selfZeroInSurvey: { kinds: ['SELF_ZERO_IN_SURVEY'], severities: ['info'], params: {} },
  surveySelfAssessed: { kinds: ['NOTE_CLASS'], severities: ['warning'], params: { self: 'decimal' } },
  noteClass: { kinds: ['NOTE_CLASS'], severities: ['info'], params: {} },
  noteMissing: { kinds: ['NOTE_MISSING'], severities: ['warning'], params: { lost: 'decimal' } },
  appraisedAboveSelf: {
    kinds: ['APPRAISED_GT_SELF'],
    severities: ['info'],
    params: { self: 'decimal', score: 'decimal' },
  },

  // The index column (rules 5, 6).
  percentDiffers: {
    kinds: ['PERCENT'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal' },
  },
  percentFormulaDiffers: {
    kinds: ['PERCENT_FORMULA'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal' },
  },

  // The comparison of years (rules 6, 9). The area is its name on the scoring sheet, '' for the total.
  indexDiffers: {
    kinds: ['COMPARISON_INDEX'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal', score: 'decimal', max: 'decimal', area: 'text' },
  },
  dividedAfterRounding: {
    kinds: ['COMPARISON_INDEX'],
    severities: ['error'],
    params: {
      found: 'decimal',
      expected: 'decimal',
      score: 'decimal',
      max: 'decimal',
      rounded: 'decimal',
      area: 'text',
    },
  },
  changeDiffers: {
    kinds: ['COMPARISON_CHANGE_SIGN'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal', newer: 'year', older: 'year' },
  },
  rankChangeDiffers: {
    kinds: ['COMPARISON_RANK_SIGN'],
    severities: ['error'],
    params: { found: 'decimal', expected: 'decimal', from: 'decimal', to: 'decimal' },
  },
} as const satisfies Readonly<Record<string, Entry>>;

type Catalogue = typeof CATALOGUE;

/** What the sentence about a finding says. */
export type FindingCause = keyof Catalogue;

/** Kinds of findings, as `scorecard.md` of the field names them. */
export type FindingKind = Catalogue[FindingCause]['kinds'][number];

/** What the sentence of a cause may name. */
export type ParamName<Cause extends FindingCause> = Extract<keyof Catalogue[Cause]['params'], string>;

/** What fills the sentences of causes. */
export type FindingParams<Cause extends FindingCause> = {
  readonly [
    Name in keyof Catalogue[Cause]['params']
  ]: Catalogue[Cause]['params'][Name] extends keyof ParamTypes
    ? ParamTypes[Catalogue[Cause]['params'][Name]]
    : never;
};

/** One of a list has to be named where the list has several. */
type Choice<Name extends string, List extends readonly unknown[]> = List extends readonly [unknown]
  ? unknown
  : Readonly<Record<Name, List[number]>>;

/** What a rule states of a cell: exactly what its cause asks for. */
export type Statement = {
  [Cause in FindingCause]: {
    readonly cause: Cause;
    /** What stands there, as read. */
    readonly found?: Decimal | string | null;
    readonly expected?: Decimal | null;
    /** True where the cell is wrong only because another one is. */
    readonly consequence?: boolean;
  } & Choice<'kind', Catalogue[Cause]['kinds']> &
    Choice<'severity', Catalogue[Cause]['severities']> &
    (keyof FindingParams<Cause> extends never ? unknown : { readonly params: FindingParams<Cause> });
}[FindingCause];
