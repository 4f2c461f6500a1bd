import { unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import type { Content, GridCell, Look, SheetGrid } from './sheetGrid';

/** The moment at which every workbook of the corpus was made, so that a new run gives the same bytes. */
const MADE = new Date(Date.UTC(2024, 0, 15, 8));

const FONT = 'Times New Roman';
const THIN: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF000000' } };
const BOX: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** An .xlsx file as Excel would have saved it: fonts, borders, merges, page setup. */
export async function writeWorkbook(sheets: readonly SheetGrid[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Sở Nội vụ';
  workbook.created = MADE;
  workbook.modified = MADE;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addSheet(workbook: ExcelJS.Workbook, grid: SheetGrid): void {
  const sheet = workbook.addWorksheet(grid.name, {
    state: grid.visibility,
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(grid.printArea !== null && { printArea: grid.printArea }),
      ...(grid.printTitles !== null && { printTitlesRow: grid.printTitles }),
    },
    headerFooter: { oddHeader: grid.pageHeader, oddFooter: grid.pageFooter },
    views: grid.frozenRows > 0 ? [{ state: 'frozen', ySplit: grid.frozenRows }] : [],
  });
  for (const [cell, drawn] of grid.cells) drawCell(sheet.getCell(cell), drawn);
  for (const merged of grid.merges) sheet.mergeCells(merged);
  for (const [column, width] of grid.widths) sheet.getColumn(column).width = width;
  for (const column of grid.hiddenColumns) sheet.getColumn(column).hidden = true;
  for (const [number, traits] of grid.rows) {
    const row = sheet.getRow(number);
    if (traits.height !== undefined) row.height = traits.height;
    if (traits.hidden) row.hidden = true;
    if (traits.outlineLevel !== undefined) row.outlineLevel = traits.outlineLevel;
    if (traits.pageBreak) row.addPageBreak();
  }
  if (grid.autoFilter) sheet.autoFilter = grid.autoFilter;
  for (const [name, area] of grid.names) {
    workbook.definedNames.add(`'${grid.name}'!${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`, name);
  }
}

function drawCell(cell: ExcelJS.Cell, { content, look, format }: GridCell): void {
  cell.value = excelValue(content);
  if (format !== 'General') cell.numFmt = format;
  const { bold, italic, size, boxed, fill, centred, wrapped } = LOOKS[look];
  cell.font = { name: FONT, size, bold, italic };
  if (boxed) cell.border = BOX;
  if (fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  const isNumber = typeof content === 'number' || (typeof content === 'object' && content !== null);
  cell.alignment = {
    vertical: 'middle',
    wrapText: boxed || wrapped === true,
    ...(centred || isNumber ? { horizontal: 'center' } : {}),
  };
}

interface Style {
  bold: boolean;
  italic: boolean;
  size: number;
  boxed: boolean;
  centred: boolean;
  wrapped?: boolean;
  fill: string | null;
}

const PLAIN: Style = { bold: false, italic: false, size: 12, boxed: false, centred: false, fill: null };

const LOOKS: Record<Look, Style> = {
  plain: PLAIN,
  title: { ...PLAIN, bold: true, size: 14, centred: true },
  motto: { ...PLAIN, bold: true, size: 13, centred: true },
  subtitle: { ...PLAIN, italic: true, size: 13, centred: true },
  header: { ...PLAIN, bold: true, boxed: true, centred: true, fill: 'FFD9E1F2' },
  area: { ...PLAIN, bold: true, boxed: true, fill: 'FFF2F2F2' },
  criterion: { ...PLAIN, bold: true, boxed: true },
  leaf: { ...PLAIN, boxed: true },
  rule: { ...PLAIN, italic: true, boxed: true, size: 11 },
  total: { ...PLAIN, bold: true, boxed: true, fill: 'FFFFF2CC' },
  footer: { ...PLAIN, italic: true, size: 11 },
  paragraph: { ...PLAIN, wrapped: true },
  signature: { ...PLAIN, bold: true, centred: true },
};

function excelValue(content: Content): ExcelJS.CellValue {
  if (content === null || typeof content !== 'object') return content;
  if ('error' in content) {
    const error = errorValue(content.error);
    return content.formula === undefined
      ? error
      : { formula: content.formula, result: error, date1904: false };
  }
  return {
    formula: content.formula,
    date1904: false,
    ...(content.result === undefined ? {} : { result: content.result }),
  };
}

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

function errorValue(text: string): ExcelJS.CellErrorValue {
  const error = ERRORS.find((each) => each === text);
  if (!error) throw new Error(`No error of Excel: ${text}`);
  return { error };
}

/** Zip entries carry the time of writing; a fixed one keeps the files the same. */
function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: new Date(2024, 0, 15, 8) });
}
