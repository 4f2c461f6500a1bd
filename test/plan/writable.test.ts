import type { CellContent, Edit } from '../../src/plan/edit';
import { obstacleToWriting } from '../../src/plan/writable';
import { sheetOf, workbookOf } from '../sheetBuilder';

/** One of Excel's tables from A2 to B4. */
const sheet = sheetOf(
  [
    ['Tiêu đề', ''],
    ['Mã', 'Điểm'],
    ['1', 2],
    ['1.1', 2],
    ['', 2],
  ],
  { tables: [{ row: 2, column: 0, height: 3, width: 2 }] },
);
const number: CellContent = { content: 2, isFormula: false, numberFormat: 'General' };
const formula: CellContent = { content: '=B4', isFormula: true, numberFormat: 'General' };
const edit = (row: number, before: CellContent, after: CellContent): Edit => ({
  type: 'cell',
  sheetId: sheet.id,
  row,
  column: 1,
  before,
  after,
});
const REFUSED = { reason: 'tableFormula', sheet: 'Bảng điểm', cell: 'B3', area: 'A2:B4' };

test.each([
  ['a formula in one of Excel’s tables, which may fill its column', edit(3, number, formula), REFUSED],
  [
    'a number instead of a formula there, which undo would have to write again',
    edit(3, formula, number),
    REFUSED,
  ],
  ['a number instead of a number there', edit(3, number, { ...number, content: 3 }), null],
  ['a formula beside the table', edit(5, number, formula), null],
])('%s', (_what, planned, obstacle) => {
  expect(obstacleToWriting([planned], workbookOf(sheet))).toEqual(obstacle);
});
