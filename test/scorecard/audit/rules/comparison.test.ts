import type { SheetSnapshot } from '../../../../src/sheet/snapshot';
import { sheetOf, withCell, type CellInput } from '../../../sheetBuilder';
import { drawn, findingsOf, said } from './drawn';

/** Comparison tables: indexes at printed precision (rule 6), changes as newer less older (rule 9). */

const SCORING = sheetOf(
  [
    ['BẢNG ĐIỂM NĂM 2023'],
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'],
    ['1', 'Chỉ đạo, điều hành', 13.5, 13.5, 11.7969],
    ['1.1', 'Kế hoạch', 13.5, 13.5, 11.7969, 'thiếu'],
    ['2', 'Cải cách thể chế', 2, 2, 2],
    ['2.1', 'Ban hành', 2, 2, 2],
    ['', 'Tổng điểm', 15.5, 15.5, 13.7969],
  ],
  { name: '2023' },
);

const HEADER = [
  ...['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Thứ hạng 2023', 'Chỉ số 2022', 'Thứ hạng 2022'],
  ...['Tăng, giảm chỉ số so với năm 2022', 'Tăng, giảm thứ hạng so với năm 2022'],
];
/** The indexes of 2023 are those of SCORING; the newer year stands first. */
const COMPARISON = sheetOf(
  [
    HEADER,
    [1, 'Chỉ đạo điều hành', 87.38, 15, 89.55, 3, -2.17, -12],
    [2, 'Cải cách thể chế', 100, 2, 92.73, 22, 7.27, 20],
    ['', 'Tổng', 89.01, 21, 84.47, 39, 4.54, 18],
  ],
  { name: 'So sánh' },
);
const comparisonWith = (row: number, column: number, cell: CellInput): SheetSnapshot =>
  withCell(COMPARISON, row, column, cell);

test('a comparison that follows from the scores is right', () => {
  expect(said(SCORING, COMPARISON)).toEqual([]);
});

describe('an index', () => {
  test('that was divided after rounding says what was rounded', () => {
    const findings = findingsOf(SCORING, withCell(comparisonWith(2, 2, 87.41), 2, 6, -2.14));
    expect(findings.map(drawn)).toEqual([
      'COMPARISON_INDEX dividedAfterRounding error C2: found 87.41, expected 87.38, score 11.7969, max 13.5, area Chỉ đạo, điều hành, rounded 11.8',
    ]);
    expect(findings[0]).toMatchObject({ sheetName: 'So sánh', path: '1', area: '1' });
  });

  test('of the total stands for no area', () => {
    const findings = findingsOf(SCORING, comparisonWith(4, 2, 89.05));
    expect(findings.map(drawn)).toEqual([
      'COMPARISON_INDEX indexDiffers error C4: found 89.05, expected 89.01, score 13.7969, max 15.5, area ',
    ]);
    expect(findings[0]).toMatchObject({ path: null, area: null });
  });

  test('with one decimal is compared at one, and what is expected has two', () => {
    expect(said(SCORING, withCell(comparisonWith(2, 2, 87.4), 2, 6, -2.15))).toEqual([]);
    expect(said(SCORING, withCell(comparisonWith(2, 2, 87.6), 2, 6, -1.95))).toEqual([
      'COMPARISON_INDEX indexDiffers error C2: found 87.6, expected 87.38, score 11.7969, max 13.5, area Chỉ đạo, điều hành',
    ]);
  });

  test('that is not a number, or whose scores cannot be read, is not compared', () => {
    expect(said(SCORING, comparisonWith(2, 2, 'chưa có'))).toEqual([]);
    const unreadable = withCell(SCORING, 4, 4, 'chưa rõ');
    expect(
      said(unreadable, comparisonWith(2, 2, 12)).filter((text) => text.startsWith('COMPARISON_INDEX')),
    ).toEqual([]);
  });

  test('of an area that is not in the scorecard is not compared', () => {
    const other = withCell(comparisonWith(3, 1, 'Tài chính công'), 3, 2, 12);
    expect(said(SCORING, withCell(other, 3, 6, -80.73))).toEqual([]);
  });

  test('of an area without points has nothing to be compared with', () => {
    const withoutMaximum = [3, 4].reduce((sheet, row) => withCell(sheet, row, 2, 0), SCORING);
    const withoutScore = [3, 4].reduce((sheet, row) => withCell(sheet, row, 4, ''), SCORING);
    for (const scoring of [withoutMaximum, withoutScore]) {
      expect(
        said(scoring, comparisonWith(2, 2, 12)).filter((text) => / C2\b/.test(text) && /INDEX/.test(text)),
      ).toEqual([]);
    }
  });
});

