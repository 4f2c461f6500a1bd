import type { IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import { type Look, lookOf } from '../words/look';

/** One sheet with what its cells refer to. */
export interface StyledSheet {
  sheet: Partial<IWorksheetData>;
  styles: IWorkbookData['styles'];
  /** What shows where a style says nothing. */
  defaultLook: Look;
}

/** How the cells, rows and columns of one sheet look, worked out once for the many that share a style. */
export class Looks {
  private readonly known = new Map<IStyleData, Look>();

  constructor(private readonly of: StyledSheet) {}

  /** A cell shows its own style over that of its column, and that over the style of its row, as Univer draws it. */
  ofCell(row: number, column: number): Look {
    const { sheet, defaultLook } = this.of;
    const own = this.own(sheet.cellData?.[row]?.[column]?.s);
    const rowLook = this.own(sheet.rowData?.[row]?.s);
    const columnLook = this.own(sheet.columnData?.[column]?.s);
    return { ...defaultLook, ...rowLook, ...columnLook, ...own };
  }

  /** The look of the blank cells of a zero-based row. */
  ofRow(row: number): Look {
    return { ...this.of.defaultLook, ...this.own(this.of.sheet.rowData?.[row]?.s) };
  }

  /** The look of the blank cells of a zero-based column. */
  ofColumn(column: number): Look {
    return { ...this.of.defaultLook, ...this.own(this.of.sheet.columnData?.[column]?.s) };
  }

  /** Whether nothing gives the cell a look. */
  isPlain(row: number, column: number): boolean {
    const { cellData, rowData, columnData } = this.of.sheet;
    return !cellData?.[row]?.[column]?.s && !rowData?.[row]?.s && !columnData?.[column]?.s;
  }

  private own(style: Nullable<IStyleData | string>): Look | undefined {
    const data = typeof style === 'string' ? this.of.styles[style] : style;
    if (!data) return undefined;
    const look = this.known.get(data) ?? lookOf(data);
    this.known.set(data, look);
    return look;
  }
}
