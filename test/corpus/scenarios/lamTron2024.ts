import { PROVINCE_876 } from '../content/province876';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { documentHead } from '../titles';

export const lamTron2024: Scenario = {
  name: '32-phu-yen-2024-lam-tron',
  about:
    'No defect: every sum is printed with two decimals, correctly rounded, above leaves with four (rule 6).',
  sheets: () => {
    const sheet = new ScoringSheet('Kết quả 2024', scored(PROVINCE_876, { year: 2024, seed: 32 }), {
      at: 'A8',
      titles: documentHead('UBND tỉnh Phú Yên', 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024'),
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Điểm chuẩn' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'note', header: 'Ý kiến hội đồng thẩm định' },
      ],
      rowsPerPage: 22,
      parentDecimals: 2,
      total: { label: 'TỔNG CỘNG', at: 'bottom', decimals: 2 },
    });
    // To remark that a sum is rounded is allowed, where it is.
    sheet.allowInfos('PARENT_SUM', 'TOTAL_SUM');
    return [{ grid: sheet.grid, expectation: sheet.expectation('A scoring sheet with rounded sums.') }];
  },
};
