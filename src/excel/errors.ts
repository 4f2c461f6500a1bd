import { WorkbookFault, type WorkbookFaultCode } from '../plan/port';

/**
 * Excel's error codes in the product's terms.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const CODES: Record<string, WorkbookFaultCode> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'protected',
  FilteredRangeConflict: 'filtered',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  RequestAborted: 'aborted',
  UndoNotSupported: 'undoNotSupported',
  InvalidSelection: 'notInFront',
  InactiveWorkbook: 'notInFront',
  UnsupportedSheet: 'notInFront',
};

/** Turns whatever Excel throws into a fault; messages of Excel may quote cells, so only its code is kept. */
export function faultOf(error: unknown): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  const code = errorCode(error);
  return new WorkbookFault(CODES[code] ?? 'unknown', code);
}

/** The `code` of an OfficeExtension.Error. */
export function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.name : 'Error';
}

/** The member at which a batch failed, as far as Excel says it: `ConditionalFormatCollection.getItem`, else ''. */
export function errorLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  if (typeof debugInfo !== 'object' || debugInfo === null || !('errorLocation' in debugInfo)) return '';
  return typeof debugInfo.errorLocation === 'string' ? debugInfo.errorLocation : '';
}
