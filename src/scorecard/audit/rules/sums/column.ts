import { cellAddress } from '../../../../sheet/address';
import {
  agreesAsPrinted,
  areEqual,
  decimalsOf,
  isSameFigure,
  plus,
  sumOf,
  ZERO,
  type Decimal,
} from '../../../../sheet/decimal';
import { coverageOf } from '../../../sums/coverage';
import type { Finding, FindingCause } from '../../finding';
import {
  addedRanges,
  circularCells,
  isSubtotal,
  subtotalRanges,
  timesWithin,
  withoutRows,
  type CellRange,
} from '../../../../sheet/formulas';
import { gridOf } from '../../../../sheet/grid';
import { numberIn } from '../../../../sheet/numbers';
import type { ScoringSheet } from '../../../recognise';
import { addendCells, earlierRounds } from '../../../sums/rounds';
import { adjustmentIn } from '../../../model/adjustments';
import { isInSubtotal, type Sum } from '../../../sums/columnSums';
import { uncertainWithin } from '../../../sums/looseRows';
import {
  isFilled,
  isLeaf,
  isUnplaced,
  standing,
  type AdjustmentRow,
  type Criterion,
  type IgnoredRow,
  type ScoreCell,
  type ScoreColumn,
} from '../../../model/scorecard';
import { finding, type Place, type Statement } from '../../rule';

/** Parents and totals against the exact sums, and the formulas that should add them. */
export function auditSums(scoring: ScoringSheet): Finding[] {
  return scoring.scorecard.scoreColumns.flatMap((column) => new ColumnAudit(scoring, column).findings());
}

/** A row that should hold the sum of others, in one column. */
interface SumRow {
  /** Null for the total. */
  criterion: Criterion | null;
  cell: ScoreCell;
  children: readonly Criterion[];
  sum: Sum;
  /** What the row's own bonus and deduction rows add, as typed; null but for a total. */
  adjustment: Decimal | null;
}

type Verdict = Omit<Statement, 'kind'>;

class ColumnAudit {
  private readonly column: number;
  private readonly rows: SumRow[];
  private readonly circular: ReadonlySet<ScoreCell>;
  /** What a row adds is then not one column's alone. */
  private readonly hasEarlierRounds: boolean;
  /** Subtotals of areas. */
  private readonly subtotals: readonly IgnoredRow[];
  /** Totals of all areas that stand besides the table's total. */
  private readonly furtherTotals: readonly IgnoredRow[];
  /** Rows of subtotals, bonus and deduction. */
  private readonly subtotalRows: readonly number[];

  constructor(
    private readonly scoring: ScoringSheet,
    private readonly scoreColumn: ScoreColumn,
  ) {
    this.column = scoreColumn.column;
    this.rows = this.sumRows();
    this.circular = circularCells(this.rows.map(({ cell }) => cell));
    this.hasEarlierRounds = earlierRounds(scoring.scorecard, this.column).length > 0;
    const { ignored, adjustments } = scoring.scorecard;
    const subtotals = ignored.filter(({ why }) => why === 'subtotal');
    this.furtherTotals = subtotals.filter((each) => isOfAllAreas(each, scoring));
    this.subtotals = subtotals.filter((each) => !this.furtherTotals.includes(each));
    this.subtotalRows = [...subtotals, ...adjustments].map(({ row }) => row);
  }

  findings(): Finding[] {
    const isFormulaColumn = this.isFormulaColumn();
    let circularSeen = false;
    const findings: Finding[] = [];
    for (const row of this.rows) {
      const statement = this.judge(row, isFormulaColumn);
      if (!statement) continue;
      if (statement.kind === 'CIRCULAR') {
        // A circle is one mistake, wherever it is entered.
        statement.consequence = circularSeen;
        circularSeen = true;
      }
      findings.push(finding(this.scoring.sheet, this.placeOf(row), statement));
    }
    return [...findings, ...this.subtotalFindings(), ...this.furtherTotalFindings()];
  }

  /**
   * Subtotals of areas (`Cộng lĩnh vực I`) that are not what their area has. Their words do not say of what they are:
   * the others of the column do, which are right.
   */
  private subtotalFindings(): Finding[] {
    const rows = this.areaSubtotals();
    const wrong = rows.flatMap((row) => {
      const verdict = this.compare(row);
      return verdict?.severity === 'error' ? [{ row, verdict }] : [];
    });
    if (wrong.length * 2 >= rows.length) return [];
    return wrong.map(({ row, verdict }) =>
      finding(this.scoring.sheet, this.placeOf(row), { kind: 'TOTAL_SUM', ...verdict }),
    );
  }

