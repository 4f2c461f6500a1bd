import { cellAddress, quoteSheet } from '../sheet/address';
import { changeIn, changeWords, readChange, type ChangeForm } from '../scorecard/words/changeWords';
import type {
  ComparisonChange,
  ComparisonRow,
  ComparisonTable,
  ComparisonYear,
} from '../scorecard/layout/comparisonTable';
import { areasOfRows, indexCellsOf } from '../scorecard/years/comparisonCells';
import { isRoundingOf, decimalOf, HUNDRED, roundTo, toNumber, type Decimal } from '../sheet/decimal';
import type { Finding } from '../scorecard/audit/finding';
import { rowNamed, type GivenFigures, type GivenYears } from '../scorecard/years/givenFigures';
import { gridOf, type Grid, type GridCell } from '../sheet/grid';
import { shownDecimals } from '../sheet/numbers';
import { percentCell, type PercentScale } from '../sheet/percent';
import type { RecognisedWorkbook, ScoringSheet } from '../scorecard/recognise';
import type { Criterion } from '../scorecard/model/scorecard';
import { sheetOfYear, type ChosenSheets } from '../scorecard/years/yearSheets';
import { cellKey, type CellContent } from './edit';
import { exactIndex } from './exactIndex';
import { indexChange } from './indexFormula';
import { PlanBuilder } from './planBuilder';
import { reasonsByCell, type ChangeReason, type Plan } from './plan';
import { addable, contentOf, shownFigure, type PlannedChange, type Target } from './plannedChange';

/** What of a comparison table is filled, and from what. */
export interface ComparisonOptions {
  /** Years whose columns are filled; null fills all that the table has. */
  years: readonly number[] | null;
  given: GivenYears;
  sheets: ChosenSheets;
  /** `cellKey`s of figures that the user wants kept as they stand. */
  leaveOut: ReadonlySet<string>;
}

/** What a table says of an area that only one of two years has. */
const NOT_COMPARABLE = 'không so sánh được';

/** Of a change: where a figure stands already, as plain as it stands; where the cell is blank, with its sign. */
const PLAIN_FORMATS = { index: '0.00', rank: 'General' } as const;
const SIGNED_FORMATS = { index: '+0.00;-0.00;0.00', rank: '+0;-0;0' } as const;
const INDEX_DECIMALS = 2;

/**
 * Everything that fills or refreshes a comparison table in place: indexes as live formulas on the years' scoring
 * sheets, ranks and indexes that were given, changes as formulas over the table's own cells. Nothing else is touched:
 * what people typed and nobody gave anew stays.
 */
export function planComparison(
  workbook: RecognisedWorkbook,
  table: ComparisonTable,
  findings: readonly Finding[],
  options: ComparisonOptions,
): Plan {
  const planner = new ComparisonPlanner(workbook, table, findings, options);
  const isAsked = (year: number): boolean => options.years === null || options.years.includes(year);
  const years = table.years.filter(({ year }) => isAsked(year));
  for (const year of years) planner.planYear(year);
  for (const change of table.changes) {
    if (isAsked(change.newer) && isAsked(change.older)) planner.planChange(change);
  }
  return planner.plan;
}

/** What a cell of the table will hold once the plan is written. */
interface Outcome {
  /** An index from 0 to 100, or a rank; null where there is none. */
  figure: Decimal | null;
  /** A formula can reckon with the cell: it holds a number. */
  isNumber: boolean;
}

/** A column of figures of one year. */
interface FigureColumn {
  column: number;
  scale: PercentScale;
}

class ComparisonPlanner {
  private readonly builder: PlanBuilder;
  private readonly grid: Grid;
  private readonly rows: ComparisonRow[];
  private readonly sheetIndex: number;
  /** By `cellKey`. */
  private readonly outcomes = new Map<string, Outcome>();
  /** By year: the areas that the rows mean on its scoring sheet. */
  private readonly areas = new Map<number, Map<ComparisonRow, Criterion>>();

  constructor(
    private readonly workbook: RecognisedWorkbook,
    private readonly table: ComparisonTable,
    findings: readonly Finding[],
    private readonly options: ComparisonOptions,
  ) {
    this.grid = gridOf(table.sheet);
    this.rows = [...table.rows, ...(table.total ? [table.total] : [])];
    this.sheetIndex = workbook.sheets.findIndex(({ sheet }) => sheet.id === table.sheet.id);
    this.builder = new PlanBuilder(options.leaveOut, reasonsByCell(findings, cellKey));
  }

