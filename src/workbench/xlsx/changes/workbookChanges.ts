import type { IFreeze } from '@univerjs/core';
import type { Bounds } from '../../cells/rect';
import type { PageLayout } from '../../marks/pageLayout';
import type { Settings } from '../../marks/settings';
import type { ChartWithData } from './chartData';
import type { ConditionalRule } from '../words/conditionalRule';
import type { DefinedName } from '../words/definedName';
import type { LookChange } from '../words/look';
import type { StoredValue } from '../words/storedValue';

/**
 * What was changed in a workbook since it was opened: a plain value that can be shown, counted and serialised,
 * and all that `saveXlsx` needs besides the original file.
 */
export interface WorkbookChanges {
  /** Sheets of the file that changed. */
  sheets: SheetChanges[];
  /** New sheets, each as changes to an empty one; the name is always there. */
  addedSheets: SheetChanges[];
  /** Ids of sheets of the file that are gone. */
  removedSheets: string[];
  /** Ids in their new order, where it is not what adding at the end and removing alone give. */
  sheetOrder: string[] | null;
  /** Id of the sheet in front, where that is a new one. */
  sheetInFront: string | null;
  /** All settings of add-ins, where they are not those of the file. */
  settings: Settings | null;
  definedNames: { set: DefinedName[]; removed: string[] };
  /**
   * The engine could not calculate some formulas whose inputs may have changed, so Excel shall calculate
   * everything when it opens the file.
   */
  recalculateOnOpen: boolean;
}

export interface SheetChanges {
  sheetId: string;
  name?: string;
  visibility?: 'visible' | 'hidden' | 'veryHidden';
  freeze?: IFreeze;
  showGridlines?: boolean;
  /** `#RRGGBB`, or null for none. */
  tabColor?: string | null;
  protected?: boolean;
  charts?: {
    added: ChartWithData[];
    /** Ids of charts of the file that are gone. */
    removed: string[];
  };
  pageLayout?: { now: PageLayout; changed: (keyof PageLayout)[] };
  /** In reading order. */
  cells: CellChange[];
  rows: RowChange[];
  columns: ColumnChange[];
  merges: { added: Bounds[]; removed: Bounds[] };
  rules: RuleChanges | null;
}

/** A cell of which something changed; what is absent stays as it is in the file. */
export interface CellChange {
  row: number;
  column: number;
  /** en-US, with its `=`; null where the cell no longer has one. A new formula always comes with its value. */
  formula?: string | null;
  /** The constant, or the formula's result. */
  value?: StoredValue;
  /** null takes the cell back to the default look. */
  look?: LookChange | null;
}

/** Heights in pixels; null lets Excel fit the row to its content. */
export interface RowChange {
  row: number;
  height?: number | null;
  hidden?: boolean;
  /** The look of cells in the row that have none of their own. */
  look?: LookChange | null;
}

/** Widths in pixels; null is the sheet's default. */
export interface ColumnChange {
  column: number;
  width?: number | null;
  hidden?: boolean;
  look?: LookChange | null;
}

export interface RuleChanges {
  removed: string[];
  changed: { rule: ConditionalRule; keepsAreas: boolean; keepsLook: boolean }[];
  added: ConditionalRule[];
  /** Ids of all rules that Univer knows, the one that is evaluated first standing first. */
  order: string[];
}

/** Nothing changed: saving gives the original bytes. */
export function isUnchanged(changes: WorkbookChanges): boolean {
  const { sheets, addedSheets, removedSheets, sheetOrder, settings, definedNames } = changes;
  return (
    sheets.length +
      addedSheets.length +
      removedSheets.length +
      definedNames.set.length +
      definedNames.removed.length ===
      0 &&
    sheetOrder === null &&
    settings === null
  );
}
