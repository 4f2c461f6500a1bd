import { formulaFromFile, formulaToFile, shiftFormula } from '../../../src/workbench/xlsx/words/formulaText';

describe('a formula copied one row down and two columns to the right', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 'C2+$A2+C$1+$A$1'],
    ['SUM(B2:D$9)', 'SUM(D3:F$9)'],
    ['SUM(A:B,$A:$A,3:4,$3:$3)', 'SUM(C:D,$A:$A,4:5,$3:$3)'],
    ['"A1"&A1&"say ""B2"""', '"A1"&C2&"say ""B2"""'],
    ["'A1 B2'!A1+Sheet2!B2+'It''s A1'!C3", "'A1 B2'!C2+Sheet2!D3+'It''s A1'!E4"],
    ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(C2)+ATAN2(D2,E2)'],
    ['Table1[A1]+Table1[[#This Row],[B2]]', 'Table1[A1]+Table1[[#This Row],[B2]]'],
    ['[1]Sheet1!A1', '[1]Sheet1!C2'],
    ['rate_A1*A1.B2+XFE1+A1048577', 'rate_A1*A1.B2+XFE1+A1048577'],
    ['1E5+A1*2.5E-3+#REF!', '1E5+C2*2.5E-3+#REF!'],
    ['XFD1048576', 'B1'],
    ['điểm+A1', 'điểm+C2'],
    ['A1:INDEX(B:B,3)', 'C2:INDEX(D:D,3)'],
  ])('%s becomes %s', (formula, shifted) => {
    expect(shiftFormula(formula, 1, 2)).toBe(shifted);
  });

  test('and back is the formula again', () => {
    expect(shiftFormula(shiftFormula('A1:B$2+XFD9', 7, 3), -7, -3)).toBe('A1:B$2+XFD9');
  });
});

test('functions newer than the format take their prefix in files only', () => {
  const shown = '=TEXTJOIN(",",TRUE,FILTER(A1:A3,XLOOKUP(B1,C:C,D:D)>0))&"CONCAT("';
  const stored = '_xlfn.TEXTJOIN(",",TRUE,_xlfn._xlws.FILTER(A1:A3,_xlfn.XLOOKUP(B1,C:C,D:D)>0))&"CONCAT("';
  expect(formulaToFile(shown)).toBe(stored);
  expect(formulaFromFile(stored)).toBe(shown);
  expect(formulaToFile('=SUM(my.IFS(1),A1)')).toBe('SUM(my.IFS(1),A1)');
});
