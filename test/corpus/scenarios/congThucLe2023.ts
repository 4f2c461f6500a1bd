import { areas } from '../content/framework';
import { PROVINCE_876 } from '../content/province876';
import type { Scenario } from '../scenario';
import { adjust, entryAt, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

/** Leaves as clerks type them: what was done of what was due, of the maximum. */
const SHARES: [path: string, formula: string, value: number, note: string][] = [
  ['1.1', '40/41*1.5', (40 / 41) * 1.5, 'Hoàn thành 40/41 nhiệm vụ'],
  ['1.3.2', '46/49*1', 46 / 49, 'Hoàn thành 46/49 nhiệm vụ sau kiểm tra'],
  [
    '1.7',
    '(102/113)*1.5+(3/113)*1',
    (102 / 113) * 1.5 + 3 / 113,
    '102/113 nhiệm vụ đúng hạn, 03 nhiệm vụ quá hạn',
  ],
  ['3.2.3', '0.5+89.06%*0.5', 0.5 + 0.8906 * 0.5, 'Tỷ lệ đồng bộ 89,06%'],
  ['6.1.1', '0.8352*1', 0.8352, 'Giải ngân đạt 83,52%'],
  ['7.1.4', '8/17*1', 8 / 17, 'Có 08/17 dịch vụ dữ liệu'],
];

export const congThucLe2023: Scenario = {
  name: '29-tay-ninh-2023-diem-le',
  about:
    'No defect: scores of leaves are formulas (40/41*1.5) that Excel keeps with all their digits and shows with two decimals; sums in binary fractions are not wrong sums.',
  sheets: () => {
    const card = scored(areas(PROVINCE_876, '1', '3', '6', '7'), { year: 2023, seed: 29 });
    adjust(card, Object.fromEntries(SHARES.map(([path, , , note]) => [path, { note }])));
    for (const [path, , value] of SHARES) {
      // More digits than points otherwise have; sums of them agree as far as Excel's do.
      Object.assign(entryAt(card, path).points, { self: value * 10_000, appraised: value * 10_000 });
    }
    adjust(card, {});
    const sheet = new ScoringSheet('Bảng điểm', card, {
      at: 'A4',
      titles: [{ text: 'UBND TỈNH TÂY NINH' }, { text: 'BẢNG ĐIỂM CHỈ SỐ CCHC NĂM 2023' }],
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Điểm chuẩn' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'percent', header: 'Chỉ số (%)' },
        { role: 'note', header: 'Ghi chú' },
      ],
      formulas: true,
      pointsFormat: '0.00',
      percent: { scale: 'percent', decimals: 2, rows: 'areas', formulas: true },
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
    });
    for (const [path, formula, value] of SHARES) {
      for (const role of ['self', 'appraised'] as const)
        sheet.put(path, role, { content: { formula, result: value } });
    }
    return [
      {
        grid: sheet.grid,
        expectation: sheet.expectation('A scoring sheet that Excel calculated to the last digit.'),
      },
    ];
  },
};
