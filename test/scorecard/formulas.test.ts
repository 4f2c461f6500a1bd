import fc from 'fast-check';
import { cellAddress } from '../../src/scorecard/address';
import { addedRanges, cellSumFormula, sumFormula } from '../../src/scorecard/formulas';

function cellsOf(formula: string): Record<string, number> | null {
  const ranges = addedRanges(formula);
  if (!ranges) return null;
  const times: Record<string, number> = {};
  for (const { firstColumn, lastColumn, firstRow, lastRow } of ranges) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const address = cellAddress(column, row);
        times[address] = (times[address] ?? 0) + 1;
      }
    }
  }
  return times;
}

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
      const cells = cellsOf(sumFormula(column, sorted)) ?? {};
      expect(Object.values(cells)).toEqual(sorted.map(() => 1));
      expect(Object.keys(cells).map((address) => Number(/\d+/.exec(address)?.[0]))).toEqual(sorted);
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
});

describe('formulas that other people wrote', () => {
  test.each<[string, Record<string, number> | null]>([
    ['=E10+E11', { E10: 1, E11: 1 }],
    ['=+E10+E11', { E10: 1, E11: 1 }],
    ['=SUM(E10:E12)', { E10: 1, E11: 1, E12: 1 }],
    ['=sum($E$10:e11)', { E10: 1, E11: 1 }],
    ['=SUM(E12:E10)', { E10: 1, E11: 1, E12: 1 }],
    ['=SUM(E10:E11,E11)', { E10: 1, E11: 2 }],
    ['=ROUND(SUM(E10:E11),4)', { E10: 1, E11: 1 }],
    ['=(E10+E11)+E12', { E10: 1, E11: 1, E12: 1 }],
    ['=ROUND(E10+E11,2)', null],
    ['=E10*2', null],
    ['=E10-E11', null],
    ['=SUM(E10)/C10', null],
    ["=SUM('Trang 2'!E10:E12)", null],
    ['=SUM(Scores)', null],
    ['=SUM(E10:E11)+1', null],
    ['=SUM(E:E)', null],
    ['=SUBTOTAL(9,E10:E12)', null],
    ['=SUM(E10:E11', null],
  ])('%s', (formula, cells) => {
    expect(cellsOf(formula)).toEqual(cells);
  });
});
