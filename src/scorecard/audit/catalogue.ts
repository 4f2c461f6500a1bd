import type { Decimal } from '../../sheet/decimal';

/** `error` changes a result, `warning` may change one, `info` cannot. */
export type Severity = 'error' | 'warning' | 'info';

/** What a sentence may name: known to the compiler alone. */
interface Params<Named> {
  readonly named?: Named;
}

function named<Named>(): Params<Named> {
  return {};
}

/** What stands in a cell; '' where nothing does. */
type Figure = Decimal | string;

interface Entry {
  /** `scorecard.md` of the field names the kinds. Where there are several, the rule says which it is. */
  kinds: readonly [string, ...string[]];
  /** Where there are several, the rule says which it is. */
  severities: readonly [Severity, ...Severity[]];
  params: Params<unknown>;
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
    params: named<{ found: Decimal; expected: Decimal; difference: Decimal }>(),
  },
  sumRounded: {
    kinds: ['PARENT_SUM', 'MAX_SUM'],
    severities: ['info'],
    params: named<{ found: Decimal; expected: Decimal }>(),
  },
  sumMissing: {
    kinds: ['PARENT_SUM', 'MAX_SUM', 'TOTAL_SUM'],
    severities: ['warning'],
    params: named<{ expected: Decimal }>(),
  },
  maxSumDiffers: {
    kinds: ['MAX_SUM'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal; difference: Decimal }>(),
  },
  maxSumLacksRow: {
    kinds: ['MAX_SUM'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal; missing: string }>(),
  },
  totalDiffers: {
    kinds: ['TOTAL_SUM'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal; difference: Decimal }>(),
  },
  totalRounded: {
    kinds: ['TOTAL_SUM'],
    severities: ['info'],
    params: named<{ found: Decimal; expected: Decimal }>(),
  },

  // The formulas that add them.
  formulaMisses: {
    kinds: ['FORMULA_RANGE'],
    severities: ['error', 'warning'],
    params: named<{ cells: string; expected: Figure }>(),
  },
  formulaAddsOthers: {
    kinds: ['FORMULA_RANGE'],
    severities: ['error', 'warning'],
    params: named<{ cells: string; expected: Figure }>(),
  },
  formulaMissesAndAdds: {
    kinds: ['FORMULA_RANGE'],
    severities: ['error', 'warning'],
    params: named<{ cells: string; others: string; expected: Figure }>(),
  },
  formulaAddsTwice: {
    kinds: ['FORMULA_DOUBLE_COUNT'],
    severities: ['error', 'warning'],
    params: named<{ cells: string; expected: Figure }>(),
  },
  hardcodedParent: {
    kinds: ['HARDCODED_PARENT'],
    severities: ['error', 'warning'],
    params: named<{ found: Decimal; expected: Decimal }>(),
  },
  parentOfBlanks: {
    kinds: ['HARDCODED_PARENT'],
    severities: ['warning'],
    params: named<{ found: Decimal }>(),
  },
  circular: { kinds: ['CIRCULAR'], severities: ['error'], params: named<object>() },
  formulaNoCache: { kinds: ['FORMULA_NO_CACHE'], severities: ['warning'], params: named<object>() },
  formulaNotStored: { kinds: ['FORMULA_NO_CACHE'], severities: ['info'], params: named<{ found: Figure }>() },

  // What a score cell holds.
  numberIsText: {
    kinds: ['TEXT_NUMBER'],
    severities: ['warning'],
    params: named<{ text: string; value: Decimal }>(),
  },
  maybeThousands: {
    kinds: ['TEXT_NUMBER'],
    severities: ['error'],
    params: named<{ text: string; either: Decimal; or: Decimal }>(),
  },
  ratioIsText: {
    kinds: ['RATIO_TEXT'],
    severities: ['warning'],
    params: named<{ text: string; value: Decimal }>(),
  },
  ratioOfOther: {
    kinds: ['RATIO_TEXT'],
    severities: ['error'],
    params: named<{ text: string; of: Decimal }>(),
  },
  percentScore: {
    kinds: ['PERCENT_SCORE'],
    severities: ['error'],
    params: named<{ text: string }>(),
  },
  percentOfMax: {
    kinds: ['PERCENT_SCORE'],
    severities: ['error'],
    params: named<{ text: string; max: Decimal; value: Decimal }>(),
  },
  unreadable: { kinds: ['NON_NUMERIC'], severities: ['error'], params: named<{ text: string }>() },
  blankMark: { kinds: ['BLANK_MARK'], severities: ['info'], params: named<{ text: string }>() },
  errorValue: { kinds: ['ERROR_VALUE'], severities: ['error'], params: named<{ text: string }>() },
  badType: { kinds: ['BAD_TYPE'], severities: ['error'], params: named<{ text: string }>() },
  negative: { kinds: ['NEGATIVE'], severities: ['error'], params: named<{ value: Decimal }>() },
  missingMax: { kinds: ['MISSING_MAX'], severities: ['error'], params: named<object>() },
  zeroMax: { kinds: ['ZERO_MAX'], severities: ['info'], params: named<object>() },
  aboveMax: {
    kinds: ['ABOVE_MAX'],
    severities: ['error'],
    params: named<{ found: Decimal; max: Decimal }>(),
  },
  adjustmentAboveCap: {
    kinds: ['ABOVE_MAX'],
    severities: ['error'],
    params: named<{ found: Decimal; max: Decimal }>(),
  },

  // Codes and names.
  duplicateCode: {
    kinds: ['DUPLICATE_CODE'],
    severities: ['error'],
    params: named<{ code: string; row: number }>(),
  },
  missingParent: { kinds: ['MISSING_PARENT'], severities: ['warning'], params: named<{ code: string }>() },
  awayFromParent: {
    kinds: ['MISSING_PARENT'],
    severities: ['warning'],
    params: named<{ code: string; parent: string; above: string }>(),
  },
  tooDeep: { kinds: ['DEPTH'], severities: ['info'], params: named<{ code: string; level: number }>() },
  otherLevel: { kinds: ['DEPTH'], severities: ['warning'], params: named<{ code: string; level: number }>() },
  codeRepaired: {
    kinds: ['CODE_REPAIRED'],
    severities: ['info'],
    params: named<{ code: string; text: string }>(),
  },
  codeUnreadable: {
    kinds: ['CODE_REPAIRED'],
    severities: ['warning'],
    params: named<{ text: string; name: string }>(),
  },
  codeMissing: {
    kinds: ['CODE_REPAIRED'],
    severities: ['warning'],
    params: named<{ text: string; name: string }>(),
  },
  duplicateName: {
    kinds: ['DUPLICATE_NAME'],
    severities: ['info'],
    params: named<{ code: string; other: string; row: number }>(),
  },

  // What is not there, and what is there and not read (rule 12).
  missingScore: { kinds: ['MISSING_SCORE'], severities: ['warning'], params: named<object>() },
  missingScores: {
    kinds: ['MISSING_SCORE'],
    severities: ['warning'],
    params: named<{ count: number; code: string }>(),
  },
  numberingGap: {
    kinds: ['NUMBERING_GAP'],
    severities: ['warning'],
    params: named<{ missing: string; code: string }>(),
  },
  maxTotal: {
    kinds: ['MAX_TOTAL'],
    severities: ['warning'],
    params: named<{ found: Decimal; expected: Decimal; difference: Decimal }>(),
  },
  columnUnread: { kinds: ['UNREAD_COLUMN'], severities: ['warning'], params: named<{ header: string }>() },
  columnDoubtful: { kinds: ['UNREAD_COLUMN'], severities: ['warning'], params: named<{ header: string }>() },
  columnOfNumbers: { kinds: ['UNREAD_COLUMN'], severities: ['info'], params: named<{ header: string }>() },
  rowUnread: { kinds: ['UNREAD_ROW'], severities: ['warning'], params: named<{ name: string }>() },
  tableBeside: { kinds: ['UNREAD_COLUMN'], severities: ['info'], params: named<object>() },
  tableBeneath: { kinds: ['UNREAD_ROW'], severities: ['info'], params: named<object>() },

  // What points and notes say of each other (rule 4).
  selfZeroInSurvey: { kinds: ['SELF_ZERO_IN_SURVEY'], severities: ['info'], params: named<object>() },
  surveySelfAssessed: { kinds: ['NOTE_CLASS'], severities: ['warning'], params: named<{ self: Decimal }>() },
  noteClass: { kinds: ['NOTE_CLASS'], severities: ['info'], params: named<object>() },
  noteMissing: { kinds: ['NOTE_MISSING'], severities: ['warning'], params: named<{ lost: Decimal }>() },
  appraisedAboveSelf: {
    kinds: ['APPRAISED_GT_SELF'],
    severities: ['info'],
    params: named<{ self: Decimal; score: Decimal }>(),
  },

  // The index column (rules 5, 6).
  percentDiffers: {
    kinds: ['PERCENT'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal }>(),
  },
  percentFormulaDiffers: {
    kinds: ['PERCENT_FORMULA'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal }>(),
  },

  // The comparison of years (rules 6, 9). The area is its name on the scoring sheet, '' for the total.
  indexDiffers: {
    kinds: ['COMPARISON_INDEX'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal; score: Decimal; max: Decimal; area: string }>(),
  },
  dividedAfterRounding: {
    kinds: ['COMPARISON_INDEX'],
    severities: ['error'],
    params: named<{
      found: Decimal;
      expected: Decimal;
      score: Decimal;
      max: Decimal;
      rounded: Decimal;
      area: string;
    }>(),
  },
  changeDiffers: {
    kinds: ['COMPARISON_CHANGE_SIGN'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal; newer: number; older: number }>(),
  },
  rankChangeDiffers: {
    kinds: ['COMPARISON_RANK_SIGN'],
    severities: ['error'],
    params: named<{ found: Decimal; expected: Decimal; from: Decimal; to: Decimal }>(),
  },
} as const satisfies Readonly<Record<string, Entry>>;

type Catalogue = typeof CATALOGUE;

/** What the sentence about a finding says. */
export type FindingCause = keyof Catalogue;

/** Kinds of findings, as `scorecard.md` of the field names them. */
export type FindingKind = Catalogue[FindingCause]['kinds'][number];

/** What fills the sentences of causes. */
export type FindingParams<Cause extends FindingCause> = {
  readonly [Name in ParamName<Cause>]: ParamsOf<Cause>[Name];
};

type ParamsOf<Cause extends FindingCause> = NonNullable<Catalogue[Cause]['params']['named']>;

/** What the sentence of a cause may name. */
export type ParamName<Cause extends FindingCause> = Extract<keyof ParamsOf<Cause>, string>;

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
    (ParamName<Cause> extends never ? unknown : { readonly params: FindingParams<Cause> });
}[FindingCause];
