import { DEPARTMENT } from '../content/department';
import { refused, type Scenario } from '../scenario';
import { adjust, scored, type Scorecard } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { SheetGrid, type Content } from '../sheetGrid';

const UNITS = ['Sở Tài chính', 'Sở Giáo dục và Đào tạo', 'Sở Nội vụ'];

export const nhieuDonVi2024: Scenario = {
  name: '16-bac-lieu-2024-nhieu-so',
  about:
    'Three departments, a sheet each, with a ranking in front: the ranking is no scoring sheet, the first department is right, the second is appraised above its claim and below zero, the third above the maximum.',
  sheets: () => {
    const cards = UNITS.map((_, at) => scored(DEPARTMENT, { year: 2024, seed: 161 + at }));
    const [, second, third] = cards;
    if (!second || !third) throw new Error('Three departments');
    adjust(second, {
      '5.2.1': { self: 1.5, appraised: 1.75, note: 'Bổ sung tài liệu sau thẩm định' },
      '6.2': { self: 2, appraised: -0.5, note: 'Chưa công khai tài sản; bị trừ điểm' },
    });
    adjust(third, { '1.5': { self: 2, appraised: 2, note: '' }, '7.2': { self: 2, appraised: 2, note: '' } });
    const [first, secondSheet, thirdSheet] = cards.map((card, at) => draw(card, UNITS[at] ?? ''));
    if (!first || !secondSheet || !thirdSheet) throw new Error('Three sheets');

    secondSheet.expect('APPRAISED_GT_SELF', 'info', '5.2.1', 'appraised');
    secondSheet.expect('NEGATIVE', 'error', '6.2', 'appraised');
    // Sums add what stands there: only the leaves are wrong.
    thirdSheet
      .type('1.5', 'appraised', 2.5)
      .expect('ABOVE_MAX', 'error', '1.5', 'appraised')
      .followUp('1.5', 'appraised');
    thirdSheet.type('7.2', 'self', 2.25).expect('ABOVE_MAX', 'error', '7.2', 'self').followUp('7.2', 'self');
    thirdSheet.allowInfos('APPRAISED_GT_SELF');

    const ranking = refused(
      rankingOf([first, secondSheet, thirdSheet]),
      'other',
      'Departments are its rows: a ranking, not a scorecard.',
    );
    const why = 'One department of several.';
    return [
      ranking,
      ...[first, secondSheet, thirdSheet].map((sheet) => ({
        grid: sheet.grid,
        expectation: sheet.expectation(why),
      })),
    ];
  },
};

function draw(card: Scorecard, unit: string): ScoringSheet {
  return new ScoringSheet(unit, card, {
    at: 'A7',
    titles: [
      { text: 'HỘI ĐỒNG THẨM ĐỊNH CHỈ SỐ CCHC TỈNH BẠC LIÊU', look: 'motto' },
      { text: `KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CCHC NĂM 2024` },
      { text: `Đơn vị: ${unit}`, look: 'subtitle' },
    ],
    columns: [
      { role: 'code', header: 'STT' },
      { role: 'name', header: 'Tiêu chí' },
      { role: 'agency', header: 'Đơn vị theo dõi' },
      { role: 'max', header: 'Thang điểm' },
      { role: 'self', header: 'Điểm đơn vị tự đánh giá' },
      { role: 'appraised', header: 'Điểm Hội đồng công nhận' },
      { role: 'note', header: 'Lý do' },
    ],
    columnNumbers: [1, 2, 3, 4, 5, 6, 7],
    formulas: true,
    total: { label: 'Tổng cộng:', at: 'bottom' },
    signature: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH', '(Đã ký)', 'Lê Văn Bình'],
  });
}

function rankingOf(sheets: ScoringSheet[]): SheetGrid {
  const grid = new SheetGrid('Xếp hạng');
  grid.put(1, 1, 'XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CÁC SỞ, BAN, NGÀNH NĂM 2024', 'title');
  grid.merge(1, 1, 1, 6);
  const rows: Content[][] = [
    ['STT', 'Tên đơn vị', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Xếp hạng'],
    ...sheets.map((sheet, at): Content[] => {
      const { max, score } = sheet.figuresOf('total');
      return [at + 1, sheet.grid.name, max, max, score, at + 1];
    }),
  ];
  rows.forEach((cells, at) =>
    cells.forEach((content, column) => grid.put(3 + at, column + 1, content, at === 0 ? 'header' : 'leaf')),
  );
  return grid;
}
