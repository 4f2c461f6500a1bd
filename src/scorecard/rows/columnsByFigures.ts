import {
  compare,
  decimalOf,
  ExactSum,
  indexOf,
  minus,
  isSameFigure,
  signOf,
  type Decimal,
} from '../../sheet/decimal';
import type { Draft } from '../../sheet/draft';
import { timesWithin } from '../../sheet/cellRange';
import { rangesReferredTo } from '../../sheet/formulas';
import type { Grid, GridCell } from '../../sheet/grid';
import { numberIn } from '../../sheet/numbers';
import { columnScale, percentCell, showsIndex } from '../../sheet/percent';
import { plain } from '../../sheet/text';
import { placedRoles, type ScoringColumns } from '../layout/columns';
import { headerBlock } from '../layout/header';
import type { ScoringLayout } from '../layout/scoringTable';
import { isLeaf, type Criterion, type TotalRow, type UnreadColumn } from '../model/scorecard';
import { namesIndex, namesOtherNumbers, namesPoints } from '../words/headers/noPoints';
import { roleOfHeader } from '../words/headers/roleOfHeader';

/** What a table's figures say of its columns. */
export interface ColumnsByFigures {
  /** The layout that figures confirm: the same one where they change nothing. */
  readonly layout: ScoringLayout;
  readonly unread: readonly UnreadColumn[];
}

interface Rows {
  readonly criteria: readonly Criterion[];
  readonly total: TotalRow | null;
}

/**
 * Holds what the header says of the columns against their figures (rule 14): points fit their maxima and add up to the
 * rows above them, an index is score by maximum. Words propose, figures decide: a column of points that no words name is
 * the appraisal where there is one place for it, and whatever stays open is named.
 */
export function columnsByFigures(grid: Grid, layout: ScoringLayout, rows: Rows): ColumnsByFigures {
  return new ColumnJudge(grid, layout, rows).judge();
}

/** Fewer figures say nothing against the words of a header. */
const LEAST_FIGURES = 3;
/** So many percentage points from what is right, an index may be a wrong one. */
const NEAR = decimalOf(20);

class ColumnJudge {
  private readonly words: ReadonlyMap<number, { group: string; own: string }>;

  constructor(
    private readonly grid: Grid,
    private readonly layout: ScoringLayout,
    private readonly rows: Rows,
  ) {
    const [first = 0] = layout.headerRows;
    this.words = headerBlock(grid, first, layout.headerRows.length)?.words ?? new Map();
  }

  judge(): ColumnsByFigures {
    const columns: Draft<ScoringColumns> = { ...this.layout.columns };
    const unread: UnreadColumn[] = [];
    const drop = (column: number, looks: UnreadColumn['looks']): void => {
      unread.push({ column, header: this.header(column), looks });
    };
    for (const column of this.contradicted()) {
      drop(column, 'doubtful');
      withoutScore(columns, column);
    }
    const open = this.unnamed().map((column) => ({ column, figures: this.figures(column) }));
    const points = open.flatMap(({ column, figures }) => (this.arePoints(column, figures) ? [column] : []));
    const placed = rolesByPlace(columns, points);
    Object.assign(columns, placed);
    for (const { column, figures } of open) {
      if (column === placed?.self || placed?.appraised.includes(column) || figures.numbers === 0) continue;
      drop(column, this.mayBePoints(column, figures) ? 'points' : 'numbers');
    }
    if (columns.percent !== undefined && !this.isIndex(columns.percent, columns)) {
      drop(columns.percent, namesIndex(this.header(columns.percent)) ? 'doubtful' : 'numbers');
      delete columns.percent;
    }
    const isSame =
      placed === null && columns.percent === this.layout.columns.percent && !unread.some(isDoubtful);
    unread.sort((a, b) => a.column - b.column);
    return { layout: isSame ? this.layout : { ...this.layout, columns }, unread };
  }

