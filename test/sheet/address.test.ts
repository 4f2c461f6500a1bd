import fc from 'fast-check';
import {
  cellAddress,
  columnIndex,
  columnLetter,
  consecutive,
  quoteSheet,
  rowAreas,
} from '../../src/sheet/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect(columnLetter(index)).toBe(letters);
  expect(columnIndex(letters)).toBe(index);
  expect(columnIndex(letters.toLowerCase())).toBe(index);
});

test('cells have the sheet’s row number', () => {
  expect(cellAddress(2, 9)).toBe('C9');
});

test('names of sheets are quoted, quotes doubled', () => {
  expect(quoteSheet("Bình Phước '23")).toBe("'Bình Phước ''23'");
});

test('neighbouring rows are one area', () => {
  expect(rowAreas([9, 10, 12], 0, 5)).toEqual(['A9:F10', 'A12:F12']);
  expect(rowAreas([], 0, 5)).toEqual([]);
});

test('runs of neighbours hold every number once and never touch', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 })), (unsorted) => {
      const sorted = [...unsorted].sort((a, b) => a - b);
      const runs = consecutive(sorted);
      expect(
        runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
      ).toEqual(sorted);
      runs.forEach(([first], index) => expect(first).toBeGreaterThan((runs[index - 1]?.[1] ?? -1) + 1));
    }),
  );
});
