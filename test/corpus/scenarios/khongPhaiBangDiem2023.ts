import { PROVINCE_876 } from '../content/province876';
import { refused, type Scenario } from '../scenario';
import { SheetGrid, type Content } from '../sheetGrid';

/** Sheets that lie in the same workbooks and are no scoring sheets. */
export const khongPhaiBangDiem2023: Scenario = {
  name: '08-khong-phai-bang-diem-2023',
  about:
    'No scoring sheet: province × area matrix with a row of maxima, follow-up list of agencies, text of a decision, template without scores, headers without criteria, staff list with points, empty sheet.',
  sheets: () => [
    refused(
      matrix(),
      'other',
      'Provinces are its rows, areas its columns: the national table, not one province’s scorecard.',
    ),
    refused(
      followUpList(),
      'other',
      'Agencies and documents; "Kết quả rà soát" are words, there are no points at all.',
    ),
    refused(decision(), 'other', 'Text of a decision: numbered articles are not criteria.'),
    refused(
      template(),
      'other',
      'Criteria and maxima but not one score: nothing to add or check yet, so it is refused as an empty template.',
    ),
    refused(headersOnly(), 'other', 'A header and nothing below it.'),
    refused(staffList(), 'other', 'People with points for their year: no maximum, no criteria.'),
    refused(new SheetGrid('Sheet1'), 'other', 'Empty.'),
  ],
};

const AREAS = [
  'Chỉ đạo, điều hành',
  'Cải cách thể chế',
  'Cải cách TTHC',
  'Tổ chức bộ máy',
  'Chế độ công vụ',
  'Tài chính công',
  'Chính quyền điện tử',
  'Tác động của CCHC',
];

function matrix(): SheetGrid {
  const sheet = new SheetGrid('63 tỉnh');
  sheet.put(1, 1, 'BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023 CỦA CÁC TỈNH, THÀNH PHỐ', 'title');
  sheet.merge(1, 1, 1, 12);
  table(sheet, 3, [
    ['STT', 'Tỉnh, thành phố', ...AREAS, 'Tổng điểm', 'Xếp hạng'],
    [null, 'Điểm tối đa', 9.5, 10, 13, 10.5, 15, 12, 13.5, 16.5, 100, null],
    [1, 'Quảng Ninh', 9.3, 9.5, 12.55, 10.02, 13.7, 11.3, 12.9, 12.91, 92.18, 1],
    [2, 'Hải Phòng', 9.2, 9.6, 12.5, 9.9, 13.65, 11.25, 12.8, 12.97, 91.87, 2],
    [3, 'Hà Nội', 9.25, 9.45, 12.4, 9.95, 13.5, 11.2, 12.75, 12.93, 91.43, 3],
    [4, 'Bắc Giang', 9.1, 9.4, 12.45, 9.8, 13.4, 11.1, 12.7, 13.21, 91.16, 4],
    [5, 'Bà Rịa - Vũng Tàu', 9.05, 9.35, 12.3, 9.85, 13.3, 11.15, 12.65, 13.38, 91.03, 5],
  ]);
  return sheet;
}

function followUpList(): SheetGrid {
  const sheet = new SheetGrid('Rà soát đơn vị');
  sheet.put(1, 1, 'KẾT QUẢ RÀ SOÁT VIỆC TRIỂN KHAI NÂNG CAO CHỈ SỐ CCHC NĂM 2023', 'title');
  sheet.merge(1, 1, 1, 4);
  table(sheet, 3, [
    ['Stt', 'Tên cơ quan, đơn vị', 'Văn bản triển khai', 'Kết quả rà soát'],
    ['I', 'SỞ, BAN, NGÀNH', null, null],
    [
      1,
      'Sở Kế hoạch và Đầu tư',
      'Kế hoạch số 1390/KH-SKHĐT ngày 08/6/2023',
      'Kế hoạch triển khai còn chung chung',
    ],
    [
      2,
      'Sở Xây dựng',
      'Công văn số 1687/SXD-VP ngày 08/6/2023',
      'Chưa giao nhiệm vụ, tiến độ thực hiện cụ thể',
    ],
    [3, 'Sở Tài chính', 'Kế hoạch số 2028/KH-STC ngày 29/6/2023', 'Đã đảm bảo theo nhiệm vụ được giao'],
    ['II', 'ỦY BAN NHÂN DÂN CẤP HUYỆN', null, null],
    [1, 'Huyện Lộc Ninh', 'Kế hoạch số 166/KH-UBND ngày 14/6/2023', 'Đã đảm bảo nội dung'],
    [2, 'Thị xã Bình Long', null, 'Chưa thực hiện triển khai'],
  ]);
  return sheet;
}

