import { MARKED, type ReadScope } from '../plan/port';
import { MOST_COLUMNS, MOST_ROWS } from '../sheet/address';
import type { Area } from '../sheet/area';
import { USUAL_HEIGHT, USUAL_WIDTH } from '../sheet/usualSizes';
import type {
  CellValue,
  ConditionalRule,
  DefinedName,
  Selection,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../sheet/snapshot';
import { areaOf, queuePlace, queuePlaces } from './blocks';
import type { Capabilities } from './capabilities';
import { errorCode, errorLocation } from './errors';

/** Excel on the web answers at most 5 MB; a cell's four faces rarely take more than this many bytes. */
const MOST_CELLS_PER_ANSWER = 20_000;

/** As far from the selected cell as a comparison of many areas and years reaches. */
const ROWS_MEASURED = 80;
const COLUMNS_MEASURED = 40;

/** What a reading can do without: the figures show all the same. */
interface Extras {
  /** Which sheet is in view, and the selected cell: unknown where another workbook or a chart is in front. */
  front: boolean;
  /** Which cells are merged: Excel does not list more than 512 areas. */
  merges: boolean;
  /** Conditional formats: https://github.com/OfficeDev/office-js/issues/6396, issues/6827 */
  rules: boolean;
}

/**
 * Reads the whole workbook in two round trips: which sheets there are, then everything in them. A third asks where marks
 * of ours stand, for those who are going to renew them. Where Excel refuses, it is asked again without what it may have
 * refused. Only where one answer would be too large are the used ranges measured first and read in blocks of rows.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  scope: ReadScope,
  { mergedAreas }: Pick<Capabilities, 'mergedAreas'>,
): Promise<WorkbookSnapshot> {
  const merges = scope !== 'cells' && mergedAreas;
  const wanted: Extras = { front: true, merges, rules: true };
  const workbook = await readOutline(context, scope, wanted).catch((error: unknown) => {
    if (isSaidOtherwise(error)) throw error;
    return readOutline(context, scope, { ...wanted, front: false });
  });
  const read = (extras: Extras): Promise<WorkbookSnapshot> => readSheets(context, scope, workbook, extras);
  try {
    return await read(wanted);
  } catch (error) {
    if (isSaidOtherwise(error)) throw error;
    const isOfMerges = /MergedAreas/i.test(errorLocation(error));
    const less = isOfMerges ? { ...wanted, merges: false } : { ...wanted, rules: false };
    // Where Excel did not say which of the two it refused, it may have been the other one.
    return read(less).catch(() => read({ ...wanted, merges: false, rules: false }));
  }
}

/** Errors that are not about what was asked for. */
function isSaidOtherwise(error: unknown): boolean {
  return ['InvalidOperationInCellEditMode', 'RequestAborted'].includes(errorCode(error));
}

interface Outline {
  sheets: readonly Excel.Worksheet[];
  tables: readonly Excel.Table[];
  active: Excel.Worksheet | null;
  /** The selected cell; null where nobody asked, or Excel did not say. */
  selected: Excel.Range | null;
  facts: Pick<WorkbookSnapshot, 'activeSheetId' | 'structureProtected' | 'settings' | 'names'>;
}

/** Which sheets there are, and what the workbook knows of itself. */
async function readOutline(
  context: Excel.RequestContext,
  scope: ReadScope,
  { front }: Extras,
): Promise<Outline> {
  const { names, protection, worksheets, settings, tables } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula',
  );
  names.load('items/name,items/formula');
  tables.load('items/id,items/name,items/showTotals');
  settings.load('items/key,items/value');
  protection.load('protected');
  const active = front ? worksheets.getActiveWorksheet() : null;
  active?.load('id');
  const selected = front && scope === 'place' ? context.workbook.getActiveCell() : null;
  selected?.load('rowIndex,columnIndex');
  await context.sync();
  const facts = {
    activeSheetId: active?.id ?? null,
    structureProtected: protection.protected,
    settings: settingsOf(settings),
    names: [...namesOf(names, null), ...worksheets.items.flatMap((sheet) => namesOf(sheet.names, sheet.id))],
  };
  return { sheets: worksheets.items, tables: tables.items, active, selected, facts };
}

/** Everything in the sheets. */
async function readSheets(
  context: Excel.RequestContext,
  scope: ReadScope,
  { sheets, tables, active, selected, facts }: Outline,
  extras: Extras,
): Promise<WorkbookSnapshot> {
  const overlays = queueOverlays(sheets, tables, extras.merges);
  const sizes = active && selected ? queueSizes(active, selected) : null;
  const readings = sheets.map((sheet) => queueSheet(sheet, extras));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const selection = selected && selectionOf(selected, null);
    return { ...facts, selection, sheets: await readInBlocks(context, sheets, tables, extras) };
  }
  const selection = selected && selectionOf(selected, sizes);
  if (readings.some(({ used }) => !used.isNullObject && !arrayOrNull(used.values))) {
    // Very large ranges are answered with null instead of an error.
    return { ...facts, selection, sheets: await readInBlocks(context, sheets, tables, extras) };
  }
  const areas = scope === 'marks' ? await readMarkedAreas(context, readings) : new Map<string, Area[]>();
  return {
    ...facts,
    selection,
    sheets: readings.map(({ sheet, used, rules }) => ({
      ...identity(sheet),
      ...(used.isNullObject ? emptyGrids() : gridsOf([used], used.rowIndex, used.columnIndex)),
      conditionalRules: rules && rulesOf(rules, areas),
      ...overlays(sheet),
    })),
  };
}

function namesOf({ items }: Excel.NamedItemCollection, scope: string | null): DefinedName[] {
  return items.map(({ name, formula }) => ({ name, scope, formula: String(formula) }));
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
  /** Null where nobody asked. */
  rules: Excel.ConditionalFormatCollection | null;
}

