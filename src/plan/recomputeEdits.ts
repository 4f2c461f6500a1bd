import { cellAddress, quoteSheet } from '../sheet/address';
import { comparisonCells, type ComparisonCell } from '../scorecard/years/comparisonCells';
import {
  agreesAsPrinted,
  decimalOf,
  decimalsOf,
  isSameFigure,
  roundTo,
  signOf,
  sumOf,
  toNumber,
  ZERO,
  type Decimal,
} from '../sheet/decimal';
import type { Finding } from '../scorecard/audit/finding';
import { isOfColumn, timesWithin, type CellRange } from '../sheet/cellRange';
import { addedRanges, subtotalRanges } from '../sheet/formulas';
import { cellSumFormula, rounded, sumFormula } from '../sheet/sumFormulas';
import { gridOf, readAs, type Grid, type GridCell } from '../sheet/grid';
import { rangesAdded } from '../sheet/formulas/askedRanges';
import { formulaBookOf, type FormulaBook, type Place } from '../sheet/formulas/formulaBook';
import { referencesOf } from '../sheet/formulas/references';
import { isErrorValue } from '../sheet/formulas/formulaValue';
import { shownDecimals } from '../sheet/numbers';
import { columnScale, percentCell } from '../sheet/percent';
import type { RecognisedWorkbook, ScoringSheet } from '../scorecard/recognise';
import { addendCells, type IsAdded } from '../scorecard/sums/rounds';
import { adjustmentPoints } from '../scorecard/model/adjustments';
import { isInSubtotal } from '../scorecard/sums/columnSums';
import { isUnreadable } from '../scorecard/model/scorecard';
import {
  countingColumns,
  isFilled,
  isLeaf,
  leaves,
  leavesOf,
  pointsIn,
  type AdjustmentRow,
  type Criterion,
  type ScoreCell,
  type TotalRow,
} from '../scorecard/model/scorecard';
import { adjustmentTerm } from './adjustmentTerm';
import { cellKey, type CellContent, type CellEdit } from './edit';
import {
  indexCells,
  indexChange,
  indexFrom,
  isRightIndex,
  type IndexParts,
  type IndexWriting,
} from './indexFormula';
import { learn, noLessons, type Assumptions, type Lessons } from './lessons';
import { reasonsByCell, type Plan } from './plan';
import { PlanBuilder } from './planBuilder';
import { addable, shownFigure, type PlannedChange, type Target } from './plannedChange';

/** What people choose of a recompute. */
export interface RecomputeOptions {
  /** Plain numbers instead of live formulas. */
  values: boolean;
  /**
   * `cellKey`s of figures for which the user chose otherwise than is usual: a figure to be kept as it stands, a maximum
   * that somebody set to be changed.
   */
  leaveOut: ReadonlySet<string>;
}

/**
 * Everything that recompute would write: parents, totals, indexes, and numbers that stand as text. Figures
 * that are left out are taken as they stand, so the figures above them are planned from what will be there.
 */
export function planRecompute(
  workbook: RecognisedWorkbook,
  scoring: ScoringSheet,
  findings: readonly Finding[],
  options: RecomputeOptions,
): Plan {
  const book = formulaBookOf(workbook.snapshot);
  const lessons = noLessons();
  // More and more is withheld, and in between what is learned is only added to: so this ends.
  for (;;) {
    const planner = plannerOf(workbook, scoring, findings, options, lessons);
    if (!learn(lessons, book, planner.assumptions)) return planner.plan;
  }
}

function plannerOf(
  workbook: RecognisedWorkbook,
  scoring: ScoringSheet,
  findings: readonly Finding[],
  options: RecomputeOptions,
  lessons: Lessons,
): RecomputePlanner {
  const planner = new RecomputePlanner(workbook, scoring, findings, options, lessons);
  planner.planColumns();
  planner.planPercentColumn();
  for (const { sheet, comparisons } of workbook.sheets) {
    // A hidden or protected sheet is not changed behind the user's back; the audit still names its errors.
    if (sheet.visibility !== 'visible' || sheet.protected) continue;
    for (const table of comparisons) {
      const own = comparisonCells(workbook, table).filter((each) => each.scoring === scoring);
      const grid = gridOf(sheet);
      const open = own.filter(({ cell }) => !grid.isCovered(cell.row, cell.column));
      for (const cell of open) planner.planComparisonCell(sheet.id, sheet.name, cell);
    }
  }
  return planner;
}

