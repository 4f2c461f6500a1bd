import { numberIn } from '../sheet/numbers';
import { cellAddress, quoteSheet } from '../sheet/address';
import { rangeSum, rounded } from '../sheet/sumFormulas';
import { isSameFigure, sumOf, toNumber, type Decimal } from '../sheet/decimal';
import type { ScoringSheet } from '../scorecard/recognise';
import {
  countingColumns,
  isLeaf,
  leaves,
  type Criterion,
  type ScoreCell,
} from '../scorecard/model/scorecard';

/**
 * Figures of a scoring sheet as formulas on its cells, so that a report follows every edit. A parent's own cell is
 * named where it holds what its leaves add up to; where it does not, the leaves are added instead.
 */
export type Figure = { formula: string } | { value: number } | null;

type Row = Criterion | 'total';
type Columns = (leaf: Criterion) => readonly number[];

/** The figures of one scoring sheet, as a report names them: its scores, maxima, self scores and indexes by row. */
export class SheetFigures {
  private readonly prefix: string;

  constructor(private readonly scoring: ScoringSheet) {
    this.prefix = `${quoteSheet(scoring.sheet.name)}!`;
  }

  score(row: Row): Figure {
    return this.figure(row, this.scoreColumns, this.exact(row)?.score ?? null);
  }

  max(row: Row): Figure {
    return this.figure(row, this.maxColumns, this.exact(row)?.max ?? null);
  }

  self(row: Row): Figure {
    return this.figure(row, this.selfColumns, this.exact(row)?.self ?? null);
  }

  /** Score divided by maximum times 100, unrounded; at the self-assessment stage by what may be self-assessed. */
  index(row: Row): Figure {
    const exact = this.exact(row);
    if (!exact?.score || !exact.index) return null;
    const isSelf = this.scoring.scorecard.stage === 'self';
    const score = this.terms(row, this.scoreColumns, exact.score);
    const max = isSelf
      ? this.terms(row, this.selfMaxColumns, exact.selfMax)
      : this.terms(row, this.maxColumns, exact.max);
    if (!score || !max) return { value: toNumber(exact.index) };
    return { formula: `=${this.added(score)}/${this.added(max)}*100` };
  }

  /** The scores, or the maxima, of some leaves added up. */
  sum(of: 'score' | 'max', under: readonly Criterion[]): Figure {
    const columns = of === 'score' ? this.scoreColumns : this.maxColumns;
    const cells = under.map((leaf) => this.leafTerms(leaf, columns));
    const known = cells.every((each) => each !== null) ? cells.flat() : null;
    if (known && known.length > 0) return { formula: `=${rounded(this.added(known))}` };
    const exact = sumOf(under.map((leaf) => this.exact(leaf)?.[of] ?? null));
    return exact && { value: toNumber(exact) };
  }

  private readonly scoreColumns: Columns = (leaf) => countingColumns(this.scoring.scorecard, leaf);
  private readonly maxColumns: Columns = () => [this.scoring.scorecard.layout.columns.max];
  private readonly selfColumns: Columns = () => {
    const { self } = this.scoring.scorecard.layout.columns;
    return self === undefined ? [] : [self];
  };
  private readonly selfMaxColumns: Columns = (leaf) =>
    leaf.source === 'appraised' ? this.maxColumns(leaf) : [];

  private exact(row: Row) {
    const { figures, total } = this.scoring.recomputation;
    return row === 'total' ? total : figures.get(row);
  }

  private figure(row: Row, columns: Columns, exact: Decimal | null): Figure {
    if (!exact) return null;
    const terms = this.terms(row, columns, exact);
    if (!terms) return { value: toNumber(exact) };
    const [only, another] = terms;
    return only && !another
      ? { formula: `=${this.reference(only)}` }
      : { formula: `=${rounded(this.added(terms))}` };
  }

  /** The cells that add up to the figure; null where they cannot be added, because one is text. */
  private terms(row: Row, columns: Columns, exact: Decimal | null): ScoreCell[] | null {
    if (!exact) return null;
    const found = this.addends(row, columns);
    const isExact = found && isSameFigure(sumOf(found.map(valueOf)) ?? exact.minus(exact), exact);
    return isExact && found.length > 0 ? found : null;
  }

  private addends(row: Row, columns: Columns): ScoreCell[] | null {
    const { scorecard } = this.scoring;
    if (row !== 'total' && isLeaf(row)) return this.leafTerms(row, columns);
    const own = this.ownCells(row, columns);
    if (own) return own;
    // Bonus and deduction are capped: no sum of cells says that.
    if (row === 'total' && scorecard.adjustments.length > 0 && columns !== this.maxColumns) return null;
    const children = row === 'total' ? scorecard.areas : row.children;
    const parts = children.map((child) => this.addends(child, columns));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }

  /** A parent's own cells where they hold what stands beneath them. */
  private ownCells(row: Row, columns: Columns): ScoreCell[] | null {
    const { scorecard } = this.scoring;
    const under = row === 'total' ? leaves(scorecard) : leavesUnder(row);
    const used = new Set(under.flatMap((leaf) => columns(leaf)));
    // Of several rounds a parent shows one; what counts is spread over them.
    const rounds = [...used].filter((column) => column !== scorecard.layout.columns.survey);
    const holder = row === 'total' ? scorecard.total : row;
    if (!holder || rounds.length > 1) return null;
    const cells = [...used].flatMap((column) => holder.cells.get(column) ?? []);
    const exact = this.exactOf(row, columns);
    const held = sumOf(cells.map(valueOf));
    const isAddable = cells.every(isNumber) && cells.some((cell) => cell.reading.kind === 'number');
    return isAddable && exact && held && isSameFigure(held, exact) ? cells.filter(isFilled) : null;
  }

  private exactOf(row: Row, columns: Columns): Decimal | null {
    const exact = this.exact(row);
    if (!exact) return null;
    if (columns === this.scoreColumns) return exact.score;
    if (columns === this.selfColumns) return exact.self;
    return columns === this.selfMaxColumns ? exact.selfMax : exact.max;
  }

  private leafTerms(leaf: Criterion, columns: Columns): ScoreCell[] | null {
    const cells = columns(leaf).flatMap((column) => leaf.cells.get(column) ?? []);
    return cells.every(isNumber) ? cells.filter(isFilled) : null;
  }

  /** One cell as it is, several as a sum of ranges. */
  private added(cells: readonly ScoreCell[]): string {
    const [only, another] = cells;
    if (only && !another) return this.reference(only);
    return rangeSum(cells, this.prefix);
  }

  private reference({ column, row }: ScoreCell): string {
    return this.prefix + cellAddress(column, row);
  }
}

function leavesUnder(row: Criterion): Criterion[] {
  return isLeaf(row) ? [row] : row.children.flatMap(leavesUnder);
}

function valueOf({ reading }: ScoreCell): Decimal | null {
  return numberIn(reading);
}

/** Formulas add numbers; a blank or a mark adds nothing. */
function isNumber({ reading, value }: ScoreCell): boolean {
  if (reading.kind === 'number') return reading.form === 'number' || typeof value === 'number';
  return reading.kind === 'blank' || reading.kind === 'mark';
}

function isFilled({ reading }: ScoreCell): boolean {
  return reading.kind === 'number';
}
