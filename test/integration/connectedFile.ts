import { changesBetween, openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import type { HostOptions } from '../../src/workbench/host/officeHost';
import type { ConnectedWorkbook } from './connectedWorkbook';
import { connectWorkbook } from './connectedWorkbook';

export interface ConnectedFile extends ConnectedWorkbook {
  /** The file with everything that was done to it. */
  save(): Promise<Uint8Array>;
}

/** Opens a file as the workbench does and connects Microsoft's library to it. */
export async function connectFile(bytes: Uint8Array, options?: HostOptions): Promise<ConnectedFile> {
  const opened = openXlsx(bytes);
  const workbook = await connectWorkbook(structuredClone(opened), options);
  return {
    ...workbook,
    save: async () => saveXlsx(bytes, changesBetween(opened, await workbook.book.save())),
  };
}