  get plan(): Plan {
    return this.builder.plan;
  }

  planYear({ year, indexColumn, rankColumn }: ComparisonYear): void {
    const given = this.options.given.get(year);
    const source = sheetOfYear(this.workbook, year, this.options.sheets);
    if (source.found) this.planScoredYear(year, source.scoring, indexColumn);
    else if (given) this.planGivenIndexes(given, indexColumn);
    if (given && rankColumn !== null) this.planRanks(given, rankColumn);
  }

  private planScoredYear(year: number, scoring: ScoringSheet, column: number): void {
    const areas = areasOfRows(this.table, scoring);
    this.areas.set(year, areas);
    const cellAt = indexCellsOf(this.table, column);
    const isSameSheet = scoring.sheet.id === this.table.sheet.id;
    const prefix = isSameSheet ? '' : `${quoteSheet(scoring.sheet.name)}!`;
    for (const row of this.rows) {
      const area = areas.get(row) ?? null;
      if (!area && row !== this.table.total) continue;
      const { cell, scale } = cellAt(row.row);
      const index = exactIndex(scoring, area);
      if (!index.parts) {
        if (index.blockedBy.length > 0) this.leaveUnresolved(cell, area, index.blockedBy);
        continue;
      }
      const { parts } = index;
      const change = indexChange(cell, parts, { prefix, scale, values: false });
      const written = change
        ? this.write(this.target(cell, row, area), change, {
            cause: 'fromSheet',
            params: { sheet: scoring.sheet.name },
          })
        : true;
      if (written) this.settle(cell, { figure: parts.index, isNumber: true });
    }
  }

  private planGivenIndexes({ indexes }: GivenFigures, column: number): void {
    const cellAt = indexCellsOf(this.table, column);
    for (const [key, index] of indexes) {
      const row = rowNamed(this.table, key);
      if (!row) continue;
      const { cell, scale } = cellAt(row.row);
      const printed = percentCell(cell, scale);
      if (printed && addable(cell.reading) && printed.index.eq(index)) continue;
      const stored = scale === 'fraction' ? index.div(HUNDRED) : index;
      const shown = shownDecimals(cell.numberFormat);
      const format = scale === 'fraction' ? '0.00%' : '0.00';
      const numberFormat = shown === null ? format : cell.numberFormat;
      const after: CellContent = { content: toNumber(stored), isFormula: false, numberFormat };
      const decimals = shown ?? INDEX_DECIMALS;
      this.write(
        this.target(cell, row, null),
        { from: printed?.index ?? shownFigure(cell), to: index, decimals, after, isVisible: true },
        { cause: 'given', params: {} },
      );
    }
  }

  private planRanks({ ranks }: GivenFigures, column: number): void {
    for (const [key, rank] of ranks) {
      const row = rowNamed(this.table, key);
      if (!row) continue;
      const cell = this.grid.cell(row.row, column);
      const to = decimalOf(rank);
      if (addable(cell.reading)?.eq(to)) continue;
      const numberFormat = cell.numberFormat === '@' ? 'General' : cell.numberFormat;
      const after: CellContent = { content: rank, isFormula: false, numberFormat };
      this.write(
        this.target(cell, row, null),
        { from: shownFigure(cell), to, decimals: 0, after, isVisible: true },
        { cause: 'given', params: {} },
      );
    }
  }

  planChange(change: ComparisonChange): void {
    const [newer, older] = [this.yearOf(change.newer), this.yearOf(change.older)];
    if (!newer || !older) return;
    const { newer: to, older: from } = change;
    if (change.indexColumn !== null) {
      const operands = [this.indexColumn(newer), this.indexColumn(older)] as const;
      const why: ChangeReason = {
        cause: 'changeOfIndex',
        params: { newer: String(to), older: String(from) },
      };
      this.planChangeColumn(change.indexColumn, 'index', operands, why, change);
    }
    if (change.rankColumn !== null && newer.rankColumn !== null && older.rankColumn !== null) {
      // A better place is a smaller number: the change is positive where the place improves (rule 9).
      const operands = [plainColumn(older.rankColumn), plainColumn(newer.rankColumn)] as const;
      const why: ChangeReason = { cause: 'changeOfRank', params: { newer: String(to), older: String(from) } };
      this.planChangeColumn(change.rankColumn, 'rank', operands, why, change);
    }
  }

