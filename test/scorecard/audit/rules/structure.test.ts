import { sheetOf, type CellInput } from '../../../sheetBuilder';
import { findingsOf, said } from './drawn';

/** Codes, levels and names of rows, as far as they leave doubts (rule 11). */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'];

/** Rows of one point each, named apart; the sums are left out. */
function ofCodes(...codes: CellInput[]): string[] {
  const rows = codes.map((code, index) => [code, `Việc ${String.fromCharCode(65 + index)}`, 1, 1]);
  return said(sheetOf([HEADER, ...rows])).filter((text) => !/^(PARENT|MAX)_SUM/.test(text));
}

test('codes that stand once, below their parents, are right', () => {
  expect(ofCodes('1', '1.1', '1.2', '1.2.1', '2', '2.1')).toEqual([]);
});

test('a code that stands twice says where it stood first', () => {
  expect(ofCodes('1', '1.1', '1.1').filter((text) => text.startsWith('DUP'))).toEqual([
    'DUPLICATE_CODE duplicateCode error A4: found 1.1, code 1.1, row 3',
  ]);
});

test('a parent that is missing is missed once; the other children follow', () => {
  expect(ofCodes('1', '1.1', '1.2.1', '1.2.2', '1.3.1')).toEqual([
    'MISSING_PARENT missingParent warning A4: found 1.2.1, code 1.2.1',
    'MISSING_PARENT missingParent warning A5 (consequence): found 1.2.2, code 1.2.2',
    'MISSING_PARENT missingParent warning A6: found 1.3.1, code 1.3.1',
  ]);
});

test('rows below the components are a remark', () => {
  expect(ofCodes('1', '1.1', '1.1.1')).toEqual([]);
  expect(ofCodes('1', '1.1', '1.1.1', '1.1.1.1')).toEqual([
    'DEPTH tooDeep info A5: found 1.1.1.1, code 1.1.1.1, level 4',
  ]);
});

test('a code that Excel changed says what stands there', () => {
  const codes = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1];
  expect(ofCodes(...codes)).toEqual(['CODE_REPAIRED codeRepaired info A12: found 1.1, code 1.10, text 1.1']);
});

test('a name that stands twice says where it stood first, however it is written', () => {
  const rows: CellInput[][] = [HEADER, ['1', 'Chỉ đạo', 1, 1], ['1.1', 'CHỈ  ĐẠO ', 1, 1]];
  expect(said(sheetOf(rows))).toEqual([
    'DUPLICATE_NAME duplicateName info B3: found CHỈ ĐẠO, code 1.1, other 1, row 2',
  ]);
});

test('where codes stand in the names, doubts about codes are shown there', () => {
  const rows: CellInput[][] = [
    ['Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ['1. Chỉ đạo', 2, 2],
    ['1.1. Kế hoạch', 1, 1],
    ['1.1. Kiểm tra', 1, 1],
  ];
  const [twice] = findingsOf(sheetOf(rows)).filter(({ kind }) => kind === 'DUPLICATE_CODE');
  expect(twice).toMatchObject({ row: 4, column: 0, path: '1.1', area: '1' });
});
