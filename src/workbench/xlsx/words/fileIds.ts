import type { SheetEntry } from '../file/package';

// Ids of what a file holds are told by its place there, so that saving finds the same things again.

/** The id that a sheet of the file has in Univer; stable while it is renamed or moved. */
export function sheetIdOf(sheet: SheetEntry): string {
  return `sheet-${sheet.fileId}`;
}

/** A defined name, by its place in the workbook part. */
export function definedNameId(index: number): string {
  return `name-${index}`;
}

/** A conditional rule, by the place of its element and its place in that. */
export function ruleId(sheetId: string, block: number, rule: number): string {
  return `${sheetId}-cf-${block}-${rule}`;
}

/** A chart, by its place among those of the sheet's drawing. */
export function chartId(sheetId: string, index: number): string {
  return `${sheetId}-chart-${index}`;
}
