import { recompute } from '../../../src/scorecard/sums/recompute';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { said } from '../audit/rules/drawn';
import { scorecardIn } from '../scorecardIn';

/** Codes that are typed wrong: where their rows belong only the user knows, and nothing that may hold them is computed. */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'];

/** Rows of a code and its points, which are the maximum and the score; named apart, and a total. */
function table(rows: readonly (readonly [string, CellInput])[], total: number): CellInput[][] {
  const named = rows.map(([code, points], at): CellInput[] => [
    code,
    `Việc ${String.fromCharCode(65 + at)}`,
    points,
    points,
  ]);
  return [HEADER, ...named, ['', 'Tổng điểm', total, total]];
}

/** The parents, and the total as `=`, whose score is not known. */
function unknown(rows: CellInput[][]): string {
  const scorecard = scorecardIn(sheetOf(rows));
  const { figures, total } = recompute(scorecard);
  const open = scorecard.criteria.filter(
    (row) => row.children.length > 0 && figures.get(row)?.score === null,
  );
  return [...open.map(({ path }) => path), ...(total.score === null ? ['='] : [])].join(' ');
}

/** What is said of the codes; nothing else may be. */
function doubts(rows: CellInput[][]): string[] {
  return said(sheetOf(rows)).map((text) => text.split(',')[0] ?? '');
}

const FIRST = [['1', 3] as const, ['1.1', 1] as const, ['1.2', 2] as const];

describe('a code that another area has already', () => {
  // The last row was meant as 2.3.
  const rows = table([...FIRST, ['2', 6], ['2.1', 1], ['2.2', 2], ['1.2', 3]], 9);

  test('leaves both areas open, and the total', () => {
    expect(unknown(rows)).toBe('1 2 =');
    expect(doubts(rows)).toEqual(['DUPLICATE_CODE duplicateCode error A8: found 1.2']);
  });
});

describe('a code of a row far above', () => {
  test('is not believed where the points there are whole without it', () => {
    const rows = table([...FIRST, ['2', 6], ['2.1', 1], ['2.2', 2], ['1.3', 3]], 9);
    expect(unknown(rows)).toBe('1 2 =');
    expect(doubts(rows)).toEqual(['MISSING_PARENT awayFromParent warning A8: found 1.3']);
  });

  test('makes no parent of a criterion with points of its own', () => {
    const rows = table([...FIRST, ['2', 3], ['2.1', 3], ['1.2.1', 1], ['1.2.2', 2.5]], 6);
    expect(unknown(rows)).toBe('1 1.2 2 =');
    expect(doubts(rows)).toEqual([
      'MISSING_PARENT awayFromParent warning A7: found 1.2.1',
      'MISSING_PARENT awayFromParent warning A8: found 1.2.2',
    ]);
  });

  test('is believed where the points there hold it', () => {
    const rows = table(
      [
        ['1', 3],
        ['2', 6],
        ['1.1', 1],
        ['1.2', 2],
        ['2.1', 6],
      ],
      9,
    );
    expect(unknown(rows)).toBe('');
    expect(doubts(rows)).toEqual([]);
  });
});

test('a code of an area that comes later is not believed where the area above lacks its points', () => {
  const rows = table(
    [
      ['1', 3],
      ['1.1', 1],
      ['2.1', 2],
      ['2', 6],
      ['2.2', 6],
    ],
    9,
  );
  expect(unknown(rows)).toBe('1 =');
  expect(doubts(rows)).toEqual(['MISSING_PARENT missingParent warning A4: found 2.1']);
});

