export { XlsxError, type XlsxErrorCode } from './error';
export { openXlsx } from './open';
export { changesBetween } from './changes';
export { saveXlsx } from './save';
export { isUnchanged } from './workbookChanges';
export type {
  CellChange,
  ColumnChange,
  RowChange,
  RuleChanges,
  SheetChanges,
  WorkbookChanges,
} from './workbookChanges';
export type { StoredValue } from './storedValue';
