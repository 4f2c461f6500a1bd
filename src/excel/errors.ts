import { WorkbookFault, type WorkbookFaultCode } from '../plan/port';

/**
 * The error codes that Microsoft documents, by what people can do about them; those with a number are of the Common API,
 * which opens windows and tells the workbook's address.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 * https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes
 */
const CODES_OF = {
  cellEditMode: 'InvalidOperationInCellEditMode',
  protected: 'AccessDenied BadPassword NotAllowed 5009 7002 9016',
  readOnly: '5002',
  filtered: 'FilteredRangeConflict',
  inTheWay:
    'Conflict InsertDeleteConflict ItemAlreadyExists MergedRangeConflict NonBlankCellOffSheet ' +
    'PivotTableRangeConflict DirtySupportingFormula 1006 2003 2010 3007',
  tooLarge:
    'RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded RangeExceedsLimit ' +
    'OperationCellsExceedLimit RangeImageExceedsLimit FormulaLengthExceedsLimit 1007 1008 2009 9057',
  outOfMemory: 'MemoryLimitReached',
  gone: 'ItemNotFound InvalidReference InvalidBinding InvalidObjectPath 3002 3006 4000 6000 7000 7004',
  notInFront:
    'InvalidSelection InactiveWorkbook UnsupportedSheet 1001 1004 2001 2002 2004 2007 3000 3003 3004 7001',
  aborted: 'RequestAborted',
  general: 'GeneralException InvalidOperation 2008 3001 5001 9017 9018 9020 9042',
  unsupported:
    'ApiNotAvailable ApiNotFound NotImplemented UnsupportedFeature UnsupportedOperation UnsupportedFillType ' +
    'NotSupported 1000 1002 1009 2000 3005 3008 3009 3010 5000 5003 5004 5007 9043',
  refused:
    'InvalidArgument InvalidRequest InvalidRibbonDefinition EmptyChartSeries ContentLengthRequired ' +
    'PropertyNotLoaded ValueNotLoaded InvalidRequestContext RunMustReturnPromise CannotRegisterEvent ' +
    'SearchDialogIsOpen SearchStringInvalidOrTooLong ' +
    '1003 1005 2005 2006 6100 8000 8010 8011 8012 8020 8021 8022',
  service: 'ServiceNotAvailable ActivityLimitReached ConnectionFailure 4001 4002 5005 9021 9022 9041',
  signIn:
    'Unauthenticated PowerQueryRefreshResourceChallenge 5006 5012 ' +
    '13000 13001 13002 13003 13004 13005 13006 13007 13008 13010 13012 13013',
  restart: 'HostRestartNeeded',
  links: 'RefreshWorkbookLinksBlocked OpenWorkbookLinksBlocked',
  undoNotSupported: 'UndoNotSupported',
  noWindow: '12002 12003 12004 12005 12006 12007 12009 12011',
} as const satisfies Partial<Record<WorkbookFaultCode, string>>;

const FAULT_OF: ReadonlyMap<string, WorkbookFaultCode> = new Map(
  Object.entries(CODES_OF).flatMap(([fault, codes]) =>
    codes.split(' ').map((code) => [code, fault as keyof typeof CODES_OF] as const),
  ),
);

/** Turns whatever Excel throws into a fault; messages of Excel may quote cells, so only its code is kept. */
export function faultOf(error: unknown): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  const code = errorCode(error);
  const fault = FAULT_OF.get(code) ?? 'unknown';
  return new WorkbookFault(fault === 'protected' && isReadOnly() ? 'readOnly' : fault, code);
}

/** The `code` of an OfficeExtension.Error, or of an error of the Common API, whose codes are numbers. */
export function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    if (typeof error.code === 'string') return error.code;
    if (typeof error.code === 'number') return String(error.code);
  }
  return error instanceof Error ? error.name : 'Error';
}

/** The member at which a batch failed, as far as Excel says it: `ConditionalFormatCollection.getItem`, else ''. */
export function errorLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  if (typeof debugInfo !== 'object' || debugInfo === null || !('errorLocation' in debugInfo)) return '';
  return typeof debugInfo.errorLocation === 'string' ? debugInfo.errorLocation : '';
}

/** The workbook is open for reading only, as in Excel's reading view; Excel then denies every change. */
function isReadOnly(): boolean {
  try {
    return String(Office.context.document.mode) === 'readOnly';
  } catch {
    return false;
  }
}
