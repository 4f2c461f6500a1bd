import { nameLikeness, nameWords } from '../../../src/scorecard/words/names';

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
