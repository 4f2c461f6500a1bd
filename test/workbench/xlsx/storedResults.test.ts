import type { ICellData, Nullable } from '@univerjs/core';
import { changesBetween, openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { HeadlessBook } from '../../../src/workbench/univer/headlessBook';
import { workbookFile } from './workbookFile';

/** What files say of the results of their formulas, and what is made of it on opening. */

const CURRENT = '<calcPr calcId="191029"/>';
const FULL = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

/** One row of cells, as XML. */
const fileOf = (cells: string, calcPr: string): Uint8Array =>
  workbookFile({ sheets: [{ rows: `<row r="1">${cells}</row>` }], afterSheets: calcPr });

interface Opened {
  /** Values of the row's cells; null where there is none. */
  values: unknown[];
  /** The file, saved without any change by hand. */
  saved: Uint8Array;
}

async function openedBook(file: Uint8Array): Promise<Opened> {
  const opened = openXlsx(file);
  const book = await HeadlessBook.open(structuredClone(opened));
  const now = await book.save();
  book.dispose();
  const row: Record<number, Nullable<ICellData>> = now.sheets['sheet-1']?.cellData?.[0] ?? {};
  return {
    values: Object.values(row).map((cell) => cell?.v ?? null),
    saved: saveXlsx(file, changesBetween(opened, now)),
  };
}

const openedValues = async (cells: string, calcPr: string): Promise<unknown[]> =>
  (await openedBook(fileOf(cells, calcPr))).values;

describe('every formula is calculated on load', () => {
  test.each([
    ['where the file asks for it', '<calcPr calcId="191029" fullCalcOnLoad="1"/>', true],
    ['in the other words of XML', '<calcPr calcId="191029" fullCalcOnLoad="true"/>', true],
    ['even with manual calculation', '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>', true],
    ['not where the file takes it back', '<calcPr calcId="191029" fullCalcOnLoad="0"/>', false],
    ['not where an older engine calculated it', '<calcPr calcId="171027"/>', false],
    ['not where nothing is said', '', false],
  ])('%s', async (_, calcPr, isCalculated) => {
    const cells = '<c r="A1"><v>2</v></c><c r="B1"><f>A1+1</f><v>0</v></c>';
    expect(await openedValues(cells, calcPr)).toEqual([2, isCalculated ? 3 : 0]);
  });
});

describe('a stored result', () => {
  test('that is missing is calculated, whatever the file says', async () => {
    const cells = '<c r="A1"><v>2</v></c><c r="B1"><f>A1+1</f></c><c r="C1"><f>A1+2</f><v></v></c>';
    expect(await openedValues(cells, CURRENT)).toEqual([2, 3, 4]);
  });

  test('that is an empty text is a result', () => {
    const cells = '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1</f><v/></c>';
    const row = openXlsx(fileOf(cells, CURRENT)).sheets['sheet-1']?.cellData?.[0];
    expect(row?.[0]).toHaveProperty('v', '');
    expect(row?.[1]).not.toHaveProperty('v');
  });

  test.each([
    ['of a function that the engine does not know', '<f>VIETNAM(1)</f><v>7</v>'],
    ['that came from another workbook', '<f>[1]Sheet1!$A$1</f><v>7</v>'],
    ['that the engine makes an error of', '<f>VALUE("bảy")</f><v>7</v>'],
  ])('stays %s, with what rests on it', async (_, content) => {
    const cells = `<c r="A1">${content}</c><c r="B1"><f>IFERROR(A1,0)+1</f><v>8</v></c><c r="C1"><f>1+1</f><v>0</v></c>`;
    expect(await openedValues(cells, FULL)).toEqual([7, 8, 2]);
  });

  test('stays on a circle, which Excel does not go round', async () => {
    const cells =
      '<c r="A1"><v>2</v></c><c r="B1"><f>SUM(A1:B1)</f><v>0</v></c><c r="C1"><f>A1+B1</f><v>2</v></c>';
    expect(await openedValues(cells, FULL)).toEqual([2, 0, 2]);
  });

  test('that is an empty text replaces a figure', async () => {
    const cells = '<c r="B1"><f>IF(A1="","",A1)</f><v>0</v></c>';
    expect(await openedValues(cells, FULL)).toEqual(['']);
  });

  test('is an error where the engine does not know the function and the file has none', async () => {
    expect(await openedValues('<c r="A1"><f>VIETNAM(1)</f></c>', FULL)).toEqual(['#NAME?']);
  });
});

describe('a file that is calculated on load and saved', () => {
  const right =
    '<c r="A1"><v>0.1</v></c><c r="B1"><v>0.2</v></c><c r="C1"><f>SUM(A1:B1)</f><v>0.30000000000000004</v></c>' +
    '<c r="D1"><f>C1/B1*100</f><v>150</v></c><c r="E1"><f>VIETNAM(1)</f><v>7</v></c><c r="F1" t="str"><f>""</f><v></v></c>';

  test.each([FULL, '', '<calcPr calcId="171027"/>'])(
    'is the same file where its results are right: %s',
    async (calcPr) => {
      const file = fileOf(right, calcPr);
      expect((await openedBook(file)).saved).toBe(file);
    },
  );

  test('has the results that Excel would save', async () => {
    const cells = '<c r="A1"><v>2</v></c><c r="B1"><f>A1+1</f><v>0</v></c><c r="C1"><f>B1+1</f></c>';
    const { saved } = await openedBook(fileOf(cells, FULL));
    const row = openXlsx(saved).sheets['sheet-1']?.cellData?.[0];
    expect([row?.[1], row?.[2]]).toEqual([
      { f: '=A1+1', v: 3, t: 2 },
      { f: '=B1+1', v: 4, t: 2 },
    ]);
  });
});
