import fc from 'fast-check';
import { languageOf, localeOf, type Language } from '../../src/locale/locale';
import { decimalOf, parseDecimal } from '../../src/sheet/decimal';
import { readText } from '../../src/sheet/numbers';

const LANGUAGES: Language[] = ['vi', 'en'];

test.each([
  ['vi-VN', 'vi'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['fr-FR', 'vi'],
  [undefined, 'vi'],
] as const)('the tag %s means %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

describe('numbers', () => {
  test.each<[Language, string, number | null, string]>([
    ['vi', '9.5', null, '9,5'],
    ['en', '9.5', null, '9.5'],
    ['vi', '88.0115', null, '88,0115'],
    ['vi', '88.0115', 2, '88,01'],
    ['vi', '100', null, '100'],
    ['vi', '12', 2, '12,00'],
    ['vi', '-4.034', null, '−4,034'],
    ['en', '-4.034', 2, '−4.03'],
    ['vi', '0', null, '0'],
    ['vi', '1234.5', null, '1234,5'],
  ])('in %s %s with %j decimals is %s', (language, value, decimals, text) => {
    expect(localeOf(language).number(parseDecimal(value), decimals)).toBe(text);
  });

  test('endless decimals end after four, rounded as Excel rounds', () => {
    expect(localeOf('vi').number(decimalOf(2).div(3))).toBe('0,6667');
    expect(localeOf('en').number(parseDecimal('0.00005'))).toBe('0.0001');
  });

  test('counts stand as they are', () => {
    expect(localeOf('vi').number(101)).toBe('101');
  });

  test.each(LANGUAGES)('what is shown in %s is read back as the same score', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (units) => {
        const reading = readText(localeOf(language).number(decimalOf(units / 10_000)));
        expect(reading.kind === 'number' && reading.value.times(10_000).toNumber()).toBe(units);
      }),
    );
  });
});

describe('sentences', () => {
  const vi = localeOf('vi');
  const en = localeOf('en');

  test('are filled with words as they are and with numbers as the language writes them', () => {
    expect(vi.say('{name}: {score}', { name: '1.1 Kế hoạch', score: decimalOf(9.5) })).toBe(
      '1.1 Kế hoạch: 9,5',
    );
    expect(en.say('{name}: {score}', { name: '1.1 Plan', score: decimalOf(9.5) })).toBe('1.1 Plan: 9.5');
  });

  test('what workbooks hold is not read as a placeholder', () => {
    expect(vi.say('“{text}” {value}', { text: '{value} $1 $&', value: 1 })).toBe('“{value} $1 $&” 1');
  });

  test('what nothing fills stays to be seen', () => {
    expect(vi.say('{count} ô')).toBe('{count} ô');
  });

  const counted = { one: '{count} cell', other: '{count} cells' };

  test.each([
    [0, '0 cells'],
    [1, '1 cell'],
    [2, '2 cells'],
    [21, '21 cells'],
  ])('English has a singular: %i', (count, text) => {
    expect(en.say(counted, { count })).toBe(text);
  });

  test('Vietnamese has none', () => {
    expect([0, 1, 2].map((count) => vi.say({ other: '{count} ô' }, { count }))).toEqual([
      '0 ô',
      '1 ô',
      '2 ô',
    ]);
  });
});
