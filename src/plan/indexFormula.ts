import { cellAddress } from '../sheet/address';
import { indexOf, isRoundingOf, roundTo, sumOf, toNumber, type Decimal } from '../sheet/decimal';
import { cellSumFormula, foreignSumFormula } from '../sheet/sumFormulas';
import type { GridCell } from '../sheet/grid';
import { shownDecimals } from '../sheet/numbers';
import { percentCell, showsIndex, type PercentScale, type PrintedIndex } from '../sheet/percent';
import { addendCells, type IsAdded } from '../scorecard/sums/rounds';
import {
  countingColumns,
  leaves,
  leavesOf,
  type Criterion,
  type ScoreCell,
  type Scorecard,
  type TotalRow,
} from '../scorecard/model/scorecard';
import { addable, shownFigure, type PlannedChange } from './plannedChange';

/** Two decimals are what the ministry's tables show of an index. */
const INDEX_FORMAT = '0.00';
const INDEX_DECIMALS = 2;

/** The cells that an index divides and what it will be, from 0 to 100, unrounded (rule 5). */
export interface IndexParts {
  score: readonly ScoreCell[];
  max: readonly ScoreCell[];
  /** Bonus and deduction that the score cells do not hold, as terms behind their sum (`+MIN(…)`). */
  adjustment?: (prefix: string) => string;
  index: Decimal;
}

/**
 * The cells whose sum is a row's score that counts, and those whose sum divides it.
 * @param isAdded Of a row beneath a merge.
 */
export function indexCells(
  scorecard: Scorecard,
  row: Criterion | TotalRow,
  isAdded?: IsAdded,
): Pick<IndexParts, 'score' | 'max'> {
  const under = row.kind === 'total' ? leaves(scorecard) : leavesOf(row);
  return { score: scoreCells(scorecard, row, under, isAdded), max: divisorCells(scorecard, row, under) };
}

/** The row's own cells where all its leaves count in the same columns, else the leaves' cells. */
function scoreCells(
  scorecard: Scorecard,
  row: Criterion | TotalRow,
  under: readonly Criterion[],
  isAdded?: IsAdded,
): ScoreCell[] {
  const { survey } = scorecard.layout.columns;
  const counting = new Set(under.flatMap((leaf) => countingColumns(scorecard, leaf)));
  const rounds = [...counting].filter((column) => column !== survey);
  const pick = (of: Criterion | TotalRow, columns: Iterable<number>): ScoreCell[] =>
    [...columns].flatMap((column) => cellsAt(scorecard, of, column, isAdded));
  if (rounds.length <= 1) return pick(row, counting);
  return under.flatMap((leaf) => pick(leaf, countingColumns(scorecard, leaf)));
}

/** At the self-assessment stage only what may be self-assessed divides (rule 5). */
function divisorCells(
  scorecard: Scorecard,
  row: Criterion | TotalRow,
  under: readonly Criterion[],
): ScoreCell[] {
  const { max } = scorecard.layout.columns;
  const assessable = under.filter((leaf) => leaf.source === 'appraised');
  const isSelfAssessed = scorecard.stage === 'self' && assessable.length < under.length;
  const rows: (Criterion | TotalRow)[] = isSelfAssessed ? assessable : [row];
  return rows.flatMap((each) => cellsAt(scorecard, each, max));
}

/** A row's cell in a column, or where a merge covers it those beneath that it would add. */
function cellsAt(
  scorecard: Scorecard,
  row: Criterion | TotalRow,
  column: number,
  isAdded?: IsAdded,
): ScoreCell[] {
  const cell = row.cells.get(column);
  if (cell) return [cell];
  return addendCells(scorecard, row.kind === 'total' ? scorecard.areas : row.children, column, isAdded);
}