  /** The first subtotal of each area, as far as both say something; the sum of all areas is another one. */
  private areaSubtotals(): SumRow[] {
    const { scorecard, recomputation, sheet } = this.scoring;
    if (this.subtotals.length < 2) return [];
    const grid = gridOf(sheet);
    const whole = recomputation.totals.get(this.column)?.value ?? null;
    return scorecard.areas.flatMap((criterion, index): SumRow[] => {
      const next = scorecard.areas[index + 1]?.row ?? Infinity;
      const subtotal = this.subtotals.find(({ row }) => row > criterion.row && row < next);
      const sum = recomputation.sums.get(this.column)?.get(criterion);
      const cell = subtotal && grid.cell(subtotal.row, this.column);
      if (cell?.reading.kind !== 'number' || !sum?.value || sum.blockedBy.length > 0) return [];
      if (areEqual(cell.reading.value, whole)) return [];
      return [{ criterion, cell, children: criterion.children, sum, adjustment: null }];
    });
  }

  /**
   * A total that stands twice, above the areas and below them, or before bonus and deduction and after them: the other
   * one holds what the total does, or the areas with the bonus and deduction above it.
   */
  private furtherTotalFindings(): Finding[] {
    const { scorecard, recomputation, sheet } = this.scoring;
    const { areas, adjustments } = scorecard;
    const total = recomputation.totals.get(this.column);
    if (!total?.value || total.blockedBy.length > 0) return [];
    const ofAreas = sumOf(areas.map((area) => recomputation.sums.get(this.column)?.get(area)?.value ?? null));
    return this.furtherTotals.flatMap(({ row }) => {
      const above = this.scoreColumn.role === 'max' ? [] : adjustments.filter((each) => each.row < row);
      const soFar = plus(ofAreas, adjustmentIn({ ...scorecard, adjustments: above }, this.column));
      const held = [total.value, soFar].map((value): SumRow => ({
        criterion: null,
        cell: gridOf(sheet).cell(row, this.column),
        children: areas,
        sum: { value, blockedBy: [] },
        adjustment: typedPoints(above, this.column),
      }));
      const verdicts = held.map((each) => this.compare(each));
      const [first] = held;
      // Above the areas the final total is meant, below them what is there so far.
      const verdict = row < (areas[0]?.row ?? 0) ? verdicts[0] : verdicts[1];
      if (!first || !verdict || verdicts.some((each) => each?.severity !== 'error')) return [];
      const repeatsTotal = areEqual(valueOf(first.cell), standing(scorecard.total, this.column));
      return finding(sheet, this.placeOf(first), {
        kind: 'TOTAL_SUM',
        ...verdict,
        cause: this.sumCause(first, verdict.cause),
        consequence: verdict.consequence === true || repeatsTotal,
      });
    });
  }

  private placeOf({ cell: { row }, criterion }: SumRow): Place {
    return { row, column: this.column, ...(criterion && { criterion }) };
  }

  private judge(row: SumRow, isFormulaColumn: boolean): Statement | null {
    const { cell, sum } = row;
    if (this.circular.has(cell)) {
      return {
        kind: 'CIRCULAR',
        severity: 'error',
        cause: 'circular',
        found: cell.formula,
        expected: sum.value,
      };
    }
    if (sum.blockedBy.length > 0) return this.judgeUnknown(row);
    if (cell.formula && cell.reading.kind === 'blank' && sum.value) {
      return {
        kind: 'FORMULA_NO_CACHE',
        severity: 'warning',
        cause: 'formulaNoCache',
        found: cell.formula,
        expected: sum.value,
      };
    }
    const verdict = this.compare(row);
    const byFormula = cell.formula ? this.judgeFormula(row, verdict) : null;
    if (byFormula) return byFormula;
    if (!cell.formula && cell.reading.kind === 'number' && isFormulaColumn && verdict?.consequence !== true) {
      const severity = verdict?.severity === 'error' ? 'error' : 'warning';
      const params = { found: cell.reading.value, expected: sum.value ?? cell.reading.value };
      return {
        kind: 'HARDCODED_PARENT',
        severity,
        cause: 'hardcodedParent',
        found: cell.reading.value,
        expected: sum.value,
        params,
      };
    }
    return verdict && { kind: this.sumKind(row), ...verdict, cause: this.sumCause(row, verdict.cause) };
  }

