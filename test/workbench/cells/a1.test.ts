import fc from 'fast-check';
import {
  columnIndex,
  columnLetters,
  formatAddress,
  formatRect,
  parseAddress,
  quoteSheetName,
} from '../../../src/workbench/cells/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbench/cells/rect';

const rects = fc.tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1)).chain(([row, column]) =>
  fc.record({
    row: fc.constant(row),
    column: fc.constant(column),
    rowCount: fc.integer({ min: 1, max: MAX_ROWS - row }),
    columnCount: fc.integer({ min: 1, max: MAX_COLUMNS - column }),
  }),
);

test('columns count A, Z, AA … XFD', () => {
  expect(['A', 'Z', 'AA', 'XFD'].map(columnIndex)).toEqual([0, 25, 26, MAX_COLUMNS - 1]);
  expect([0, 25, 26, MAX_COLUMNS - 1].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'XFD']);
});

test('an address that was written reads back as it was', () => {
  fc.assert(
    fc.property(rects, fc.string({ minLength: 1, maxLength: 31 }), (rect, sheetName) => {
      expect(parseAddress(formatRect(rect))).toEqual({ sheetName: null, rect });
      expect(parseAddress(formatAddress(sheetName, rect))).toEqual({ sheetName, rect });
    }),
  );
});

test.each([
  ['$B$2:C$3', { row: 1, column: 1, rowCount: 2, columnCount: 2 }],
  ['c3:b2', { row: 1, column: 1, rowCount: 2, columnCount: 2 }],
  ['2:5', { row: 1, column: 0, rowCount: 4, columnCount: MAX_COLUMNS }],
  ['B:D', { row: 0, column: 1, rowCount: MAX_ROWS, columnCount: 3 }],
])('%s is read', (text, rect) => {
  expect(parseAddress(text)).toEqual({ sheetName: null, rect });
});

test.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'TongDiem', '!A1', 'A:5'])(
  '%j is no address',
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

test('a sheet name is quoted unless it is a plain word', () => {
  expect(
    ['Sheet1', 'Tổng_hợp', 'BTH 2023', "Ban d'eau", '2023', 'A1', 'R1C1', 'S'].map(quoteSheetName),
  ).toEqual(['Sheet1', 'Tổng_hợp', "'BTH 2023'", "'Ban d''eau'", "'2023'", "'A1'", "'R1C1'", 'S']);
});
