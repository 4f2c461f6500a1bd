import type {
  AddBlockEdit,
  CellContent,
  CellEdit,
  Edit,
  FormerLooks,
  RemoveRuleEdit,
  WriteReceipt,
} from '../plan/edit';
import { blocksOf, rangeOf, type Block } from './blocks';
import { cellInput } from './cellInput';
import { queueBlockRemoval, queueNewBlock } from './writeBlock';
import { withoutSheet } from './withoutSheet';
import { queueSheetContent, queueSheetRewrite } from './writeSheet';

/** Queues all edits; the caller syncs once. What the workbook answers is read from the result afterwards. */
export function queueEdits(context: Excel.RequestContext, edits: readonly Edit[]): () => WriteReceipt {
  const sheet = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const removed: { id: string; areas: Excel.RangeAreas }[] = [];
  for (const edit of edits) {
    if (edit.type === 'removeRule') removed.push(queueRemoval(sheet(edit.sheetId), edit));
  }
  for (const [sheetId, cells] of cellsBySheet(edits)) {
    queueCells(sheet(sheetId), cells);
    // Where the user calculates by hand, what was just written shows what it adds (ExcelApi 1.6).
    if (cells.some((cell) => cell.after.isFormula)) sheet(sheetId).calculate(false);
  }
  for (const edit of edits) {
    if (edit.type !== 'addRule') continue;
    const { areas, formula, style, priority } = edit.rule;
    const rule = sheet(edit.sheetId).getRanges(areas).conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = style.fill;
    rule.custom.format.font.color = style.fontColor;
    if (priority !== null) rule.priority = priority;
  }
  const covered = new Map<AddBlockEdit, () => FormerLooks>();
  for (const edit of edits) {
    if (edit.type === 'removeBlock') queueBlockRemoval(sheet(edit.sheetId), edit);
    else if (edit.type === 'addBlock') {
      covered.set(edit, queueNewBlock(sheet(edit.sheetId), edit));
      sheet(edit.sheetId).calculate(false);
    }
  }
  const added = new Map<string, Excel.Worksheet>();
  for (const edit of edits) {
    if (edit.type === 'removeSheet') sheet(edit.sheetId).delete();
    else if (edit.type === 'rewriteSheet') queueSheetRewrite(sheet(edit.sheetId), edit.before, edit.after);
    else if (edit.type === 'addSheet') {
      const made = context.workbook.worksheets.add(edit.sheet.name);
      made.load('id');
      queueSheetContent(made, edit.sheet);
      added.set(edit.sheet.name, made);
    }
  }
  const { settings } = context.workbook;
  for (const edit of edits) {
    if (edit.type !== 'setting') continue;
    if (edit.after === null) settings.getItem(edit.key).delete();
    else settings.add(edit.key, edit.after);
  }
  return () => ({
    removedAreas: new Map(removed.map(({ id, areas }) => [id, withoutSheet(areas.address)])),
    addedSheets: new Map([...added].map(([name, { id }]) => [name, id])),
    coveredLooks: new Map([...covered].map(([edit, looks]) => [edit, looks()])),
  });
}

/** Asks what the rule covers and deletes it, in this order, in the same batch. */
function queueRemoval(sheet: Excel.Worksheet, edit: RemoveRuleEdit): { id: string; areas: Excel.RangeAreas } {
  const rule = sheet.getRange().conditionalFormats.getItem(edit.id);
  const areas = rule.getRanges();
  areas.load('address');
  rule.delete();
  return { id: edit.id, areas };
}

function cellsBySheet(edits: readonly Edit[]): Map<string, CellEdit[]> {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    if (edit.type !== 'cell') continue;
    const cells = bySheet.get(edit.sheetId) ?? [];
    cells.push(edit);
    bySheet.set(edit.sheetId, cells);
  }
  return bySheet;
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
