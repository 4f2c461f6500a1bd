import type { SheetCell, SheetChart, SheetDefinition, SheetRow } from '../plan/sheets/sheetDefinition';
import { SHEET_STYLES, type StyleName } from '../plan/sheets/sheetStyles';
import { cellAddress } from '../sheet/address';
import type { Figure } from './figures';
import { pageStarts, roomOfPage } from './pages';
import { HIGHEST_ROW, textHeight } from './textHeight';
import type { SheetWords } from './sheetWords';

/** Numbers as Excel shows them where nothing else is said: scores keep the decimals that they have. */
const ALL_DECIMALS = 'General';
export const TWO_DECIMALS = '0.00';
/** Excel shows a code such as `1.10` as it is only where the cell is formatted as text. */
const TEXT_FORMAT = '@';

export function blank(style: StyleName): SheetCell {
  return { content: '', isFormula: false, numberFormat: ALL_DECIMALS, style };
}

export function text(style: StyleName, content: string): SheetCell {
  return { content, isFormula: false, numberFormat: ALL_DECIMALS, style };
}

export function code(style: StyleName, content: string): SheetCell {
  return { content, isFormula: false, numberFormat: TEXT_FORMAT, style };
}

export function figure(style: StyleName, given: Figure, numberFormat = ALL_DECIMALS): SheetCell {
  if (!given) return { ...blank(style), numberFormat };
  if ('formula' in given) return { content: given.formula, isFormula: true, numberFormat, style };
  return { content: given.value, isFormula: false, numberFormat, style };
}

export function number(style: StyleName, value: number | null, numberFormat = ALL_DECIMALS): SheetCell {
  return figure(style, value === null ? null : { value }, numberFormat);
}

/** Points that the columns of a chart need above their names. */
const LEAST_CHART = 262.5;
/** Higher than this its columns say no more. */
const MOST_CHART = 420;
/** A page takes so much more where it is printed a little smaller. */
const SHRUNK = 1.1;

export interface SheetPlan {
  name: string;
  /** Points, from column A. */
  widths: readonly number[];
  orientation: 'portrait' | 'landscape';
  nationalHeader: boolean;
}

/** Puts a sheet together row by row, each high enough for what it says. */
export class SheetBuilder {
  private readonly rows: SheetRow[] = [];
  private readonly merges: string[] = [];
  private readonly charts: SheetChart[] = [];
  private titleRows: { first: number; last: number } | null = null;
  private readonly leading = new Set<number>();
  private areChartsApart = false;
  /** Rows that begin a page of charts. */
  private readonly chartPages: number[] = [];

  constructor(
    private readonly plan: SheetPlan,
    private readonly words: SheetWords,
  ) {}

  /** The number of the row that comes next. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  get lastColumn(): number {
    return this.plan.widths.length - 1;
  }

  /** The heading of the page: the country where it is wanted, and the title. */
  heading(title: string): void {
    const { texts } = this.words;
    if (this.plan.nationalHeader) {
      const left = this.leftColumns();
      for (const [style, words] of [
        ['country', texts.country],
        ['motto', texts.motto],
      ] as const) {
        const cells = this.plan.widths.map((_, column) =>
          column === left ? text(style, words) : blank(style),
        );
        this.add(cells, [
          [0, left - 1],
          [left, this.lastColumn],
        ]);
      }
      this.add(this.blanks());
    }
    this.line('title', title);
    this.add(this.blanks());
  }

  /** A text over the whole width. */
  line(style: StyleName, words: string): void {
    this.add(
      this.plan.widths.map((_, column) => (column === 0 ? text(style, words) : blank(style))),
      [[0, this.lastColumn]],
    );
  }

  /** The table's header, which every page repeats. A cell of more than one column or row is merged. */
  header(rows: readonly (readonly string[])[], merges: readonly MergedHeader[] = []): void {
    const first = this.nextRow;
    rows.forEach((cells, index) => {
      const own = merges.filter((merge) => merge.row === index);
      this.add(
        cells.map((words) => text('columnHeader', words)),
        own.filter(({ rows: high }) => high === 1).map(({ from, to }): [number, number] => [from, to]),
        own.filter(({ rows: high }) => high > 1).map(({ from }) => from),
      );
      for (const { from, to, rows: high } of own) {
        if (high > 1)
          this.merges.push(
            `${cellAddress(from, first + index)}:${cellAddress(to, first + index + high - 1)}`,
          );
      }
    });
    this.titleRows = { first, last: first + rows.length - 1 };
  }

