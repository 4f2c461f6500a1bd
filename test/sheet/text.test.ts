import { fold, plain, yearsIn } from '../../src/sheet/text';

/** Words as people write them: capitals, spaces, composed or not, with marks that nobody sees. */

test.each([
  ['  Điểm   chuẩn ', 'Điểm chuẩn'],
  ['Điểm\u00a0\u202f\u3000chuẩn', 'Điểm chuẩn'],
  ['Điểm\r\n\tchuẩn', 'Điểm chuẩn'],
  ['\ufeffĐi\u200bểm\u00ad\u2067', 'Điểm'],
  ['', ''],
  [' \u200e ', ''],
])('%j is seen as %j', (text, seen) => {
  expect(plain(text)).toBe(seen);
  expect(plain(`${text}${' '.repeat(300)}`)).toBe(seen);
});

test('a long note is tidied like a word', () => {
  expect(plain('Chậm  báo cáo.\n'.repeat(50))).toBe('Chậm báo cáo. '.repeat(50).trim());
});

test.each([
  ['ĐIỂM CHUẨN', 'diem chuan'],
  ['Điểm  Chuẩn'.normalize('NFD'), 'diem chuan'],
  ['Đánh giá, xếp hạng', 'danh gia, xep hang'],
  ['Tự đánh giá lần đầu', 'tu danh gia lan dau'],
  ['ỨNG DỤNG', 'ung dung'],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each<[string, number[]]>([
  ['năm 2023', [2023]],
  ['2022-2023, so với 2021', [2022, 2023, 2021]],
  ['2023/2023', [2023, 2023]],
  ['12023', []],
  ['20231', []],
  ['1999', []],
  ['2100', []],
  ['năm 20', []],
  ['', []],
])('%j names the years %j', (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});
