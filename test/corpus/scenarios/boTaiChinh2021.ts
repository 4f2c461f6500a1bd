import { MINISTRY_1149 } from '../content/ministry1149';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const boTaiChinh2021: Scenario = {
  name: '03-bo-tai-chinh-2021-la-ma',
  about:
    'No defect: ministry, Roman areas with numbers that restart in each, table at C7 with blank columns inside, column-number row with “(6)=(5)/(3)”, percent 0–100 by formula; the title names a decision of another year.',
  sheets: () => {
    const card = scored(MINISTRY_1149, { year: 2021, seed: 3 });
    const sheet = new ScoringSheet('PAR INDEX', card, {
      at: 'C7',
      titles: [
        { text: 'BỘ TÀI CHÍNH', look: 'motto' },
        { text: 'BẢNG ĐIỂM XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA BỘ NĂM 2021' },
        {
          text: '(Theo Bộ tiêu chí ban hành kèm theo Quyết định số 1149/QĐ-BNV ngày 30 tháng 12 năm 2020)',
          look: 'subtitle',
        },
      ],
      columns: [
        { role: 'code', header: 'TT' },
        { role: 'name', header: 'Lĩnh vực/tiêu chí' },
        { role: 'max', header: 'Thang điểm' },
        { role: 'gap', header: '' },
        { role: 'self', header: 'Điểm Bộ tự chấm' },
        { role: 'appraised', header: 'Điểm Hội đồng thẩm định' },
        { role: 'gap', header: '' },
        { role: 'percent', header: 'Chỉ số (%)' },
        { role: 'note', header: 'Lý do trừ điểm' },
      ],
      columnNumbers: ['(1)', '(2)', '(3)', null, '(4)', '(5)', null, '(6)=(5)/(3)', '(7)'],
      formulas: true,
      percent: { scale: 'percent', decimals: 2, rows: 'areas', formulas: true },
      total: { label: 'TỔNG ĐIỂM', at: 'bottom', in: 'code' },
    });
    const why = 'A scoring table away from A1; Roman areas, criteria 1, 2, 3 in each.';
    return [{ grid: sheet.grid, expectation: sheet.expectation(why) }];
  },
};
