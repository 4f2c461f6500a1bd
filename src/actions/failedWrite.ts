import type { Edit } from '../plan/edit';
import { inverseLeft, inverseOfStanding, standingEdits, type FailedBatch } from '../plan/halfWritten';
import { inverseOf } from '../plan/inverse';
import {
  asFault,
  NO_RECEIPT,
  WriteFault,
  type WorkbookFault,
  type WorkbookPort,
  type WriteManner,
} from '../plan/port';
import { planUndo } from '../plan/undoEdits';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { ACTIONS, type ActionName } from './actions';
import type { History } from './history';
import { inverseHere, withSheetNames } from './inverseHere';

/** What a batch that failed has left: nothing, a part, or nobody knows because Excel did not answer either. */
export type Left = 'untouched' | 'partly' | 'unknown';

interface AfterFailure {
  fault: Pick<WorkbookFault, 'code' | 'detail'>;
  left: Left;
  /** The workbook as it stands now; null where Excel does not answer. */
  after: WorkbookSnapshot | null;
  /** The manner in which to try again: nothing of the batch stands any more, or it goes on from what stands. */
  again: WriteManner | null;
}

/**
 * What to do after a batch failed: Excel promises nothing of what it did before, so that the workbook is read again. What
 * stands of the batch is taken back where another try is worth it, so that nothing is there twice, else kept in the
 * history, so that a person can take it back.
 */
export async function afterFailure(
  error: unknown,
  { name, edits, before }: { name: ActionName; edits: readonly Edit[]; before: WorkbookSnapshot },
  port: WorkbookPort,
  history: History,
): Promise<AfterFailure> {
  const { code, detail } = asFault(error);
  const fault = { code, detail };
  const { receipt, again } = error instanceof WriteFault ? error : { receipt: NO_RECEIPT, again: null };
  const { reads, takesBack } = ACTIONS[name];
  const after = await port.read(reads).catch(() => null);
  if (!after) {
    if (!takesBack)
      history.push({ action: name, ...withSheetNames(inverseOf(edits, receipt), before, receipt) });
    return { fault, left: 'unknown', after, again: null };
  }
  const batch: FailedBatch = { edits, receipt, before, after };
  const standing = standingEdits(batch);
  if (standing.length === 0) return { fault, left: 'untouched', after, again };
  if (takesBack) {
    const last = history.last();
    history.pop();
    const here = last && inverseHere(last, before);
    if (last && here?.ok) {
      history.push({ ...last, ...withSheetNames(inverseLeft(here.inverse, batch), before, NO_RECEIPT) });
    }
    return { fault, left: 'partly', after, again };
  }
  const inverse = inverseOfStanding(batch, standing);
  const undo = planUndo(after, inverse).edits;
  const isTakenBack =
    again !== null &&
    (await port.write(undo, again).then(
      () => true,
      () => false,
    ));
  if (isTakenBack) return { fault, left: 'untouched', after, again };
  // What was tried in vain may have gone half its way, too.
  const now = again === null ? after : await port.read(reads).catch(() => after);
  const standingNow = inverseLeft(inverse, { ...batch, before: after, after: now });
  history.push({ action: name, ...withSheetNames(standingNow, now, NO_RECEIPT) });
  return { fault, left: 'partly', after: now, again: null };
}
