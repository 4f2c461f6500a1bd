import fc from 'fast-check';
import { areaAddress, holdsCell, isOnSheet, parseArea, sharedArea, type Area } from '../../src/sheet/area';

/** Rectangles of cells, as Excel writes them. */

const place = fc.record({
  row: fc.integer({ min: 1, max: 1_048_570 }),
  column: fc.integer({ min: 0, max: 16_370 }),
  height: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 1, max: 6 }),
});
const near = fc.record({
  row: fc.integer({ min: 1, max: 8 }),
  column: fc.integer({ min: 0, max: 8 }),
  height: fc.integer({ min: 1, max: 5 }),
  width: fc.integer({ min: 1, max: 5 }),
});

test.each<[string, Area]>([
  ['B20:G31', { row: 20, column: 1, height: 12, width: 6 }],
  ['B20', { row: 20, column: 1, height: 1, width: 1 }],
  ['A1:A2', { row: 1, column: 0, height: 2, width: 1 }],
  ['A1:B1', { row: 1, column: 0, height: 1, width: 2 }],
])('%s', (address, area) => {
  expect(areaAddress(area)).toBe(address);
  expect(parseArea(address)).toEqual(area);
});

test('what is written is read back', () => {
  fc.assert(fc.property(place, (area) => expect(parseArea(areaAddress(area))).toEqual(area)));
});

test.each<[string, Area | null]>([
  ['$B$20:$G$31', { row: 20, column: 1, height: 12, width: 6 }],
  ["'Bảng điểm: 2023!'!B20", { row: 20, column: 1, height: 1, width: 1 }],
  ['b20:g31', { row: 20, column: 1, height: 12, width: 6 }],
  ['2:5', { row: 2, column: 0, height: 4, width: 16_384 }],
  ['A:C', { row: 1, column: 0, height: 1_048_576, width: 3 }],
  ['', null],
  ['A1:', null],
  ['A1 B2', null],
  ['1A', null],
  ['ABCD1', null],
  ['A12345678', null],
  ['g31:b20', { row: 20, column: 1, height: 12, width: 6 }],
  ['A', null],
  ['5', null],
  ['A1:B', null],
  ['A:5', null],
  ['A1:B2:C3', null],
  ['0:5', null],
  ['A:XFE', null],
  ['#REF!', null],
])('%j is read as %j', (address, area) => expect(parseArea(address)).toEqual(area));

test('two areas share the cells that are in both', () => {
  const cells = ({ row, column, height, width }: Area): string[] =>
    Array.from(
      { length: height * width },
      (_, at) => `${row + Math.floor(at / width)} ${column + (at % width)}`,
    );
  fc.assert(
    fc.property(near, near, (a, b) => {
      const shared = sharedArea(a, b);
      expect(shared ? cells(shared) : []).toEqual(cells(a).filter((cell) => cells(b).includes(cell)));
      expect(sharedArea(b, a)).toEqual(shared);
    }),
    { numRuns: 200 },
  );
  const cell = { row: 5, column: 5, height: 1, width: 1 };
  expect(sharedArea(cell, { ...cell, row: 6 })).toBeNull();
  expect(sharedArea(cell, { ...cell, column: 6 })).toBeNull();
  expect(sharedArea(cell, cell)).toEqual(cell);
});

test('an area holds the cells within its corners', () => {
  const area = { row: 2, column: 1, height: 2, width: 3 };
  const held = [1, 2, 3, 4].flatMap((row) =>
    [0, 1, 2, 3, 4].filter((column) => holdsCell(area, { row, column })).map((column) => `${row} ${column}`),
  );
  expect(held).toEqual(['2 1', '2 2', '2 3', '3 1', '3 2', '3 3']);
});

test('a sheet ends with its last row and column', () => {
  const last = { row: 1_048_575, column: 16_382, height: 2, width: 2 };
  expect(isOnSheet(last)).toBe(true);
  expect(isOnSheet({ ...last, height: 3 })).toBe(false);
  expect(isOnSheet({ ...last, width: 3 })).toBe(false);
  expect(isOnSheet({ row: 1, column: 0, height: 1, width: 1 })).toBe(true);
});
