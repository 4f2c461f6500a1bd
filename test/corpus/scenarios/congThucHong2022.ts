import { PROVINCE_876 } from '../content/province876';
import type { Scenario } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { documentHead } from '../titles';

export const congThucHong2022: Scenario = {
  name: '18-soc-trang-2022-cong-thuc-hong',
  about:
    'A formula that adds itself, a formula that was never calculated, #REF! running up to the total, an index divided by the maximum of another row and one divided by 100.',
  sheets: () => {
    const card = scored(PROVINCE_876, { year: 2022, seed: 18 });
    const sheet = new ScoringSheet('THĐ 2022', card, {
      at: 'A8',
      titles: documentHead('UBND tỉnh Sóc Trăng', 'KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022'),
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Điểm chuẩn' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'percent', header: 'Chỉ số (%)' },
        { role: 'note', header: 'Ý kiến hội đồng thẩm định' },
      ],
      rowsPerPage: 30,
      formulas: true,
      percent: { scale: 'percent', decimals: 2, rows: 'areas', formulas: true },
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
    });

    // 6.2 adds itself: Excel warns once and shows 0.
    const [own, last] = [sheet.rowOf('6.2'), sheet.rowOf('6.2.5')];
    sheet.put('6.2', 'appraised', { content: { formula: `SUM(E${own}:E${last})`, result: 0 }, reads: 0 });
    sheet.expect('CIRCULAR', 'error', '6.2', 'appraised').followUp('6.2', 'appraised');

    // A program wrote the sum of 3.3 and nobody has opened the file in Excel since; the sums above were there before.
    sheet.put('3.3', 'self', { content: { formula: sheet.sumFormula('3.3', 'self') } });
    sheet.expect('FORMULA_NO_CACHE', 'warning', '3.3', 'self');
    sheet.leaveOpen(`rows.${sheet.rowOf('3.3')}.self`);

    // The row that 7.2.1 took its points from was deleted.
    sheet.put('7.2.1', 'self', {
      content: { error: '#REF!', formula: '#REF!*0.5' },
      reads: null,
      unreadable: true,
    });
    sheet.expect('ERROR_VALUE', 'error', '7.2.1', 'self').spreadError('7.2.1', 'self', '#REF!');

    // Area 2 divides by the maximum of area 1, area 4 by 100.
    divideWrongly(sheet, '2', `E${sheet.rowOf('2')}/C${sheet.rowOf('1')}*100`, 9.5);
    divideWrongly(sheet, '4', `E${sheet.rowOf('4')}/100*100`, 100);

    return [{ grid: sheet.grid, expectation: sheet.expectation('A scoring sheet with broken formulas.') }];
  },
};

function divideWrongly(sheet: ScoringSheet, path: string, formula: string, divisor: number): void {
  const score = sheet.figuresOf(path).score ?? 0;
  sheet.put(path, 'percent', { content: { formula, result: (score / divisor) * 100 } });
  sheet.expect('PERCENT_FORMULA', 'error', path, 'percent');
}
