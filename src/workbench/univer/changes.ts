import type { ICellData, ICommandInfo, IDisposable, IExecutionOptions, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import { ObjectMatrix } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type {
  IInsertColMutationParams,
  IInsertRowMutationParams,
  IInsertSheetMutationParams,
  IMoveRangeMutationParams,
  IRemoveColMutationParams,
  IRemoveRowsMutationParams,
  IRemoveSheetMutationParams,
  ISetRangeValuesMutationParams,
  ISetWorksheetActiveOperationParams,
} from '@univerjs/sheets';
import type { CellValue, ValueType } from './cellContent';
import type { Rect } from './rect';
import { boundingRect, fromBounds, MAX_COLUMNS, MAX_ROWS } from './rect';
import type { Sheet } from './sheet';

interface CellState {
  value: CellValue;
  type: ValueType;
  formula: CellValue;
}

export interface CellChange {
  before: CellState;
  after: CellState;
}

/** Something that happened to the workbook, whoever did it: an API call, a hand on the grid, undo. */
export type BookChange =
  | { kind: 'cells'; sheetId: string; rect: Rect; /** only where one cell changed */ cell: CellChange | null }
  | { kind: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted'; sheetId: string; rect: Rect }
  | { kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated'; sheetId: string };

type SheetLookup = (sheetId: string) => Sheet | undefined;

/**
 * Reports changes of one workbook from Univer's mutations. Recalculated results are not changes (Excel raises no
 * `onChanged` for them), nor are formats, nor formulas whose references an insertion moved.
 */
export function watchChanges(api: FUniver, unitId: string, sheetOf: SheetLookup, report: (change: BookChange) => void): IDisposable {
  const before = new WeakMap<object, Map<string, CellState>>();

  const beforeExecute = api.onBeforeCommandExecute((command, options) => {
    const params = cellWrites(command, options, unitId);
    const sheet = params && sheetOf(params.subUnitId);
    if (sheet) before.set(params, readStates(sheet, params.cellValue));
  });

  const afterExecute = api.onCommandExecuted((command, options) => {
    const params = cellWrites(command, options, unitId);
    if (params) {
      const sheet = sheetOf(params.subUnitId);
      const change = sheet && cellsChange(sheet, before.get(params), params.cellValue);
      if (change) report(change);
      return;
    }
    structureChanges(command, unitId).forEach(report);
  });

  return {
    dispose: () => {
      beforeExecute.dispose();
      afterExecute.dispose();
    },
  };
}

function cellWrites(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, unitId: string): ISetRangeValuesMutationParams | null {
  if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return null;
  const params = paramsOf<ISetRangeValuesMutationParams>(command, unitId);
  return params?.cellValue ? params : null;
}

/** Univer types a command's parameters only by its id; the id has been compared by whoever calls this. */
function paramsOf<P extends { unitId: string }>(command: Readonly<ICommandInfo>, unitId: string): P | null {
  const params = command.params as P | undefined;
  return params?.unitId === unitId ? params : null;
}

function readStates(sheet: Sheet, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Map<string, CellState> {
  const states = new Map<string, CellState>();
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    if (!writesContent(cell)) return;
    states.set(`${row},${column}`, {
      value: sheet.value(row, column),
      type: sheet.valueType(row, column),
      formula: sheet.formula(row, column),
    });
  });
  return states;
}

/** A style has only `s`; a formula whose references moved has `f` without `v`. */
function writesContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || 'p' in cell;
}

function cellsChange(
  sheet: Sheet,
  before: Map<string, CellState> | undefined,
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined,
): BookChange | null {
  if (!before) return null;
  const changes: CellChange[] = [];
  let rect: Rect | null = null;
  for (const [key, after] of readStates(sheet, cells)) {
    const old = before.get(key);
    if (!old || (old.value === after.value && old.formula === after.formula)) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cell: Rect = { row, column, rowCount: 1, columnCount: 1 };
    rect = rect ? boundingRect(rect, cell) : cell;
    changes.push({ before: old, after });
  }
  const [only] = changes;
  return rect ? { kind: 'cells', sheetId: sheet.id, rect, cell: changes.length === 1 && only ? only : null } : null;
}

function structureChanges(command: Readonly<ICommandInfo>, unitId: string): BookChange[] {
  switch (command.id) {
    case InsertRowMutation.id:
      return lines(paramsOf<IInsertRowMutationParams>(command, unitId), 'rowsInserted');
    case RemoveRowMutation.id:
      return lines(paramsOf<IRemoveRowsMutationParams>(command, unitId), 'rowsDeleted');
    case InsertColMutation.id:
      return lines(paramsOf<IInsertColMutationParams>(command, unitId), 'columnsInserted');
    case RemoveColMutation.id:
      return lines(paramsOf<IRemoveColMutationParams>(command, unitId), 'columnsDeleted');
    case MoveRangeMutation.id: {
      const params = paramsOf<IMoveRangeMutationParams>(command, unitId);
      if (!params) return [];
      const from: BookChange = { kind: 'cells', sheetId: params.from.subUnitId, rect: fromBounds(params.fromRange), cell: null };
      const to: BookChange = { kind: 'cells', sheetId: params.to.subUnitId, rect: fromBounds(params.toRange), cell: null };
      return [from, to];
    }
    case InsertSheetMutation.id: {
      const params = paramsOf<IInsertSheetMutationParams>(command, unitId);
      return params ? [{ kind: 'sheetAdded', sheetId: params.sheet.id }] : [];
    }
    case RemoveSheetMutation.id: {
      const params = paramsOf<IRemoveSheetMutationParams>(command, unitId);
      return params ? [{ kind: 'sheetDeleted', sheetId: params.subUnitId }] : [];
    }
    case SetWorksheetActiveOperation.id: {
      const params = paramsOf<ISetWorksheetActiveOperationParams>(command, unitId);
      return params ? [{ kind: 'sheetActivated', sheetId: params.subUnitId }] : [];
    }
    default:
      return [];
  }
}

type LineKind = 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';

function lines(params: { subUnitId: string; range: IRange } | null, kind: LineKind): BookChange[] {
  if (!params) return [];
  const block = fromBounds(params.range);
  const rect: Rect = kind.startsWith('rows')
    ? { ...block, column: 0, columnCount: MAX_COLUMNS }
    : { ...block, row: 0, rowCount: MAX_ROWS };
  return [{ kind, sheetId: params.subUnitId, rect }];
}
