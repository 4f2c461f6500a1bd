import type { SheetChanges, WorkbookChanges } from '../../../src/workbench/xlsx';

/** Changes to the first sheet and nothing else, unless said. */
export function changesOf(
  sheet: Partial<SheetChanges> = {},
  workbook: Partial<WorkbookChanges> = {},
): WorkbookChanges {
  return {
    sheets: Object.keys(sheet).length > 0 ? [sheetChanges(sheet)] : [],
    addedSheets: [],
    removedSheets: [],
    sheetOrder: null,
    sheetInFront: null,
    settings: null,
    definedNames: { set: [], removed: [] },
    recalculateOnOpen: false,
    ...workbook,
  };
}

export function sheetChanges(sheet: Partial<SheetChanges>): SheetChanges {
  return {
    sheetId: 'sheet-1',
    cells: [],
    rows: [],
    columns: [],
    merges: { added: [], removed: [] },
    rules: null,
    ...sheet,
  };
}
