import { CommandType, IUndoRedoService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, IMutationInfo, Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/**
 * Univer's batching appends the undo mutations of later commands, and so would undo the first command first and then
 * put back what the second one had found. What is pushed here comes before what is there.
 */
class NewestFirst extends Array<IMutationInfo> {
  /** Arrays made from this one are ordinary. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override push(...mutations: IMutationInfo[]): number {
    return this.unshift(...mutations);
  }
}

/** Runs `work` so that the grid undoes everything it does to the workbook in one step; nothing done is no step. */
export async function asOneUndoStep<T>(api: FUniver, injector: Injector, unitId: string, work: () => Promise<T>): Promise<T> {
  const undoRedo = injector.get(IUndoRedoService);
  const batch = undoRedo.__tempBatchingUndoRedo(unitId);
  let isStarted = false;
  const watching = api.onBeforeCommandExecute((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (isStarted || command.type !== CommandType.MUTATION || options?.onlyLocal === true) return;
    isStarted = true;
    undoRedo.pushUndoRedo({ unitID: unitId, undoMutations: new NewestFirst(), redoMutations: [] });
  });
  try {
    return await work();
  } finally {
    watching.dispose();
    batch.dispose();
  }
}
