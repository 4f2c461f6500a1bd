import { readCode, type Code } from '../../../src/scorecard/words/codes';
import { buildOutline, type Placement } from '../../../src/scorecard/rows/outline';

/** Codes in the order of their rows; a number is a code that Excel stored as a number. */
function outlineOf(codes: readonly (string | number)[]): Placement[] {
  return buildOutline(
    codes.map((code): Code => {
      const read = readCode(code, String(code), 'General');
      if (!read) throw new Error(`${code} is no code`);
      return read;
    }),
  );
}

/** Each row as `path < parent's path`. */
function drawn(codes: readonly (string | number)[]): string[] {
  const placements = outlineOf(codes);
  return placements.map(({ path, parent }) => {
    const above = parent === null ? undefined : placements[parent]?.path;
    return above === undefined ? path : `${path} < ${above}`;
  });
}

describe('dotted codes say their parent themselves', () => {
  test('areas, criteria, components', () => {
    expect(drawn(['1', '1.1', '1.2', '1.2.1', '1.2.2', '2', '2.1'])).toEqual([
      ...['1', '1.1 < 1', '1.2 < 1', '1.2.1 < 1.2', '1.2.2 < 1.2', '2', '2.1 < 2'],
    ]);
    expect(outlineOf(['1', '1.2', '1.2.1']).map(({ level }) => level)).toEqual([1, 2, 3]);
  });

  test('below areas that are lettered, each as it is written', () => {
    expect(drawn(['A', 'A.1', 'A.1.1', 'B', 'B.1'])).toEqual(['A', 'A.1 < A', 'A.1.1 < A.1', 'B', 'B.1 < B']);
    expect(drawn(['A', 'A1', 'A2', 'B', 'B1'])).toEqual(['A', 'A1 < A', 'A2 < A', 'B', 'B1 < B']);
  });

  test('components that are lettered in the code of their criterion', () => {
    expect(drawn(['1', '1.1', '1.1a', '1.1b', '1.2'])).toEqual([
      ...['1', '1.1 < 1', '1.1.a < 1.1', '1.1.b < 1.1', '1.2 < 1'],
    ]);
    expect(drawn(['I', 'I.1', 'I.1.a', 'I.1.b)', 'I.2', 'I.2a', 'II', 'II.1'])).toEqual([
      ...['I', 'I.1 < I', 'I.1.a < I.1', 'I.1.b < I.1', 'I.2 < I', 'I.2.a < I.2', 'II', 'II.1 < II'],
    ]);
    expect(drawn(['A', 'A.1', 'A.1.a', 'B', 'B.1'])).toContain('A.1.a < A.1');
  });

  test('bracketed numbers stand below dotted codes, and areas where all are bracketed', () => {
    expect(drawn(['1', '1.1', '1)', '2)', '1.2', '2'])).toEqual([
      ...['1', '1.1 < 1', '1.1.1 < 1.1', '1.1.2 < 1.1', '1.2 < 1', '2'],
    ]);
    expect(drawn(['1)', '1.1', '2)', '2.1'])).toEqual(['1', '1.1 < 1', '2', '2.1 < 2']);
  });

  test('deeper than components', () => {
    expect(drawn(['1', '1.1', '1.1.1', '1.1.1.1'])).toContain('1.1.1.1 < 1.1.1');
  });

  test('words and closing marks make no difference', () => {
    expect(drawn(['Lĩnh vực 1', 'TC 1.1.', 'TCTP 1.1.1:'])).toEqual(['1', '1.1 < 1', '1.1.1 < 1.1']);
  });

  test('rows out of order still find their parent', () => {
    expect(drawn(['1', '1.1', '1.2', '1.1.1'])).toContain('1.1.1 < 1.1');
  });

  test('a missing parent is said; the row holds on to the nearest ancestor', () => {
    const placements = outlineOf(['1', '1.1', '1.2.1']);
    expect(placements[2]).toMatchObject({ path: '1.2.1', parent: 0, level: 3, orphan: true });
    expect(outlineOf(['1', '2.1'])[1]).toMatchObject({ parent: null, orphan: true });
  });
});

test('a table may begin below its first area, whose row is missing', () => {
  const placements = outlineOf(['1.1', '1.2', '2', '2.1']);
  expect(placements.map(({ path, level, orphan }) => [path, level, orphan])).toEqual([
    ['1.1', 2, true],
    ['1.2', 2, true],
    ['2', 1, false],
    ['2.1', 2, false],
  ]);
  expect(placements[3]?.parent).toBe(2);
});

