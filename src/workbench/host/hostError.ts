/** Excel's error codes that this host answers, with the HTTP status that comes with each. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InactiveWorkbook: 409,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NonBlankCellOffSheet: 409,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  RequestAborted: 500,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  UndoNotSupported: 400,
  UnsupportedSheet: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** Excel's own English wording, as far as it is documented. */
const MESSAGE: Partial<Record<ErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet:
    'Cannot insert new cells because it would push non-empty cells off the end of the worksheet.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UndoNotSupported: 'The operation cannot be undone.',
};

/** An error that Excel would answer: the batch stops at the action that met it. */
export class HostError extends Error {
  /** The member that failed, as office.js reports it: `Range.values`. Known last where the path is resolved. */
  location: string | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string = MESSAGE[code] ?? code,
  ) {
    super(message);
    this.name = 'HostError';
  }

  get status(): number {
    return STATUS[this.code];
  }

  /** Names the member unless a deeper one has been named. */
  at(location: string): this {
    this.location ??= location;
    return this;
  }
}

/** Nothing of Excel's: our host lacks a member that a caller needs. */
export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', `workbench host has no ${member}`).at(member);
}