describe('codes whose parents are not in the table', () => {
  const SECOND = [['2', 6] as const, ['2.1', 6] as const];

  test.each<[string, CellInput[][], string]>([
    ['are believed where the total holds them', table([...FIRST, ...SECOND, ['4.1', 1], ['4.2', 2]], 12), ''],
    [
      'leave the total open, and the area above, where it is whole without them',
      table([...FIRST, ...SECOND, ['4.1', 1], ['4.2', 2]], 9),
      '2 =',
    ],
    [
      'are believed in one area, not in another that is whole without them',
      table(
        [
          ['1', 5],
          ['1.1', 2],
          ['1.2.1', 3],
          ['2', 6],
          ['2.1', 6],
          ['2.2.1', 1],
          ['2.2.2', 2],
        ],
        11,
      ),
      '2 =',
    ],
  ])('%s', (_what, rows, open) => {
    expect(unknown(rows)).toBe(open);
    expect(doubts(rows).every((text) => text.startsWith('MISSING_PARENT missingParent'))).toBe(true);
  });

  test('are believed below a criterion whose own maximum nobody wrote', () => {
    const rows = table(
      [
        ['1', 4.5],
        ['1.1', 1],
        ['1.2', ''],
        ['2', 3],
        ['2.1', 3],
        ['1.2.1', 1],
        ['1.2.2', 2.5],
      ],
      7.5,
    );
    expect(unknown(rows)).toBe('');
  });
});

describe('where no total says what the areas come to, a code of no area', () => {
  const without = (rows: Parameters<typeof table>[0]): CellInput[][] => table(rows, 0).slice(0, -1);

  test.each<[string, CellInput[][], string]>([
    [
      'is part of the area above it that lacks its points',
      without([
        ['1', 3],
        ['1.1', 1],
        ['4.1', 2],
        ['2', 6],
        ['2.1', 6],
      ]),
      '1 =',
    ],
    [
      'is part of the criterion above it that lacks its points',
      without([
        ['1', 3],
        ['1.1', 3],
        ['1.1.1', 1],
        ['4.1.2', 2],
        ['2', 6],
        ['2.1', 6],
      ]),
      '1 1.1 =',
    ],
    [
      'is none of an area that is whole, though a criterion has its points',
      without([...FIRST, ['4.1', 2], ['2', 6], ['2.1', 6]]),
      '',
    ],
    [
      'is believed no more than another beside it that is part of an area',
      without([
        ['1', 3],
        ['1.1', 1],
        ['4.1', 2],
        ['2', 6],
        ['2.1', 6],
        ['5.1', 3],
      ]),
      '1 2 =',
    ],
  ])('%s', (_what, rows, open) => expect(unknown(rows)).toBe(open));
});

describe('points that say nothing of the code', () => {
  test.each<[string, CellInput[][], string[]]>([
    [
      'a criterion without its maximum',
      table(
        [
          ['1', 6],
          ['1.1', ''],
          ['1.1.1', 4],
          ['1.2', 2],
        ],
        6,
      ),
      ['MAX_SUM sumMissing warning C3: expected 4', 'PARENT_SUM sumMissing warning D3: expected 4'],
    ],
    [
      'a criterion with a maximum of 0',
      table(
        [
          ['1', 6],
          ['1.1', 0],
          ['1.1.1', 4],
          ['1.2', 2],
        ],
        6,
      ),
      ['MAX_SUM maxSumDiffers error C3: found 0', 'PARENT_SUM sumDiffers error D3: found 0'],
    ],
    [
      'a maximum that counts all components twice',
      table(
        [
          ['1', 6],
          ['1.1', 2],
          ['1.1.1', 1],
          ['1.1.2', 1],
          ['1.2', 2],
        ],
        6,
      ),
      ['MAX_SUM maxSumDiffers error C2: found 6', 'PARENT_SUM sumDiffers error D2: found 6'],
    ],
    [
      'two criteria of the same maximum where it is too low above them',
      table(
        [
          ['1', 4],
          ['1.1', 2],
          ['1.2', 2],
          ['1.3', 2],
        ],
        4,
      ),
      ['MAX_SUM maxSumDiffers error C2: found 4', 'PARENT_SUM sumDiffers error D2: found 4'],
    ],
    [
      'a criterion that would fit into the one above it, but for its own components',
      table(
        [
          ['1', 6],
          ['1.1', 4],
          ['1.1.1', 1],
          ['1.2', 3],
          ['1.2.1', 3],
          ['1.3', 2],
        ],
        6,
      ),
      ['MAX_SUM maxSumDiffers error C3: found 4', 'PARENT_SUM sumDiffers error D3: found 4'],
    ],
  ])('%s', (_what, rows, expected) => {
    const said = doubts(rows).filter((text) => !/ZERO_MAX|TOTAL_SUM/.test(text));
    expect(said).toEqual(expected);
  });

  test('formulas that are wrong, both of a criterion and of what it is in', () => {
    const sum = (value: number, formula: string): CellInput => ({ value, formula });
    const rows: CellInput[][] = [
      HEADER,
      ['1', 'Chỉ đạo', sum(9, '=SUM(C3:C6)'), sum(9, '=SUM(D3:D6)')],
      ['1.1', 'Kế hoạch', sum(3, '=C5'), sum(3, '=D5')],
      ['1.1.1', 'Ban hành', 1, 1],
      ['1.1.2', 'Hoàn thành', 3, 3],
      ['1.2', 'Kiểm tra', 2, 2],
    ];
    expect(doubts(rows).map((text) => text.split(' ')[0])).toEqual([
      ...['FORMULA_DOUBLE_COUNT', 'FORMULA_DOUBLE_COUNT', 'FORMULA_RANGE', 'FORMULA_RANGE'],
    ]);
  });
});

