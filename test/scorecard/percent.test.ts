import type { GridCell } from '../../src/scorecard/grid';
import { readNumber } from '../../src/scorecard/numbers';
import { percentCell } from '../../src/scorecard/percent';
import type { CellValue } from '../../src/scorecard/snapshot';

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