describe('areas in Roman numbers', () => {
  test('with numbers that restart in every area', () => {
    expect(drawn(['I', '1', '1.1', '1.2', '2', 'II', '1', '1.1'])).toEqual([
      ...['I', 'I.1 < I', 'I.1.1 < I.1', 'I.1.2 < I.1', 'I.2 < I', 'II', 'II.1 < II', 'II.1.1 < II.1'],
    ]);
  });

  test('with numbers that run on through the areas, as in DTI', () => {
    expect(drawn(['I', '1', '2', 'II', '3', '3.1'])).toEqual([
      ...['I', 'I.1 < I', 'I.2 < I', 'II', 'II.3 < II', 'II.3.1 < II.3'],
    ]);
  });

  test('with codes that name the area', () => {
    expect(drawn(['I', '1.1', '1.1.1', 'II', '2.1', '2.1.1'])).toEqual([
      ...['I', '1.1 < I', '1.1.1 < 1.1', 'II', '2.1 < II', '2.1.1 < 2.1'],
    ]);
    const path = ['I', 'I.1 < I', 'I.1.1 < I.1', 'II', 'II.1 < II'];
    expect(drawn(['I', 'I.1', 'I.1.1', 'II', 'II.1'])).toEqual(path);
    expect(drawn(['I', 'I-1', 'I-1-1', 'II', 'II-1'])).toEqual(path);
  });
});

test('where numbers restart, an area does not reach into the one before', () => {
  const [, , , , missing] = outlineOf(['I', '1', '1.1', 'II', '1.2']);
  expect(missing).toMatchObject({ parent: null, orphan: true });
  expect(drawn(['I', '1', '2', 'II', '1', '2.2'])).toContain('2.2 < II');
});

test('an area whose row is repeated goes on', () => {
  expect(drawn(['I', '1.1', 'II', '2.1', 'II', '2.1.1'])).toContain('2.1.1 < 2.1');
});

test('the word in front of a number tells its level', () => {
  expect(drawn(['Tiêu chí 1', 'Chỉ tiêu 1', 'Chỉ tiêu 2', 'Tiêu chí 2', 'Chỉ tiêu 1'])).toEqual([
    ...['1', '1.1 < 1', '1.2 < 1', '2', '2.1 < 2'],
  ]);
});

test('capital letters above Roman numbers', () => {
  expect(drawn(['A', 'I', '1', 'II', 'B', 'I'])).toEqual([
    ...['A', 'A.I < A', 'A.I.1 < A.I', 'A.II < A', 'B', 'B.I < B'],
  ]);
});

test('small letters stand below the criterion before them', () => {
  expect(drawn(['1', '1.1', 'a', 'b', '1.2', 'a'])).toEqual([
    ...['1', '1.1 < 1', '1.1.a < 1.1', '1.1.b < 1.1', '1.2 < 1', '1.2.a < 1.2'],
  ]);
  expect(drawn(['1', 'a', '1.1', 'b', '1.1.1'])).toEqual([
    ...['1', '1.a < 1', '1.1 < 1', '1.1.b < 1.1', '1.1.1 < 1.1'],
  ]);
});

