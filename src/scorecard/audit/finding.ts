import type { Decimal } from '../../sheet/decimal';

/** Kinds of findings, as `scorecard.md` of the field names them. */
export type FindingKind =
  | 'PARENT_SUM'
  | 'TOTAL_SUM'
  | 'MAX_SUM'
  | 'PERCENT'
  | 'FORMULA_RANGE'
  | 'FORMULA_DOUBLE_COUNT'
  | 'HARDCODED_PARENT'
  | 'PERCENT_FORMULA'
  | 'CIRCULAR'
  | 'FORMULA_NO_CACHE'
  | 'TEXT_NUMBER'
  | 'RATIO_TEXT'
  | 'NON_NUMERIC'
  | 'BLANK_MARK'
  | 'ERROR_VALUE'
  | 'BAD_TYPE'
  | 'NEGATIVE'
  | 'ABOVE_MAX'
  | 'MISSING_MAX'
  | 'ZERO_MAX'
  | 'DUPLICATE_CODE'
  | 'MISSING_PARENT'
  | 'CODE_REPAIRED'
  | 'DUPLICATE_NAME'
  | 'DEPTH'
  | 'SELF_ZERO_IN_SURVEY'
  | 'APPRAISED_GT_SELF'
  | 'NOTE_CLASS'
  | 'NOTE_MISSING'
  | 'COMPARISON_INDEX'
  | 'COMPARISON_CHANGE_SIGN'
  | 'COMPARISON_RANK_SIGN';

/** `error` changes a result, `warning` may change one, `info` cannot. */
export type Severity = 'error' | 'warning' | 'info';

/** What the sentence about a finding says; each has its words in the locale files. */
export type FindingCause =
  | 'sumDiffers'
  | 'sumRounded'
  | 'sumMissing'
  | 'maxSumDiffers'
  | 'totalDiffers'
  | 'totalRounded'
  | 'percentDiffers'
  | 'percentFormulaDiffers'
  | 'formulaMisses'
  | 'formulaAddsOthers'
  | 'formulaAddsTwice'
  | 'hardcodedParent'
  | 'parentOfBlanks'
  | 'circular'
  | 'formulaNoCache'
  | 'formulaNotStored'
  | 'changeDiffers'
  | 'rankChangeDiffers'
  | 'adjustmentAboveCap'
  | 'dividedAfterRounding'
  | 'indexDiffers'
  | 'numberIsText'
  | 'ratioIsText'
  | 'ratioOfOther'
  | 'maybeThousands'
  | 'unreadable'
  | 'blankMark'
  | 'errorValue'
  | 'badType'
  | 'negative'
  | 'aboveMax'
  | 'missingMax'
  | 'zeroMax'
  | 'duplicateCode'
  | 'missingParent'
  | 'awayFromParent'
  | 'codeRepaired'
  | 'codeUnreadable'
  | 'codeMissing'
  | 'duplicateName'
  | 'tooDeep'
  | 'otherLevel'
  | 'selfZeroInSurvey'
  | 'appraisedAboveSelf'
  | 'noteClass'
  | 'surveySelfAssessed'
  | 'noteMissing';

export type FindingParams = Readonly<Record<string, string | number | Decimal>>;

/** Something in the workbook that is wrong, may be wrong or is worth knowing, at one cell. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  sheetId: string;
  sheetName: string;
  /** The sheet's row number. */
  row: number;
  /** Zero-based column. */
  column: number;
  /** Full code of the row, or null (total, comparison). */
  path: string | null;
  /** Full code of the area that the row belongs to, or null. */
  area: string | null;
  /** What stands there, as read. */
  found: Decimal | string | null;
  expected: Decimal | null;
  /** True where the cell is wrong only because another one is. */
  consequence: boolean;
  cause: FindingCause;
  params: FindingParams;
}
