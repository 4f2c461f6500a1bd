import { PROVINCE_1150 } from './corpus/content/province1150';
import { PROVINCE_876 } from './corpus/content/province876';
import { scored } from './corpus/scorecard';
import { ScoringSheet } from './corpus/scoringSheet';
import type { SheetGrid } from './corpus/sheetGrid';
import { writeWorkbook } from './corpus/writeWorkbook';

/**
 * A province that kept its scores of three years in one workbook. Decision 1150 had other criteria than Decision 876,
 * which replaced it in 2022.
 */
export function threeYears(): Promise<Uint8Array> {
  return writeWorkbook([2023, 2022, 2021].map(scoresOf));
}

/** One year of it alone. */
export function oneYear(): Promise<Uint8Array> {
  return writeWorkbook([scoresOf(2023)]);
}

function scoresOf(year: number): SheetGrid {
  const framework = year < 2022 ? PROVINCE_1150 : PROVINCE_876;
  const sheet = new ScoringSheet(`Điểm ${year}`, scored(framework, { year, seed: year }), {
    at: 'A4',
    titles: [{ text: 'UBND TỈNH NINH BÌNH' }, { text: `BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}` }],
    columns: [
      { role: 'code', header: 'STT' },
      { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
      { role: 'max', header: 'Điểm chuẩn' },
      { role: 'self', header: 'Điểm tự đánh giá' },
      { role: 'appraised', header: 'Điểm thẩm định' },
      { role: 'note', header: 'Ý kiến hội đồng thẩm định' },
    ],
    formulas: true,
    total: { label: 'TỔNG CỘNG', at: 'bottom' },
  });
  return sheet.grid;
}
