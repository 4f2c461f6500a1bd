import type { ErrorCode } from './hostError';

/**
 * What real Excel is known to do otherwise than its documentation says, or than another Excel does. Each is off unless
 * it is asked for, so that a test can show what the product makes of it. Sources: `README.md`, Quirks.
 */
export interface Quirks {
  /** What has to stand between the areas of one address; null takes both. */
  listSeparator: ',' | ';' | null;
  /** Another workbook is in front: what speaks of the selection, the view or new sheets fails. */
  otherWorkbookInFront: boolean;
  /** A chart sheet is in front: there is no active worksheet and no active cell. */
  chartSheetInFront: boolean;
  /** Conditional formats cannot be listed: every `load` of them fails. */
  brokenRules: boolean;
  /** Where a cell has two rules, the collection of the whole sheet deletes neither of them. */
  twoRulesOnOneCell: boolean;
  /** A formula written into one of Excel's tables fills the rest of its column. */
  tableAutofill: boolean;
  /** Addresses are cut at 8,192 characters, in whatever place that is. */
  cutAddresses: boolean;
  /** The first zoom that a page is given is lost. */
  lostZoom: boolean;
  /** Numbers that do not fit their column show as `####`, in `text` too. */
  hashTexts: boolean;
  /** A line that gets a weight or a colour is drawn, whatever its style; a fill that gets a colour is one. */
  borderFillQuirks: boolean;
  /** A row that is given the standard height gets another than it had. */
  standardHeightDrift: boolean;
  /** The areas of a rule are answered from the last to the first. */
  unsortedAreas: boolean;
  /** Settings that were read are gone when they are asked for: somebody else has removed them. */
  settingsRemovedByAnother: boolean;
  /** A chart is selected until a cell is: nothing can be merged. */
  chartSelected: boolean;
  /** The place and the letters of a legend cannot be set while it is not shown. */
  legendMustShow: boolean;
  /** How the next batch that changes the workbook fails; null where it does not. */
  failAtAction: FailAtAction | null;
}

/** A batch that fails once: at which of its actions, with what, and whether what went before stays done. */
export interface FailAtAction {
  /** Place among the actions of the batch, from 0; beyond the last it is the last. */
  action: number;
  keepBefore: boolean;
  code: ErrorCode;
}

/** Excel as it is documented. */
export const NO_QUIRKS: Quirks = {
  listSeparator: null,
  otherWorkbookInFront: false,
  chartSheetInFront: false,
  brokenRules: false,
  twoRulesOnOneCell: false,
  tableAutofill: false,
  cutAddresses: false,
  lostZoom: false,
  hashTexts: false,
  borderFillQuirks: false,
  standardHeightDrift: false,
  unsortedAreas: false,
  settingsRemovedByAnother: false,
  chartSelected: false,
  legendMustShow: false,
  failAtAction: null,
};
