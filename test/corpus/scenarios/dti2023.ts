import { DTI } from '../content/dti';
import type { Scenario } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const dti2023: Scenario = {
  name: '21-dti-2023-so-chay-tiep',
  about:
    'No defect: digital transformation index, 1000 points, groups I and II whose criteria numbers run on (1–6, 7–9), a criterion that is not scored (maximum 0), percentages typed as text.',
  sheets: () => {
    const card = adjust(scored(DTI, { year: 2023, seed: 21 }), {
      'I.6': { self: null, appraised: null, note: 'Không tính điểm' },
    });
    const sheet = new ScoringSheet('DTI cấp tỉnh', card, {
      at: 'A4',
      titles: [
        { text: 'KẾT QUẢ ĐÁNH GIÁ MỨC ĐỘ CHUYỂN ĐỔI SỐ TỈNH HÀ NAM NĂM 2023' },
        { text: '(Theo Quyết định số 922/QĐ-BTTTT ngày 20/5/2022)', look: 'subtitle' },
      ],
      columns: [
        { role: 'code', header: 'TT' },
        { role: 'name', header: 'Chỉ số chính/Chỉ số thành phần' },
        { role: 'max', header: 'Tổng điểm (1000)' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm Hội đồng đánh giá' },
        { role: 'percent', header: 'Tỷ lệ đạt được' },
        { role: 'note', header: 'Ghi chú' },
      ],
      columnNumbers: ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)=(5):(3)', '(7)'],
      percent: { scale: 'text', decimals: 2, rows: 'all' },
      total: { label: 'TỔNG', at: 'bottom' },
    });
    sheet.expect('ZERO_MAX', 'info', 'I.6', 'max');
    return [{ grid: sheet.grid, expectation: sheet.expectation('A scoring sheet of another index.') }];
  },
};
