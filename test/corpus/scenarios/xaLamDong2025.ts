import { COMMUNE } from '../content/commune';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const xaLamDong2025: Scenario = {
  name: '04-xa-lam-dong-2025-tu-cham',
  about:
    'No defect: commune at the self-assessment stage (the appraised column is empty), unusual column order, codes with a closing point, total in the first row, evidence column.',
  sheets: () => {
    const card = scored(COMMUNE, { year: 2025, seed: 4, stage: 'self' });
    const sheet = new ScoringSheet('Tự chấm', card, {
      at: 'B6',
      titles: [
        { text: 'UBND XÃ ĐƠN DƯƠNG', look: 'motto' },
        { text: 'PHIẾU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025' },
        { text: '(Kèm theo Báo cáo của UBND xã)', look: 'subtitle' },
      ],
      columns: [
        { role: 'evidence', header: 'Tài liệu kiểm chứng' },
        { role: 'self', header: 'Điểm tự chấm' },
        { role: 'code', header: 'Số TT' },
        { role: 'name', header: 'Nội dung, tiêu chí đánh giá' },
        { role: 'appraised', header: 'Điểm Sở Nội vụ thẩm định' },
        { role: 'max', header: 'Điểm tối đa' },
        { role: 'note', header: 'Ghi chú' },
      ],
      codeCell: ({ label }) => ({ content: `${label}.` }),
      total: { label: 'TỔNG CỘNG', at: 'top' },
    });
    const why = 'A self-assessment: the index divides by what the commune may assess itself.';
    return [{ grid: sheet.grid, expectation: sheet.expectation(why) }];
  },
};
