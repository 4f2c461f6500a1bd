import { Grid } from '../../../src/sheet/grid';
import { yearInTitle } from '../../../src/scorecard/layout/titleYear';
import { sheetOf, type CellInput } from '../../sheetBuilder';

/** The year that a table is about stands in the title above it; decisions and dates name others. */

function yearAbove(...titles: CellInput[]): number | null {
  const rows = titles.map((title) => [title]);
  return yearInTitle(new Grid(sheetOf([...rows, ['STT năm 2019']])), rows.length + 1);
}

test.each<[string, CellInput[], number | null]>([
  ['a title that names it', ['BẢNG ĐIỂM NĂM 2023'], 2023],
  ['a title that only has it', ['PAR INDEX 2023'], 2023],
  ['the first of several', ['PAR INDEX 2023', 'PAR INDEX 2022'], 2023],
  ['“năm” before a bare year', ['PAR INDEX 2022', 'Bảng điểm năm 2023'], 2023],
  ['two in one breath', ['BẢNG ĐIỂM NĂM 2023 - 2024'], 2024],
  ['two joined by a word', ['Kết quả năm 2022 và năm 2023'], 2023],
  ['a year and the one that it is compared with', ['Kết quả năm 2024 so với năm 2023'], 2024],
  ['years that only follow each other', ['Kết quả năm 2023; kế hoạch năm 2024'], 2023],
  ['no year', ['BẢNG ĐIỂM'], null],
  ['the date of a decision', ['Quyết định số 876/QĐ-BNV năm 2022', 'Bảng điểm năm 2023'], 2023],
  ['a date', ['Bình Phước, ngày 5 tháng 3 năm 2024'], null],
  ['what is cited', ['Căn cứ Kế hoạch năm 2021', 'Báo cáo số 12 năm 2022'], null],
  [
    'brackets name another year',
    ['Bảng điểm năm 2023 (so với năm 2022)', '(kèm theo văn bản năm 2021)'],
    2023,
  ],
  ['only what stands in brackets', ['(năm 2021)'], null],
  ['the years of a decision', ['BỘ CHỈ SỐ CCHC GIAI ĐOẠN 2022-2030', 'PAR INDEX 2023'], 2023],
  ['nothing but the years of a decision', ['Chỉ số CCHC giai đoạn 2022 – 2030'], null],
  ['a sentence that is no title', [`Năm 2021 ${'đã thực hiện '.repeat(30)}`, 'Chỉ số 2023'], 2023],
])('%s', (_what, titles, year) => {
  expect(yearAbove(...titles)).toBe(year);
});

test('titles stand in any column; what stands beside and below the header is none', () => {
  const grid = new Grid(sheetOf([['', 'Năm 2023'], ['STT', 'Năm 2022'], ['Năm 2021']]));
  expect(yearInTitle(grid, 2)).toBe(2023);
  expect(yearInTitle(grid, 1)).toBeNull();
});
