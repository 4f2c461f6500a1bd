import { DISTRICT_LONG } from '../content/district12';
import type { Layout } from '../layout';
import type { Scenario, ScenarioSheet } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const maSoThanhSo2022: Scenario = {
  name: '09-huyen-2022-ma-thanh-so',
  about:
    'Codes stored as numbers: 1.10 lost its zero, once with the format General (it shows 1,1), once with 0.00 (1.1 and 1.10 both show 1,10). Nothing else is wrong.',
  sheets: () => [sheet('Huyện Ba Tri', 91, 'General'), sheet('Huyện Mỏ Cày Nam', 92, '0.00')],
};

function sheet(name: string, seed: number, format: string): ScenarioSheet {
  const card = scored(DISTRICT_LONG, { year: 2022, seed });
  const drawn = new ScoringSheet(name, card, {
    ...LAYOUT,
    titles: [
      { text: `UBND ${name.toLocaleUpperCase('vi')}, TỈNH BẾN TRE` },
      { text: 'BẢNG CHẤM ĐIỂM CHỈ SỐ CCHC CẤP HUYỆN NĂM 2022' },
    ],
    codeCell: ({ path, level }) =>
      level === 2 ? { content: Number(path), format } : { content: level === 1 ? Number(path) : path },
  });
  // With General the cell shows 1,1: the code was repaired. With 0.00 it shows 1,10 as it should; to remark
  // that a number stands there is allowed, there and wherever 1,1 shows as 1,10.
  if (format === 'General') drawn.expect('CODE_REPAIRED', 'info', '1.10', 'code');
  else drawn.allowInfos('CODE_REPAIRED');
  return { grid: drawn.grid, expectation: drawn.expectation('A scoring sheet whose codes are numbers.') };
}

const LAYOUT: Layout = {
  at: 'A5',
  titles: [],
  columns: [
    { role: 'code', header: 'TT' },
    { role: 'name', header: 'Nội dung tiêu chí' },
    { role: 'max', header: 'Điểm chuẩn' },
    { role: 'self', header: 'Huyện tự đánh giá' },
    { role: 'appraised', header: 'Sở Nội vụ chấm' },
    { role: 'note', header: 'Diễn giải' },
  ],
  formulas: true,
  total: { label: 'Tổng số điểm', at: 'bottom' },
};
