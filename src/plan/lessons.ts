import type { Decimal } from '../sheet/decimal';
import { isWithin, sharedRange } from '../sheet/cellRange';
import { decimalOf, isSameFigure } from '../sheet/decimal';
import { Calculation, type ActiveCell } from '../sheet/formulas/calculation';
import type { FormulaBook, Place } from '../sheet/formulas/formulaBook';
import { isErrorValue } from '../sheet/formulas/formulaValue';
import { referencesOf, type Reference } from '../sheet/formulas/references';
import type { CellValue } from '../sheet/snapshot';
import { cellKey, type CellEdit } from './edit';
import type { LeftAlone } from './plan';

/** What is known of a plan once it was calculated, by `cellKey`: it is made again with that in mind. */
export interface Lessons {
  /** What must not be written, why, and the cells that are in the way. */
  readonly withheld: Map<string, { why: LeftAlone; cells: readonly Place[] }>;
  /** Formulas that are right today and would be wrong, so that they are written as well. */
  readonly outdated: Set<string>;
  /** What formulas that stay will show; null where nobody can say. */
  readonly standing: Map<string, CellValue | null>;
  /** Groups of cells of which most will hold formulas: a typed number among them becomes one, too. */
  readonly ofFormulas: Set<string>;
  /** How often figures were looked at since something was last withheld. */
  looks: number;
}

/** What a plan takes for granted. */
export interface Assumptions {
  edits: readonly CellEdit[];
  /** Formulas that stay because they are right: whether a figure would be, and what would be written instead. */
  right: readonly { place: Place; isRight: (figure: Decimal) => boolean; isRenewable: boolean }[];
  /** Formulas of scores, bonus and deduction, on which everything rests. */
  points: readonly Place[];
  /** What formulas that stay are taken to show. */
  standing: readonly { place: Place; figure: Decimal | null }[];
  /** Cells that belong together: what they will hold, and whether a right number among them was kept. */
  groups: readonly { name: string; formulas: number; typed: number; isKept: boolean }[];
}

/** Nothing is known yet. */
export function noLessons(): Lessons {
  return { withheld: new Map(), outdated: new Set(), standing: new Map(), ofFormulas: new Set(), looks: 0 };
}

/** Figures are looked at again as often as sums stand above each other; then they have settled. */
const MOST_LOOKS = 8;

/** Calculates a plan and adds what is learned from it; says whether there was anything new. */
export function learn(lessons: Lessons, book: FormulaBook, assumed: Assumptions): boolean {
  const groups = lessons.ofFormulas.size;
  for (const { name, formulas, typed, isKept } of assumed.groups)
    if (isKept && formulas >= 2 && formulas > typed) lessons.ofFormulas.add(name);
  if (lessons.ofFormulas.size > groups) return true;
  if (assumed.edits.length === 0) return false;
  const pupil = new Pupil(lessons, book, assumed);
  const { size } = lessons.withheld;
  pupil.withholdCircles();
  pupil.withholdUntold();
  pupil.keepPoints();
  pupil.keepFromErrors();
  if (lessons.withheld.size > size) return startAnew(lessons);
  const { size: outdated } = lessons.outdated;
  pupil.renewOutdated();
  const isSettled = lessons.looks++ >= MOST_LOOKS || !pupil.lookAtStanding();
  if (!isSettled || lessons.outdated.size > outdated) return true;
  pupil.keepRight();
  return lessons.withheld.size > size && startAnew(lessons);
}

/** What the others will be was calculated from what is not written now. */
function startAnew(lessons: Lessons): boolean {
  lessons.outdated.clear();
  lessons.ofFormulas.clear();
  lessons.standing.clear();
  lessons.looks = 0;
  return true;
}

class Pupil {
  private readonly calculation: Calculation;
  private readonly edits: ReadonlyMap<string, CellEdit>;

  constructor(
    private readonly lessons: Lessons,
    private readonly book: FormulaBook,
    private readonly assumed: Assumptions,
  ) {
    this.edits = new Map(assumed.edits.map((edit) => [cellKey(edit), edit]));
    this.calculation = new Calculation(
      book,
      assumed.edits.map(({ sheetId, row, column, after }) => ({ sheetId, row, column, ...after })),
    );
  }

  /** No formula may lead back to itself: what a standing formula of the circle refers to is not written. */
  withholdCircles(): void {
    const circular = this.calculation.circular();
    const written = [...circular].filter((cell) => cell.written);
    if (written.length === 0) return;
    const back = new Map<ActiveCell, ActiveCell>();
    for (const cell of circular) {
      if (cell.written) continue;
      for (const next of this.calculation.next(cell))
        if (next.written && circular.has(next)) back.set(next, cell);
    }
    for (const cell of written) {
      const from = back.get(cell);
      if (from) this.withhold(cell, 'circle', [from]);
      else if (back.size === 0)
        this.withhold(
          cell,
          'circle',
          written.filter((each) => each !== cell),
        );
    }
  }

