import fc from 'fast-check';
import { decimalOf } from '../../../src/sheet/decimal';
import {
  badFigure,
  rowNamed,
  type GivenFigures,
  type GivenYears,
} from '../../../src/scorecard/years/givenFigures';
import type { Named } from '../../../src/scorecard/years/matchByMeaning';

/** Ranks come from the ministry, and an index of a year without a sheet from its report: people give both by name. */

const ROWS: Named[] = [
  { name: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC', number: 1 },
  { name: 'CẢI CÁCH THỂ CHẾ', number: 2 },
  { name: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', number: 3 },
];
const TOTAL = { name: 'Tổng', number: null };
const named = (key: string, rows = ROWS): string | undefined => rowNamed({ rows, total: TOTAL }, key)?.name;

describe('a figure is given for', () => {
  test.each(['total', 'Total', 'Tổng', 'TỔNG', 'chung', 'Chung'])('the total: %s', (key) => {
    expect(named(key)).toBe('Tổng');
    expect(rowNamed({ rows: ROWS, total: null }, key)).toBeNull();
  });

  test.each([
    ['2', 'CẢI CÁCH THỂ CHẾ'],
    [' 3 ', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
    ['01', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC'],
  ])('an area by its number: %j', (key, name) => expect(named(key)).toBe(name));

  test('an area by the number in front of it, wherever it stands; without one, by its place', () => {
    expect(named('3', [...ROWS].reverse())).toBe('CẢI CÁCH THỦ TỤC HÀNH CHÍNH');
    const unnumbered = ROWS.map(({ name }) => ({ name, number: null }));
    expect(named('3', unnumbered)).toBe('CẢI CÁCH THỦ TỤC HÀNH CHÍNH');
    expect(named('1', unnumbered)).toBe('CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC');
  });

  test.each([
    ['Cải cách TTHC', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
    ['chỉ đạo điều hành cải cách hành chính', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC'],
  ])('an area by its name, as freely as people write it: %s', (key, name) => expect(named(key)).toBe(name));

  test.each(['0', '4', '12', 'Hiện đại hóa', '', 'tổng hợp', 'điểm chung của tỉnh'])('nothing: %j', (key) => {
    expect(named(key)).toBeUndefined();
  });

  test('no area by a name that only holds its number', () => {
    expect(named('2 năm')).toBeUndefined();
    expect(named('năm 2')).toBeUndefined();
  });
});

describe('what cannot be taken', () => {
  const bad = (ranks: [string, number][], indexes: [string, number][] = [], units = 63): unknown =>
    badFigure(
      new Map([
        [2023, { ranks: new Map(ranks), indexes: new Map(indexes.map(([key, at]) => [key, decimalOf(at)])) }],
      ]),
      units,
    );

  test('a rank is a place among the units: a whole number from the first to the last', () => {
    const rank = fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double({ min: 0, max: 70, noNaN: true }));
    fc.assert(
      fc.property(rank, fc.integer({ min: 1, max: 140 }), (found, units) => {
        const isPlace = Array.from({ length: units }, (_, at) => at + 1).includes(found);
        expect(bad([['total', found]], [], units)).toEqual(
          isPlace ? null : { kind: 'rank', year: 2023, key: 'total', found, units },
        );
      }),
    );
  });

  test.each([
    [1, null],
    [63, null],
    [0, 0],
    [64, 64],
    [2.5, 2.5],
    [-1, -1],
  ])('of 63 units: %j', (found, expected) => {
    expect(bad([['1', found]])).toEqual(
      expected === null ? null : { kind: 'rank', year: 2023, key: '1', found: expected, units: 63 },
    );
  });

  test.each([
    [0, true],
    [100, true],
    [88.0115, true],
    [-0.01, false],
    [100.01, false],
  ])('an index lies from 0 to 100: %d', (found, isIndex) => {
    const said = isIndex ? null : { kind: 'index', year: 2023, key: 'total', found: decimalOf(found) };
    expect(bad([], [['total', found]])).toEqual(said);
  });

  test('the first of several is said, with its year and what it was given for', () => {
    const ranked = (...ranks: [string, number][]): GivenFigures => ({
      ranks: new Map(ranks),
      indexes: new Map(),
    });
    const given: GivenYears = new Map([
      [2023, ranked(['1', 3])],
      [2022, ranked(['1', 5], ['total', 99], ['3', 0])],
    ]);
    expect(badFigure(given, 63)).toEqual({ kind: 'rank', year: 2022, key: 'total', found: 99, units: 63 });
    expect(badFigure(new Map(), 63)).toBeNull();
  });
});
