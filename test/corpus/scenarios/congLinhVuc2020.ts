import { areas } from '../content/framework';
import { PROVINCE_1150 } from '../content/province1150';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const congLinhVuc2020: Scenario = {
  name: '28-ninh-thuan-2020-cong-thuc-la',
  about:
    'No defect: sums written in many ways (SUM of single cells, ranges with +, ROUND, absolute references, a formula per leaf), survey and self in columns of their own with an achieved score, everything right.',
  sheets: () => {
    const card = scored(areas(PROVINCE_1150, '1', '3', '4', '7'), {
      year: 2020,
      seed: 28,
      survey: 'separate',
      achieved: true,
    });
    const sheet = new ScoringSheet('Ninh Thuận', card, {
      at: 'B8',
      titles: [{ text: 'UBND TỈNH NINH THUẬN' }, { text: 'TỔNG HỢP ĐIỂM CCHC NĂM 2020' }],
      columns: [
        { role: 'name', header: 'Tiêu chí, chỉ tiêu' },
        { role: 'code', header: 'STT' },
        { role: 'achieved', header: 'Điểm đạt được' },
        { role: 'max', header: 'Điểm quy định' },
        { role: 'gap', header: '' },
        { role: 'self', header: 'Tự chấm', group: 'Điểm thành phần' },
        { role: 'appraised', header: 'Sở Nội vụ chấm', group: 'Điểm thành phần' },
        { role: 'survey', header: 'Khảo sát', group: 'Điểm thành phần' },
        { role: 'note', header: 'Nhận xét' },
      ],
      formulas: true,
      total: { label: 'Tổng điểm', at: 'bottom' },
    });
    const column = { achieved: 'D', max: 'E' } as const;
    rewrite(
      sheet,
      '1.1',
      'max',
      (first, last) => `ROUND(SUM($${column.max}$${first}:$${column.max}$${last}),4)`,
    );
    rewrite(sheet, '1.3', 'max', (first, last) => `SUM(${column.max}${first},${column.max}${last})`);
    rewrite(
      sheet,
      '3.3',
      'achieved',
      (first, last) =>
        `+${column.achieved}${first}+SUM(${column.achieved}${first + 1}:${column.achieved}${last})`,
    );
    rewrite(
      sheet,
      '7.1',
      'achieved',
      (first, last) => `SUM((${column.achieved}${first}:${column.achieved}${last}))`,
    );
    return [
      {
        grid: sheet.grid,
        expectation: sheet.expectation('A scoring sheet whose correct sums are written in many ways.'),
      },
    ];
  },
};

/** Another way to write the sum of a criterion's components, which stand below one another. */
function rewrite(
  sheet: ScoringSheet,
  path: string,
  role: 'achieved' | 'max',
  formula: (first: number, last: number) => string,
): void {
  const { children, points } = sheet.entry(path);
  const rows = children.map((child) => sheet.rowOf(child.path));
  const result = (points[role] ?? 0) / 10_000;
  sheet.put(path, role, { content: { formula: formula(rows[0] ?? 0, rows.at(-1) ?? 0), result } });
}
