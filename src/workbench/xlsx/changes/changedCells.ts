import type { ICellData, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import { shiftFormula } from '../words/formulaText';
import { lookChange, lookOf, type Look } from '../words/look';
import { sameValue, valueOfCellData, type StoredValue } from '../words/storedValue';
import type { CellChange } from './workbookChanges';

/** The cells of one sheet with the styles that they name. */
export interface SheetCells {
  cells: Record<number, Record<number, Nullable<ICellData>>>;
  styles: IWorkbookData['styles'];
  /** What shows where a style says nothing. */
  defaultLook: Look;
}

/**
 * The cells that differ, in reading order. `isStale` tells that some formula has a result that the engine could not
 * calculate: its result in the file is kept, but may be out of date.
 */
export function changedCells(
  before: SheetCells,
  now: SheetCells,
): { changes: CellChange[]; isStale: boolean } {
  const formulasBefore = formulaReader(before);
  const formulasNow = formulaReader(now);
  const lookBefore = lookReader(before);
  const lookNow = lookReader(now);
  const changes: CellChange[] = [];
  let isStale = false;
  for (const row of indexes(before.cells, now.cells)) {
    for (const column of indexes(before.cells[row], now.cells[row])) {
      const oldCell = before.cells[row]?.[column];
      const newCell = now.cells[row]?.[column];
      const change: CellChange = { row, column };
      const oldFormula = formulasBefore(row, column);
      const formula = formulasNow(row, column);
      const oldValue = valueOfCellData(oldCell);
      const value = valueOfCellData(newCell);
      if (formula !== oldFormula) {
        change.formula = formula;
        change.value = value;
      } else if (!sameValue(oldValue, value)) {
        if (formula !== null && isEngineFailure(formula, value, oldValue)) isStale = true;
        else change.value = value;
      }
      const look = lookChange(lookBefore(oldCell), lookNow(newCell));
      if (look) change.look = newCell?.s ? look : null;
      if (Object.keys(change).length > 2) changes.push(change);
    }
  }
  return { changes, isStale };
}

/**
 * A result that says more about the engine than about the workbook: of functions that it does not know, of arrays that
 * it spills otherwise than Excel, and of formulas on tables and other workbooks, which it does not see.
 */
function isEngineFailure(formula: string, value: StoredValue, before: StoredValue): boolean {
  if (value.type === 'blank') return before.type !== 'text';
  if (value.type !== 'error') return false;
  return ['#NAME?', '#SPILL!', '#CALC!'].includes(value.code) || formula.includes('[');
}

/** Formulas of cells; those filled down in Univer hold the id of a formula whose text stands in another cell. */
function formulaReader({ cells }: SheetCells): (row: number, column: number) => string | null {
  let origins: Map<string, { formula: string; row: number; column: number }> | undefined;
  const findOrigins = (): Map<string, { formula: string; row: number; column: number }> => {
    const found = new Map<string, { formula: string; row: number; column: number }>();
    for (const row of indexes(cells)) {
      for (const column of indexes(cells[row])) {
        const cell = cells[row]?.[column];
        if (cell?.si && cell.f) found.set(cell.si, { formula: cell.f, row, column });
      }
    }
    return found;
  };
  return (row, column) => {
    const cell = cells[row]?.[column];
    if (cell?.f) return cell.f;
    if (!cell?.si) return null;
    origins ??= findOrigins();
    const origin = origins.get(cell.si);
    return origin ? shiftFormula(origin.formula, row - origin.row, column - origin.column) : null;
  };
}

/** Looks of cells, worked out once for the many that share a style. */
function lookReader({ styles, defaultLook }: SheetCells): (cell: Nullable<ICellData>) => Look {
  const looks = new Map<IStyleData, Look>();
  return (cell) => {
    const style = typeof cell?.s === 'string' ? styles[cell.s] : cell?.s;
    if (!style) return defaultLook;
    const look = looks.get(style) ?? { ...defaultLook, ...lookOf(style) };
    looks.set(style, look);
    return look;
  };
}

function indexes(...sides: (Record<number, unknown> | undefined)[]): number[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side ?? {}).map(Number)))].sort((a, b) => a - b);
}
