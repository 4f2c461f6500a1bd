import { obstacleToPlace } from '../../src/plan/place';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sheetOf, type CellInput } from '../sheetBuilder';

/** Nothing that stands on a sheet is written over: the first cell in the way is named. */

/** C4:E6, as it would stand on a sheet whose used range is B2:F8. */
const AREA = { row: 4, column: 2, height: 3, width: 3 };
const ROWS: CellInput[][] = [
  ['a', 'b', 'c', 'd', 'e'],
  ['a', 'b', 'c', 'd', 'e'],
  ['a', '', '', '', 'e'],
  ['a', '', '', '', 'e'],
  ['a', '', '', '', 'e'],
  ['a', 'b', 'c', 'd', 'e'],
];
const sheet = (rows = ROWS, traits: Partial<SheetSnapshot> = {}): SheetSnapshot =>
  sheetOf(rows, { name: 'Bảng điểm', origin: { row: 1, column: 1 }, ...traits });
const inTheWay = (of: SheetSnapshot, area = AREA): string | null => {
  const obstacle = obstacleToPlace(of, area);
  return obstacle && `${obstacle.reason} ${obstacle.cell}`;
};

test('blank cells among others are free', () => {
  expect(obstacleToPlace(sheet(), AREA)).toBeNull();
  expect(obstacleToPlace(sheetOf([]), AREA)).toBeNull();
});

test('the first cell that holds something is named, row by row', () => {
  const filled = ROWS.map((row) => [...row]);
  filled[4]?.splice(1, 1, 'x');
  filled[3]?.splice(3, 1, 0);
  expect(obstacleToPlace(sheet(filled), AREA)).toEqual({
    reason: 'placeNotFree',
    sheet: 'Bảng điểm',
    area: 'C4:E6',
    cell: 'E5',
  });
  const empty: CellInput = { value: '', formula: '=""' };
  expect(inTheWay(sheet(ROWS.map((row, at) => (at === 4 ? ['a', '', empty, '', 'e'] : row))))).toBe(
    'placeNotFree D6',
  );
});

test.each([
  ['above', { row: 3 }, 'C3'],
  ['below', { height: 4 }, 'C7'],
  ['to the left', { column: 1 }, 'B4'],
  ['to the right', { width: 4 }, 'F4'],
])('a larger place meets what stands %s', (_where, change, cell) => {
  expect(inTheWay(sheet(), { ...AREA, ...change })).toBe(`placeNotFree ${cell}`);
});

test('beyond what is used everything is free', () => {
  expect(inTheWay(sheet(), { ...AREA, row: 8 })).toBeNull();
  expect(inTheWay(sheet(), { ...AREA, column: 6 })).toBeNull();
  expect(inTheWay(sheet(), { row: 1, column: 0, height: 1, width: 9 })).toBeNull();
  expect(inTheWay(sheet(), { row: 7, column: 0, height: 9, width: 9 })).toBe('placeNotFree B7');
});

test('merged cells and Excel’s tables are in the way though they are blank', () => {
  const merged = { row: 6, column: 4, height: 3, width: 4 };
  expect(inTheWay(sheet(ROWS, { merges: [{ ...merged, row: 20 }, merged] }))).toBe('placeNotFree E6');
  expect(inTheWay(sheet(ROWS, { tables: [merged] }))).toBe('placeNotFree E6');
  expect(inTheWay(sheet(ROWS, { merges: [{ ...merged, column: 5 }], tables: [] }))).toBeNull();
});

test('beyond Excel’s last row or column is no place', () => {
  expect(inTheWay(sheet(), { ...AREA, row: 1_048_575 })).toBe('placeOffSheet C1048575');
  expect(inTheWay(sheet(), { ...AREA, column: 16_382 })).toBe('placeOffSheet XFC4');
  expect(inTheWay(sheet(), { ...AREA, row: 1_048_574 })).toBeNull();
});
