import type { SheetSnapshot } from '../../../src/scorecard/snapshot';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { said } from './drawn';

/** Figures that were calculated on opening, because the file has no results. One file that nobody saved is one cause. */

const formula = (text: string, value: number | string): CellInput => ({ formula: text, value });

const sheet = (uncalculated: SheetSnapshot['uncalculated']): SheetSnapshot =>
  sheetOf(
    [
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định', 'Ghi chú', 'Chỉ số (%)'],
      ['1', 'Chỉ đạo, điều hành', 3, formula('=SUM(D3:D4)', 3), '', formula('=D2/C2*100', 100)],
      ['1.1', 'Kế hoạch', 1, formula('=2-1', 1)],
      ['1.2', 'Kiểm tra', 2, 2],
      ['', 'Tổng điểm', 3, formula('=D2', 3), '', 100],
    ],
    { uncalculated },
  );

test('the first cell is the cause, the others follow from it', () => {
  expect(said(sheet(new Set(['D2', 'F2', 'D3', 'D4', 'D5', 'A1'])))).toEqual([
    'FORMULA_NO_CACHE formulaNotStored info D2: found 3, expected 3',
    'FORMULA_NO_CACHE formulaNotStored info F2 (consequence): found 100, expected 100',
    'FORMULA_NO_CACHE formulaNotStored info D3 (consequence): found 1, expected 1',
    'FORMULA_NO_CACHE formulaNotStored info D5 (consequence): found 3, expected 3',
  ]);
});

test('nothing is said where the file has all results, or nobody can say', () => {
  expect(said(sheet(new Set()))).toEqual([]);
  expect(said(sheet(null))).toEqual([]);
});
