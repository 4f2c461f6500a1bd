import { readCode, readCodeText, romanValue, type Code } from '../../src/scorecard/codes';

/** Scorecard rule 11: codes as people write them and as Excel breaks them. */

function said(code: Code | null): string | null {
  return code && `${code.style} ${code.parts.join('.')}`;
}

/** The day that Excel counts for a date. */
function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

describe('codes written as text', () => {
  test.each([
    ['1', 'dotted 1'],
    ['1.1', 'dotted 1.1'],
    ['1.3.2', 'dotted 1.3.2'],
    ['5.10.1', 'dotted 5.10.1'],
    ['1.10', 'dotted 1.10'],
    ['1.1.', 'dotted 1.1'],
    ['1.1.1.2', 'dotted 1.1.1.2'],
    ['1,3,2', 'dotted 1.3.2'],
    ['1. 3. 2', 'dotted 1.3.2'],
    ['1)', 'dotted 1'],
    [' 1.1 ', 'dotted 1.1'],
    ['\u00a01.1\u200b', 'dotted 1.1'],
    ['TC 1.1', 'dotted 1.1'],
    ['TC1.1', 'dotted 1.1'],
    ['TCTP 1.3.2', 'dotted 1.3.2'],
    ['TCTP 1.3.2.', 'dotted 1.3.2'],
    ['Tiêu chí 1.1:', 'dotted 1.1'],
    ['Tiêu chí thành phần 1.3.2', 'dotted 1.3.2'],
    ['LĨNH VỰC 1', 'dotted 1'],
    ['Lĩnh vực I', 'roman 1'],
    ['I', 'roman 1'],
    ['IV.', 'roman 4'],
    ['VIII', 'roman 8'],
    ['III.2', 'dotted 3.2'],
    ['II.1.3', 'dotted 2.1.3'],
    ['a)', 'lowerLetter 1'],
    ['(b)', 'lowerLetter 2'],
    ['đ)', 'lowerLetter 5'],
    ['e', 'lowerLetter 6'],
    ['A', 'upperLetter 1'],
    ['B.', 'upperLetter 2'],
  ])('%j is %s', (text, expected) => {
    expect(said(readCodeText(text))).toBe(expected);
  });
});

describe('what is no code', () => {
  test.each([
    '',
    'STT',
    'TT',
    '(1)',
    '(12)',
    'Trang 3/12',
    'TỔNG ĐIỂM',
    '-',
    '1-2 điểm',
    '1.1.x',
    '2023',
    'ab',
    'IIII',
    'VX',
  ])('%j', (text) => {
    expect(readCodeText(text)).toBeNull();
  });
});

describe('codes that Excel stored as numbers', () => {
  test.each([
    [1, '1', 'General', 'dotted 1'],
    [1.1, '1,1', 'General', 'dotted 1.1'],
    [1.1, '1.1', 'General', 'dotted 1.1'],
    [1.1, '1,10', '0.00', 'dotted 1.10'],
    [12, '12', 'General', 'dotted 12'],
  ])('%j shown as %j in %s is %s', (value, text, numberFormat, expected) => {
    const code = readCode(value, text, numberFormat);
    expect(said(code)).toBe(expected);
    expect(code?.stored).toBe('number');
  });

  test.each([0, -1, 2023, 1.5678])('%j is no code', (value) => {
    expect(readCode(value, String(value), 'General')).toBeNull();
  });
});

/** `1.3.2` typed into a cell becomes 1 March 2002 where the day comes first, as in Vietnamese. */
describe('codes that Excel stored as dates', () => {
  test.each([
    [serial(2002, 3, 1), '01/03/2002', 'm/d/yyyy', 'dotted 1.3.2'],
    [serial(2002, 3, 1), '1/3/02', 'd/m/yy', 'dotted 1.3.2'],
    [serial(2001, 10, 5), '5.10.2001', 'd.m.yyyy', 'dotted 5.10.1'],
    [serial(2024, 3, 1), '1/3', 'd/m', 'dotted 1.3'],
    [serial(2024, 3, 1), '01-Mar', 'd-mmm', 'dotted 1.3'],
    [serial(2024, 10, 1), '1-Thg10', 'd-mmm', 'dotted 1.10'],
  ])('%j shown as %j in %s is %s', (value, text, numberFormat, expected) => {
    const code = readCode(value, text, numberFormat);
    expect(said(code)).toBe(expected);
    expect(code?.stored).toBe('date');
  });
});

test('TRUE and FALSE are no codes', () => {
  expect(readCode(true, 'TRUE', 'General')).toBeNull();
});

test.each([
  ['I', 1],
  ['IV', 4],
  ['IX', 9],
  ['XIV', 14],
  ['XXXIX', 39],
  ['', null],
  ['i', null],
  ['IC', null],
  ['XL', null],
])('the Roman number %j is %j', (text, value) => {
  expect(romanValue(text)).toBe(value);
});
