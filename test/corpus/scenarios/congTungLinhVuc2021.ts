import { areas } from '../content/framework';
import { PROVINCE_1150 } from '../content/province1150';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const congTungLinhVuc2021: Scenario = {
  name: '31-hai-duong-2021-cong-tung-linh-vuc',
  about:
    'No defect: after every area a row “Cộng lĩnh vực …” repeats its sum; it is no criterion and not counted twice.',
  sheets: () => {
    const sheet = new ScoringSheet(
      'Biểu tổng hợp',
      scored(areas(PROVINCE_1150, '1', '2', '6', '7'), { year: 2021, seed: 31 }),
      {
        at: 'A5',
        titles: [{ text: 'UBND TỈNH HẢI DƯƠNG' }, { text: 'TỔNG HỢP ĐIỂM THẨM ĐỊNH CHỈ SỐ CCHC NĂM 2021' }],
        columns: [
          { role: 'code', header: 'Stt' },
          { role: 'name', header: 'Tiêu chí/Tiêu chí thành phần' },
          { role: 'max', header: 'Điểm tối đa' },
          { role: 'self', header: 'Điểm tự chấm' },
          { role: 'appraised', header: 'Điểm thẩm định' },
          { role: 'note', header: 'Lý do trừ điểm' },
        ],
        subtotals: ({ path }) => `Cộng lĩnh vực ${path}`,
        total: { label: 'TỔNG CỘNG', at: 'bottom' },
      },
    );
    return [{ grid: sheet.grid, expectation: sheet.expectation('A scoring sheet with subtotals.') }];
  },
};
