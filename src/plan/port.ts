import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Edit, WriteReceipt } from './edit';

/**
 * What is read: every cell; also which of them are merged, which only what is going to write may ask; also what has to
 * be known of a place before something is put there.
 */
export type ReadScope = 'cells' | 'merges' | 'place';

/** The workbook as the actions see it. Excel is behind it in the product, a stored one in tests. */
export interface WorkbookPort {
  /** The whole workbook, in at most two round trips (more only where it is too large for one answer). */
  read(scope?: ReadScope): Promise<WorkbookSnapshot>;
  /** All edits in one round trip; nothing is done by halves that a following `read` does not show. */
  write(edits: readonly Edit[]): Promise<WriteReceipt>;
}

/** What went wrong at the workbook's end, by the name of Excel's own error where it has one. */
export type WorkbookFaultCode =
  | 'cellEditMode'
  | 'protected'
  | 'filtered'
  | 'tooLarge'
  | 'gone'
  | 'aborted'
  | 'undoNotSupported'
  | 'notExcel'
  /** A part of the add-in could not be fetched. */
  | 'notFetched'
  | 'unknown';

/** Thrown by a port; carries no workbook content, only Excel's code. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: WorkbookFaultCode,
    /** Excel's own error code, for those who help the user. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'WorkbookFault';
  }
}
