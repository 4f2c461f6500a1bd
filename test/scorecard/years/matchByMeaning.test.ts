import fc from 'fast-check';
import { matchByMeaning, type Named } from '../../../src/scorecard/years/matchByMeaning';
import { nameLikeness } from '../../../src/scorecard/words/names';
import official from '../../data/official-2023.json';

/** Scorecard rule 9: names decide, then numbers; what was split or given up has no counterpart. */

const TABLE_NAMES = official.comparison.rows.map(({ name, stt }): Named => ({ name, number: stt }));
const SHEET_NAMES = official.rows
  .filter(({ level }) => level === 1)
  .map(({ name, code }): Named => ({ name, number: Number(code) }));

/** Some of the official areas as the table and the scoring sheet write them, in any order and with any numbers. */
const someAreas = (names: readonly Named[]): fc.Arbitrary<Named[]> =>
  fc.shuffledSubarray([...names]).chain((areas) =>
    fc
      .array(fc.option(fc.integer({ min: 1, max: 9 })), {
        minLength: areas.length,
        maxLength: areas.length,
      })
      .map((numbers) => areas.map(({ name }, at) => ({ name, number: numbers[at] ?? null }))),
  );

function pairsOf(rows: readonly Named[], others: readonly Named[]): string[] {
  return matchByMeaning(rows, others)
    .flatMap((match, at) => (match === null ? [] : [`${rows[at]?.name} = ${others[match]?.name}`]))
    .sort();
}