  /** Whether a row's points are worked out from a cell: a rate that somebody typed, or found, is what they are given for. */
  private isInput({ row, column, value }: GridCell, scores: readonly number[]): boolean {
    if (value === '') return false;
    return scores.some((score) => {
      const { formula } = this.grid.cell(row, score);
      return formula !== null && timesWithin({ row, column }, rangesReferredTo(formula)) > 0;
    });
  }

  private header(column: number): string {
    const words = this.words.get(column);
    return words ? plain(`${words.group} ${words.own}`) : '';
  }

  /** Columns that neither a role nor words account for, from left to right. */
  private unnamed(): number[] {
    const { columns, beside, headerRows } = this.layout;
    const taken = new Set(placedRoles(columns).map(({ column }) => column));
    const { criteria } = this.rows;
    const last = criteria.at(-1)?.row ?? 0;
    const filled = this.grid.filledColumnsWithin((headerRows.at(-1) ?? 0) + 1, last);
    return filled.filter((column) => {
      if (taken.has(column) || (beside !== null && column >= beside)) return false;
      const { group, own } = this.words.get(column) ?? { group: '', own: '' };
      return roleOfHeader(own, group) === null && !namesOtherNumbers(`${group} ${own}`);
    });
  }

  /** Columns that words call points and whose figures are mostly beyond every maximum. */
  private contradicted(): number[] {
    const { self, survey, achieved, appraised } = this.layout.columns;
    return [self, survey, ...appraised, achieved].flatMap((column) => {
      if (column === undefined) return [];
      const { within, above } = this.fit(column);
      if (above < LEAST_FIGURES || above <= within) return [];
      const { added, differing } = this.sums(column);
      return added <= differing ? [column] : [];
    });
  }

  private arePoints(column: number, figures: Figures): boolean {
    const { added, differing, filled, isMaximum } = figures;
    // Where nothing stands above that could tell, the word points has to.
    const isTold = added > differing || (added + differing === 0 && namesPoints(this.header(column)));
    return this.mayBePoints(column, figures) && isTold && filled * 2 >= figures.rows && !isMaximum;
  }

  private mayBePoints(column: number, { within, above, numbers, percentages }: Figures): boolean {
    const areShares = percentages * 2 > numbers;
    return (
      !areShares && within > 0 && above * 9 <= within && !this.isIndex(column, this.layout.columns, true)
    );
  }

  private figures(column: number): Figures {
    return { ...this.fit(column), ...this.sums(column) };
  }

  /** A column's numbers beside the maxima. */
  private fit(column: number): Fit {
    const { max } = this.layout.columns;
    const fit: Fit = {
      rows: 0,
      numbers: 0,
      filled: 0,
      within: 0,
      above: 0,
      percentages: 0,
      isMaximum: true,
    };
    for (const criterion of this.rows.criteria) {
      const value = this.numberAt(criterion.row, column);
      if (value) {
        fit.numbers++;
        if (this.grid.cell(criterion.row, column).numberFormat.includes('%')) fit.percentages++;
      }
      const most = isLeaf(criterion) ? this.numberAt(criterion.row, max) : null;
      if (most) fit.rows++;
      if (!value || !most) continue;
      fit.filled++;
      const order = compare(value, most);
      if (order !== 0) fit.isMaximum = false;
      if (signOf(value) < 0 || order > 0) fit.above++;
      else fit.within++;
    }
    return fit;
  }

  /** Whether a column's numbers add up to those of the rows above them. */
  private sums(column: number): Sums {
    const { criteria, total } = this.rows;
    const sums: Sums = { added: 0, differing: 0 };
    const addUp = (row: number, parts: readonly Criterion[]): void => {
      const printed = this.numberAt(row, column);
      if (!printed) return;
      const sum = new ExactSum();
      for (const each of parts) sum.add(this.numberAt(each.row, column));
      if (!sum.value || signOf(sum.value) === 0) return;
      if (isSameFigure(printed, sum.value)) sums.added++;
      else sums.differing++;
    };
    for (const criterion of criteria) if (!isLeaf(criterion)) addUp(criterion.row, criterion.children);
    const areas = criteria.filter(({ parent }) => parent === null);
    if (total) addUp(total.row, areas);
    return sums;
  }

