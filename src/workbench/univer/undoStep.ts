import { CommandType, ICommandService, IUndoRedoService } from '@univerjs/core';
import type { IMutationInfo, Injector } from '@univerjs/core';

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
export async function asOneUndoStep<T>(
  injector: Injector,
  unitId: string,
  work: () => Promise<T>,
): Promise<T> {
  const undoRedo = injector.get(IUndoRedoService);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer 0.25 has no other way, and the version is pinned
  const batch = undoRedo.__tempBatchingUndoRedo(unitId);
  let isStarted = false;
  const watching = injector.get(ICommandService).beforeCommandExecuted((command, options) => {
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
