import { areEqual, ExactSum, plus, signOf, type Decimal } from '../../sheet/decimal';
import { timesWithin } from '../../sheet/cellRange';
import { addedRanges } from '../../sheet/formulas';
import {
  ancestorsOf,
  isLeaf,
  maxColumnOf,
  pointsIn,
  type Criterion,
  type Misplacement,
  type ScoreCell,
  type ScoreColumn,
  type TotalRow,
} from '../model/scorecard';

/**
 * Rows whose code names one parent while their place or their maxima speak for another (scorecard rule 11). What they
 * are part of, only the user knows.
 */
export function misplacements(
  criteria: readonly Criterion[],
  total: TotalRow | null,
  scoreColumns: readonly ScoreColumn[],
): ReadonlyMap<Criterion, Misplacement> {
  return new Placing(criteria, total, scoreColumns).misplacements();
}

class Placing {
  private readonly found = new Map<Criterion, Misplacement>();
  private readonly areas: readonly Criterion[];
  private readonly max: number;
  private readonly scores: readonly number[];

  constructor(
    private readonly criteria: readonly Criterion[],
    private readonly total: TotalRow | null,
    scoreColumns: readonly ScoreColumn[],
  ) {
    this.max = maxColumnOf(scoreColumns);
    this.scores = scoreColumns.filter(({ role }) => role !== 'max').map(({ column }) => column);
    this.areas = criteria.filter(({ parent }) => parent === null);
  }

  misplacements(): ReadonlyMap<Criterion, Misplacement> {
    const away = awayFromParents(this.criteria);
    const lost = this.criteria.filter((each) => each.orphan || away.has(each));
    for (const parent of new Set(lost.map((each) => each.parent))) {
      const children = lost.filter((each) => each.parent === parent);
      const areElsewhere =
        this.addsUpWithout(parent, children) || children.some((each) => this.isPartOf(away.get(each), away));
      for (const child of children) {
        if (areElsewhere || child.duplicate) {
          const why = child.orphan ? 'withoutParent' : 'awayFromParent';
          this.found.set(child, { why, above: away.get(child) ?? null });
        }
      }
    }
    this.findOtherLevels(this.areas);
    for (const { children } of this.criteria) this.findOtherLevels(children);
    return this.found;
  }

  /** Whether what stands at a parent is the sum of its other children, or not that of these where it has no others. */
  private addsUpWithout(parent: Criterion | null, lost: readonly Criterion[]): boolean {
    const children = parent?.children ?? this.areas;
    const printed = this.printed(parent, this.max);
    const whole = this.sum(children, this.max);
    if (!printed || !whole || areEqual(whole, printed)) return false;
    const rest = children.filter((each) => !lost.includes(each));
    if (rest.length === 0) return lost.every(({ orphan }) => !orphan);
    return areEqual(this.sum(rest, this.max), printed);
  }

  /** Whether the rows that stand below a row, away from their parents, make up what one that it is in lacks. */
  private isPartOf(above: Criterion | undefined, away: ReadonlyMap<Criterion, Criterion>): boolean {
    if (!above) return false;
    const run = this.criteria.filter((each) => away.get(each) === above);
    return [above, ...ancestorsOf(above)].some((within) => {
      const missing = plus(this.sum(within.children, this.max), this.sum(run, this.max));
      return within.children.length > 0 && areEqual(missing, pointsIn(within, this.max));
    });
  }

  /**
   * `1.1.1.1` that was meant as `1.1.2`, `1.13` that was meant as `1.1.3`: by their codes neither the row above nor
   * what both are in adds up; one level higher or deeper, both do, in the maxima and in the points of a column.
   */
  private findOtherLevels(siblings: readonly Criterion[]): void {
    const [first] = siblings;
    if (!first || this.isSum(first.parent, siblings)) return;
    for (const [index, row] of siblings.entries()) {
      const max = row.cells.get(this.max);
      // 0 says nothing of what the row is.
      if (max?.reading.kind !== 'number' || signOf(max.reading.value) === 0) continue;
      const { children } = row;
      // One child may have the same maximum as the row above it by chance. A formula that adds both adds twice, where
      // the row repeats the child's points as well.
      const addsTwice = this.cell(row.parent, this.max)?.formula && this.repeats(row, children);
      if (this.isSum(row, children) && (children.length > 1 || addsTwice)) continue;
      if (this.agree(children, row.parent, (column) => this.fitsHigher(row, siblings, column)))
        this.mark(children, row);
      const rows = this.makingUp(row, siblings.slice(index + 1));
      const isByChance = children.length === 0 && rows.length === 1;
      if (!isByChance && this.agree(rows, row, (column) => this.fitsDeeper(row, rows, siblings, column)))
        this.mark(rows, row);
    }
  }

