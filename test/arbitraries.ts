import fc from 'fast-check';
import { cellAddress } from '../src/sheet/address';
import type { SheetSnapshot } from '../src/sheet/snapshot';
import type { ScoreSource } from '../src/scorecard/words/noteSource';
import { sheetOf, type CellInput } from './sheetBuilder';

/**
 * Random scorecards. Points are whole ten-thousandths here ("units"), so that what is expected is added in
 * integers and owes nothing to the arithmetic under test.
 */
export const UNITS_PER_POINT = 10_000;

export interface RandomLeaf {
  maxUnits: number;
  /** Null is blank: not claimed. Never more than the maximum. */
  selfUnits: number | null;
  scoreUnits: number;
  source: ScoreSource;
}

export interface RandomBranch {
  children: (RandomBranch | RandomLeaf)[];
}

export interface RandomScorecard {
  areas: RandomBranch[];
  /** Columns after code and name, in the order in which they stand. */
  columns: readonly PointsColumn[];
  /** How two-part codes are stored: as text, or as numbers, which makes 1.1 of 1.10. */
  codes: 'text' | 'number';
  /** Rows after which a page ends: a footer and the header again. */
  pageEnds: readonly number[];
  /** Rows above the header. */
  titleRows: number;
}

export type PointsColumn = 'max' | 'self' | 'appraised' | 'note';

const HEADERS: Record<PointsColumn, string> = {
  max: 'Điểm chuẩn',
  self: 'Điểm tự đánh giá',
  appraised: 'Điểm thẩm định',
  note: 'Ý kiến hội đồng thẩm định',
};

const NOTES: Record<Exclude<ScoreSource, 'appraised'>, string> = {
  survey: 'Kết quả điều tra xã hội học',
  sipas: 'Kết quả SIPAS 2023',
};
const REASON = 'Theo kết quả thẩm định: chưa hoàn thành';

/** A figure of some points in a score column, as it stands in its cell. */
export interface PlacedRow {
  /** `2.10.1`; '' for the total. */
  path: string;
  /** The sheet's row number. */
  row: number;
  children: PlacedRow[];
  leaf: RandomLeaf | null;
  units: Record<'max' | 'self' | 'appraised', number | null>;
}

/** A random scorecard as a sheet, with the figures that it has to show. */
export interface PlacedScorecard {
  sheet: SheetSnapshot;
  /** Zero-based columns. */
  column: Record<PointsColumn, number>;
  /** Areas, criteria and components in the order of their rows. */
  rows: PlacedRow[];
  areas: PlacedRow[];
  total: PlacedRow;
}

const SCORE_COLUMNS = ['max', 'self', 'appraised'] as const;
const FIRST_POINTS_COLUMN = 2;

const leafArbitrary: fc.Arbitrary<RandomLeaf> = fc
  .record({
    quarters: fc.integer({ min: 1, max: 14 }),
    source: fc.oneof(
      { weight: 4, arbitrary: fc.constant<ScoreSource>('appraised') },
      { weight: 1, arbitrary: fc.constantFrom<ScoreSource>('survey', 'sipas') },
    ),
    isFull: fc.boolean(),
    score: fc.nat(),
    claimsNothing: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
    claim: fc.nat(),
  })
  .map(({ quarters, source, isFull, score, claimsNothing, claim }) => {
    const maxUnits = (quarters * UNITS_PER_POINT) / 4;
    const scoreUnits = isFull ? maxUnits : score % (maxUnits + 1);
    const mayClaim = source === 'appraised' && !claimsNothing;
    const selfUnits = mayClaim ? scoreUnits + (claim % (maxUnits - scoreUnits + 1)) : null;
    return { maxUnits, selfUnits, scoreUnits, source };
  });

const criterionArbitrary: fc.Arbitrary<RandomBranch | RandomLeaf> = fc.oneof(
  leafArbitrary,
  fc.array(leafArbitrary, { minLength: 1, maxLength: 4 }).map((children) => ({ children })),
);

/** Mostly few criteria; sometimes up to twelve, so that codes reach 1.10 and beyond. */
const areaArbitrary: fc.Arbitrary<RandomBranch> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(criterionArbitrary, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(criterionArbitrary, { minLength: 10, maxLength: 12 }) },
  )
  .map((children) => ({ children }));

export const scorecardArbitrary: fc.Arbitrary<RandomScorecard> = fc.record({
  areas: fc.array(areaArbitrary, { minLength: 1, maxLength: 4 }),
  columns: fc.shuffledSubarray<PointsColumn>(['max', 'self', 'appraised', 'note'], { minLength: 4 }),
  codes: fc.constantFrom('text', 'number'),
  pageEnds: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
  titleRows: fc.integer({ min: 0, max: 6 }),
});

