import { readCodeText } from '../../src/scorecard/words/codes';
import { addedRanges, circularCells, rangesReferredTo } from '../../src/sheet/formulas';
import { readNumber, readText } from '../../src/sheet/numbers';

/** What fuzzing found once, each for itself. */

test('numbers beyond the digits that Excel keeps are unreadable, and binary noise is 0', () => {
  expect(readText('9'.repeat(30)).kind).toBe('unreadable');
  expect(readNumber(1e308, '', 'General').kind).toBe('unreadable');
  expect(readNumber(5e-324, '', 'General')).toMatchObject({ kind: 'number', value: { c: [0] } });
});

test('a text of thousands of codes, digits or dots is neither code nor number', () => {
  expect(readCodeText('1.'.repeat(16_000))).toBeNull();
  expect(readText(`${'1'.repeat(32_000)}x`).kind).toBe('unreadable');
});

test('thousands of brackets are no sum, and end no stack', () => {
  expect(addedRanges(`=${'('.repeat(8_000)}A1${')'.repeat(8_000)}`)).toBeNull();
  expect(rangesReferredTo(`=${'A'.repeat(8_000)}`)).toEqual([]);
});

test('a circle is found at the end of a chain as long as a sheet', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => ({
    row: at + 1,
    column: 0,
    formula: `=A${at + 2}`,
  }));
  const last = { row: 20_001, column: 0, formula: '=A20000' };
  expect([...circularCells([...chain, last])].map(({ row }) => row).sort()).toEqual([20_000, 20_001]);
});
