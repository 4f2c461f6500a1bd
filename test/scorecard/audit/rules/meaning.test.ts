import { sheetOf, type CellInput } from '../../../sheetBuilder';
import { said } from './drawn';

/** What points and notes say of each other (rules 4 and 8). */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'];
const SURVEY = 'Kết quả điều tra xã hội học';
const SIPAS = 'Kết quả SIPAS 2023';

/** One area with one leaf; the area shows the same points. */
function ofLeaf(self: CellInput, score: CellInput, note: string, areaNote = ''): string[] {
  return said(
    sheetOf([HEADER, ['1', 'Chỉ đạo', 1, self, score, areaNote], ['1.1', 'Kế hoạch', 1, self, score, note]]),
  );
}

describe('a leaf that is surveyed', () => {
  test.each([SURVEY, SIPAS])('is not claimed: %s', (note) => {
    expect(ofLeaf('', 0.5, note)).toEqual([]);
    expect(ofLeaf(0, 0.5, note)).toEqual(['SELF_ZERO_IN_SURVEY selfZeroInSurvey info D3: found 0']);
    expect(ofLeaf(0.25, 0.5, note)).toEqual([
      `NOTE_CLASS surveySelfAssessed warning F3: found ${note}, self 0.25`,
    ]);
  });
});

describe('a leaf that is appraised', () => {
  test('says why points were lost', () => {
    expect(ofLeaf(1, 0.5, '')).toEqual(['NOTE_MISSING noteMissing warning F3: lost 0.5']);
    // Less than nothing is another mistake, which is said as such.
    expect(ofLeaf(1, -0.5, '').filter((said) => said.startsWith('NOTE'))).toEqual([]);
    expect(ofLeaf(1, 0.5, 'thiếu báo cáo')).toEqual([]);
    expect(ofLeaf(1, 1, '')).toEqual([]);
  });

  test('may claim 0', () => {
    expect(ofLeaf(0, 0, 'không làm')).toEqual([]);
  });

  test('is granted more than its claim only with a remark', () => {
    expect(ofLeaf(0.5, 1, '')).toEqual([
      'APPRAISED_GT_SELF appraisedAboveSelf info E3: found 1, expected 0.5, self 0.5, score 1',
    ]);
    expect(ofLeaf('', 1, '')).toEqual([]);
  });

  test('needs no reason and is granted nothing before it was appraised', () => {
    expect(ofLeaf(0.5, '', '')).toEqual([]);
  });
});

test('without a column for notes nobody can be asked for one', () => {
  const rows: CellInput[][] = [
    HEADER.slice(0, 5),
    ['1', 'Chỉ đạo', 1, 1, 0.5],
    ['1.1', 'Kế hoạch', 1, 1, 0.5],
  ];
  expect(said(sheetOf(rows))).toEqual([]);
});

test('without a column of claims no claim is wrong', () => {
  const rows: CellInput[][] = [
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định', 'Ghi chú'],
    ['1', 'Chỉ đạo', 1, 0.5],
    ['1.1', 'Kế hoạch', 1, 0.5, SURVEY],
  ];
  expect(said(sheetOf(rows))).toEqual([]);
});

describe('a parent’s note', () => {
  test('that names the source of one of its leaves is right', () => {
    expect(ofLeaf('', 1, SIPAS, SIPAS)).toEqual([]);
  });

  test('that names another source is a remark (rule 4)', () => {
    expect(ofLeaf('', 1, SIPAS, SURVEY)).toEqual([`NOTE_CLASS noteClass info F2: found ${SURVEY}`]);
  });

  test('that names none says nothing', () => {
    expect(ofLeaf(1, 1, '', 'Sở Nội vụ')).toEqual([]);
  });
});

describe('a parent’s note that names a survey', () => {
  const ofLeaves = (...notes: string[]): string[] =>
    said(
      sheetOf([
        HEADER,
        ['1', 'Chỉ đạo', notes.length, '', notes.length, SURVEY],
        ...notes.map((note, at): CellInput[] => [`1.${at + 1}`, `Kế hoạch ${at + 1}`, 1, '', 1, note]),
      ]),
    ).filter((text) => text.includes('F2'));

  test('is right where one of its leaves comes from it', () => {
    expect(ofLeaves(SURVEY, SURVEY)).toEqual([]);
    expect(ofLeaves('', SURVEY)).toEqual([]);
    expect(ofLeaves('', '')).toHaveLength(1);
    expect(ofLeaves(SIPAS, '')).toHaveLength(1);
  });
});

test('without a column of notes nothing is said of notes', () => {
  const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điều tra XHH', 'Tự đánh giá', 'SNV đánh giá'];
  const rows: CellInput[][] = [
    ['1', 'Chỉ đạo', 2, 0.5, 1, 0.5],
    ['1.1', 'Kế hoạch', 1, '', 1, 0.5],
    ['1.2', 'Điều tra', 1, 0.5, '', ''],
  ];
  expect(said(sheetOf([header, ...rows])).filter((text) => text.startsWith('NOTE'))).toEqual([]);
});