type Row = Criterion | TotalRow;

class RecomputePlanner {
  private readonly builder: PlanBuilder;
  /** What formulas will add at each score cell once the plan is written, by its address. */
  private readonly resulting = new Map<string, Decimal | null>();
  /** Addresses of cells that will still show an error, because they are not written. */
  private readonly broken = new Set<string>();
  /** Addresses of cells whose formulas stay and will give nobody knows what. */
  private readonly untold = new Set<string>();
  private readonly grid: Grid;
  private readonly book: FormulaBook;
  /** What the audit says, by the key of its cell. */
  private readonly causes: ReadonlyMap<string, Finding['cause']>;
  private readonly right: Assumptions['right'][number][] = [];
  private readonly points: Place[] = [];
  private readonly standing: GridCell[] = [];
  /** Cells that belong together, by their group. */
  private readonly groups = new Map<string, Target[]>();
  /** Keys of right numbers that were typed and stay. */
  private readonly kept = new Set<string>();

  constructor(
    private readonly workbook: RecognisedWorkbook,
    private readonly scoring: ScoringSheet,
    findings: readonly Finding[],
    private readonly options: RecomputeOptions,
    private readonly lessons: Lessons,
  ) {
    this.grid = gridOf(scoring.sheet);
    this.book = formulaBookOf(workbook.snapshot);
    this.causes = new Map(findings.map((finding) => [cellKey(finding), finding.cause]));
    const said = findings.filter(
      (finding) => finding.severity !== 'info' || finding.cause.endsWith('Rounded'),
    );
    this.builder = new PlanBuilder(options.leaveOut, reasonsByCell(said, cellKey));
  }

  get plan(): Plan {
    return this.builder.plan;
  }

  /** What has to hold for the plan to be right. */
  get assumptions(): Assumptions {
    const edits = this.plan.edits.filter((edit) => edit.type === 'cell');
    const written = new Set(edits.map(cellKey));
    const standing = this.standing
      .map((cell) => ({ place: this.place(cell), figure: this.resulting.get(addressOf(cell)) ?? null }))
      .filter(({ place }) => !written.has(cellKey(place)));
    const { right, points } = this;
    return { edits, right, points, standing, groups: this.groupCounts(edits) };
  }

  private groupCounts(edits: readonly CellEdit[]): Assumptions['groups'] {
    const written = new Map(edits.map((edit) => [cellKey(edit), edit.after]));
    return [...this.groups].map(([name, members]) => {
      const counts = { name, formulas: 0, typed: 0, isKept: false };
      for (const { sheetId, cell } of members) {
        const key = cellKey({ sheetId, row: cell.row, column: cell.column });
        const isFormula = written.get(key)?.isFormula ?? cell.formula !== null;
        if (isFormula) counts.formulas++;
        else if (written.has(key) || cell.reading.kind === 'number') counts.typed++;
        counts.isKept ||= this.kept.has(key);
      }
      return counts;
    });
  }

  private join(group: string, target: Target): void {
    this.groups.set(group, [...(this.groups.get(group) ?? []), target]);
  }

  private place({ row, column }: Pick<GridCell, 'row' | 'column'>): Place {
    return { sheetId: this.scoring.sheet.id, row, column };
  }

  private sheetIndex(id: string): number {
    return this.workbook.sheets.findIndex(({ sheet }) => sheet.id === id);
  }

