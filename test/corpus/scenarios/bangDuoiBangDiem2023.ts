import {
  typedIndex,
  type ComparedArea,
  type ComparedScenario,
  type ComparedWorkbook,
} from '../comparedYears';
import { drawComparison } from '../comparisonTable';
import { PROVINCE_876 } from '../content/province876';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { signedBy } from '../titles';

const AREAS: readonly ComparedArea[] = [
  { name: 'Công tác chỉ đạo, điều hành cải cách hành chính', codes: ['1', '1'], ranks: [33, 41] },
  { name: 'Cải cách thể chế', codes: ['2', '2'], ranks: [12, 12] },
  { name: 'Cải cách TTHC', codes: ['3', '3'], ranks: [50, 38] },
  { name: 'Cải cách tổ chức bộ máy HCNN', codes: ['4', '4'], ranks: [21, 26] },
  { name: 'Cải cách chế độ công vụ', codes: ['5', '5'], ranks: [8, 19] },
  { name: 'Cải cách tài chính công', codes: ['6', '6'], ranks: [44, 39] },
  { name: 'Xây dựng và phát triển CQĐT, CQS', codes: ['7', '7'], ranks: [16, 30] },
  {
    name: 'Tác động của CCHC đến người dân, tổ chức và phát triển KT-XH',
    codes: ['8', '8'],
    ranks: [29, 25],
  },
];
const TOTAL_RANKS = [24, 31];

export const bangDuoiBangDiem2023: ComparedScenario = {
  name: '35-quang-tri-2023-bang-duoi-bang-diem',
  about:
    'No defect: a comparison beneath the scoring table of its newer year, older year first, last year’s figures typed, this year’s still blank; notes, a paragraph and signatures beneath it; a print area, repeated rows and defined names.',
  sheets: () =>
    compared().sheets.map((sheet) => ({
      grid: sheet.grid,
      expectation: sheet.expectation('A scoring sheet; what stands beneath it is another table.'),
    })),
  compared,
};

function compared(): ComparedWorkbook {
  const newer = scoring('BTH 2023', 2023, 351);
  const older = scoring('BTH 2022', 2022, 352);
  const { grid } = newer;
  const top = newer.totalRow() + 4;
  grid.put(top - 2, 1, 'SO SÁNH CHỈ SỐ, THỨ HẠNG CÁC LĨNH VỰC NĂM 2022 VÀ NĂM 2023', 'title');
  grid.merge(top - 2, 1, top - 2, 8);
  const drawn = drawComparison(grid, top, 1, {
    years: [2022, 2023],
    lines: AREAS.map(({ name, codes: [, before], ranks: [now, then] }) => ({
      name,
      index: [typedIndex(older, before), null],
      rank: [then ?? null, now ?? null],
    })),
    total: {
      name: 'Tổng cộng',
      index: [typedIndex(older, 'total'), null],
      rank: [...TOTAL_RANKS].reverse(),
    },
    changes: 'numbers',
  });
  const below = drawn.lastRow + 2;
  const [place = '', office = '', signed = '', name = ''] = signedBy(
    'Quảng Trị',
    'GIÁM ĐỐC',
    'Trần Văn Quảng',
    2023,
  );
  const lines: [
    row: number,
    from: number,
    to: number,
    text: string,
    look: 'footer' | 'paragraph' | 'signature',
  ][] = [
    [
      0,
      1,
      8,
      'Ghi chú: thứ hạng do Bộ Nội vụ công bố; chỉ số năm 2023 tính theo kết quả thẩm định.',
      'footer',
    ],
    [
      1,
      1,
      8,
      'Năm 2023, Sở Nội vụ đã tham mưu UBND tỉnh ban hành 12 văn bản chỉ đạo khắc phục các nội dung bị trừ điểm của năm 2022; đề nghị các sở, ngành tiếp tục rà soát từng tiêu chí.',
      'paragraph',
    ],
    [3, 5, 8, place, 'footer'],
    [4, 1, 2, 'NGƯỜI LẬP BIỂU', 'signature'],
    [4, 5, 8, office, 'signature'],
    [5, 5, 8, signed, 'footer'],
    [8, 1, 2, 'Nguyễn Thị Hoài', 'signature'],
    [8, 5, 8, name, 'signature'],
  ];
  for (const [row, from, to, text, look] of lines) {
    grid.put(below + row, from, text, look);
    grid.merge(below + row, from, below + row, to);
  }
  grid.trait(below + 1, { height: 34 });
  grid.names.set('Bang_diem_2023', `A7:F${newer.totalRow()}`);
  grid.names.set('So_sanh_2022_2023', `A${top}:${drawn.cell(AREAS.length, 'rankChange')}`);
  grid.names.set('Nguoi_ky', `E${below + 8}`);
  grid.printArea = `A1:H${below + 9}`;
  grid.printTitles = '6:6';
  return {
    sheets: [newer, older],
    areas: AREAS,
    totalRanks: TOTAL_RANKS,
    table: { sheet: grid.name, years: [2022, 2023], drawn },
  };
}

function scoring(name: string, year: number, seed: number): ScoringSheet {
  return new ScoringSheet(name, scored(PROVINCE_876, { year, seed }), {
    at: 'A6',
    titles: [
      { text: 'UBND TỈNH QUẢNG TRỊ' },
      { text: 'SỞ NỘI VỤ' },
      { text: `BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) NĂM ${year}` },
    ],
    columns: [
      { role: 'code', header: 'TT' },
      { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
      { role: 'max', header: 'Điểm tối đa' },
      { role: 'self', header: 'Điểm tự chấm' },
      { role: 'appraised', header: 'Điểm thẩm định' },
      { role: 'note', header: 'Lý do' },
    ],
    formulas: true,
    total: { label: 'TỔNG CỘNG', at: 'bottom' },
  });
}