  /** Where a reference may lead anywhere, nobody can tell whether it leads back: only what was referred to before is. */
  withholdUntold(): void {
    for (const edit of this.edits.values()) {
      const cell = this.calculation.at(edit);
      if (!cell?.formula || !this.calculation.isUncertain(cell) || this.refersToSame(edit)) continue;
      const open = this.calculation.leadingTo(cell, (each) => this.calculation.isOpen(each));
      this.withhold(cell, 'untold', open);
    }
  }

  /** Points are what somebody gave: where a formula takes them from a figure, that figure stays. */
  keepPoints(): void {
    for (const place of this.assumed.points) {
      const cell = this.calculation.at(place);
      if (!cell || cell.written || isSame(this.calculation.value(place), this.stored(place))) continue;
      this.withholdCauses(cell, 'feedsPoints');
    }
  }

  keepFromErrors(): void {
    for (const cell of this.calculation.following) {
      const after = this.calculation.value(cell);
      if (after !== undefined && isErrorValue(after) && !isErrorValue(this.stored(cell)))
        this.withholdCauses(cell, 'breaks');
    }
  }

  /** A formula that is right today and would be wrong is written as well, where that makes it right. */
  renewOutdated(): void {
    for (const { key, isRenewable } of this.goneWrong()) if (isRenewable) this.lessons.outdated.add(key);
  }

  /** What makes a right formula wrong that cannot be written is not written. */
  keepRight(): void {
    for (const { cell } of this.goneWrong()) this.withholdCauses(cell, 'breaks');
  }

  /** Right formulas that would be wrong; those that rest on another of them may be right again with that one. */
  private goneWrong(): { key: string; cell: ActiveCell; isRenewable: boolean }[] {
    const gone = this.assumed.right.flatMap(({ place, isRight, isRenewable }) => {
      const cell = this.calculation.at(place);
      const after = cell && this.calculation.value(place);
      if (!cell || after === undefined || (typeof after === 'number' && isRight(decimalOf(after)))) return [];
      return [{ key: cellKey(place), cell, isRenewable }];
    });
    const cells = new Set(gone.map(({ cell }) => cell));
    return gone.filter(
      ({ cell }) => this.calculation.leadingTo(cell, (each) => each !== cell && cells.has(each)).length === 0,
    );
  }

  /** Whether a formula that stays will show something else than was taken for granted. */
  lookAtStanding(): boolean {
    let isNew = false;
    for (const { place, figure } of this.assumed.standing) {
      const after = this.calculation.value(place) ?? null;
      const key = cellKey(place);
      if (after !== null && agrees(after, figure)) continue;
      isNew ||= this.lessons.standing.get(key) !== after;
      this.lessons.standing.set(key, after);
    }
    return isNew;
  }

  private stored({ sheetId, row, column }: Place): CellValue {
    return this.book.grid(sheetId)?.value(row, column) ?? '';
  }

  private withholdCauses(cell: ActiveCell, why: LeftAlone): void {
    for (const cause of this.calculation.leadingTo(cell, ({ written }) => written !== null)) {
      if (!isSame(this.calculation.value(cause), this.stored(cause))) this.withhold(cause, why, [cell]);
    }
  }

  private withhold(cell: ActiveCell, why: LeftAlone, cells: readonly Place[]): void {
    const key = cellKey(cell);
    if (!this.lessons.withheld.has(key)) this.lessons.withheld.set(key, { why, cells });
  }

  /** Whether a cell's new formula refers to nothing that the one before did not. */
  private refersToSame(edit: CellEdit): boolean {
    if (!edit.before.isFormula) return false;
    const reader = this.book.reader(edit.sheetId);
    const areasOf = (content: CellValue): readonly Reference[] =>
      referencesOf(this.book.formulaAt(String(content), edit), reader, 'all').areas;
    const former = areasOf(edit.before.content);
    return areasOf(edit.after.content).every((area) => isCovered(area, former));
  }
}

function isCovered({ sheetId, range }: Reference, by: readonly Reference[]): boolean {
  const own = by.filter((each) => each.sheetId === sheetId && sharedRange(each.range, range));
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++)
      if (!own.some((each) => isWithin({ row, column }, each.range))) return false;
  return true;
}

function isSame(after: CellValue | undefined, stored: CellValue): boolean {
  if (typeof after === 'number' && typeof stored === 'number')
    return isSameFigure(decimalOf(after), decimalOf(stored));
  return after === stored;
}

function agrees(after: CellValue, figure: Decimal | null): boolean {
  return typeof after === 'number'
    ? figure !== null && isSameFigure(decimalOf(after), figure)
    : figure === null;
}
