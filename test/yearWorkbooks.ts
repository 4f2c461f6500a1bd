import type { SheetSnapshot } from '../src/sheet/snapshot';
import { sheetOf, type CellInput } from './sheetBuilder';

/** Small scoring sheets and comparison tables of several years, for what holds between years. */

/** An area with its one or more criteria: name, maximum and appraised score of each. */
export interface YearArea {
  name: string;
  criteria: [name: string, max: number, score: number][];
}

export const AREAS_2023: YearArea[] = [
  {
    name: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC',
    criteria: [
      ['Kế hoạch CCHC', 2, 1.8333],
      ['Kiểm tra công tác CCHC', 1, 1],
    ],
  },
  { name: 'CẢI CÁCH THỂ CHẾ', criteria: [['Rà soát văn bản quy phạm pháp luật', 3, 2.5]] },
  {
    name: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    criteria: [
      ['Công khai thủ tục hành chính', 4, 3.6667],
      ['Giải quyết hồ sơ', 2, 2],
    ],
  },
];

export const AREAS_2022: YearArea[] = [
  {
    name: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
    criteria: [
      ['Kế hoạch CCHC', 2, 1.5],
      ['Kiểm tra công tác CCHC', 2, 2],
    ],
  },
  { name: 'CẢI CÁCH THỂ CHẾ', criteria: [['Rà soát văn bản quy phạm pháp luật', 3, 2.75]] },
  { name: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', criteria: [['Công khai thủ tục hành chính', 5, 5]] },
];

/** The rows of a scoring sheet with its header: four columns, sums typed as they are, the total rounded to two decimals. */
export function scoringRows(year: number, areas: readonly YearArea[]): CellInput[][] {
  const sum = (values: readonly number[]): number =>
    Number(values.reduce((all, value) => all + value, 0).toFixed(4));
  const rows = areas.flatMap(({ name, criteria }, at): CellInput[][] => [
    [`${at + 1}`, name, sum(criteria.map(([, max]) => max)), sum(criteria.map(([, , score]) => score))],
    ...criteria.map(([criterion, max, score], of): CellInput[] => [
      `${at + 1}.${of + 1}`,
      criterion,
      max,
      score,
    ]),
  ]);
  const all = areas.flatMap(({ criteria }) => criteria);
  const total = sum(all.map(([, , score]) => score));
  return [
    [`BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`],
    ['STT', 'Lĩnh vực/Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ...rows,
    ['', 'TỔNG ĐIỂM', sum(all.map(([, max]) => max)), Number(total.toFixed(2))],
  ];
}

export function scoringSheet(year: number, areas: readonly YearArea[], name = `BTH ${year}`): SheetSnapshot {
  return sheetOf(scoringRows(year, areas), { name });
}

/** The exact index of an area, or of the total, to four decimals. */
export function indexOf(areas: readonly YearArea[], at: number | 'total'): string {
  const criteria = at === 'total' ? areas.flatMap((area) => area.criteria) : (areas[at]?.criteria ?? []);
  const units = (of: (criterion: YearArea['criteria'][number]) => number): number =>
    criteria.reduce((all, criterion) => all + Math.round(of(criterion) * 10_000), 0);
  return ((units(([, , score]) => score) / units(([, max]) => max)) * 100).toFixed(4);
}

/** The official form's header over these years, with or without the columns of change. */
export function comparisonHeader(years: readonly number[], changes = false): CellInput[][] {
  const groups = years.flatMap((year): CellInput[] => [`Năm ${year}`, '']);
  return [
    ['STT', 'Lĩnh vực', ...groups, ...(changes ? ['Tăng (+), giảm (-)', ''] : [])],
    [
      '',
      '',
      ...years.flatMap(() => ['Chỉ số (%)', 'Thứ hạng']),
      ...(changes ? ['Chỉ số (%)', 'Thứ hạng (bậc)'] : []),
    ],
  ];
}
