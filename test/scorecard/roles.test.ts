import {
  appraisalRound,
  namesAppraisal,
  namesPerformance,
  namesSelf,
  namesUnits,
  placedRoles,
  roleOfHeader,
  roleOfOpenHeader,
} from '../../src/scorecard/roles';

/** Wordings of headers seen in published tables (several provinces, 2013–2024). */

test.each([
  ['STT', 'code'],
  ['TT', 'code'],
  ['No.', 'code'],
  ['Mã tiêu chí', 'code'],
  ['Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'name'],
  ['Tiêu chí, chỉ tiêu', 'name'],
  ['Nội dung', 'name'],
  ['Chỉ số chính', 'name'],
  ['Điểm chuẩn', 'max'],
  ['Điểm tối đa', 'max'],
  ['Điểm số tối đa', 'max'],
  ['Thang điểm', 'max'],
  ['Tổng điểm (1000)', 'max'],
  ['Điểm tự đánh giá', 'self'],
  ['Tự đánh giá', 'self'],
  ['Điểm tự chấm', 'self'],
  ['Điểm số tự chấm', 'self'],
  ['Điểm thẩm định', 'appraised'],
  ['SNV đánh giá', 'appraised'],
  ['Hội đồng thẩm định chấm', 'appraised'],
  ['Thẩm định lần 2', 'appraised'],
  ['Điều tra XHH', 'survey'],
  ['ĐT XHH', 'survey'],
  ['Điểm điều tra xã hội học', 'survey'],
  ['Điểm đạt được', 'achieved'],
  ['Chỉ số (%)', 'percent'],
  ['Tỷ lệ đạt được', 'percent'],
  ['Thứ hạng', 'rank'],
  ['Ý kiến hội đồng thẩm định', 'note'],
  ['Ghi chú', 'note'],
  ['Kết quả rà soát', 'note'],
  ['Căn cứ chấm điểm', 'note'],
  ['Tài liệu kiểm chứng', 'evidence'],
  ['Chữ ký của công chức phụ trách', null],
  ['Self-assessed score', 'self'],
  ['Itself', null],
  ['Sở Nội vụ (lần cuối) chấm', 'appraised'],
  ['Notes', 'note'],
  ['Note', 'note'],
  ['Footnotes below', null],
  ['Chỉ số', 'percent'],
  ['Chỉ số CCHC %', 'percent'],
  ['Chỉ số lĩnh vực (%)', 'percent'],
  ['Tỷ lệ(%)', 'percent'],
  ['Tỷ lệ % đạt', 'percent'],
  ['Tỷ lệ điểm', 'percent'],
  ['% so với điểm', 'percent'],
  ['Mức đạt (%)', 'percent'],
  ['Tăng (%) hằng năm', null],
  ['Mức tỷ lệ đạt', null],
  ['Rank', 'rank'],
  ['Frank', null],
  ['Max', 'max'],
  ['Climax', null],
  ['Tối đa', 'max'],
  ['Số tối đa', null],
  ['Chuẩn', 'max'],
  ['Chuẩn bị', null],
  ['Tiêu chuẩn', null],
  ['Mức điểm', 'max'],
  ['Các mức điểm', null],
  ['Tổng điểm 100', 'max'],
  ['Tổng điểm 100 của tỉnh', null],
  ['Ghi tổng điểm 100', null],
  ['Code', 'code'],
  ['Barcode', null],
  ['No', 'code'],
  ['STT (No.)', 'code'],
  ['STT(No)', 'code'],
  ['STT / No.', 'code'],
  ['STT No', 'code'],
  ['Reform area', 'name'],
  ['Areas', 'name'],
  ['Dimension', 'name'],
  ['Dimensions', 'name'],
  ['Pillar', 'name'],
  ['Pillars', 'name'],
  ['Content', 'name'],
  ['Contents', 'name'],
  ['Other areas', null],
  ['Ngày thẩm định', null],
  ['Điểm bị trừ', null],
  ['Số điểm trừ', null],
  ['Điểm còn chênh lệch', null],
  ['Trừ', null],
  ['Mất', null],
  ['Điểm mất', null],
  ['Lost points of max', null],
  ['Max lost', 'max'],
  ['Điểm thống nhất', 'appraised'],
  ['Điểm sau giải trình', 'appraised'],
  ['Thẩm định sau giải trình', 'appraised'],
  ['Kết quả sau phúc tra', 'appraised'],
  ['Điểm sau phúc khảo', 'appraised'],
  ['Điểm phúc khảo', 'appraised'],
  ['Điểm chấm lại', 'appraised'],
  ['Điểm sau điều chỉnh', 'appraised'],
  ['Điểm chấm', 'appraised'],
  ['Huyện chấm', 'appraised'],
  ['Điểm chốt', 'achieved'],
  ['Điểm công nhận', 'achieved'],
  ['Điểm đề nghị', 'self'],
  ['Xã tự chấm', 'self'],
  ['Lý do chấm lại', 'note'],
  ['Người chấm lại', null],
  ['Percentage (%)\nChỉ số', 'percent'],
  ['Giải trình sau thẩm định', 'unitNote'],
  ['Ý kiến sau giải trình', 'note'],
  ['Giải trình', 'unitNote'],
  ['Ý kiến giải trình', 'unitNote'],
  ['Giải trình, ghi chú', 'unitNote'],
  ['Ghi chú của đơn vị', 'unitNote'],
  ['Ý kiến của địa phương', 'unitNote'],
  ['Ghi chú của Sở', 'unitNote'],
  ['Ghi chú của Sở Nội vụ', 'note'],
  ['Ý kiến của cơ quan thẩm định', 'note'],
  ['Lý do tự chấm', 'unitNote'],
  ["Unit's remarks", 'unitNote'],
  ['Ghi chú của thẩm định', 'note'],
  ['Lý do trừ điểm', 'note'],
  ['Council', 'appraised'],
  ['Council score', 'appraised'],
  ["Council's remarks", 'note'],
  ['Councillor', null],
  ['Đ.chuẩn', 'max'],
  ['Đ. tối đa', 'max'],
  ['Đ.tự ĐG', 'self'],
  ['Điểm TĐG', 'self'],
  ['Đ.thẩm định', 'appraised'],
  ['HĐTĐ', 'appraised'],
  ['ĐTXHH', 'survey'],
  ['Điểm', null],
  ['Điểm TĐ', null],
  ['', null],
])('%j is %j', (header, role) => {
  expect(roleOfHeader(header)).toBe(role);
});

test('the group above speaks where the words below do not', () => {
  expect(roleOfHeader('Lần 1', 'Điểm thẩm định')).toBe('appraised');
  expect(roleOfHeader('Tự đánh giá', 'Điểm đánh giá')).toBe('self');
  expect(roleOfHeader('Tổng cộng', 'Kết quả đánh giá')).toBe('achieved');
});

test('the words below may come first: who, of what the group is of', () => {
  expect(roleOfHeader('Đơn vị', 'Điểm chấm')).toBe('self');
  expect(roleOfHeader('Hội đồng', 'Điểm chấm')).toBe('appraised');
});

test('words that name a role say more than the group above them', () => {
  expect(roleOfHeader('Tỷ lệ', 'Điểm thẩm định')).toBe('percent');
  expect(roleOfHeader('Tỷ lệ', 'Năm 2023')).toBe('percent');
  expect(roleOfHeader('Tự chấm', 'Điểm thẩm định')).toBe('self');
  expect(roleOfHeader('Lần 1', 'Năm 2023')).toBeNull();
  expect(roleOfHeader('', 'Điểm thẩm định')).toBe('appraised');
});

test('points lost are no points, whatever group they stand under', () => {
  expect(roleOfHeader('Điểm trừ', 'Điểm thẩm định')).toBeNull();
});

describe('a header that says no more than "Điểm"', () => {
  test.each<[string, boolean, boolean, string | null]>([
    ['Điểm', false, true, 'max'],
    ['Tổng điểm', false, true, 'max'],
    ['Đ.số', false, true, 'max'],
    ['Điểm', true, true, null],
    ['Điểm', true, false, null],
    ['Điểm', false, false, null],
    ['Điểm TĐ', false, true, 'max'],
    ['Điểm TĐ', true, false, 'appraised'],
    ['Điểm TĐ', false, false, null],
    ['Điểm TĐ', true, true, null],
    ['Điểm liệt', false, true, null],
    ['Tổng điểm các đơn vị', false, true, null],
  ])('%j, another maximum: %j, left of the self scores: %j, is %j', (header, hasMax, isLeftOfSelf, role) => {
    expect(roleOfOpenHeader(header, { hasMax, isLeftOfSelf })).toBe(role);
  });
});

test.each([
  ['Số liệu thực hiện', true],
  ['Kết quả thực hiện (1)', true],
  ['Thực hiện năm 2023', true],
  ['Kế hoạch thực hiện', false],
  ['Điểm tự chấm', false],
])('%j speaks of what was done: %j', (header, expected) => {
  expect(namesPerformance(header)).toBe(expected);
});

test('who speaks in a header', () => {
  expect(['Tỷ lệ điểm tự chấm', 'Điểm thẩm định', ''].map(namesSelf)).toEqual([true, false, false]);
  expect(['Tỷ lệ điểm thẩm định', 'Điểm tự chấm', ''].map(namesAppraisal)).toEqual([true, false, false]);
});

test.each([
  ['Tên đơn vị', true],
  ['Đơn vị', true],
  ['Tỉnh, thành phố', true],
  ['Tỉnh thành phố', true],
  ['Họ và tên', true],
  ['Họ tên', true],
  ['Tiêu chí của đơn vị', false],
  ['Nội dung', false],
])('%j heads units or people: %j', (header, expected) => {
  expect(namesUnits(header)).toBe(expected);
});

test('a paragraph is no header, whatever words it holds', () => {
  expect(roleOfHeader(`Điểm chuẩn ${'của tiêu chí '.repeat(20)}`)).toBeNull();
  expect(roleOfHeader('Điểm chuẩn'.padEnd(120, '.'))).toBe('max');
  expect(roleOfHeader('Điểm chuẩn'.padEnd(121, '.'))).toBeNull();
});

test.each([
  ['Thẩm định lần 1', 1],
  ['Điểm thẩm định lần thứ 2', 2],
  ['Điểm thẩm định', 1],
  ['Điểm thẩm định sau giải trình', 9],
  [' Điểm thống nhất', 9],
  ['Hội đồng thống nhất', 1],
])('%j is round %i', (header, round) => {
  expect(appraisalRound(header)).toBe(round);
});

test('all columns of a table, from left to right, appraisals with their rounds', () => {
  const columns = {
    ...{ name: 2, otherNames: [0, 1], max: 3, self: 4, appraised: [6, 5] },
    ...{ survey: 7, note: [9], unitNote: 8 },
  };
  expect(placedRoles(columns).map(({ column, role, round }) => [column, role, round])).toEqual([
    [0, 'name', 1],
    [1, 'name', 1],
    [2, 'name', 1],
    [3, 'max', 1],
    [4, 'self', 1],
    [5, 'appraised', 2],
    [6, 'appraised', 1],
    [7, 'survey', 1],
    [8, 'unitNote', 1],
    [9, 'note', 1],
  ]);
});