  planColumns(): void {
    const { scorecard } = this.scoring;
    for (const { column } of scorecard.scoreColumns) {
      // From the last row upwards every child is met before its parent.
      for (const criterion of [...scorecard.criteria].reverse()) {
        const cell = criterion.cells.get(column);
        if (!cell) continue;
        if (isLeaf(criterion)) this.planPoints(criterion, cell);
        else this.planSum(criterion, cell, criterion.children, this.formulaOver(criterion.children, column));
      }
      for (const adjustment of scorecard.adjustments) {
        const cell = adjustment.cells.get(column);
        if (cell) this.planPoints(adjustment, cell);
      }
      const total = scorecard.total?.cells.get(column);
      if (scorecard.total && total) this.planTotal(scorecard.total, total, column);
    }
  }

  /** Points that are typed stay; where they stand as text, they become the number that formulas can add. */
  private planPoints(row: Criterion | AdjustmentRow, cell: ScoreCell): void {
    const { reading } = cell;
    this.keep(cell);
    if (cell.formula) this.points.push(this.place(cell));
    if (reading.kind !== 'number' || reading.form === 'number') return;
    const written = this.write(this.target(row, cell), {
      isOfScheme: row.kind === 'criterion' && cell.column === this.scoring.scorecard.layout.columns.max,
      from: String(cell.value),
      to: reading.value,
      decimals: null,
      after: { content: toNumber(reading.value), isFormula: false, numberFormat: numericFormat(cell) },
      isVisible: true,
    });
    if (written) this.resulting.set(addressOf(cell), reading.value);
  }

  private planTotal(total: TotalRow, cell: ScoreCell, column: number): void {
    const { scorecard } = this.scoring;
    const { areas, adjustments } = scorecard;
    const maxColumn = scorecard.layout.columns.max;
    const terms =
      column === maxColumn ? [] : adjustments.map((row) => adjustmentTerm(row, column, maxColumn));
    const sum = this.formulaOver(areas, column);
    const formula = terms.length === 0 ? sum : `=${rounded(sum.slice(1) + terms.join(''))}`;
    const applied = terms.length === 0 ? [] : adjustments;
    const adjustment = sumOf(
      applied.map((row) => adjustmentPoints(row, this.resultAt(row, column), this.resultAt(row, maxColumn))),
    );
    this.planSum(total, cell, areas, formula, adjustment);
  }

  private planSum(
    row: Row,
    cell: ScoreCell,
    children: readonly Criterion[],
    formula: string,
    adjustment: Decimal | null = null,
  ): void {
    this.keep(cell);
    const target = this.target(row, cell);
    const group = `column ${String(cell.column)}`;
    this.join(group, target);
    const blockedBy = this.blocking(row, children, cell.column);
    if (blockedBy.length > 0) {
      this.builder.leaveUnresolved(target, blockedBy);
      return;
    }
    const { scorecard, recomputation } = this.scoring;
    if (!sumStands(recomputation, children, cell.column)) return; // the sum of nothing stays blank
    const addends = this.addendsOf(children, cell.column);
    const untold = addends.filter((each) => this.untold.has(addressOf(each)));
    if (untold.length > 0) {
      if (!this.isExact(row, cell)) this.builder.leaveUnresolved(target, untold, 'untold');
      return;
    }
    const unread = this.textsAmong(addends);
    if (unread.length > 0) {
      this.builder.leaveUnresolved(target, unread);
      return;
    }
    const areas = this.sumOver(children, cell.column);
    if (!areas) return;
    const sum = adjustment ? areas.plus(adjustment) : areas;
    if (row.kind === 'total' && cell.value === '' && isInSubtotal(scorecard, cell.column, sum)) return;
    if (this.staysRight(row, cell, sum, group)) return;
    const isRight = this.stands(cell, sum);
    if (!isRight && this.hasOwnRule(row, cell, addends)) {
      this.builder.leaveUnresolved(target, [cell], 'ownRule');
      return;
    }
    const written = this.write(target, {
      isOfScheme: this.isOfScheme(cell, sum),
      from: shownFigure(cell),
      to: sum,
      decimals: shownDecimals(cell.numberFormat),
      after: this.options.values
        ? constant(sum, cell)
        : { content: formula, isFormula: true, numberFormat: numericFormat(cell) },
      isVisible: !isRight && !looksEqual(cell, sum),
    });
    if (!written) return;
    this.resulting.set(addressOf(cell), sum);
    this.broken.delete(addressOf(cell));
  }

