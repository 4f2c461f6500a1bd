export { XlsxError } from './error';
export { openXlsx } from './open/openXlsx';
export { changesBetween } from './changes/changesBetween';
export { saveXlsx } from './save/saveXlsx';
export { isUnchanged } from './changes/workbookChanges';
export type { CellChange, RuleChanges, SheetChanges, WorkbookChanges } from './changes/workbookChanges';
export type { StoredValue } from './words/storedValue';
