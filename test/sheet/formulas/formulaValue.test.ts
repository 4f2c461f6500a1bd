import { FormulaBook } from '../../../src/sheet/formulas/formulaBook';
import { formulaValue } from '../../../src/sheet/formulas/formulaValue';
import { NotKnown } from '../../../src/sheet/formulas/notKnown';
import type { CellValue, WorkbookSnapshot } from '../../../src/sheet/snapshot';
import { sheetOf, workbookOf } from '../../sheetBuilder';

const SHEET = sheetOf(
  [
    ['STT', 'Cấp', 'Điểm', 'Hệ số'],
    ['1', 1, 6, 1],
    ['1.1', 2, 2.5, 2],
    ['1.2', 2, 3.5, 1],
    ['2', 1, 4, 1],
    ['2.1', 2, 4, 1],
    ['', '', '#N/A', 'chữ'],
  ],
  { name: 'Bảng', tables: [{ row: 1, column: 0, height: 6, width: 4, name: 'Bang1', hasTotals: false }] },
);
const OTHER = sheetOf([[10], [20]], { name: 'Trang 2' });
const WORKBOOK: WorkbookSnapshot = {
  ...workbookOf(SHEET, OTHER),
  names: [
    { name: 'CacMuc', scope: null, formula: "='Bảng'!$C$3,'Bảng'!$C$4" },
    { name: 'Tong', scope: null, formula: '=Bảng!$C$2+Bảng!$C$5' },
    { name: 'Rieng', scope: SHEET.id, formula: "='Trang 2'!$A$1" },
    { name: 'Rieng', scope: OTHER.id, formula: "='Trang 2'!$A$2" },
    { name: 'Cap', scope: null, formula: '=5' },
    { name: 'TheoO', scope: null, formula: '=Bảng!C3' },
    { name: 'Vong', scope: null, formula: '=Vong+1' },
  ],
};
const BOOK = new FormulaBook(WORKBOOK);

/** What a formula in F2 gives; undefined where that is not known. */
function valueOf(text: string, row = 2): CellValue | undefined {
  try {
    return formulaValue(BOOK.formulaAt(text, { sheetId: SHEET.id, row, column: 5 }), BOOK.reader(SHEET.id));
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
}

test.each<[string, CellValue]>([
  ['=1+2*3^2/9-4%', 2.96],
  ['=-2^2', 4],
  ['=-(C3+C4)', -6],
  ['=C3&" điểm"', '2.5 điểm'],
  ['="a""b"', 'a"b'],
  ['=SUM(C3:C4,C5)', 10],
  ['=SUM((C3,C4))', 6],
  ['=SUM(C:C)', '#N/A'],
  ['=SUM(2:2)', 8],
  ['=MIN(C2,5)', 5],
  ['=MAX(C2:C6)', 6],
  ['=AVERAGE(C3:C4)', 3],
  ['=AVERAGE(F8:F9)', '#DIV/0!'],
  ['=COUNT(A2:D3)', 6],
  ['=PRODUCT(B2:B4)', 4],
  ['=ROUND(2.675,2)', 2.68],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUNDDOWN(2.69,1)+ROUNDUP(2.61,1)', 5.3],
  ['=ABS(-3)+INT(2.9)', 5],
  ['=IF(C2>5,"đạt","chưa")', 'đạt'],
  ['=IF(C2<5,C7)', false],
  ['=IF(AND(C2>5,NOT(C3>5)),1,2)', 1],
  ['=IF(OR(C2=6,C7),1,2)', '#N/A'],
  ['=IFERROR(C7,0)+IFERROR(C2,0)', 6],
  ['=C2/0', '#DIV/0!'],
  ['=D7*2', '#VALUE!'],
  ['=SUM(#REF!)', '#REF!'],
  ['=SUMPRODUCT(C3:C4,D3:D4)', 8.5],
  ['=SUMPRODUCT((LEN(A2:A6)=1)*C2:C6)', 10],
  ['=SUMIF(B2:B6,2,C2:C6)', 10],
  ['=SUMIF(B2:B6,2,C2)', 10],
  ['=SUMIF(A2:A6,A2&".?",C2:C6)', 6],
  ['=SUMIF(A2:A6,"~*",C2:C6)', 0],
  ['=SUMIF(C2:C6,">=4")', 14],
  ['=SUMIF(B:B,1,C:C)', 10],
  ['=SUMIFS(C2:C6,B2:B6,2,A2:A6,"<>2.1")', 6],
  ['=COUNTIF(B2:B6,"<>1")', 3],
  ['=COUNTIFS(B2:B6,2,C2:C6,">3")', 2],
  ['=AVERAGEIF(B2:B6,2,C2:C6)', 10 / 3],
  ['=SUBTOTAL(9,C3:C4)', 6],
  ["='Trang 2'!A1+'Bảng'!C2", 16],
  ['=SUM(CacMuc)', 6],
  ['=Tong*Cap', 50],
  ['=Rieng', 10],
  ["='Trang 2'!Rieng", 20],
  ['=SUM(Bang1[Điểm])', 20],
  ['=SUM(Bang1[[Điểm]:[Hệ số]])', 26],
  ['=SUM(OFFSET(C2,1,0,2,1))+OFFSET(C4,-1,0)', 8.5],
  ['=TRUE', true],
])('%s gives %j', (formula, expected) => {
  const value = valueOf(formula);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
  else expect(value).toBe(expected);
});

test('a row of a table is the formula’s own', () => {
  const inTable = { sheetId: SHEET.id, row: 3, column: 3 };
  for (const text of ['=[@Điểm]', '=Bang1[[#This Row],[Điểm]]', '=Bang1[@Điểm]'])
    expect(formulaValue(BOOK.formulaAt(text, inTable), BOOK.reader(SHEET.id))).toBe(2.5);
});

test.each([
  '=OFFSET(C2,B2,0)',
  '=OFFSET(C2,-2,0)',
  '=INDIRECT("C2")',
  '=INDEX(C2:C6,2)',
  '=VLOOKUP(A2,A2:C6,3,0)',
  '=CuaToi(C2)',
  '=KhongCo',
  '=TheoO',
  '=Vong',
  '=Bang2[Điểm]',
  '=Bang1[Không có]',
  '=[@Điểm]',
  "='[Nguon.xlsx]Trang1'!A1",
  '=Trang1:Trang3!A1',
  "='Không có'!A1",
  '=C2:C6+1',
  '=C2:INDEX(C2:C6,3)',
  '=C2:C6 A3:D3',
  '=A2+1',
  '=SUMIF(A2:A6,"1.",C2:C6)',
  '=SUMIF(A2:A6,,C2:C6)',
  '=SUM({1,2})',
  '=C2#',
  '=SUM(C2',
  '=)',
  '=',
])('of %s nobody can say what it gives', (formula) => {
  expect(valueOf(formula)).toBeUndefined();
});
