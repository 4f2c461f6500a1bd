import { PROVINCE_1150 } from '../content/province1150';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { documentHead } from '../titles';

export const kienGiang2020: Scenario = {
  name: '07-kien-giang-2020-cong-sai',
  about:
    'Sums typed by hand and wrong: a criterion with its consequences up to the total, an area on its own, a maximum with its consequences, a total; a total that is only rounded.',
  sheets: () => {
    const card = scored(PROVINCE_1150, { year: 2020, seed: 7 });
    const sheet = new ScoringSheet('Tổng hợp', card, {
      at: 'A9',
      titles: documentHead(
        'UBND tỉnh Kiên Giang',
        'TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2020',
        '(Theo Quyết định số 1150/QĐ-BNV)',
      ),
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Thang điểm' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm Bộ Nội vụ thẩm định' },
        { role: 'note', header: 'Ghi chú' },
      ],
      rowsPerPage: 25,
      total: { label: 'TỔNG', at: 'bottom', decimals: 2 },
    });
    // One cause: 3.3 is 0.5 too high; area 3 adds what it sees, the total adds area 3.
    sheet
      .type('3.3', 'appraised', figure(sheet, '3.3', 'appraised') + 0.5)
      .expect('PARENT_SUM', 'error', '3.3', 'appraised');
    sheet.followUp('3.3', 'appraised');

    // Area 6 alone is wrong in the self column; the total was added from the criteria and is right.
    sheet.type('6', 'self', figure(sheet, '6', 'self') - 0.25).expect('PARENT_SUM', 'error', '6', 'self');

    // The maximum of 5.4 is wrong, so are area 5 and the total of the maxima.
    sheet.type('5.4', 'max', 2).expect('MAX_SUM', 'error', '5.4', 'max').followUp('5.4', 'max');

    // The total of the self scores is printed with two decimals of its four.
    sheet.expect('TOTAL_SUM', 'info', 'total', 'self');

    const why = 'A province’s scoring sheet, its sums typed by hand.';
    const expectation = sheet.expectation(why);
    return [{ grid: sheet.grid, expectation }];
  },
};

function figure(sheet: ScoringSheet, path: string, role: 'self' | 'appraised'): number {
  return (sheet.entry(path).points[role] ?? 0) / 10_000;
}
