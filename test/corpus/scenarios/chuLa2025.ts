import { COMMUNE } from '../content/commune';
import type { Scenario } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

/** As long as a cell of Excel can be. */
const LONGEST = 32_767;

export const chuLa2025: Scenario = {
  name: '26-phuong-2025-chu-la-trong-o',
  about:
    'No defect in the figures: notes with formula-like text, HTML, emoji, marks of direction and 32,767 characters, codes with no-break spaces, 1,500 formatted empty rows below the table.',
  sheets: () => {
    const card = scored(COMMUNE, { year: 2025, seed: 26 });
    adjust(card, {
      '1.1': { self: 3, appraised: 2, note: '=HYPERLINK("http://example.com";"xem")' },
      '2.1': { self: 4, appraised: 3, note: '<script>alert(1)</script> <b>Chưa đạt</b>' },
      '3.1': { self: 4, appraised: 3.5, note: '⚠️ thiếu niêm yết 📌' },
      '3.2': { self: 8, appraised: 7, note: '\u202eảo ngược\u202c còn hồ sơ trễ hạn' },
      '7.2': {
        self: 7,
        appraised: 6,
        note: `Danh sách hồ sơ trễ hạn: ${'hồ sơ số 000; '.repeat(3000)}`.slice(0, LONGEST),
      },
    });
    const sheet = new ScoringSheet('P. Tân Lập <2025> & co', card, {
      at: 'A3',
      titles: [{ text: 'UBND PHƯỜNG TÂN LẬP - CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2025' }],
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Tiêu chí' },
        { role: 'max', header: 'Điểm\u00a0tối đa' },
        { role: 'self', header: 'Điểm tự\nchấm' },
        { role: 'appraised', header: 'Điểm  thẩm  định' },
        { role: 'note', header: 'Lý do' },
      ],
      codeCell: ({ label, level }) => ({ content: level === 1 ? label : `\u00a0${label}\u00a0` }),
      total: { label: 'Tổng\u00a0cộng', at: 'bottom' },
    });
    for (let row = sheet.totalRow() + 1; row <= sheet.totalRow() + 1500; row++) {
      for (let column = 1; column <= 6; column++) sheet.grid.put(row, column, null, 'leaf');
    }
    return [
      {
        grid: sheet.grid,
        expectation: sheet.expectation('A scoring sheet with strange text around good figures.'),
      },
    ];
  },
};