  private numberAt(row: number, column: number): Decimal | null {
    return numberIn(this.grid.cell(row, column).reading);
  }

  /**
   * Whether a column's figures are score by maximum on most rows that can tell; where too few can, its words are believed.
   * @param isOpen No words speak for it: then figures have to.
   */
  private isIndex(column: number, columns: ScoringColumns, isOpen = false): boolean {
    const { self, survey, appraised, achieved, max } = columns;
    const scores = [self, survey, ...appraised, achieved].filter((each) => each !== undefined);
    const rows = [
      ...this.rows.criteria.map(({ row }) => row),
      ...(this.rows.total ? [this.rows.total.row] : []),
    ];
    const cells = rows.map((row) => this.grid.cell(row, column));
    if (cells.some((cell) => this.isInput(cell, scores))) return false;
    const scale = columnScale(cells);
    let indexes = 0;
    let others = 0;
    let near = 0;
    for (const cell of cells) {
      const printed = percentCell(cell, scale);
      const most = this.numberAt(cell.row, max);
      if (!printed || !most) continue;
      const exact = scores.flatMap((score) => {
        const points = this.numberAt(cell.row, score);
        return (points && indexOf(points, most)) ?? [];
      });
      if (exact.length === 0) continue;
      if (exact.some((index) => showsIndex(printed, index))) indexes++;
      else others++;
      if (exact.some((index) => compare(minus(printed.index, index).abs(), NEAR) <= 0)) near++;
    }
    if (isOpen) return indexes > others;
    // Few figures, or figures near what is right, do not speak against a header that says index in so many words.
    const isNamed = namesIndex(this.header(column)) && (others < LEAST_FIGURES || near * 2 >= others);
    return isNamed || indexes >= others;
  }
}

/** What a column's numbers are beside the maxima. */
interface Fit {
  /** Leaves that have a maximum. */
  rows: number;
  /** Criteria whose cell holds a number. */
  numbers: number;
  /** Leaves that have a maximum and a number. */
  filled: number;
  /** Leaves whose number is a possible score, and those whose number is none. */
  within: number;
  above: number;
  /** Of the criteria's numbers those that a percent sign follows. */
  percentages: number;
  /** It repeats the maxima. */
  isMaximum: boolean;
}

interface Sums {
  /** Rows whose number is the sum of what is below them, and those whose number is not. */
  added: number;
  differing: number;
}

type Figures = Fit & Sums;

/** More columns of points than this, of which no words say whose they are, are no rounds of one appraisal. */
const MOST_UNNAMED = 3;

/**
 * Whose the points are that no words name, by where they stand: a unit scores itself first, those who look over its
 * points come after it, and the final score last. Null where that leaves a choice.
 */
function rolesByPlace(
  { self, survey, appraised, achieved, max }: ScoringColumns,
  points: readonly number[],
): Pick<ScoringColumns, 'self' | 'appraised'> | null {
  const [first, ...others] = points;
  if (first === undefined || points.length > MOST_UNNAMED || points.some((column) => column < max))
    return null;
  const final = achieved ?? Infinity;
  if (points.some((column) => column > final)) return null;
  const [round] = appraised;
  if (round !== undefined) {
    const isBefore = self === undefined && others.length === 0 && first < round;
    return isBefore ? { self: first, appraised } : null;
  }
  if (self !== undefined) return first > self ? { self, appraised: points } : null;
  if (survey !== undefined) return null;
  if (others.length === 0) return achieved === undefined ? { appraised: points } : { self: first, appraised };
  return { self: first, appraised: others };
}

function isDoubtful({ looks }: UnreadColumn): boolean {
  return looks === 'doubtful';
}

function withoutScore(columns: Draft<ScoringColumns>, column: number): void {
  columns.appraised = columns.appraised.filter((each) => each !== column);
  if (columns.self === column) delete columns.self;
  if (columns.survey === column) delete columns.survey;
  if (columns.achieved === column) delete columns.achieved;
}
