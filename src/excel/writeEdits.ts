import type {
  AddBlockEdit,
  AddRuleEdit,
  CellContent,
  CellEdit,
  Edit,
  EditKind,
  EditOf,
  FormerLooks,
  RemoveRuleEdit,
  WriteReceipt,
} from '../plan/edit';
import { keysOf } from '../plan/keys';
import { blocksOf, rangeOf, type Block } from './blocks';
import { cellInput } from './cellInput';
import { queueBlockRemoval, queueNewBlock } from './writeBlock';
import { withoutSheet } from './withoutSheet';
import { queueSheetContent, queueSheetRewrite } from './writeSheet';

/** A batch that is being queued: the workbook, and what of its answers the receipt is made of. */
interface Batch {
  sheet: (id: string) => Excel.Worksheet;
  workbook: Excel.Workbook;
  /** By the id of the removed rule. */
  removedRules: Map<string, Excel.RangeAreas>;
  /** By name. */
  addedSheets: Map<string, Excel.Worksheet>;
  coveredLooks: Map<AddBlockEdit, () => FormerLooks>;
}

/** How the edits of each kind are queued: kinds in this order, the edits of one kind in the plan's. */
const WRITERS: { readonly [Kind in EditKind]: (edits: readonly EditOf<Kind>[], batch: Batch) => void } = {
  removeRule: each((edit, { sheet, removedRules }) =>
    removedRules.set(edit.id, queueRuleRemoval(sheet(edit.sheetId), edit)),
  ),
  cell: (edits, { sheet }) => {
    for (const [sheetId, cells] of bySheet(edits)) {
      queueCells(sheet(sheetId), cells);
      // Where the user calculates by hand, what was just written shows what it adds (ExcelApi 1.6).
      if (cells.some((cell) => cell.after.isFormula)) sheet(sheetId).calculate(false);
    }
  },
  addRule: each((edit, { sheet }) => queueRule(sheet(edit.sheetId), edit)),
  removeBlock: each((edit, { sheet }) => queueBlockRemoval(sheet(edit.sheetId), edit)),
  addBlock: each((edit, { sheet, coveredLooks }) => {
    coveredLooks.set(edit, queueNewBlock(sheet(edit.sheetId), edit));
    sheet(edit.sheetId).calculate(false);
  }),
  removeSheet: each((edit, { sheet }) => sheet(edit.sheetId).delete()),
  rewriteSheet: each((edit, { sheet }) => queueSheetRewrite(sheet(edit.sheetId), edit.before, edit.after)),
  addSheet: each((edit, { workbook, addedSheets }) => {
    const made = workbook.worksheets.add(edit.sheet.name);
    made.load('id');
    queueSheetContent(made, edit.sheet);
    addedSheets.set(edit.sheet.name, made);
  }),
  setting: each(({ key, after }, { workbook: { settings } }) => {
    if (after === null) settings.getItem(key).delete();
    else settings.add(key, after);
  }),
};

/** Queues all edits; the caller syncs once. What the workbook answers is read from the result afterwards. */
export function queueEdits(context: Excel.RequestContext, edits: readonly Edit[]): () => WriteReceipt {
  const { workbook } = context;
  const batch: Batch = {
    sheet: (id) => workbook.worksheets.getItem(id),
    workbook,
    removedRules: new Map(),
    addedSheets: new Map(),
    coveredLooks: new Map(),
  };
  for (const kind of keysOf(WRITERS)) queueKind(kind, editsOfKind(kind, edits), batch);
  return () => ({
    removedAreas: mapped(batch.removedRules, (areas) => withoutSheet(areas.address)),
    addedSheets: mapped(batch.addedSheets, ({ id }) => id),
    coveredLooks: mapped(batch.coveredLooks, (looks) => looks()),
  });
}

function queueKind<Kind extends EditKind>(kind: Kind, edits: readonly EditOf<Kind>[], batch: Batch): void {
  WRITERS[kind](edits, batch);
}

function editsOfKind<Kind extends EditKind>(kind: Kind, edits: readonly Edit[]): EditOf<Kind>[] {
  return edits.filter((edit): edit is EditOf<Kind> => edit.type === kind);
}

/** Edits that are queued one by one. */
function each<One>(queue: (edit: One, batch: Batch) => void): (edits: readonly One[], batch: Batch) => void {
  return (edits, batch) => {
    for (const edit of edits) queue(edit, batch);
  };
}

function mapped<Key, Value, Result>(
  map: ReadonlyMap<Key, Value>,
  of: (value: Value) => Result,
): Map<Key, Result> {
  return new Map([...map].map(([key, value]) => [key, of(value)]));
}

/** Asks what the rule covers and deletes it, in this order, in the same batch. */
function queueRuleRemoval(sheet: Excel.Worksheet, { id }: RemoveRuleEdit): Excel.RangeAreas {
  const rule = sheet.getRange().conditionalFormats.getItem(id);
  const areas = rule.getRanges();
  areas.load('address');
  rule.delete();
  return areas;
}

function queueRule(sheet: Excel.Worksheet, { rule }: AddRuleEdit): void {
  const { areas, formula, style, priority } = rule;
  const format = sheet.getRanges(areas).conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = style.fill;
  format.custom.format.font.color = style.fontColor;
  if (priority !== null) format.priority = priority;
}

function bySheet(cells: readonly CellEdit[]): Map<string, CellEdit[]> {
  const sheets = new Map<string, CellEdit[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.sheetId);
    if (own) own.push(cell);
    else sheets.set(cell.sheetId, [cell]);
  }
  return sheets;
}

/** Formats first: a cell formatted as text would keep a formula's letters. */
function queueCells(sheet: Excel.Worksheet, cells: readonly CellEdit[]): void {
  const reformatted = cells.filter((cell) => cell.before.numberFormat !== cell.after.numberFormat);
  for (const block of blocksOf(reformatted)) {
    rangeOf(sheet, block).numberFormat = grid(block, (content) => content.numberFormat);
  }
  for (const block of blocksOf(cells)) {
    rangeOf(sheet, block).formulas = grid(block, cellInput);
  }
}

function grid<Cell>({ width, cells }: Block<CellEdit>, of: (content: CellContent) => Cell): Cell[][] {
  const flat = cells.map((cell) => of(cell.after));
  return Array.from({ length: flat.length / width }, (_, index) =>
    flat.slice(index * width, (index + 1) * width),
  );
}
