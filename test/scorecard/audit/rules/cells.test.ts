import { sheetOf, type CellInput } from '../../../sheetBuilder';
import { said } from './drawn';

/** What stands in a cell of points (rules 2 and 10): each sentence, with what it says. */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'];

/** What is found where one area has one leaf; the area shows what its leaf counts for. */
function ofLeaf(leaf: CellInput[], area: CellInput[] = [1, 1, 1], ...more: CellInput[][]): string[] {
  const rows = [HEADER, ['1', 'Chỉ đạo', ...area], ['1.1', 'Kế hoạch', ...leaf], ...more];
  return said(sheetOf(rows));
}

test.each<[string, CellInput[], CellInput[], string]>([
  ['a mark', [1, '–', 1], [1, '', 1], 'BLANK_MARK blankMark info D3: found –, text –'],
  [
    'a ratio',
    [1, 1, '0,5/1', 'x'],
    [1, 1, 0.5],
    'RATIO_TEXT ratioIsText warning E3: found 0,5/1, expected 0.5, text 0,5/1, value 0.5',
  ],
  [
    'a ratio to something else than the maximum',
    [1, 1, '3/4', 'x'],
    [1, 1, 0.75],
    'RATIO_TEXT ratioOfOther error E3: found 3/4, text 3/4, of 4',
  ],
  [
    'a unit',
    [1, 1, '1 điểm'],
    [1, 1, 1],
    'TEXT_NUMBER numberIsText warning E3: found 1 điểm, expected 1, text 1 điểm, value 1',
  ],
  [
    'text',
    [1, '1,0', 1],
    [1, 1, 1],
    'TEXT_NUMBER numberIsText warning D3: found 1,0, expected 1, text 1,0, value 1',
  ],
  [
    'a date',
    [1, 1, { value: 45292, text: '01/01/2024', numberFormat: 'm/d/yyyy' }],
    [1, 1, ''],
    'BAD_TYPE badType error E3: found 01/01/2024, text 01/01/2024',
  ],
  [
    'a truth',
    [1, 1, { value: true, text: 'TRUE' }],
    [1, 1, ''],
    'BAD_TYPE badType error E3: found TRUE, text TRUE',
  ],
  ['words', [1, 1, 'đạt'], [1, 1, 1], 'NON_NUMERIC unreadable error E3: found đạt, text đạt'],
  [
    'more than the maximum',
    [1, '', 1.5],
    [1, '', 1.5],
    'ABOVE_MAX aboveMax error E3: found 1.5, expected 1, max 1',
  ],
  [
    'a claim above the maximum',
    [1, 1.5, 1],
    [1, 1.5, 1],
    'ABOVE_MAX aboveMax error D3: found 1.5, expected 1, max 1',
  ],
  ['no maximum', ['', 1, 1], ['', 1, 1], 'MISSING_MAX missingMax error C3'],
])('%s', (_what, leaf, area, expected) => {
  expect(ofLeaf(leaf, area)).toEqual([expected]);
});

test('less than nothing is an error in every criterion', () => {
  expect(ofLeaf([1, 1, -1, 'x'], [1, 1, -1])).toEqual([
    'NEGATIVE negative error E2: found -1, value -1',
    'NEGATIVE negative error E3: found -1, value -1',
  ]);
});

test('the maximum itself is not above the maximum, and 0 is a score', () => {
  expect(ofLeaf([1, 1, 1])).toEqual([]);
  expect(ofLeaf([1, 0, 0, 'không làm'], [1, 0, 0])).toEqual([]);
});

test('a maximum of 0 is a remark', () => {
  expect(ofLeaf([0, 0, 0], [0, 0, 0])).toEqual([
    'ZERO_MAX zeroMax info C2: found 0',
    'ZERO_MAX zeroMax info C3: found 0',
  ]);
});

test('a parent without a maximum adds those of its children', () => {
  expect(ofLeaf([1, 1, 1], ['', 1, 1])).toEqual(['MAX_SUM sumMissing warning C2: expected 1']);
});

describe('errors of formulas', () => {
  const error = (formula: string): CellInput => ({ value: '#REF!', formula });

  test('are the first cell’s; those that pass it on follow from it', () => {
    expect(ofLeaf([1, 1, error('=#REF!')], [1, 1, error('=E3')])).toEqual([
      'ERROR_VALUE errorValue error E2 (consequence): found #REF!, text #REF!',
      'ERROR_VALUE errorValue error E3: found #REF!, text #REF!',
    ]);
  });

  test('stand for themselves where the formula reads other cells', () => {
    expect(ofLeaf([1, 1, '#REF!'], [1, 1, error('=D3/0')])).toEqual([
      'ERROR_VALUE errorValue error E2: found #REF!, text #REF!',
      'ERROR_VALUE errorValue error E3: found #REF!, text #REF!',
    ]);
  });
});

describe('bonus and deduction (rule 2)', () => {
  const withAdjustment = (adjustment: CellInput[], total: number): string[] =>
    ofLeaf([1, 1, 1], [1, 1, 1], adjustment, ['', 'Tổng điểm', 1, 1, total]);

  test('count up to their caps', () => {
    expect(withAdjustment(['', 'Điểm thưởng', 0.5, '', 0.5], 1.5)).toEqual([]);
    expect(withAdjustment(['', 'Điểm thưởng', 0.5, '', 0.75], 1.5)[0]).toBe(
      'ABOVE_MAX adjustmentAboveCap error E4: found 0.75, expected 0.5, max 0.5',
    );
    expect(withAdjustment(['', 'Điểm trừ', -0.5, '', -0.75], 0.5)[0]).toBe(
      'ABOVE_MAX adjustmentAboveCap error E4: found -0.75, expected -0.5, max -0.5',
    );
  });

  test('count up to the cap that their words name, and what the total adds beyond it is wrong', () => {
    const words = 'Điểm thưởng (tối đa 0,5 điểm)';
    expect(withAdjustment(['', words, '', '', 0.5], 1.5)).toEqual([]);
    expect(withAdjustment(['', words, '', '', 0.75], 1.5)).toEqual([
      'ABOVE_MAX adjustmentAboveCap error E4: found 0.75, expected 0.5, max 0.5',
    ]);
    expect(withAdjustment(['', words, '', '', 0.75], 1.75)[0]).toBe(
      'ABOVE_MAX adjustmentAboveCap error E4: found 0.75, expected 0.5, max 0.5',
    );
  });

  test('may be written below zero, without a cap, or be left blank', () => {
    expect(withAdjustment(['', 'Điểm trừ', 0.5, '', -0.25], 0.75)).toEqual([]);
    expect(withAdjustment(['', 'Điểm trừ', '', '', 0.25], 0.75)).toEqual([]);
    expect(withAdjustment(['', 'Điểm thưởng', 0.5, '', ''], 1)).toEqual([]);
  });

  test('are read like any other cell', () => {
    expect(withAdjustment(['', 'Điểm thưởng', 0.5, '', '0,5'], 1.5)).toEqual([
      'TEXT_NUMBER numberIsText warning E4: found 0,5, expected 0.5, text 0,5, value 0.5',
    ]);
  });
});
