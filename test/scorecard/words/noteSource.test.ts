import { sourceOfNote } from '../../../src/scorecard/words/noteSource';

/** Scorecard rule 4: a leaf's own note names its source. */
test.each([
  ['Kết quả điều tra xã hội học', 'survey'],
  ['Kết quả điều tra XHH năm 2023.', 'survey'],
  ['Theo kết quả điều tra xã hội học', 'survey'],
  ['Điểm điều tra XHH', 'survey'],
  ['Khảo sát lãnh đạo', 'survey'],
  ['Kết quả SIPAS 2023', 'sipas'],
  ['Kết quả SIPAS năm 2024', 'sipas'],
  ['SIPAS', 'sipas'],
  ['KẾT QUẢ ĐO LƯỜNG CHỈ SỐ HÀI LÒNG (SIPAS)', 'sipas'],
  ['Kết quả khảo sát sự hài lòng (SIPAS) năm 2023', 'sipas'],
  ['Kết quả đo lường sự hài lòng của người dân, tổ chức (SIPAS)', 'sipas'],
  ['Sự hài lòng giảm so với SIPAS 2022', 'appraised'],
  ['', 'appraised'],
  ['Theo kết quả thẩm định: Tỉnh hoàn thành 40/41 nhiệm vụ', 'appraised'],
  ['Chưa thực hiện khảo sát, điều tra xã hội học theo kế hoạch đề ra', 'appraised'],
  ['Báo cáo SIPAS gửi chậm 10 ngày', 'appraised'],
  ['Chưa có kết quả SIPAS 2023', 'appraised'],
  ['Chưa có kết quả điều tra xã hội học', 'appraised'],
  ['Khảo sát lãnh đạo các sở', 'survey'],
  ['Kết quả khảo sát 2023', 'survey'],
  ['Kết quả ĐTXHH', 'survey'],
  ['KQ ĐT XHH năm 2023', 'survey'],
  ['KQ SIPAS năm 2022', 'sipas'],
  ['Chưa có KQ SIPAS năm 2022', 'appraised'],
  ['Kết quả điều tra', 'survey'],
  ['Kết quả điều traxhh', 'survey'],
  ['Kết quả SIPAS 2023 chưa công bố', 'appraised'],
  ['Kết quả SIPAS 2023. .', 'sipas'],
  ['Kết quả điều tra xã hội học chưa có', 'appraised'],
  [`Khảo sát lãnh đạo ${'các sở, '.repeat(40)}`, 'appraised'],
])('%j is %s', (note, source) => {
  expect(sourceOfNote(note)).toBe(source);
});