  /** The rows right below a row that together with its children have its maximum, all of them without children. */
  private makingUp(row: Criterion, following: readonly Criterion[]): readonly Criterion[] {
    const max = pointsIn(row, this.max);
    let sum = this.sum(row.children, this.max);
    for (const [index, next] of following.entries()) {
      if (!isLeaf(next)) break;
      sum = plus(sum, pointsIn(next, this.max));
      if (areEqual(sum, max)) return following.slice(0, index + 1);
    }
    return [];
  }

  /**
   * Whether the maxima speak for moving some rows into another, and the points of a column do too. Where no points
   * say anything (0 fits everywhere), the other's own formula may, which adds them.
   */
  private agree(
    moved: readonly Criterion[],
    into: Criterion | null,
    fits: (column: number) => boolean,
  ): boolean {
    if (!fits(this.max)) return false;
    const said = this.scores.filter((column) => {
      const points = this.sum(moved, column);
      return points !== null && signOf(points) !== 0;
    });
    return said.length > 0 ? said.some(fits) : this.addsByFormula(into, moved);
  }

  private addsByFormula(into: Criterion | null, rows: readonly Criterion[]): boolean {
    const ranges = addedRanges(this.cell(into, this.max)?.formula ?? '');
    return ranges !== null && rows.every(({ row }) => timesWithin({ row, column: this.max }, ranges) > 0);
  }

  private isSum(parent: Criterion | null, children: readonly Criterion[]): boolean {
    return areEqual(this.sum(children, this.max), this.printed(parent, this.max));
  }

  /** Whether what a row says in the columns of scores is the sum of its children, as far as both say anything. */
  private repeats(row: Criterion, children: readonly Criterion[]): boolean {
    return this.scores.every((column) => {
      const [own, sum] = [pointsIn(row, column), this.sum(children, column)];
      return !own || !sum || areEqual(own, sum);
    });
  }

  /** Whether what a row and its siblings are in is their sum together with the row's children. */
  private fitsHigher(row: Criterion, siblings: readonly Criterion[], column: number): boolean {
    // What is a formula is meant as a sum, though it may be a wrong one.
    if (row.cells.get(column)?.formula) return false;
    const sum = plus(this.sum(siblings, column), this.sum(row.children, column));
    return areEqual(sum, this.printed(row.parent, column));
  }

  /** Whether a row is the sum of its children and those that follow it, and what it is in that of the others. */
  private fitsDeeper(
    row: Criterion,
    run: readonly Criterion[],
    siblings: readonly Criterion[],
    column: number,
  ): boolean {
    const others = siblings.filter((each) => !run.includes(each));
    return (
      areEqual(this.sum([...row.children, ...run], column), pointsIn(row, column)) &&
      areEqual(this.sum(others, column), this.printed(row.parent, column))
    );
  }

  private mark(rows: readonly Criterion[], above: Criterion): void {
    for (const row of rows) if (!this.found.has(row)) this.found.set(row, { why: 'otherLevel', above });
  }

  private printed(parent: Criterion | null, column: number): Decimal | null {
    return pointsIn(parent ?? this.total, column);
  }

  /** The cell of a parent, or of the total. */
  private cell(parent: Criterion | null, column: number): ScoreCell | undefined {
    return (parent ?? this.total)?.cells.get(column);
  }

  private sum(rows: readonly Criterion[], column: number): Decimal | null {
    const sum = new ExactSum();
    for (const row of rows) sum.add(pointsIn(row, column));
    return sum.value;
  }
}

/** Rows with other branches between them and their parents, each with the row above it that is where it belongs. */
function awayFromParents(criteria: readonly Criterion[]): Map<Criterion, Criterion> {
  const away = new Map<Criterion, Criterion>();
  let above: Criterion | null = null;
  for (const each of criteria) {
    if (above && !(each.parent ? isInBranch(above, each.parent) : !each.orphan)) away.set(each, above);
    else above = each;
  }
  return away;
}

function isInBranch(row: Criterion, other: Criterion): boolean {
  for (let at: Criterion | null = row; at; at = at.parent) if (at === other) return true;
  return false;
}
