import { gridOf } from '../../src/sheet/grid';
import { shownText } from '../../src/sheet/shownText';
import { sheetOf } from '../sheetBuilder';

test.each([
  // A code that Excel took for a number, in a column too narrow for it.
  [1.1, '0.0', '1.1'],
  [1.1, '0.00', '1.10'],
  [2023, 'General', '2023'],
  [2023, '0', '2023'],
  [0.145, '0.00', '0.15'],
  [0.8801, '0.00%', '88.01%'],
  // 1 February 2024: a code that became a date, and a year that is one.
  [45323, 'd/m/yyyy', '1/2/2024'],
  [45323, 'dd\\/mm\\/yy', '01/02/24'],
  [45323, 'yyyy', '2024'],
  [45323.5, 'dd/mm/yyyy hh:mm', '01/02/2024'],
])('%p as %s that does not fit its column is read as %s', (value, format, shown) => {
  expect(shownText(value, '####', format)).toBe(shown);
});

test.each([
  [1.1, '1,1'],
  ['####', '####'],
  [5, '#5'],
  [true, '###'],
])('%p that shows %s is left as it shows', (value, text) => {
  expect(shownText(value, text, '0.00')).toBe(text);
});

test('a grid reads words from what should be shown', () => {
  const grid = gridOf(sheetOf([[{ value: 1.1, numberFormat: '0.0', text: '###' }]]));
  expect(grid.words(1, 0)).toBe('1.1');
});
