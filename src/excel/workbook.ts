import type { WriteReceipt } from '../plan/edit';
import { WorkbookFault, type WorkbookPort } from '../plan/port';
import { officeCapabilities, type Capabilities } from './capabilities';
import { faultOf } from './errors';
import type { KnownMerges } from './knownMerges';
import { readWorkbook } from './readWorkbook';
import { saidWhileLate } from './waiting';

/**
 * The workbook that is open in Excel, behind the port that the actions know.
 * @param merges What is known of merged cells from one reading to the next; null where nobody tells when cells move.
 */
export function excelWorkbook(
  capabilities: () => Omit<Capabilities, 'triggerSource'> = officeCapabilities,
  merges: KnownMerges | null = null,
): WorkbookPort {
  return {
    read: async (scope = 'cells') => {
      const snapshot = await run({}, (context) => readWorkbook(context, scope, capabilities()));
      // Behind the sheet that is shown: a press finds it there, without a network too.
      fetchWriting().catch(() => undefined);
      return merges?.complete(snapshot) ?? snapshot;
    },
    write: async (edits) => {
      const { queueEdits } = await fetchWriting();
      const batch = async (context: Excel.RequestContext): Promise<WriteReceipt> => {
        const receipt = queueEdits(context, edits);
        await context.sync();
        return receipt();
      };
      if (!capabilities().mergeUndoGroup) return run({}, batch);
      try {
        return await run({ mergeUndoGroup: true }, batch);
      } catch (error) {
        // Excel refuses the group before it does anything of it; our own inverse does not need it.
        if (error instanceof WorkbookFault && error.code === 'undoNotSupported') return run({}, batch);
        throw error;
      }
    },
  };
}

/** Writing is no part of the first download: nothing is written before something was read. */
const fetchWriting = () =>
  import(/* webpackChunkName: "write" */ './writeEdits').catch(() => {
    throw new WorkbookFault('notFetched', 'write');
  });

/** Waits while a cell is being edited instead of failing, and gives faults in the product's terms. */
export async function run<Result>(
  options: Pick<Excel.RunOptions, 'mergeUndoGroup'>,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await saidWhileLate(() => Excel.run({ ...options, delayForCellEdit: true }, batch));
  } catch (error) {
    throw faultOf(error);
  }
}
