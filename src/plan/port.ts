import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Edit, WriteReceipt } from './edit';

/**
 * What is read: every cell; also which of them are merged, which only what is going to write may ask; also where marks
 * of ours stand, which takes a round trip more where there are any; also what has to be known of the selected cell
 * before something is put there.
 */
export type ReadScope = 'cells' | 'merges' | 'marks' | 'place';

/** What tells a conditional format of ours from anybody else's: words in its formula. */
export const MARKED = /"PAR-INDEX:(appraised|survey|sipas)"<>""/;

/**
 * How a batch is written: as one step of Excel's own undo where Excel can; without that; or, where a selected chart is
 * in the way, after a cell was selected.
 */
export type WriteManner = 'oneStep' | 'steps' | 'fromCell';

/** The workbook as the actions see it. Excel is behind it in the product, a stored one in tests. */
export interface WorkbookPort {
  /** The whole workbook, in at most two round trips (more only where it is too large for one answer). */
  read(scope?: ReadScope): Promise<WorkbookSnapshot>;
  /**
   * What edits put into cells in one round trip, in a second one how sheets look that were made; nothing is done by
   * halves that a following `read` does not show.
   * @throws WriteFault
   */
  write(edits: readonly Edit[], manner?: WriteManner): Promise<WriteReceipt>;
}

/** What went wrong at the workbook's end: Excel's many errors, by what people can do about them. */
export type WorkbookFaultCode =
  /** Excel waits for a cell that somebody is typing in. */
  | 'cellEditMode'
  /** The sheet or the workbook may not be changed: protected, read-only, not labelled yet. */
  | 'protected'
  /** The workbook is open for reading only. */
  | 'readOnly'
  | 'filtered'
  /** Merged cells, a table, a pivot table or other contents stand where something was to be written. */
  | 'inTheWay'
  /** More than Excel takes or gives at once. */
  | 'tooLarge'
  | 'outOfMemory'
  | 'gone'
  /** Another workbook, a chart or a chart sheet is in front. */
  | 'notInFront'
  | 'aborted'
  /** Excel does not say what it was. */
  | 'general'
  /** This Excel cannot do it. */
  | 'unsupported'
  /** Excel did not accept a call of ours: a bug, or an Excel that differs from what we know. */
  | 'refused'
  /** Excel's own server cannot be reached, or is busy. */
  | 'service'
  /** The session on the web has ended, or somebody has to sign in. */
  | 'signIn'
  | 'restart'
  /** Excel asks for permission to refresh links to other workbooks. */
  | 'links'
  | 'undoNotSupported'
  /** Office opened no window for the ribbon. */
  | 'noWindow'
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

/** What is known of a batch of which nothing was answered. */
export const NO_RECEIPT: WriteReceipt = {
  removedAreas: new Map(),
  addedSheets: new Map(),
  coveredLooks: new Map(),
  leftUndone: [],
};

/** A fault as it is; of a bug only its kind, because its message might quote the workbook. */
export function asFault(error: unknown): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  return new WorkbookFault('unknown', error instanceof Error ? error.name : 'Error');
}

/** Why a batch failed, of which a part may stand all the same. */
export class WriteFault extends WorkbookFault {
  constructor(
    { code, detail }: Pick<WorkbookFault, 'code' | 'detail'>,
    /** What Excel answered before it failed. */
    readonly receipt: WriteReceipt,
    /** In which manner another try may succeed; null where there is none. */
    readonly again: WriteManner | null,
  ) {
    super(code, detail);
    this.name = 'WriteFault';
  }
}
