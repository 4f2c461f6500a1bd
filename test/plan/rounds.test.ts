import fc from 'fast-check';
import { cellKey } from '../../src/plan/edit';
import { inverseOf } from '../../src/plan/inverse';
import type { Plan } from '../../src/plan/plan';
import { planRecompute, type RecomputeOptions } from '../../src/plan/recomputeEdits';
import { planUndo } from '../../src/plan/undoEdits';
import { cellAddress } from '../../src/sheet/address';
import type { Area } from '../../src/sheet/area';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise, scoringSheets, type ScoringSheet } from '../../src/scorecard/recognise';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { MemoryWorkbook } from '../memoryWorkbook';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

/** A later round of the appraisal is filled where it changed something; the rest counts as appraised before. */

function scoringIn(snapshot: WorkbookSnapshot): ScoringSheet {
  const [scoring] = scoringSheets(recognise(snapshot));
  if (!scoring) throw new Error('There is no scoring sheet');
  return scoring;
}

function planFor(snapshot: WorkbookSnapshot, options: RecomputeOptions): Plan {
  const workbook = recognise(snapshot);
  const [scoring] = scoringSheets(workbook);
  if (!scoring) throw new Error('There is no scoring sheet');
  return planRecompute(workbook, scoring, audit(workbook), options);
}

const modes: [string, RecomputeOptions][] = [
  ['formulas', { values: false, leaveOut: new Set() }],
  ['values', { values: true, leaveOut: new Set() }],
];

const UNITS = 10_000;
const LEAF_MAX = 4 * UNITS;
const FIRST_ROUND = 3;

/** A leaf's points by round in ten-thousandths, null where a round left it open. */
interface Leaf {
  rounds: (number | null)[];
}
interface Parent {
  children: Row[];
  /** By round: what stands in its cell. */
  held: number[];
}
type Row = Leaf | Parent;

function leafArbitrary(rounds: number): fc.Arbitrary<Row> {
  const points = fc.integer({ min: 0, max: LEAF_MAX });
  const later = fc.option(points, { freq: 2 });
  return fc
    .tuple(points, fc.array(later, { minLength: rounds - 1, maxLength: rounds - 1 }))
    .map(([first, others]) => ({ rounds: [first, ...others] }));
}

function parentArbitrary(rounds: number, child: fc.Arbitrary<Row>): fc.Arbitrary<Row> {
  return fc.record({
    children: fc.array(child, { minLength: 1, maxLength: 3 }),
    held: fc.array(fc.nat(HELD.length - 1), { minLength: rounds, maxLength: rounds }),
  });
}

type Held = (row: PlacedRow, round: number) => CellInput;

/** What people leave in the cells of parents and totals. */
const HELD: Held[] = [
  () => '',
  () => '',
  (row, round) => (counted(row, round) ?? 0) / UNITS,
  (row, round) => ((counted(row, round) ?? 0) + 1234) / UNITS,
  (row, round) => formulaOver(row.children.map(({ row: at }) => cellAddress(FIRST_ROUND + round, at))),
  (row, round) => formulaOver(leavesUnder(row).map(({ row: at }) => cellAddress(FIRST_ROUND + round, at))),
  // What one adds by hand: each leaf in the last round that has it.
  (row, round) =>
    formulaOver(leavesUnder(row).map((leaf) => cellAddress(FIRST_ROUND + lastOf(leaf, round), leaf.row))),
  (row, round) =>
    formulaOver(
      [row, ...row.children]
        .flatMap((each) => (each === row ? leavesUnder(row) : each.children.length > 0 ? [each] : []))
        .map((each) => cellAddress(FIRST_ROUND + (each.leaf ? lastOf(each, round) : round), each.row)),
    ),
];

function formulaOver(addresses: readonly string[]): CellInput {
  return { value: 0, formula: `=SUM(${addresses.join(',')})` };
}

interface PlacedRow {
  row: number;
  path: string;
  leaf: Leaf | null;
  held: number[];
  children: PlacedRow[];
}

function leavesUnder(row: PlacedRow): PlacedRow[] {
  return row.leaf ? [row] : row.children.flatMap(leavesUnder);
}

/** The last round up to one in which a leaf is filled. */
function lastOf({ leaf }: PlacedRow, round: number): number {
  return leaf?.rounds.findLastIndex((points, at) => at <= round && points !== null) ?? 0;
}

/** What counts of a row up to a round; null where that round leaves all of it open. */
function counted(row: PlacedRow, round: number): number | null {
  const under = leavesUnder(row);
  if (under.every(({ leaf }) => leaf?.rounds[round] === null)) return null;
  return under.reduce((sum, each) => sum + (each.leaf?.rounds[lastOf(each, round)] ?? 0), 0);
}

interface Card {
  rounds: number;
  sheet: SheetSnapshot;
  parents: PlacedRow[];
}

