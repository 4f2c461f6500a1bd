import { DISTRICT } from '../content/district';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const haiVong2024: Scenario = {
  name: '20-huyen-2024-hai-vong-tham-dinh',
  about:
    'No defect: two rounds of appraisal (the second is filled where it changed something, its sums add what counts), two note columns, Roman areas with numbers 1.1 that name the area, a hidden column.',
  sheets: () => {
    const card = scored(DISTRICT, { year: 2024, seed: 201, rounds: 2 });
    const sheet = new ScoringSheet('H. Cái Bè', card, {
      at: 'A6',
      titles: [
        { text: 'UBND TỈNH TIỀN GIANG', look: 'motto' },
        { text: 'BẢNG TỔNG HỢP KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CCHC NĂM 2024' },
        { text: 'Đơn vị được thẩm định: Huyện Cái Bè', look: 'subtitle' },
      ],
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Điểm tối đa' },
        { role: 'self', header: 'Điểm tự chấm' },
        { role: 'evidence', header: 'Tài liệu kiểm chứng', hidden: true },
        { role: 'appraised', header: 'Lần 1', group: 'Điểm thẩm định' },
        { role: 'appraised2', header: 'Lần 2', group: 'Điểm thẩm định' },
        { role: 'unitNote', header: 'Giải trình của đơn vị', group: 'Ghi chú' },
        { role: 'note', header: 'Ý kiến thẩm định', group: 'Ghi chú' },
      ],
      rowsPerPage: 20,
      total: { label: 'TỔNG CỘNG', at: 'bottom', in: 'code' },
    });
    return [
      { grid: sheet.grid, expectation: sheet.expectation('The last appraisal that is filled counts.') },
    ];
  },
};