  /**
   * What is right stays: a formula in whatever form, and a number that was typed unless the others of its column are
   * formulas. A formula that leads to itself, or will no longer be right, is not.
   */
  private staysRight(row: Row, cell: ScoreCell, sum: Decimal, group: string): boolean {
    const key = cellKey(this.place(cell));
    const exact = this.exactSum(row, cell.column);
    const isExact = (figure: Decimal): boolean =>
      exact !== null && (isSameFigure(figure, exact) || isMeantRounding(cell, figure, exact));
    const figure = addable(cell.reading);
    if (figure === null || !(isExact(figure) || isSameFigure(figure, sum))) return false;
    if (cell.formula) {
      if (this.lessons.outdated.has(key) || this.causes.get(key) === 'circular') return false;
      const isRight = isExact(figure) ? isExact : (after: Decimal) => isSameFigure(after, sum);
      const isRenewable = isRight(sum) && !this.lessons.withheld.has(key);
      this.right.push({ place: this.place(cell), isRight, isRenewable });
      return true;
    }
    const isAmongFormulas = this.causes.get(key) === 'hardcodedParent' || this.lessons.ofFormulas.has(group);
    if (isAmongFormulas && !this.options.values && isSameFigure(figure, sum)) return false;
    this.kept.add(key);
    return true;
  }

  /** Whether a cell shows what the leaves come to. */
  private isExact(row: Row, cell: ScoreCell): boolean {
    const exact = this.exactSum(row, cell.column);
    return exact !== null && this.stands(cell, exact);
  }

  /** What the leaves come to at a row; null where that is not known. */
  private exactSum(row: Row, column: number): Decimal | null {
    const { sums, totals } = this.scoring.recomputation;
    return (row.kind === 'total' ? totals.get(column) : sums.get(column)?.get(row))?.value ?? null;
  }