  /** Where the exact sum is not known, what stands at the children still has to add up to what stands here. */
  private judgeUnknown(row: SumRow): Statement | null {
    const { cell, sum, criterion, children, adjustment } = row;
    if (cell.reading.kind !== 'number') return null;
    const found = cell.reading.value;
    if (sum.blockedBy.includes(cell)) {
      const params = { found };
      const statement = { kind: 'HARDCODED_PARENT', severity: 'warning', cause: 'parentOfBlanks' } as const;
      return criterion && isUnplaced(criterion) ? null : { ...statement, found, params };
    }
    if (uncertainWithin(this.scoring.scorecard).has(criterion)) return null;
    const { scorecard, recomputation } = this.scoring;
    // A sum that a later round left out is not what stood there in an earlier one.
    const isAdded = (child: Criterion, round: number): boolean =>
      isFilled(child, round) || Boolean(recomputation.sums.get(round)?.get(child)?.value);
    const shown = addendCells(scorecard, children, this.column, isAdded);
    const areKnown = shown.every((each) => each.reading.kind === 'number' && !sum.blockedBy.includes(each));
    const expected = areKnown ? sumOf([...shown.map(valueOf), adjustment]) : null;
    if (!expected || agreesAsPrinted(found, decimalsOf(found), expected)) return null;
    const params = { found, expected, difference: found.minus(expected) };
    const cause = this.sumCause(row, 'sumDiffers');
    return { kind: this.sumKind(row), severity: 'error', cause, found, expected, params };
  }

  private sumKind({ criterion }: SumRow): 'TOTAL_SUM' | 'MAX_SUM' | 'PARENT_SUM' {
    if (!criterion) return 'TOTAL_SUM';
    return this.scoreColumn.role === 'max' ? 'MAX_SUM' : 'PARENT_SUM';
  }

  private sumCause({ criterion }: SumRow, cause: FindingCause): FindingCause {
    if (!criterion && cause === 'sumDiffers') return 'totalDiffers';
    if (!criterion && cause === 'sumRounded') return 'totalRounded';
    return this.scoreColumn.role === 'max' && cause === 'sumDiffers' ? 'maxSumDiffers' : cause;
  }

  /** Compares what stands at a parent with the exact sum, at the printed precision (rule 6). */
  private compare({ cell, sum, children, adjustment, criterion }: SumRow): Verdict | null {
    const exact = sum.value;
    if (cell.reading.kind === 'blank' && exact) {
      if (!criterion && isInSubtotal(this.scoring.scorecard, this.column, exact)) return null;
      return { severity: 'warning', cause: 'sumMissing', expected: exact, params: { expected: exact } };
    }
    if (cell.reading.kind !== 'number' || !exact) return null;
    const found = cell.reading.value;
    if (isSameFigure(found, exact)) return null;
    const params = { found, expected: exact, difference: found.minus(exact) };
    const printed = decimalsOf(found);
    if (agreesAsPrinted(found, printed, exact)) {
      return { severity: 'info', cause: 'sumRounded', found, expected: exact, params };
    }
    // Wrong only because a child is wrong: it does add what its children show, or what Excel adds of them.
    const shown = addendCells(this.scoring.scorecard, children, this.column);
    const sums = [
      shown,
      shown.filter((each) => each.reading.kind === 'number' && each.reading.form === 'number'),
    ];
    // Of texts alone Excel makes 0.
    const isShown = sums.some((cells) =>
      agreesAsPrinted(found, printed, sumOf([...cells.map(valueOf), adjustment]) ?? ZERO),
    );
    const consequence = isShown || (cell.formula !== null && this.restOnCircle(children));
    return { severity: 'error', cause: 'sumDiffers', found, expected: exact, consequence, params };
  }

  /** What adds a cell of a circle shows whatever Excel left there. */
  private restOnCircle(children: readonly Criterion[]): boolean {
    if (this.circular.size === 0) return false;
    return children.some((child) => {
      const cell = child.cells.get(this.column);
      return (
        cell && (this.circular.has(cell) || (cell.formula !== null && this.restOnCircle(child.children)))
      );
    });
  }

