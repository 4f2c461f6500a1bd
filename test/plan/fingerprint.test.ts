import fc from 'fast-check';
import { fingerprint } from '../../src/plan/fingerprint';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { placedScorecardArbitrary } from '../arbitraries';
import { sheetOf, withCell, workbookOf } from '../sheetBuilder';

function markOf(sheet: SheetSnapshot): string {
  return fingerprint(workbookOf(sheet), new Set([sheet.id]));
}

test('what is unchanged has the same mark', () => {
  fc.assert(
    fc.property(placedScorecardArbitrary, ({ sheet }) => markOf(sheet) === markOf(structuredClone(sheet))),
    { numRuns: 30 },
  );
});

test('any other cell gives another mark', () => {
  const content = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean());
  fc.assert(
    fc.property(placedScorecardArbitrary, fc.nat(), fc.nat(), content, ({ sheet }, y, x, value) => {
      const row = y % sheet.values.length;
      const column = x % (sheet.values[row]?.length ?? 1);
      fc.pre(value !== sheet.values[row]?.[column]);
      expect(markOf(withCell(sheet, row + 1, column, value))).not.toBe(markOf(sheet));
    }),
  );
});

describe('what changes the mark', () => {
  const sheet = sheetOf([[1, 'a']]);

  test.each<[string, SheetSnapshot]>([
    ['a number that became text', sheetOf([['1', 'a']])],
    ['a formula with the same value', sheetOf([[{ value: 1, formula: '=2-1' }, 'a']])],
    ['a number format', sheetOf([[{ value: 1, numberFormat: '0.00' }, 'a']])],
    ['a row that was inserted above', sheetOf([[1, 'a']], { origin: { row: 1, column: 0 } })],
    ['the same cells in another shape', sheetOf([[1], ['a']])],
    [
      'a row that was added',
      sheetOf([
        [1, 'a'],
        ['', ''],
      ]),
    ],
    ['the sheet’s protection', sheetOf([[1, 'a']], { protected: true })],
    ['the sheet’s visibility', sheetOf([[1, 'a']], { visibility: 'hidden' })],
    [
      'a rule',
      sheetOf([[1, 'a']], { conditionalRules: [{ id: '1', formula: '=A1>1', priority: 0, areas: null }] }),
    ],
  ])('%s', (_what, changed) => {
    expect(markOf(changed)).not.toBe(markOf(sheet));
  });
});

test('sheets that are not asked for do not count', () => {
  const sheet = sheetOf([[1]], { name: 'Bảng điểm' });
  const mark = (other: number): string =>
    fingerprint(workbookOf(sheet, sheetOf([[other]], { name: 'Nháp' })), new Set([sheet.id]));
  expect(mark(1)).toBe(mark(2));
});
