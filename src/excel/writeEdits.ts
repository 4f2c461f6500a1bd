import type { CellContent, CellEdit, Edit, RemoveRuleEdit, WriteReceipt } from '../plan/edit';

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
  const { settings } = context.workbook;
  for (const edit of edits) {
    if (edit.type !== 'setting') continue;
    if (edit.after === null) settings.getItem(edit.key).delete();
    else settings.add(edit.key, edit.after);
  }
  return () => ({ removedAreas: new Map(removed.map(({ id, areas }) => [id, withoutSheet(areas.address)])) });
}

/** Asks what the rule covers and deletes it, in this order, in the same batch. */
function queueRemoval(sheet: Excel.Worksheet, edit: RemoveRuleEdit): { id: string; areas: Excel.RangeAreas } {
  const rule = sheet.getRange().conditionalFormats.getItem(edit.id);
  const areas = rule.getRanges();
  areas.load('address');
  rule.delete();
  return { id: edit.id, areas };
}

/** `'BTH 2023'!A9:F9,'BTH 2023'!A11:F12` → `A9:F9,A11:F12`. */
function withoutSheet(address: string): string {
  return address.replace(/('(?:[^']|'')*'|[^,!']+)!/g, '').replace(/\s/g, '');
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
    rangeOf(sheet, block).formulas = grid(block, writable);
  }
}

/**
 * What Excel is given for a cell: formulas and numbers as they are; text so that it stays text, whatever it
 * begins with and however much it looks like a number (an apostrophe, unless the cell is formatted as text).
 */
function writable({ content, isFormula, numberFormat }: CellContent): string | number | boolean {
  if (typeof content !== 'string' || isFormula || content === '') return content;
  const mayBeTaken = /^[=+\-@'\s]/.test(content) || /\d/.test(content) || /^(true|false)$/i.test(content);
  return mayBeTaken && numberFormat !== '@' ? `'${content}` : content;
}

interface Block {
  row: number;
  column: number;
  height: number;
  width: number;
  cells: CellEdit[];
}

function rangeOf(sheet: Excel.Worksheet, { row, column, height, width }: Block): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column, height, width);
}

function grid<Cell>({ width, cells }: Block, of: (content: CellContent) => Cell): Cell[][] {
  const flat = cells.map((cell) => of(cell.after));
  return Array.from({ length: flat.length / width }, (_, index) =>
    flat.slice(index * width, (index + 1) * width),
  );
}

/**
 * Rectangles without gaps: cells side by side in a row, and such runs of the same columns below each other.
 * Nothing between the cells is touched, so merged footers and filtered rows stay out of the batch.
 */
export function blocksOf(cells: readonly CellEdit[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Block[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    if (run && run.row === cell.row && run.column + run.width === cell.column) {
      run.width++;
      run.cells.push(cell);
    } else runs.push({ row: cell.row, column: cell.column, height: 1, width: 1, cells: [cell] });
  }
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const run of runs) {
    const key = `${String(run.column)}:${String(run.width)}`;
    const above = open.get(key);
    if (above && above.row + above.height === run.row) {
      above.height++;
      above.cells.push(...run.cells);
    } else {
      blocks.push(run);
      open.set(key, run);
    }
  }
  return blocks;
}
