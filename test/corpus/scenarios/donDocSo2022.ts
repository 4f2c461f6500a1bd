import { COMMUNE } from '../content/commune';
import type { Scenario } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

/** Every way of rule 10 to type a number as text. */
const AS_TEXT: [path: string, content: string, reads: number, kind: string][] = [
  ['1.1', '2,5', 2.5, 'TEXT_NUMBER'],
  ['1.2', '2.5', 2.5, 'TEXT_NUMBER'],
  ['1.4', ' 3,5 ', 3.5, 'TEXT_NUMBER'],
  ['2.1', '\u00a03,75\u00a0', 3.75, 'TEXT_NUMBER'],
  ['2.2', '\u202f3,25', 3.25, 'TEXT_NUMBER'],
  ['3.1', '3,5 điểm', 3.5, 'TEXT_NUMBER'],
  ['3.2', '7,25đ', 7.25, 'TEXT_NUMBER'],
  ['3.3', '3,5/4', 3.5, 'RATIO_TEXT'],
  ['4.1', '3', 3, 'TEXT_NUMBER'],
  ['5.1', '4,5000', 4.5, 'TEXT_NUMBER'],
  ['5.2', '\u200e4,75', 4.75, 'TEXT_NUMBER'],
];

export const donDocSo2022: Scenario = {
  name: '06-phuong-2022-so-dang-chu',
  about:
    'Scores typed as text in every form of rule 10 (commas, points, all kinds of spaces, units, a ratio, a direction mark), marks for “no score”; parents typed by hand and right.',
  sheets: () => {
    const card = scored(COMMUNE, { year: 2022, seed: 6 });
    for (const [path, , reads] of AS_TEXT) {
      adjust(card, { [path]: { self: reads, appraised: reads, note: 'Chưa đạt mức tối đa theo quy định' } });
    }
    // Nobody scored 4.2 and 6.2: blank is not 0.
    adjust(card, {
      '4.2': { appraised: null, note: '' },
      '6.2': { appraised: null, note: '' },
      '7.3': { appraised: null, note: '' },
    });
    const sheet = new ScoringSheet('Phường 2', card, {
      at: 'A4',
      titles: [
        { text: 'UBND PHƯỜNG 2, THÀNH PHỐ VĨNH LONG' },
        { text: 'Bảng chấm điểm cải cách hành chính năm 2022' },
      ],
      columns: [
        { role: 'code', header: 'Stt' },
        { role: 'name', header: 'Tiêu chí' },
        { role: 'max', header: 'Điểm số tối đa' },
        { role: 'self', header: 'Điểm số tự chấm' },
        { role: 'appraised', header: 'Kết quả thẩm định' },
        { role: 'note', header: 'Nguyên nhân mất điểm' },
      ],
      total: { label: 'Cộng', at: 'bottom' },
    });
    for (const [path, content, , kind] of AS_TEXT) {
      sheet
        .put(path, 'appraised', { content, format: '@', adds: null })
        .expect(kind, 'warning', path, 'appraised');
    }
    for (const [path, mark] of [
      ['4.2', '-'],
      ['6.2', 'x'],
      ['7.3', 'N/A'],
    ] as const) {
      sheet.put(path, 'appraised', { content: mark }).expect('BLANK_MARK', 'info', path, 'appraised');
    }
    return [
      { grid: sheet.grid, expectation: sheet.expectation('A scoring sheet whose scores are partly text.') },
    ];
  },
};
