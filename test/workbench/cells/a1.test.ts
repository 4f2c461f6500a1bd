import fc from 'fast-check';
import {
  formatAddress,
  formatBounds,
  formatRect,
  parseAddress,
  parseBounds,
  parseBoundsList,
} from '../../../src/workbench/cells/a1';
import { MOST_COLUMNS, MOST_ROWS } from '../../../src/sheet/address';

const rects = fc.tuple(fc.nat(MOST_ROWS - 1), fc.nat(MOST_COLUMNS - 1)).chain(([row, column]) =>
  fc.record({
    row: fc.constant(row),
    column: fc.constant(column),
    rowCount: fc.integer({ min: 1, max: MOST_ROWS - row }),
    columnCount: fc.integer({ min: 1, max: MOST_COLUMNS - column }),
  }),
);

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
  ['2:5', { row: 1, column: 0, rowCount: 4, columnCount: MOST_COLUMNS }],
  ['B:D', { row: 0, column: 1, rowCount: MOST_ROWS, columnCount: 3 }],
])('%s is read', (text, rect) => {
  expect(parseAddress(text)).toEqual({ sheetName: null, rect });
});

test.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'TongDiem', '!A1', 'A:5'])(
  '%j is no address',
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

test('files name areas by their corners, several between spaces', () => {
  const bounds = { startRow: 1, startColumn: 0, endRow: 3, endColumn: 1 };
  expect(parseBounds('A2:B4')).toEqual(bounds);
  expect(formatBounds(bounds)).toBe('A2:B4');
  expect(parseBoundsList('A2:B4  none D1').map(formatBounds)).toEqual(['A2:B4', 'D1']);
  expect(parseBoundsList('B:B 2:2').map(formatBounds)).toEqual(['B1:B1048576', 'A2:XFD2']);
});