/** The scorecard on a sheet, every parent and total printed exactly. */
export const placedScorecardArbitrary: fc.Arbitrary<PlacedScorecard> = scorecardArbitrary.map(placed);

/** Ten-thousandths of a point as the number that stands in a cell. */
export function points(units: number): number {
  return units / UNITS_PER_POINT;
}

/** A sum of units; null where there is none to add. */
export function unitSum(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
}

/** `E12` of a row in a points column. */
export function addressIn(card: PlacedScorecard, row: PlacedRow, column: PointsColumn): string {
  return cellAddress(card.column[column], row.row);
}

/** Parents: every row that adds others. */
export function parentsOf(card: PlacedScorecard): PlacedRow[] {
  return card.rows.filter((row) => row.leaf === null);
}

export function leavesIn(card: PlacedScorecard): (PlacedRow & { leaf: RandomLeaf })[] {
  return card.rows.flatMap((row) => (row.leaf ? [{ ...row, leaf: row.leaf }] : []));
}

/** Puts a random scorecard on a sheet. */
export function placed({ areas, columns, codes, pageEnds, titleRows }: RandomScorecard): PlacedScorecard {
  const column = Object.fromEntries(
    columns.map((name, index) => [name, FIRST_POINTS_COLUMN + index]),
  ) as Record<PointsColumn, number>;
  const header: CellInput[] = [
    'STT',
    'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
    ...columns.map((name) => HEADERS[name]),
  ];
  const sheetRows: CellInput[][] = [
    ...Array.from({ length: titleRows }, (_, index) => [index === 0 ? 'BẢNG ĐIỂM CHỈ SỐ CCHC năm 2023' : '']),
    header,
  ];
  const rows: PlacedRow[] = [];
  const add = (node: RandomBranch | RandomLeaf, path: string): PlacedRow => {
    const leaf = 'children' in node ? null : node;
    const figures = unitsOf(node);
    const note = leaf === null ? '' : noteOf(leaf);
    const shown: Record<PointsColumn, CellInput> = {
      max: figure(figures.max),
      self: figure(figures.self),
      appraised: figure(figures.appraised),
      note,
    };
    sheetRows.push([storedCode(path, codes), `Công việc ${path}`, ...columns.map((name) => shown[name])]);
    const row: PlacedRow = { path, row: sheetRows.length, children: [], leaf, units: figures };
    rows.push(row);
    if (pageEnds.includes(rows.length)) sheetRows.push([`Trang ${rows.length}/99`], header);
    if ('children' in node)
      row.children = node.children.map((child, index) => add(child, `${path}.${index + 1}`));
    return row;
  };
  const placedAreas = areas.map((area, index) => add(area, String(index + 1)));
  const units = unitsOf({ children: areas });
  const totals: Record<PointsColumn, CellInput> = {
    max: figure(units.max),
    self: figure(units.self),
    appraised: figure(units.appraised),
    note: '',
  };
  sheetRows.push(['TỔNG ĐIỂM', '', ...columns.map((name) => totals[name])]);
  const total: PlacedRow = { path: '', row: sheetRows.length, children: placedAreas, leaf: null, units };
  const sheet = sheetOf(sheetRows);
  return { ...drawnAs(sheet), sheet, column, rows, areas: placedAreas, total };
}

/** A counterexample prints as the sheet's formulas and constants, row by row. */
export function drawnAs(sheet: SheetSnapshot): { [fc.toStringMethod]: () => string } {
  const lines = sheet.formulas.map(
    (row, index) => `${index + 1}: ${row.map((cell) => JSON.stringify(cell)).join(' | ')}`,
  );
  return { [fc.toStringMethod]: () => `\n${lines.join('\n')}\n` };
}

export function unitsOf(node: RandomBranch | RandomLeaf): PlacedRow['units'] {
  if (!('children' in node)) {
    return { max: node.maxUnits, self: node.selfUnits, appraised: node.scoreUnits };
  }
  const parts = node.children.map(unitsOf);
  const [max, self, appraised] = SCORE_COLUMNS.map((name) => unitSum(parts.map((part) => part[name])));
  return { max: max ?? null, self: self ?? null, appraised: appraised ?? null };
}

function figure(units: number | null): CellInput {
  return units === null ? '' : points(units);
}

export function noteOf({ source, scoreUnits, maxUnits }: RandomLeaf): string {
  if (source !== 'appraised') return NOTES[source];
  return scoreUnits < maxUnits ? REASON : '';
}

/** Excel makes a number of a typed `1` or `1.10`; `1.3.2` stays text. */
function storedCode(path: string, codes: RandomScorecard['codes']): CellInput {
  return codes === 'number' && path.split('.').length <= 2 ? Number(path) : path;
}