  /** Which of its cells a sum misses or adds twice; null where it adds each once, or is more than a sum. */
  private judgeFormula(
    { cell, children, sum, adjustment }: SumRow,
    verdict: Verdict | null,
  ): Statement | null {
    const added = addedRanges(cell.formula ?? '') ?? this.addedBySubtotal(cell.formula ?? '');
    if (!added || this.addsSubtotal(added) || this.hasEarlierRounds || adjustment) return null;
    const { missing, twice, foreign } = coverageOf(
      added,
      children,
      this.scoring.scorecard.criteria,
      this.column,
    );
    if (missing.length + twice.length + foreign.length === 0) return null;
    const severity = verdict?.severity === 'error' && verdict.consequence !== true ? 'error' : 'warning';
    const named = (twice.length > 0 ? twice : missing.length > 0 ? missing : foreign)
      .map((row) => cellAddress(this.column, row.row))
      .slice(0, MOST_NAMED)
      .join(', ');
    const found = cell.reading.kind === 'number' ? cell.reading.value : cell.formula;
    const shared = {
      severity,
      found,
      expected: sum.value,
      params: { cells: named, expected: sum.value ?? '' },
    } as const;
    if (twice.length > 0) return { kind: 'FORMULA_DOUBLE_COUNT', cause: 'formulaAddsTwice', ...shared };
    return {
      kind: 'FORMULA_RANGE',
      cause: missing.length > 0 ? 'formulaMisses' : 'formulaAddsOthers',
      ...shared,
    };
  }

  private addedBySubtotal(formula: string): readonly CellRange[] | null {
    const ranges = subtotalRanges(formula);
    const passedOver = this.rows.filter(({ cell }) => isSubtotal(cell)).map(({ cell }) => cell.row);
    return ranges && withoutRows(ranges, passedOver);
  }

  /** A sum of subtotals, bonus and deduction is more than a sum of criteria. */
  private addsSubtotal(added: readonly CellRange[]): boolean {
    return this.subtotalRows.some((row) => timesWithin({ row, column: this.column }, added) > 0);
  }

  /** Most parents of the column are formulas: one that is typed does not follow its children. */
  private isFormulaColumn(): boolean {
    const formulas = this.rows.filter(({ cell }) => cell.formula !== null).length;
    const typed = this.rows.filter(
      ({ cell }) => cell.formula === null && cell.reading.kind === 'number',
    ).length;
    return formulas >= 2 && formulas > typed;
  }

  private sumRows(): SumRow[] {
    const { scorecard, recomputation } = this.scoring;
    const { column } = this;
    const sums = recomputation.sums.get(column);
    const rows: SumRow[] = [];
    for (const criterion of scorecard.criteria) {
      const sum = isLeaf(criterion) ? undefined : sums?.get(criterion);
      const cell = criterion.cells.get(column);
      if (!sum || !cell) continue;
      rows.push({ criterion, cell, children: criterion.children, sum, adjustment: null });
    }
    const sum = recomputation.totals.get(column);
    const cell = scorecard.total?.cells.get(column);
    if (!scorecard.total || !sum || !cell) return rows;
    const adjustment = this.scoreColumn.role === 'max' ? null : typedPoints(scorecard.adjustments, column);
    rows.push({ criterion: null, cell, children: scorecard.areas, sum, adjustment });
    return rows;
  }
}

/** What rows of bonus and deduction add in a column, as typed. */
function typedPoints(adjustments: readonly AdjustmentRow[], column: number): Decimal | null {
  return sumOf(
    adjustments.map((row) => {
      const points = standing(row, column);
      return points && (row.kind === 'bonus' ? points.abs() : points.abs().neg());
    }),
  );
}

/** Cells that one sentence names. */
const MOST_NAMED = 6;

function valueOf({ reading }: ScoreCell): Decimal | null {
  return numberIn(reading);
}

/** Whether a subtotal is of all areas: it stands above them, or below them with the sum of their maxima. */
function isOfAllAreas({ row }: IgnoredRow, { scorecard, recomputation, sheet }: ScoringSheet): boolean {
  const { areas, layout } = scorecard;
  if (row < (areas[0]?.row ?? 0)) return true;
  if (row < (areas.at(-1)?.row ?? 0) || areas.length < 2) return false;
  const { max } = layout.columns;
  return areEqual(valueOf(gridOf(sheet).cell(row, max)), recomputation.totals.get(max)?.value ?? null);
}
