import { Looks, type StyledSheet } from './looks';
import type { CellChange } from './workbookChanges';
import { BLANK, sameValue, valueOfCellData } from '../words/storedValue';
import { isEngineFailure } from '../words/engineFailure';
import { lookChange } from '../words/look';
import type { IWorksheetData } from '@univerjs/core';
import { shiftFormula } from '../words/formulaText';

/**
 * The cells that differ, in reading order. `isStale` tells that some formula has a result that the engine could not
 * calculate: its result in the file is kept, but may be out of date.
 */
export function changedCells(
  before: StyledSheet,
  now: StyledSheet,
): { changes: CellChange[]; isStale: boolean } {
  const cellsBefore = before.sheet.cellData ?? {};
  const cellsNow = now.sheet.cellData ?? {};
  const formulasBefore = formulaReader(cellsBefore);
  const formulasNow = formulaReader(cellsNow);
  const lookBefore = new Looks(before);
  const lookNow = new Looks(now);
  const changes: CellChange[] = [];
  let isStale = false;
  for (const row of indexes(cellsBefore, cellsNow)) {
    for (const column of indexes(cellsBefore[row], cellsNow[row])) {
      const oldCell = cellsBefore[row]?.[column];
      const newCell = cellsNow[row]?.[column];
      const change: CellChange = { row, column };
      const oldFormula = formulasBefore(row, column);
      const formula = formulasNow(row, column);
      const oldValue = valueOfCellData(oldCell);
      const value = valueOfCellData(newCell);
      if (formula !== oldFormula) {
        change.formula = formula;
        change.value = value;
        if (formula !== null && isEngineFailure(formula, value, BLANK)) isStale = true;
      } else if (!sameValue(oldValue, value)) {
        if (formula !== null && isEngineFailure(formula, value, oldValue)) isStale = true;
        else change.value = value;
      }
      const look = lookChange(lookBefore.ofCell(row, column), lookNow.ofCell(row, column));
      if (look) change.look = lookNow.isPlain(row, column) ? null : look;
      if (Object.keys(change).length > 2) changes.push(change);
    }
  }
  return { changes, isStale };
}

type Cells = NonNullable<IWorksheetData['cellData']>;

/** Formulas of cells; those filled down in Univer hold the id of a formula whose text stands in another cell. */
function formulaReader(cells: Cells): (row: number, column: number) => string | null {
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

function indexes(...sides: (Record<number, unknown> | undefined)[]): number[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side ?? {}).map(Number)))].sort((a, b) => a - b);
}
