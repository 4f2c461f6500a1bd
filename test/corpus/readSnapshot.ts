import { readFileSync } from 'node:fs';
import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
} from '@univerjs/core';
import type { CellValue, DefinedName, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { cellValue, GENERAL_FORMAT } from '../../src/workbench/univer/cellContent';
import { displayText } from '../../src/workbench/univer/displayText';
import { areaOf } from '../../src/workbench/cells/rect';
import { tablesOf } from '../../src/workbench/marks/tables';
import { openXlsx } from '../../src/workbench/xlsx';
import {
  DEFINED_NAME_RESOURCE,
  parseDefinedNames,
  WORKBOOK_SCOPE,
} from '../../src/workbench/xlsx/words/definedName';

/** A workbook file as the add-in reads it in a Vietnamese Excel that calculates nothing anew. */
export function readSnapshot(file: string): WorkbookSnapshot {
  const workbook = openXlsx(new Uint8Array(readFileSync(file)));
  const sheets = workbook.sheetOrder.map((id) =>
    sheetSnapshot(id, workbook.sheets[id] ?? {}, workbook.styles),
  );
  return {
    sheets,
    activeSheetId: sheets[0]?.id ?? '',
    structureProtected: false,
    selection: { row: 1, column: 0, widths: [], heights: [] },
    settings: new Map(),
    names: definedNames(workbook.resources),
  };
}

function definedNames(resources: IWorkbookData['resources']): DefinedName[] {
  const data = resources?.find(({ name }) => name === DEFINED_NAME_RESOURCE)?.data ?? '';
  return parseDefinedNames(data).map(({ name, formulaOrRefString, localSheetId }) => ({
    name,
    formula: `=${formulaOrRefString.replace(/^=/, '')}`,
    scope: !localSheetId || localSheetId === WORKBOOK_SCOPE ? null : localSheetId,
  }));
}

type Styles = IWorkbookData['styles'];

interface Faces {
  value: CellValue;
  formula: CellValue;
  text: string;
  numberFormat: string;
}

function sheetSnapshot(id: string, sheet: Partial<IWorksheetData>, styles: Styles): SheetSnapshot {
  const rows = sheet.cellData ?? {};
  const filled = Object.entries(rows).flatMap(([row, cells]: [string, Record<number, Nullable<ICellData>>]) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      cellValue(cell) === '' && !cell?.f ? [] : [{ row: Number(row), column: Number(column) }],
    ),
  );
  const height = Math.max(0, ...filled.map(({ row }) => row + 1));
  const width = Math.max(0, ...filled.map(({ column }) => column + 1));
  const grid = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_each, column) => faces(rows[row]?.[column], styles)),
  );
  return {
    id,
    name: sheet.name ?? '',
    visibility: sheet.hidden === BooleanNumber.TRUE ? 'hidden' : 'visible',
    protected: false,
    origin: { row: 0, column: 0 },
    values: grid.map((row) => row.map(({ value }) => value)),
    formulas: grid.map((row) => row.map(({ formula }) => formula)),
    texts: grid.map((row) => row.map(({ text }) => text)),
    numberFormats: grid.map((row) => row.map(({ numberFormat }) => numberFormat)),
    conditionalRules: [],
    tables: tablesOf(sheet.custom ?? undefined).map(({ name, rect, hasTotals }) => ({
      ...areaOf(rect),
      name,
      hasTotals,
    })),
    filtered: [],
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow + 1,
      column: startColumn,
      height: endRow - startRow + 1,
      width: endColumn - startColumn + 1,
    })),
    uncalculated: null,
  };
}

function faces(cell: Nullable<ICellData>, styles: Styles): Faces {
  const value = cellValue(cell);
  const style: Nullable<IStyleData> = typeof cell?.s === 'string' ? styles[cell.s] : cell?.s;
  const numberFormat = style?.n?.pattern ?? GENERAL_FORMAT;
  const formula = cell?.f ? (cell.f.startsWith('=') ? cell.f : `=${cell.f}`) : value;
  return { value, formula, text: displayText(value, numberFormat, 'vi-VN'), numberFormat };
}
