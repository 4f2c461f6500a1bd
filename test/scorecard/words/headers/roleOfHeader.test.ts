import { appraisalRound, namesAppraisal } from '../../../../src/scorecard/words/headers/appraised';
import { namesPerformance, namesUnits } from '../../../../src/scorecard/words/headers/noPoints';
import { namesSelf } from '../../../../src/scorecard/words/headers/self';
import { placedRoles } from '../../../../src/scorecard/layout/columns';
import { roleOfHeader } from '../../../../src/scorecard/words/headers/roleOfHeader';
import { roleOfOpenHeader, type OtherColumns } from '../../../../src/scorecard/words/headers/openHeader';
import { type Role } from '../../../../src/scorecard/words/headers/role';

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

/** Further wordings of each role, as offices of every level write them. */
const FURTHER: readonly [Role, readonly string[]][] = [
  [
    'appraised',
    [
      'UBND tỉnh chấm',
      'UBND huyện đánh giá',
      'Tỉnh chấm',
      'Cấp huyện chấm',
      'Cấp trên đánh giá',
      'Điểm UBND tỉnh chấm',
      'Điểm do Sở Nội vụ chấm',
      'Đoàn kiểm tra chấm',
      'Điểm Đoàn kiểm tra chấm',
      'Tổ thẩm định chấm',
      'Tổ kiểm tra chấm',
      'Điểm của Tổ thẩm định',
      'TTĐ chấm',
      'Ban chỉ đạo chấm',
      'BCĐ đánh giá',
      'Ban Chỉ đạo CCHC tỉnh đánh giá',
      'Cơ quan thường trực chấm',
      'Cơ quan thường trực CCHC đánh giá',
      'Cơ quan thẩm định chấm',
      'Sở Tư pháp đánh giá',
      'Sở Kế hoạch và Đầu tư chấm',
      'Sở chấm',
      'Phòng Nội vụ huyện chấm',
      'Phòng chuyên môn chấm',
      'PNV chấm',
      'Văn phòng UBND tỉnh chấm',
      'Bộ chấm',
      'Bộ Nội vụ công nhận',
      'Thẩm tra',
      'Điểm thẩm tra',
      'Kết quả thẩm tra',
      'THẨM ĐỊNH',
      'Thẩm\nđịnh',
      'Điểm thẩm định (2)',
      'Điểm xét duyệt',
      'Xét duyệt',
      'Điểm duyệt',
      'Điểm phê duyệt',
      'Điểm kiểm tra',
      'Điểm rà soát',
      'Kết quả chấm',
      'Kết quả chấm lần 2',
      'Điểm Hội đồng',
      'Điểm của Hội đồng',
      'Điểm của Sở Nội vụ',
      'Điểm chấm của Hội đồng',
      'TĐ của SNV',
      'SNV TĐ',
      'TĐ lần 2',
      'Appraised score',
    ],
  ],
  [
    'self',
    [
      'Điểm đơn vị đề nghị',
      'Điểm đề xuất',
      'Số điểm đề nghị',
      'Điểm tự cho',
      'Tự cho điểm',
      'Điểm tự xếp',
      'Điểm của đơn vị',
      'Điểm của xã',
      'Đơn vị chấm',
      'Địa phương chấm',
      'Cơ quan, đơn vị tự chấm',
      'UBND xã tự chấm',
      'Sở Kế hoạch và Đầu tư tự chấm',
      'Tự chấm (điểm)',
      'TỰ ĐÁNH GIÁ CỦA ĐƠN VỊ',
      'Điểm tự chấm sau rà soát',
      'Điểm tự chấm (1)',
      "Unit's score",
      'Self-assessment',
    ],
  ],
  [
    'max',
    [
      'Barem điểm',
      'Barem',
      'Ba rem điểm',
      'Biểu điểm',
      'Điểm trần',
      'Mức trần',
      'Điểm quy định',
      'Điểm theo quy định',
      'Điểm theo Quyết định 876',
      'Điểm TĐ theo QĐ',
      'Trọng số (điểm)',
      'Điểm cao nhất',
      'Điểm tuyệt đối',
      'ĐIỂM\nCHUẨN',
      'Điểm chuẩn*',
      'Điểm chuẩn (1)',
      'Standard score / Điểm chuẩn',
      'Standard score',
      'Full marks',
      'Max score',
      'Thang điểm đánh giá',
    ],
  ],
  ['code', ['Thứ tự', 'Số thứ tự', 'S.T.T', 'STT (1)', 'Mã chỉ số']],
  [
    'name',
    ['Tên chỉ số', 'Tên tiêu chí', 'Hạng mục đánh giá', 'Nhóm tiêu chí', 'Tiêu chí, nhiệm vụ được giao'],
  ],
  ['percent', ['Tỷ lệ so với điểm tối đa', 'Tỷ lệ % so với điểm chuẩn', '% điểm đạt']],
  ['note', ['Giải thích', 'Tồn tại, hạn chế', 'Diễn giải', 'Explanation', 'Cách tính điểm, ghi chú']],
  [
    'evidence',
    ['Hồ sơ', 'Hồ sơ minh chứng', 'Văn bản chứng minh', 'Supporting documents', 'Số liệu minh chứng'],
  ],
  ['achieved', ['Điểm thực đạt', 'Điểm thực tế', 'Actual score']],
  ['survey', ['Điểm XHH', 'Điểm khảo sát', 'Kết quả SIPAS']],
  ['unitNote', ['Nội dung tự đánh giá, giải trình']],
];

