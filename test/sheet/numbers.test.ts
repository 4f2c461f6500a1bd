import fc from 'fast-check';
import { isDateFormat, readNumber, readText, shownDecimals, type Reading } from '../../src/sheet/numbers';

/** Scorecard rule 10: numbers as people type them; what cannot be read is said, never taken as 0. */

function said(reading: Reading): string {
  return reading.kind === 'number' ? `${reading.form} ${reading.value.toFixed()}` : reading.kind;
}

describe('numbers that stand as text', () => {
  test.each([
    ['9,5', 'text 9.5'],
    ['9.5', 'text 9.5'],
    [' 9,5 ', 'text 9.5'],
    ["'9,5", 'text 9.5'],
    ['\u00a09,5\u202f', 'text 9.5'],
    ['1\u00a0234,5', 'text 1234.5'],
    ['1\u202f234,5', 'text 1234.5'],
    ['1 234 567', 'text 1234567'],
    ['\u200e9,5\u200f', 'text 9.5'],
    ['\u202a9,5\u202c', 'text 9.5'],
    ['\u20689,5\u2069', 'text 9.5'],
    ['\u061c9,5', 'text 9.5'],
    ['\ufeff9,5\u200b', 'text 9.5'],
    ['1.234,5', 'text 1234.5'],
    ['1,234.5', 'text 1234.5'],
    ['1.234.567', 'text 1234567'],
    ['0,9388', 'text 0.9388'],
    ['12,345', 'text 12.345'],
    ['06', 'text 6'],
    ['-0,5', 'text -0.5'],
    ['−0,5', 'text -0.5'],
    ['+0,5', 'text 0.5'],
    [',5', 'text 0.5'],
    ['5,', 'text 5'],
    ['0', 'text 0'],
    ['85%', 'percent 85'],
    ['85,5 %', 'percent 85.5'],
    ['8,5 điểm', 'unit 8.5'],
    ['8,5 ĐIỂM', 'unit 8.5'],
    ['8,5đ', 'unit 8.5'],
    ['0,5/1', 'ratio 0.5'],
    ['0/0,25', 'ratio 0'],
    ['0,5 / 1 điểm', 'ratio 0.5'],
    ['02/8', 'ratio 2'],
    ['0,5 điểm/1 điểm', 'ratio 0.5'],
    ['8,5 đ.', 'unit 8.5'],
    ['8,5 điểm.', 'unit 8.5'],
    ['３，６９', 'text 3.69'],
    ['１', 'text 1'],
    ['８５％', 'percent 85'],
    ['-1 234,5', 'text -1234.5'],
    ['1 234,5 %', 'percent 1234.5'],
    ["'9,5", 'text 9.5'],
    ['999.999.999.999.999', 'text 999999999999999'],
    ['0,0000000000001', 'text 0'],
    ['0'.repeat(40), 'text 0'],
  ])('%j is %s', (text, expected) => {
    expect(said(readText(text))).toBe(expected);
  });
});

describe('marks that say there is no score', () => {
  test.each(['-', '–', '—', 'x', 'X', '…', '...', 'N/A', 'n/a', 'NA', 'không', 'Không có'])('%j', (text) => {
    expect(said(readText(text))).toBe('mark');
  });
});

describe('blank is neither a mark nor 0', () => {
  test.each(['', ' ', '\u00a0', '\u200b'])('%j', (text) => {
    expect(said(readText(text))).toBe('blank');
  });
});

describe('errors of formulas', () => {
  test.each(['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'])(
    '%s',
    (text) => {
      expect(said(readNumber(text, text, 'General'))).toBe('error');
    },
  );
});

describe('what cannot be read is unreadable, never 0', () => {
  test.each([
    'chưa chấm',
    'khoảng 9,5',
    '9,5,5',
    '1.23.456',
    '1,23,4',
    '1.234,5.6',
    '9 5',
    '0,5 1',
    '12 34,5',
    '1/2/2023',
    'a/1',
    '1/',
    '%',
    'điểm',
    '1e3',
    '9,5 hoặc 8',
    '(0,5)',
    'O,5',
    '#1',
    '.',
    '1.23,4',
    '12345.678,9',
    '1234.567.890',
    '1.2345.678',
    '1.234.5678',
    '12345 678',
    '1 234 5',
    '8 điểm 500',
    "9'5",
    'đạt x',
    'lỗi #REF!',
    '#REF! ở trên',
    '1.000.000.000.000.000',
    '0'.repeat(41),
  ])('%j', (text) => {
    expect(['unreadable', 'mark']).toContain(said(readText(text)));
    expect(said(readText(text))).not.toMatch(/\d/);
  });

  test('no text that holds no digit is a number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Nd}/u.test(text)),
        (text) => readText(text).kind !== 'number',
      ),
    );
  });
});

