import type { SheetSnapshot } from '../../../../src/sheet/snapshot';
import { sheetOf, withCell, type CellInput } from '../../../sheetBuilder';
import { findingsOf, said } from './drawn';

/** Parents and totals, and the formulas that should add them: rules 1, 2, 6 and 7, one root cause one error. */

const formula = (text: string, value: number | string): CellInput => ({ formula: text, value });

/** Two areas; the column of appraised scores (E) is added by formulas, the others are typed. */
const BY_FORMULAS = sheetOf([
  ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'],
  ['1', 'Chỉ đạo, điều hành', 3, 3, formula('=SUM(E3:E4)', 3)],
  ['1.1', 'Kế hoạch', 1, 1, 1],
  ['1.2', 'Kiểm tra', 2, 2, formula('=E5+E6', 2)],
  ['1.2.1', 'Tỷ lệ cơ quan', 1, 1, 1],
  ['1.2.2', 'Xử lý vấn đề', 1, 1, 1],
  ['2', 'Cải cách thể chế', 1, 1, formula('=E8', 1)],
  ['2.1', 'Ban hành', 1, 1, 1],
  ['', 'Tổng điểm', 4, 4, formula('=E2+E7', 4)],
]);
const E = 4;

/** With other contents of column E, by row. */
const withE = (cells: Record<number, CellInput>): SheetSnapshot =>
  Object.entries(cells).reduce((sheet, [row, cell]) => withCell(sheet, Number(row), E, cell), BY_FORMULAS);

test('formulas that add their children are right', () => {
  expect(said(BY_FORMULAS)).toEqual([]);
});

describe('SUBTOTAL', () => {
  test('passes over other SUBTOTALs, and adds what a SUM has added already', () => {
    const inner = (text: string): Record<number, CellInput> => ({
      2: formula('=SUBTOTAL(9,E3:E6)', text.startsWith('=SUM') ? 5 : 3),
      4: formula(text, 2),
    });
    expect(said(withE(inner('=SUBTOTAL(109,E5:E6)')))).toEqual([]);
    expect(said(withE({ ...inner('=SUM(E5:E6)'), 9: formula('=E2+E7', 6) }))).toEqual([
      'FORMULA_DOUBLE_COUNT formulaAddsTwice error E2: found 5, expected 3, cells E5, E6',
      'TOTAL_SUM totalDiffers error E9 (consequence): found 6, expected 4, difference 2',
    ]);
  });

  test('misses what it does not reach', () => {
    expect(said(withE({ 4: formula('=SUBTOTAL(9,E5)', 1), 2: formula('=E3+E4', 2) }))).toContain(
      'FORMULA_RANGE formulaMisses error E4: found 1, expected 2, cells E6',
    );
  });
});

describe('SUMIF and SUMIFS', () => {
  test('ask only the cells that their condition takes: the own cell may stand among the others', () => {
    const sumif = (text: string, value: number): CellInput => formula(text, value);
    expect(
      said(
        withE({
          2: sumif('=SUMIF($A$2:$A$8,$A2&".?",E$2:E$8)', 3),
          4: sumif('=SUMIFS(E$2:E$8,$A$2:$A$8,"1.2.?")', 2),
        }),
      ),
    ).toEqual([]);
  });

  test('what they miss is named', () => {
    expect(said(withE({ 4: formula('=SUMIF(A5:A6,"1.2.1*",E5:E6)', 1), 2: formula('=E3+E4', 2) }))).toContain(
      'FORMULA_RANGE formulaMisses error E4: found 1, expected 2, cells E6',
    );
  });

  test('that take their own cell are a circle', () => {
    expect(said(withE({ 4: formula('=SUMIF(A4:A6,"1.2*",E4:E6)', 0) }))).toContain(
      'CIRCULAR circular error E4: found =SUMIF(A4:A6,"1.2*",E4:E6), expected 2',
    );
  });
});

test.each(['=SUM(OFFSET(E4,1,0,2,1))', '=SUM(INDEX(E2:E9,4):E6)', '=E5+E6+0*ROW(E4)', '=IF(TRUE,E5+E6,E4)'])(
  '%s may begin from its own cell, and is no circle',
  (text) => {
    expect(said(withE({ 4: formula(text, 2) }))).toEqual([]);
  },
);

