import { drawComparison } from '../comparisonTable';
import {
  typedIndex,
  type ComparedArea,
  type ComparedScenario,
  type ComparedWorkbook,
} from '../comparedYears';
import type { Framework, FrameworkCriterion } from '../content/framework';
import { PROVINCE_1150 } from '../content/province1150';
import { PROVINCE_876 } from '../content/province876';
import { points } from '../points';
import { refused } from '../scenario';
import { adjust, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { SheetGrid } from '../sheetGrid';
import { documentHead, signedBy } from '../titles';

/** Newest first. Decision 876 replaced Decision 1150 in 2022. */
const YEARS = [2023, 2022, 2021] as const;

const AREAS: readonly ComparedArea[] = [
  { name: 'Công tác chỉ đạo, điều hành CCHC', codes: ['1', '1', '1'], ranks: [14, 22, 31] },
  { name: 'Cải cách thể chế', codes: ['2', '2', null], ranks: [9, 9, null] },
  { name: 'Cải cách thủ tục hành chính', codes: ['3', '3', '3'], ranks: [27, 12, 40] },
  { name: 'Cải cách tổ chức bộ máy hành chính', codes: ['4', '4', '4'], ranks: [18, 33, 25] },
  { name: 'Cải cách chế độ công vụ', codes: ['5', '5', null], ranks: [41, 47, null] },
  { name: 'Cải cách tài chính công, tài sản công', codes: ['6', '6', '6'], ranks: [7, 16, 21] },
  {
    name: 'Xây dựng và phát triển chính quyền điện tử',
    codes: ['7', null, null],
    ranks: [30, null, null],
  },
  { name: 'Xây dựng và phát triển chính quyền số', codes: ['8', null, null], ranks: [24, null, null] },
  {
    name: 'Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội',
    codes: ['9', '8', '8'],
    ranks: [20, 28, 19],
  },
  {
    name: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
    codes: [null, '7', null],
    ranks: [null, 35, null],
  },
  {
    name: 'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật tại tỉnh',
    codes: [null, null, '2'],
    ranks: [null, null, 13],
  },
  {
    name: 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
    codes: [null, null, '5'],
    ranks: [null, null, 44],
  },
  { name: 'Hiện đại hóa hành chính', codes: [null, null, '7'], ranks: [null, null, 36] },
];
const TOTAL_RANKS = [17, 23, 29];

export const baNam2023: ComparedScenario = {
  name: '34-ninh-binh-2021-2023-ba-nam',
  about:
    'No defect: three years of different structure. Between 2021 and 2022 the decision changed; in 2023 the area of digital government was split in two, another renamed, a criterion dropped and another added. A comparison of three years, right in every figure, with defined names and a print area.',
  sheets: () => {
    const { sheets, grid } = drawn();
    return [
      ...sheets.map((sheet) => ({
        grid: sheet.grid,
        expectation: sheet.expectation('The scores of one of three years.'),
      })),
      refused(grid, 'comparison', 'Areas as rows, index and rank of three years as columns.'),
    ];
  },
  compared: () => drawn().workbook,
};

function scoring(year: number): ScoringSheet {
  const framework = year === 2023 ? PROVINCE_2023 : year === 2022 ? PROVINCE_876 : PROVINCE_1150;
  const card = scored(framework, { year, seed: 3400 + (year % 100) });
  if (year === 2023) {
    adjust(card, {
      '3.2.1': {
        appraised: '0.25',
        note:
          'Theo kết quả thẩm định: còn 37 TTHC thuộc phạm vi giải quyết của Sở Giao thông vận tải và Sở Lao động - Thương binh và Xã hội chưa được công bố kịp thời sau khi văn bản quy phạm pháp luật có hiệu lực; ' +
          'việc cập nhật trên Cơ sở dữ liệu quốc gia về TTHC chậm quá 05 ngày làm việc. Đề nghị tỉnh chấn chỉnh và báo cáo kết quả trong quý I năm sau.',
      },
    });
  }
  const sheet = new ScoringSheet(`Điểm ${year}`, card, {
    at: 'A8',
    titles: documentHead(
      'UBND tỉnh Ninh Bình',
      `BẢNG TỔNG HỢP ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`,
      year < 2022 ? '(Theo Quyết định số 1150/QĐ-BNV)' : '(Theo Quyết định số 876/QĐ-BNV)',
    ),
    columns: [
      { role: 'code', header: 'STT' },
      { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
      { role: 'max', header: 'Điểm chuẩn' },
      { role: 'self', header: 'Điểm tự đánh giá' },
      { role: 'appraised', header: 'Điểm thẩm định' },
      { role: 'note', header: 'Ý kiến của Hội đồng thẩm định' },
    ],
    formulas: true,
    total: { label: 'TỔNG ĐIỂM', at: 'bottom' },
    signature: signedBy('Ninh Bình', 'KT. CHỦ TỊCH', 'Tống Quang Thìn', year),
  });
  sheet.grid.names.set(`Tong_diem_${year}`, sheet.cell('total', 'appraised'));
  sheet.grid.printTitles = '8:8';
  return sheet;
}

function drawn(): { sheets: ScoringSheet[]; grid: SheetGrid; workbook: ComparedWorkbook } {
  const sheets = YEARS.map((year) => scoring(year));
  const grid = new SheetGrid('So sánh 3 năm');
  grid.put(1, 1, 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA TỈNH NINH BÌNH NĂM 2021, 2022 VÀ 2023', 'title');
  grid.merge(1, 1, 1, 12);
  const table = drawComparison(grid, 3, 1, {
    years: YEARS,
    lines: AREAS.map(({ name, codes, ranks }) => ({
      name,
      index: sheets.map((sheet, at) => typedIndex(sheet, codes[at])),
      rank: ranks,
    })),
    total: {
      name: 'Chỉ số chung',
      index: sheets.map((sheet) => typedIndex(sheet, 'total')),
      rank: TOTAL_RANKS,
    },
    changes: 'numbers',
    changeHead: (newer, older) => ({
      group: `Năm ${newer} so với năm ${older}`,
      index: 'Chỉ số (điểm %)',
      rank: 'Thứ hạng (bậc)',
    }),
  });
  const below = table.lastRow + 2;
  grid.put(
    below,
    1,
    'Ghi chú: năm 2021 đánh giá theo Quyết định số 1150/QĐ-BNV, từ năm 2022 theo Quyết định số 876/QĐ-BNV.',
    'footer',
  );
  grid.put(below + 1, 1, 'Nguồn: Bộ Nội vụ công bố hằng năm.', 'footer');
  ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Đã ký)', 'Tống Quang Thìn'].forEach((text, at) => {
    grid.put(below + 3 + at, 9, text, 'signature');
    grid.merge(below + 3 + at, 9, below + 3 + at, 12);
  });
  grid.names.set('Bang_so_sanh_3_nam', `A3:L${table.lastRow}`);
  grid.names.set('Chi_so_chung_2023', table.cell(AREAS.length, 'index'));
  grid.printArea = `A1:L${below + 6}`;
  grid.printTitles = '3:4';
  const workbook = {
    sheets,
    areas: AREAS,
    totalRanks: TOTAL_RANKS,
    table: { sheet: grid.name, years: YEARS, drawn: table },
  };
  return { sheets, grid, workbook };
}