  private planChangeColumn(
    column: number,
    kind: 'index' | 'rank',
    [minuend, subtrahend]: readonly [FigureColumn, FigureColumn],
    why: ChangeReason,
    years: ComparisonChange,
  ): void {
    const usual = this.usualForm(column, kind);
    for (const row of this.rows) {
      const cell = this.grid.cell(row.row, column);
      const [first, second] = [this.outcome(row, minuend), this.outcome(row, subtrahend)];
      if (!first.figure || !second.figure) {
        if (kind === 'index' && cell.value === '' && this.isWithoutCounterpart(row, years))
          this.sayNotComparable(cell, row);
        continue;
      }
      const to = first.figure.minus(second.figure);
      const form = formOf(readChange(cell)?.form ?? usual, usual);
      const formula =
        first.isNumber && second.isNumber ? differenceFormula(row.row, minuend, subtrahend, cell) : null;
      const planned =
        form.kind === 'words'
          ? wordsChange(cell, to, form)
          : numberChange(
              cell,
              to,
              formula,
              usualFormat(cell, kind),
              this.standsLive(row, cell, minuend, subtrahend),
            );
      if (planned) this.write(this.target(cell, row, null), planned, why);
    }
  }

  /** A formula over the same two cells follows them by itself, as long as it shows their difference now. */
  private standsLive(
    row: ComparisonRow,
    cell: GridCell,
    minuend: FigureColumn,
    subtrahend: FigureColumn,
  ): boolean {
    const { formula } = cell;
    if (formula === null) return false;
    const names = new Set(
      formula
        .toUpperCase()
        .replace(/\$/g, '')
        .match(/[A-Z]{1,3}\d+/g) ?? [],
    );
    const columns = [minuend, subtrahend];
    if (columns.some(({ column }) => !names.has(cellAddress(column, row.row)))) return false;
    const [first, second] = columns.map((each) => this.shownAt(row, each).figure);
    const shown = changeIn(cell);
    if (!first || !second || !shown) return false;
    return isRoundingOf(shown, shownDecimals(cell.numberFormat) ?? INDEX_DECIMALS, first.minus(second));
  }

  /** As the column says its changes already, else a number with its sign. */
  private usualForm(column: number, kind: 'index' | 'rank'): ChangeForm {
    const forms = this.rows.flatMap(({ row }) => readChange(this.grid.cell(row, column))?.form ?? []);
    const words = forms.find((form) => form.kind === 'words' && (form.decimals > 0 || kind === 'rank'));
    return words ?? { kind: 'number' };
  }

  /** Whether the area has its place on the scoring sheet of one of the two years, and none on the other's. */
  private isWithoutCounterpart(row: ComparisonRow, { newer, older }: ComparisonChange): boolean {
    if (row === this.table.total) return false;
    const found = [newer, older].map((year) => this.areas.get(year)?.has(row) ?? null);
    return found.includes(true) && found.includes(false);
  }

  private sayNotComparable(cell: GridCell, row: ComparisonRow): void {
    const { id } = this.table.sheet;
    const before = contentOf(cell);
    const after: CellContent = { ...before, content: NOT_COMPARABLE, isFormula: false };
    this.builder.writeWords({ type: 'cell', sheetId: id, row: row.row, column: cell.column, before, after });
  }

  private yearOf(year: number): ComparisonYear | undefined {
    return this.table.years.find((each) => each.year === year);
  }

  private indexColumn({ indexColumn }: ComparisonYear): FigureColumn {
    const [first] = this.rows;
    const scale = first ? indexCellsOf(this.table, indexColumn)(first.row).scale : 'percent';
    return { column: indexColumn, scale };
  }

  private outcome(row: ComparisonRow, column: FigureColumn): Outcome {
    const planned = this.outcomes.get(this.keyOf(row.row, column.column));
    return planned ?? this.shownAt(row, column);
  }

  private shownAt(row: ComparisonRow, { column, scale }: FigureColumn): Outcome {
    const cell = this.grid.cell(row.row, column);
    const figure = percentCell(cell, scale)?.index ?? null;
    return { figure, isNumber: addable(cell.reading) !== null };
  }

  private settle(cell: GridCell, outcome: Outcome): void {
    this.outcomes.set(this.keyOf(cell.row, cell.column), outcome);
  }

