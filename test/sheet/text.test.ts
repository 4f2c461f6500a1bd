import { fold, plain, yearsIn } from '../../src/sheet/text';
import { nameLikeness, nameWords } from '../../src/scorecard/words/names';

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

describe('the words of a name that mean something', () => {
  test.each([
    ['Cải cách thể chế', 'the che'],
    ['CẢI CÁCH TTHC', 'thu tuc hanh chinh'],
    ['Công tác chỉ đạo, điều hành CCHC của tỉnh', 'chi dao dieu hanh chinh'],
    ['Xây dựng văn bản QPPL', 'xay dung van ban quy pham phap luat'],
    ['VBQPPL', 'van ban quy pham phap luat'],
    ['CQĐT, CQS', 'chinh quyen dien tu so'],
    ['CBCCVC', 'can bo chuc vien'],
    ['CBCC', 'can bo chuc'],
    ['HCNN', 'hanh chinh nha nuoc'],
    ['UBND xã', 'uy ban nhan dan xa'],
    ['CĐS', 'chuyen doi so'],
    ['KT-XH', 'kinh te xa hoi'],
    ['KTXH', 'kinh te xa hoi'],
    ['KT - XH', 'kt xh'],
    ['4.0', '4 0'],
    ['Cải cách', 'cai cach'],
    ['', ''],
    ['…', ''],
  ])('%j: %j', (name, words) => {
    expect([...nameWords(name)].join(' ')).toBe(words);
  });

  test('an abbreviation is a whole word', () => {
    expect([...nameWords('ACCHC')]).toEqual(['acchc']);
    expect([...nameWords('CDSX')]).toEqual(['cdsx']);
  });
});

describe('how alike two names are', () => {
  test.each<[string, string, number]>([
    ['Cải cách TTHC', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', 1],
    ['thể chế', 'tài chính', 0],
    ['', 'thể chế', 0],
    ['thể chế', '', 0],
    // Two words of four: all of the shorter name, half of what both say.
    ['tổ chức', 'tổ chức bộ máy', 0.7 + 0.3 / 2],
    // One word of two each: half of the shorter name, a third of what both say.
    ['bộ máy', 'bộ mặt', 0.7 / 2 + 0.3 / 3],
  ])('%j and %j: %d', (a, b, likeness) => {
    expect(nameLikeness(a, b)).toBeCloseTo(likeness, 10);
    expect(nameLikeness(b, a)).toBeCloseTo(likeness, 10);
  });
});
