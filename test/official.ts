import { readFileSync } from 'node:fs';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../src/sheet/snapshot';
import { cellValue, GENERAL_FORMAT } from '../src/workbench/univer/cellContent';
import { displayText } from '../src/workbench/univer/displayText';
import { openXlsx } from '../src/workbench/xlsx';

/** The published scorecard of Bình Phước 2023: the scoring sheet and the comparison with 2022. */
const OFFICIAL_FILE = 'assets/workbooks/par-index-2023-binh-phuoc.xlsx';
const LOCALE = 'vi-VN';

let opened: WorkbookSnapshot | null = null;

/** The official workbook as the add-in reads it in a Vietnamese Excel; a copy that a test may change. */
export function officialWorkbook(): WorkbookSnapshot {
  opened ??= snapshotOf(openXlsx(new Uint8Array(readFileSync(OFFICIAL_FILE))));
  return structuredClone(opened);
}

function snapshotOf(workbook: IWorkbookData): WorkbookSnapshot {
  const sheets = workbook.sheetOrder.map((id) =>
    sheetSnapshot(id, workbook.sheets[id] ?? {}, workbook.styles),
  );
  return {
    sheets,
    activeSheetId: sheets[0]?.id ?? '',
    structureProtected: false,
    selection: { row: 1, column: 0, widths: [], heights: [] },
    settings: new Map(),
  };
}

type Styles = IWorkbookData['styles'];

/** The file holds neither formulas nor conditional formats, so that values and formats are all there is. */
function sheetSnapshot(id: string, sheet: Partial<IWorksheetData>, styles: Styles): SheetSnapshot {
  const rows = sheet.cellData ?? {};
  const filled = Object.entries(rows).flatMap(([row, cells]: [string, Record<number, Nullable<ICellData>>]) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      cellValue(cell) === '' ? [] : [{ row: Number(row), column: Number(column) }],
    ),
  );
  const height = Math.max(...filled.map(({ row }) => row)) + 1;
  const width = Math.max(...filled.map(({ column }) => column)) + 1;
  const grid = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_each, column) => faces(rows[row]?.[column], styles)),
  );
  return {
    id,
    name: sheet.name ?? '',
    visibility: 'visible',
    protected: false,
    origin: { row: 0, column: 0 },
    values: grid.map((row) => row.map(({ value }) => value)),
    formulas: grid.map((row) => row.map(({ value }) => value)),
    texts: grid.map((row) => row.map(({ text }) => text)),
    numberFormats: grid.map((row) => row.map(({ numberFormat }) => numberFormat)),
    conditionalRules: [],
    tables: [],
    filtered: [],
    merges: null,
    uncalculated: null,
  };
}

function faces(
  cell: Nullable<ICellData>,
  styles: Styles,
): { value: CellValue; text: string; numberFormat: string } {
  const value = cellValue(cell);
  const style: Nullable<IStyleData> = typeof cell?.s === 'string' ? styles[cell.s] : cell?.s;
  const numberFormat = style?.n?.pattern ?? GENERAL_FORMAT;
  return { value, text: displayText(value, numberFormat, LOCALE), numberFormat };
}
