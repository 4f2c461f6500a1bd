import { CodedRows } from '../../../src/scorecard/layout/codedRows';
import { findScoringLayout } from '../../../src/scorecard/layout/scoringTable';
import { readRows } from '../../../src/scorecard/rows/classifyRows';
import { ROW_READERS } from '../../../src/scorecard/rows/rowReaders';
import { TableBelowHeader } from '../../../src/scorecard/rows/tableRow';
import type { ScoreColumn } from '../../../src/scorecard/model/scorecard';
import { Grid } from '../../../src/sheet/grid';
import { sheetOf, type CellInput } from '../../sheetBuilder';

/** Which reader has which row: each knows its kind of row, and none comes before one that knows it better. */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'];
const AREA: CellInput[] = ['1', 'Chỉ đạo, điều hành', 3, 2];
const CRITERIA: CellInput[][] = [
  ['1.1', 'Kế hoạch', 1, 1],
  ['1.2', 'Kiểm tra', 2, 1],
];
const SECOND: CellInput[][] = [
  ['2', 'Cải cách thể chế', 2, 2],
  ['2.1', 'Rà soát', 2, 2],
];
const TOTAL: CellInput[] = ['', 'Tổng điểm', 5, 4];

/** The rows below the header, each with the readers that had it, in their order. */
function read(rows: readonly CellInput[][]): Map<number, string[]> {
  const sheet = sheetOf([['NĂM 2023'], HEADER, AREA, ...CRITERIA, ...rows]);
  const grid = new Grid(sheet);
  const result = findScoringLayout(grid);
  if (!result.found) throw new Error('There is no table.');
  const { layout } = result;
  const scoreColumns: ScoreColumn[] = [
    { role: 'max', column: layout.columns.max, round: 1 },
    ...layout.columns.appraised.map((column): ScoreColumn => ({ role: 'appraised', column, round: 1 })),
  ];
  const table = new TableBelowHeader(grid, layout, new CodedRows(grid, layout.columns), scoreColumns);
  const had = new Map<number, string[]>();
  readRows(
    table,
    ROW_READERS.map((reader) => ({
      ...reader,
      make: (row, above) => {
        had.set(row.row, [...(had.get(row.row) ?? []), reader.name]);
        return reader.make(row, above);
      },
    })),
  );
  return had;
}

/** The first row below those that every table here begins with. */
const NEXT = 6;

const CASES: [string, CellInput[][], number][] = [
  ['header of the next table', [TOTAL, [], HEADER, AREA, ...CRITERIA], NEXT + 2],
  ['repeated header', [HEADER, ...SECOND, TOTAL], NEXT],
  [
    'end of bonus or deduction',
    [
      ['B', 'Điểm thưởng', 1, 1],
      ['2', 'Cải cách thể chế', 2, 2],
      ['2.1', 'Rà soát', 2, 2],
    ],
    NEXT + 1,
  ],
  ['area that began on an earlier page', [['1', 'Chỉ đạo, điều hành (tiếp theo)', '', ''], ...SECOND], NEXT],
  ['end of the table', [...SECOND, TOTAL, ['', 'Người lập biểu', '', '']], NEXT + 3],
  ['area below a total', [['', 'Cộng', 3, 2], ...SECOND, TOTAL], NEXT + 1],
  ['column numbers', [['(1)', '(2)', '(3)', '(4)'], ...SECOND], NEXT],
  ['foot of a page', [['', 'Trang 3/12', '', ''], ...SECOND], NEXT],
  ['title of the next table', [['II', 'ĐƠN VỊ THỨ HAI', '', ''], HEADER, AREA, ...CRITERIA], NEXT],
  ['total', [...SECOND, TOTAL], NEXT + 2],
  ['part of bonus or deduction', [['B', 'Điểm thưởng', 1, 1], TOTAL], NEXT],
  ['area, criterion or component', SECOND, NEXT],
  ['bonus or deduction', [...SECOND, ['', 'Điểm thưởng', 1, 0.5], TOTAL], NEXT + 2],
  ['anything else', [['', 'Từ 80% đến dưới 100%: 0,5', '', ''], ...SECOND], NEXT],
];

test.each(CASES)('%s', (name, rows, row) => {
  expect(read(rows).get(row)).toContain(name);
});

test('every reader has a row of its own among these', () => {
  expect(ROW_READERS.map(({ name }) => name).sort()).toEqual(CASES.map(([name]) => name).sort());
});

test('a row that is left to the readers below has one more of them', () => {
  expect(read([['', 'Cộng', 3, 2], ...SECOND, TOTAL]).get(NEXT + 1)).toEqual([
    'area below a total',
    'area, criterion or component',
  ]);
});

test('last year’s total is none of this year’s', () => {
  expect(read([...SECOND, ['', 'Tổng điểm năm 2022', 5, 4]]).get(NEXT + 2)).toEqual(['anything else']);
});
