import fc from 'fast-check';
import {
  agreesAsPrinted,
  compare,
  decimalOf,
  decimalsOf,
  indexOf,
  minus,
  parseDecimal,
  plus,
  roundTo,
  signOf,
  sumOf,
  toNumber,
} from '../../src/sheet/decimal';

/** Scorecard rules 5 to 7: exact sums, indexes from unrounded scores, comparison at the printed precision. */

const units = fc.integer({ min: -2_000_000, max: 2_000_000 });

test('scores of four decimals add up exactly, in any number (rule 7)', () => {
  fc.assert(
    fc.property(fc.array(units, { minLength: 1, maxLength: 200 }), (values) => {
      const sum = sumOf(values.map((value) => decimalOf(value / 10_000)));
      expect(sum?.times(10_000).toNumber()).toBe(values.reduce((total, value) => total + value, 0));
    }),
  );
});

describe('any decimal, of few digits or many, is added and compared as big.js does', () => {
  /** Up to twenty digits with the decimal point anywhere among or around them. */
  const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -24, max: 6 }))
    .map(([digits, exponent]) => parseDecimal(`${digits}e${exponent}`));
  const figures = fc.oneof(
    decimals,
    units.map((value) => decimalOf(value / 10_000)),
  );

  test('sums', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(plus(a, b)?.toFixed()).toBe(a.plus(b).toFixed());
      }),
      { numRuns: 1000 },
    );
  });

  test('sums of many', () => {
    fc.assert(
      fc.property(fc.array(fc.option(figures), { minLength: 1 }), (values) => {
        const known = values.filter((value) => value !== null);
        const [first, ...others] = known;
        const sum = first && others.reduce((a, b) => a.plus(b), first).toFixed();
        expect(sumOf(values)?.toFixed()).toBe(sum);
      }),
    );
  });

  test('differences', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(minus(a, b).toFixed()).toBe(a.minus(b).toFixed());
      }),
    );
  });

  test('order', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(a.cmp(b));
        expect(compare(a, parseDecimal(a.toFixed()))).toBe(0);
        expect(signOf(a)).toBe(a.cmp(0));
      }),
      { numRuns: 1000 },
    );
  });

  test('doubles, read to fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(decimalOf(value).eq(value.toPrecision(15))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('what binary fractions leave behind is not read', () => {
  expect(decimalOf(0.1 + 0.2).toFixed()).toBe('0.3');
  expect(decimalOf(1.1 * 3).toFixed()).toBe('3.3');
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(units, (value) => toNumber(decimalOf(value / 10_000)) === (value === 0 ? 0 : value / 10_000)),
  );
});

test('the sum of nothing is nothing, not 0 (rule 1)', () => {
  expect(sumOf([])).toBeNull();
  expect(sumOf([null, null])).toBeNull();
  expect(sumOf([null, decimalOf(0)])?.toFixed()).toBe('0');
});

test('an index has no divisor at 0 or below', () => {
  expect(indexOf(decimalOf(1), decimalOf(0))).toBeNull();
  expect(indexOf(decimalOf(1), decimalOf(-1))).toBeNull();
  expect(indexOf(decimalOf(1), decimalOf(3))?.toFixed(6)).toBe('33.333333');
});

test('halves are rounded away from zero, as by Excel', () => {
  expect(roundTo(parseDecimal('0.125'), 2).toFixed()).toBe('0.13');
  expect(roundTo(parseDecimal('-0.125'), 2).toFixed()).toBe('-0.13');
});

test.each([
  ['88.01', 2],
  ['10', 0],
  ['100', 0],
  ['0.0001', 4],
  ['-1.5', 1],
])('%s has %i decimals', (text, decimals) => {
  expect(decimalsOf(parseDecimal(text))).toBe(decimals);
});

describe('a printed figure agrees with the exact one where it is its rounding (rule 6)', () => {
  test.each([
    ['88.01', '88.0115', true],
    ['88.0115', '88.0115', true],
    ['97.71', '97.7126', true],
    ['87.41', '87.3844', false],
    ['87.38', '87.3844', true],
    ['12.2', '12.1953', true],
    ['12.1', '12.1953', false],
    ['3', '2.5', false],
    ['3', '3', true],
  ])('%s for %s: %s', (printed, exact, agrees) => {
    const figure = parseDecimal(printed);
    expect(agreesAsPrinted(figure, decimalsOf(figure), parseDecimal(exact))).toBe(agrees);
  });

  test('every correct rounding to one decimal or more agrees', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 4 }), (value, decimals) => {
        const exact = decimalOf(value / 10_000);
        return agreesAsPrinted(roundTo(exact, decimals), decimals, exact);
      }),
    );
  });
});
