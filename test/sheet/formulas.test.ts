import fc from 'fast-check';
import { cellAddress } from '../../src/sheet/address';
import { rowsWithin, timesWithin, withoutRows, type CellRange } from '../../src/sheet/cellRange';
import {
  addedRanges,
  circularCells,
  isSubtotal,
  rangesReferredTo,
  subtotalRanges,
} from '../../src/sheet/formulas';

function cellsOf(formula: string): Record<string, number> | null {
  const ranges = addedRanges(formula);
  if (!ranges) return null;
  const times: Record<string, number> = {};
  for (const { firstColumn, lastColumn, firstRow, lastRow } of ranges) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const address = cellAddress(column, row);
        times[address] = (times[address] ?? 0) + 1;
      }
    }
  }
  return times;
}

describe('formulas that other people wrote', () => {
  test.each<[string, Record<string, number> | null]>([
    ['=E10+E11', { E10: 1, E11: 1 }],
    ['=+E10+E11', { E10: 1, E11: 1 }],
    ['=SUM(E10:E12)', { E10: 1, E11: 1, E12: 1 }],
    ['=sum($E$10:e11)', { E10: 1, E11: 1 }],
    ['=SUM(E12:E10)', { E10: 1, E11: 1, E12: 1 }],
    ['=SUM(E10:E11,E11)', { E10: 1, E11: 2 }],
    ['=ROUND(SUM(E10:E11),4)', { E10: 1, E11: 1 }],
    ['=(E10+E11)+E12', { E10: 1, E11: 1, E12: 1 }],
    ['=ROUND(E10+E11,2)', null],
    ['=E10*2', null],
    ['=E10-E11', null],
    ['=SUM(E10)/C10', null],
    ["=SUM('Trang 2'!E10:E12)", null],
    ['=SUM(Scores)', null],
    ['=SUM(E10:E11)+1', null],
    ['=SUM(E:E)', null],
    ['=SUBTOTAL(9,E10:E12)', null],
    ['=SUM(E10:E11', null],
    ['=SUM( $E10 : E11 ; E12 )', { E10: 1, E11: 1, E12: 1 }],
    ['=SUM(E10:F11)', { E10: 1, E11: 1, F10: 1, F11: 1 }],
    ['=SUM(F11:E10)', { E10: 1, E11: 1, F10: 1, F11: 1 }],
    ['=SUM(SUM(E10,E11),(E12))+AB100', { E10: 1, E11: 1, E12: 1, AB100: 1 }],
    ['=ROUND(E10+E11,10)', { E10: 1, E11: 1 }],
    ['=ROUND(E10+E11,3)', null],
    ['=ROUND(E10+E11)', null],
    ['=ROUND(E10*2,4)', null],
    ['=SUM(E10*2)', null],
    ['=(E10*2)', null],
    ['=(E10', null],
    ['=SUM()', null],
    ['=', null],
    ['=E10+', null],
    ['=E10!A1', null],
    ['=E10.5', null],
    ['=LOG10(E1)', null],
    ['=ABCD10', null],
    ['=E12345678', null],
    ['=SUM(A1:T1001)', null],
  ])('%s', (formula, cells) => {
    expect(cellsOf(formula)).toEqual(cells);
  });
});

test('a range over as many cells as a table may have is read, a larger one is not', () => {
  expect(addedRanges('=SUM(B1:U1000)')).toEqual([
    { firstColumn: 1, lastColumn: 20, firstRow: 1, lastRow: 1000 },
  ]);
  expect(addedRanges('=SUM(A1:A20001)')).toBeNull();
});

test('brackets are read as deep as Excel nests them (64)', () => {
  const nested = (depth: number): string => `=${'('.repeat(depth)}A1${')'.repeat(depth)}`;
  expect(addedRanges(nested(64))).not.toBeNull();
  expect(addedRanges(nested(65))).toBeNull();
});

test('depth is left again: many brackets beside each other are not deep', () => {
  expect(addedRanges(`=${Array.from({ length: 200 }, () => '(A1)').join('+')}`)).toHaveLength(200);
});

describe('the cells that a formula names, whatever it does with them', () => {
  const named = (formula: string): string[] =>
    rangesReferredTo(formula).map(
      ({ firstColumn, lastColumn, firstRow, lastRow }) =>
        `${cellAddress(firstColumn, firstRow)}:${cellAddress(lastColumn, lastRow)}`,
    );

  test.each([
    ['=E10*2', ['E10:E10']],
    ['=IF(E10>0,$F$3:g5,"E11")', ['E10:E10', 'F3:G5']],
    ['="E11"&E12&"E13"', ['E12:E12']],
    ["='Trang 2'!E10+E11", ['E11:E11']],
    ['=Trang2!E10+E11', ['E11:E11']],
    ['=LOG10(E1)', ['E1:E1']],
    ['=Scores', []],
    ['=SUM(A1:A30000)', []],
    ['=1+2', []],
  ])('%s', (formula, cells) => {
    expect(named(formula)).toEqual(cells);
  });
});

