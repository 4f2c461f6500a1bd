import { openXlsx, saveXlsx, type CellChange, type StoredValue } from '../../../src/workbench/xlsx';
import { cellAddress, parseCell } from '../../../src/sheet/address';
import { changesOf } from './changeValues';
import {
  OFFICIAL_WORKBOOK,
  partNames,
  partOf,
  rowsOf,
  workbookFile,
  type WorkbookSource,
} from './workbookFile';

function at(address: string, change: Omit<CellChange, 'row' | 'column'>): CellChange {
  const place = parseCell(address);
  if (!place) throw new Error(address);
  return { row: place.row - 1, column: place.column, ...change };
}

const text = (value: string): StoredValue => ({ type: 'text', text: value });
const number = (value: number): StoredValue => ({ type: 'number', value });

/** The content of `<sheetData>` after changes to the cells of a one-sheet workbook. */
function rowsAfter(source: WorkbookSource, ...cells: CellChange[]): string {
  return rowsOf(saveXlsx(workbookFile(source), changesOf({ cells })));
}

test('no changes give the original bytes', () => {
  expect(saveXlsx(OFFICIAL_WORKBOOK, changesOf())).toBe(OFFICIAL_WORKBOOK);
});

test('the same changes give the same bytes', () => {
  const changes = changesOf({ cells: [at('E9', { value: number(1), look: { fill: '#FF0000' } })] });
  expect(saveXlsx(OFFICIAL_WORKBOOK, changes)).toEqual(saveXlsx(OFFICIAL_WORKBOOK, changes));
});

test('a changed number changes its own digits and nothing else in the file', () => {
  const saved = saveXlsx(OFFICIAL_WORKBOOK, changesOf({ cells: [at('E9', { value: number(9.5) })] }));
  const sheet = 'xl/worksheets/sheet1.xml';
  for (const name of partNames(OFFICIAL_WORKBOOK)) {
    const expected = partOf(OFFICIAL_WORKBOOK, name);
    expect(partOf(saved, name)).toBe(
      name === sheet ? expected.replace('<v>9.2827</v>', '<v>9.5</v>') : expected,
    );
  }
  expect(partNames(saved)).toEqual(partNames(OFFICIAL_WORKBOOK));
});

