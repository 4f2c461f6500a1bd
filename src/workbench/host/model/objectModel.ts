import type { ChartFont, ChartLabels, ChartLine } from '../../marks/chart';
import type { SheetTable } from '../../marks/tables';
import type { Book, BookName } from '../../univer/book';
import type { Rect } from '../../cells/rect';
import type { Sheet } from '../../univer/sheet';
import { HostError, type ErrorCode } from '../hostError';
import type { HostClass } from '../objectClass';
import type { Quirks } from '../quirks';
import type { References } from '../references';

/** What stands behind a Range. */
export interface CellRange {
  sheet: Sheet;
  rect: Rect;
}

/** What stands behind a RangeAreas: blocks of one sheet in the order they were given. */
export interface CellAreas {
  sheet: Sheet;
  rects: readonly Rect[];
}

/** What stands behind a ConditionalFormat: a rule by its id, which may be gone. */
export interface RuleHandle {
  sheet: Sheet;
  id: string;
  /** It was found among the rules of the whole sheet. */
  isOfSheet: boolean;
}

/** Which edge of a range's cells a RangeBorder speaks of. */
export interface BorderHandle extends CellRange {
  edge: BorderEdge;
}

export type BorderEdge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** What stands behind a HeaderFooter: the pages of a sheet that show it. */
export interface PagesOfSheet {
  sheet: Sheet;
  pages: 'odd' | 'even' | 'first';
}

/** What stands behind a PageBreak: the row that begins a page. */
export interface PageBreakHandle {
  sheet: Sheet;
  row: number;
}

/** What stands behind a Chart and its parts: a chart by its id, which may be gone. */
export interface ChartHandle {
  sheet: Sheet;
  id: string;
}

/** A series of a chart by its id. */
export interface SeriesHandle extends ChartHandle {
  seriesId: string;
}

/** One axis of a chart. */
export interface AxisHandle extends ChartHandle {
  axis: 'categoryAxis' | 'valueAxis';
}

/** What stands behind a Table. */
export interface TableHandle {
  sheet: Sheet;
  id: string;
}

/** What stands behind an AutoFilter: that of a sheet or of a table; null where there is none. */
export interface FilterHandle {
  sheet: Sheet;
  filter: () => Pick<SheetTable, 'rect' | 'isDataFiltered'> | null;
}

/** Fonts, fills, lines and labels are parts of many things, which know how to read and write them. */
export interface PartHandle<Part> {
  read: () => Part;
  change: (changed: Part) => void;
}

/** Names of the workbook (`sheet` null) or of one sheet. */
export interface NameScope {
  sheet: Sheet | null;
}

/** What every class can reach. */
export interface HostServices {
  readonly book: Book;
  /** Locale of displayed texts and separators, such as `vi-VN`. Values and formulas are en-US whatever it is. */
  readonly locale: string;
  readonly references: References;
  /** What this Excel does otherwise than documented. */
  readonly quirks: Quirks;
  /** `application.calculationMode` as last set. */
  calculationMode: string;
}

/** The classes, for one another: each file defines one family and reaches the rest through this. */
export interface ObjectModel extends HostServices {
  readonly workbook: HostClass<Book>;
  readonly application: HostClass<Book>;
  readonly cultureInfo: HostClass<Book>;
  readonly numberFormatInfo: HostClass<Book>;
  readonly settings: HostClass<Book>;
  readonly setting: HostClass<string>;
  readonly names: HostClass<NameScope>;
  readonly name: HostClass<BookName>;
  readonly worksheets: HostClass<Book>;
  readonly worksheet: HostClass<Sheet>;
  readonly protection: HostClass<Sheet>;
  readonly workbookProtection: HostClass<Book>;
  readonly freezePanes: HostClass<Sheet>;
  readonly pageLayout: HostClass<Sheet>;
  readonly horizontalPageBreaks: HostClass<Sheet>;
  readonly pageBreak: HostClass<PageBreakHandle>;
  readonly headerFooterGroup: HostClass<Sheet>;
  readonly headerFooter: HostClass<PagesOfSheet>;
  readonly tables: HostClass<null>;
  readonly table: HostClass<TableHandle>;
  readonly autoFilter: HostClass<FilterHandle>;
  readonly range: HostClass<CellRange>;
  readonly rangeAreas: HostClass<CellAreas>;
  readonly rangeCollection: HostClass<CellAreas>;
  readonly rangeFormat: HostClass<CellAreas>;
  readonly rangeFill: HostClass<CellAreas>;
  readonly rangeFont: HostClass<CellAreas>;
  readonly borders: HostClass<CellRange>;
  readonly border: HostClass<BorderHandle>;
  readonly conditionalFormats: HostClass<CellAreas>;
  readonly conditionalFormat: HostClass<RuleHandle>;
  readonly customConditionalFormat: HostClass<RuleHandle>;
  readonly conditionalFormatRule: HostClass<RuleHandle>;
  readonly conditionalRangeFormat: HostClass<RuleHandle>;
  readonly conditionalRangeFill: HostClass<RuleHandle>;
  readonly conditionalRangeFont: HostClass<RuleHandle>;
  readonly charts: HostClass<Sheet>;
  readonly chart: HostClass<ChartHandle>;
  readonly chartAreaFormat: HostClass<ChartHandle>;
  readonly chartTitle: HostClass<ChartHandle>;
  readonly chartTitleFormat: HostClass<ChartHandle>;
  readonly chartLegend: HostClass<ChartHandle>;
  readonly chartLegendFormat: HostClass<ChartHandle>;
  readonly chartSeriesCollection: HostClass<ChartHandle>;
  readonly chartSeries: HostClass<SeriesHandle>;
  readonly chartSeriesFormat: HostClass<SeriesHandle>;
  readonly chartDataLabels: HostClass<PartHandle<ChartLabels | null>>;
  readonly chartDataLabelFormat: HostClass<PartHandle<ChartLabels | null>>;
  readonly chartAxes: HostClass<ChartHandle>;
  readonly chartAxis: HostClass<AxisHandle>;
  readonly chartAxisFormat: HostClass<AxisHandle>;
  readonly chartAxisTitle: HostClass<AxisHandle>;
  readonly chartAxisTitleFormat: HostClass<AxisHandle>;
  readonly chartGridlines: HostClass<AxisHandle>;
  readonly chartFont: HostClass<PartHandle<ChartFont>>;
  readonly chartFill: HostClass<PartHandle<string | null | undefined>>;
  readonly chartLineFormat: HostClass<PartHandle<ChartLine>>;
  readonly addinInternalService: HostClass<null>;
}

/** What speaks of windows fails while another workbook's is in front. */
export function assertInFront({ quirks }: HostServices, code: ErrorCode = 'GeneralException'): void {
  if (quirks.otherWorkbookInFront) throw new HostError(code);
}

/** Excel refuses every edit of a protected sheet. */
export function assertEditable(sheet: Sheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}
