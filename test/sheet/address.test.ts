import fc from 'fast-check';
import {
  cellAddress,
  columnIndex,
  columnLetter,
  consecutive,
  parseCell,
  quoteSheet,
  quoteSheetWhereNeeded,
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
  expect(parseCell('C9')).toEqual({ row: 9, column: 2 });
  expect(parseCell('$c$9')).toEqual({ row: 9, column: 2 });
  expect(parseCell('XFD1048576')).toEqual({ row: 1_048_576, column: 16_383 });
});

test.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:B2', 'TongDiem', 'A1 '])('%j is no cell', (text) => {
  expect(parseCell(text)).toBeNull();
});

test('names of sheets are quoted, quotes doubled', () => {
  expect(quoteSheet("Bình Phước '23")).toBe("'Bình Phước ''23'");
});

test('where Excel writes an address, a name is quoted unless it is a plain word', () => {
  expect(
    ['Sheet1', 'Tổng_hợp', 'BTH 2023', "Ban d'eau", '2023', 'A1', 'R1C1', 'S'].map(quoteSheetWhereNeeded),
  ).toEqual(['Sheet1', 'Tổng_hợp', "'BTH 2023'", "'Ban d''eau'", "'2023'", "'A1'", "'R1C1'", 'S']);
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