test('what adds a circle is wrong because of it, whatever it shows', () => {
  const found = findingsOf(
    withE({ 2: formula('=E3+E4', 0), 4: formula('=SUM(E4:E6)', 0), 9: formula('=E2+E7', 0) }),
  );
  expect(found.map(({ kind, row, consequence }) => [kind, row, consequence])).toEqual([
    ['PARENT_SUM', 2, true],
    ['CIRCULAR', 4, false],
    ['TOTAL_SUM', 9, true],
  ]);
});

test('what adds numbers typed as text is wrong because of them, also where it adds nothing else', () => {
  const { 9: total, ...texts } = { 5: '1', 6: '1,0', 4: formula('=E5+E6', 0), 9: formula('=E2+E7', 2) };
  expect(said(withE({ ...texts, 2: formula('=E3+E4', 1), 9: total }))).toEqual([
    'PARENT_SUM sumDiffers error E2 (consequence): found 1, expected 3, difference -2',
    'PARENT_SUM sumDiffers error E4 (consequence): found 0, expected 2, difference -2',
    'TEXT_NUMBER numberIsText warning E5: found 1, expected 1, text 1, value 1',
    'TEXT_NUMBER numberIsText warning E6: found 1,0, expected 1, text 1,0, value 1',
    'TOTAL_SUM totalDiffers error E9 (consequence): found 2, expected 4, difference -2',
  ]);
});

describe('formulas that do not add each child once', () => {
  test.each<[string, Record<number, CellInput>, string[]]>([
    [
      'a child is missing, and the figure is wrong',
      { 2: formula('=E4', 2), 9: formula('=E2+E7', 3) },
      [
        'FORMULA_RANGE formulaMisses error E2: found 2, expected 3, cells E3',
        'TOTAL_SUM totalDiffers error E9 (consequence): found 3, expected 4, difference -1',
      ],
    ],
    [
      'a leaf is missing, and the figure is right by chance',
      { 2: formula('=E3+E5', 3) },
      ['FORMULA_RANGE formulaMisses warning E2: found 3, expected 3, cells E6'],
    ],
    [
      'children and what is below them',
      { 2: formula('=SUM(E3:E6)', 5), 9: formula('=E2+E7', 6) },
      [
        'FORMULA_DOUBLE_COUNT formulaAddsTwice error E2: found 5, expected 3, cells E5, E6',
        'TOTAL_SUM totalDiffers error E9 (consequence): found 6, expected 4, difference 2',
      ],
    ],
    [
      'others as well',
      { 2: formula('=SUM(E3:E4)+E7', 4), 9: formula('=E2+E7', 5) },
      [
        'FORMULA_RANGE formulaAddsOthers error E2: found 4, expected 3, cells E7',
        'TOTAL_SUM totalDiffers error E9 (consequence): found 5, expected 4, difference 1',
      ],
    ],
    [
      'adding twice is said before missing and others',
      { 2: formula('=E4+E5+E7', 4), 9: formula('=E2+E7', 5) },
      [
        'FORMULA_DOUBLE_COUNT formulaAddsTwice error E2: found 4, expected 3, cells E5',
        'TOTAL_SUM totalDiffers error E9 (consequence): found 5, expected 4, difference 1',
      ],
    ],
    [
      'what is missing and what is added besides are both said',
      { 2: formula('=E4+E7', 3) },
      ['FORMULA_RANGE formulaMissesAndAdds warning E2: found 3, expected 3, cells E3, others E7'],
    ],
    [
      'a total that adds what is below the areas, too',
      { 9: formula('=SUM(E2:E8)', 10) },
      ['FORMULA_DOUBLE_COUNT formulaAddsTwice error E9: found 10, expected 4, cells E3, E4, E8'],
    ],
    [
      'a formula that is more than a sum is judged by its figure alone',
      { 2: formula('=E3*3', 3), 7: formula('=E8*2', 2), 9: formula('=E2+E7', 5) },
      [
        'PARENT_SUM sumDiffers error E7: found 2, expected 1, difference 1',
        'TOTAL_SUM totalDiffers error E9 (consequence): found 5, expected 4, difference 1',
      ],
    ],
  ])('%s', (_what, cells, expected) => {
    expect(said(withE(cells))).toEqual(expected);
  });

  test('a sentence names six cells at most', () => {
    const leaves = Array.from({ length: 8 }, (_, at): CellInput[] => [`1.${at + 1}`, `Việc ${at + 1}`, 1, 1]);
    const sheet = sheetOf([
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
      ['1', 'Chỉ đạo', 8, formula('=D3', 8)],
      ...leaves,
    ]);
    expect(findingsOf(sheet)[0]?.params).toMatchObject({ cells: 'D4, D5, D6, D7, D8, D9' });
  });
});

