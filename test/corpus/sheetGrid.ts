/** A sheet as the corpus draws it, before it becomes a file. Rows and columns are 1-based, as Excel counts. */

export type Content =
  | string
  | number
  | boolean
  | null
  /** Without a result, nobody has calculated the formula yet (a program wrote it). */
  | { formula: string; result?: number | string }
  /** `#N/A` and its kin, typed or left by a formula. */
  | { error: string; formula?: string };

/** Looks that the tables of civil servants have. */
export type Look =
  | 'title'
  | 'motto'
  | 'subtitle'
  | 'header'
  | 'area'
  | 'criterion'
  | 'leaf'
  | 'rule'
  | 'total'
  | 'footer'
  | 'plain'
  /** A paragraph over the width of the page. */
  | 'paragraph'
  | 'signature';

export interface GridCell {
  content: Content;
  look: Look;
  /** en-US number format. */
  format: string;
}

export interface RowTraits {
  hidden?: boolean;
  outlineLevel?: number;
  height?: number;
  pageBreak?: boolean;
}

export class SheetGrid {
  readonly cells = new Map<string, GridCell>();
  readonly merges: string[] = [];
  readonly widths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly rows = new Map<number, RowTraits>();
  autoFilter: string | null = null;
  frozenRows = 0;
  visibility: 'visible' | 'hidden' = 'visible';
  pageHeader = '&C&"Times New Roman,Italic"Chỉ số cải cách hành chính';
  pageFooter = '&R&"Times New Roman,Regular"Trang &P/&N';
  /** Names of cells and ranges of this sheet, which formulas elsewhere use. */
  readonly names = new Map<string, string>();
  /** What is printed; null for all. */
  printArea: string | null = null;
  /** Rows that every page repeats, as `5:6`. */
  printTitles: string | null = null;

  constructor(readonly name: string) {}

  put(row: number, column: number, content: Content, look: Look = 'plain', format = 'General'): void {
    this.cells.set(address(row, column), { content, look, format });
  }

  /** Changes what a drawn cell holds and leaves its looks. */
  replace(row: number, column: number, content: Content, format?: string): void {
    const cell = this.cells.get(address(row, column));
    this.put(row, column, content, cell?.look ?? 'plain', format ?? cell?.format ?? 'General');
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.merges.push(`${address(top, left)}:${address(bottom, right)}`);
  }

  trait(row: number, traits: RowTraits): void {
    this.rows.set(row, { ...this.rows.get(row), ...traits });
  }
}

/** `(9, 3)` → `C9`. */
export function address(row: number, column: number): string {
  return `${letters(column)}${row}`;
}

/** `3` → `C`. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `C7` → row 7, column 3. */
export function position(cell: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  if (!match?.[1] || !match[2]) throw new Error(`No cell: ${cell}`);
  const column = Array.from(match[1]).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}