/** What an index gives when its cells hold these figures; null where one of them is not known. */
export function indexFrom(
  cells: Pick<IndexParts, 'score' | 'max'>,
  figureAt: (cell: ScoreCell) => Decimal | null,
): IndexParts | null {
  const score = sumOf(cells.score.map(figureAt));
  const max = sumOf(cells.max.map(figureAt));
  const index = score && max ? indexOf(score, max) : null;
  return index && { ...cells, index };
}

/** How an index cell is written. */
export interface IndexWriting {
  /** The scoring sheet's name in front of every reference (`'BTH 2023'!`), '' on the sheet itself. */
  prefix: string;
  scale: PercentScale;
  /** Plain numbers instead of live formulas. */
  values: boolean;
  /** Numbers that were typed and are right stay. */
  keepsTyped?: boolean;
  /** The formula that stands there will no longer be right. */
  isOutdated?: boolean;
}

/** What an index cell has to be given; null where it already holds it. The formula divides unrounded scores. */
export function indexChange(cell: GridCell, parts: IndexParts, writing: IndexWriting): PlannedChange | null {
  const { prefix, scale, values } = writing;
  const printed = percentCell(cell, scale);
  if (printed && mayStay(cell, writing) && isRight(printed, parts.index)) return null;
  const stored = scale === 'fraction' ? parts.index.div(100) : parts.index;
  if (values && typeof cell.value === 'number' && cell.value === toNumber(stored)) return null;
  const decimals = shownDecimals(cell.numberFormat) ?? Math.max(INDEX_DECIMALS, printed?.decimals ?? 0);
  const numberFormat =
    shownDecimals(cell.numberFormat) === null ? indexFormat(decimals, scale) : cell.numberFormat;
  const isVisible = !printed || !roundTo(printed.index, decimals).eq(roundTo(parts.index, decimals));
  // A plain number that looks right stays as it is where formulas are not wanted.
  if (values && !isVisible) return null;
  const times = scale === 'fraction' ? '' : '*100';
  return {
    from: printed?.index ?? shownFigure(cell),
    to: parts.index,
    decimals,
    after: values
      ? { content: toNumber(roundTo(stored, 15)), isFormula: false, numberFormat }
      : {
          content: indexFormula(parts, prefix) + times,
          isFormula: true,
          numberFormat,
        },
    isVisible,
  };
}

/** `=E9/C9`, with the sheet's name in front of every reference; not yet times 100. */
export function indexFormula({ score, max, adjustment }: IndexParts, prefix: string): string {
  const points = reference(score, prefix);
  const counted = adjustment ? `(${points}${adjustment(prefix)})` : points;
  return `=${counted}/${reference(max, prefix)}`;
}

function mayStay({ formula }: GridCell, { keepsTyped = false, isOutdated = false }: IndexWriting): boolean {
  return formula === null ? keepsTyped : !isOutdated;
}

/** Whether a cell shows an index. */
export function isRightIndex(cell: GridCell, exact: Decimal, scale: PercentScale): boolean {
  const printed = percentCell(cell, scale);
  return printed !== null && isRight(printed, exact);
}

/** A figure is right as it is printed, or where its format hides the decimals that it has. */
function isRight(printed: PrintedIndex, exact: Decimal): boolean {
  return isRoundingOf(printed.index, INDEX_DECIMALS, exact) || showsIndex(printed, exact);
}

function indexFormat(decimals: number, scale: PercentScale): string {
  const format = decimals === INDEX_DECIMALS ? INDEX_FORMAT : `0.${'0'.repeat(decimals)}`;
  return scale === 'fraction' ? `${format}%` : format;
}

function reference(cells: readonly ScoreCell[], prefix: string): string {
  const [only, another] = cells;
  if (only && !another) return prefix + cellAddress(only.column, only.row);
  return (prefix === '' ? cellSumFormula(cells) : foreignSumFormula(cells, prefix)).slice(1);
}

/** The number that stands in a cell and that a formula would add, or null. */
export function figureIn(cell: ScoreCell): Decimal | null {
  return addable(cell.reading);
}
