import { LETTERED } from '../content/letters';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const chuCai2024: Scenario = {
  name: '13-ban-dan-toc-2024-chu-cai',
  about:
    'No defect: Roman areas, restarting numbers, components a) to g) with đ); long names over two merged rows, header of two rows whose group only says “Điểm”.',
  sheets: () => {
    const card = scored(LETTERED, { year: 2024, seed: 13 });
    const sheet = new ScoringSheet('Ban Dân tộc', card, {
      at: 'B4',
      titles: [
        { text: 'BAN DÂN TỘC TỈNH SÓC TRĂNG' },
        { text: 'Kết quả chấm điểm cải cách hành chính năm 2024' },
      ],
      columns: [
        { role: 'code', header: 'TT' },
        { role: 'name', header: 'Nội dung' },
        { role: 'max', header: 'Tối đa', group: 'Điểm' },
        { role: 'self', header: 'Tự chấm', group: 'Điểm' },
        { role: 'appraised', header: 'Thẩm định', group: 'Điểm' },
        { role: 'note', header: 'Giải trình, ghi chú' },
      ],
      twoRows: ['I.1.c', 'II.2', 'I.2.đ'],
      formulas: true,
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
    });
    return [
      { grid: sheet.grid, expectation: sheet.expectation('A scoring sheet with lettered components.') },
    ];
  },
};
