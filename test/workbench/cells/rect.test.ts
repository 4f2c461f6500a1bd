import fc from 'fast-check';
import type { Rect } from '../../../src/workbench/cells/rect';
import {
  areaOf,
  boundingRect,
  contains,
  fromBounds,
  intersection,
  isOnSheet,
  rectOf,
  subtract,
  toBounds,
} from '../../../src/workbench/cells/rect';

const rects = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rowCount: fc.integer({ min: 1, max: 8 }),
  columnCount: fc.integer({ min: 1, max: 8 }),
});

const cells = (rect: Rect): Set<string> => {
  const found = new Set<string>();
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column++)
      found.add(`${row},${column}`);
  }
  return found;
};

test('an intersection holds exactly the shared cells', () => {
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      const shared = intersection(a, b);
      const both = [...cells(a)].filter((cell) => cells(b).has(cell));
      expect(shared ? [...cells(shared)] : []).toEqual(both);
    }),
  );
});

test('what is left of a rectangle holds exactly the other cells, each once', () => {
  fc.assert(
    fc.property(rects, rects, (rect, hole) => {
      const left = subtract(rect, hole).flatMap((piece) => [...cells(piece)]);
      expect(left.sort()).toEqual([...cells(rect)].filter((cell) => !cells(hole).has(cell)).sort());
    }),
  );
});

test('a bounding rectangle contains both; bounds and areas are other ways of saying the same', () => {
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      const bounding = boundingRect(a, b);
      expect([contains(bounding, a), contains(bounding, b)]).toEqual([true, true]);
      expect(fromBounds(toBounds(a))).toEqual(a);
      expect(rectOf(areaOf(a))).toEqual(a);
    }),
  );
});

test('a rectangle off the sheet is told', () => {
  expect(isOnSheet({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 })).toBe(true);
  expect(isOnSheet({ row: 1, column: 0, rowCount: 1_048_576, columnCount: 1 })).toBe(false);
  expect(isOnSheet({ row: -1, column: 0, rowCount: 1, columnCount: 1 })).toBe(false);
  expect(isOnSheet({ row: 0, column: 0.5, rowCount: 1, columnCount: 1 })).toBe(false);
});