const cardArbitrary: fc.Arbitrary<Card> = fc.integer({ min: 2, max: 3 }).chain((rounds) => {
  const leaf = leafArbitrary(rounds);
  const criterion = fc.oneof(leaf, parentArbitrary(rounds, leaf));
  const areas = fc.array(parentArbitrary(rounds, criterion), { minLength: 1, maxLength: 3 });
  const held = fc.array(fc.nat(HELD.length - 1), { minLength: rounds, maxLength: rounds });
  return fc.record({ areas, held }).map((card) => placed(rounds, card.areas, card.held));
});

function placed(rounds: number, areas: readonly Row[], held: number[]): Card {
  const rows: PlacedRow[] = [];
  const place = (row: Row, path: string): PlacedRow => {
    const isLeaf = 'rounds' in row;
    const own: PlacedRow = {
      row: rows.length + 2,
      path,
      leaf: isLeaf ? row : null,
      held: isLeaf ? [] : row.held,
      children: [],
    };
    rows.push(own);
    if (!isLeaf) own.children = row.children.map((child, at) => place(child, `${path}.${at + 1}`));
    return own;
  };
  const children = areas.map((area, at) => place(area, String(at + 1)));
  const total: PlacedRow = { row: rows.length + 2, path: '', leaf: null, held, children };
  const every = Array.from({ length: rounds }, (_, round) => round);
  const cellsOf = (row: PlacedRow): CellInput[] =>
    every.map((round) => {
      if (!row.leaf) return HELD[row.held[round] ?? 0]?.(row, round) ?? '';
      const points = row.leaf.rounds[round];
      return points === null || points === undefined ? '' : points / UNITS;
    });
  const drawn = [...rows, total].map((row): CellInput[] => [
    row.path,
    row === total ? 'Tổng điểm' : `Nội dung ${row.path}`,
    (leavesUnder(row).length * LEAF_MAX) / UNITS,
    ...cellsOf(row),
  ]);
  const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', ...every.map((round) => `Thẩm định lần ${round + 1}`)];
  const parents = [...rows.filter(({ leaf }) => !leaf), total];
  return { rounds, sheet: sheetOf([header, ...drawn]), parents };
}

function unitsAt(workbook: MemoryWorkbook, sheet: SheetSnapshot, row: number, round: number): number | null {
  const value = workbook.valueAt(sheet.name, cellAddress(FIRST_ROUND + round, row));
  return typeof value === 'number' ? Math.round(value * UNITS) : null;
}

const RUNS = { numRuns: 150 };
const SUMS = new Set(['PARENT_SUM', 'MAX_SUM', 'TOTAL_SUM', 'FORMULA_RANGE', 'FORMULA_DOUBLE_COUNT']);

describe.each(modes)('laws, for any rounds, written as %s', (_mode, options) => {
  test('each sum is exact, the audit finds no error of sums, and a second press changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(cardArbitrary, async ({ sheet, rounds, parents }) => {
        const workbook = new MemoryWorkbook(workbookOf(sheet));
        const { total } = scoringIn(workbook.snapshot).recomputation;
        await workbook.write(planFor(workbook.snapshot, options).edits);
        for (let round = 0; round < rounds; round++) {
          for (const row of parents) {
            const units = counted(row, round);
            if (units === null) continue;
            expect([row.path, round, unitsAt(workbook, sheet, row.row, round)]).toEqual([
              row.path,
              round,
              units,
            ]);
            if (row.path === '' && round === rounds - 1)
              expect(total.score?.times(UNITS).toNumber()).toBe(units);
          }
        }
        expect(audit(recognise(workbook.snapshot)).filter(({ kind }) => SUMS.has(kind))).toEqual([]);
        expect(planFor(workbook.snapshot, options).edits).toEqual([]);
      }),
      RUNS,
    );
  });

  test('whatever is left out, each figure becomes what the preview shows, and undo brings all back', async () => {
    await fc.assert(
      fc.asyncProperty(
        cardArbitrary,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        async ({ sheet }, picks) => {
          const workbook = new MemoryWorkbook(workbookOf(sheet));
          const before = workbook.snapshot;
          const all = planFor(before, options).edits.filter((edit) => edit.type === 'cell');
          const leaveOut = new Set(all.map(cellKey).filter((_, at) => picks[at % picks.length]));
          const plan = planFor(before, { ...options, leaveOut });
          const receipt = await workbook.write(plan.edits);
          for (const { row, column, to } of plan.changes) {
            const value = Number(workbook.valueAt(sheet.name, cellAddress(column, row)));
            expect([row, column, value]).toEqual([row, column, expect.closeTo(to.toNumber(), 9)]);
          }
          expect(planFor(workbook.snapshot, { ...options, leaveOut }).edits).toEqual([]);
          await workbook.write(planUndo(workbook.snapshot, inverseOf(plan.edits, receipt)).edits);
          expect(workbook.snapshot).toEqual(before);
        },
      ),
      RUNS,
    );
  });
});

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Thẩm định lần 1', 'Thẩm định lần 2'];