describe('a cell is written as its value asks for', () => {
  const write = (value: StoredValue, formula?: string | null): string =>
    rowsAfter(
      { sheets: [{ rows: '<row r="1"><c r="A1" s="4" t="s" vm="1"><v>0</v></c></row>' }] },
      at('A1', { value, formula }),
    );

  test.each<[string, StoredValue, string]>([
    ['a number', number(0.1 + 0.2), '<c r="A1" s="4"><v>0.30000000000000004</v></c>'],
    ['a large number', number(1e21), '<c r="A1" s="4"><v>1e+21</v></c>'],
    [
      'text',
      text('Điểm <&> "1"'),
      '<c r="A1" s="4" t="inlineStr"><is><t>Điểm &lt;&amp;&gt; "1"</t></is></c>',
    ],
    [
      'text with spaces',
      text(' a\nb '),
      '<c r="A1" s="4" t="inlineStr"><is><t xml:space="preserve"> a\nb </t></is></c>',
    ],
    ['text like a formula', text('=1+1'), '<c r="A1" s="4" t="inlineStr"><is><t>=1+1</t></is></c>'],
    [
      'text XML cannot hold',
      text('a\u0001_x0041_'),
      '<c r="A1" s="4" t="inlineStr"><is><t>a_x0001__x005F_x0041_</t></is></c>',
    ],
    ['a boolean', { type: 'boolean', value: true }, '<c r="A1" s="4" t="b"><v>1</v></c>'],
    ['an error', { type: 'error', code: '#N/A' }, '<c r="A1" s="4" t="e"><v>#N/A</v></c>'],
    [
      'an error of the engine',
      { type: 'error', code: '#CYCLE!' },
      '<c r="A1" s="4" t="e"><v>#VALUE!</v></c>',
    ],
    ['nothing', { type: 'blank' }, '<c r="A1" s="4"/>'],
  ])('%s', (_, value, expected) => {
    expect(write(value)).toBe(`<row r="1">${expected}</row>`);
  });

  test('a formula with its result', () => {
    expect(write(number(2), '=IFS(B1<2,2)')).toContain(
      '<c r="A1" s="4"><f>_xlfn.IFS(B1&lt;2,2)</f><v>2</v></c>',
    );
    expect(write(text('x'), '="x"')).toContain('<c r="A1" s="4" t="str"><f>"x"</f><v>x</v></c>');
    expect(write({ type: 'blank' }, '=""')).toContain('<c r="A1" s="4" t="str"><f>""</f><v></v></c>');
    expect(write({ type: 'error', code: '#DIV/0!' }, '=1/0')).toContain(
      '<c r="A1" s="4" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    );
  });

  test('rich text with its runs', () => {
    const runs = [
      { text: 'a ', style: { bl: 1, fs: 12, ff: 'Arial', cl: { rgb: '#FF0000' } } },
      { text: 'b', style: {} },
    ];
    expect(write({ type: 'text', text: 'a b', runs })).toContain(
      '<is><r><rPr><b/><sz val="12"/><color rgb="FFFF0000"/><rFont val="Arial"/></rPr><t xml:space="preserve">a </t></r><r><t>b</t></r></is>',
    );
  });
});

describe('cells come in order', () => {
  const rows = '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="C2"/></row><row r="5"/>';

  test('into rows that are there, between them and after them', () => {
    const cells = ['A1', 'A2', 'D2', 'B3', 'C5', 'A9'].map((address) => at(address, { value: number(7) }));
    expect(rowsAfter({ sheets: [{ rows }] }, ...cells)).toBe(
      '<row r="1"><c r="A1"><v>7</v></c></row>' +
        '<row r="2" spans="1:4"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c><c r="C2"/><c r="D2"><v>7</v></c></row>' +
        '<row r="3"><c r="B3"><v>7</v></c></row><row r="5"><c r="C5"><v>7</v></c></row><row r="9"><c r="A9"><v>7</v></c></row>',
    );
  });

  test('into a sheet without rows, with a prefix and without addresses', () => {
    const empty = workbookFile({
      sheets: [{ part: '<x:worksheet xmlns:x="m"><x:sheetData/></x:worksheet>' }],
    });
    const saved = saveXlsx(empty, changesOf({ cells: [at('B2', { value: text('a') })] }));
    expect(rowsOf(saved)).toBe(
      '<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>',
    );
    const implied = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(
      rowsAfter(
        { sheets: [{ rows: implied }] },
        at('B1', { value: number(9) }),
        at('A2', { value: number(8) }),
      ),
    ).toBe('<row><c><v>1</v></c><c><v>9</v></c></row><row><c><v>8</v></c></row>');
  });

  test('and widen the dimension only when they are outside it', () => {
    const source = { sheets: [{ before: '<dimension ref="B2:C5"/>', rows }] };
    const dimension = (address: string): string =>
      /<dimension[^>]*>/.exec(
        partOf(
          saveXlsx(workbookFile(source), changesOf({ cells: [at(address, { value: number(1) })] })),
          'xl/worksheets/sheet1.xml',
        ),
      )?.[0] ?? '';
    expect(dimension('C3')).toBe('<dimension ref="B2:C5"/>');
    expect(dimension('A9')).toBe('<dimension ref="A2:C9"/>');
  });

  test('new cells look like their row, else like their column', () => {
    const source = {
      sheets: [
        {
          before: '<cols><col min="1" max="2" width="9" style="3"/></cols>',
          rows: '<row r="1" s="5" customFormat="1"/>',
        },
      ],
    };
    expect(
      rowsAfter(
        source,
        at('A1', { value: number(1) }),
        at('B2', { value: number(1) }),
        at('C2', { value: number(1) }),
      ),
    ).toBe(
      '<row r="1" s="5" customFormat="1"><c r="A1" s="5"><v>1</v></c></row><row r="2"><c r="B2" s="3"><v>1</v></c><c r="C2"><v>1</v></c></row>',
    );
  });
});

describe('formulas that cells share', () => {
  const source = {
    sheets: [
      {
        rows:
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*_xlfn.XOR(1)</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>',
      },
    ],
  };

  test('stay when another cell of the group changes', () => {
    const rows = rowsAfter(source, at('A2', { formula: null, value: number(5) }));
    expect(rows).toContain('<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*_xlfn.XOR(1)</f><v>1</v></c>');
    expect(rows).toContain('<c r="A2"><v>5</v></c>');
    expect(rows).toContain('<c r="A3"><f t="shared" si="0"/><v>3</v></c>');
  });

  test('are written out when the cell that holds the text changes', () => {
    const rows = rowsAfter(
      source,
      at('A1', { formula: '=C1', value: number(5) }),
      at('A3', { value: number(30) }),
    );
    expect(rows).toBe(
      '<row r="1"><c r="A1"><f>C1</f><v>5</v></c></row><row r="2"><c r="A2"><f>B2*_xlfn.XOR(1)</f><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f>B3*_xlfn.XOR(1)</f><v>30</v></c></row>',
    );
  });

  test('keep their element when only the result changes', () => {
    expect(rowsAfter(source, at('A1', { value: number(5) }))).toContain(
      '<f t="shared" ref="A1:A3" si="0">B1*_xlfn.XOR(1)</f><v>5</v>',
    );
  });
});

test('when an array formula goes, the results in its other cells go too', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1" s="2"><v>2</v></c></row>';
  expect(rowsAfter({ sheets: [{ rows }] }, at('A1', { formula: null, value: number(7) }))).toBe(
    '<row r="1"><c r="A1"><v>7</v></c><c r="B1" s="2"/></row>',
  );
});

