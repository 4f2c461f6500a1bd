import { drawComparison, type ComparisonLine } from '../comparisonTable';
import { PROVINCE_876 } from '../content/province876';
import { rounded } from '../points';
import { refused, type Scenario, type ScenarioSheet } from '../scenario';
import { areasOf, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { SheetGrid } from '../sheetGrid';

export const soSanh20222023: Scenario = {
  name: '14-ca-mau-2022-2023-so-sanh',
  about:
    'Scoring sheets of two years, a hidden draft of the first, and a comparison with a wrong index, an index of the older year that was divided after rounding, a change of index and a change of rank with the wrong sign.',
  sheets: () => {
    const newer = scoring('Năm 2023', 2023, 141);
    const older = scoring('Năm 2022', 2022, 142);
    const draft = scoring('Nháp 2021', 2021, 143);
    draft.grid.visibility = 'hidden';
    const why = 'One of several scoring sheets.';
    return [
      { grid: newer.grid, expectation: newer.expectation(why) },
      { grid: older.grid, expectation: older.expectation(why) },
      { grid: draft.grid, expectation: draft.expectation('A hidden scoring sheet is one as well.') },
      comparison(newer, older),
    ];
  },
};

function scoring(name: string, year: number, seed: number): ScoringSheet {
  return new ScoringSheet(name, scored(PROVINCE_876, { year, seed }), {
    at: 'A6',
    titles: [
      { text: 'UBND TỈNH CÀ MAU' },
      { text: `BẢNG TỔNG HỢP ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}` },
    ],
    columns: [
      { role: 'code', header: 'STT' },
      { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
      { role: 'max', header: 'Điểm chuẩn' },
      { role: 'self', header: 'Điểm tự đánh giá' },
      { role: 'appraised', header: 'Điểm thẩm định' },
      { role: 'note', header: 'Ý kiến hội đồng thẩm định' },
    ],
    formulas: true,
    total: { label: 'TỔNG CỘNG', at: 'bottom' },
  });
}

const RANKS: [number, number][] = [
  [29, 52],
  [18, 22],
  [48, 52],
  [26, 62],
  [46, 16],
  [12, 51],
  [15, 3],
  [30, 34],
  [21, 39],
];

function comparison(newer: ScoringSheet, older: ScoringSheet): ScenarioSheet {
  const grid = new SheetGrid('So sánh');
  grid.put(1, 1, 'SO SÁNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023 VÀ NĂM 2022', 'title');
  grid.merge(1, 1, 1, 8);
  const areas = areasOf(newer.card);
  const line = (path: string, name: string, at: number): ComparisonLine => ({
    name,
    index: [indexOf(newer, path), indexOf(older, path)],
    rank: RANKS[at] ?? [1, 1],
  });
  const drawn = drawComparison(grid, 3, 1, {
    years: [2023, 2022],
    lines: areas.map(({ path, name }, at) => line(path, name, at)),
    total: line('total', 'Tổng', areas.length),
    changes: 'numbers',
  });
  const sheet = refused(grid, 'comparison', 'Areas as rows, years as column groups.');
  const expect = (kind: string, cell: string): void =>
    void sheet.expectation.findings.push({ kind, severity: 'error', cell, consequence: false });

  // Digits transposed in area 3.
  const third = indexOf(newer, '3');
  drawn.put(2, 'index', rounded(third + 0.27, 2));
  expect('COMPARISON_INDEX', drawn.cell(2, 'index'));

  // Area 7 of the older year lost 0.9.
  drawn.put(6, 'index', rounded(indexOf(older, '7') - 0.9, 2), 1);
  drawn.put(6, 'indexChange', rounded(indexOf(newer, '7') - indexOf(older, '7') + 0.9, 2));
  expect('COMPARISON_INDEX', drawn.cell(6, 'index', 1));

  // Area 5 fell from place 16 to 46, printed as +30; area 1 rose, its change of index is printed the other way.
  drawn.put(4, 'rankChange', 30);
  expect('COMPARISON_RANK_SIGN', drawn.cell(4, 'rankChange'));
  drawn.put(0, 'indexChange', rounded(indexOf(older, '1') - indexOf(newer, '1'), 2));
  expect('COMPARISON_CHANGE_SIGN', drawn.cell(0, 'indexChange'));
  return sheet;
}

function indexOf(sheet: ScoringSheet, path: string): number {
  return rounded(sheet.figuresOf(path).index ?? 0, 2);
}
