import type { WorkbookSnapshot } from '../sheet/snapshot';

/**
 * A short mark of what some sheets hold: formulas, values and formats. Another person may change a shared
 * workbook between reading and writing; two unequal marks say that the plan no longer fits.
 */
export function fingerprint(workbook: WorkbookSnapshot, sheetIds: ReadonlySet<string>): string {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  };
  // A correction of recognition changes what is planned, though no cell changes.
  for (const [key, value] of workbook.settings) mix(`${key} ${value}`);
  for (const sheet of workbook.sheets) {
    if (!sheetIds.has(sheet.id)) continue;
    mix(
      `${sheet.id} ${sheet.name} ${sheet.visibility} ${String(sheet.protected)} ${String(sheet.origin.row)} ${String(sheet.origin.column)}`,
    );
    for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats]) {
      for (const row of grid) {
        for (const cell of row) mix(`${typeof cell} ${String(cell)}`);
        mix('end of row');
      }
    }
    for (const rule of sheet.conditionalRules ?? []) mix(rule.formula);
  }
  return (hash >>> 0).toString(16);
}