test.each(FURTHER.flatMap(([role, headers]) => headers.map((header) => [header, role] as const)))(
  '%j is %j as well',
  (header, role) => {
    expect(roleOfHeader(header)).toBe(role);
  },
);

/** What stands beside scores, tells how they are given or leaves open what it heads: a false role is worse than none. */
test.each([
  'Chênh lệch',
  'Điểm giảm',
  'Tăng/giảm',
  'Tăng/giảm (%)',
  'So sánh điểm tự chấm và thẩm định',
  'Đơn vị chủ trì',
  'Người chấm',
  'Công chức thẩm định',
  'Thời gian thẩm định',
  'Thời hạn thẩm định',
  'Số liệu thẩm định',
  'Số phiếu khảo sát',
  'Số lượng phiếu điều tra',
  'Đối tượng khảo sát',
  'Đơn vị thẩm định',
  'Cơ quan thẩm định',
  'Cơ quan, đơn vị thẩm định',
  'Cấp thẩm định',
  'Kết quả thực hiện',
  'Mức độ hoàn thành',
  'Trọng số (%)',
  'Tỷ trọng (%)',
  'Trọng số',
  'Trọng số %',
  'Hệ số',
  'Hướng dẫn chấm điểm',
  'Phương pháp thẩm định',
  'Cách tự chấm',
  'Nội dung tự chấm',
  'Tiêu chí tự đánh giá',
  'Tiêu chí thẩm định',
  'Số tiêu chí tự chấm',
  'Thứ tự đánh giá',
  'Kế hoạch kiểm tra',
  'Đơn vị đề nghị',
  'Đơn vị báo cáo',
  'Điểm của các đơn vị',
  'Điểm Sở Nội vụ',
  'Điểm UBND tỉnh',
  'Sở Nội vụ',
  'Điểm sàn',
  'Điểm thưởng',
  'Điểm trung bình',
  'TC',
  'TĐ',
  'Điểm TC',
  'Xã chấm',
  'Chỉ tiêu được giao',
  'Đạt/Không đạt',
  'Tổ chức đánh giá',
  'Phòng, chống tham nhũng',
  'Số tiêu chí',
])('%j names no role by itself', (header) => {
  expect(roleOfHeader(header)).toBeNull();
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

test('a body that the group has give points', () => {
  expect(roleOfHeader('Cơ quan thẩm định', 'Điểm')).toBe('appraised');
  expect(roleOfHeader('UBND tỉnh', 'Điểm đánh giá')).toBe('appraised');
  expect(roleOfHeader('Đoàn kiểm tra', 'Điểm chấm')).toBe('appraised');
  expect(roleOfHeader('Sở Tư pháp', 'Điểm')).toBeNull();
});

test('points lost are no points, whatever group they stand under', () => {
  expect(roleOfHeader('Điểm trừ', 'Điểm thẩm định')).toBeNull();
});

describe('a header that leaves open what it heads', () => {
  const alone = { hasMax: false, hasSelf: false, isLeftOfSelf: false, isRightOfMax: false };
  const leftOfSelf = { ...alone, hasSelf: true, isLeftOfSelf: true };
  const rightOfSelf = { ...alone, hasSelf: true };
  const withMax = { hasMax: true };

  test.each<[string, OtherColumns, string | null]>([
    ['Điểm', leftOfSelf, 'max'],
    ['Tổng điểm', leftOfSelf, 'max'],
    ['Đ.số', leftOfSelf, 'max'],
    ['Điểm (1)', leftOfSelf, 'max'],
    ['Điểm', { ...leftOfSelf, ...withMax }, null],
    ['Điểm', { ...rightOfSelf, ...withMax }, null],
    ['Điểm', rightOfSelf, null],
    ['Điểm', alone, null],
    ['Điểm TĐ', leftOfSelf, 'max'],
    ['TĐ', leftOfSelf, 'max'],
    ['Điểm TĐ', { ...rightOfSelf, ...withMax }, 'appraised'],
    ['TĐ', { ...rightOfSelf, ...withMax }, 'appraised'],
    ['Điểm TĐ', rightOfSelf, null],
    ['Điểm TĐ', { ...leftOfSelf, ...withMax }, null],
    ['Trọng số', leftOfSelf, 'max'],
    ['Trọng số', { ...leftOfSelf, ...withMax }, null],
    ['Điểm liệt', leftOfSelf, null],
    ['Tổng điểm các đơn vị', leftOfSelf, null],
    ['TC', { ...alone, ...withMax, isRightOfMax: true }, 'self'],
    ['Điểm TC', { ...alone, isRightOfMax: true }, 'self'],
    ['TC', { ...alone, ...withMax }, null],
    ['TC', { ...rightOfSelf, ...withMax, isRightOfMax: true }, null],
    ['Mã TC', { ...alone, isRightOfMax: true }, null],
    ['Xã chấm', alone, 'self'],
    ['Phường đánh giá', alone, 'self'],
    ['Điểm UBND xã chấm', alone, 'self'],
    ['Xã, phường, đặc khu chấm', alone, 'self'],
    ['UBND xã chấm', rightOfSelf, 'appraised'],
    ['UBND xã chấm', leftOfSelf, null],
    ['Xã', alone, null],
  ])('%j beside %j is %j', (header, others, role) => {
    expect(roleOfOpenHeader(header, others)).toBe(role);
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
