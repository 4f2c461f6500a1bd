import { drawComparison } from '../comparisonTable';
import { refused, type Scenario } from '../scenario';
import { SheetGrid } from '../sheetGrid';

const AREAS: [string, number, number, number, number][] = [
  ['Công tác chỉ đạo, điều hành CCHC', 95.12, 93.4, 12, 15],
  ['Cải cách thể chế', 92.3, 94.05, 20, 11],
  ['Cải cách thủ tục hành chính', 96.41, 96.41, 5, 5],
  ['Cải cách tổ chức bộ máy', 88.75, 90.02, 33, 28],
  ['Cải cách chế độ công vụ', 81.9, 79.66, 25, 40],
  ['Cải cách tài chính công', 90.57, 85.54, 14, 30],
];

export const soSanhDung2024: Scenario = {
  name: '27-kon-tum-2024-chi-so-sanh',
  about:
    'A workbook with nothing but a comparison, right in every figure, and a note about it: no scoring sheet, no defect.',
  sheets: () => {
    const grid = new SheetGrid('So sánh 2023-2024');
    grid.put(1, 2, 'SO SÁNH KẾT QUẢ CHỈ SỐ CCHC NĂM 2024 VỚI NĂM 2023', 'title');
    grid.merge(1, 2, 1, 9);
    drawComparison(grid, 4, 2, {
      years: [2024, 2023],
      lines: AREAS.map(([name, newer, older, place, before]) => ({
        name,
        index: [newer, older],
        rank: [place, before],
      })),
      total: { name: 'Tổng', index: [90.18, 89.2], rank: [19, 24] },
      changes: 'numbers',
    });
    const words = new SheetGrid('Thuyết minh');
    words.put(1, 1, 'Chỉ số CCHC năm 2024 tăng 0,98 điểm phần trăm, thứ hạng tăng 05 bậc so với năm 2023.');
    return [
      refused(grid, 'comparison', 'Areas as rows, index and rank of two years as columns.'),
      refused(words, 'other', 'One sentence.'),
    ];
  },
};
