import type { ICellData, IObjectMatrixPrimitiveType, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { HostOptions } from '../../src/workbench/host/officeHost';
import { OfficeHost } from '../../src/workbench/host/officeHost';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { HeadlessBook } from '../../src/workbench/univer/headlessBook';

/** Cells as rows: null leaves a cell out, a string with `=` is a formula without a cached value. */
export type Rows = (string | number | boolean | ICellData | null)[][];

export interface SheetInput {
  id: string;
  name: string;
  rows: Rows;
  more?: Partial<IWorksheetData>;
}

export function workbookData(sheets: readonly SheetInput[]): IWorkbookData {
  return {
    id: 'test-book',
    name: 'Chấm điểm.xlsx',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      sheets.map(({ id, name, rows, more }) => [
        id,
        { id, name, rowCount: 60, columnCount: 20, cellData: cells(rows), ...more },
      ]),
    ),
  };
}

function cells(rows: Rows): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((input, c) => {
      if (input === null) return;
      if (typeof input === 'object') line[c] = input;
      else line[c] = typeof input === 'string' && input.startsWith('=') ? { f: input } : { v: input };
    });
    matrix[r] = line;
  });
  return matrix;
}

export interface ConnectedWorkbook {
  book: HeadlessBook;
  host: OfficeHost;
  Excel: typeof Excel;
  close(): void;
}

/** Opens a workbook and connects Microsoft's library to it. */
export async function connectWorkbook(
  data: IWorkbookData,
  options?: HostOptions,
): Promise<ConnectedWorkbook> {
  const office = loadOfficeInNode();
  const book = await HeadlessBook.open(data);
  const host = new OfficeHost(book, options);
  const disconnect = office.connect(host);
  return {
    book,
    host,
    Excel: office.Excel,
    close: () => {
      disconnect();
      host.dispose();
      book.dispose();
    },
  };
}

/** The error that a batch ends with. */
export async function errorOf(batch: Promise<unknown>): Promise<OfficeExtension.Error> {
  const { OfficeExtension } = loadOfficeInNode();
  try {
    await batch;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('The batch was expected to fail');
}