/** As Decision 876 was changed for 2023: an area split, one renamed, a criterion dropped and one added. */
const PROVINCE_2023: Framework = PROVINCE_876.flatMap((criterion): FrameworkCriterion[] => {
  const { path } = criterion;
  if (path === '6') return [{ ...criterion, name: 'CẢI CÁCH TÀI CHÍNH CÔNG, TÀI SẢN CÔNG' }];
  if (path === '7') return [{ ...criterion, name: 'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ' }];
  if (path === '7.3') {
    const area = { ...criterion, parent: null, name: 'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN SỐ' };
    return [{ ...area, path: '8', label: '8' }, moved(criterion, '7.3', '8.1')];
  }
  if (path.startsWith('7.3.')) return [moved(criterion, '7.3', '8.1')];
  if (path === '8.2') return [];
  if (path === '8.5') {
    const added = {
      name: 'Mức độ hoàn thành mục tiêu giải ngân vốn đầu tư công',
      max: points(1),
      source: 'appraised',
    } as const;
    const own = moved(criterion, '8', '9');
    return [own, { ...own, ...added, path: '9.6', label: '9.6' }];
  }
  return [/^8(\.|$)/.test(path) ? moved(criterion, '8', '9') : criterion];
});

function moved(criterion: FrameworkCriterion, from: string, to: string): FrameworkCriterion {
  const at = (path: string): string =>
    path === from || path.startsWith(`${from}.`) ? to + path.slice(from.length) : path;
  const path = at(criterion.path);
  const parent = criterion.parent === null ? null : path.split('.').slice(0, -1).join('.');
  return { ...criterion, path, parent, label: path };
}
