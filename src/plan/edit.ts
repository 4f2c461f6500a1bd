import type { CellValue } from '../scorecard/snapshot';

/** What a cell holds: a formula (with `=`) or a constant (`''` is blank), and its en-US number format. */
export interface CellContent {
  /** A string that begins with `=` is a formula only when `isFormula`; otherwise it is text. */
  content: CellValue;
  isFormula: boolean;
  numberFormat: string;
}

/** One cell from what it held to what it shall hold. Rows and columns are zero-based. */
export interface CellEdit {
  type: 'cell';
  sheetId: string;
  row: number;
  column: number;
  before: CellContent;
  after: CellContent;
}

/** The look of one of our conditional formats. */
export interface RuleStyle {
  /** `#RRGGBB` */
  fill: string;
  /** `#RRGGBB` */
  fontColor: string;
  bold: boolean;
}

/** A conditional format of ours: a live rule on a set of areas. */
export interface RuleDefinition {
  /** A1 areas without the sheet's name, comma separated: `A10:F11,A13:F14`. */
  areas: string;
  /** en-US formula with `=`, relative to the first area's top-left cell. */
  formula: string;
  style: RuleStyle;
  /** Excel's order of evaluation; null lets Excel put the new rule first. */
  priority: number | null;
}

export interface AddRuleEdit {
  type: 'addRule';
  sheetId: string;
  rule: RuleDefinition;
}

/**
 * Takes away a rule that stands on the sheet. What it covered is learned from the workbook
 * in the same batch that removes it, so that the inverse can put it back (`WriteReceipt`).
 */
export interface RemoveRuleEdit {
  type: 'removeRule';
  sheetId: string;
  id: string;
  formula: string;
  priority: number;
  style: RuleStyle;
}

export type Edit = CellEdit | AddRuleEdit | RemoveRuleEdit;
