import { ObjectMatrix } from '@univerjs/core';
import type {
  ICellData,
  ICommandInfo,
  ICommandService,
  IDisposable,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  Nullable,
} from '@univerjs/core';
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
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { z } from 'zod';
import type { CellValue, ValueType } from './cellContent';
import type { Rect } from '../cells/rect';
import { MOST_COLUMNS, MOST_ROWS } from '../../sheet/address';
import { boundingRect, fromBounds } from '../cells/rect';
import type { Sheet } from './sheet';
import type { Shift } from './shift';

interface CellState {
  value: CellValue;
  type: ValueType;
  formula: CellValue;
}

interface CellChange {
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
export function watchChanges(
  commands: ICommandService,
  book: ObservedBook,
  report: (change: BookChange) => void,
): IDisposable {
  const { unitId } = book;
  const before = new WeakMap<object, Map<string, CellState>>();

  const beforeExecute = commands.beforeCommandExecuted((command, options) => {
    const direction = SHIFT_COMMANDS[command.id];
    if (direction) {
      const params = z.object({ range: bounds }).safeParse(command.params);
      // Its mutations run before the command is reported as executed, so it is told of as it begins.
      if (params.success)
        report({
          kind: 'shift',
          sheetId: book.activeSheet().id,
          rect: fromBounds(params.data.range),
          direction,
        });
      return;
    }
    const params = cellWrites(command, options, unitId);
    const sheet = params && book.sheet(params.subUnitId);
    if (sheet) before.set(params, readStates(sheet, params.cellValue));
  });

  const afterExecute = commands.onCommandExecuted((command, options) => {
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
  const params: object = command.params ?? {};
  const trigger = 'trigger' in params ? params.trigger : undefined;
  return typeof trigger === 'string' && SHIFT_COMMANDS[trigger] !== undefined;
}

function cellWrites(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  unitId: string,
): ISetRangeValuesMutationParams | null {
  if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return null;
  // The id says what the parameters are; checking every cell of a large write would cost more than writing it.
  const params = command.params as ISetRangeValuesMutationParams;
  return params.unitId === unitId && params.cellValue ? params : null;
}

function readStates(
  sheet: Sheet,
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined,
): Map<string, CellState> {
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
  return rect
    ? { kind: 'cells', sheetId: sheet.id, rect, cell: changes.length === 1 && only ? only : null }
    : null;
}

/** The parts that matter here of the parameters of Univer's mutations. */
const bounds = z.object({
  startRow: z.number(),
  startColumn: z.number(),
  endRow: z.number(),
  endColumn: z.number(),
});
const onSheet = z.object({ unitId: z.string(), subUnitId: z.string() });
const onLines = onSheet.extend({ range: bounds });
const addingSheet = z.object({ unitId: z.string(), sheet: z.object({ id: z.string() }) });
const movingCells = z.object({
  unitId: z.string(),
  from: z.object({ subUnitId: z.string() }),
  to: z.object({ subUnitId: z.string() }),
  fromRange: bounds,
  toRange: bounds,
});

function structureChanges(command: Readonly<ICommandInfo>, unitId: string): BookChange[] {
  /** Parameters of a mutation of this workbook. */
  const paramsOf = <P extends { unitId: string }>(schema: z.ZodType<P>): P | null => {
    const params = schema.safeParse(command.params);
    return params.success && params.data.unitId === unitId ? params.data : null;
  };
  const lines = (direction: Shift['direction']): BookChange[] => {
    const params = paramsOf(onLines);
    if (!params) return [];
    const block = fromBounds(params.range);
    const rect: Rect =
      direction === 'Down' || direction === 'Up'
        ? { ...block, column: 0, columnCount: MOST_COLUMNS }
        : { ...block, row: 0, rowCount: MOST_ROWS };
    return [{ kind: 'shift', sheetId: params.subUnitId, rect, direction }];
  };
  const sheet = (kind: 'sheetDeleted' | 'sheetActivated'): BookChange[] => {
    const params = paramsOf(onSheet);
    return params ? [{ kind, sheetId: params.subUnitId }] : [];
  };

  switch (command.id) {
    case InsertRowMutation.id:
      return lines('Down');
    case RemoveRowMutation.id:
      return lines('Up');
    case InsertColMutation.id:
      return lines('Right');
    case RemoveColMutation.id:
      return lines('Left');
    case MoveRangeMutation.id: {
      const params = paramsOf(movingCells);
      if (!params) return [];
      return [
        { kind: 'cells', sheetId: params.from.subUnitId, rect: fromBounds(params.fromRange), cell: null },
        { kind: 'cells', sheetId: params.to.subUnitId, rect: fromBounds(params.toRange), cell: null },
      ];
    }
    case InsertSheetMutation.id: {
      const params = paramsOf(addingSheet);
      return params ? [{ kind: 'sheetAdded', sheetId: params.sheet.id }] : [];
    }
    case RemoveSheetMutation.id:
      return sheet('sheetDeleted');
    case SetWorksheetActiveOperation.id:
      return sheet('sheetActivated');
    default:
      return [];
  }
}
