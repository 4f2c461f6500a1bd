import type { Grid } from '../../sheet/grid';
import { memoizeFor } from '../../sheet/memoize';
import { roleOfHeader } from '../words/headers/roleOfHeader';
import type { Role } from '../words/headers/role';
import { tablesHeaded, type HeadedTable } from './headedTables';
import { headerBlock, rolesOf, type HeaderBlock } from './header';
import { yearInTitle } from './titleYear';

/** Words that may be a header, and the tables that they would head, side by side. */
export interface SheetHeader {
  block: HeaderBlock;
  tables: HeadedTable[];
}

const MOST_ROWS = 3;
const NONE: readonly SheetHeader[] = [];

/**
 * The headers on a sheet, found once: where the scoring table is looked for, where it ends, and what stands beneath it
 * or beside it are all told from this list.
 */
export class SheetHeaders {
  /** By row, once it was asked for: below a header that convinces nobody looks for another. */
  private readonly known: (readonly SheetHeader[] | undefined)[] = [];

  constructor(private readonly grid: Grid) {}

  /** The headers that may begin at a row, of one row, of two and of three; mostly none. */
  at(row: number): readonly SheetHeader[] {
    const y = row - this.grid.firstRow;
    return (this.known[y] ??= this.mayBegin(row) ? this.read(row) : NONE);
  }

  /** How many rows of a scoring table's header, in whatever words, begin at a row; 0 where none begins. */
  rowsOfTableAt(row: number): number {
    const whole = this.at(row).find(({ tables }) => tables.some(({ missing }) => missing.length === 0));
    return whole?.block.rows.length ?? 0;
  }

  /** Two roles that words name in one row: anything else is data, or text. */
  private mayBegin(row: number): boolean {
    let first: Role | null = null;
    for (const column of this.grid.filledColumns(row)) {
      const value = this.grid.value(row, column);
      const role = typeof value === 'string' ? roleOfHeader(value) : null;
      if (role !== null && first !== null && role !== first) return true;
      first ??= role;
    }
    return false;
  }

  private read(row: number): SheetHeader[] {
    const headers: SheetHeader[] = [];
    for (let rows = 1; rows <= MOST_ROWS; rows++) {
      const block = headerBlock(this.grid, row, rows);
      if (!block) break;
      headers.push({
        block,
        tables: tablesHeaded(rolesOf(this.grid, block), () => yearInTitle(this.grid, row)),
      });
    }
    return headers;
  }
}

/** The headers of a sheet, which everybody who reads it shares. */
export const headersOf: (grid: Grid) => SheetHeaders = memoizeFor((grid) => new SheetHeaders(grid));
