import fc from 'fast-check';
import { addedRanges } from '../../src/sheet/formulas';
import { cellSumFormula, foreignSumFormula, rounded, sumFormula } from '../../src/sheet/sumFormulas';

test('neighbouring rows are added as ranges', () => {
  expect(sumFormula(4, [10])).toBe('=ROUND(SUM(E10),10)');
  expect(sumFormula(4, [10, 11, 12, 15])).toBe('=ROUND(SUM(E10:E12,E15),10)');
  expect(
    cellSumFormula([
      { row: 3, column: 4 },
      { row: 4, column: 5 },
    ]),
  ).toBe('=ROUND(SUM(E3,F4),10)');
});

test('our own formula is read as adding each of its cells once, however many there are', () => {
  const rows = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 900 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 800 }), (unsorted, column) => {
      const sorted = [...unsorted].sort((a, b) => a - b);
      const ranges = addedRanges(sumFormula(column, sorted)) ?? [];
      const rowsOf = ({ firstRow, lastRow }: (typeof ranges)[number]): number[] =>
        Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
      expect(ranges.flatMap(rowsOf)).toEqual(sorted);
      expect(new Set(ranges.flatMap((range) => [range.firstColumn, range.lastColumn]))).toEqual(
        new Set([column]),
      );
    }),
    { numRuns: 30 },
  );
});

test('no function is given more arguments than Excel takes (255)', () => {
  const everyOther = Array.from({ length: 900 }, (_, index) => 2 * index + 1);
  const formula = sumFormula(2, everyOther);
  const most = Math.max(
    ...[...formula.matchAll(/SUM\(([^()]*)\)/g)].map(([, terms = '']) => terms.split(',').length),
  );
  expect(most).toBeLessThanOrEqual(255);
  expect(formula.match(/SUM/g)).toHaveLength(5);
});

test('as many arguments as fit are added by one function', () => {
  const cells = (count: number): string =>
    cellSumFormula(Array.from({ length: count }, (_, index) => ({ row: 2 * index + 1, column: 2 })));
  expect(cells(250).match(/SUM/g)).toHaveLength(1);
  expect(cells(251).match(/SUM/g)).toHaveLength(3);
});

test('cells of another sheet are added as ranges of its name, column by column', () => {
  const cells = [
    { row: 12, column: 4 },
    { row: 10, column: 4 },
    { row: 3, column: 5 },
    { row: 11, column: 4 },
  ];
  expect(foreignSumFormula(cells, "'BTH 2023'!")).toBe("=ROUND(SUM('BTH 2023'!E10:E12,'BTH 2023'!F3),10)");
});

test('binary noise is rounded off at ten decimals', () => {
  expect(rounded('E10-C10')).toBe('ROUND(E10-C10,10)');
});
