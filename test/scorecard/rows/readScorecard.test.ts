import { readScorecard } from '../../../src/scorecard/rows/readScorecard';
import type { Criterion, Scorecard } from '../../../src/scorecard/model/scorecard';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { scorecardIn } from '../scorecardIn';

/** A scoring table as a scorecard: what is a criterion, what is said of it, and at which stage it is. */

const HEADER = [
  'STT',
  'Tiêu chí',
  'Điểm chuẩn',
  'Điểm tự đánh giá',
  'Điểm thẩm định',
  'Ghi chú',
  'Ý kiến hội đồng',
];

function read(rows: readonly CellInput[][], header: string[] = HEADER): Scorecard {
  return scorecardIn(sheetOf([header, ...rows]));
}
const paths = ({ criteria }: Scorecard): string => criteria.map(({ path }) => path).join(' ');
const at = ({ criteria }: Scorecard, path: string): Criterion | undefined =>
  criteria.find((each) => each.path === path);

const AREA: CellInput[] = ['1', 'Cải cách thể chế', 3, 3, 2];
const PLAN: CellInput[] = ['1.1', 'Ban hành kế hoạch', 3, 3, 2];

describe('lines a), b) below a criterion (rule 3)', () => {
  const lines = (...points: CellInput[]): CellInput[][] => [
    ['a)', 'Ban hành đầy đủ', 3, ...points],
    ['b)', 'Không ban hành', 0],
  ];

  test('are alternatives where the criterion was scored itself', () => {
    const scorecard = read([AREA, PLAN, ...lines(), ['1.2', 'Rà soát', '', '', '']]);
    expect(paths(scorecard)).toBe('1 1.1 1.2');
    expect(scorecard.ignored.map(({ row, why }) => [row, why])).toEqual([
      [4, 'rule'],
      [5, 'rule'],
    ]);
    expect(at(scorecard, '1.1')).toMatchObject({ children: [], source: 'appraised' });
  });

  test('and so they are with the criterion’s code in front', () => {
    const area: CellInput[] = ['I', 'Cải cách thể chế', 3, 3, 2];
    const plan: CellInput[] = ['I.1', 'Ban hành kế hoạch', 3, 3, 2];
    const full = (...points: CellInput[]): CellInput[] => ['I.1.a', 'Ban hành đầy đủ', 3, ...points];
    const none: CellInput[] = ['I.1.b', 'Không ban hành', 0];
    expect(paths(read([area, plan, full(), none]))).toBe('I I.1');
    expect(paths(read([area, plan, full(3, 2), none]))).toBe('I I.1 I.1.a I.1.b');
  });

  test('are its components where they were scored, or where it was not', () => {
    expect(paths(read([AREA, PLAN, ...lines(3, 2)]))).toBe('1 1.1 1.1.a 1.1.b');
    const open: CellInput[] = ['1.1', 'Ban hành kế hoạch', 3];
    expect(paths(read([AREA, open, ...lines()]))).toBe('1 1.1 1.1.a 1.1.b');
    expect(paths(read([AREA, PLAN, ...lines(), ['1.1.1', 'Đúng hạn', 3]]))).toContain('1.1.1');
  });
});

describe('what is no scorecard', () => {
  test('a table in which nothing but maxima stands', () => {
    const rows = [AREA, PLAN].map((row) => row.slice(0, 3));
    expect(readScorecard(sheetOf([HEADER, ...rows]))).toEqual({
      found: false,
      missing: ['points'],
      headerRow: 1,
    });
    // A mark says that somebody filled the table in.
    expect(readScorecard(sheetOf([HEADER, ...rows, ['1.2', 'Rà soát', 1, '-']])).found).toBe(true);
  });

  test('rows below a header that somebody chose, none of them a criterion', () => {
    const chosen = read([AREA, PLAN]).layout;
    const sheet = sheetOf([HEADER, ['', 'Ghi chú', 1, 1, 1]]);
    expect(readScorecard(sheet, chosen)).toEqual({ found: false, missing: ['criteria'], headerRow: 1 });
  });
});

