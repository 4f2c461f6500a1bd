import type { ComparedArea, ComparedScenario, ComparedWorkbook } from '../comparedYears';
import { PROVINCE_876 } from '../content/province876';
import { refused } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { SheetGrid } from '../sheetGrid';
import { documentHead, signedBy } from '../titles';

/** What the ministry published; some of it has not come yet. */
const AREAS: readonly ComparedArea[] = [
  { name: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC', codes: ['1', '1'], ranks: [29, 52] },
  { name: 'CẢI CÁCH THỂ CHẾ', codes: ['2', '2'], ranks: [18, 22] },
  { name: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', codes: ['3', '3'], ranks: [48, 52] },
  { name: 'CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH', codes: ['4', '4'], ranks: [26, 62] },
  { name: 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ', codes: ['5', '5'], ranks: [46, 16] },
  { name: 'CẢI CÁCH TÀI CHÍNH CÔNG', codes: ['6', '6'], ranks: [12, 51] },
  {
    name: 'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ',
    codes: ['7', '7'],
    ranks: [null, 3],
  },
  {
    name: 'TÁC ĐỘNG CỦA CCHC ĐẾN NGƯỜI DÂN, TỔ CHỨC VÀ PHÁT TRIỂN KINH TẾ - XÃ HỘI',
    codes: ['8', '8'],
    ranks: [30, null],
  },
];

export const chuaCoBang2023: ComparedScenario = {
  name: '38-vinh-long-2023-chua-co-bang',
  about:
    'No defect: scores of two years, repeated page headers, a letter beside them, and no comparison of the years anywhere.',
  sheets: () => {
    const { sheets } = compared();
    const letter = new SheetGrid('Công văn');
    letter.put(1, 1, 'V/v rà soát kết quả Chỉ số CCHC năm 2023', 'title');
    letter.put(
      3,
      1,
      'Đề nghị các đơn vị rà soát điểm từng tiêu chí, gửi giải trình về Sở Nội vụ trước ngày 15/02/2024.',
    );
    letter.names.set('So_cong_van', 'B1');
    return [
      refused(letter, 'other', 'A letter.'),
      ...sheets.map((sheet) => ({
        grid: sheet.grid,
        expectation: sheet.expectation('One of two scoring sheets.'),
      })),
    ];
  },
  compared,
};

function compared(): ComparedWorkbook {
  return {
    sheets: [scoring(2023, 381), scoring(2022, 382)],
    areas: AREAS,
    totalRanks: [21, 39],
    table: null,
  };
}

function scoring(year: number, seed: number): ScoringSheet {
  const sheet = new ScoringSheet(`Phụ lục ${year}`, scored(PROVINCE_876, { year, seed }), {
    at: 'A9',
    titles: documentHead(
      'UBND tỉnh Vĩnh Long',
      `KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`,
      '(Kèm theo Báo cáo của Sở Nội vụ)',
    ),
    columns: [
      { role: 'code', header: 'STT' },
      { role: 'name', header: 'LĨNH VỰC/TIÊU CHÍ/TIÊU CHÍ THÀNH PHẦN' },
      { role: 'max', header: 'ĐIỂM CHUẨN' },
      { role: 'self', header: 'ĐIỂM TỰ ĐÁNH GIÁ' },
      { role: 'appraised', header: 'ĐIỂM THẨM ĐỊNH' },
      { role: 'note', header: 'Ý KIẾN HỘI ĐỒNG THẨM ĐỊNH' },
    ],
    columnNumbers: ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    rowsPerPage: 36,
    formulas: true,
    total: { label: 'TỔNG ĐIỂM', at: 'bottom', in: 'code' },
    signature: signedBy('Vĩnh Long', 'TM. HỘI ĐỒNG THẨM ĐỊNH', 'Lữ Quang Ngời', year),
  });
  sheet.grid.names.set(`Tong_${year}`, sheet.cell('total', 'appraised'));
  return sheet;
}
