import { sheetOf, type CellInput } from '../../../sheetBuilder';
import { findingsOf, said } from './drawn';

/** The index is score by maximum, unrounded (rule 5), compared at the printed precision (rule 6). */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Chỉ số (%)'];

/** Three rows and a total with their indexes; the first area shows some points. */
function found(indexes: CellInput[], shown: CellInput[] = [3, 3, 2]): string[] {
  const [area = '', leaf = '', total = ''] = indexes;
  return said(
    sheetOf([
      HEADER,
      ['1', 'Chỉ đạo', ...shown, area],
      ['1.1', 'Kế hoạch', 3, 3, 2, leaf],
      ['', 'Tổng điểm', 3, 3, 2, total],
    ]),
  );
}

test.each<[string, CellInput[]]>([
  ['with two decimals', [66.67, 66.67, 66.67]],
  ['with the decimals that are shown', [{ value: 66.7, numberFormat: '0.0' }, '', '']],
  [
    'as fractions of a % format',
    [
      { value: 2 / 3, numberFormat: '0.00%' },
      { value: 0.667, numberFormat: '0.0%' },
    ],
  ],
  ['as fractions without it', [0.6667, 0.667, 0.6667]],
  ['as fractions without it beside one that has it', [{ value: 2 / 3, numberFormat: '0.00%' }, 0.6667]],
  ['as text', ['66,67%', '66,67', '66.67 %']],
  ['without decimals', [67, '67%', '67']],
  [
    'without the decimals that their format hides',
    [
      { value: 2 / 3, formula: '=E2/C2', numberFormat: '0%' },
      { value: 0.67, numberFormat: '0%' },
    ],
  ],
  ['rounded to whole ones by their formula', [{ value: 67, formula: '=ROUND(E2/C2*100,0)' }]],
  ['nowhere', ['', '-', 'x']],
])('right indexes %s', (_how, indexes) => {
  expect(found(indexes)).toEqual([]);
});

test('each wrong one says what it should be, with two decimals or more', () => {
  expect(
    found([66.76, { value: 70, numberFormat: '0.0' }, { value: 66.6666, numberFormat: '0.0000' }]),
  ).toEqual([
    'PERCENT percentDiffers error F2: found 66.76, expected 66.67',
    'PERCENT percentDiffers error F3: found 70, expected 66.67',
    'PERCENT percentDiffers error F4: found 66.6666, expected 66.6667',
  ]);
});

test('one without decimals is wrong where it is no rounding', () => {
  expect(found([66, '68%', { value: 0.65, numberFormat: '0%' }])).toEqual([
    'PERCENT percentDiffers error F2: found 66, expected 66.67',
    'PERCENT percentDiffers error F3: found 68, expected 66.67',
    'PERCENT percentDiffers error F4: found 65, expected 66.67',
  ]);
});

test('a formula that divides by something else is named as such', () => {
  const index = (formula: string, value: number): CellInput => ({ formula, value });
  expect(found([index('=E2/4*100', 50), index('=E3/C3*100', 200 / 3)])).toEqual([
    'PERCENT_FORMULA percentFormulaDiffers error F2: found 50, expected 66.67',
  ]);
});

test('an index that is right for the points beside it follows from them', () => {
  expect(found([{ formula: '=E2/C2*100', value: 50 }], [3, 3, 1.5])).toEqual([
    'PARENT_SUM sumDiffers error E2: found 1.5, expected 2, difference -0.5',
    'PERCENT percentDiffers error F2 (consequence): found 50, expected 66.67',
  ]);
  expect(found([50], [4, 3, 2])).toEqual([
    'MAX_SUM maxSumDiffers error C2: found 4, expected 3, difference 1',
    'PERCENT percentDiffers error F2 (consequence): found 50, expected 66.67',
  ]);
});

test('where points are missing beside it, it follows from nothing', () => {
  expect(found([50], [3, 3, '']).filter((text) => text.startsWith('PERCENT'))).toEqual([
    'PERCENT percentDiffers error F2: found 50, expected 66.67',
  ]);
  expect(found([50], ['', 3, 2]).filter((text) => text.startsWith('PERCENT'))).toEqual([
    'PERCENT percentDiffers error F2: found 50, expected 66.67',
  ]);
});

test('without a maximum there is no index to compare with', () => {
  expect(
    said(sheetOf([HEADER, ['1', 'Chỉ đạo', 0, '', '', 50], ['1.1', 'Kế hoạch', 0, '', '', 50]])).filter(
      (text) => text.startsWith('PERCENT'),
    ),
  ).toEqual([]);
});

test('a wrong index names its row; the total has no code', () => {
  const rows: CellInput[][] = [
    HEADER,
    ['1', 'Chỉ đạo', 3, 3, 2, 50],
    ['1.1', 'Kế hoạch', 3, 3, 2, 50],
    ['', 'Tổng điểm', 3, 3, 2, 50],
  ];
  expect(findingsOf(sheetOf(rows)).map(({ path, area }) => [path, area])).toEqual([
    ['1', '1'],
    ['1.1', '1'],
    [null, null],
  ]);
});

test('an index of self scores that divides by what is surveyed, too, is wrong by itself (rule 5)', () => {
  const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Chỉ số (%)', 'Ghi chú'];
  const rows: CellInput[][] = [
    ['1', 'Chỉ đạo', 4, 2, 50],
    ['1.1', 'Kế hoạch', 3, 2, 66.67],
    ['1.2', 'Tác động', 1, '', '', 'Kết quả điều tra xã hội học'],
  ];
  expect(said(sheetOf([header, ...rows])).filter((text) => text.startsWith('PERCENT'))).toEqual([
    'PERCENT percentDiffers error E2: found 50, expected 66.67',
  ]);
});
