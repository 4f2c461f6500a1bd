/**
 * What the domain needs to know of a workbook, read once into a plain value.
 * Nothing here comes from Excel's types, so every rule runs and is tested without Excel.
 */

/** A cell's value as Excel's API gives it: blank is `''`, an error is its text (`#REF!`). */
export type CellValue = string | number | boolean;

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A conditional format whose rule is a formula, as it stands on the sheet. */
export interface ConditionalRule {
  id: string;
  /** The formula, en-US, with its leading `=`. */
  formula: string;
  /** Excel's order of evaluation; 0 is evaluated first. */
  priority: number;
}

/** The used range of one sheet. The four grids have the same shape: rows × columns from `origin`. */
export interface SheetSnapshot {
  id: string;
  name: string;
  visibility: Visibility;
  /** True where the sheet is protected and no edit may be planned. */
  protected: boolean;
  /** Zero-based row and column of the grids' top-left cell. */
  origin: { row: number; column: number };
  values: CellValue[][];
  /** en-US formulas with a leading `=`; cells without a formula repeat their value. */
  formulas: CellValue[][];
  /** What the cell displays in the user's locale. */
  texts: string[][];
  /** en-US number formats. */
  numberFormats: string[][];
  conditionalRules: ConditionalRule[];
}

export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  /** Id of the sheet that the user is looking at. */
  activeSheetId: string;
  /** No sheet may be added, deleted or renamed. */
  structureProtected: boolean;
  /** What the add-in remembers in the workbook, by key. Whoever can edit the workbook can have changed it. */
  settings: ReadonlyMap<string, string>;
}
