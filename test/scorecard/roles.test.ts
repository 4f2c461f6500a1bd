import { appraisalRound, roleOfHeader } from '../../src/scorecard/roles';

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
  ['', null],
])('%j is %j', (header, role) => {
  expect(roleOfHeader(header)).toBe(role);
});

test('the group above speaks where the words below do not', () => {
  expect(roleOfHeader('Lần 1', 'Điểm thẩm định')).toBe('appraised');
  expect(roleOfHeader('Tự đánh giá', 'Điểm đánh giá')).toBe('self');
});

test('a paragraph is no header, whatever words it holds', () => {
  expect(roleOfHeader(`Điểm chuẩn ${'của tiêu chí '.repeat(20)}`)).toBeNull();
});

test.each([
  ['Thẩm định lần 1', 1],
  ['Điểm thẩm định lần thứ 2', 2],
  ['Điểm thẩm định', 1],
  ['Điểm thẩm định sau giải trình', 9],
])('%j is round %i', (header, round) => {
  expect(appraisalRound(header)).toBe(round);
});
