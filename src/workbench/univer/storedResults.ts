import { ICommandService, ObjectMatrix } from '@univerjs/core';
import type { ICellData, Injector, IWorkbookData, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { timesWithin } from '../../sheet/cellRange';
import { circularCells, rangesReferredTo } from '../../sheet/formulas';
import { isCalculatedOnLoad } from '../marks/calculation';
import { isEngineFailure, seesElsewhere } from '../xlsx/words/engineFailure';
import { sameValue, valueOfCellData, type StoredValue } from '../xlsx/words/storedValue';

/** A formula with what the file says of its cell: the result, which may be missing, and the style. */
interface StoredResult {
  sheetId: string;
  /** The sheet's row number. */
  row: number;
  column: number;
  formula: string;
  cell: Pick<ICellData, 'v' | 't' | 's'>;
}

/** What a file stores as the results of its formulas, kept aside while the engine calculates them. */
export class StoredResults {
  private constructor(private readonly results: readonly StoredResult[]) {}

  /**
   * Takes the results out of a workbook of which Excel calculates every formula on load, before Univer is given it:
   * Univer computes then exactly the formulas that come without a value.
   */
  static takenFrom(data: IWorkbookData): StoredResults {
    const isCalculated = isCalculatedOnLoad(data.custom ?? undefined);
    const results: StoredResult[] = [];
    for (const [sheetId, { cellData = {} }] of Object.entries(data.sheets)) {
      new ObjectMatrix<Nullable<ICellData>>(cellData).forValue((index, column, cell) => {
        if (!cell?.f) return;
        const { f: formula, v = null, t = null, s = null } = cell;
        results.push({ sheetId, row: index + 1, column, formula, cell: { v, t, s } });
        if (!isCalculated || seesElsewhere(formula)) return;
        delete cell.v;
        delete cell.t;
      });
    }
    return new StoredResults(results);
  }

  /**
   * After the engine has calculated: what the file says stands wherever the engine had to give up or found the same
   * figure; an error is never believed where the file has a result. Number formats that Univer finds fitting go.
   */
  putBack(workbook: FWorkbook, injector: Injector): void {
    const now = (each: StoredResult): Nullable<ICellData> =>
      workbook
        .getSheetBySheetId(each.sheetId)
        ?.getSheet()
        .getCellRaw(each.row - 1, each.column);
    const unknown = this.unknownToEngine(now);
    const changes = new Map<string, NonNullable<ISetRangeValuesMutationParams['cellValue']>>();
    for (const each of this.results) {
      const cell = now(each);
      if (!cell) continue;
      const { v, t, s } = each.cell;
      const isRestored = unknown.has(each) || isSameFigure(valueOfCellData(each.cell), valueOfCellData(cell));
      const change: ICellData = {
        ...(isRestored && ((cell.v ?? null) !== v || (cell.t ?? null) !== t) && { v, t }),
        ...((cell.s ?? null) !== s && { s }),
      };
      if (Object.keys(change).length === 0) continue;
      const rows = changes.get(each.sheetId) ?? {};
      changes.set(each.sheetId, rows);
      (rows[each.row - 1] ??= {})[each.column] = change;
    }
    for (const [subUnitId, cellValue] of changes) {
      const params: ISetRangeValuesMutationParams = { unitId: workbook.getId(), subUnitId, cellValue };
      // As the engine writes its own results: no change of the workbook, and nothing to calculate.
      injector
        .get(ICommandService)
        .syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true, fromFormula: true });
    }
  }

  /** Formulas that the engine cannot calculate, or goes round a circle with, and those that rest on one of them. */
  private unknownToEngine(now: (each: StoredResult) => Nullable<ICellData>): Set<StoredResult> {
    const unknown = new Set<StoredResult>();
    for (const id of new Set(this.results.map(({ sheetId }) => sheetId))) {
      const sheet = this.results.filter(({ sheetId }) => sheetId === id);
      const circular = circularFormulas(sheet);
      let found = sheet.filter(
        (each) => isGivenUp(each, now(each)) || (hasResult(each) && circular.has(each)),
      );
      while (found.length > 0) {
        const before = found;
        for (const each of before) unknown.add(each);
        found = sheet.filter((each) => {
          const ranges = unknown.has(each) || !hasResult(each) ? [] : rangesReferredTo(each.formula);
          return ranges.length > 0 && before.some((cell) => timesWithin(cell, ranges) > 0);
        });
      }
    }
    return unknown;
  }
}

function circularFormulas(sheet: readonly StoredResult[]): Set<StoredResult> {
  const columns = [...new Set(sheet.map(({ column }) => column))];
  return new Set(columns.flatMap((own) => [...circularCells(sheet.filter(({ column }) => column === own))]));
}

function hasResult({ cell }: StoredResult): boolean {
  return cell.v !== null;
}

function isGivenUp(each: StoredResult, cell: Nullable<ICellData>): boolean {
  if (cell?.v === '') return false; // an empty text is a result
  const [before, value] = [valueOfCellData(each.cell), valueOfCellData(cell)];
  if (!hasResult(each) || sameValue(before, value)) return false;
  return value.type === 'error' || isEngineFailure(each.formula, value, before);
}

/** Two engines may differ in the last of the 15 digits that Excel keeps. */
function isSameFigure(a: StoredValue, b: StoredValue): boolean {
  if (a.type !== 'number' || b.type !== 'number') return sameValue(a, b);
  return Math.abs(a.value - b.value) <= 1e-14 * Math.max(Math.abs(a.value), Math.abs(b.value));
}
