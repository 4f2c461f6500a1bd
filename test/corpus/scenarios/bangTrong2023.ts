import type { ComparedArea, ComparedScenario, ComparedWorkbook } from '../comparedYears';
import { drawComparison } from '../comparisonTable';
import { PROVINCE_876 } from '../content/province876';
import { refused } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { SheetGrid } from '../sheetGrid';
import { signedBy } from '../titles';

/** What the ministry published, to be given: nothing of it stands in the workbook. */
const AREAS: readonly ComparedArea[] = [
  { name: 'Công tác chỉ đạo, điều hành CCHC', codes: ['1', '1'], ranks: [5, 11] },
  { name: 'Cải cách thể chế', codes: ['2', '2'], ranks: [37, 20] },
  { name: 'Cải cách thủ tục hành chính', codes: ['3', '3'], ranks: [2, 2] },
  { name: 'Cải cách tổ chức bộ máy hành chính', codes: ['4', '4'], ranks: [45, 52] },
  { name: 'Cải cách chế độ công vụ', codes: ['5', '5'], ranks: [19, 8] },
  { name: 'Cải cách tài chính công', codes: ['6', '6'], ranks: [28, 63] },
  {
    name: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
    codes: ['7', '7'],
    ranks: [1, 13],
  },
  {
    name: 'Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội',
    codes: ['8', '8'],
    ranks: [34, 34],
  },
];
const TOTAL_RANKS = [10, 18];
const BLANK = { index: [], rank: [] };

export const bangTrong2023: ComparedScenario = {
  name: '36-ha-nam-2023-bang-trong',
  about:
    'No defect: two years and the official form of the comparison without a figure, newer year last, “(%)” on one group only, percentages as fractions on the scoring sheets; the person who has to sign stands beneath.',
  sheets: () => {
    const { sheets, grid } = drawn();
    const [newer, older] = sheets;
    return [
      refused(grid, 'comparison', 'A form of areas and years that nobody has filled in.'),
      { grid: older.grid, expectation: older.expectation('Scores of the year before.') },
      { grid: newer.grid, expectation: newer.expectation('Scores of the year.') },
    ];
  },
  compared: () => drawn().workbook,
};

function drawn(): { sheets: [ScoringSheet, ScoringSheet]; grid: SheetGrid; workbook: ComparedWorkbook } {
  const sheets: [ScoringSheet, ScoringSheet] = [scoring(2023, 361), scoring(2022, 362)];
  const grid = new SheetGrid('Biểu 02');
  const title = 'BẢNG CHỈ SỐ, THỨ HẠNG TỪNG LĨNH VỰC CỦA CHỈ SỐ CẢI CÁCH HÀNH CHÍNH TỈNH HÀ NAM';
  grid.put(2, 2, 'Biểu số 02', 'footer');
  grid.put(3, 2, title, 'title');
  grid.merge(3, 2, 3, 9);
  const years = [2022, 2023];
  const table = drawComparison(grid, 5, 2, {
    years,
    lines: AREAS.map(({ name }) => ({ name, ...BLANK })),
    total: { name: 'TỔNG', ...BLANK },
    changes: 'numbers',
    yearHead: (year) => ({
      group: `Chỉ số, thứ hạng lĩnh vực năm ${year}`,
      index: year === 2022 ? 'Chỉ số (%)' : 'Chỉ số',
      rank: 'Thứ hạng',
    }),
    changeHead: () => ({ group: 'Tăng, giảm so với năm 2022', index: 'Chỉ số', rank: 'Thứ hạng' }),
  });
  const below = table.lastRow + 2;
  grid.put(below, 2, '* Đề nghị Phòng Cải cách hành chính hoàn thành trước ngày 20/4/2024.', 'footer');
  signedBy('Hà Nam', 'GIÁM ĐỐC SỞ NỘI VỤ', 'Lê Thanh Thủy', 2023).forEach((text, at) => {
    grid.put(below + 2 + at, 6, text, at === 0 || at === 2 ? 'footer' : 'signature');
    grid.merge(below + 2 + at, 6, below + 2 + at, 9);
  });
  grid.names.set('Bieu_02', `B5:${table.cell(AREAS.length, 'rankChange')}`);
  grid.printArea = `B2:I${below + 5}`;
  const workbook = {
    sheets,
    areas: AREAS,
    totalRanks: TOTAL_RANKS,
    table: { sheet: grid.name, years, drawn: table },
  };
  return { sheets, grid, workbook };
}

function scoring(year: number, seed: number): ScoringSheet {
  return new ScoringSheet(`Năm ${year}`, scored(PROVINCE_876, { year, seed }), {
    at: 'A5',
    titles: [
      { text: 'TỈNH HÀ NAM', look: 'motto' },
      { text: `KẾT QUẢ ĐÁNH GIÁ, XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}` },
    ],
    columns: [
      { role: 'code', header: 'STT' },
      { role: 'name', header: 'LĨNH VỰC/TIÊU CHÍ/TIÊU CHÍ THÀNH PHẦN' },
      { role: 'max', header: 'Điểm chuẩn' },
      { role: 'self', header: 'Tự đánh giá', group: 'Kết quả' },
      { role: 'appraised', header: 'Thẩm định', group: 'Kết quả' },
      { role: 'percent', header: 'Chỉ số (%)', group: 'Kết quả' },
      { role: 'note', header: 'Ghi chú' },
    ],
    formulas: true,
    percent: { scale: 'fraction', decimals: 2, rows: 'areas', formulas: true },
    total: { label: 'TỔNG ĐIỂM', at: 'bottom', in: 'code' },
  });
}
