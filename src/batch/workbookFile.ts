import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ObjectMatrix, type ICellData, type IWorkbookData } from '@univerjs/core';
import type { WorkbookPort } from '../plan/port';
import { cellAddress } from '../sheet/address';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { excelWorkbook } from '../excel/workbook';
import { OfficeHost } from '../workbench/host/officeHost';
import { loadOfficeInNode } from '../workbench/host/officeInNode';
import { HeadlessBook } from '../workbench/univer/headlessBook';
import { changesBetween, openXlsx, saveXlsx } from '../workbench/xlsx';

/** A workbook file behind the same office.js as in Excel, with the workbench's host on the other side. */
export interface WorkbookFile {
  port: WorkbookPort;
  /** The file as it would be saved now: what was not touched is byte for byte the original. */
  bytes: () => Promise<Uint8Array>;
  close: () => void;
}

/**
 * Opens an .xlsx file. One workbook is connected at a time: close it before the next.
 * @throws XlsxError where the file is no workbook that can be read; errors of the file system as they are.
 */
export async function openWorkbookFile(file: string): Promise<WorkbookFile> {
  const original = new Uint8Array(await readFile(file));
  const data = openXlsx(original);
  // The engine works on its own copy: what was opened is what is compared when saving.
  const opened = structuredClone<IWorkbookData>(data);
  const office = loadOfficeInNode();
  office.exposeAsGlobals();
  const book = await HeadlessBook.open(data);
  const host = new OfficeHost(book);
  const disconnect = office.connect(host);
  const excel = excelWorkbook();
  return {
    port: {
      ...excel,
      // Nobody undoes anything here: what is merged may be asked every time.
      read: async (scope = 'merges') => withUncalculated(await excel.read(scope), opened),
    },
    bytes: async () => saveXlsx(original, changesBetween(opened, await book.save())),
    close: () => {
      disconnect();
      host.dispose();
      book.dispose();
    },
  };
}

/** Excel's API does not tell what the file itself says: whether it has the results of its formulas. */
function withUncalculated(snapshot: WorkbookSnapshot, opened: IWorkbookData): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const uncalculated = new Set<string>();
    new ObjectMatrix<ICellData>(opened.sheets[sheet.id]?.cellData).forValue((row, column, cell) => {
      if (cell.f && cell.v === undefined) uncalculated.add(cellAddress(column, row + 1));
    });
    return { ...sheet, uncalculated };
  });
  return { ...snapshot, sheets };
}

/** Writes beside the target and renames, so that a file is there whole or not at all. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${String(process.pid)}.part`);
  try {
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
