import { cellAddress } from '../../../../src/sheet/address';
import { decimalOf } from '../../../../src/sheet/decimal';
import type { SheetSnapshot } from '../../../../src/sheet/snapshot';
import { sheetOf, type CellInput } from '../../../sheetBuilder';
import { findingsOf, said } from './drawn';

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

test('a total above the areas is the first that is met, and a bonus stands before the total below it', () => {
  const header = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự chấm', 'Điểm thẩm định'];
  const total = ['', 'TỔNG ĐIỂM', 2, formula('=SUM(D3:D5)', 3), formula('=SUM(E3:E5)', 2.5)];
  const rows = [
    ['1', 'Chỉ đạo, điều hành', 2, formula('=D4', 2), 1.5],
    ['1.1', 'Kế hoạch', 2, 2, 1.5],
    ['', 'Điểm thưởng', '', formula('=0.5*2', 1), 1],
  ];
  const cells = (...table: CellInput[][]): string[] =>
    findingsOf(sheetOf([header, ...table], { uncalculated: new Set(['D2', 'E2', 'D3', 'D4', 'D5', 'E5']) }))
      .filter(({ kind }) => kind === 'FORMULA_NO_CACHE')
      .map(
        ({ path, row, column, consequence }) =>
          `${path === null ? 'no criterion' : path} ${cellAddress(column, row)}${consequence ? ' follows' : ''}`,
      );
  expect(cells(total, ...rows)).toEqual([
    'no criterion D2',
    'no criterion E2 follows',
    '1 D3 follows',
    'no criterion D5 follows',
  ]);
  expect(cells(...rows, total)).toEqual([
    '1 D2',
    'no criterion D4 follows',
    'no criterion D5 follows',
    'no criterion E5 follows',
  ]);
});

test('the figure is said as a number, to be written as the reader writes them', () => {
  const [first] = findingsOf(sheet(new Set(['D2'])));
  expect(first?.params).toEqual({ found: decimalOf(3) });
});

test('words that a formula gives are said, blanks and errors are not', () => {
  const rows = (score: CellInput): string[] =>
    said(
      sheetOf(
        [
          ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
          ['1', 'Chỉ đạo, điều hành', 3, 2],
          ['1.1', 'Kế hoạch', 2, 2],
          ['1.2', 'Kiểm tra', 1, score],
        ],
        { uncalculated: new Set(['D4']) },
      ),
    ).filter((text) => text.startsWith('FORMULA_NO_CACHE'));
  expect(rows(formula('=IF(F4="","chưa chấm",1)', 'chưa chấm'))).toEqual([
    'FORMULA_NO_CACHE formulaNotStored info D4: found chưa chấm',
  ]);
  expect(rows(formula('=IF(F4="","",1)', ''))).toEqual([]);
  expect(rows(formula('=F4/0', '#DIV/0!'))).toEqual([]);
});

test('nothing is said where the file has all results, or nobody can say', () => {
  expect(said(sheet(new Set()))).toEqual([]);
  expect(said(sheet(null))).toEqual([]);
});