describe('formulas without a figure', () => {
  test('that nobody has calculated are a warning', () => {
    expect(said(withE({ 2: formula('=SUM(E3:E4)', '') }))).toEqual([
      'FORMULA_NO_CACHE formulaNoCache warning E2: found =SUM(E3:E4), expected 3',
    ]);
  });

  test('that add nothing show nothing: what they add has no score yet', () => {
    const blank = { 7: formula('=E8', ''), 8: '', 9: formula('=E2+E7', 3) };
    expect(said(withE(blank))).toEqual(['MISSING_SCORE missingScores warning E7: count 1, code 2']);
  });

  test('that add themselves are one error; the other cells of the circle follow from it', () => {
    const circle = { 2: formula('=SUM(E3:E4)+E7', 0), 7: formula('=E8+E2', 0) };
    expect(said(withE(circle)).filter((text) => text.startsWith('CIRCULAR'))).toEqual([
      'CIRCULAR circular error E2: found =SUM(E3:E4)+E7, expected 3',
      'CIRCULAR circular error E7 (consequence): found =E8+E2, expected 1',
    ]);
  });
});

describe('a typed figure where the others are formulas', () => {
  test('does not follow its children: a warning where it is right, an error where it is wrong', () => {
    expect(said(withE({ 4: 2 }))).toEqual([
      'HARDCODED_PARENT hardcodedParent warning E4: found 2, expected 2',
    ]);
    const wrong = { 4: 1, 2: formula('=SUM(E3:E4)', 2), 9: formula('=E2+E7', 3) };
    expect(said(withE(wrong))).toEqual([
      'PARENT_SUM sumDiffers error E2 (consequence): found 2, expected 3, difference -1',
      'HARDCODED_PARENT hardcodedParent error E4: found 1, expected 2',
      'TOTAL_SUM totalDiffers error E9 (consequence): found 3, expected 4, difference -1',
    ]);
  });

  test('is said nothing of where it only shows what a wrong child shows', () => {
    const sheet = withE({ 4: formula('=E5', 1), 2: 2, 9: formula('=E2+E7', 3) });
    expect(said(sheet)).toEqual([
      'PARENT_SUM sumDiffers error E2 (consequence): found 2, expected 3, difference -1',
      'FORMULA_RANGE formulaMisses error E4: found 1, expected 2, cells E6',
      'TOTAL_SUM totalDiffers error E9 (consequence): found 3, expected 4, difference -1',
    ]);
  });

  test('is nothing worth saying where as many are typed', () => {
    expect(said(withE({ 2: 3, 4: 2 }))).toEqual([]);
    expect(said(withE({ 2: 3, 4: 2, 7: 1 }))).toEqual([]);
    expect(said(withE({ 2: 3, 4: '', 7: 1 })).map((text) => text.split(' ')[0])).toEqual(['PARENT_SUM']);
  });
});