test('notes of several columns are joined, blank ones left out', () => {
  const scorecard = read([
    AREA,
    [...PLAN, 'Chậm', 'Thiếu  2 báo cáo'],
    ['1.2', 'Rà soát', 1, 1, 1, '', 'Đủ'],
    ['1.3', 'Công bố', 1, 1, 1],
  ]);
  expect(['1.1', '1.2', '1.3'].map((path) => at(scorecard, path)?.note)).toEqual([
    'Chậm\nThiếu 2 báo cáo',
    'Đủ',
    '',
  ]);
});

test('a code that stands twice is a duplicate the second time, and each has its parent', () => {
  const scorecard = read([AREA, PLAN, ['1.1', 'Rà soát', 1, 1, 1], ['2', 'Tài chính', 1, 1, 1]]);
  expect(
    scorecard.criteria.map(({ path, duplicate, parent, level }) => [
      path,
      duplicate?.row,
      parent?.path,
      level,
    ]),
  ).toEqual([
    ['1', undefined, undefined, 1],
    ['1.1', undefined, '1', 2],
    ['1.1', 3, '1', 2],
    ['2', undefined, undefined, 1],
  ]);
  expect(scorecard.areas.map(({ path, children }) => [path, children.length])).toEqual([
    ['1', 2],
    ['2', 0],
  ]);
  expect(scorecard.criteria.map(({ source }) => source)).toEqual([
    null,
    'appraised',
    'appraised',
    'appraised',
  ]);
});

describe('the stage', () => {
  const stage = (header: string[], ...points: CellInput[]): string =>
    read(
      [
        ['1', 'Cải cách thể chế', 3, ...points],
        ['1.1', 'Ban hành', 3, ...points],
      ],
      header,
    ).stage;
  const both = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định'];
  const achieved = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm đạt được'];

  test('is the self-assessment until an appraisal says something', () => {
    expect(stage(both, 3, '')).toBe('self');
    expect(stage(both, 3, '-')).toBe('self');
    expect(stage(both, 3, 2)).toBe('appraised');
    expect(stage(both, 3, 0)).toBe('appraised');
    expect(stage(achieved, 3, '')).toBe('self');
    expect(stage(achieved, 3, 2)).toBe('appraised');
    expect(stage(both.slice(0, 4), 3)).toBe('self');
  });

  test('is the appraisal where nobody may claim anything', () => {
    expect(stage([...both.slice(0, 3), 'Điểm thẩm định'], 2)).toBe('appraised');
    expect(stage([...both.slice(0, 3), 'Điều tra XHH'], 2)).toBe('appraised');
  });
});

describe('where the table ends', () => {
  test('with its last criterion, bonus or total; what is passed over further down is outside', () => {
    const rule: CellInput[] = ['', 'Không ban hành: 0'];
    const ends = (...rows: CellInput[][]): unknown => {
      const { firstRow, lastRow, ignored } = read([AREA, PLAN, ...rows]);
      return [firstRow, lastRow, ignored.map(({ row }) => row)];
    };
    expect(ends()).toEqual([2, 3, []]);
    expect(ends(rule)).toEqual([2, 3, []]);
    expect(ends(rule, ['', 'Điểm thưởng', 1, 1, 1], rule)).toEqual([2, 5, [4]]);
    expect(ends(rule, ['', 'Tổng điểm', 3, 3, 2], rule)).toEqual([2, 5, [4]]);
  });

  test('columns of points are the roles that add up, each appraisal with its round', () => {
    const header = [
      'STT',
      'Tiêu chí',
      'Điểm chuẩn',
      'Tự đánh giá',
      'Thẩm định lần 2',
      'Thẩm định lần 1',
      'Điều tra XHH',
      'Điểm đạt được',
      'Tỷ lệ (%)',
    ];
    const { scoreColumns } = read(
      [
        ['1', 'A', 1, 1, 1, 1, 1, 1, 1],
        ['1.1', 'B', 1, 1, 1, 1, 1, 1, 1],
      ],
      header,
    );
    expect(scoreColumns).toEqual([
      { role: 'max', column: 2, round: 1 },
      { role: 'self', column: 3, round: 1 },
      { role: 'survey', column: 6, round: 1 },
      { role: 'appraised', column: 5, round: 1 },
      { role: 'appraised', column: 4, round: 2 },
      { role: 'achieved', column: 7, round: 1 },
    ]);
  });
});
