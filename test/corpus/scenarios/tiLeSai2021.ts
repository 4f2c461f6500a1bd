import { MINISTRY_1149 } from '../content/ministry1149';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const tiLeSai2021: Scenario = {
  name: '22-bo-y-te-2021-ti-le-sai',
  about:
    'Index column typed by hand as fractions with a % format: three wrong ones, one of them divided after rounding the score; a total of claims that nothing adds up to.',
  sheets: () => {
    const card = scored(MINISTRY_1149, { year: 2021, seed: 22 });
    const sheet = new ScoringSheet('Bộ Y tế', card, {
      at: 'B5',
      titles: [{ text: 'BỘ Y TẾ' }, { text: 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2021' }],
      columns: [
        { role: 'percent', header: 'Chỉ số (%)' },
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'max', header: 'Điểm chuẩn' },
        { role: 'note', header: 'Ý kiến của Hội đồng thẩm định' },
      ],
      percent: { scale: 'fraction', decimals: 2, rows: 'all' },
      total: { label: 'Tổng cộng', at: 'bottom' },
    });
    const wrong = (path: string, percent: number): void =>
      void sheet
        .put(path, 'percent', { content: Number((percent / 100).toFixed(4)) })
        .expect('PERCENT', 'error', path, 'percent');
    wrong('III', 77.77);
    wrong('V.4', 12.34);
    const { score, max } = sheet.figuresOf('II');
    wrong('II', (Math.round((score ?? 0) * 10) / 10 / (max ?? 1)) * 100);
    return [
      {
        grid: sheet.grid,
        expectation: sheet.expectation('A ministry’s scoring sheet with an index column on the left.'),
      },
    ];
  },
};