describe('a code with a number too many', () => {
  test('is not believed where the points add up one level higher', () => {
    const rows = table(
      [
        ['1', 6],
        ['1.1', 4],
        ['1.1.1', 1],
        ['1.1.1.1', 3],
        ['1.2', 2],
      ],
      6,
    );
    expect(unknown(rows)).toBe('1 1.1 1.1.1 =');
    expect(doubts(rows)).toEqual(['DEPTH otherLevel warning A5: found 1.1.1.1']);
  });

  test('even where the one row has the points of the row above it', () => {
    const rows = table(
      [
        ['1', 4],
        ['1.1', 2],
        ['1.1.1', 2],
        ['1.2', 1],
        ['1.3', 1],
      ],
      4,
    );
    expect(unknown(rows)).toBe('');
    const deeper = table(
      [
        ['1', 6],
        ['1.1', 2],
        ['1.1.1', 2],
        ['1.2', 1],
        ['1.3', 1],
      ],
      6,
    );
    expect(unknown(deeper)).toBe('1 1.1 =');
    expect(doubts(deeper)).toEqual(['DEPTH otherLevel warning A4: found 1.1.1']);
  });
});

describe('the one row below a criterion, whose formula adds both', () => {
  const sheet = (score: number): CellInput[][] => {
    const sum = (value: number, formula: string): CellInput => ({ value, formula });
    const whole = 1.75 + score;
    return [
      HEADER,
      ['1', 'Chỉ đạo', sum(3, '=SUM(C3:C5)'), sum(whole, '=SUM(D3:D5)')],
      ['1.1', 'Kế hoạch', 1, 1],
      ['1.2', 'Kiểm tra', 1, score],
      ['1.2.1', 'Báo cáo', 1, 0.75],
    ];
  };

  test('is meant one level higher where its points are others: those above it are not its sum', () => {
    const rows = sheet(0.25);
    expect(unknown(rows)).toBe('1 1.2 =');
    expect(doubts(rows)).toEqual(['DEPTH otherLevel warning A5: found 1.2.1']);
  });

  test('is added twice where the criterion repeats its points', () => {
    const rows = sheet(0.75);
    expect(unknown(rows)).toBe('');
    expect(doubts(rows).some((text) => text.startsWith('FORMULA_DOUBLE_COUNT'))).toBe(true);
  });
});

