import { Grid, gridOf } from '../../src/sheet/grid';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sheetOf } from '../sheetBuilder';

/** A sheet by its own row numbers and zero-based columns, wherever its used range begins. */

/** Used are C5:E6. */
const SHEET: SheetSnapshot = {
  ...sheetOf(
    [
      ['STT', '', { value: 9.5, formula: '=SUM(E6)', text: '9,50', numberFormat: '0.00' }],
      ['', { value: '=1+1', text: '=1+1' }, { value: 0.25, text: '' }],
    ],
    { origin: { row: 4, column: 2 } },
  ),
};

test('the used range', () => {
  const { firstRow, lastRow, firstColumn, lastColumn } = new Grid(SHEET);
  expect([firstRow, lastRow, firstColumn, lastColumn]).toEqual([5, 6, 2, 4]);
});

test('a sheet without a cell has no row and no column', () => {
  const grid = new Grid(sheetOf([]));
  expect([grid.firstRow, grid.lastRow, grid.firstColumn, grid.lastColumn]).toEqual([1, 0, 0, -1]);
  expect(grid.isBlankRow(1)).toBe(true);
});

test('a cell with its formula, text and format, and what it says as a number', () => {
  const cell = new Grid(SHEET).cell(5, 4);
  expect(cell).toMatchObject({
    row: 5,
    column: 4,
    value: 9.5,
    formula: '=SUM(E6)',
    text: '9,50',
    numberFormat: '0.00',
  });
  expect(cell.reading).toMatchObject({ kind: 'number', form: 'number' });
});

test('text that begins with = is text, no formula', () => {
  expect(new Grid(SHEET).cell(6, 3)).toMatchObject({ value: '=1+1', formula: null });
  const repeated = { ...SHEET, formulas: SHEET.values };
  expect(new Grid(repeated).cell(5, 4).formula).toBeNull();
});

test.each([
  [4, 2],
  [7, 2],
  [5, 1],
  [5, 5],
  [1000, 1000],
])('row %i, column %i is outside the used range, and blank', (row, column) => {
  const grid = new Grid(SHEET);
  expect(grid.value(row, column)).toBe('');
  expect(grid.words(row, column)).toBe('');
  expect(grid.cell(row, column)).toMatchObject({
    row,
    column,
    value: '',
    formula: null,
    text: '',
    numberFormat: 'General',
  });
  expect(grid.cell(row, column).reading.kind).toBe('blank');
});

test('words are what is written, of a number what is displayed', () => {
  const grid = new Grid(SHEET);
  expect(grid.words(5, 2)).toBe('STT');
  expect(grid.words(5, 4)).toBe('9,50');
  expect(grid.words(6, 4)).toBe('0.25');
});

test('which columns of a row hold something', () => {
  const grid = new Grid(SHEET);
  for (const each of [1, 2]) {
    expect([each, grid.filledColumns(5), grid.filledColumns(6)]).toEqual([each, [2, 4], [3, 4]]);
  }
  expect(grid.filledColumns(4)).toEqual([]);
  expect(grid.filledColumns(7)).toEqual([]);
  const blank = new Grid(
    sheetOf([
      ['', ''],
      ['', 0],
    ]),
  );
  expect([blank.isBlankRow(1), blank.isBlankRow(2), blank.isBlankRow(3)]).toEqual([true, false, true]);
});

test('everybody who reads a snapshot shares what was read of it, and of no other', () => {
  const grid = gridOf(SHEET);
  expect(gridOf(SHEET)).toBe(grid);
  expect(gridOf(structuredClone(SHEET))).not.toBe(grid);
  expect(grid.cell(5, 4)).toBe(grid.cell(5, 4));
  expect(grid.cell(6, 2)).toBe(grid.cell(6, 2));
  expect(grid.cell(5, 4).reading).toBe(grid.cell(5, 4).reading);
  expect(grid.filledColumns(5)).toBe(grid.filledColumns(5));
});
