import { audit } from '../../../src/scorecard/audit/audit';
import type { Finding } from '../../../src/scorecard/audit/finding';
import { recognise } from '../../../src/scorecard/recognise';
import { officialWorkbook } from '../../official';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';

const HEADER = [
  'STT',
  'Tiêu chí',
  'Điểm chuẩn',
  'Điểm tự đánh giá',
  'Điểm thẩm định',
  'Ghi chú',
  'Chỉ số (%)',
];

/** Sheets in which something is found for every cause that the audit knows; what blocks sums stands apart. */
const TABLES: CellInput[][][] = [
  [
    ['1', 'Chỉ đạo, điều hành', 99, 1, 5.5, '', 12],
    ['1.1', 'Kế hoạch', 4, 1, '0,5'],
    ['1.2', 'Kiểm tra', 4, 0.5, '0,75/4', 'x'],
    ['1.3', 'Báo cáo', 4, '-', -1, 'x'],
    ['1.4', 'Báo cáo', 1, '', 2],
    ['1.5', 'Khảo sát', 1, 0, 1, 'Kết quả điều tra xã hội học'],
    ['2', 'Cải cách thể chế', 1, '', '', 'Kết quả SIPAS 2023'],
    ['2.1', 'Ban hành', 0, '', 0.0004],
    [{ value: 45324, text: '02/02', numberFormat: 'd/m' }, 'Rà soát', 1, '', 0.9, 'x'],
    ['3', 'Cải cách tài chính công', 13.5, '', 11.8],
    ['3.1', 'Giải ngân', 13.5, '', 11.7969, 'x'],
    ['', 'Tổng điểm', 0, '', 88.01],
  ],
  [
    ['1', 'Chỉ đạo, điều hành', 4, '', ''],
    ['1.1', 'Kế hoạch', 1, 1, 'đạt'],
    ['1.2', 'Kiểm tra', '', 1, true],
    ['1.2', 'Báo cáo', 1, 1, '#REF!'],
    ['1.3.1', 'Tuyên truyền', 1, 1, 1],
    ['2', 'Chuyển đổi số', 1, '', 0.5],
    ['2.1', 'Dữ liệu', 1],
    ['3', 'Hài lòng', 2],
    ['?', 'Mức độ tiếp cận', 0.5, '', 0.5],
    ['', 'Chất lượng phục vụ', 0.5, '', 0.5],
    ['3.1', 'Mức độ hài lòng', 1, 1, 1, 'Kết quả SIPAS 2023'],
    ['2.1.1', 'Dữ liệu mở', 1],
    ['2.1.1.1', 'Dữ liệu đất đai', 1],
    ['4', 'Giải quyết thủ tục', 2, 1, '1/3', 'x'],
    ['5', 'Nhân lực số', '1.000'],
  ],
  [
    ...areaOfThree(1, 3, { value: 2, formula: '=SUM(E4:E5)' }, { value: 12, formula: '=E3/C3' }),
    ...areaOfThree(2, 7, { value: 6, formula: '=SUM(E8:E10,E8:E10)' }),
    ...areaOfThree(3, 11, { value: 4, formula: '=SUM(E12:E14,E4)' }),
    ...areaOfThree(4, 15, 2.5),
    ...areaOfThree(5, 19, { value: 0, formula: '=SUM(E19:E22)' }),
    ...areaOfThree(6, 23, { value: '', formula: '=SUM(E24:E26)' }),
    ...areaOfThree(7, 27, { value: 2, formula: '=SUM(E28,E4)' }),
    ['', 'Điểm thưởng', 1, '', 2],
  ],
  [
    ['1', 'Chỉ đạo, điều hành', 4, 4, 4],
    ['1.1', 'Kế hoạch', 4, 4, 4],
    ['1.1.1', 'Ban hành kế hoạch', 1, 1, 1],
    ['1.12', 'Hoàn thành kế hoạch', 3, 3, 3],
    ['2', 'Thể chế', 1, 1, 1],
    ['2.1', 'Rà soát văn bản', 1, 1, 1],
    ['3', 'Thủ tục hành chính', 2, 2, 2],
    ['3.1', 'Công khai', 1, 1, 1],
    ['2.2', 'Giải quyết', 1, 1, 1],
  ],
  // Formulas that do not add what they should beside figures that are right.
  [
    ...areaOfThree(1, 3, { value: 3, formula: '=SUM(E4:E5)' }),
    ...areaOfThree(2, 7, { value: 3, formula: '=SUM(E8:E10,E8:E10)' }),
    ...areaOfThree(3, 11, { value: 3, formula: '=SUM(E12:E14,E4)' }),
    ...areaOfThree(4, 15, 3),
    ...areaOfThree(5, 19, { value: 3, formula: '=SUM(E20:E21,E4)' }),
  ],
  // Maxima of parents, and subtotals of areas.
  [
    ['1', 'Chỉ đạo, điều hành', 1.6, 1, 1],
    ['1.1', 'Kế hoạch', 0.55, 0.5, 0.5],
    ['1.2', 'Kiểm tra', 1, 0.5, 0.5],
    ['', 'Cộng lĩnh vực I', '', 1, 1],
    ['2', 'Cải cách thể chế', '', 1, 1],
    ['2.1', 'Ban hành', 1, 1, 1],
    ['', 'Cộng lĩnh vực II', '', 1, 1],
    ['3', 'Thủ tục hành chính', 1, 1, 1],
    ['3.1', 'Công khai', 1, 1, 1],
    ['', 'Cộng lĩnh vực III', '', 1, 0.25],
    ['', 'Tổng điểm', 3.55, 3, 3],
  ],
];

