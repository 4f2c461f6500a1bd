import {
  readCode,
  readCodedName,
  readCodeText,
  romanValue,
  type Code,
} from '../../../src/scorecard/words/codes';

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
    ['CT 1.1', 'dotted 1.1'],
    ['A.1', 'dotted 1.1'],
    ['B.1.2', 'dotted 2.1.2'],
    ['A1', 'dotted 1.1'],
    ['A1.2', 'dotted 1.1.2'],
    ['II-3', 'dotted 2.3'],
    ['III/3', 'dotted 3.3'],
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
    ['1.1.)', 'dotted 1.1'],
    ['( b )', 'lowerLetter 2'],
    ['II.12', 'dotted 2.12'],
    ['VII.1.10', 'dotted 7.1.10'],
    ['999.999', 'dotted 999.999'],
    ['I/', 'roman 1'],
    ['1/', 'dotted 1'],
    ['1.1/', 'dotted 1.1'],
    ['TP1.1.1', 'dotted 1.1.1'],
    ['ND 2', 'dotted 2'],
    ['Area 1', 'dotted 1'],
    ['Criterion 1.1', 'dotted 1.1'],
    ['Trụ cột II', 'roman 2'],
    ['Chỉ số thành phần 2.1', 'dotted 2.1'],
    ['1.1a', 'dotted 1.1.1'],
    ['2.3.b)', 'dotted 2.3.2'],
    ['1.2-đ', 'dotted 1.2.5'],
    ['I.3.a', 'dotted 1.3.1'],
    ['I.3.a)', 'dotted 1.3.1'],
    ['II.3b', 'dotted 2.3.2'],
    ['A.3.đ', 'dotted 1.3.5'],
    ['B2-c', 'dotted 2.2.3'],
    ['１．１', 'dotted 1.1'],
    ['ＴＣ　１．３．２', 'dotted 1.3.2'],
    ['ＩＩ', 'roman 2'],
    ['１）', 'dotted 1'],
  ])('%j is %s', (text, expected) => {
    expect(said(readCodeText(text))).toBe(expected);
  });
});

test('a code is kept without its word and marks; the word is kept apart', () => {
  expect(readCode('Tiêu chí 1. 10.', '', '@')).toEqual({
    ...{ style: 'dotted', parts: [1, 10], text: '1.10', stored: 'text', word: 'tieu chi' },
  });
  expect(readCode('II.3', '', '@')).toEqual({
    ...{ style: 'dotted', parts: [2, 3], text: 'II.3', stored: 'text', word: '' },
  });
  expect(readCode('Lĩnh vực IV:', '', '@')).toEqual({
    ...{ style: 'roman', parts: [4], text: 'IV', stored: 'text', word: 'linh vuc' },
  });
  expect(readCode('b)', '', '@')).toEqual({
    ...{ style: 'lowerLetter', parts: [2], text: 'b', stored: 'text', word: '' },
  });
});

test.each([
  ['II-3', 'II.3'],
  ['I-3-1', 'I.3.1'],
  ['III/3', 'III.3'],
  ['A1', 'A1'],
  ['A1-2', 'A1.2'],
  ['I.3a', 'I.3.a'],
  ['I-3-b)', 'I.3.b'],
  ['1.3 a', null],
])('%j is kept as %j, with points between its numbers', (written, text) => {
  expect(readCodeText(written)?.text ?? null).toBe(text);
});

test('a code that was typed as text stays what was typed, whatever the format of its cell', () => {
  expect(readCode('1.3', '1.3', 'd-mmm')).toMatchObject({ parts: [1, 3], stored: 'text' });
});

test('nothing longer than ten levels is searched for a code', () => {
  expect(said(readCodeText(`1${'.1'.repeat(29)}`))).not.toBeNull();
  expect(readCodeText(`1${'.1'.repeat(30)}`)).toBeNull();
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
    'IIII.2',
    'BII.2',
    'II.1x',
    'I.1.x',
    '1-2đ',
    '1.1²',
    '1(2)',
    '1. TC 1',
    '%',
    'ê',
    '1.2345',
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
    [1.1, '##', '0.00', 'dotted 1.1'],
    [3, 'III', '"III"', 'dotted 3'],
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
    [serial(2002, 3, 1), '3/1/2002', 'm/d/yyyy', 'dotted 3.1.2'],
    [serial(2013, 2, 1), 'Feb-13', 'mmm-yy', 'dotted 2.13'],
    [serial(2999, 3, 1), '01/03/2999', 'd/m/yyyy', 'dotted 1.3.999'],
  ])('%j shown as %j in %s is %s', (value, text, numberFormat, expected) => {
    const code = readCode(value, text, numberFormat);
    expect(said(code)).toBe(expected);
    expect(code?.stored).toBe('date');
  });
});

