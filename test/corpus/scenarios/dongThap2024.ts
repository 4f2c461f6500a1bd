import { PROVINCE_876 } from '../content/province876';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { documentHead, signedBy } from '../titles';

export const dongThap2024: Scenario = {
  name: '24-dong-thap-2024-tong-dong-dau',
  about:
    'No defect: 133 rows, total in the first row, column of the agency in charge, hidden columns, column numbers 1 to 8, points with the format 0.0000, areas in their own page.',
  sheets: () => {
    const sheet = new ScoringSheet('PAR 2024', scored(PROVINCE_876, { year: 2024, seed: 24 }), {
      at: 'A9',
      titles: documentHead(
        'UBND tỉnh Đồng Tháp',
        'BẢNG TỔNG HỢP KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024',
        '(Ban hành kèm theo Quyết định số 310/QĐ-UBND-HC ngày 20 tháng 3 năm 2025)',
      ),
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'LĨNH VỰC/TIÊU CHÍ/TIÊU CHÍ THÀNH PHẦN' },
        { role: 'agency', header: 'Cơ quan chủ trì' },
        { role: 'max', header: 'ĐIỂM CHUẨN' },
        { role: 'self', header: 'ĐIỂM TỰ ĐÁNH GIÁ' },
        { role: 'appraised', header: 'ĐIỂM THẨM ĐỊNH CỦA BỘ NỘI VỤ' },
        { role: 'evidence', header: 'Tài liệu kiểm chứng', hidden: true },
        { role: 'note', header: 'GHI CHÚ' },
      ],
      columnNumbers: [1, 2, 3, 4, 5, 6, 7, 8],
      rowsPerPage: 40,
      pageFooter: (page, pages) => `Trang ${page}/${pages}`,
      formulas: true,
      pointsFormat: '0.0000',
      outlined: true,
      total: { label: 'TỔNG ĐIỂM', at: 'top' },
      signature: signedBy('Đồng Tháp', 'CHỦ TỊCH', 'Phạm Thiện Nghĩa', 2024),
    });
    return [
      {
        grid: sheet.grid,
        expectation: sheet.expectation('A province’s scoring sheet with its total on top.'),
      },
    ];
  },
};
