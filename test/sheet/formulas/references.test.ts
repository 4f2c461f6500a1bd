import { cellAddress } from '../../../src/sheet/address';
import { rangesAdded, rangesSurelyAsked } from '../../../src/sheet/formulas/askedRanges';
import { Calculation, type Written } from '../../../src/sheet/formulas/calculation';
import { FormulaBook } from '../../../src/sheet/formulas/formulaBook';
import { referencesOf, type Counting } from '../../../src/sheet/formulas/references';
import type { CellRange } from '../../../src/sheet/cellRange';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';

const LEVELS: CellInput[][] = [
  ['1', 1, 6],
  ['1.1', 2, 2.5],
  ['1.2', 2, 3.5],
  ['2', 1, 4],
];
const HERE = { sheetId: 'id of Bảng', row: 1, column: 2 };

function bookOf(rows: CellInput[][]): FormulaBook {
  return new FormulaBook(workbookOf(sheetOf(rows, { name: 'Bảng' }), sheetOf([[1]], { name: 'Khác' })));
}

const drawn = ({ firstColumn, firstRow, lastColumn, lastRow }: CellRange): string =>
  [cellAddress(firstColumn, firstRow), cellAddress(lastColumn, lastRow)].join(':');

describe('which cells a formula refers to', () => {
  const refers = (text: string, counting: Counting): { cells: string[]; isAllKnown: boolean } => {
    const book = bookOf(LEVELS);
    const { areas, isAllKnown } = referencesOf(
      book.formulaAt(text, HERE),
      book.reader(HERE.sheetId),
      counting,
    );
    return {
      cells: areas.filter(({ sheetId }) => sheetId === HERE.sheetId).map(({ range }) => drawn(range)),
      isAllKnown,
    };
  };

  test.each<[string, Counting, string[], boolean]>([
    ['=IF(A1="",C2,C3)', 'all', ['A1:A1', 'C2:C2', 'C3:C3'], true],
    ['=IF(A1="",C2,C3)', 'sure', ['A1:A1'], true],
    ['=SUMIF(B1:B4,2,C1:C4)', 'all', ['B1:B4', 'C1:C4', 'C1:C4'], true],
    ['=SUMIF(B1:B4,2,C1)', 'all', ['B1:B4', 'C1:C1', 'C1:C4'], true],
    ['=SUMIF(B1:B4,2,C1:C4)', 'needed', ['B1:B4', 'C2:C2', 'C3:C3'], true],
    ['=SUMIFS(C1:C4,B1:B4,2)', 'sure', ['B1:B4', 'C2:C2', 'C3:C3'], true],
    ['=SUMIF(A1:A4,"1.",C1:C4)', 'needed', ['A1:A4', 'C1:C4', 'C1:C4'], true],
    ['=SUMIF(A1:A4,"1.",C1:C4)', 'sure', ['A1:A4'], true],
    ['=COUNTIF(C1:C4,">3")', 'sure', ['C1:C4', 'C1:C1', 'C3:C3', 'C4:C4'], true],
    ['=OFFSET(C1,B1,0)', 'all', ['C1:C1', 'B1:B1'], false],
    ['=OFFSET(C1,B1,0)', 'sure', [], false],
    ['=OFFSET(C1,1,0,2,1)', 'sure', ['C2:C3'], true],
    ['=INDEX(C1:C4,2)', 'sure', [], true],
    ['=ROW(C1)+C2', 'sure', ['C2:C2'], true],
    ['=INDIRECT("C1")', 'all', [], false],
    ["='[x.xlsx]Bảng'!C2+C3", 'all', ['C3:C3'], false],
    ['=Khác!A1+C3', 'all', ['C3:C3'], true],
    ['=KhongCo', 'all', [], false],
    ['=C1 C2', 'all', [], false],
    ['=SUM(C1:C4)+"C9"', 'sure', ['C1:C4'], true],
  ])('%s, %s', (text, counting, cells, isAllKnown) => {
    expect(refers(text, counting)).toEqual({ cells, isAllKnown });
  });
});

