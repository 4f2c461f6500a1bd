import { PROVINCE_876 } from '../content/province876';
import { refused, type Scenario } from '../scenario';
import { SheetGrid, type Content } from '../sheetGrid';

export const keHoach2024: Scenario = {
  name: '33-ke-hoach-nang-cao-2024',
  about:
    'No scoring sheet: a plan that lists criteria with maxima and points lost last year, the national index by region, the framework of a decision with the way of measuring each criterion.',
  sheets: () => [
    refused(
      plan(),
      'other',
      'Criteria, maxima and points that were lost, but no column of scores: what was granted is not in it.',
    ),
    refused(
      regions(),
      'other',
      'Regions are its rows, years its columns; nothing in it belongs to a criterion.',
    ),
    refused(
      framework(),
      'other',
      'The decision’s own table: codes, names, maxima and how points are measured, never a score.',
    ),
  ],
};

function plan(): SheetGrid {
  const sheet = new SheetGrid('Phân công nhiệm vụ');
  title(sheet, 'PHỤ LỤC: PHÂN CÔNG KHẮC PHỤC CÁC TIÊU CHÍ MẤT ĐIỂM CHỈ SỐ CCHC NĂM 2023');
  const criteria = PROVINCE_876.filter(({ max }) => max !== null).slice(4, 22);
  table(sheet, [
    [
      'STT',
      'Tiêu chí/Tiêu chí thành phần',
      'Điểm chuẩn',
      'Điểm bị trừ năm 2023',
      'Giải pháp khắc phục',
      'Cơ quan chủ trì',
      'Thời gian hoàn thành',
    ],
    ...criteria.map(({ label, name, max }, at): Content[] => [
      label,
      name,
      (max ?? 0) / 10_000,
      at % 3 === 0 ? 0.25 : 0.1,
      'Rà soát, hoàn thành trước khi tự đánh giá',
      at % 2 === 0 ? 'Sở Nội vụ' : 'Văn phòng UBND tỉnh',
      'Quý III/2024',
    ]),
  ]);
  return sheet;
}

function regions(): SheetGrid {
  const sheet = new SheetGrid('6 vùng kinh tế');
  title(sheet, 'CHỈ SỐ CCHC TRUNG BÌNH CỦA 6 VÙNG KINH TẾ - XÃ HỘI');
  table(sheet, [
    ['TT', 'Vùng kinh tế - xã hội', 'Năm 2021', 'Năm 2022', 'Năm 2023'],
    [1, 'Đồng bằng sông Hồng', 88.2, 86.48, 89.17],
    [2, 'Trung du và miền núi phía Bắc', 85.67, 84.02, 86.41],
    [3, 'Bắc Trung Bộ và Duyên hải miền Trung', 86.18, 84.79, 86.58],
    [4, 'Tây Nguyên', 85.24, 83.71, 85.79],
    [5, 'Đông Nam Bộ', 87.29, 85.84, 87.69],
    [6, 'Đồng bằng sông Cửu Long', 86.15, 84.26, 86.19],
  ]);
  return sheet;
}

function framework(): SheetGrid {
  const sheet = new SheetGrid('Bộ tiêu chí');
  title(sheet, 'BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP TỈNH NĂM 2024');
  table(sheet, [
    ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Thang điểm', 'Cách chấm điểm', 'Tài liệu kiểm chứng'],
    ...PROVINCE_876.slice(0, 25).map(({ label, name, max }): Content[] => [
      label,
      name,
      max === null ? null : max / 10_000,
      max === null ? null : 'Tỷ lệ hoàn thành nhân với điểm tối đa',
      max === null ? null : 'Báo cáo, kế hoạch',
    ]),
  ]);
  return sheet;
}

function title(sheet: SheetGrid, text: string): void {
  sheet.put(1, 1, text, 'title');
  sheet.merge(1, 1, 1, 5);
}

function table(sheet: SheetGrid, rows: readonly (readonly Content[])[]): void {
  rows.forEach((cells, at) =>
    cells.forEach((content, column) => sheet.put(3 + at, column + 1, content, at === 0 ? 'header' : 'leaf')),
  );
  sheet.widths.set(2, 50);
}