/** The later round is filled at two leaves, at no parent; area 2 is left open. */
function twoRounds(changes: Record<string, CellInput> = {}, merges: Area[] = []): SheetSnapshot {
  const rows: CellInput[][] = [
    HEADER,
    ['1', 'Chỉ đạo', 6, 4.25, ''],
    ['1.1', 'Kế hoạch', 1, 0.75, ''],
    ['1.2', 'Kiểm tra', 3, 2, ''],
    ['1.2.1', 'Cơ quan được kiểm tra', 1, 1, ''],
    ['1.2.2', 'Xử lý vấn đề', 2, 1, 1.6667],
    ['1.3', 'Tuyên truyền', 2, 1.5, 2],
    ['2', 'Thể chế', 2, 1.25, ''],
    ['2.1', 'Ban hành', 2, 1.25, ''],
    ['', 'Tổng điểm', 8, 5.5, ''],
  ];
  for (const [address, input] of Object.entries(changes)) {
    rows[Number(address.slice(1)) - 1]?.splice(address.charCodeAt(0) - 65, 1, input);
  }
  return { ...sheetOf(rows), merges };
}

/** What is written into the later round, by cell. */
function laterRound(sheet: SheetSnapshot, leaveOut: readonly string[] = []): Record<string, unknown> {
  const keys = leaveOut.map((address) =>
    cellKey({ sheetId: sheet.id, row: Number(address.slice(1)), column: 4 }),
  );
  const { edits } = planFor(workbookOf(sheet), { values: false, leaveOut: new Set(keys) });
  return Object.fromEntries(
    edits.flatMap((edit) =>
      edit.type === 'cell' && edit.column === 4 ? [[cellAddress(4, edit.row), edit.after.content]] : [],
    ),
  );
}

describe('a parent adds of each child the last round that will show it', () => {
  test('a blank parent that is written with it, and the earlier round where nothing was changed', () => {
    expect(laterRound(twoRounds())).toEqual({
      E2: '=ROUND(SUM(D3,E4,E7),10)',
      E4: '=ROUND(SUM(D5,E6),10)',
      E10: '=ROUND(SUM(E2,D8),10)',
    });
  });

  test('one that is blank and left out counts as appraised before', () => {
    expect(laterRound(twoRounds(), ['E4'])).toEqual({
      E2: '=ROUND(SUM(D3,D4,E7),10)',
      E10: '=ROUND(SUM(E2,D8),10)',
    });
  });

  test('one that shows a sum of nothing does not', () => {
    const sheet = twoRounds({ E8: { value: 0, formula: '=SUM(E9)' } });
    expect(laterRound(sheet)).toMatchObject({ E10: '=ROUND(SUM(E2,D8),10)' });
  });

  test('one that a merge covers adds what is beneath it', () => {
    const sheet = twoRounds({ D4: '', E4: '' }, [{ row: 4, column: 3, height: 1, width: 2 }]);
    expect(laterRound(sheet)).toMatchObject({ E2: '=ROUND(SUM(D3,D5,E6,E7),10)' });
  });

  test('a formula that is right until its blank parent is written is written anew', () => {
    const formula = '=SUM(D3,D5,E4,E6,E7,D8)';
    const workbook = new MemoryWorkbook(workbookOf(twoRounds({ E10: { value: 0, formula } })));
    expect(workbook.valueAt('Bảng điểm', 'E10')).toBeCloseTo(6.6667, 10);
    expect(laterRound(workbook.snapshot.sheets[0] ?? twoRounds())).toHaveProperty(
      'E10',
      '=ROUND(SUM(E2,D8),10)',
    );
  });

  test('an earlier figure that cannot be read and was left open blocks the later round too', () => {
    const blocked = planFor(workbookOf(twoRounds({ D5: 'chưa chấm' })), {
      values: false,
      leaveOut: new Set(),
    }).unresolved.map(({ row, column, blockedBy }) => [
      cellAddress(column, row),
      ...blockedBy.map((cell) => cellAddress(cell.column, cell.row)),
    ]);
    expect(blocked).toEqual([
      ['D4', 'D5'],
      ['D2', 'D5'],
      ['D10', 'D5'],
      ['E4', 'D5'],
      ['E2', 'D5'],
      ['E10', 'D5'],
    ]);
  });
});

test('a bonus applies once to what both rounds give together', () => {
  const rows: CellInput[][] = [
    HEADER,
    ['1', 'Chỉ đạo', 3, 2, 2.5],
    ['1.1', 'Kế hoạch', 1, 1, ''],
    ['1.2', 'Kiểm tra', 2, 1, 1.5],
    ['', 'Điểm thưởng', 1, '', 0.25],
    ['', 'Tổng điểm', 3, 2, 2.75],
  ];
  expect(scoringIn(workbookOf(sheetOf(rows))).recomputation.total.score?.toNumber()).toBe(2.75);
});
