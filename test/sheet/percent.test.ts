import type { GridCell } from '../../src/sheet/grid';
import { readNumber } from '../../src/sheet/numbers';
import { columnScale, percentCell } from '../../src/sheet/percent';
import type { CellValue } from '../../src/sheet/snapshot';

function cell(value: CellValue, numberFormat = 'General'): GridCell {
  const text = String(value);
  const reading = readNumber(value, text, numberFormat);
  return { row: 1, column: 0, value, formula: null, text, numberFormat, reading };
}

/** Only a % format makes a number a fraction: 0.85 in a plain cell is 0.85 %. */
test.each<[CellValue, string, string, number, string]>([
  [88.01, 'General', '88.01', 2, 'percent'],
  [88.0115, '0.00', '88.0115', 2, 'percent'],
  [88, '0.00', '88', 2, 'percent'],
  [88, 'General', '88', 0, 'percent'],
  [0.8801, '0.00%', '88.01', 2, 'fraction'],
  [0.85, '0%', '85', 0, 'fraction'],
  [0.85, 'General', '0.85', 2, 'percent'],
  ['88,01', 'General', '88.01', 2, 'percent'],
  ['88,01%', '@', '88.01', 2, 'percent'],
])('%j in the format %s is %s %% with %i decimals', (value, numberFormat, index, decimals, scale) => {
  const printed = percentCell(cell(value, numberFormat));
  expect([printed?.index.toFixed(), printed?.decimals, printed?.scale]).toEqual([index, decimals, scale]);
});

test.each(['', '-', 'không', '#DIV/0!', true])('%j is no index', (value) => {
  expect(percentCell(cell(value))).toBeNull();
});

/** Fractions are shown with two decimals fewer of the index: 0.8801 is 88.01 %. */
test.each<[CellValue, string, string, number]>([
  [0.8801, 'General', '88.01', 2],
  [0.8801, '0.0000', '88.01', 2],
  [0.8801, '0.00', '88.01', 0],
  [0.8801, '0.0', '88.01', 0],
  ['88,01', '@', '88.01', 2],
])(
  '%j in the format %s of a column of fractions is %s %% with %i decimals',
  (value, numberFormat, index, decimals) => {
    const printed = percentCell(cell(value, numberFormat), 'fraction');
    expect([printed?.index.toFixed(), printed?.decimals]).toEqual([index, decimals]);
    expect(printed?.scale).toBe(typeof value === 'number' ? 'fraction' : 'percent');
  },
);

describe('a column holds fractions', () => {
  const scaleOf = (...values: CellValue[]): string => columnScale(values.map((value) => cell(value)));

  test('where a number has a % format, and the ones without are none above 1', () => {
    expect(columnScale([cell(''), cell(0.5, '0%'), cell(0.9)])).toBe('fraction');
    expect(columnScale([cell(0.5, '0%'), cell(0)])).toBe('fraction');
    expect(columnScale([cell(0.5, '0%')])).toBe('fraction');
    expect(columnScale([cell(0.5, '0%'), cell(100)])).toBe('percent');
    expect(columnScale([cell('', '0%'), cell(0.9)])).toBe('percent');
  });

  test('where several numbers stand there and none is above 1', () => {
    expect(scaleOf(0.9, 'không', 1)).toBe('fraction');
    expect(scaleOf(0, 0.25, 0)).toBe('fraction');
  });

  test('not where one number says nothing, where all are 0, or where one is above 1', () => {
    expect(scaleOf()).toBe('percent');
    expect(scaleOf(0.9)).toBe('percent');
    expect(scaleOf(0.9, '0,8')).toBe('percent');
    expect(scaleOf(0, 0)).toBe('percent');
    expect(scaleOf(0.9, 0.8, 1.1)).toBe('percent');
  });
});