describe('a change', () => {
  /** What is found where column G or H of the first area says something else. */
  const index = (cell: CellInput): string[] => said(comparisonWith(2, 6, cell));
  const rank = (cell: CellInput): string[] => said(comparisonWith(2, 7, cell));

  test.each<[CellInput]>([
    [-2.17],
    [-2.16],
    [-2.18],
    ['-2,17'],
    ['giảm 2,17'],
    ['Giảm 2,17 điểm phần trăm'],
    ['−2,17%'],
    [''],
    ['x'],
  ])('of the index may be written %j', (cell) => {
    expect(index(cell)).toEqual([]);
  });

  test.each<[CellInput, string]>([
    [2.17, 'found 2.17, expected -2.17'],
    ['tăng 2,17', 'found 2.17, expected -2.17'],
    [-2.14, 'found -2.14, expected -2.17'],
    [-2.2, 'found -2.2, expected -2.17'],
    ['giữ nguyên', 'found 0, expected -2.17'],
  ])('of the index is wrong as %j', (cell, figures) => {
    expect(index(cell)).toEqual([
      `COMPARISON_CHANGE_SIGN changeDiffers error G2: ${figures}, newer 2023, older 2022`,
    ]);
  });

  test('that was taken from the right indexes is right beside an index that is printed wrongly', () => {
    const wrong = comparisonWith(2, 2, 87.6);
    expect(said(SCORING, wrong).map((text) => text.split(' ')[0])).toEqual(['COMPARISON_INDEX']);
    expect(said(wrong).map((text) => text.split(' ')[0])).toEqual(['COMPARISON_CHANGE_SIGN']);
  });

  test.each<[CellInput]>([[-12], ['giảm 12 bậc'], ['-12 bậc'], [''], ['–']])(
    'of the rank may be written %j',
    (cell) => {
      expect(rank(cell)).toEqual([]);
    },
  );

  test.each<[CellInput, string]>([
    [12, 'found 12'],
    ['tăng 12 bậc', 'found 12'],
    [-11, 'found -11'],
    ['không đổi', 'found 0'],
  ])('of the rank is wrong as %j: a better place is positive', (cell, found) => {
    expect(rank(cell)).toEqual([
      `COMPARISON_RANK_SIGN rankChangeDiffers error H2: ${found}, expected -12, from 3, to 15`,
    ]);
  });

  test('needs both years', () => {
    for (const column of [2, 4]) expect(said(withCell(comparisonWith(2, 6, 50), 2, column, ''))).toEqual([]);
    for (const column of [3, 5]) expect(said(withCell(comparisonWith(2, 7, 50), 2, column, ''))).toEqual([]);
  });

  test('of the total is checked, too', () => {
    expect(said(comparisonWith(4, 6, -4.54)).map((text) => text.split(':')[0])).toEqual([
      'COMPARISON_CHANGE_SIGN changeDiffers error G4',
    ]);
  });

  describe('in a table of fractions', () => {
    const percent = (value: number): CellInput => ({ value, numberFormat: '0.00%' });
    const fractions = (change: CellInput): string[] =>
      said(
        sheetOf([
          ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022', 'Tăng, giảm so với năm 2022'],
          [1, 'Chỉ đạo điều hành', percent(0.8741), percent(0.7826), change],
          [2, 'Cải cách thể chế', percent(0.9273), percent(0.9273), percent(0)],
        ]),
      );

    test.each<[CellInput]>([[percent(0.0915)], [0.0915], [9.15], ['tăng 9,15'], ['9,15%']])(
      'may be %j',
      (cell) => {
        expect(fractions(cell)).toEqual([]);
      },
    );

    test.each<[CellInput, string]>([
      [percent(-0.0915), '-9.15'],
      [-0.0915, '-9.15'],
      ['giảm 9,15', '-9.15'],
      [-9.15, '-9.15'],
      ['tăng 0,09', '0.09'],
    ])('is wrong as %j, which is said in percentage points', (cell, found) => {
      expect(fractions(cell)).toEqual([
        `COMPARISON_CHANGE_SIGN changeDiffers error E2: found ${found}, expected 9.15, newer 2023, older 2022`,
      ]);
    });
  });

  test('is taken from the older year wherever the years stand', () => {
    const olderFirst = sheetOf([
      ['STT', 'Lĩnh vực', 'Chỉ số 2022', 'Chỉ số 2023', 'Tăng, giảm so với năm 2022'],
      [1, 'Chỉ đạo điều hành', 89.55, 87.38, -2.17],
      [2, 'Cải cách thể chế', 92.73, 100, -7.27],
    ]);
    expect(said(olderFirst)).toEqual([
      'COMPARISON_CHANGE_SIGN changeDiffers error E3: found -7.27, expected 7.27, newer 2023, older 2022',
    ]);
  });
});
