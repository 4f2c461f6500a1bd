import type { Entry, PointsRole } from './scorecard';
import type { Content, Look } from './sheetGrid';

/** How a scoring table is laid out: everything that differs between provinces, years and levels. */

export type ColumnRole =
  'code' | 'name' | PointsRole | 'percent' | 'note' | 'unitNote' | 'evidence' | 'agency' | 'gap';

export interface Column {
  role: ColumnRole;
  /** Words of the header's lowest row; empty over a blank column. */
  header: string;
  /** Words of the merged cell above, shared with neighbours. */
  group?: string;
  width?: number;
  hidden?: boolean;
}

export interface Line {
  text: string;
  look?: Look;
}

/** A rule of scoring below a criterion ("Từ 80% đến dưới 100%: 0,5"), its points perhaps in the maximum column. */
interface RuleRow {
  text: string;
  points?: number;
}

/** Points that apply after the areas, capped by their maximum. */
export interface Adjustment {
  kind: 'bonus' | 'deduction';
  name: string;
  cap: number;
  /** As printed: a deduction may be written with its minus. */
  self: number | null;
  appraised: number | null;
}

interface Percent {
  /** `text`: typed as `85,5%`. */
  scale: 'percent' | 'fraction' | 'text';
  decimals: number;
  rows: 'all' | 'areas';
  formulas?: boolean;
  /** Where it is not the usual one of the scale. */
  format?: string;
}

export interface Layout {
  /** Top left cell of the header. */
  at: string;
  columns: Column[];
  /** Lines above the table. */
  titles: Line[];
  /** Below the header, one per column: `(1)`, `(2)`, `(5)=(4)/(3)`. */
  columnNumbers?: (string | number | null)[];
  /** Every so many rows of the table a page ends and the header is printed again. */
  rowsPerPage?: number;
  /** Printed as a row at the end of a page. */
  pageFooter?: (page: number, pages: number) => string;
  ruleRows?: Record<string, RuleRow[]>;
  /** What stands in the code cell; the entry's label unless this says otherwise. */
  codeCell?: (entry: Entry) => { content: Content; format?: string };
  /** What stands in the name cell; the entry's name unless this says otherwise. */
  nameCell?: (entry: Entry) => string;
  /** Parents, totals and shares are formulas, as Excel would have calculated them. */
  formulas?: boolean;
  total?: { label: string; at: 'top' | 'bottom'; in?: 'code' | 'name'; decimals?: number };
  adjustments?: Adjustment[];
  /** A row after each area that repeats its sum. */
  subtotals?: (area: Entry) => string;
  /** Sums of parents are printed with so many decimals. */
  parentDecimals?: number;
  percent?: Percent;
  pointsFormat?: string;
  /** Entries that take two merged rows. */
  twoRows?: string[];
  hiddenRows?: string[];
  /** Components are grouped below their criteria. */
  outlined?: boolean;
  autoFilter?: boolean;
  signature?: string[];
}