  /**
   * Whether a formula is more than a sum of what stands below it: a cap, an average, a choice, a sum across columns.
   * Where it gives another figure than we expect, that is for its author to judge. An error is nobody's rule; nor is a
   * total with bonus and deduction a plain sum.
   */
  private hasOwnRule(row: Row, cell: ScoreCell, addends: readonly ScoreCell[]): boolean {
    const { formula, reading } = cell;
    const isAdjusted = row.kind === 'total' && this.scoring.scorecard.adjustments.length > 0;
    if (!formula || reading.kind === 'error' || isAdjusted) return false;
    const place = this.place(cell);
    if (this.causes.get(cellKey(place)) === 'circular') return false;
    const { areas, isAllKnown } = referencesOf(
      this.book.formulaAt(formula, place),
      this.book.reader(place.sheetId),
      'all',
    );
    // Figures that were typed into a formula are a typed figure.
    if (isAllKnown && areas.length === 0) return false;
    if (/\b(OFFSET|INDIRECT)\(/i.test(formula)) return true;
    const added = rangesAdded(this.book, formula, place) ?? subtotalRanges(formula);
    return !added?.some((range) => addends.some(({ column }) => isOfColumn(column, range)));
  }

  /** Cells that keep a row's sum from being known, and parents that keep an error: above them no sum is known. */
  private blocking(
    row: Row,
    children: readonly Criterion[],
    column: number,
  ): readonly { row: number; column: number }[] {
    const { sums, totals } = this.scoring.recomputation;
    const sum = row.kind === 'total' ? totals.get(column) : sums.get(column)?.get(row);
    const unknown = sum?.blockedBy ?? [];
    const broken = this.addendsOf(children, column).filter((cell) => this.broken.has(addressOf(cell)));
    return unknown.length > 0 ? unknown : broken;
  }

  /** Whether a cell holds a maximum that somebody set, and does not become right by itself. */
  private isOfScheme(cell: ScoreCell, sum: Decimal): boolean {
    if (cell.column !== this.scoring.scorecard.layout.columns.max || cell.value === '') return false;
    // A formula that shows it now and no more once the plan is written is renewed: the maximum stays.
    if (cell.formula !== null && this.stands(cell, sum)) return false;
    const resulting = this.resulting.get(addressOf(cell));
    return cell.formula === null || !resulting || !isSameFigure(resulting, sum);
  }

  /** Cells of children with a number that no formula adds, as it stands as text and is kept so. */
  private textsAmong(addends: readonly ScoreCell[]): ScoreCell[] {
    return addends.filter(
      (cell) =>
        cell.reading.kind === 'number' && cell.formula === null && !this.resulting.get(addressOf(cell)),
    );
  }

  /** What the children's cells will come to; null where none shows a number. */
  private sumOver(children: readonly Criterion[], column: number): Decimal | null {
    const { added, taken } = this.partsOf(children, column);
    const at = (cell: ScoreCell): Decimal | null => this.resulting.get(addressOf(cell)) ?? null;
    return sumOf([
      ...this.addendsOf(added, column).map(at),
      ...this.addendsOf(taken, column).map((cell) => at(cell)?.neg() ?? null),
    ]);
  }

  /** Adds the children's cells; of an earlier round where this one left a child open. Takes off what is taken off. */
  private formulaOver(children: readonly Criterion[], column: number): string {
    const { added, taken } = this.partsOf(children, column);
    const cells = this.addendsOf(added, column);
    const isOneColumn = cells.every((cell) => cell.column === column);
    const sum = isOneColumn
      ? sumFormula(
          column,
          cells.map((cell) => cell.row),
        )
      : cellSumFormula(cells);
    const terms = this.addendsOf(taken, column).map((cell) => `-${addressOf(cell)}`);
    return terms.length === 0 ? sum : `=${rounded(sum.slice(1) + terms.join(''))}`;
  }

  /** Which children are added, and which are taken off: those that lower the sum and are typed without a minus (rule 13). */
  private partsOf(
    children: readonly Criterion[],
    column: number,
  ): { added: readonly Criterion[]; taken: readonly Criterion[] } {
    if (children.every(({ effect }) => effect === 'adds')) return { added: children, taken: [] };
    const isMax = column === this.scoring.scorecard.layout.columns.max;
    const isTaken = (row: Criterion): boolean => {
      const points = pointsIn(row, column);
      return row.effect === 'lowers' && points !== null && signOf(points) > 0;
    };
    return {
      added: children.filter((row) => (isMax ? row.effect === 'adds' : !isTaken(row))),
      taken: isMax ? [] : children.filter(isTaken),
    };
  }

  /** The cells that add up to what children have, each of the last round that will show it. */
  private addendsOf(children: readonly Criterion[], column: number): ScoreCell[] {
    return addendCells(this.scoring.scorecard, children, column, this.isAdded);
  }

  /** Whether a row has points in a round and its cell will show them: of a parent, once its sum is written. */
  private readonly isAdded: IsAdded = (row, round) => {
    if (isLeaf(row)) return isFilled(row, round);
    if (!this.scoring.recomputation.sums.get(round)?.get(row)?.value) return false;
    const cell = row.cells.get(round);
    return !cell || isFilled(row, round) || Boolean(this.resulting.get(addressOf(cell)));
  };

  private stands(cell: ScoreCell, exact: Decimal): boolean {
    const value = addable(cell.reading);
    return value !== null && isSameFigure(value, exact);
  }

  /**
   * Notes what a cell shows if it is not written: a formula that is a plain sum follows what it adds, and
   * one that shows an error recovers when everything that it adds becomes a number.
   */
  private keep(cell: ScoreCell): void {
    const address = addressOf(cell);
    if (cell.formula) this.standing.push(cell);
    const learned = this.lessons.standing.get(cellKey(this.place(cell)));
    if (learned !== undefined) {
      this.resulting.set(address, typeof learned === 'number' ? decimalOf(learned) : null);
      if (learned === null) this.untold.add(address);
      else if (isErrorValue(learned)) this.broken.add(address);
      return;
    }
    const ranges = (cell.formula && addedRanges(cell.formula)) || [];
    // A formula that adds itself has no figure but the one that is shown; nor is a sum of this length any of criteria.
    const isSum = timesWithin(cell, ranges) === 0 && ranges.length <= MOST_RANGES;
    const addends = isSum ? ranges.flatMap((range) => this.addends(range)) : [];
    const isError = cell.reading.kind === 'error';
    if (addends.length === 0 || (isError && addends.some(({ isText }) => isText))) {
      this.resulting.set(address, addable(cell.reading));
      if (isError) this.broken.add(address);
      return;
    }
    const sum = sumOf(addends.map(({ value }) => value));
    this.resulting.set(address, sum ?? ZERO);
  }

  /** What a sum will find in the used part of a range. */
  private addends(range: CellRange): Addend[] {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.grid;
    const addends: Addend[] = [];
    const to = { row: Math.min(range.lastRow, lastRow), column: Math.min(range.lastColumn, lastColumn) };
    for (let column = Math.max(range.firstColumn, firstColumn); column <= to.column; column++) {
      for (let row = Math.max(range.firstRow, firstRow); row <= to.row; row++)
        addends.push(this.addend(row, column));
    }
    return addends;
  }

  private addend(row: number, column: number): Addend {
    const cell = this.grid.cell(row, column);
    const planned = this.resulting.get(addressOf(cell));
    const value = planned === undefined ? addable(cell.reading) : planned;
    return { value, isText: value === null && cell.value !== '' };
  }

  private resultAt(row: Row | AdjustmentRow, column: number): Decimal | null {
    const cell = row.cells.get(column);
    return cell ? (this.resulting.get(addressOf(cell)) ?? null) : null;
  }

  // ---- indexes ----------------------------------------------------------------------------------------

  planPercentColumn(): void {
    const { scorecard } = this.scoring;
    const column = scorecard.layout.columns.percent;
    if (column === undefined) return;
    const rows: Row[] = [...scorecard.criteria, ...(scorecard.total ? [scorecard.total] : [])];
    const scale = columnScale(rows.map((row) => this.grid.cell(row.row, column)));
    for (const row of rows) {
      const cell = this.grid.cell(row.row, column);
      // Areas and the total have an index; below them only where somebody wrote one.
      const isLeftOpen = row.kind === 'criterion' && row.parent !== null && cell.value === '';
      if (isLeftOpen || this.grid.isCovered(cell.row, column)) continue;
      const index = this.indexParts(row);
      if (!index) continue;
      this.planIndex(this.target(row, cell), index, {
        prefix: '',
        scale: percentCell(cell, scale)?.scale ?? scale,
      });
    }
  }

  planComparisonCell(sheetId: string, sheetName: string, comparison: ComparisonCell): void {
    const { cell, area, scale } = comparison;
    const total = this.scoring.scorecard.total;
    const index = area ? this.indexParts(area) : total ? this.indexParts(total) : null;
    if (!index) return;
    const prefix = sheetId === this.scoring.sheet.id ? '' : `${quoteSheet(this.scoring.sheet.name)}!`;
    const target: Target = {
      sheetId,
      sheetName,
      sheetIndex: this.sheetIndex(sheetId),
      cell,
      path: area?.path ?? null,
      name: area?.name ?? '',
    };
    this.planIndex(target, index, { prefix, scale });
  }

  private planIndex(target: Target, parts: IndexParts, writing: Omit<IndexWriting, 'values'>): void {
    const { cell, sheetId } = target;
    const place = { sheetId, row: cell.row, column: cell.column };
    const { values } = this.options;
    const group = `index ${sheetId} ${String(cell.column)}`;
    const change = indexChange(cell, parts, {
      ...writing,
      values,
      keepsTyped: !this.lessons.ofFormulas.has(group),
      isOutdated: this.lessons.outdated.has(cellKey(place)),
    });
    this.join(group, target);
    if (change) this.write(target, change);
    else if (!cell.formula) this.kept.add(cellKey(place));
    if (change || !cell.formula) return;
    const isRight = (figure: Decimal): boolean =>
      isRightIndex(
        readAs(cell, { kind: 'number', form: 'number', value: figure }),
        parts.index,
        writing.scale,
      );
    this.right.push({ place, isRight, isRenewable: !this.lessons.withheld.has(cellKey(place)) });
  }

  /** The cells that an index divides and what it will be, from the figures that the plan leaves behind. */
  private indexParts(row: Row): IndexParts | null {
    const { scorecard, recomputation } = this.scoring;
    const under = row.kind === 'total' ? leaves(scorecard) : leavesOf(row);
    const isShared = row.kind === 'criterion' && isLeaf(row) && !recomputation.figures.get(row)?.index;
    const blocked = under.some((leaf) =>
      countingColumns(scorecard, leaf).some((column) => {
        const cell = leaf.cells.get(column);
        return cell !== undefined && isUnreadable(cell);
      }),
    );
    const cells = indexCells(scorecard, row, this.isAdded);
    const broken = [...cells.score, ...cells.max].some(
      (cell) => this.broken.has(addressOf(cell)) || this.untold.has(addressOf(cell)),
    );
    if (isShared || blocked || broken) return null;
    return indexFrom(cells, (cell) => this.resulting.get(addressOf(cell)) ?? null);
  }

  // ---- writing into the plan --------------------------------------------------------------------------

  private target(row: Row | AdjustmentRow, cell: GridCell): Target {
    const { sheet } = this.scoring;
    return {
      sheetId: sheet.id,
      sheetName: sheet.name,
      sheetIndex: this.sheetIndex(sheet.id),
      cell,
      path: row.kind === 'criterion' ? row.path : null,
      name: row.kind === 'total' ? '' : row.name,
    };
  }

  /** Adds the edit, or notes that the user left it out; says whether the cell will be written. */
  private write(target: Target, change: PlannedChange): boolean {
    const { row, column } = target.cell;
    const withheld = this.lessons.withheld.get(cellKey({ sheetId: target.sheetId, row, column }));
    if (withheld) {
      if (change.isVisible) this.builder.leaveUnresolved(target, withheld.cells, withheld.why);
      return false;
    }
    return this.builder.write(target, change, { cause: 'follows', params: {} });
  }
}

/** Whether a formula rounds by itself, and its figure is the exact one as it is printed (rule 6). */
function isMeantRounding({ formula }: ScoreCell, figure: Decimal, exact: Decimal): boolean {
  return formula !== null && /ROUND/i.test(formula) && agreesAsPrinted(figure, decimalsOf(figure), exact);
}

/** Excel's SUM takes 255 arguments; nobody adds more ranges than that. */
const MOST_RANGES = 255;

/** A number, nothing, or text, which SUM passes over and + does not. */
interface Addend {
  value: Decimal | null;
  isText: boolean;
}

function constant(value: Decimal, cell: GridCell): CellContent {
  return { content: toNumber(value), isFormula: false, numberFormat: numericFormat(cell) };
}

function addressOf(cell: GridCell): string {
  return cellAddress(cell.column, cell.row);
}

/** A cell formatted as text would show a formula's letters instead of its figure. */
function numericFormat(cell: GridCell): string {
  return cell.numberFormat === '@' ? 'General' : cell.numberFormat;
}

/** Whether the figure looks the same in its cell before and after. */
function looksEqual(cell: ScoreCell, after: Decimal): boolean {
  const before = addable(cell.reading);
  const decimals = shownDecimals(cell.numberFormat);
  return before !== null && decimals !== null && roundTo(before, decimals).eq(roundTo(after, decimals));
}

/** Whether anything below has points in this column: a second round that changed nothing there stays open. */
function sumStands(
  { sums }: ScoringSheet['recomputation'],
  children: readonly Criterion[],
  column: number,
): boolean {
  return children.some((child) => sums.get(column)?.get(child)?.value);
}
