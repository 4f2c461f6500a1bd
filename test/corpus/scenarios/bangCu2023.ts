import {
  typedIndex,
  type ComparedArea,
  type ComparedScenario,
  type ComparedWorkbook,
} from '../comparedYears';
import { drawComparison, type DrawnComparison } from '../comparisonTable';
import { PROVINCE_876 } from '../content/province876';
import { rounded } from '../points';
import { refused } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { SheetGrid } from '../sheetGrid';

const AREAS: readonly ComparedArea[] = [
  { name: 'Chỉ đạo, điều hành CCHC', codes: ['1', '1'], ranks: [22, 35] },
  { name: 'Cải cách thể chế', codes: ['2', '2'], ranks: [40, 17] },
  { name: 'Cải cách thủ tục hành chính', codes: ['3', '3'], ranks: [11, 30] },
  { name: 'Cải cách tổ chức bộ máy', codes: ['4', '4'], ranks: [25, 25] },
  { name: 'Cải cách chế độ công vụ', codes: ['5', '5'], ranks: [51, 48] },
  { name: 'Cải cách tài chính công', codes: ['6', '6'], ranks: [13, 22] },
  { name: 'Xây dựng chính quyền điện tử, chính quyền số', codes: ['7', '7'], ranks: [9, 31] },
  { name: 'Tác động của CCHC', codes: ['8', '8'], ranks: [27, 14] },
];
const TOTAL_RANKS = [19, 26];

/** How far the draft that somebody typed was from the final scores, by area; the last is the total. */
const DRAFT = [-0.62, 0.4, 0, -1.15, 0.08, 0, 2.31, -0.5, -0.27];

export const bangCu2023: ComparedScenario = {
  name: '37-phu-tho-2023-bang-cu',
  about:
    'A comparison that was typed while the scores were a draft: indexes of the newer year and their changes, said in words, are stale; ranks and last year’s figures are right.',
  sheets: () => {
    const { sheets, grid, table } = drawn();
    const comparison = refused(grid, 'comparison', 'Areas as rows, years as column groups.');
    DRAFT.forEach((off, line) => {
      if (off === 0) return;
      const cell = table.cell(line, 'index');
      comparison.expectation.findings.push({
        kind: 'COMPARISON_INDEX',
        severity: 'error',
        cell,
        consequence: false,
      });
    });
    return [
      ...sheets.map((sheet) => ({
        grid: sheet.grid,
        expectation: sheet.expectation('One of two scoring sheets.'),
      })),
      comparison,
    ];
  },
  compared: () => drawn().workbook,
};

interface Drawn {
  sheets: [ScoringSheet, ScoringSheet];
  grid: SheetGrid;
  table: DrawnComparison;
  workbook: ComparedWorkbook;
}

function drawn(): Drawn {
  const [newer, older] = [scoring(2023, 371), scoring(2022, 372)];
  const grid = new SheetGrid('Bảng so sánh');
  const title = 'So sánh kết quả Chỉ số CCHC năm 2023 với năm 2022 của tỉnh Phú Thọ';
  grid.put(1, 1, title, 'title');
  grid.merge(1, 1, 1, 8);
  const stale = (code: string, line: number): number =>
    rounded((typedIndex(newer, code) ?? 0) + (DRAFT[line] ?? 0), 2);
  const years = [2023, 2022];
  const table = drawComparison(grid, 3, 1, {
    years,
    lines: AREAS.map(({ name, codes: [now, then], ranks }, line) => ({
      name,
      index: [stale(now ?? '', line), typedIndex(older, then)],
      rank: ranks,
    })),
    total: {
      name: 'Tổng',
      index: [stale('total', AREAS.length), typedIndex(older, 'total')],
      rank: TOTAL_RANKS,
    },
    changes: 'words',
  });
  const right = table.lastColumn + 2;
  grid.put(3, right, 'Số liệu tạm tính ngày 05/3/2024, chờ kết quả thẩm định.', 'footer');
  grid.put(table.lastRow + 2, 1, 'Ghi chú: tăng, giảm tính theo điểm phần trăm và bậc xếp hạng.', 'footer');
  grid.names.set('Bang_so_sanh', `A3:${table.cell(AREAS.length, 'rankChange')}`);
  grid.printArea = `A1:H${table.lastRow + 2}`;
  grid.printTitles = '3:4';
  const sheets: [ScoringSheet, ScoringSheet] = [newer, older];
  const workbook = {
    sheets,
    areas: AREAS,
    totalRanks: TOTAL_RANKS,
    table: { sheet: grid.name, years, drawn: table },
  };
  return { sheets, grid, table, workbook };
}

function scoring(year: number, seed: number): ScoringSheet {
  return new ScoringSheet(`PAR INDEX ${year}`, scored(PROVINCE_876, { year, seed }), {
    at: 'B6',
    titles: [
      { text: 'ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ' },
      { text: `Phụ lục 1: KẾT QUẢ CHẤM ĐIỂM CHỈ SỐ CCHC NĂM ${year}` },
    ],
    columns: [
      { role: 'code', header: 'Mã số' },
      { role: 'name', header: 'Nội dung' },
      { role: 'max', header: 'Điểm tối đa' },
      { role: 'self', header: 'Điểm tự đánh giá' },
      { role: 'appraised', header: 'Điểm thẩm định' },
      { role: 'note', header: 'Ý kiến thẩm định' },
    ],
    total: { label: 'Tổng điểm', at: 'top' },
  });
}
