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

/** What went wrong at the workbook's end, by the name of Excel's own error where it has one. */
export type WorkbookFaultCode =
  | 'cellEditMode'
  | 'protected'
  | 'filtered'
  | 'tooLarge'
  | 'gone'
  | 'aborted'
  | 'undoNotSupported'
  /** Another workbook, a chart or a chart sheet is in front. */
  | 'notInFront'
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

/** What is known of a batch of which nothing was answered. */
export const NO_RECEIPT: WriteReceipt = {
  removedAreas: new Map(),
  addedSheets: new Map(),
  coveredLooks: new Map(),
  leftUndone: [],
};

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
