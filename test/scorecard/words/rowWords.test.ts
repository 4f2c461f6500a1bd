import {
  adjustmentNamed,
  capNamed,
  namesContinuation,
  namesPage,
  namesResult,
  namesTotal,
} from '../../../src/scorecard/words/rowWords';

/** Words by which a row without a code says what it is (rules 2 and 3). */

describe('a total', () => {
  test.each([
    'Cộng mục II',
    'Cộng nhóm A',
    ...['Tổng', 'TỔNG ĐIỂM', 'Tổng số điểm đạt được', 'Cộng', 'Tổng cộng', 'TỔNG CỘNG:', 'Toàn bộ'],
    ...[
      'Tổng điểm các lĩnh vực',
      'Tổng các tiêu chí',
      'Tổng điểm chỉ số CCHC năm 2023',
      'Tổng điểm thẩm định',
      'TỔNG ĐIỂM CUỐI CÙNG',
      'Tổng điểm 2 lĩnh vực',
    ],
    ...[
      'Tổng điểm của tỉnh',
      'Tổng điểm (1+2+3)',
      'Tổng = I + II + III',
      'Tổng I+II',
      'Tổng điểm (đã làm tròn)',
    ],
    ...['Total', 'Total score', 'GRAND TOTAL', 'Overall points.', 'Tong diem'],
  ])('%j', (words) => {
    expect(namesTotal(words)).toBe(true);
    expect(namesTotal(words.normalize('NFD'))).toBe(true);
  });

  test.each([
    ...[
      'Tổng hợp báo cáo',
      'Tổng kết năm',
      'Công khai thủ tục',
      'Công bố',
      'Tổng điểm dưới 80 thì xếp loại khá',
    ],
    ...['Điểm tổng', 'Kết quả tổng', '', 'Totally different', 'Tổng số văn bản: 12 văn bản'],
  ])('is not %j', (words) => {
    expect(namesTotal(words)).toBe(false);
  });
});

describe('bonus and deduction', () => {
  test.each<[string, 'bonus' | 'deduction' | null]>([
    ['Điểm thưởng', 'bonus'],
    ['ĐIỂM CỘNG THÊM', 'bonus'],
    ['Khuyến khích sáng kiến', 'bonus'],
    ['Điểm ưu tiên', 'bonus'],
    ['Điểm cộng', 'bonus'],
    ['Cộng điểm sáng kiến', 'bonus'],
    ['Bonus', 'bonus'],
    ['Extra points', 'bonus'],
    ['Điểm trừ', 'deduction'],
    ['Điểm phạt', 'deduction'],
    ['Trừ điểm chậm báo cáo', 'deduction'],
    ['Điểm bị trừ', 'deduction'],
    ['Penalty', 'deduction'],
    ['Deduction', 'deduction'],
    ['+ Điểm cộng', 'bonus'],
    ['(-) Điểm giảm trừ', 'deduction'],
    ['Tiêu chí thưởng', 'bonus'],
    ['Các điểm trừ', 'deduction'],
    ['diem tru', 'deduction'],
    ['Thường xuyên kiểm tra', null],
    ['Phát hành văn bản', null],
    ['Trụ sở làm việc', null],
    ['Điểm công khai', null],
    ['Công điểm', null],
    ['Điểm tự đánh giá', null],
    ['Không thưởng', null],
    ['Không trừ', null],
    ['No bonus', null],
    ['', null],
  ])('%j is %j', (words, kind) => {
    expect(adjustmentNamed(words)).toBe(kind);
    expect(adjustmentNamed(words.normalize('NFD'))).toBe(kind);
  });
});

describe('the cap of a bonus or deduction', () => {
  test.each<[string, string | null]>([
    ['Điểm thưởng (tối đa 2 điểm)', '2'],
    ['Điểm thưởng (tối đa không quá 02 điểm)', '2'],
    ['Điểm cộng (không quá 1,5 điểm).', '1.5'],
    ['ĐIỂM TRỪ: không vượt quá 3đ', '3'],
    ['Điểm thưởng, nhiều nhất là 0.5', '0.5'],
    ['Điểm thưởng (≤ 2)', '2'],
    ['Bonus (up to 2 points)', '2'],
    ['Bonus points, max: 5', '5'],
    ['Điểm thưởng', null],
    ['Điểm thưởng 2 điểm', null],
    ['Điểm thưởng (tối đa 10% tổng điểm)', null],
    ['Điểm thưởng (tối đa 3 sáng kiến)', null],
    ['Điểm thưởng (tối đa 2 điểm, mỗi nội dung không quá 0,5 điểm)', null],
    ['', null],
  ])('%j is %j', (words, cap) => {
    expect(capNamed(words)?.toString() ?? null).toBe(cap);
    expect(capNamed(words.normalize('NFD'))?.toString() ?? null).toBe(cap);
  });
});

describe('what remains in the end', () => {
  test.each([
    'Điểm tổng',
    'Kết quả chung:',
    'Số điểm còn lại',
    'Điểm chính thức',
    'Điểm sau khi đã cộng, trừ',
  ])('%j', (words) => {
    expect(namesResult(words)).toBe(true);
  });

  test.each([
    'Điểm',
    'Kết quả',
    'Điểm trừ',
    'Điểm năm trước',
    'Kết quả chung của ngành',
    'Điểm chính thức (%)',
  ])('is not %j', (words) => {
    expect(namesResult(words)).toBe(false);
  });

  test.each([
    ['Tổng điểm sau khi cộng, trừ', true],
    ['Tổng sau cộng điểm thưởng và trừ điểm phạt', true],
    ['Tổng điểm sau khi đã trừ', true],
    ['Tổng điểm trừ', false],
    ['Tổng số hồ sơ sau khi trừ', false],
  ])('%j is a total: %s', (words, isTotal) => {
    expect(namesTotal(words)).toBe(isTotal);
  });
});

describe('the foot of a page', () => {
  test.each([
    ...['Trang 3', 'TRANG 3/12', 'Trang 3 / 12', 'Trang3', 'page 10', '- Trang số 3 -', '(Trang 1/3)'],
    ...['(Chuyển trang sau)', 'Chuyển sang trang sau', 'Xem tiếp trang 4', 'Xem trang sau', '(còn tiếp…)'],
    ...['Tiếp theo trang 2', 'Hết trang 1'],
  ])('%j', (words) => {
    expect(namesPage(words)).toBe(true);
  });

  test.each(['Trang', 'Trang bị máy tính', 'Trang 3/12 báo cáo', 'Xem trang 3', 'Trang thông tin 24/24'])(
    'is not %j',
    (words) => {
      expect(namesPage(words)).toBe(false);
    },
  );
});

test.each([
  ['CHỈ ĐẠO (tiếp)', true],
  ['Cải cách thể chế (tiếp theo)', true],
  ['Thể chế - tiếp theo', true],
  ['Public service (cont.)', true],
  ['Nhân dân bàn và quyết định trực tiếp', false],
  ['Các bước tiếp theo', false],
])('%j goes on with what began on an earlier page: %s', (name, goesOn) => {
  expect(namesContinuation(name)).toBe(goesOn);
});
