import { cellAddress } from '../sheet/address';

/** A cell as people name it: sheet and A1 address. */
export interface CellAddress {
  sheetName: string;
  address: string;
}

/** Of a row number of the sheet and a zero-based column. */
export function addressOfCell(sheetName: string, row: number, column: number): CellAddress {
  return { sheetName, address: cellAddress(column, row) };
}
