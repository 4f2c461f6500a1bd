import type { ICellData, ICommandInfo, IDisposable, IExecutionOptions, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import { ObjectMatrix } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
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
import type { Shift } from './shift';

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
  /** Cells, or whole rows or columns, that came or went. */
  | ({ kind: 'shift'; sheetId: string } & Shift)
  | { kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated'; sheetId: string };

export interface ObservedBook {
  readonly unitId: string;
  sheet(id: string): Sheet | undefined;
  activeSheet(): Sheet;
}

/** Commands that shift a block of cells. They work on the active sheet by many mutations, none of which is told apart. */
const SHIFT_COMMANDS: Record<string, Shift['direction']> = {
  [InsertRangeMoveDownCommand.id]: 'Down',
  [InsertRangeMoveRightCommand.id]: 'Right',
  [DeleteRangeMoveUpCommand.id]: 'Up',
  [DeleteRangeMoveLeftCommand.id]: 'Left',
};

/**
 * Reports changes of one workbook from Univer's mutations. Recalculated results are not changes (Excel raises no
 * `onChanged` for them), nor are formats, nor formulas whose references an insertion moved.
 */
export function watchChanges(api: FUniver, book: ObservedBook, report: (change: BookChange) => void): IDisposable {
  const { unitId } = book;
  const before = new WeakMap<object, Map<string, CellState>>();

  const beforeExecute = api.onBeforeCommandExecute((command, options) => {
    const direction = SHIFT_COMMANDS[command.id];
    if (direction) {
      const params = command.params as { range?: IRange } | undefined;
      // Its mutations run before the command is reported as executed, so it is told of as it begins.
      if (params?.range) report({ kind: 'shift', sheetId: book.activeSheet().id, rect: fromBounds(params.range), direction });
      return;
    }
    const params = cellWrites(command, options, unitId);
    const sheet = params && book.sheet(params.subUnitId);
    if (sheet) before.set(params, readStates(sheet, params.cellValue));
  });

  const afterExecute = api.onCommandExecuted((command, options) => {
    if (isPartOfShift(command)) return;
    const params = cellWrites(command, options, unitId);
    if (params) {
      const sheet = book.sheet(params.subUnitId);
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

function isPartOfShift(command: Readonly<ICommandInfo>): boolean {
  const params = command.params as { trigger?: string } | undefined;
  return params?.trigger !== undefined && SHIFT_COMMANDS[params.trigger] !== undefined;
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
      return lines(paramsOf<IInsertRowMutationParams>(command, unitId), 'Down');
    case RemoveRowMutation.id:
      return lines(paramsOf<IRemoveRowsMutationParams>(command, unitId), 'Up');
    case InsertColMutation.id:
      return lines(paramsOf<IInsertColMutationParams>(command, unitId), 'Right');
    case RemoveColMutation.id:
      return lines(paramsOf<IRemoveColMutationParams>(command, unitId), 'Left');
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

function lines(params: { subUnitId: string; range: IRange } | null, direction: Shift['direction']): BookChange[] {
  if (!params) return [];
  const block = fromBounds(params.range);
  const rect: Rect =
    direction === 'Down' || direction === 'Up'
      ? { ...block, column: 0, columnCount: MAX_COLUMNS }
      : { ...block, row: 0, rowCount: MAX_ROWS };
  return [{ kind: 'shift', sheetId: params.subUnitId, rect, direction }];
}
