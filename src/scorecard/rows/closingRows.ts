import { areasOf } from './codeOrder';
import type { ClassifiedRows, CodedRow, NamedTotal, UnnamedRow } from './rowKinds';
import {
  agreesAsPrinted,
  areEqual,
  decimalsOf,
  plus,
  signOf,
  sumOf,
  type Decimal,
} from '../../sheet/decimal';
import { adjustmentPoints } from '../model/adjustments';
import { adjustmentNamed, mayNameBonus, namesAdjustmentPart, namesResult } from '../words/rowWords';
import {
  hasNumbers,
  maxColumnOf,
  pointsIn,
  type AdjustmentRow,
  type IgnoredRow,
  type ScoreCells,
  type ScoreColumn,
} from '../model/scorecard';

/**
 * What the rows around a table's end are: subtotals, the total, bonus and deduction. Words name them, and figures
 * decide where words may mean either (scorecard rule 2).
 */
export function settleClosingRows(
  rows: ClassifiedRows,
  scoreColumns: readonly ScoreColumn[],
): ClassifiedRows {
  const columns: Columns = {
    max: maxColumnOf(scoreColumns),
    scores: scoreColumns.filter(({ role }) => role !== 'max').map(({ column }) => column),
  };
  const withoutParts = withCodedAdjustments(rows, columns);
  const withTotal = withoutLastSubtotal(withFinalTotal(withoutParts, scoreColumns, columns), columns);
  return withAdjustmentsByFigures(withoutLaterAdjustments(withTotal, columns), columns);
}

interface Columns {
  max: number;
  scores: readonly number[];
}

interface Row {
  cells: ScoreCells;
}

/** An earlier total gives way to a later one: it summed a part of the table, or was a bonus all along. */
export function demoteTotal(
  rows: ClassifiedRows,
  earlier: NamedTotal,
  scoreColumns: readonly ScoreColumn[],
): void {
  const { row, words, cells } = earlier;
  const areas = areasOf(rows.coded);
  const sums = (column: number): boolean => {
    const figure = pointsIn(earlier, column);
    return areEqual(figure, pointsIn(areas.at(-1), column)) || areEqual(figure, sumAt(areas, column));
  };
  if (mayNameBonus(words) && !scoreColumns.some(({ column }) => sums(column))) {
    rows.adjustments.push({ kind: 'bonus', row, name: words, cells });
  } else rows.ignored.push({ kind: 'ignored', row, why: 'subtotal' });
}

/** Whether what looks like the total is the last area's own so far: its maximum is that area's, not all areas'. */
export function isOfLastArea({ coded, total }: ClassifiedRows, max: number): boolean {
  const areas = areasOf(coded);
  const whole = pointsIn(total, max);
  if (!areEqual(whole, pointsIn(areas.at(-1), max))) return false;
  return areas.length === 1 || !areEqual(whole, sumAt(areas, max));
}

/** The sum of some rows in a column; null where one of them says nothing. */
function sumAt(rows: readonly Row[], column: number): Decimal | null {
  const figures = rows.map((row) => pointsIn(row, column));
  return figures.includes(null) ? null : sumOf(figures);
}

/**
 * Bonus and deduction may be numbered on behind the areas, with lines below them that they sum: a part of the table
 * whose name says so, and whose maximum the total does not hold.
 */
function withCodedAdjustments(rows: ClassifiedRows, { max }: Columns): ClassifiedRows {
  const { coded, adjustments, ignored, total } = rows;
  const areas = areasOf(coded);
  const named = areas.filter(
    ({ name, cells }, index) => index > 0 && adjustmentNamed(name) !== null && hasNumbers(cells),
  );
  const linesOf = (area: CodedRow): CodedRow[] => {
    const next = areas[areas.indexOf(area) + 1]?.row ?? Infinity;
    return coded.filter(({ row }) => row > area.row && row < next);
  };
  const plain = areas.filter((area) => !named.includes(area));
  const holdsAll =
    areEqual(pointsIn(total, max), sumAt(areas, max)) && !areEqual(sumAt(areas, max), sumAt(plain, max));
  const moved = named.filter(
    (area) => linesOf(area).length === 0 || (namesAdjustmentPart(area.name) && !holdsAll),
  );
  const lines = moved.flatMap(linesOf);
  const asAdjustments = moved.map(({ row, name, cells }): AdjustmentRow => ({
    kind: adjustmentNamed(name) ?? 'bonus',
    row,
    name,
    cells,
  }));
  return {
    ...rows,
    coded: coded.filter((each) => !moved.includes(each) && !lines.includes(each)),
    adjustments: [...adjustments, ...asAdjustments].sort((a, b) => a.row - b.row),
    ignored: [...ignored, ...lines.map(({ row }): IgnoredRow => ({ kind: 'ignored', row, why: 'rule' }))],
  };
}

/**
 * Below bonus and deduction stands what remains after them, however it is called (`Điểm chính thức`, `Kết quả chung`):
 * its figures hold them in some column, or its words say so. A total above them gives way to it.
 */
