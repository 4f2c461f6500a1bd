import { DEPARTMENT } from '../content/department';
import type { Scenario } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const soXayDung2023: Scenario = {
  name: '05-so-xay-dung-2023-cong-thuc-sai',
  about:
    'Formulas gone wrong: a SUM that misses a child, an area that adds its grandchildren too, a right and a wrong typed number among formulas.',
  sheets: () => {
    const card = adjust(scored(DEPARTMENT, { year: 2023, seed: 5 }), {
      '1.3.2': { self: 1.5, appraised: 1.25, note: 'Chưa khắc phục xong tồn tại tại 01 đơn vị trực thuộc' },
      '3.2.2': { self: 1.5, appraised: 1.5, note: '' },
      '5.2.2': { self: 2, appraised: 1, note: 'Có 01 công chức bị khiển trách' },
      '7.3.3': { self: 3, appraised: 2.4, note: 'Tỷ lệ số hóa đạt 80%' },
    });
    const sheet = new ScoringSheet('Sở Xây dựng', card, {
      at: 'A5',
      titles: [{ text: 'SỞ XÂY DỰNG TỈNH ĐỒNG THÁP' }, { text: 'KẾT QUẢ CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2023' }],
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Điểm tối đa' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'percent', header: 'Chỉ số (%)' },
        { role: 'note', header: 'Ghi chú' },
      ],
      formulas: true,
      percent: { scale: 'percent', decimals: 2, rows: 'areas', formulas: true },
      total: { label: 'Tổng cộng', at: 'bottom' },
    });

    // The range of 1.3 ends one row early: 1.3.2 is lost, in 1 and in the total as well.
    const [first, last] = [sheet.rowOf('1.3.1'), sheet.rowOf('1.3.2')];
    sheet.put('1.3', 'appraised', {
      content: { formula: `SUM(E${first}:E${last - 1})`, result: 1.5 },
      reads: 1.5,
    });
    sheet.expect('FORMULA_RANGE', 'error', '1.3', 'appraised').followUp('1.3', 'appraised');

    // Area 7 adds every row below it: the components of 7.3 are counted with 7.3 itself.
    const from = sheet.rowOf('7.1');
    const doubled = figure(sheet, '7', 'self') + figure(sheet, '7.3', 'self');
    sheet.put('7', 'self', {
      content: { formula: `SUM(D${from}:D${sheet.rowOf('7.4')})`, result: doubled },
      reads: doubled,
    });
    sheet.expect('FORMULA_DOUBLE_COUNT', 'error', '7', 'self').followUp('7', 'self');

    // 3.2 was typed over with the right figure: no result changes yet, the next correction would be lost.
    sheet
      .type('3.2', 'appraised', figure(sheet, '3.2', 'appraised'))
      .expect('HARDCODED_PARENT', 'warning', '3.2', 'appraised');

    // 5.2 was typed over before 5.2.2 was cut: one finding that names the cause, not two.
    sheet.type('5.2', 'appraised', 4).expect('HARDCODED_PARENT', 'error', '5.2', 'appraised');
    sheet.followUp('5.2', 'appraised');

    return [{ grid: sheet.grid, expectation: sheet.expectation('A scoring sheet with formulas.') }];
  },
};

function figure(sheet: ScoringSheet, path: string, role: 'self' | 'appraised'): number {
  return (sheet.entry(path).points[role] ?? 0) / 10_000;
}