test('of ascending rows those of a range are found, however many stand around them', () => {
  const rows = fc.uniqueArray(fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 60 }), fc.nat({ max: 20 }), (unsorted, firstRow, more) => {
      const all = [...unsorted].sort((a, b) => a - b).map((row) => ({ row }));
      const range = { firstColumn: 0, lastColumn: 0, firstRow, lastRow: firstRow + more };
      const inside = all.filter(({ row }) => row >= firstRow && row <= firstRow + more);
      expect([...rowsWithin(all, range)]).toEqual(inside);
    }),
  );
});

test('a cell is added once by each range that holds it, its edges included', () => {
  const ranges = addedRanges('=SUM(B2:C3,C3:D4)') ?? [];
  const times = (column: number, row: number): number => timesWithin({ column, row }, ranges);
  expect([times(1, 2), times(2, 3), times(3, 4), times(2, 4)]).toEqual([1, 2, 1, 1]);
  expect([times(0, 2), times(1, 1), times(3, 2), times(1, 4), times(4, 4), times(3, 5)]).toEqual([
    ...[0, 0, 0, 0, 0, 0],
  ]);
});

describe('circles', () => {
  /** Formulas by row, all in one column, from the lowest to the topmost. */
  const circle = (formulas: Record<number, string | null>, column = 0): number[] => {
    const cells = Object.entries(formulas).map(([row, formula]) => ({ row: Number(row), column, formula }));
    return [...circularCells(cells.reverse())].map(({ row }) => row).sort((a, b) => a - b);
  };

  test.each<[string, Record<number, string | null>, number[]]>([
    ['a cell that names itself', { 1: '=A1+A2', 2: null }, [1]],
    ['a range that holds its own cell', { 1: '=SUM(A1:A3)', 2: null, 3: '=A4' }, [1]],
    ['two that name each other', { 1: '=A2', 2: '=A1', 3: '=A1' }, [1, 2]],
    ['three in a circle, and one that leads to it', { 1: '=A2', 2: '=A3', 3: '=A4', 4: '=A2' }, [2, 3, 4]],
    ['two circles', { 1: '=A2', 2: '=A1', 3: '=A4+A1', 4: '=A3' }, [1, 2, 3, 4]],
    ['two circles that share a cell', { 1: '=A2+A3', 2: '=A1', 3: '=A1' }, [1, 2, 3]],
    ['a way that meets again is none', { 1: '=A2+A3', 2: '=A4', 3: '=A4', 4: '=A9' }, []],
    ['a circle seen by two ways', { 1: '=A2+A3', 2: '=A4', 3: '=A4', 4: '=A2' }, [2, 4]],
    ['names that stand above', { 1: null, 2: '=A1', 3: '=A1+A2' }, []],
    ['another column', { 1: '=B1', 2: '=SUM(B1:C2)' }, []],
    ['columns on both sides', { 1: '=SUM(B1:D1)+A2', 2: '=SUM(A3:B3)', 3: '=A1' }, [1, 2, 3]],
  ])('%s', (_what, formulas, expected) => {
    expect(circle(formulas)).toEqual(expected);
  });

  test('what stands to the left or to the right is another sum', () => {
    expect(circle({ 1: '=SUM(B3:C3)', 3: '=A1', 4: '=A3' })).toEqual([]);
    expect(circle({ 1: '=SUM(A3:B3)', 3: '=C1', 4: '=C3' }, 2)).toEqual([]);
  });
});

describe('a SUBTOTAL', () => {
  const area = (firstRow: number, lastRow = firstRow): CellRange => ({
    firstColumn: 4,
    lastColumn: 4,
    firstRow,
    lastRow,
  });

  test.each<[string, CellRange[] | null]>([
    ['=SUBTOTAL(9,E3:E6)', [area(3, 6)]],
    ['=subtotal( 109 ; $E$3 ; E5:E6 )', [area(3), area(5, 6)]],
    ['=SUBTOTAL(1,E3:E6)', null],
    ['=SUBTOTAL(9,E3:E6)+E8', null],
    ["=SUBTOTAL(9,'2023'!E3:E6)", null],
    ['=SUM(E3:E6)', null],
  ])('%s adds %j', (formula, ranges) => {
    expect(subtotalRanges(formula)).toEqual(ranges);
  });

  test.each<[string | null, boolean]>([
    ['=SUBTOTAL(9,E3:E6)', true],
    ['=+AGGREGATE(9,5,E3:E6)', true],
    ['=SUM(E3:E6)', false],
    [null, false],
  ])('passes over %j: %j', (formula, expected) => {
    expect(isSubtotal({ formula })).toBe(expected);
  });

  test('leaves rows out of its ranges', () => {
    expect(withoutRows([area(3, 8)], [3, 5, 8, 20])).toEqual([area(4), area(6, 7)]);
    expect(withoutRows([area(3)], [3])).toEqual([]);
  });
});