describe('numbers that stand as numbers', () => {
  test.each([
    [9.5, 'General', 'number 9.5'],
    [0, '0.00', 'number 0'],
    [0.1 + 0.2, 'General', 'number 0.3'],
    [88.0115, '0.00', 'number 88.0115'],
    [0.85, '0%', 'number 0.85'],
    [45292, 'm/d/yyyy', 'badType'],
    [45292, 'd-mmm', 'badType'],
    [true, 'General', 'badType'],
    [false, 'General', 'badType'],
    [Number.NaN, 'General', 'unreadable'],
    [Number.POSITIVE_INFINITY, 'General', 'unreadable'],
  ])('%j in the format %s is %s', (value, numberFormat, expected) => {
    expect(said(readNumber(value, String(value), numberFormat))).toBe(expected);
  });

  test('are unreadable beyond fifteen digits, and 0 where binary fractions left something behind', () => {
    expect(said(readNumber(1e15 - 1, '', 'General'))).toBe('number 999999999999999');
    expect(said(readNumber(1e15, '', 'General'))).toBe('unreadable');
    expect(said(readNumber(-1e15, '', 'General'))).toBe('unreadable');
    expect(said(readNumber(1e-13, '', 'General'))).toBe('number 0');
    expect(said(readNumber(-1e-13, '', 'General'))).toBe('number 0');
    expect(said(readNumber(1e-11, '', 'General'))).toBe('number 0.00000000001');
  });

  test('say what is displayed where they are none, else what is stored', () => {
    expect(readNumber(true, 'ĐÚNG', 'General')).toEqual({ kind: 'badType', text: 'ĐÚNG' });
    expect(readNumber(true, '', 'General')).toEqual({ kind: 'badType', text: 'true' });
    expect(readNumber(1e20, '1E+20', 'General')).toEqual({ kind: 'unreadable', text: '1E+20' });
    expect(readNumber(1e20, '', 'General')).toEqual({ kind: 'unreadable', text: '100000000000000000000' });
  });
});

describe('a number is read back however it is written', () => {
  /** Up to four decimals, as scores have. */
  const score = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((units) => units / 10_000);
  const large = fc.integer({ min: 10_000_001, max: 9_999_999_999 }).filter((units) => units % 10_000 !== 0);

  test.each(['vi-VN', 'en-US'])('scores, %s', (locale) => {
    fc.assert(
      fc.property(score, fc.boolean(), (value, isFixed) => {
        const decimals = {
          minimumFractionDigits: isFixed ? 4 : 0,
          maximumFractionDigits: 4,
          useGrouping: false,
        };
        const reading = readText(value.toLocaleString(locale, decimals));
        expect(said(reading)).toBe(`text ${String(value === 0 ? 0 : value)}`);
      }),
    );
  });

  test.each(['vi-VN', 'en-US', 'fr-FR'])('grouped thousands with decimals, %s', (locale) => {
    fc.assert(
      fc.property(large, (units) => {
        const value = units / 10_000;
        const text = value.toLocaleString(locale, { maximumFractionDigits: 4 });
        expect(said(readText(text))).toBe(`text ${String(value)}`);
      }),
    );
  });

  test('spaces, marks without width and the word for points take nothing away', () => {
    const surroundings = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u200e', '\u2067', '\u2069');
    fc.assert(
      fc.property(
        score,
        surroundings,
        surroundings,
        fc.constantFrom('', ' điểm'),
        (value, before, after, unit) => {
          const text = `${before}${String(value).replace('.', ',')}${unit}${after}`;
          const reading = readText(text);
          expect(reading.kind === 'number' && reading.value.toNumber()).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});

describe('number formats', () => {
  test.each([
    ['m/d/yyyy', true],
    ['d-mmm', true],
    ['h:mm', true],
    ['[$-42A]dd/mm/yyyy', true],
    ['General', false],
    ['0.00', false],
    ['0.00"đ"', false],
    ['#,##0\\ "điểm"', false],
    ['[Red]0.00', false],
    ['_(* #,##0.00_);_(* (#,##0.00)', false],
    ['@', false],
  ])('%s shows a date: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  test.each([
    ['General', null],
    ['@', null],
    ['0', 0],
    ['0.00', 2],
    ['#,##0.0###', 4],
    ['0.00%', 2],
    ['0.0;-0.000', 1],
    ['"v1.000 "0.0', 1],
    ['0\\.00', 0],
    ['"0"', null],
  ])('%s shows %j decimals', (format, expected) => {
    expect(shownDecimals(format)).toBe(expected);
  });
});
