import { PROVINCE_876 } from '../content/province876';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { documentHead, signedBy } from '../titles';

export const namDinh2022: Scenario = {
  name: '01-nam-dinh-2022',
  about:
    'Province, Decision 876, no defect: six columns, header and page number repeated on every page, every parent a correct SUM, hidden components, grouping, filter.',
  sheets: () => {
    const card = scored(PROVINCE_876, { year: 2022, seed: 1 });
    const sheet = new ScoringSheet('BTH 2022', card, {
      at: 'A8',
      titles: documentHead(
        'UBND tỉnh Nam Định',
        'BẢNG TỔNG HỢP ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022',
        '(Kèm theo Báo cáo số 85/BC-SNV ngày 20 tháng 4 năm 2023 của Sở Nội vụ)',
      ),
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Điểm chuẩn' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'note', header: 'Ý kiến hội đồng thẩm định' },
      ],
      rowsPerPage: 17,
      pageFooter: (page, pages) => `Trang ${page}/${pages}`,
      formulas: true,
      outlined: true,
      autoFilter: true,
      hiddenRows: ['3.4.4', '3.4.5', '5.2.1'],
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
      signature: signedBy('Nam Định', 'GIÁM ĐỐC', 'Trần Văn Minh', 2022),
    });
    const why = 'Codes, criteria, maxima and scores below a header that names them.';
    return [{ grid: sheet.grid, expectation: sheet.expectation(why) }];
  },
};