  /**
   * Adds a row and returns its number. `merged` names columns from and to which its cells are one; the height of
   * cells in the columns `unmeasured` is somebody else's matter.
   */
  add(
    cells: readonly SheetCell[],
    merged: readonly (readonly [number, number])[] = [],
    unmeasured: readonly number[] = [],
  ): number {
    const row = this.nextRow;
    const heights = cells.map(({ content, isFormula, style }, column) => {
      if (unmeasured.includes(column)) return 0;
      const to = merged.find(([from]) => from === column)?.[1] ?? column;
      const width = this.plan.widths.slice(column, to + 1).reduce((sum, each) => sum + each, 0);
      return textHeight(isFormula ? '0' : String(content), width, SHEET_STYLES[style]);
    });
    this.rows.push({ height: Math.min(HIGHEST_ROW, Math.max(...heights)), cells: [...cells] });
    for (const [from, to] of merged) {
      if (to > from) this.merges.push(`${cellAddress(from, row)}:${cellAddress(to, row)}`);
    }
    return row;
  }

  /** The row says what follows: where the page ends, it goes to the next one with it. */
  keepWithNext(row: number): void {
    this.leading.add(row);
  }

  /**
   * The charts below everything else, over the whole width: beneath the table where all of it fits on its page, else
   * on pages of their own, as many on each as stay legible.
   */
  addCharts(charts: readonly Omit<SheetChart, 'place' | 'name'>[]): void {
    if (charts.length === 0) return;
    const gap = textHeight('', 0, SHEET_STYLES.blank);
    const { room } = this;
    const table = this.heightOf(this.rows);
    this.areChartsApart = table + charts.length * (gap + LEAST_CHART) > room * SHRUNK;
    const together = Math.max(1, Math.min(charts.length, Math.floor(room / (LEAST_CHART + 2 * gap))));
    const height = this.areChartsApart ? Math.min(MOST_CHART, room / together - 2 * gap) : LEAST_CHART;
    charts.forEach((chart, at) => {
      if (this.areChartsApart && at % together === 0) this.chartPages.push(this.nextRow);
      this.add(this.blanks());
      const top = this.nextRow;
      for (let row = 0; row < Math.floor(height / gap); row++) this.add(this.blanks());
      const place = `${cellAddress(0, top)}:${cellAddress(this.lastColumn, this.nextRow - 1)}`;
      this.charts.push({ ...chart, name: `${this.plan.name} ${String(this.charts.length + 1)}`, place });
    });
  }

  build(): SheetDefinition {
    const { name, widths, orientation } = this.plan;
    const { titleRows } = this;
    const isOnePage = this.charts.length > 0 && !this.areChartsApart;
    return {
      name,
      widths: [...widths],
      rows: this.rows,
      merges: this.merges,
      frozenRows: titleRows?.last ?? 0,
      page: {
        orientation,
        titleRows: this.repeatedRows(),
        fit: isOnePage ? 'onePage' : { newPages: this.newPages() },
        footer: this.words.texts.footer,
      },
      charts: this.charts,
    };
  }

  private newPages(): number[] {
    const { first = 1, last = 0 } = this.titleRows ?? {};
    const rows = this.tableRows().map(({ height }, at) => ({ height, leads: this.leading.has(at + 1) }));
    const repeated = this.heightOf(this.rows.slice(first - 1, last));
    return [...pageStarts(rows, this.room, repeated), ...this.chartPages];
  }

  /** The table's header; pages of nothing but charts need none, so beside them a table of one page repeats none. */
  private repeatedRows(): string | null {
    if (!this.titleRows) return null;
    const { first, last } = this.titleRows;
    const isShort = this.heightOf(this.tableRows()) <= this.room;
    return this.areChartsApart && isShort ? null : `$${String(first)}:$${String(last)}`;
  }

  /** Everything above pages of charts. */
  private tableRows(): SheetRow[] {
    const [charts = this.nextRow] = this.chartPages;
    return this.rows.slice(0, charts - 1);
  }

  /** Points of rows that a page takes. */
  private get room(): number {
    return roomOfPage(this.plan.orientation, this.plan.widths);
  }

  private heightOf(rows: readonly SheetRow[]): number {
    return rows.reduce((sum, { height }) => sum + height, 0);
  }

  private blanks(): SheetCell[] {
    return this.plan.widths.map(() => blank('blank'));
  }

  /** Columns left of the country's name, which needs this much room. */
  private leftColumns(): number {
    const ROOM = 290;
    let right = 0;
    let column = this.plan.widths.length;
    while (column > 1 && right < ROOM) right += this.plan.widths[--column] ?? 0;
    return column;
  }
}

/** A header cell of several columns (from, to) and rows, from a row of the header. */
export interface MergedHeader {
  row: number;
  from: number;
  to: number;
  rows: number;
}
