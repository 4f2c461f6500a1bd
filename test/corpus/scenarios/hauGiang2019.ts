import { areas } from '../content/framework';
import { PROVINCE_1150 } from '../content/province1150';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { documentHead } from '../titles';

export const hauGiang2019: Scenario = {
  name: '02-hau-giang-2019-ba-cot-danh-gia',
  about:
    'No defect: two-row merged header with survey, self and appraised columns under one group, achieved score, index as a fraction, scoring-rule rows whose points stand in the maximum column.',
  sheets: () => {
    const card = scored(areas(PROVINCE_1150, '1', '2', '3', '4', '5'), {
      year: 2019,
      seed: 2,
      survey: 'separate',
      achieved: true,
    });
    const sheet = new ScoringSheet('Cham diem 2019', card, {
      at: 'A7',
      titles: documentHead('UBND tỉnh Hậu Giang', 'KẾT QUẢ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2019'),
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực, tiêu chí, tiêu chí thành phần' },
        { role: 'max', header: 'Điểm tối đa' },
        { role: 'survey', header: 'Điều tra XHH', group: 'Điểm đánh giá' },
        { role: 'self', header: 'Tự đánh giá', group: 'Điểm đánh giá' },
        { role: 'appraised', header: 'SNV đánh giá', group: 'Điểm đánh giá' },
        { role: 'achieved', header: 'Điểm đạt được' },
        { role: 'percent', header: 'Chỉ số' },
        { role: 'note', header: 'Ghi chú' },
      ],
      ruleRows: {
        '1.1.1': [
          { text: 'Ban hành kịp thời (trong quý IV năm trước): 0,5', points: 0.5 },
          { text: 'Ban hành không kịp thời: 0,25', points: 0.25 },
          { text: 'Không ban hành: 0', points: 0 },
        ],
        '1.1.3': [
          { text: 'Thực hiện đạt 100% kế hoạch: 1', points: 1 },
          { text: 'Thực hiện từ 80% đến dưới 100% kế hoạch: 0,5', points: 0.5 },
          { text: 'Dưới 80% kế hoạch: 0', points: 0 },
        ],
        '3.3.3': [
          { text: 'Từ 95% số hồ sơ trở lên: 3' },
          { text: 'Từ 80% đến dưới 95%: 1,5' },
          { text: 'Dưới 80%: 0' },
        ],
        '5.2': [{ text: '- Thực hiện đúng quy định: 1,5' }, { text: '- Không đúng quy định: 0' }],
      },
      percent: { scale: 'fraction', decimals: 2, rows: 'all', formulas: true },
      total: { label: 'Tổng điểm', at: 'bottom' },
    });
    const why =
      'A scoring table in the shape of the 2013 decisions; rules of scoring below the criteria are alternatives, not children.';
    return [{ grid: sheet.grid, expectation: sheet.expectation(why) }];
  },
};
