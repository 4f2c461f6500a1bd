import type { CellValue, ConditionalRule, SheetSnapshot, WorkbookSnapshot } from '../scorecard/snapshot';
import { errorCode } from './errors';

/** Excel on the web answers at most 5 MB; a cell's four faces rarely take more than this many bytes. */
const MOST_CELLS_PER_ANSWER = 20_000;

/**
 * Reads the whole workbook in two round trips: which sheets there are, then everything in them. Only where
 * one answer would be too large are the used ranges measured first and read in blocks of rows.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { protection, worksheets, settings } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  settings.load('items/key,items/value');
  protection.load('protected');
  await context.sync();

  const sheets = worksheets.items;
  const readings = sheets.map((sheet) => queueSheet(sheet));
  const workbook = {
    activeSheetId: active.id,
    structureProtected: protection.protected,
    settings: settingsOf(settings),
  };
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return { ...workbook, sheets: await readInBlocks(context, sheets) };
  }
  if (readings.some(({ used }) => !used.isNullObject && !arrayOrNull(used.values))) {
    // Very large ranges are answered with null instead of an error.
    return { ...workbook, sheets: await readInBlocks(context, sheets) };
  }
  return {
    ...workbook,
    sheets: readings.map(({ sheet, used, rules }) => ({
      ...identity(sheet),
      ...(used.isNullObject ? emptyGrids() : gridsOf([used], used.rowIndex, used.columnIndex)),
      conditionalRules: rulesOf(rules),
    })),
  };
}

/** Excel keeps any JSON; ours are texts, and whatever else stands there is not ours. */
function settingsOf({ items }: Excel.SettingCollection): Map<string, string> {
  return new Map(
    items.flatMap(({ key, value }: { key: string; value: unknown }): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}

interface QueuedSheet {
  sheet: Excel.Worksheet;
  used: Excel.Range;
  rules: Excel.ConditionalFormatCollection;
}

function queueSheet(sheet: Excel.Worksheet): QueuedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,formulas,text,numberFormat,rowIndex,columnIndex');
  return { sheet, used, rules: queueRules(sheet) };
}

function queueRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
  return rules;
}

type Identity = Pick<SheetSnapshot, 'id' | 'name' | 'visibility' | 'protected'>;
type Grids = Pick<SheetSnapshot, 'origin' | 'values' | 'formulas' | 'texts' | 'numberFormats'>;

function identity(sheet: Excel.Worksheet): Identity {
  const visibility =
    sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'VeryHidden' ? 'veryHidden' : 'hidden';
  return { id: sheet.id, name: sheet.name, visibility, protected: sheet.protection.protected };
}

function emptyGrids(): Grids {
  return { origin: { row: 0, column: 0 }, values: [], formulas: [], texts: [], numberFormats: [] };
}

/** Blocks of rows, top to bottom, as one set of grids. */
function gridsOf(blocks: readonly Excel.Range[], row: number, column: number): Grids {
  return {
    origin: { row, column },
    values: blocks.flatMap((block): CellValue[][] => block.values as CellValue[][]),
    formulas: blocks.flatMap((block): CellValue[][] => block.formulas as CellValue[][]),
    texts: blocks.flatMap((block) => block.text),
    numberFormats: blocks.flatMap((block): string[][] => block.numberFormat as string[][]),
  };
}

function rulesOf(rules: Excel.ConditionalFormatCollection): ConditionalRule[] {
  return rules.items.flatMap((rule) => {
    const custom = rule.customOrNullObject;
    if (custom.isNullObject) return [];
    return [{ id: rule.id, formula: custom.rule.formula, priority: rule.priority }];
  });
}

// ---- workbooks too large for one answer ---------------------------------------------------------------

async function readInBlocks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<SheetSnapshot[]> {
  const measured = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheet, used, rules: queueRules(sheet) };
  });
  await context.sync();

  const queued = measured.map((each) => ({
    ...each,
    blocks: each.used.isNullObject ? [] : rowBlocks(each.used.rowCount, each.used.columnCount),
    ranges: new Array<Excel.Range>(),
  }));
  let cells = 0;
  for (const { sheet, used, blocks, ranges } of queued) {
    for (const [offset, count] of blocks) {
      const range = sheet.getRangeByIndexes(
        used.rowIndex + offset,
        used.columnIndex,
        count,
        used.columnCount,
      );
      range.load('values,formulas,text,numberFormat');
      ranges.push(range);
      cells += count * used.columnCount;
      if (cells < MOST_CELLS_PER_ANSWER) continue;
      // One answer holds so much and no more: here a round trip for each block is what the limit forces.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      cells = 0;
    }
  }
  await context.sync();
  return queued.map(({ sheet, used, ranges, rules }) => ({
    ...identity(sheet),
    ...(used.isNullObject ? emptyGrids() : gridsOf(ranges, used.rowIndex, used.columnIndex)),
    conditionalRules: rulesOf(rules),
  }));
}

/** `[offset, count]` of blocks of rows that fit into one answer. */
function rowBlocks(rowCount: number, columnCount: number): [number, number][] {
  const rows = Math.max(1, Math.floor(MOST_CELLS_PER_ANSWER / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, index): [number, number] => {
    const offset = index * rows;
    return [offset, Math.min(rows, rowCount - offset)];
  });
}

function arrayOrNull(values: unknown): unknown[] | null {
  return Array.isArray(values) ? values : null;
}

function isTooLarge(error: unknown): boolean {
  return [
    'ResponsePayloadSizeLimitExceeded',
    'RequestPayloadSizeLimitExceeded',
    'RangeExceedsLimit',
  ].includes(errorCode(error));
}