describe('which cells a formula adds', () => {
  const adds = (text: string): string[] | null => rangesAdded(bookOf(LEVELS), text, HERE)?.map(drawn) ?? null;

  test.each<[string, string[] | null]>([
    ['=SUMIF(B1:B4,2,C1:C4)+C4', ['C2:C2', 'C3:C3', 'C4:C4']],
    ['=ROUND(SUMIFS(C1:C4,A1:A4,A1&".?"),4)', ['C2:C2', 'C3:C3']],
    ['=SUM((C2,C3))', ['C2:C2', 'C3:C3']],
    ["='Bảng'!C2+C3", ['C2:C2', 'C3:C3']],
    ['=Khác!A1+C3', null],
    ['=SUMIF(Khác!A1:A4,1,Khác!A1)', null],
    ['=SUMIF(A1:A4,"1.",C1:C4)', null],
    ['=COUNTIF(B1:B4,2)', null],
    ['=MIN(C2,C3)', null],
  ])('%s', (text, cells) => {
    expect(adds(text)).toEqual(cells);
  });

  test('and surely asks', () => {
    expect(rangesSurelyAsked(bookOf(LEVELS), '=C2+C3', HERE).map(drawn)).toEqual(['C2:C2', 'C3:C3']);
    expect(rangesSurelyAsked(bookOf(LEVELS), '=Khác!A1*C3', HERE).map(drawn)).toEqual(['C3:C3']);
  });
});

describe('a workbook after some cells were written', () => {
  const sheetId = HERE.sheetId;
  const formula = (text: string, value: CellInput & (number | string)): CellInput => ({
    formula: text,
    value,
  });
  const write = (row: number, column: number, content: number | string): Written => ({
    sheetId,
    row,
    column,
    content,
    isFormula: typeof content === 'string' && content.startsWith('='),
  });
  const rows: CellInput[][] = [
    [1, formula('=A1*2', 2), formula('=B1+1', 3), formula('=SUMIF(E1:E3,2,A1:A3)', 7), 1],
    [2, formula('=A2*3', 7), formula('=B2', 7), formula('=OFFSET(A1,A2,0)', 5), 2],
    [5, 10, formula('=B3', 10), formula('=D2', 5), 2],
  ];
  const at = (written: Written[], row: number, column: number): unknown =>
    new Calculation(bookOf(rows), written).value({ sheetId, row, column });

  test('what follows is calculated, the rest is what is stored', () => {
    const written = [write(1, 0, 10)];
    expect([at(written, 1, 1), at(written, 1, 2), at(written, 1, 3), at(written, 3, 2)]).toEqual([
      20, 21, 7, 10,
    ]);
    expect(
      new Calculation(bookOf(rows), written).following.map(({ row, column }) => cellAddress(column, row)),
    ).toEqual(['B1', 'D1', 'D2', 'C1', 'D3']);
  });

  test('of a formula whose result Excel has otherwise nothing is known, nor of an OFFSET by a figure', () => {
    expect(at([write(2, 0, 10)], 2, 1)).toBeUndefined();
    expect(at([write(2, 0, 10)], 2, 2)).toBeUndefined();
    expect(at([write(2, 0, 10)], 3, 3)).toBeUndefined();
    expect(at([], 3, 3)).toBe(5);
  });

  test('circles are found, by way of formulas that stay', () => {
    const circle = (row: number, column: number, content: string): string[] =>
      [...new Calculation(bookOf(rows), [write(row, column, content)]).circular()]
        .map((cell) => cellAddress(cell.column, cell.row))
        .sort();
    expect(circle(1, 0, '=C1')).toEqual(['A1', 'B1', 'C1']);
    expect(circle(3, 1, '=C3+A1')).toEqual(['B3', 'C3']);
    expect(circle(1, 0, '=D1')).toEqual([]);
    expect(circle(1, 0, '=A3')).toEqual([]);
  });

  test('what rests on a reference that may lead anywhere is uncertain', () => {
    const calculation = new Calculation(bookOf(rows), [write(3, 1, '=D3')]);
    const uncertain = (row: number, column: number): boolean => {
      const cell = calculation.at({ sheetId, row, column });
      return cell !== undefined && calculation.isUncertain(cell);
    };
    expect([uncertain(2, 3), uncertain(3, 3), uncertain(3, 1), uncertain(3, 2), uncertain(1, 1)]).toEqual([
      ...[true, true, true, true, false],
    ]);
  });

  test('a chain as long as a sheet ends no stack', () => {
    const chain = Array.from({ length: 5_000 }, (_, y): CellInput[] => [formula(`=A${y + 2}`, 0)]);
    const calculation = new Calculation(bookOf(chain), [write(5_001, 0, 1)]);
    expect(calculation.value({ sheetId, row: 1, column: 0 })).toBeUndefined();
    expect(calculation.circular().size).toBe(0);
  });
});