describe('areas of two lists', () => {
  test('are paired the same way whichever list comes first and however both are ordered', () => {
    fc.assert(
      fc.property(
        someAreas(TABLE_NAMES),
        someAreas(SHEET_NAMES),
        fc.func(fc.nat()),
        (rows, others, order) => {
          const shuffled = <T>(list: readonly T[]): T[] =>
            list
              .map((each, at) => [order(at), each] as const)
              .sort(([a], [b]) => a - b)
              .map(([, each]) => each);
          const pairs = pairsOf(rows, others);
          const turned = pairsOf(others, rows).map((pair) => pair.split(' = ').reverse().join(' = '));
          expect(turned.sort()).toEqual(pairs);
          expect(pairsOf(shuffled(rows), shuffled(others))).toEqual(pairs);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are paired with whom they are, numbers notwithstanding', () => {
    fc.assert(
      fc.property(someAreas(TABLE_NAMES), (rows) => {
        const matches = matchByMeaning(rows, SHEET_NAMES);
        const meant = rows.map(({ name }) => TABLE_NAMES.findIndex((each) => each.name === name));
        expect(matches).toEqual(meant);
      }),
      { numRuns: 60 },
    );
  });

  test('have no counterpart where one was split in two, seen from either side', () => {
    const parts = [
      { name: 'Cải cách tổ chức bộ máy', number: 4 },
      { name: 'Cải cách chế độ công vụ', number: 5 },
      { name: 'Cải cách thể chế', number: 2 },
    ];
    const whole = [
      { name: 'Cải cách thể chế', number: 2 },
      { name: 'Cải cách tổ chức bộ máy và chế độ công vụ', number: 4 },
    ];
    expect(matchByMeaning(parts, whole)).toEqual([null, null, 0]);
    expect(matchByMeaning(whole, parts)).toEqual([2, null]);
  });

  test('go to the very same name before a part of it that has their number', () => {
    const rows: Named[] = [
      { name: 'Xây dựng và phát triển chính quyền điện tử', number: 7 },
      { name: 'Xây dựng và phát triển chính quyền số', number: 8 },
      { name: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số', number: 10 },
    ];
    const whole = [{ name: 'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ', number: 7 }];
    expect(matchByMeaning(rows, whole)).toEqual([null, null, 0]);
    expect(matchByMeaning(whole, rows)).toEqual([2]);
  });

  test('of equal names are paired by their numbers, and without numbers in their order', () => {
    const twins = [3, 4].map((number) => ({ name: 'Cải cách thể chế', number }));
    expect(matchByMeaning(twins, [...twins].reverse())).toEqual([1, 0]);
    const unnumbered = twins.map(({ name }) => ({ name, number: null }));
    expect(matchByMeaning(unnumbered, unnumbered)).toEqual([0, 1]);
  });

  test('that are less alike than is asked for are not paired, whatever their numbers', () => {
    const rows = [{ name: 'Cải cách thể chế', number: 2 }];
    expect(matchByMeaning(rows, [{ name: 'Tài chính công', number: 2 }])).toEqual([null]);
    expect(matchByMeaning(rows, rows, 1.15)).toEqual([0]);
    expect(matchByMeaning(rows, rows, 1.16)).toEqual([null]);
    const unnumbered = [{ name: 'Cải cách thể chế', number: null }];
    expect(matchByMeaning(unnumbered, unnumbered, 1)).toEqual([0]);
    expect(matchByMeaning(unnumbered, unnumbered, 1.01)).toEqual([null]);
    expect(matchByMeaning(rows, [{ name: 'Cải cách thể chế', number: 3 }], 1.01)).toEqual([null]);
  });

  test('keep their counterpart beside another that says nothing of it', () => {
    const rows = [
      { name: 'Cải cách thể chế', number: 1 },
      { name: 'Cải cách thể chế cấp huyện', number: 2 },
    ];
    expect(matchByMeaning(rows, [{ name: 'Cải cách thể chế', number: 1 }])).toEqual([0, null]);
  });

  test('go to one part alike as the other without asking which stands first', () => {
    const whole = [{ name: 'Quản lý tài chính', number: 6 }];
    const parts = [
      { name: 'Quản lý tài chính đất đai', number: 2 },
      { name: 'Quản lý tài chính doanh nghiệp', number: 1 },
      { name: 'Quản lý tài chính doanh nghiệp', number: 3 },
    ];
    const [pair, ...more] = pairsOf(parts, whole);
    expect(more).toEqual([]);
    expect(pairsOf([...parts].reverse(), whole)).toEqual([pair]);
    const turned = pairsOf(whole, parts).map((each) => each.split(' = ').reverse().join(' = '));
    expect(turned).toEqual([pair]);
    // Of the same name the number tells which, whichever stands first.
    const twins = parts.slice(1);
    const numbered = (all: readonly Named[]): (number | null | undefined)[] =>
      matchByMeaning(whole, all).map((at) => all[at ?? -1]?.number);
    expect(numbered([...twins].reverse())).toEqual(numbered(twins));
  });

  test('keep their counterpart where what is left over is part of another area', () => {
    const rows = [
      { name: 'Xây dựng thể chế', number: 1 },
      { name: 'Kiểm tra công vụ, kỷ luật', number: 2 },
      { name: 'Kiểm tra công vụ, kỷ luật, kỷ cương', number: 3 },
    ];
    const others = [
      { name: 'Xây dựng thể chế, kiểm tra văn bản', number: 1 },
      { name: 'Kiểm tra công vụ, kỷ luật, kỷ cương', number: 2 },
    ];
    expect(matchByMeaning(rows, others)).toEqual([0, null, 1]);
    expect(matchByMeaning(others, rows)).toEqual([0, 2]);
  });

  test('are not split by an area that has a counterpart of its own', () => {
    const rows = [
      { name: 'Cải cách tổ chức bộ máy', number: 4 },
      { name: 'Cải cách chế độ công vụ', number: 5 },
    ];
    const others = [
      { name: 'Cải cách tổ chức bộ máy và chế độ công vụ', number: 4 },
      { name: 'Cải cách chế độ công vụ', number: 5 },
    ];
    expect(matchByMeaning(rows, others)).toEqual([0, 1]);
    expect(matchByMeaning(others, rows)).toEqual([0, 1]);
  });
});

describe('areas are matched by name', () => {
  const areas = [
    { number: 1, name: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC' },
    { number: 2, name: 'XÂY DỰNG VÀ TỔ CHỨC THỰC HIỆN THỂ CHẾ TẠI TỈNH' },
    { number: 3, name: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH' },
    { number: 4, name: 'CẢI CÁCH TỔ CHỨC BỘ MÁY' },
    { number: 7, name: 'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ' },
  ];
  const match = (name: string, number: number | null = null): number | null | undefined => {
    const index = matchByMeaning([{ name, number }], areas)[0];
    return index === null || index === undefined ? index : areas[index]?.number;
  };

  test.each([
    ['Chỉ đạo, điều hành CCHC', 1],
    ['Chỉ đạo điều hành cải cách hành chính', 1],
    ['Cải cách TTHC', 3],
    ['Cải cách tổ chức bộ máy hành chính nhà nước', 4],
    ['Xây dựng phát triển CQĐT, chính quyền số', 7],
    ['Hiện đại hóa', null],
  ])('%s is area %j', (name, number) => {
    expect(match(name)).toBe(number);
  });

  test('numbers that changed between the years do not decide', () => {
    expect(match('Cải cách thủ tục hành chính', 7)).toBe(3);
    const crossed = matchByMeaning(
      [
        { number: 4, name: 'Cải cách thủ tục hành chính' },
        { number: 3, name: 'Cải cách tổ chức bộ máy' },
      ],
      areas,
    );
    expect(crossed).toEqual([2, 3]);
  });

  test('every area is given once', () => {
    const rows = ['Cải cách TTHC', 'Cải cách thủ tục hành chính'].map((name) => ({ name, number: null }));
    expect(matchByMeaning(rows, areas).filter((index) => index !== null)).toEqual([2]);
  });

  test('an area that is not there is matched by no other, though all reform administration', () => {
    const published = official.rows.filter(({ level }) => level === 1);
    for (const [index, row] of official.comparison.rows.entries()) {
      const others = published.flatMap(({ name, code }, at) =>
        at === index ? [] : [{ name, number: Number(code) }],
      );
      expect(matchByMeaning([{ name: row.name, number: row.stt }], others)).toEqual([null]);
    }
  });

  test('case, spacing, diacritics’ form and abbreviations make no difference', () => {
    expect(nameLikeness('CẢI CÁCH TTHC'.normalize('NFD'), 'Cải cách  thủ tục hành chính')).toBe(1);
    expect(nameLikeness('', 'Cải cách')).toBe(0);
  });
});