function decision(): SheetGrid {
  const sheet = new SheetGrid('Quyết định');
  const lines = [
    'QUYẾT ĐỊNH',
    'Về việc ban hành Bộ tiêu chí xác định Chỉ số cải cách hành chính năm 2023',
    'ỦY BAN NHÂN DÂN TỈNH',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Căn cứ Quyết định số 876/QĐ-BNV ngày 10 tháng 11 năm 2022 của Bộ trưởng Bộ Nội vụ;',
    'Theo đề nghị của Giám đốc Sở Nội vụ,',
    'Điều 1. Ban hành Bộ tiêu chí gồm 8 lĩnh vực, 37 tiêu chí, 88 tiêu chí thành phần; thang điểm 100.',
    '1. Điểm tự đánh giá: 68 điểm.',
    '2. Điểm điều tra xã hội học: 32 điểm.',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    'Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở chịu trách nhiệm thi hành.',
  ];
  lines.forEach((line, at) => sheet.put(2 + at, 1, line, at < 3 ? 'title' : 'plain'));
  sheet.widths.set(1, 110);
  return sheet;
}

function template(): SheetGrid {
  const sheet = new SheetGrid('Mẫu chấm điểm');
  sheet.put(1, 1, 'MẪU BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023', 'title');
  const rows = PROVINCE_876.slice(0, 35).map(({ label, name, max }): Content[] => [
    label,
    name,
    max === null ? null : max / 10_000,
    null,
    null,
    null,
  ]);
  table(sheet, 3, [
    [
      'STT',
      'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
      'Điểm chuẩn',
      'Điểm tự đánh giá',
      'Điểm thẩm định',
      'Ghi chú',
    ],
    ...rows,
  ]);
  return sheet;
}

function headersOnly(): SheetGrid {
  const sheet = new SheetGrid('Mẫu trống');
  sheet.put(1, 1, 'BẢNG CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2023', 'title');
  table(sheet, 3, [
    ['STT', 'Lĩnh vực/Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Ghi chú'],
    [null, null, null, null, null, null],
  ]);
  return sheet;
}

function staffList(): SheetGrid {
  const sheet = new SheetGrid('Công chức');
  sheet.put(1, 1, 'TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÔNG CHỨC NĂM 2023', 'title');
  table(sheet, 3, [
    ['STT', 'Họ và tên', 'Chức vụ', 'Điểm tự chấm', 'Điểm cấp trên chấm', 'Xếp loại', 'Ghi chú'],
    [1, 'Nguyễn Thị Hoa', 'Trưởng phòng', 95, 93, 'Hoàn thành xuất sắc nhiệm vụ', null],
    [2, 'Lê Văn Tám', 'Phó Trưởng phòng', 92, 90, 'Hoàn thành tốt nhiệm vụ', null],
    [3, 'Phạm Quốc Bảo', 'Chuyên viên', 88, 85, 'Hoàn thành tốt nhiệm vụ', null],
    [4, 'Trần Thu Hằng', 'Chuyên viên', 90, 90, 'Hoàn thành tốt nhiệm vụ', 'Nghỉ thai sản 4 tháng'],
  ]);
  return sheet;
}

function table(sheet: SheetGrid, top: number, rows: readonly (readonly Content[])[]): void {
  rows.forEach((cells, at) =>
    cells.forEach((content, column) =>
      sheet.put(top + at, column + 1, content, at === 0 ? 'header' : 'leaf'),
    ),
  );
  sheet.widths.set(2, 40);
}
