import type { CellValue } from '../sheet/snapshot';
import type { Area } from '../sheet/area';
import type { RaisedRow, SheetBlock } from './sheets/sheetBlock';
import type { SheetDefinition } from './sheets/sheetDefinition';

/** What a cell holds and how it shows it. */
export interface CellContent {
  /** A formula (en-US, with `=`) or a constant; `''` is blank. */
  readonly content: CellValue;
  /** Says whether `content` is a formula: text may begin with `=` too and stays text. */
  readonly isFormula: boolean;
  /** en-US number format. */
  readonly numberFormat: string;
}

/** One cell, from what it holds to what it shall hold. */
export interface CellEdit {
  readonly type: 'cell';
  readonly sheetId: string;
  /** The sheet's row number. */
  readonly row: number;
  /** Zero-based. */
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** The look of a conditional format; colours are `#RRGGBB`. */
export interface RuleStyle {
  readonly fill: string;
  readonly fontColor: string;
}

/**
 * A live rule on one area of a sheet. Never on several: an address that lists areas has to be written with the list
 * separator of the user's Excel on some platforms, and with a comma on others.
 */
export interface RuleDefinition {
  readonly area: Area;
  /** en-US formula with `=`, relative to the area's top-left cell. */
  readonly formula: string;
  readonly style: RuleStyle;
  /** Excel's order of evaluation; null lets Excel put the new rule first. */
  readonly priority: number | null;
}

/** Puts a rule of ours on a sheet. */
export interface AddRuleEdit {
  readonly type: 'addRule';
  readonly sheetId: string;
  readonly rule: RuleDefinition;
}

/**
 * Takes away a rule of ours. Which areas it covers by now is learned in the batch that removes it
 * (`WriteReceipt`): people insert rows, and the inverse has to put the rule back where it was.
 */
export interface RemoveRuleEdit {
  readonly type: 'removeRule';
  readonly sheetId: string;
  readonly id: string;
  readonly formula: string;
  readonly priority: number;
  readonly style: RuleStyle;
}

/** What the add-in remembers in the workbook under a key; null is nothing. */
export interface SettingEdit {
  readonly type: 'setting';
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A new sheet, behind the others. */
interface AddSheetEdit {
  readonly type: 'addSheet';
  readonly sheet: SheetDefinition;
}

/**
 * Another content for a sheet of ours. It is cleared and written rather than deleted and made anew, because
 * deleting a sheet empties Excel's own list of what can be undone.
 */
interface RewriteSheetEdit {
  readonly type: 'rewriteSheet';
  readonly sheetId: string;
  readonly before: SheetDefinition;
  readonly after: SheetDefinition;
}

/** Takes away a sheet of ours. */
interface RemoveSheetEdit {
  readonly type: 'removeSheet';
  readonly sheetId: string;
}

/** Cells that nobody uses are filled, and look as the block says. */
export interface AddBlockEdit {
  readonly type: 'addBlock';
  readonly sheetId: string;
  readonly block: SheetBlock;
  readonly raised: readonly RaisedRow[];
}

/**
 * How cells looked that a block was put on, as far as it was not how cells look that nobody formatted: by row and
 * column within the area. Only the workbook's end of the port reads it.
 */
export type FormerLooks = readonly {
  readonly row: number;
  readonly column: number;
  readonly look: Readonly<Record<string, unknown>>;
}[];

/** Takes a block away, and gives its cells and rows the looks and heights that they had. */
export interface RemoveBlockEdit {
  readonly type: 'removeBlock';
  readonly sheetId: string;
  readonly area: Area;
  readonly looks: FormerLooks;
  readonly raised: readonly RaisedRow[];
}

/** Every kind of edit, by its name. */
interface Edits {
  cell: CellEdit;
  addRule: AddRuleEdit;
  removeRule: RemoveRuleEdit;
  setting: SettingEdit;
  addSheet: AddSheetEdit;
  rewriteSheet: RewriteSheetEdit;
  removeSheet: RemoveSheetEdit;
  addBlock: AddBlockEdit;
  removeBlock: RemoveBlockEdit;
}

/** The name of a kind of edit: its `type`. */
export type EditKind = keyof Edits;
/** The edit of one kind. */
export type EditOf<Kind extends EditKind> = Edits[Kind];
/** One change of the workbook, with what is needed to take it back. */
export type Edit = Edits[EditKind];

/** One function for each kind of edit: whatever forgets a kind does not compile. */
export type ByKind<Result> = { readonly [Kind in EditKind]: (edit: EditOf<Kind>) => Result };

/** What the function for an edit's kind says of it. */
export function byKind<Kind extends EditKind, Result>(
  functions: ByKind<Result>,
  edit: EditOf<Kind> & { type: Kind },
): Result {
  return functions[edit.type](edit);
}

/** What the workbook answered to a batch: what only it could know. */
export interface WriteReceipt {
  /** The areas that each removed rule covered, by the rule's id. */
  readonly removedAreas: ReadonlyMap<string, readonly Area[]>;
  /** The ids that new sheets were given, by name. */
  readonly addedSheets: ReadonlyMap<string, string>;
  /** How the cells looked that each block was put on. */
  readonly coveredLooks: ReadonlyMap<AddBlockEdit, FormerLooks>;
  /** What Excel would not do of that without which the figures stand all the same. */
  readonly leftUndone: readonly LeftUndone[];
}

/** How a sheet of ours is shown, printed or drawn; or that the workbook remembers something. */
export type LeftUndone = { what: 'view' | 'page' | 'chart'; sheet: string } | { what: 'setting' };

/** Names a cell within a workbook: the key of lines that are left out. */
export function cellKey(cell: { sheetId: string; row: number; column: number }): string {
  return `${cell.sheetId}!${String(cell.row)}:${String(cell.column)}`;
}
