import { areas } from '../content/framework';
import { PROVINCE_1150 } from '../content/province1150';
import type { Scenario } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet, type Planted } from '../scoringSheet';

const UNREADABLE: [path: string, kind: string, planted: Planted][] = [
  ['1.1.2', 'BAD_TYPE', { content: true }],
  ['1.3.1', 'BAD_TYPE', { content: 45_292, format: 'dd/mm/yyyy' }],
  ['3.1', 'ERROR_VALUE', { content: { error: '#N/A' } }],
  ['5.2', 'NON_NUMERIC', { content: 'Chưa chấm, chờ giải trình' }],
  ['7.2', 'NON_NUMERIC', { content: '1 hoặc 1,5' }],
];

export const oKhongDoc2020: Scenario = {
  name: '17-thai-binh-2020-o-khong-doc-duoc',
  about:
    'Scores that are no numbers (boolean, date, error, words), a missing and a zero maximum, a percentage beyond the truth. What depends on an unreadable cell is unknown, never computed with 0.',
  sheets: () => {
    const card = adjust(
      scored(areas(PROVINCE_1150, '1', '2', '3', '5', '6', '7'), { year: 2020, seed: 17 }),
      {
        // Not scored this year: nothing to reach and nothing reached.
        '6.1': { max: 0, self: null, appraised: null, note: 'Không tính điểm' },
      },
    );
    const sheet = new ScoringSheet('Tong hop 2020', card, {
      at: 'A5',
      titles: [{ text: 'UBND TỈNH THÁI BÌNH' }, { text: 'BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2020' }],
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực, tiêu chí' },
        { role: 'max', header: 'Điểm tối đa' },
        { role: 'self', header: 'Tỉnh tự đánh giá' },
        { role: 'appraised', header: 'Bộ Nội vụ thẩm định' },
        { role: 'percent', header: 'Tỷ lệ đạt (%)' },
        { role: 'note', header: 'Lý do, ghi chú' },
      ],
      percent: { scale: 'text', decimals: 1, rows: 'areas' },
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
    });
    for (const [path, kind, planted] of UNREADABLE) {
      sheet
        .put(path, 'appraised', { ...planted, reads: null, unreadable: true })
        .expect(kind, 'error', path, 'appraised');
    }
    // Without its maximum nothing can be said of 2.1.2 in percent; its points are known.
    sheet
      .put('2.1.2', 'max', { content: null, reads: null, unreadable: true })
      .expect('MISSING_MAX', 'error', '2.1.2', 'max');
    sheet.expect('ZERO_MAX', 'info', '6.1', 'max');
    // 6 can be computed, and its share is not 12,5 %.
    sheet.put('6', 'percent', { content: '12,5%' }).expect('PERCENT', 'error', '6', 'percent');
    return [
      { grid: sheet.grid, expectation: sheet.expectation('A scoring sheet with cells that cannot be read.') },
    ];
  },
};
