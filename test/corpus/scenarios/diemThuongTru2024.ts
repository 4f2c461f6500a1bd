import { DEPARTMENT } from '../content/department';
import type { Adjustment, Layout } from '../layout';
import type { Scenario, ScenarioSheet } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { address } from '../sheetGrid';

export const diemThuongTru2024: Scenario = {
  name: '11-so-tu-phap-2024-diem-thuong-tru',
  about:
    'Bonus and deduction rows before the total, codes “TC 1.1” and “TCTP 1.1.1”. One sheet is right (the deduction typed as a negative number), in the other the bonus exceeds its cap and the total adds all of it.',
  sheets: () => [withinCaps(), aboveCap()],
};

function withinCaps(): ScenarioSheet {
  const drawn = draw('Sở Tư pháp', 111, [
    { kind: 'bonus', name: 'Điểm thưởng', cap: 2, self: 2, appraised: 1.5 },
    { kind: 'deduction', name: 'Điểm trừ', cap: 5, self: null, appraised: -1 },
  ]);
  return {
    grid: drawn.grid,
    expectation: drawn.expectation('Bonus and deduction within their caps: no defect.'),
  };
}

function aboveCap(): ScenarioSheet {
  const drawn = draw('Sở Y tế', 112, [
    { kind: 'bonus', name: 'Điểm cộng thêm', cap: 2, self: 2, appraised: 3 },
    { kind: 'deduction', name: 'Điểm phạt', cap: 5, self: 0.5, appraised: 0.5 },
  ]);
  // The bonus counts with its cap only (rule 2): the total is too high because of it.
  drawn.expectAt('ABOVE_MAX', 'error', address(drawn.adjustment(0).row, drawn.column('appraised')));
  drawn.followTotal('appraised');
  return { grid: drawn.grid, expectation: drawn.expectation('A bonus above its cap.') };
}

function draw(name: string, seed: number, adjustments: Adjustment[]): ScoringSheet {
  const card = scored(DEPARTMENT, { year: 2024, seed });
  return new ScoringSheet(name, card, {
    ...LAYOUT,
    titles: [{ text: `BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024 CỦA ${name.toLocaleUpperCase('vi')}` }],
    adjustments,
  });
}

const LAYOUT: Layout = {
  at: 'A3',
  titles: [],
  columns: [
    { role: 'code', header: 'Mã', width: 12 },
    { role: 'name', header: 'Tên tiêu chí' },
    { role: 'max', header: 'Điểm tối đa' },
    { role: 'self', header: 'Đơn vị tự chấm' },
    { role: 'appraised', header: 'Tổ công tác chấm' },
    { role: 'note', header: 'Nhận xét của Tổ công tác' },
  ],
  codeCell: ({ label, level }) => ({
    content: level === 1 ? label : `${level === 2 ? 'TC' : 'TCTP'} ${label}`,
  }),
  formulas: true,
  total: { label: 'TỔNG ĐIỂM', at: 'bottom' },
};
