/**
 * What the domain needs to know of a workbook, read once into a plain value.
 * Nothing here comes from Excel's types, so every rule runs and is tested without Excel.
 */

import type { Area } from './area';

/** A cell's value as Excel's API gives it: blank is `''`, an error is its text (`#REF!`). */
export type CellValue = string | number | boolean;

/** A name that formulas may use for cells, a constant or a formula. */
export interface DefinedName {
  name: string;
  /** Id of the sheet that alone knows it; null where the whole workbook does. */
  scope: string | null;
  /** What it stands for, en-US with `=`: `='Bảng điểm'!$E$5,'Bảng điểm'!$E$8`. */
  formula: string;
}

/** One of Excel's own tables (Ctrl+T), its header row first. */
export interface TableArea extends Area {
  /** What formulas call it; undefined where nobody can say. */
  name?: string;
  /** Whether its last row holds totals; undefined where nobody can say. */
  hasTotals?: boolean;
}

type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A conditional format whose rule is a formula, as it stands on the sheet. */
export interface ConditionalRule {
  id: string;
  /** The formula, en-US, with its leading `=`. */
  formula: string;
  /** Excel's order of evaluation; 0 is evaluated first. */
  priority: number;
  /** The cells that it covers, in whatever order Excel has them; null where nobody asked. */
  areas: Area[] | null;
}

/** How high a row is, in points; the standard height is what Excel gives rows that nobody measured. */
export interface RowHeight {
  points: number;
  isStandard: boolean;
}

/** The selected cell of the sheet in view. */
export interface Selection {
  row: number;
  column: number;
  /** Points, of the columns from there to the right; empty where nobody asked. */
  widths: number[];
  /** Of the rows from there down; empty where nobody asked. */
  heights: RowHeight[];
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
  /** Null where Excel cannot list them. */
  conditionalRules: ConditionalRule[] | null;
  /** Excel's own tables (Ctrl+T). */
  tables: TableArea[];
  /** What a filter covers that hides rows now, of the sheet or of one of its tables. */
  filtered: Area[];
  /** Merged cells; null where nobody asked for them, or Excel cannot say. Then none is taken for covered. */
  merges: Area[] | null;
  /** Addresses (`E10`) of formulas of which the file has no result; null where nobody can say, as in Excel. */
  uncalculated: ReadonlySet<string> | null;
}

/** All sheets of a workbook, and what the person who works in it has in view. */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  /** Id of the sheet that the user is looking at; null where that is none of this workbook's, or Excel cannot say. */
  activeSheetId: string | null;
  /** Null where nobody asked, or Excel cannot say. */
  selection: Selection | null;
  /** No sheet may be added, deleted or renamed. */
  structureProtected: boolean;
  /** What the add-in remembers in the workbook, by key. Whoever can edit the workbook can have changed it. */
  settings: ReadonlyMap<string, string>;
  /** Names that formulas may use; undefined where nobody can say, so that nothing is known of a formula with a name. */
  names?: readonly DefinedName[];
}