test('small letters alone are a list of areas', () => {
  expect(drawn(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(drawn(['a', 'Mục b', '1.1'])).toEqual(['a', 'b', '1.1']);
});

describe('numbers that Excel made of codes (rule 11)', () => {
  const tenCriteria = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1, 1.11, '1.10.1', 2, 2.1];

  test('1.1 after 1.9 was 1.10', () => {
    const placements = outlineOf(tenCriteria);
    expect(placements[10]).toMatchObject({ path: '1.10', parent: 0, repaired: true });
    expect(placements[11]).toMatchObject({ path: '1.11', repaired: false });
    expect(placements[12]).toMatchObject({ path: '1.10.1', parent: 10 });
    expect(placements[14]).toMatchObject({ path: '2.1', parent: 13, repaired: false });
  });

  test('1.2 after 1.19 was 1.20', () => {
    const codes = [1, ...Array.from({ length: 19 }, (_, index) => `1.${index + 1}`), 1.2];
    expect(outlineOf(codes).at(-1)).toMatchObject({ path: '1.20', repaired: true });
  });

  test('a zero that the format 0.00 adds is none of the code', () => {
    const shown = (value: number): Code | null => readCode(value, value.toFixed(2), '0.00');
    const codes = [readCode(1, '1', '0'), shown(1.1), shown(1.2), readCode('1.2.1', '1.2.1', '@')];
    expect(buildOutline(codes.filter((code) => code !== null)).map(({ path }) => path)).toEqual([
      ...['1', '1.1', '1.2', '1.2.1'],
    ]);
  });

  test('text is never repaired: a second 1.1 is a second 1.1', () => {
    const codes = ['1', ...Array.from({ length: 9 }, (_, index) => `1.${index + 1}`), '1.1'];
    expect(outlineOf(codes).at(-1)).toMatchObject({ path: '1.1', repaired: false });
  });

  test('1.1 after 1.99 was 1.100, and a zero inside a number is none that was lost', () => {
    const upTo = (last: number): string[] => Array.from({ length: last }, (_, index) => `1.${index + 1}`);
    expect(outlineOf(['1', ...upTo(99), 1.1]).at(-1)).toMatchObject({ path: '1.100', repaired: true });
    expect(outlineOf(['1', ...upTo(100), 1.11]).at(-1)).toMatchObject({ path: '1.11', repaired: false });
  });

  test('a number that leaves others out is what it says', () => {
    expect(drawn([1, 1.1, 1.3])).toEqual(['1', '1.1 < 1', '1.3 < 1']);
  });

  test('a whole number loses no zero: a second 1 after 9 is a second 1', () => {
    expect(outlineOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]).at(-1)).toMatchObject({ path: '1', repaired: false });
  });

  describe('of a date day and month may stand either way round', () => {
    /** Codes as text, then the day that Excel made of `first.second` where the day comes first. */
    const afterDate = (codes: string[], first: number, second: number): Placement | undefined => {
      const serial = (Date.UTC(2024, second - 1, first) - Date.UTC(1899, 11, 30)) / 86_400_000;
      const read = [
        ...codes.map((text) => readCode(text, text, '@')),
        readCode(serial, `${first}/${second}`, 'd/m'),
      ];
      return buildOutline(read.filter((code) => code !== null)).at(-1);
    };

    test('the way that goes on with the outline is meant', () => {
      expect(afterDate(['1', '1.1', '2', '2.1'], 2, 1)?.path).toBe('1.2');
      expect(afterDate(['1', '1.1', '1.2', '2'], 1, 2)?.path).toBe('2.1');
      expect(afterDate(['1', '1.1', '1.2', '2'], 2, 1)?.path).toBe('2.1');
    });

    test('with three numbers, too', () => {
      const march = readCode(37316, '1/3/02', 'd/m/yy');
      const codes = ['1', '1.3', '3', '3.1', '3.1.1'].map((text) => readCode(text, text, '@'));
      const read = [...codes, march].filter((code) => code !== null);
      expect(buildOutline(read).at(-1)).toMatchObject({ path: '3.1.2', parent: 3 });
    });

    test('rather the way that goes on with the row above than one that goes on with a row further up', () => {
      const january = readCode(36894, '2001-01-03', 'yyyy\\-mm\\-dd');
      const codes = ['1', '1.3', '2', '3', '3.1'].map((text) => readCode(text, text, '@'));
      const read = [...codes, january].filter((code) => code !== null);
      expect(buildOutline(read).at(-1)).toMatchObject({ path: '3.1.1', parent: 4 });
    });

    test('else the way whose parent is there, else as it is shown', () => {
      expect(afterDate(['2'], 5, 2)).toMatchObject({ path: '2.5', orphan: false });
      expect(afterDate(['2', '5'], 2, 5)?.path).toBe('2.5');
      expect(afterDate(['2', '5'], 5, 2)?.path).toBe('5.2');
      expect(afterDate(['7'], 1, 3)).toMatchObject({ path: '1.3', orphan: true });
    });
  });

  test('a code that was stored as a date is said to be repaired', () => {
    const date = readCode(37316, '01/03/2002', 'm/d/yyyy');
    const codes = [...['1', '1.3'].map((text) => readCode(text, text, '@')), date];
    expect(buildOutline(codes.filter((code) => code !== null)).at(-1)).toMatchObject({
      path: '1.3.2',
      parent: 1,
      repaired: true,
    });
  });
});
