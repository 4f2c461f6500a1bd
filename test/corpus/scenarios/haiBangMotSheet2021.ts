import { drawComparison } from '../comparisonTable';
import { areas } from '../content/framework';
import { PROVINCE_1150 } from '../content/province1150';
import { rounded } from '../points';
import type { Scenario } from '../scenario';
import { areasOf, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const haiBangMotSheet2021: Scenario = {
  name: '15-long-an-2021-hai-bang',
  about:
    'No defect: a scoring table and, below it on the same sheet, the comparison with the year before; index column as a plain fraction without a % format.',
  sheets: () => {
    const card = scored(areas(PROVINCE_1150, '1', '3', '5', '7', '8'), { year: 2021, seed: 15 });
    const sheet = new ScoringSheet('Biểu 01', card, {
      at: 'A5',
      titles: [{ text: 'UBND TỈNH LONG AN' }, { text: 'Biểu số 01: Kết quả Chỉ số CCHC năm 2021' }],
      columns: [
        { role: 'code', header: 'Stt' },
        { role: 'name', header: 'Lĩnh vực/tiêu chí' },
        { role: 'max', header: 'Thang điểm' },
        { role: 'self', header: 'Điểm tự chấm' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'percent', header: 'Tỷ lệ đạt' },
        { role: 'note', header: 'Ghi chú' },
      ],
      percent: { scale: 'fraction', decimals: 2, rows: 'all', format: 'General' },
      total: { label: 'Tổng cộng', at: 'bottom', in: 'code' },
    });
    const { grid } = sheet;
    const top = sheet.totalRow() + 4;
    grid.put(top - 1, 1, 'Biểu số 02: So sánh Chỉ số CCHC năm 2021 với năm 2020', 'title');
    grid.merge(top - 1, 1, top - 1, 7);
    const index = (path: string): number => rounded(sheet.figuresOf(path).index ?? 0, 2);
    drawComparison(grid, top, 1, {
      years: [2021, 2020],
      lines: areasOf(card).map(({ path, name }, at) => ({
        name,
        index: [index(path), 80.25 + at],
        rank: [20 + at, 25 - at],
      })),
      total: { name: 'Tổng', index: [index('total'), 82.4], rank: [22, 24] },
      changes: 'none',
    });
    return [
      { grid, expectation: sheet.expectation('A scoring table; the comparison below it is another table.') },
    ];
  },
};