function queueSheet(sheet: Excel.Worksheet, { rules }: Extras): QueuedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,formulas,text,numberFormat,rowIndex,columnIndex');
  return { sheet, used, rules: rules ? queueRules(sheet) : null };
}

function queueRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
  return rules;
}

type Identity = Pick<SheetSnapshot, 'id' | 'name' | 'visibility' | 'protected' | 'uncalculated'>;
type Grids = Pick<SheetSnapshot, 'origin' | 'values' | 'formulas' | 'texts' | 'numberFormats'>;

function identity(sheet: Excel.Worksheet): Identity {
  const visibility =
    sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'VeryHidden' ? 'veryHidden' : 'hidden';
  return {
    id: sheet.id,
    name: sheet.name,
    visibility,
    protected: sheet.protection.protected,
    // Excel has calculated before anybody can ask.
    uncalculated: null,
  };
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

function rulesOf(
  rules: Excel.ConditionalFormatCollection,
  areas: ReadonlyMap<string, Area[]>,
): ConditionalRule[] {
  return rules.items.flatMap((rule) => {
    const custom = rule.customOrNullObject;
    if (custom.isNullObject) return [];
    const { id, priority } = rule;
    return [{ id, formula: custom.rule.formula, priority, areas: areas.get(id) ?? null }];
  });
}

/** Where marks of ours stand, by the id of their rule; nothing where there are none, or Excel does not say. */
async function readMarkedAreas(
  context: Excel.RequestContext,
  readings: readonly QueuedSheet[],
): Promise<Map<string, Area[]>> {
  const marks = readings.flatMap(({ rules }) =>
    (rules?.items ?? []).flatMap((rule) => {
      const custom = rule.customOrNullObject;
      const isMark = !custom.isNullObject && MARKED.test(custom.rule.formula);
      return isMark ? [{ id: rule.id, areas: queuePlaces(rule.getRanges().areas) }] : [];
    }),
  );
  if (marks.length === 0) return new Map();
  try {
    await context.sync();
  } catch {
    return new Map();
  }
  return new Map(marks.map(({ id, areas }) => [id, areas.items.map(areaOf)]));
}

// ---- what lies on the cells ---------------------------------------------------------------------------

type Overlays = Pick<SheetSnapshot, 'tables' | 'filtered' | 'merges'>;

/** Asks for tables and filters and, where it is wanted, for merged cells; answers for one sheet after the sync. */
function queueOverlays(
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
  withMerges: boolean,
): (sheet: Excel.Worksheet) => Overlays {
  const ofSheets = new Map(
    sheets.map((sheet) => {
      const { autoFilter } = sheet;
      autoFilter.load('isDataFiltered');
      const filter = queuePlace(autoFilter.getRangeOrNullObject());
      // Asking for them is known to empty the list of what Excel can undo: https://github.com/OfficeDev/office-js/issues/5918
      const merges = withMerges ? sheet.getUsedRangeOrNullObject().getMergedAreasOrNullObject() : null;
      if (merges) queuePlaces(merges.areas);
      return [sheet, { autoFilter, filter, merges }];
    }),
  );
  const queued = tables.map((table) => {
    table.worksheet.load('id');
    table.autoFilter.load('isDataFiltered');
    return { table, range: queuePlace(table.getRange()) };
  });
  return (sheet) => {
    const own = ofSheets.get(sheet);
    const here = queued.filter(({ table }) => table.worksheet.id === sheet.id);
    const isFiltered = own?.autoFilter.isDataFiltered === true && !own.filter.isNullObject;
    return {
      tables: here.map(({ table: { name, showTotals }, range }) => ({
        ...areaOf(range),
        name,
        hasTotals: showTotals,
      })),
      filtered: [
        ...(isFiltered ? [areaOf(own.filter)] : []),
        ...here.filter(({ table }) => table.autoFilter.isDataFiltered).map(({ range }) => areaOf(range)),
      ],
      merges: own?.merges ? mergesOf(own.merges) : null,
    };
  };
}

function mergesOf(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

type Sizes = {
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
};

/** How wide and high the cells right of and below the selected one are. */
function queueSizes(sheet: Excel.Worksheet, { rowIndex, columnIndex }: Excel.Range): Sizes {
  const across = Math.min(COLUMNS_MEASURED, MOST_COLUMNS - columnIndex);
  const down = Math.min(ROWS_MEASURED, MOST_ROWS - rowIndex);
  return {
    columns: sheet
      .getRangeByIndexes(rowIndex, columnIndex, 1, across)
      .getColumnProperties({ format: { columnWidth: true } }),
    rows: sheet
      .getRangeByIndexes(rowIndex, columnIndex, down, 1)
      .getRowProperties({ format: { rowHeight: true, useStandardHeight: true } }),
  };
}

function selectionOf({ rowIndex, columnIndex }: Excel.Range, sizes: Sizes | null): Selection {
  return {
    row: rowIndex + 1,
    column: columnIndex,
    widths: sizes?.columns.value.map(({ format }) => format?.columnWidth ?? USUAL_WIDTH) ?? [],
    heights:
      sizes?.rows.value.map(({ format }) => ({
        points: format?.rowHeight ?? USUAL_HEIGHT,
        isStandard: format?.useStandardHeight ?? false,
      })) ?? [],
  };
}

// ---- workbooks too large for one answer ---------------------------------------------------------------

async function readInBlocks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
  extras: Extras,
): Promise<SheetSnapshot[]> {
  const overlays = queueOverlays(sheets, tables, false);
  const measured = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheet, used, rules: extras.rules ? queueRules(sheet) : null };
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
    conditionalRules: rules && rulesOf(rules, new Map()),
    ...overlays(sheet),
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