function withFinalTotal(
  rows: ClassifiedRows,
  scoreColumns: readonly ScoreColumn[],
  { max, scores }: Columns,
): ClassifiedRows {
  const { total, coded, adjustments, unnamed, ignored } = rows;
  const end = adjustments.at(-1)?.row ?? 0;
  if (end < (coded.at(-1)?.row ?? 0) || (total && total.row > end)) return rows;
  const areas = areasOf(coded);
  const holdsThem = (row: Row, column: number): boolean => {
    const points = sumOf(adjustments.map((each) => pointsOf(each, column, max)));
    const whole = plus(sumAt(areas, column) ?? pointsIn(total, column), points);
    return points !== null && signOf(points) !== 0 && whole !== null && isPrinted(row, column, whole);
  };
  const final = unnamed.find(
    (each) =>
      each.row > end &&
      scores.some((column) =>
        namesResult(each.name) ? pointsIn(each, column) !== null : holdsThem(each, column),
      ),
  );
  if (!final) return rows;
  const { row, name, cells } = final;
  const closing: ClassifiedRows = {
    ...rows,
    total: { kind: 'total', row, cells, words: name },
    adjustments: [...adjustments],
    unnamed: unnamed.filter((each) => each !== final),
    ignored: ignored.filter((each) => each.row !== row),
  };
  if (total) demoteTotal(closing, total, scoreColumns);
  closing.adjustments.sort((a, b) => a.row - b.row);
  return closing;
}

/** What looks like the total and repeats the last area's figures is that area's own, as the other areas have theirs. */
function withoutLastSubtotal(rows: ClassifiedRows, { max, scores }: Columns): ClassifiedRows {
  const { total, coded, ignored } = rows;
  const areas = areasOf(coded);
  const last = areas.at(-1);
  if (!total || !last || total.row < last.row) return rows;
  const said = [max, ...scores].filter((column) => pointsIn(total, column) !== null);
  const repeats = (column: number): boolean => areEqual(pointsIn(total, column), pointsIn(last, column));
  const sums = (column: number): boolean => areEqual(pointsIn(total, column), sumAt(areas, column));
  if (said.length === 0 || !said.every(repeats) || said.some(sums)) return rows;
  return {
    ...rows,
    total: null,
    ignored: [...ignored, { kind: 'ignored', row: total.row, why: 'subtotal' }],
  };
}

/** Below a total that already closed the table, bonus and deduction are not part of it, unless its figures hold them. */
function withoutLaterAdjustments(rows: ClassifiedRows, { max, scores }: Columns): ClassifiedRows {
  const { total, coded, adjustments } = rows;
  const lastCoded = coded.at(-1)?.row ?? 0;
  if (!total || total.row < lastCoded) return rows;
  const areas = areasOf(coded);
  const holdsThem = scores.some((column) => {
    const points = adjustments.map((each) => pointsOf(each, column, max));
    const sum = sumAt(areas, column);
    const whole = sum && plus(sum, sumOf(points));
    return whole !== null && !areEqual(whole, sum) && isPrinted(total, column, whole);
  });
  return holdsThem ? rows : { ...rows, adjustments: adjustments.filter(({ row }) => row < total.row) };
}

function pointsOf(row: AdjustmentRow, column: number, max: number): Decimal | null {
  return adjustmentPoints(row, pointsIn(row, column), pointsIn(row, max));
}

function isPrinted(total: Row, column: number, exact: Decimal): boolean {
  const printed = pointsIn(total, column);
  return printed !== null && agreesAsPrinted(printed, decimalsOf(printed), exact);
}

/** More rows than this between criteria and total are something else. */
const MOST_ADJUSTMENTS = 3;

/**
 * Rows between the criteria and the total whose words say nothing, where they alone explain the total: added or taken
 * off in one way only, they make up in every column what the areas lack.
 */
function withAdjustmentsByFigures(rows: ClassifiedRows, { max, scores }: Columns): ClassifiedRows {
  const { total, coded, adjustments, unnamed, ignored } = rows;
  const lastCoded = coded.at(-1)?.row ?? 0;
  if (!total) return rows;
  const candidates = unnamed.filter(
    (each) => each.row > lastCoded && each.row < total.row && scores.some((column) => isScored(each, column)),
  );
  if (candidates.length > MOST_ADJUSTMENTS) return rows;
  const areas = areasOf(coded);
  // Bonus has no part in the maximum: what the total's maximum holds is a criterion.
  const whole = pointsIn(total, max);
  if (whole && !areEqual(whole, sumAt(areas, max))) return rows;
  const compared = scores.filter((column) => pointsIn(total, column) && sumAt(areas, column));
  const explains = (kinds: readonly Kind[]): boolean => {
    const meant = [...adjustments, ...asAdjustments(candidates, kinds)];
    return compared.every((column) => {
      const points = sumOf(meant.map((each) => pointsOf(each, column, max)));
      const sum = plus(sumAt(areas, column), points);
      return sum !== null && isPrinted(total, column, sum);
    });
  };
  const found = waysOf(candidates.length).filter(explains);
  const [way] = found;
  if (!way || found.length > 1) return rows;
  const read = asAdjustments(candidates, way);
  const taken = new Set(read.map(({ row }) => row));
  return {
    ...rows,
    adjustments: [...adjustments, ...read].sort((a, b) => a.row - b.row),
    unnamed: unnamed.filter(({ row }) => !taken.has(row)),
    ignored: ignored.filter(({ row }) => !taken.has(row)),
  };
}

type Kind = AdjustmentRow['kind'] | null;

function isScored(row: Row, column: number): boolean {
  const points = pointsIn(row, column);
  return points !== null && signOf(points) !== 0;
}

function asAdjustments(rows: readonly UnnamedRow[], kinds: readonly Kind[]): AdjustmentRow[] {
  return rows.flatMap(({ row, name, cells }, index) => {
    const kind = kinds[index] ?? null;
    return kind ? [{ kind, row, name, cells }] : [];
  });
}

/** Every way in which so many rows may count or not. */
function waysOf(count: number): Kind[][] {
  if (count === 0) return [[]];
  return waysOf(count - 1).flatMap((way) =>
    ([null, 'bonus', 'deduction'] as const).map((kind) => [...way, kind]),
  );
}
