import { DISTRICT } from '../content/district';
import { letters } from '../sheetGrid';
import type { Scenario } from '../scenario';
import { areasOf, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const tuDanhGia2022: Scenario = {
  name: '30-thi-xa-2022-tu-danh-gia',
  about:
    'Self-assessment without any appraised column: the total’s formula misses the last area, a criterion’s sum was forgotten, a criterion’s range begins one row late.',
  sheets: () => {
    const card = scored(DISTRICT, { year: 2022, seed: 30, stage: 'self' });
    const sheet = new ScoringSheet('TX Hồng Ngự', card, {
      at: 'A6',
      titles: [
        { text: 'UBND THỊ XÃ HỒNG NGỰ', look: 'motto' },
        { text: 'BÁO CÁO TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2022' },
        { text: '(Kèm theo Công văn số 15/UBND-NV ngày 10 tháng 01 năm 2023)', look: 'subtitle' },
      ],
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Nội dung đánh giá' },
        { role: 'max', header: 'Thang điểm' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'evidence', header: 'Tài liệu kiểm chứng' },
        { role: 'note', header: 'Ghi chú' },
      ],
      formulas: true,
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
    });
    const self = letters(sheet.column('self'));

    // 3.2 begins with its second component.
    const rows = sheet.entry('3.2').children.map(({ path }) => sheet.rowOf(path));
    const late = figure(sheet, '3.2') - figure(sheet, '3.2.1');
    sheet.put('3.2', 'self', {
      content: { formula: `SUM(${self}${rows[1] ?? 0}:${self}${rows.at(-1) ?? 0})`, result: late },
      reads: late,
    });
    sheet.expect('FORMULA_RANGE', 'error', '3.2', 'self').followUp('3.2', 'self');

    // Nobody added 7.2; area VII adds the components themselves, so that no result is wrong: a warning.
    const [online, cashless] = [sheet.rowOf('7.2.1'), sheet.rowOf('7.2.2')];
    const others = [sheet.rowOf('7.1'), sheet.rowOf('7.3')];
    sheet.put('7.2', 'self', { content: null, reads: null }).expect('PARENT_SUM', 'warning', '7.2', 'self');
    sheet.put('VII', 'self', {
      content: {
        formula: [others[0] ?? 0, online, cashless, others[1] ?? 0].map((row) => `${self}${row}`).join('+'),
        result: figure(sheet, 'VII'),
      },
    });

    // Area VIII was added to the table later; the total does not know it. 3.2 makes the total wrong as well.
    const areas = areasOf(card).slice(0, -1);
    const short = areas.reduce(
      (sum, { path }) =>
        sum + (path === 'III' ? figure(sheet, 'III') - figure(sheet, '3.2.1') : figure(sheet, path)),
      0,
    );
    sheet.retotal('self', areas.map(({ path }) => `${self}${sheet.rowOf(path)}`).join('+'), short);
    // 99 points, where a table of 100 is usual.
    sheet.expect('MAX_TOTAL', 'warning', 'total', 'max');
    return [
      { grid: sheet.grid, expectation: sheet.expectation('A self-assessment with formulas that miss rows.') },
    ];
  },
};

function figure(sheet: ScoringSheet, path: string): number {
  return (sheet.entry(path).points.self ?? 0) / 10_000;
}