describe('typed figures', () => {
  const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'];
  const leaves = (first: CellInput, second: CellInput, note = 'thiếu'): CellInput[][] => [
    ['1.1', 'Kế hoạch', 1, 1, first, note],
    ['1.2', 'Kiểm tra', 1, 1, second, note],
  ];
  const typed = (area: CellInput[], below: CellInput[][], ...more: CellInput[][]): string[] =>
    said(sheetOf([header, ['1', 'Chỉ đạo', ...area], ...below, ...more]));

  test('what each column is off by', () => {
    expect(typed([3, 1, 1.5], leaves(1, 1))).toEqual([
      'MAX_SUM maxSumDiffers error C2: found 3, expected 2, difference 1',
      'PARENT_SUM sumDiffers error D2: found 1, expected 2, difference -1',
      'PARENT_SUM sumDiffers error E2: found 1.5, expected 2, difference -0.5',
    ]);
  });

  test('a figure rounded as it is printed is a remark; an integer is never rounded (rule 6)', () => {
    expect(typed([2, 2, 1.6], leaves(0.55, 1))).toEqual([
      'PARENT_SUM sumRounded info E2: found 1.6, expected 1.55',
    ]);
    expect(typed([2, 2, 2], leaves(0.55, 1))).toEqual([
      'PARENT_SUM sumDiffers error E2: found 2, expected 1.55, difference 0.45',
    ]);
  });

  test('what binary fractions leave behind is no difference (rule 7)', () => {
    expect(typed([2, 2, 0.1 + 0.2 + 1e-15], leaves(0.1, 0.2))).toEqual([]);
  });

  test('a blank parent is missed; one whose children are blank is not (rule 1)', () => {
    expect(typed([2, 2, ''], leaves(1, 1))).toEqual(['PARENT_SUM sumMissing warning E2: expected 2']);
    expect(
      typed(
        [2, '', 2],
        [
          ['1.1', 'Kế hoạch', 1, '', 1],
          ['1.2', 'Kiểm tra', 1, '', 1],
        ],
      ),
    ).toEqual([]);
  });

  test('the total has its own words, in every column', () => {
    expect(typed([2, 2, 1.55], leaves(0.55, 1), ['', 'Tổng điểm', 3, 3, 1.6])).toEqual([
      'TOTAL_SUM totalDiffers error C5: found 3, expected 2, difference 1',
      'TOTAL_SUM totalDiffers error D5: found 3, expected 2, difference 1',
      'TOTAL_SUM totalRounded info E5: found 1.6, expected 1.55',
    ]);
  });

  test('bonus and deduction count in the total (rule 2), also in what follows from a wrong area', () => {
    const adjustments: CellInput[][] = [
      ['', 'Điểm thưởng', 1, '', 0.5],
      ['', 'Điểm trừ', 1, '', 0.25],
    ];
    const total = (printed: number): CellInput[] => ['', 'Tổng điểm', 2, 2, printed];
    expect(typed([2, 2, 2], leaves(1, 1), ...adjustments, total(2.25))).toEqual([]);
    expect(typed([2, 2, 2], leaves(1, 1), ...adjustments, total(2))).toEqual([
      'TOTAL_SUM totalDiffers error E7: found 2, expected 2.25, difference -0.25',
    ]);
    expect(typed([2, 2, 1.5], leaves(1, 1), ...adjustments, total(1.75))).toEqual([
      'PARENT_SUM sumDiffers error E2: found 1.5, expected 2, difference -0.5',
      'TOTAL_SUM totalDiffers error E7 (consequence): found 1.75, expected 2.25, difference -0.5',
    ]);
  });

  test('a parent that Excel added without the children that are text follows from them', () => {
    expect(typed([2, 2, 1], leaves('0,5', 1))).toEqual([
      'PARENT_SUM sumDiffers error E2 (consequence): found 1, expected 1.5, difference -0.5',
      'TEXT_NUMBER numberIsText warning E3: found 0,5, expected 0.5, text 0,5, value 0.5',
    ]);
  });

  test('above what cannot be read the sum says nothing', () => {
    expect(typed([2, 2, 7], leaves('chưa rõ', 1))).toEqual([
      'NON_NUMERIC unreadable error E3: found chưa rõ, text chưa rõ',
    ]);
  });

  test('but areas that are shown still have to add up to the total above them', () => {
    const second: CellInput[][] = [
      ['2', 'Cải cách thể chế', 1, 1, 1],
      ['2.1', 'Ban hành', 1, 1, 1],
    ];
    const unreadable = 'NON_NUMERIC unreadable error E3: found chưa rõ, text chưa rõ';
    const total = (printed: CellInput): CellInput[] => ['', 'Tổng điểm', 3, 3, printed];
    expect(typed([2, 2, 1.5], leaves('chưa rõ', 1), ...second, total(2.5))).toEqual([unreadable]);
    expect(typed([2, 2, 1.5], leaves('chưa rõ', 1), ...second, total(3.5))).toEqual([
      unreadable,
      'TOTAL_SUM totalDiffers error E7: found 3.5, expected 2.5, difference 1',
    ]);
    expect(typed([2, 2, ''], leaves('chưa rõ', 1), ...second, total(3.5))).toEqual([unreadable]);
    expect(typed([2, 2, 1.5], leaves('chưa rõ', 1), ...second, total(''))).toEqual([unreadable]);
  });
});