  private keyOf(row: number, column: number): string {
    return cellKey({ sheetId: this.table.sheet.id, row, column });
  }

  private leaveUnresolved(
    cell: GridCell,
    area: Criterion | null,
    blockedBy: readonly { row: number; column: number }[],
  ): void {
    const sheetName = this.table.sheet.name;
    this.builder.leaveUnresolved({ sheetName, cell, path: area?.path ?? null }, blockedBy);
  }

  private target(cell: GridCell, row: ComparisonRow, area: Criterion | null): Target {
    const { id, name } = this.table.sheet;
    const isTotal = row === this.table.total;
    return {
      sheetId: id,
      sheetName: name,
      sheetIndex: this.sheetIndex,
      cell,
      path: area?.path ?? (row.number === null ? null : String(row.number)),
      name: isTotal ? '' : (area?.name ?? row.name),
    };
  }

  /** Adds the edit, or notes that the user left it out; says whether the cell will be written. */
  private write(target: Target, change: PlannedChange, why: ChangeReason): boolean {
    if (!this.builder.write(target, change, why)) return false;
    this.settle(target.cell, { figure: change.to, isNumber: typeof change.after.content === 'number' });
    return true;
  }
}

/** A cell's own form, with the decimals and the unit that its column has and it has not. */
function formOf(own: ChangeForm, usual: ChangeForm): ChangeForm {
  if (own.kind === 'number' || usual.kind === 'number') return own;
  const unit = own.unit === '' ? usual.unit : own.unit;
  return { ...own, unit, decimals: Math.max(own.decimals, usual.decimals) };
}

function plainColumn(column: number): FigureColumn {
  return { column, scale: 'percent' };
}

/** `=C6-E6`; where one holds fractions and the other does not, in the unit of the cell that shows the change. */
function differenceFormula(
  row: number,
  minuend: FigureColumn,
  subtrahend: FigureColumn,
  cell: GridCell,
): string {
  const showsFraction = cell.numberFormat.includes('%');
  const address = ({ column }: FigureColumn): string => cellAddress(column, row);
  if (minuend.scale === subtrahend.scale) {
    const difference = `${address(minuend)}-${address(subtrahend)}`;
    const isFractions = minuend.scale === 'fraction';
    if (isFractions === showsFraction) return `=${difference}`;
    return isFractions ? `=(${difference})*100` : `=(${difference})/100`;
  }
  const inPercent = (each: FigureColumn): string =>
    each.scale === 'fraction' ? `${address(each)}*100` : address(each);
  const difference = `${inPercent(minuend)}-${inPercent(subtrahend)}`;
  return showsFraction ? `=(${difference})/100` : `=${difference}`;
}

function usualFormat({ value }: GridCell, kind: 'index' | 'rank'): string {
  return typeof value === 'number' ? PLAIN_FORMATS[kind] : SIGNED_FORMATS[kind];
}

function numberChange(
  cell: GridCell,
  to: Decimal,
  formula: string | null,
  format: string,
  standsLive: boolean,
): PlannedChange | null {
  if (standsLive) return null;
  const shown = shownDecimals(cell.numberFormat);
  const numberFormat = shown === null ? format : cell.numberFormat;
  const decimals = shown ?? shownDecimals(format) ?? 0;
  const from = changeIn(cell);
  const isVisible =
    typeof cell.value === 'string' || !from || !roundTo(from, decimals).eq(roundTo(to, decimals));
  const stored = numberFormat.includes('%') ? to.div(HUNDRED) : to;
  const after: CellContent = formula
    ? { content: formula, isFormula: true, numberFormat }
    : { content: toNumber(roundTo(stored, decimals)), isFormula: false, numberFormat };
  if (!formula && !isVisible) return null;
  return { from: from ?? shownFigure(cell), to, decimals, after, isVisible };
}

function wordsChange(
  cell: GridCell,
  to: Decimal,
  form: Extract<ChangeForm, { kind: 'words' }>,
): PlannedChange | null {
  const content = changeWords(to, form);
  const written = readChange(cell);
  const isSaid = written?.form.kind === 'words' && written.value.eq(roundTo(to, form.decimals));
  if (isSaid || cell.value === content) return null;
  const after: CellContent = { content, isFormula: false, numberFormat: cell.numberFormat };
  return { from: shownFigure(cell), to, decimals: form.decimals, after, isVisible: true };
}