describe('the calculation chain', () => {
  const source: WorkbookSource = {
    sheets: [{ rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' }],
    parts: { 'xl/calcChain.xml': '<calcChain xmlns="x"><c r="A1" i="1"/></calcChain>' },
    contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="x"/>',
    relationships:
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
  };

  test('stays while formulas stay', () => {
    const saved = saveXlsx(workbookFile(source), changesOf({ cells: [at('A1', { value: number(3) })] }));
    expect(partOf(saved, 'xl/calcChain.xml')).not.toBe('');
    const formula: CellChange = at('A1', { formula: '=1+2', value: number(3) });
    const reworded = saveXlsx(workbookFile(source), changesOf({ cells: [formula] }));
    expect(partOf(reworded, 'xl/calcChain.xml')).not.toBe('');
  });

  test('goes when a formula comes or goes, from every part that names it', () => {
    const saved = saveXlsx(
      workbookFile(source),
      changesOf({ cells: [at('B1', { formula: '=A1', value: number(2) })] }),
    );
    expect(partNames(saved)).not.toContain('xl/calcChain.xml');
    expect(partOf(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partOf(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(openXlsx(saved).sheets['sheet-1']?.cellData?.[0]?.[1]).toMatchObject({ f: '=A1' });
  });
});

test('a formula that the engine cannot calculate makes Excel calculate on opening', () => {
  const source = { afterSheets: '<calcPr calcId="1"/>' };
  const changes = changesOf(
    { cells: [at(cellAddress(0, 1), { value: number(1) })] },
    { recalculateOnOpen: true },
  );
  expect(partOf(saveXlsx(workbookFile(source), changes), 'xl/workbook.xml')).toContain(
    '<calcPr calcId="1" fullCalcOnLoad="1"/>',
  );
  expect(partOf(saveXlsx(workbookFile(), changes), 'xl/workbook.xml')).toContain(
    '</sheets><calcPr fullCalcOnLoad="1"/></workbook>',
  );
});
