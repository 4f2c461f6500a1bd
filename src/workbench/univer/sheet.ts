import { BooleanNumber, Dimension, IUndoRedoService } from '@univerjs/core';
import type { ICellData, IFreeze, IObjectMatrixPrimitiveType, IStyleData, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { Chart } from '../marks/chart';
import { CHARTS_MARK, chartsOf } from '../marks/chart';
import type { PageLayout } from '../marks/pageLayout';
import { PAGE_LAYOUT_MARK, pageLayoutOf } from '../marks/pageLayout';
import type { CustomData, SheetMarks } from '../marks/sheetMarks';
import { marksOf } from '../marks/sheetMarks';
import type { SheetFilter, SheetTable } from '../marks/tables';
import { filterOf, tablesOf } from '../marks/tables';
import type { CellValue, ValueType } from './cellContent';
import { cellValue, GENERAL_FORMAT, typedContent, valueType } from './cellContent';
import { ConditionalRules } from './conditionalRules';
import { changeCustomData } from './customData';
import type { Rect } from '../cells/rect';
import { MOST_COLUMNS, MOST_ROWS } from '../../sheet/address';
import { boundingRect, fromBounds, intersection, toBounds } from '../cells/rect';

/** One cell to write: a null field of `cell` takes that field away, a missing one leaves it alone. */
export interface CellPatch {
  row: number;
  column: number;
  cell: ICellData;
}

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Points per CSS pixel: Univer measures in pixels, Excel's API in points. */
const POINTS_PER_PIXEL = 0.75;

/** One worksheet of a `Book`. Rows and columns are zero-based; sizes are in points. */
export class Sheet {
  readonly rules: ConditionalRules;

  constructor(
    private readonly api: FUniver,
    private readonly workbook: FWorkbook,
    private readonly worksheet: FWorksheet,
  ) {
    this.rules = new ConditionalRules(worksheet);
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getSheet().getName();
  }

  rename(name: string): void {
    this.worksheet.setName(name);
  }

  /** Zero-based place among all sheets, hidden ones included. */
  get position(): number {
    return this.worksheet.getIndex();
  }

  moveTo(position: number): void {
    this.workbook.moveSheet(this.worksheet, position);
  }

  get visibility(): SheetVisibility {
    if (!this.worksheet.isSheetHidden()) return 'Visible';
    return this.marks.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(visibility: SheetVisibility): void {
    this.changeCustom({ veryHidden: visibility === 'VeryHidden' } satisfies Partial<SheetMarks>);
    if (visibility === 'Visible') this.worksheet.showSheet();
    else this.worksheet.hideSheet();
  }

  /** `#RRGGBB`, or `''` where the tab has no colour. */
  get tabColor(): string {
    return this.worksheet.getTabColor() ?? '';
  }

  setTabColor(color: string): void {
    this.worksheet.setTabColor(color);
  }

  get showsGridlines(): boolean {
    return !this.worksheet.hasHiddenGridLines();
  }

  setShowsGridlines(shown: boolean): void {
    this.worksheet.setHiddenGridlines(!shown);
  }

  get isProtected(): boolean {
    return this.marks.protected;
  }

  setProtected(value: boolean): void {
    this.changeCustom({ protected: value } satisfies Partial<SheetMarks>);
  }

  get pageLayout(): PageLayout {
    return pageLayoutOf(this.custom);
  }

  setPageLayout(changed: Partial<PageLayout>): void {
    this.changeCustom({ [PAGE_LAYOUT_MARK]: { ...this.pageLayout, ...changed } });
  }

  /** The lowest first. */
  get charts(): Chart[] {
    return chartsOf(this.custom);
  }

  setCharts(charts: readonly Chart[]): void {
    this.changeCustom({ [CHARTS_MARK]: charts });
  }

  get filter(): SheetFilter | null {
    return filterOf(this.custom);
  }

  get tables(): SheetTable[] {
    return tablesOf(this.custom);
  }

  private get marks(): SheetMarks {
    return marksOf(this.custom);
  }

  private get custom(): CustomData | undefined {
    return this.worksheet.getCustomMetadata() ?? undefined;
  }

  private changeCustom(changed: CustomData): void {
    const place = { unitId: this.workbook.getId(), subUnitId: this.id };
    changeCustomData(this.worksheet.getInject(), place, changed);
  }

  activate(): void {
    this.workbook.setActiveSheet(this.worksheet);
  }

  // ---- reading ----------------------------------------------------------------------------------

  cell(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getSheet().getCellRaw(row, column);
  }

  value(row: number, column: number): CellValue {
    return cellValue(this.cell(row, column));
  }

  valueType(row: number, column: number): ValueType {
    return valueType(this.cell(row, column));
  }

  /** The formula with its leading `=`, or the value of a cell that has none. */
  formula(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    if (!cell) return '';
    if (cell.f) return cell.f;
    // Cells of a shared formula hold only its id; Univer shifts the text of the first cell.
    const shared = cell.si ? this.worksheet.getRange(row, column).getFormula() : '';
    return shared || cellValue(cell);
  }

  /** The style that counts: the cell's own over its row's, its column's and the sheet's. */
  style(row: number, column: number): IStyleData {
    return this.worksheet.getSheet().getComposedCellStyle(row, column);
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).n?.pattern ?? GENERAL_FORMAT;
  }

  /** The block of cells that hold something (with `valuesOnly`: a value or formula), or null on a blank sheet. */
  usedRect(valuesOnly: boolean): Rect | null {
    let used: Rect | null = null;
    const add = (rect: Rect): void => {
      used = used ? boundingRect(used, rect) : rect;
    };
    this.worksheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const hasContent = Boolean(cell?.f || cell?.si) || cellValue(cell) !== '';
        if (hasContent || (!valuesOnly && cell?.s)) add({ row, column, rowCount: 1, columnCount: 1 });
      });
    if (!valuesOnly) this.merges().forEach(add);
    return used;
  }

  /** The part of `rect` that Univer's grid has cells for; Excel's whole rows and columns are far larger. */
  onGrid(rect: Rect): Rect | null {
    const grid = {
      row: 0,
      column: 0,
      rowCount: this.worksheet.getMaxRows(),
      columnCount: this.worksheet.getMaxColumns(),
    };
    return intersection(rect, grid);
  }

  // ---- writing ----------------------------------------------------------------------------------

  /**
   * Writes values or formulas as if typed in en-US (see `typedContent`), in one command.
   * `inputAt` gives the input for a cell of `rect`, or null to leave it as it is.
   */
  type(rect: Rect, inputAt: (rowOffset: number, columnOffset: number) => CellValue | null): void {
    const patches: CellPatch[] = [];
    forEachCell(rect, (row, column) => {
      const input = inputAt(row - rect.row, column - rect.column);
      if (input === null) return;
      const { cell, numberFormat } = typedContent(input, this.numberFormat(row, column));
      patches.push({
        row,
        column,
        cell: numberFormat === null ? cell : { ...cell, s: { n: { pattern: numberFormat } } },
      });
    });
    this.write(patches);
  }

  /** Changes the style of cells of `rect`: `styleAt` gives what to change, where null fields go back to the default. */
  restyle(rect: Rect, styleAt: (row: number, column: number) => IStyleData | null): void {
    const patches: CellPatch[] = [];
    forEachCell(rect, (row, column) => {
      const style = styleAt(row, column);
      if (style) patches.push({ row, column, cell: { s: style } });
    });
    this.writeStyles(patches);
  }

  /** Writes contents in one command, which is one undo step of the grid. A patch without `f` and `v` would lose a formula. */
  private write(patches: readonly CellPatch[]): void {
    const written = this.matrix(patches);
    if (!written) return;
    // Without a range the command refuses to run where nothing is selected.
    this.execute(SetRangeValuesCommand.id, { value: written.cells, range: toBounds(written.rect) });
  }

  /**
   * Writes styles in one undo step. Univer leaves formulas alone only when a mutation says that it comes from its
   * style command; that command itself sets a single property of a rectangle, so the mutation is sent directly.
   */
  private writeStyles(patches: readonly CellPatch[]): void {
    const written = this.matrix(patches);
    if (!written) return;
    const unitId = this.workbook.getId();
    const params = { unitId, subUnitId: this.id, cellValue: written.cells, trigger: SetStyleCommand.id };
    const injector = this.worksheet.getInject();
    const undo = { ...SetRangeValuesUndoMutationFactory(injector, params), trigger: SetStyleCommand.id };
    this.execute(SetRangeValuesMutation.id, params);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }

  private matrix(
    patches: readonly CellPatch[],
  ): { cells: IObjectMatrixPrimitiveType<ICellData>; rect: Rect } | null {
    const cells: IObjectMatrixPrimitiveType<ICellData> = {};
    let rect: Rect | null = null;
    for (const { row, column, cell } of patches) {
      // Univer guesses a cell's type again from its value unless the patch repeats it.
      const type = 't' in cell ? cell.t : this.cell(row, column)?.t;
      (cells[row] ??= {})[column] = type === undefined ? cell : { ...cell, t: type };
      const own: Rect = { row, column, rowCount: 1, columnCount: 1 };
      rect = rect ? boundingRect(rect, own) : own;
    }
    if (!rect) return null;
    this.growTo(rect.row + rect.rowCount, rect.column + rect.columnCount);
    return { cells, rect };
  }

  clearContents(rect: Rect): void {
    const used = this.onGrid(rect);
    if (used) this.type(used, () => '');
  }

  clearFormats(rect: Rect): void {
    const patches: CellPatch[] = [];
    const used = this.onGrid(rect);
    if (!used) return;
    forEachCell(used, (row, column) => {
      if (this.cell(row, column)?.s) patches.push({ row, column, cell: { s: null } });
    });
    this.writeStyles(patches);
  }

  // ---- structure --------------------------------------------------------------------------------

  /** Inserts blank cells at `rect` and shifts what was there; whole rows and columns insert rows and columns. */
  insertCells(rect: Rect, shift: 'Down' | 'Right'): void {
    if (rect.columnCount === MOST_COLUMNS) this.worksheet.insertRows(rect.row, rect.rowCount);
    else if (rect.rowCount === MOST_ROWS) this.worksheet.insertColumns(rect.column, rect.columnCount);
    else
      this.whileActive(() =>
        this.range(rect).insertCells(shift === 'Down' ? Dimension.ROWS : Dimension.COLUMNS),
      );
  }

  deleteCells(rect: Rect, shift: 'Up' | 'Left'): void {
    if (rect.columnCount === MOST_COLUMNS) this.worksheet.deleteRows(rect.row, rect.rowCount);
    else if (rect.rowCount === MOST_ROWS) this.worksheet.deleteColumns(rect.column, rect.columnCount);
    else
      this.whileActive(() =>
        this.range(rect).deleteCells(shift === 'Up' ? Dimension.ROWS : Dimension.COLUMNS),
      );
  }

  merges(): Rect[] {
    return this.worksheet.getSheet().getMergeData().map(fromBounds);
  }

  merge(rect: Rect, across: boolean): void {
    const range = this.range(rect);
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }

  unmerge(rect: Rect): void {
    this.range(rect).breakApart();
  }

  get freeze(): IFreeze {
    return this.worksheet.getFreeze();
  }

  setFreeze(rows: number, columns: number): void {
    if (rows === 0 && columns === 0) this.worksheet.cancelFreeze();
    else
      this.worksheet.setFreeze({
        startRow: rows || -1,
        startColumn: columns || -1,
        ySplit: rows,
        xSplit: columns,
      });
  }

  // ---- rows and columns -------------------------------------------------------------------------

  isRowHidden(row: number): boolean {
    return this.worksheet.getSheet().getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  isColumnHidden(column: number): boolean {
    return this.worksheet.getSheet().getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  setRowsHidden(row: number, rowCount: number, hidden: boolean): void {
    if (hidden) this.worksheet.hideRows(row, rowCount);
    else this.worksheet.showRows(row, rowCount);
  }

  setColumnsHidden(column: number, columnCount: number, hidden: boolean): void {
    if (hidden) this.worksheet.hideColumns(column, columnCount);
    else this.worksheet.showColumns(column, columnCount);
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setRowHeights(row: number, rowCount: number, points: number): void {
    this.worksheet.setRowHeightsForced(row, rowCount, points / POINTS_PER_PIXEL);
  }

  /** What rows have that nobody measured. */
  get standardHeight(): number {
    return this.worksheet.getSheet().getConfig().defaultRowHeight * POINTS_PER_PIXEL;
  }

  setStandardHeights(row: number, rowCount: number): void {
    this.setRowHeights(row, rowCount, this.standardHeight);
    this.worksheet.setRowAutoHeight(row, rowCount);
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidths(column: number, columnCount: number, points: number): void {
    this.worksheet.setColumnWidths(column, columnCount, points / POINTS_PER_PIXEL);
  }

  /** Asks the grid for row heights that fit; without a grid (headless) heights stay as they are. */
  autofitRows(row: number, rowCount: number): void {
    this.worksheet.setRowAutoHeight(row, rowCount);
  }

  // ---- selection --------------------------------------------------------------------------------

  select(rect: Rect): void {
    this.activate();
    this.workbook.setActiveRange(this.range(this.onGrid(rect) ?? rect));
  }

  selection(): Rect {
    const range = this.worksheet.getActiveRange();
    return range ? fromBounds(range.getRange()) : { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  }

  /** Univer shifts blocks of cells on the active sheet only, whatever sheet the range is of. */
  private whileActive(work: () => void): void {
    const active = this.workbook.getActiveSheet();
    const isActive = active.getSheetId() === this.id;
    if (!isActive) this.activate();
    work();
    if (!isActive) this.workbook.setActiveSheet(active);
  }

  private range(rect: Rect) {
    this.growTo(rect.row + rect.rowCount, rect.column + rect.columnCount);
    return this.worksheet.getRange(toBounds(rect));
  }

  /** Univer's grids have as many rows and columns as they were made with; Excel's need not be made. */
  private growTo(rowCount: number, columnCount: number): void {
    if (rowCount > this.worksheet.getMaxRows()) this.worksheet.setRowCount(rowCount);
    if (columnCount > this.worksheet.getMaxColumns()) this.worksheet.setColumnCount(columnCount);
  }

  private execute(command: string, params: object): void {
    const done = this.api.syncExecuteCommand(command, {
      unitId: this.workbook.getId(),
      subUnitId: this.id,
      ...params,
    });
    if (!done) throw new Error(`Univer refused ${command}`);
  }
}

/** Visits every cell of a rectangle, zero-based, row by row. */
export function forEachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column++) visit(row, column);
  }
}
