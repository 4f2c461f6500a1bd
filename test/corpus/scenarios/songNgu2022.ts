import { areas } from '../content/framework';
import { PROVINCE_876 } from '../content/province876';
import type { Scenario, ScenarioSheet } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const songNgu2022: Scenario = {
  name: '25-da-nang-2022-song-ngu',
  about: 'Headers in two languages and in English; in the English sheet one sum is wrong by a rounded child.',
  sheets: () => [bilingual(), english()],
};

function bilingual(): ScenarioSheet {
  const sheet = new ScoringSheet(
    'PAR INDEX 2022',
    scored(areas(PROVINCE_876, '1', '6', '7'), { year: 2022, seed: 251 }),
    {
      at: 'A4',
      titles: [
        { text: 'THÀNH PHỐ ĐÀ NẴNG - DA NANG CITY' },
        { text: 'Chỉ số cải cách hành chính năm 2022 / PAR INDEX 2022' },
      ],
      columns: [
        { role: 'code', header: 'TT (No.)' },
        { role: 'name', header: 'Tiêu chí (Criteria)' },
        { role: 'max', header: 'Điểm tối đa (Maximum)' },
        { role: 'self', header: 'Điểm tự đánh giá (Self-assessment)' },
        { role: 'appraised', header: 'Điểm thẩm định (Appraisal)' },
        { role: 'note', header: 'Ghi chú (Remarks)' },
      ],
      total: { label: 'Tổng cộng (Total)', at: 'bottom' },
    },
  );
  return { grid: sheet.grid, expectation: sheet.expectation('Bilingual headers, no defect.') };
}

function english(): ScenarioSheet {
  const sheet = new ScoringSheet(
    'English',
    scored(areas(PROVINCE_876, '2', '3'), { year: 2022, seed: 252 }),
    {
      at: 'A3',
      titles: [{ text: 'DA NANG PAR INDEX 2022 - SCORES BY CRITERION' }],
      columns: [
        { role: 'code', header: 'No.' },
        { role: 'name', header: 'Criteria' },
        { role: 'max', header: 'Maximum score' },
        { role: 'self', header: 'Self-assessed score' },
        { role: 'appraised', header: 'Appraised score' },
        { role: 'note', header: 'Remarks' },
      ],
      total: { label: 'Total', at: 'bottom' },
    },
  );
  // The criterion was added from rounded figures; area and total were added from the exact ones.
  const figure = (sheet.entry('2.4').points.appraised ?? 0) / 10_000;
  sheet
    .type('2.4', 'appraised', Number((figure + 0.0123).toFixed(4)))
    .expect('PARENT_SUM', 'error', '2.4', 'appraised');
  return { grid: sheet.grid, expectation: sheet.expectation('English headers, one wrong sum.') };
}
