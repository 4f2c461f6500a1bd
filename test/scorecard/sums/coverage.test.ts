import { coverageOf } from '../../../src/scorecard/sums/coverage';
import { addedRanges } from '../../../src/sheet/formulas';
import { readScorecard } from '../../../src/scorecard/rows/readScorecard';
import type { Scorecard } from '../../../src/scorecard/model/scorecard';
import { sheetOf, type CellInput } from '../../sheetBuilder';

/** Whether a sum adds every leaf below its parent once: directly, or by a row that adds it in turn (rule 1). */

const ROWS: CellInput[][] = [
  ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định'],
  ['1', 'Chỉ đạo, điều hành', 4, 3, 4],
  ['1.1', 'Kế hoạch', 1, 1, 1],
  ['1.2', 'Kiểm tra', 3, 2, 3],
  ['1.2.1', 'Tỷ lệ cơ quan', 1, 1, 1],
  ['1.2.2', 'Xử lý vấn đề', 1, 1, 1],
  ['1.2.3', 'Khảo sát', 1, '', 1],
  ['2', 'Cải cách thể chế', 1, 1, 1],
  ['2.1', 'Ban hành', 1, 1, 1],
];
const SELF = 3;
const APPRAISED = 4;

function scorecard(): Scorecard {
  const result = readScorecard(sheetOf(ROWS));
  if (!result.found) throw new Error('No scorecard');
  return result.scorecard;
}

/** How a formula covers what is below a row; each list by code. */
function covered(path: string, column: number, formula: string): Record<string, string[]> {
  const { criteria } = scorecard();
  const children = criteria.find((each) => each.path === path)?.children ?? [];
  const { missing, twice, foreign } = coverageOf(addedRanges(formula) ?? [], children, criteria, column);
  const lists = Object.entries({ missing, twice, foreign }).filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(lists.map(([list, rows]) => [list, rows.map((row) => row.path)]));
}

test.each([
  ['its children', '=SUM(E3,E4)'],
  ['its children in another order', '=E4+E3'],
  ['the leaves instead of the row above them', '=E3+SUM(E5:E7)'],
  ['columns beside it, which are other sums', '=SUM(E3:E4)+SUM(C8:D9)+SUM(F8:G9)'],
  ['columns around it', '=SUM(D3:F4)'],
])('%s', (_what, formula) => {
  expect(covered('1', APPRAISED, formula)).toEqual({});
});

test.each<[string, string, Record<string, string[]>]>([
  ['a child that is left out', '=E3', { missing: ['1.2.1', '1.2.2', '1.2.3'] }],
  ['a leaf that is left out', '=E3+E5+E7', { missing: ['1.2.2'] }],
  ['a child that is added again', '=SUM(E3:E4)+E3', { twice: ['1.1'] }],
  ['leaves beside the row that adds them', '=SUM(E3:E7)', { twice: ['1.2.1', '1.2.2', '1.2.3'] }],
  ['a row that is added twice with what is below it', '=E3+E4+E4+E5', { twice: ['1.2'] }],
  ['what belongs to another area', '=SUM(E3:E4)+SUM(E8:E9)', { foreign: ['2', '2.1'] }],
  ['the row itself', '=SUM(E2:E4)', { foreign: ['1'] }],
  ['a foreign row is named once', '=SUM(E3:E4)+E8+E8', { foreign: ['2'] }],
  ['nothing of its column', '=SUM(D3:D4)', { missing: ['1.1', '1.2.1', '1.2.2', '1.2.3'] }],
  ['nothing', '=E30', { missing: ['1.1', '1.2.1', '1.2.2', '1.2.3'] }],
])('%s', (_what, formula, expected) => {
  expect(covered('1', APPRAISED, formula)).toEqual(expected);
});

test('a blank leaf with points in a later column may stay out of a sum: nobody claims points of a survey', () => {
  expect(covered('1.2', SELF, '=SUM(D5:D6)')).toEqual({});
  expect(covered('1.2', SELF, '=D5')).toEqual({ missing: ['1.2.2'] });
});

test('a blank leaf without points may stay out only where it is surveyed: any other will be missed', () => {
  const rows = (note: string): CellInput[][] => [
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'],
    ['1', 'Chỉ đạo, điều hành', 2, 2, 1],
    ['1.1', 'Kế hoạch', 1, 1, 1],
    ['1.2', 'Kiểm tra', 1, 1, '', note],
  ];
  const missing = (note: string): string[] => {
    const result = readScorecard(sheetOf(rows(note)));
    const criteria = result.found ? result.scorecard.criteria : [];
    const { missing: paths } = coverageOf(addedRanges('=E3') ?? [], criteria.slice(1), criteria, APPRAISED);
    return paths.map(({ path }) => path);
  };
  expect(missing('')).toEqual(['1.2']);
  expect(missing('Kết quả điều tra xã hội học')).toEqual([]);
});