/** What is not there, and what is there and not read; the header is of more columns. */
const WIDER: CellInput[][][] = [
  [
    ['Thang điểm: 100'],
    [...HEADER.slice(0, 5), 'Tổ giúp việc', 'Kinh phí', '', ...HEADER.slice(0, 5)],
    ['1', 'Chỉ đạo, điều hành', 3, 2, 2, 2, 20],
    ['1.1', 'Kế hoạch', 1, 1, 1, 1, 12],
    ['1.3', 'Kiểm tra', 1, 1, 1, 1, 30],
    ['', 'Kiểm tra đột xuất', '', '', 0.5],
    ['2', 'Thể chế', 4, 2, 2, 2, 9],
    ['2.1', 'Ban hành', 2, 2, 2, 2, 40],
    ['2.2', 'Rà soát', 2, '', '', '', 15],
    ['3', 'Thủ tục hành chính', 2],
    ['3.1', 'Công khai', 1],
    ['3.2', 'Giải quyết', 1],
    ['4', 'Chuyển đổi số', 2, 1, 1, 1, 8],
    ['4.1', 'Dữ liệu', 1, 1, { value: 0.95, text: '95%', numberFormat: '0%' }, 1, 8],
    ['4.2', 'Kết nối', 1, 1, 1, 1, 8],
    ['', 'Tổng điểm', '', 5, 5, 5, 100],
    [],
    HEADER,
    ['1', 'Chỉ đạo, điều hành', 3, 2, 2],
    ['1.1', 'Kế hoạch', 3, 2, 2],
  ],
  [
    [...HEADER.slice(0, 5), 'Điểm hội đồng chấm'],
    ['1', 'Chỉ đạo, điều hành', 3, 2, 2, 50],
    ['1.1', 'Kế hoạch', 1, 1, 1, 70],
    ['1.2', 'Kiểm tra', 1, 1, 1, 80],
    ['1.3', 'Báo cáo', 1, 0, 0, 90],
    ['1.4', 'Tổng hợp', '', 0, '95%', 90],
  ],
];

/** An area whose three criteria begin one row below it. */
function areaOfThree(code: number, row: number, score: CellInput, index: CellInput = ''): CellInput[][] {
  const max = { value: 3, formula: `=SUM(C${row + 1}:C${row + 3})` };
  const criteria = [1, 2, 3].map((each) => [`${code}.${each}`, `Việc ${code}.${each}`, 1, 1, 1]);
  return [[String(code), `Lĩnh vực ${code}`, max, 3, score, '', index], ...criteria];
}

const COMPARISON: CellInput[][] = [
  [
    'STT',
    'Lĩnh vực',
    'Chỉ số 2023',
    'Thứ hạng 2023',
    'Chỉ số 2022',
    'Thứ hạng 2022',
    'Thay đổi chỉ số',
    'Thay đổi thứ hạng',
  ],
  [2, 'Cải cách thể chế', 12, 3, 1, 5, 1, -2],
  [3, 'Cải cách tài chính công', 87.41, 1, 80, 1, 7.41, 0],
];

/** Findings of every cause, kind and severity that the catalogue has. */
export function findingsOfEveryCause(): Finding[] {
  const years = TABLES.map((rows, index) =>
    sheetOf([[`BẢNG ĐIỂM NĂM ${2023 + index}`], HEADER, ...rows], {
      name: `Bảng ${index}`,
      uncalculated: new Set(['E3']),
    }),
  );
  const wider = WIDER.map((rows, index) => sheetOf(rows, { name: `Rộng ${index}` }));
  const made = workbookOf(...years, ...wider, sheetOf(COMPARISON, { name: 'So sánh' }));
  return [officialWorkbook(), made].flatMap((workbook) => audit(recognise(workbook)));
}