test.each([
  [2001, 1, 1, '01/01/2001', '1.1.1'],
  [2002, 3, 1, '01/03/2002', '1.3.2'],
])(
  'in a workbook that counts from 1904 the displayed year tells: %i-%i-%i',
  (year, month, day, shown, code) => {
    const counted = serial(year, month, day) - 1462;
    expect(readCode(counted, shown, 'dd/mm/yyyy')?.parts.join('.')).toBe(code);
  },
);

test.each([
  [serial(2023, 1, 1), '01/01', 'dd/mm', '1.1'],
  [serial(2023, 2, 2), '2/2', 'd/m', '2.2'],
  [serial(2023, 10, 1), '01/10', 'dd/mm', '1.10'],
  [serial(2023, 10, 1), '1-Thg10', 'd-mmm', '1.10'],
  [serial(2002, 3, 1), '1.3.02', 'd.m.yy', '1.3.2'],
  [serial(2002, 3, 1), '3/1/02', 'm/d/yy', '3.1.2'],
])('else day and month that are displayed: %j shown as %j in %s', (day, shown, format, code) => {
  expect(readCode(day - 1462, shown, format)?.parts.join('.')).toBe(code);
  expect(readCode(day, shown, format)?.parts.join('.')).toBe(code);
});

test('a date whose text shows no number counts from 1900', () => {
  expect(readCode(serial(2023, 1, 3), '####', 'd/m')?.parts).toEqual([1, 3]);
});

test('of a date it is kept how day and month would stand the other way round', () => {
  expect(readCode(serial(2002, 3, 1), '01/03/2002', 'd/m/yyyy')).toEqual({
    ...{
      style: 'dotted',
      parts: [1, 3, 2],
      text: '01/03/2002',
      stored: 'date',
      word: '',
      swapped: [3, 1, 2],
    },
  });
});

test.each([
  [serial(1999, 3, 1), '01/03/1999', 'd/m/yyyy'],
  [serial(2000, 3, 1), '01/03/2000', 'd/m/yyyy'],
  [serial(3000, 3, 1), '01/03/3000', 'd/m/yyyy'],
  [serial(2024, 3, 1), 'March', 'mmmm'],
  [0.5, '12:00', 'h:mm'],
])('%j shown as %j in %s comes from no code', (value, text, numberFormat) => {
  expect(readCode(value, text, numberFormat)).toBeNull();
});

describe('codes at the beginning of a name', () => {
  test.each([
    ['Tiêu chí 1.1: Kế hoạch', 'dotted 1.1', 'Kế hoạch'],
    ['Tiêu chí thành phần 1.10.12. Kế hoạch', 'dotted 1.10.12', 'Kế hoạch'],
    ['TC 1.1 Kế hoạch', 'dotted 1.1', 'Kế hoạch'],
    ['1.1. Kế hoạch', 'dotted 1.1', 'Kế hoạch'],
    ['12) Kế hoạch', 'dotted 12', 'Kế hoạch'],
    ['12.10 - Kế hoạch', 'dotted 12.10', 'Kế hoạch'],
    ['Lĩnh vực II: Cải cách thể chế', 'roman 2', 'Cải cách thể chế'],
    ['XIV. Hiện đại hóa', 'roman 14', 'Hiện đại hóa'],
    ['IV.12 Rà soát', 'dotted 4.12', 'Rà soát'],
    ['IV.1.2 – Rà soát', 'dotted 4.1.2', 'Rà soát'],
    ['a) Ban hành kế hoạch', 'lowerLetter 1', 'Ban hành kế hoạch'],
    ['đ) Ban hành kế hoạch', 'lowerLetter 5', 'Ban hành kế hoạch'],
  ])('%j is %s and %j', (text, code, name) => {
    const read = readCodedName(text);
    expect([said(read?.code ?? null), read?.name]).toEqual([code, name]);
  });

  test('letters that were composed of marks are the same letters', () => {
    expect(readCodedName('Tiêu chí 1.1: Kế hoạch'.normalize('NFD'))).toEqual({
      code: { style: 'dotted', parts: [1, 1], text: '1.1', stored: 'text', word: 'tieu chi' },
      name: 'Kế hoạch',
    });
  });

  test.each([
    'Kế hoạch',
    'Kế hoạch 1.1 năm 2023',
    '1.1',
    '1.1.Kế hoạch',
    '1.1.2023 Kế hoạch',
    'a Ban hành',
    '2023 là năm đầu',
    '100% cơ quan',
    'Tiêu chí về kế hoạch',
    'vi phạm quy định',
    '',
  ])('%j has none', (text) => {
    expect(readCodedName(text)).toBeNull();
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
