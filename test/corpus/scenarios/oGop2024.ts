import { COMMUNE } from '../content/commune';
import type { Scenario } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

const REASON = 'Chưa đạt mức tối đa theo quy định';

export const oGop2024: Scenario = {
  name: '39-xa-2024-o-gop',
  about:
    'No defect: titles of areas are merged over their figures, so that areas have no cell for a sum; one note is merged over all criteria of an area, and the total’s label over the code.',
  sheets: () => {
    const card = scored(COMMUNE, { year: 2024, seed: 41 });
    adjust(card, {
      '2.1': { self: 3, appraised: 2.5, note: REASON },
      '2.2': { self: 4, appraised: 3.25, note: REASON },
    });
    const sheet = new ScoringSheet('Xã Tân Phú', card, {
      at: 'A4',
      titles: [{ text: 'UBND XÃ TÂN PHÚ' }, { text: 'Bảng chấm điểm cải cách hành chính năm 2024' }],
      columns: [
        { role: 'code', header: 'TT' },
        { role: 'name', header: 'Lĩnh vực, tiêu chí' },
        { role: 'max', header: 'Điểm tối đa' },
        { role: 'self', header: 'Điểm tự chấm' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'note', header: 'Lý do trừ điểm' },
      ],
      total: { label: 'TỔNG ĐIỂM', at: 'bottom', in: 'code' },
    });
    const [first, last] = [sheet.column('name'), sheet.column('note')];
    for (const { path } of card.entries.filter(({ level }) => level === 1)) {
      for (const role of ['max', 'self', 'appraised'] as const)
        sheet.put(path, role, { content: null, reads: null });
      sheet.grid.merge(sheet.rowOf(path), first, sheet.rowOf(path), last);
    }
    sheet.put('2.2', 'note', { content: null });
    sheet.grid.merge(sheet.rowOf('2.1'), last, sheet.rowOf('2.2'), last);
    return [
      { grid: sheet.grid, expectation: sheet.expectation('A scoring sheet whose areas are merged titles.') },
    ];
  },
};
