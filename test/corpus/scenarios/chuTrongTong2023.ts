import { DEPARTMENT } from '../content/department';
import type { Scenario } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const chuTrongTong2023: Scenario = {
  name: '23-so-y-te-2023-tong-bo-sot-chu',
  about:
    'Scores that are text below SUM formulas: Excel adds nothing for them, so parents, index and total are too low in consequence. Two-row header and column numbers repeated on every page.',
  sheets: () => {
    const card = adjust(scored(DEPARTMENT, { year: 2023, seed: 23 }), {
      '1.1.2': { self: 2, appraised: 1.5, note: 'Hoàn thành 75% kế hoạch' },
      '3.3.1': { self: 4, appraised: 3.5, note: 'Tỷ lệ đúng hạn đạt 97,2%' },
      '7.3.2': { self: 2, appraised: 1.25, note: 'Thanh toán trực tuyến đạt 62,5%' },
    });
    const sheet = new ScoringSheet('Sở Y tế', card, {
      at: 'A6',
      titles: [{ text: 'SỞ Y TẾ TỈNH QUẢNG NGÃI' }, { text: 'BẢNG CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2023' }],
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí' },
        { role: 'max', header: 'Điểm chuẩn' },
        { role: 'self', header: 'Tự đánh giá', group: 'Kết quả đánh giá' },
        { role: 'appraised', header: 'Thẩm định', group: 'Kết quả đánh giá' },
        { role: 'percent', header: 'Chỉ số (%)', group: 'Kết quả đánh giá' },
        { role: 'note', header: 'Ghi chú' },
      ],
      columnNumbers: ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)=(5)/(3)*100', '(7)'],
      rowsPerPage: 18,
      pageFooter: (page) => `Trang ${page}`,
      formulas: true,
      percent: { scale: 'percent', decimals: 2, rows: 'areas', formulas: true },
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
    });
    const asText: [string, string, number][] = [
      ['1.1.2', '1,5', 1.5],
      ['3.3.1', '3.5', 3.5],
      ['7.3.2', '1,25 điểm', 1.25],
    ];
    for (const [path, content, reads] of asText) {
      sheet.put(path, 'appraised', { content, format: '@', reads, adds: null });
      sheet.expect('TEXT_NUMBER', 'warning', path, 'appraised').followUp(path, 'appraised');
    }
    return [
      { grid: sheet.grid, expectation: sheet.expectation('A scoring sheet with text under its sums.') },
    ];
  },
};