describe('a code that lacks a point', () => {
  test('is not believed where the points add up one level deeper', () => {
    const rows = table(
      [
        ['1', 6],
        ['1.1', 4],
        ['1.1.1', 1],
        ['1.12', 3],
        ['1.2', 2],
      ],
      6,
    );
    expect(unknown(rows)).toBe('1 1.1 =');
    expect(doubts(rows)).toEqual(['DEPTH otherLevel warning A5: found 1.12']);
  });

  test('nor where formulas add the row where it belongs', () => {
    const sum = (value: number, formula: string): CellInput => ({ value, formula });
    const rows: CellInput[][] = [
      HEADER,
      ['1', 'Chỉ đạo', sum(6, '=SUM(C3,C6)'), sum(6, '=SUM(D3,D6)')],
      ['1.1', 'Kế hoạch', sum(4, '=SUM(C4:C5)'), sum(4, '=SUM(D4:D5)')],
      ['1.1.1', 'Ban hành', 1, 1],
      ['1.12', 'Hoàn thành', 3, 3],
      ['1.2', 'Kiểm tra', 2, 2],
    ];
    expect(unknown(rows)).toBe('1 1.1 =');
    expect(doubts(rows)).toEqual(['DEPTH otherLevel warning A5: found 1.12']);
  });

  test('formulas tell, where the row has no points; typed sums do not', () => {
    const sheet = (sum: (value: number, formula: string) => CellInput): CellInput[][] => [
      HEADER,
      ['1', 'Chỉ đạo', sum(6, '=SUM(C3,C6)'), sum(3, '=SUM(D3,D6)')],
      ['1.1', 'Kế hoạch', sum(4, '=SUM(C4:C5)'), sum(1, '=SUM(D4:D5)')],
      ['1.1.1', 'Ban hành', 1, 1],
      ['1.12', 'Hoàn thành', 3, 0],
      ['1.2', 'Kiểm tra', 2, 2],
    ];
    expect(doubts(sheet((value, formula) => ({ value, formula })))).toEqual([
      'DEPTH otherLevel warning A5: found 1.12',
    ]);
    expect(doubts(sheet((value) => value)).filter((text) => text.startsWith('DEPTH'))).toEqual([]);
  });

  test('nor are several', () => {
    const rows = table(
      [
        ['1', 6],
        ['1.1', 4],
        ['1.11', 1],
        ['1.12', 3],
        ['1.2', 2],
      ],
      6,
    );
    expect(unknown(rows)).toBe('1 =');
    expect(doubts(rows)).toEqual([
      'DEPTH otherLevel warning A4: found 1.11',
      'DEPTH otherLevel warning A5: found 1.12',
    ]);
  });

  test('a maximum that is wrong by itself is still said to be wrong', () => {
    const rows = table(
      [
        ['1', 5],
        ['1.1', 4],
        ['1.2', 2],
      ],
      5,
    );
    expect(unknown(rows)).toBe('');
    expect(doubts(rows)[0]).toBe('MAX_SUM maxSumDiffers error C2: found 5');
  });

  test('points of one column tell, though those of another are wrong', () => {
    const rows = (score: number): CellInput[][] => [
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự chấm', 'Điểm thẩm định'],
      ['1', 'Chỉ đạo', 6, 5.5, score],
      ['1.1', 'Kế hoạch', 4, 3.5, 3],
      ['1.1.1', 'Ban hành', 1, 1, 1],
      ['1.12', 'Hoàn thành', 3, 2.5, 2],
      ['1.2', 'Kiểm tra', 2, 2, 2],
    ];
    const isDoubted = (score: number): boolean =>
      doubts(rows(score)).includes('DEPTH otherLevel warning A5: found 1.12');
    expect([isDoubted(5), isDoubted(4.5)]).toEqual([true, true]);
  });

  test('a formula that adds but one of several rows does not speak for all of them', () => {
    const rows = (formula: string): CellInput[][] => [
      HEADER,
      ['1', 'Chỉ đạo', { value: 6, formula: '=C3+C6' }, 2],
      ['1.1', 'Kế hoạch', { value: 4, formula }, 0],
      ['1.11', 'Ban hành', 1, 0],
      ['1.12', 'Hoàn thành', 3, 0],
      ['1.2', 'Kiểm tra', 2, 2],
      ['2', 'Cải cách thể chế', 3, 3],
    ];
    const doubted = (formula: string): string[] =>
      doubts(rows(formula)).filter((text) => text.startsWith('DEPTH'));
    expect(doubted('=C4+C5')).toHaveLength(2);
    expect(doubted('=C4+C7')).toEqual([]);
  });
});
