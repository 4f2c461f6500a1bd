import type { Edit, WriteReceipt } from '../plan/edit';
import { NO_RECEIPT, WorkbookFault, WriteFault, type WorkbookPort, type WriteManner } from '../plan/port';
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
    write: async (edits, manner = 'oneStep') => {
      const can = capabilities();
      const { finish, finishingOf, queueEdits, selectCellFirst } = await fetchWriting();
      const isOneStep = manner === 'oneStep' && can.mergeUndoGroup && mayBeOneStep(edits);
      let answered = (): WriteReceipt => NO_RECEIPT;
      try {
        await run(isOneStep ? { mergeUndoGroup: true } : {}, async (context) => {
          if (manner === 'fromCell') selectCellFirst(context, edits);
          answered = queueEdits(context, edits, can);
          await context.sync();
        });
      } catch (error) {
        const fault = faultOf(error);
        throw new WriteFault(fault, answered(), nextManner(manner, isOneStep, fault));
      }
      const receipt = answered();
      const leftUndone = await finish(finishingOf(edits, receipt), (batch) => run({}, batch));
      return { ...receipt, leftUndone };
    },
  };
}

/**
 * Deleting a sheet cannot be undone, nor with it whatever else is one step with it:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
function mayBeOneStep(edits: readonly Edit[]): boolean {
  return edits.every(({ type }) => type !== 'removeSheet');
}

/** How to try again: a group may have been refused, by whatever name, and a selected chart forbids to merge cells. */
function nextManner(manner: WriteManner, isOneStep: boolean, { detail }: WorkbookFault): WriteManner | null {
  if (detail === 'InvalidSelection') return manner === 'fromCell' ? null : 'fromCell';
  return isOneStep ? 'steps' : null;
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
