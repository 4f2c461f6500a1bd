import { changeWords, readChange, type StandingChange } from '../../../src/scorecard/words/changeWords';
import { parseDecimal } from '../../../src/sheet/decimal';
import { readNumber } from '../../../src/sheet/numbers';
import type { CellValue } from '../../../src/sheet/snapshot';

/** Changes as the reports write them (rule 9), read and written back in the same words. */

function read(value: CellValue): StandingChange | null {
  return readChange({ value, reading: readNumber(value, String(value), 'General') });
}

test.each<[CellValue, string]>([
  [-2.17, '-2.17'],
  [0, '0'],
  ['-2,17', '-2.17'],
  ['+3,54', '3.54'],
  ['3,54 %', '3.54'],
  ['+23 bậc', '23'],
])('%j is the number %s', (value, expected) => {
  expect(read(value)?.value.toFixed()).toBe(expected);
  expect(read(value)?.form).toEqual({ kind: 'number' });
});

test.each<[CellValue, string, number, string, boolean]>([
  ['tăng 13,62', '13.62', 2, '', false],
  ['Tăng 13.6', '13.6', 1, '', true],
  ['giảm 30 bậc', '-30', 0, 'bậc', false],
  ['GIẢM 2,17 điểm phần trăm', '-2.17', 2, 'điểm phần trăm', true],
  ['giảm  2,17%', '-2.17', 2, '%', false],
  ['tăng 5', '5', 0, '', false],
  ['không đổi', '0', 0, '', false],
  ['Không thay đổi', '0', 0, '', true],
  ['giữ nguyên', '0', 0, '', false],
])('%j is %s in words', (value, expected, decimals, unit, isCapital) => {
  for (const form of [value, String(value).normalize('NFD')]) {
    const change = read(form);
    expect(change?.value.toFixed()).toBe(expected);
    expect(change?.form).toEqual({ kind: 'words', decimals, unit, isCapital });
  }
});

test.each<CellValue>(['', '-', 'tăng', 'giảm mạnh', 'tăng bậc', 'không', true, 'mới'])(
  '%j is no change',
  (value) => {
    expect(read(value)).toBeNull();
  },
);

test.each([
  ['tăng 13,62', '-2.174', 'giảm 2,17'],
  ['Giảm 30 bậc', '12', 'Tăng 12 bậc'],
  ['giảm 2,17 %', '0.004', 'không đổi'],
  ['Giảm 2,17 %', '-0.004', 'Không đổi'],
  ['tăng 5', '-5', 'giảm 5'],
])('beside %j a change of %s is written %j', (before, change, expected) => {
  const form = read(before)?.form;
  if (form?.kind !== 'words') throw new Error('Words were expected');
  expect(changeWords(parseDecimal(change), form)).toBe(expected);
});
