import { CommandType, ICommandService, IUndoRedoService, IUniverInstanceService } from '@univerjs/core';
import type { IMutation, Injector, Workbook, Worksheet } from '@univerjs/core';
import type { CustomData } from '../marks/sheetMarks';

/** A workbook, or one sheet of it. */
export interface CustomDataPlace {
  unitId: string;
  /** Absent where the data belongs to the workbook as a whole. */
  subUnitId?: string;
}

interface SetCustomDataParams extends CustomDataPlace {
  custom: CustomData;
}

/** Univer stores custom data and has no command to change it, so nobody would hear of a change or could undo it. */
const SetCustomDataMutation: IMutation<SetCustomDataParams> = {
  id: 'workbench.mutation.set-custom-data',
  type: CommandType.MUTATION,
  handler: (accessor, params) => {
    const owner = ownerOf(accessor.get(IUniverInstanceService), params);
    owner?.setCustomMetadata(params.custom);
    return owner !== null;
  },
};

/** Changes some of the custom data of a workbook or a sheet, in one step of the grid's undo. */
export function changeCustomData(injector: Injector, place: CustomDataPlace, changed: CustomData): void {
  const commands = injector.get(ICommandService);
  if (!commands.hasCommand(SetCustomDataMutation.id)) commands.registerCommand(SetCustomDataMutation);
  const before = ownerOf(injector.get(IUniverInstanceService), place)?.getCustomMetadata() ?? {};
  const redo = { ...place, custom: { ...before, ...changed } };
  const undo = { ...place, custom: before };
  commands.syncExecuteCommand(SetCustomDataMutation.id, redo);
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: place.unitId,
    undoMutations: [{ id: SetCustomDataMutation.id, params: undo }],
    redoMutations: [{ id: SetCustomDataMutation.id, params: redo }],
  });
}

function ownerOf(
  instances: IUniverInstanceService,
  { unitId, subUnitId }: CustomDataPlace,
): Workbook | Worksheet | null {
  const workbook = instances.getUnit<Workbook>(unitId);
  return (subUnitId === undefined ? workbook : workbook?.getSheetBySheetId(subUnitId)) ?? null;
}