describe('subtotals of areas', () => {
  /** Three areas of two criteria each, a subtotal beneath each, and the total. */
  const withSubtotals = (shown: readonly CellInput[], further: CellInput[][] = []): string[] => {
    const areas = [1, 2, 3].flatMap((area): CellInput[][] => [
      [String(area), `Lĩnh vực ${String(area)}`, 4, 4, area],
      [`${String(area)}.1`, `Kế hoạch ${String(area)}`, 2, 2, area / 2, 'thiếu'],
      [`${String(area)}.2`, `Kiểm tra ${String(area)}`, 2, 2, area / 2, 'thiếu'],
      ['', `Cộng lĩnh vực ${String(area)}`, 4, 4, shown[area - 1] ?? ''],
    ]);
    const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'];
    return said(sheetOf([header, ...areas, ...further, ['', 'Tổng điểm', 12, 12, 6]]));
  };

  test('say what their areas have', () => {
    expect(withSubtotals([1, 2, 3])).toEqual([]);
    expect(withSubtotals([1, 2, 2.5])).toEqual([
      'TOTAL_SUM sumDiffers error E13: found 2.5, expected 3, difference -0.5',
    ]);
    expect(withSubtotals([1, '', 3])).toEqual([]);
  });

  test('that are mostly something else are nobody’s mistake', () => {
    expect(withSubtotals([1, 4, 5])).toEqual([]);
    expect(withSubtotals([1, '', 2.5])).toEqual([]);
  });

  test('the sum of all areas is none of the last one’s', () => {
    expect(withSubtotals([1, 2, 6])).toEqual([]);
    expect(withSubtotals([1, 2, 3], [['', 'Cộng các lĩnh vực', 12, 12, 6]])).toEqual([]);
  });
});

describe('a total that stands twice is held against the sum in both places', () => {
  const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định'];
  const AREAS: CellInput[][] = [
    ['I', 'Chỉ đạo, điều hành', 3, 3, 2.5],
    ['1.1', 'Kế hoạch', 1, 1, 1],
    ['1.2', 'Kiểm tra', 2, 2, 1.5],
    ['II', 'Cải cách thể chế', 2, 2, 2],
    ['2.1', 'Ban hành', 1, 1, 1],
    ['2.2', 'Rà soát', 1, 1, 1],
  ];
  const ADJUSTMENTS: CellInput[][] = [
    ['', 'Điểm thưởng', '', 1, 1],
    ['', 'Điểm trừ', '', 0.5, 0.5],
  ];
  const total = (appraised: CellInput, words = 'TỔNG ĐIỂM'): CellInput[] => ['', words, 5, 5, appraised];
  const saidOf = (rows: CellInput[][]): string[] => said(sheetOf([HEADER, ...rows]));

  test('above the areas and below them', () => {
    expect(saidOf([total(4.5), ...AREAS, total(4.5, 'Tổng cộng')])).toEqual([]);
    expect(saidOf([total(3), ...AREAS, total(4.5, 'Tổng cộng')])).toEqual([
      'TOTAL_SUM totalDiffers error E2: found 3, expected 4.5, difference -1.5',
    ]);
    expect(saidOf([total(formula('=E9', 3)), ...AREAS, total(3, 'Tổng cộng')])).toEqual([
      'TOTAL_SUM totalDiffers error E2 (consequence): found 3, expected 4.5, difference -1.5',
      'TOTAL_SUM totalDiffers error E9: found 3, expected 4.5, difference -1.5',
    ]);
  });

  test('above them with bonus and deduction, or without', () => {
    const final: CellInput[] = ['', 'Tổng điểm sau khi cộng, trừ', 5, 5.5, 5];
    const top = (self: number, appraised: number): CellInput[] => ['', 'TỔNG ĐIỂM', 5, self, appraised];
    expect(saidOf([top(5, 4.5), ...AREAS, ...ADJUSTMENTS, final])).toEqual([]);
    expect(saidOf([top(5.5, 5), ...AREAS, ...ADJUSTMENTS, final])).toEqual([]);
    expect(saidOf([top(5.5, 4.75), ...AREAS, ...ADJUSTMENTS, final])).toEqual([
      'TOTAL_SUM totalDiffers error E2: found 4.75, expected 5, difference -0.25',
    ]);
  });

  test('before bonus and deduction and after them, and between', () => {
    const [bonus = [], deduction = []] = ADJUSTMENTS;
    const between: CellInput[] = ['', 'Cộng', 5, 6, 5.5];
    const final: CellInput[] = ['', 'TỔNG CỘNG', 5, 5.5, 5];
    expect(saidOf([...AREAS, total(4.5), bonus, between, deduction, final])).toEqual([]);
    expect(saidOf([...AREAS, total(4), ...ADJUSTMENTS, final])).toEqual([
      'TOTAL_SUM totalDiffers error E8: found 4, expected 4.5, difference -0.5',
    ]);
  });
});
