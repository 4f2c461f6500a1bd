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
import { placeOfEdit } from '../plan/editPlace';
import { keysOf } from '../plan/keys';
import { areaOf, queuePlaces, rangeOf, blocksOf, type Block } from './blocks';
import type { Capabilities } from './capabilities';
import { cellInput } from './cellInput';
import { needsFinishing, queueSetting } from './finishing';
import { queueBlockRemoval, queueNewBlock } from './writeBlock';
import { queueSheetContent, queueSheetRewrite } from './writeSheet';

export { finish, finishingOf } from './finishing';

/** A batch that is being queued: the workbook, and what of its answers the receipt is made of. */
interface Batch {
  sheet: (id: string) => Excel.Worksheet;
  workbook: Excel.Workbook;
  can: Pick<Capabilities, 'missingRules'>;
  isFinishedLater: boolean;
  /** By the id of the removed rule. */
  removedRules: Map<string, Excel.RangeCollection>;
  /** By name. */
  addedSheets: Map<string, Excel.Worksheet>;
  coveredLooks: Map<AddBlockEdit, () => FormerLooks>;
}

/** How the edits of each kind are queued: kinds in this order, the edits of one kind in the plan's. */
const WRITERS: { readonly [Kind in EditKind]: (edits: readonly EditOf<Kind>[], batch: Batch) => void } = {
  removeRule: (edits, { can, sheet, removedRules }) => {
    const rules = edits.map((edit) => ({
      edit,
      areas: ruleOf(sheet(edit.sheetId), edit, can).getRanges().areas,
    }));
    // What all of them cover is asked before anything changes: it is known even where the batch fails.
    for (const { edit, areas } of rules) removedRules.set(edit.id, queuePlaces(areas));
    for (const { edit, areas } of rules) queueRuleRemoval(areas.getItemAt(0), edit, can);
  },
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
  // One that somebody has deleted meanwhile is a null object, on which nothing happens.
  removeSheet: each((edit, { workbook }) => workbook.worksheets.getItemOrNullObject(edit.sheetId).delete()),
  rewriteSheet: each((edit, { sheet }) => queueSheetRewrite(sheet(edit.sheetId), edit.before, edit.after)),
  addSheet: each((edit, { workbook, addedSheets }) => {
    const made = workbook.worksheets.add(edit.sheet.name);
    made.load('id');
    queueSheetContent(made, edit.sheet);
    addedSheets.set(edit.sheet.name, made);
  }),
  // What it remembers of sheets comes once they stand.
  setting: each((edit, { isFinishedLater, workbook }) => {
    if (!isFinishedLater) queueSetting(workbook, edit);
  }),
};

/**
 * Queues all edits; the caller syncs once. What the workbook answers is read from the result afterwards, of a batch that
 * failed as far as it went.
 */
export function queueEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  can: Pick<Capabilities, 'missingRules'>,
): () => WriteReceipt {
  const { workbook } = context;
  const batch: Batch = {
    sheet: (id) => workbook.worksheets.getItem(id),
    workbook,
    can,
    isFinishedLater: needsFinishing(edits),
    removedRules: new Map(),
    addedSheets: new Map(),
    coveredLooks: new Map(),
  };
  for (const kind of keysOf(WRITERS)) queueKind(kind, editsOfKind(kind, edits), batch);
  return () => ({
    removedAreas: answered(batch.removedRules, ({ items }) => items.map(areaOf)),
    addedSheets: answered(batch.addedSheets, ({ id }) => id),
    coveredLooks: answered(batch.coveredLooks, (looks) => looks()),
    leftUndone: [],
  });
}

/**
 * Queues that a cell is selected, so that a selected chart is so no more: the first that the edits fill, which for a table
 * at the selected cell is that cell, else the first of the sheet in view.
 */
export function selectCellFirst({ workbook }: Excel.RequestContext, edits: readonly Edit[]): void {
  const { worksheets } = workbook;
  for (const edit of edits) {
    const place = placeOfEdit(edit);
    if (!place || !('area' in place) || !place.area) continue;
    rangeOf(worksheets.getItem(place.sheetId), { ...place.area, height: 1, width: 1 }).select();
    return;
  }
  worksheets.getActiveWorksheet().getRange('A1').select();
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

/** What was answered; what a batch that failed did not come to is left out. */
function answered<Key, Value, Result>(
  map: ReadonlyMap<Key, Value>,
  of: (value: Value) => Result,
): Map<Key, Result> {
  return new Map(
    [...map].flatMap(([key, value]): [Key, Result][] => {
      try {
        return [[key, of(value)]];
      } catch {
        return [];
      }
    }),
  );
}

type RuleId = Pick<RemoveRuleEdit, 'id'>;

/** A rule among those of a sheet or of some cells; one that somebody has removed is a null object where Excel has such. */
function ruleOf(
  place: Excel.Worksheet | Excel.Range,
  { id }: RuleId,
  { missingRules }: Pick<Capabilities, 'missingRules'>,
): Excel.ConditionalFormat {
  const { conditionalFormats } = 'conditionalFormats' in place ? place : place.getRange();
  return missingRules ? conditionalFormats.getItemOrNullObject(id) : conditionalFormats.getItem(id);
}

/**
 * Through its own cells: where a cell has two rules, the collection of the whole sheet finds none that it could delete
 * (https://github.com/OfficeDev/office-js/issues/5222).
 */
function queueRuleRemoval(cells: Excel.Range, rule: RuleId, can: Pick<Capabilities, 'missingRules'>): void {
  ruleOf(cells, rule, can).delete();
}

function queueRule(sheet: Excel.Worksheet, { rule }: AddRuleEdit): void {
  const { area, formula, style, priority } = rule;
  const format = rangeOf(sheet, area).conditionalFormats.add('Custom');
  format.custom.format.fill.color = style.fill;
  format.custom.format.font.color = style.fontColor;
  if (priority !== null) format.priority = priority;
  // Last, so that a rule which has one is whole, and one of a batch that failed has none.
  format.custom.rule.formula = formula;
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
