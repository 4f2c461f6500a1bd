import { cellAddress } from '../../../src/sheet/address';
import { findComparisonTables } from '../../../src/scorecard/layout/comparisonTable';
import { comparisonCells, namedArea } from '../../../src/scorecard/years/comparisonCells';
import { recognise } from '../../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { sheetOf, withCell, workbookOf, type CellInput } from '../../sheetBuilder';
import { scorecardIn } from '../scorecardIn';

/** Which cells of a comparison a scoring sheet accounts for, and with what figures (rule 9: names decide). */

const SCORING = sheetOf(
  [
    ['BẢNG ĐIỂM NĂM 2023'],
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo, điều hành', 4, 3],
    ['1.1', 'Kế hoạch', 4, 3],
    ['2', 'Cải cách thể chế', 2, 1],
    ['2.1', 'Ban hành', 2, 1],
    ['', 'Tổng điểm', 6, 4],
  ],
  { name: '2023' },
);
const HEADER = ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022'];
const FIRST: CellInput[] = [1, 'Chỉ đạo điều hành', 75, 80];
const SECOND: CellInput[] = [2, 'Cải cách thể chế', 50, 90];
const TOTAL: CellInput[] = ['', 'Tổng', 66.67, 85];

/** `C2 1 3/4=75 percent`: cell, area, score, maximum, index, how the cell holds it. */
function accounted(rows: CellInput[][], scoring = SCORING): string[] {
  const comparison = sheetOf([HEADER, ...rows], { name: 'So sánh' });
  const [table] = findComparisonTables(comparison);
  if (!table) throw new Error('No table');
  return comparisonCells(recognise(workbookOf(scoring, comparison)), table).map(
    ({ cell, area, score, max, index, scale }) =>
      `${cellAddress(cell.column, cell.row)} ${area?.path ?? 'total'} ${score.toFixed()}/${max.toFixed()}=${index.toFixed(2)} ${scale}`,
  );
}

test('the areas and the total of the year that is scored', () => {
  expect(accounted([FIRST, SECOND, TOTAL])).toEqual([
    'C2 1 3/4=75.00 percent',
    'C3 2 1/2=50.00 percent',
    'C4 total 4/6=66.67 percent',
  ]);
  expect(accounted([SECOND, FIRST])).toEqual(['C2 2 1/2=50.00 percent', 'C3 1 3/4=75.00 percent']);
});

test('a row that means no area is left out', () => {
  expect(accounted([FIRST, [2, 'Tài chính công', 50, 90], SECOND])).toEqual([
    'C2 1 3/4=75.00 percent',
    'C4 2 1/2=50.00 percent',
  ]);
});

test('among equal names the number decides', () => {
  const twins = [3, 5].reduce((sheet, row) => withCell(sheet, row, 1, 'Cải cách thể chế'), SCORING);
  expect(
    accounted(
      [
        [2, 'Cải cách thể chế', 50, 90],
        [1, 'Cải cách thể chế', 75, 90],
      ],
      twins,
    ),
  ).toEqual(['C2 2 1/2=50.00 percent', 'C3 1 3/4=75.00 percent']);
});

test('a criterion is known by its name and the last number of its code', () => {
  const scoring = withCell(withCell(SCORING, 6, 0, '1.2'), 5, 0, '');
  expect(scorecardIn(scoring).criteria.map(namedArea)).toEqual([
    { name: 'Chỉ đạo, điều hành', number: 1 },
    { name: 'Kế hoạch', number: 1 },
    { name: 'Ban hành', number: 2 },
  ]);
});

test.each<[string, number, number, CellInput]>([
  ['a score that cannot be read', 4, 3, 'chưa rõ'],
  ['no score', 4, 3, ''],
  ['a maximum that is missing', 4, 2, ''],
  ['a maximum of 0', 4, 2, 0],
])(
  'an area with %s has no index, and nor has the total where that is not known',
  (_what, row, column, cell) => {
    const scoring: SheetSnapshot = withCell(withCell(SCORING, row, column, cell), 3, column, '');
    const cells = accounted([FIRST, SECOND, TOTAL], scoring);
    expect(cells.filter((text) => text.startsWith('C2'))).toEqual([]);
    expect(cells).toContain('C3 2 1/2=50.00 percent');
  },
);

describe('a cell that is still blank holds its index', () => {
  const blank = (numberFormat: string): CellInput => ({ value: '', numberFormat });

  test('as its own format says', () => {
    expect(accounted([[1, 'Chỉ đạo điều hành', blank('0.00%'), 80], SECOND])[0]).toBe(
      'C2 1 3/4=75.00 fraction',
    );
    expect(accounted([[1, 'Chỉ đạo điều hành', blank('0.00'), 80], SECOND])[0]).toBe(
      'C2 1 3/4=75.00 percent',
    );
  });

  test('as its own format says also where words wait to be replaced', () => {
    const words = { value: 'chưa có', numberFormat: '0.00%' };
    expect(accounted([[1, 'Chỉ đạo điều hành', words, 80], SECOND])[0]).toBe('C2 1 3/4=75.00 fraction');
    const number = { value: 75, numberFormat: '0.00' };
    const fraction = { value: 0.5, numberFormat: '0.00%' };
    const rows = [
      [1, 'Chỉ đạo điều hành', number, 80],
      [2, 'Cải cách thể chế', fraction, 90],
    ];
    expect(accounted(rows)).toEqual(['C2 1 3/4=75.00 percent', 'C3 2 1/2=50.00 fraction']);
  });

  test('as its neighbours do, the total included', () => {
    const fraction = (value: number): CellInput => ({ value, numberFormat: '0.00%' });
    const first: CellInput[] = [1, 'Chỉ đạo điều hành', '', 80];
    expect(accounted([first, [2, 'Cải cách thể chế', fraction(0.5), 90]])[0]).toBe('C2 1 3/4=75.00 fraction');
    expect(accounted([first, [2, 'Cải cách thể chế', '', 90], ['', 'Tổng', fraction(0.66), 85]])[0]).toBe(
      'C2 1 3/4=75.00 fraction',
    );
    expect(accounted([first, SECOND])[0]).toBe('C2 1 3/4=75.00 percent');
  });
});
