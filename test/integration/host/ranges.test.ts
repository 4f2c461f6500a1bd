import type { ConnectedWorkbook } from '../connectedWorkbook';
import { connectWorkbook, errorOf, workbookData } from '../connectedWorkbook';

describe('Range', () => {
  let workbook: ConnectedWorkbook;

  const open = async (rows: Parameters<typeof workbookData>[0][number]['rows'], locale = 'en-US') => {
    workbook = await connectWorkbook(workbookData([{ id: 's1', name: 'Sheet1', rows }]), { locale });
  };
  afterEach(() => workbook.close());

  const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    workbook.Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));

  test('strings are read as en-US Excel reads what people type', async () => {
    await open([]);
    await run(async (sheet, context) => {
      sheet.getRange('B1').numberFormat = [['@']];
      const range = sheet.getRange('A1:J1');
      range.values = [['9.5', '1.10', "'007", '1,234.5', '50%', 'TRUE', 'abc', '1.2.3', '9,5', true]];
      range.load('values,valueTypes,numberFormat');
      await context.sync();
      expect(range.values).toEqual([[9.5, '1.10', '007', 1234.5, 0.5, true, 'abc', '1.2.3', 95, true]]);
      expect(range.valueTypes[0]).toEqual([
        'Double',
        'String',
        'String',
        'Double',
        'Double',
        'Boolean',
        'String',
        'String',
        'Double',
        'Boolean',
      ]);
      expect(range.numberFormat[0]?.[4]).toBe('0%');
    });
  });

  test('in a text cell a formula stays text; elsewhere an apostrophe makes it text', async () => {
    await open([]);
    await run(async (sheet, context) => {
      sheet.getRange('A1').numberFormat = [['@']];
      const range = sheet.getRange('A1:C1');
      range.formulas = [['=1+1', "'=1+1", '=1+1']];
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([['=1+1', '=1+1', 2]]);
      expect(range.formulas).toEqual([['=1+1', '=1+1', '=1+1']]);
    });
  });

  test('text that looks like a number stays text when its format changes', async () => {
    await open([[{ v: '9.5', t: 1 }]]);
    await run(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.fill.color = 'red';
      range.numberFormat = [['0.00']];
      range.load('values,valueTypes,text');
      await context.sync();
      expect([range.values, range.valueTypes, range.text]).toEqual([[['9.5']], [['String']], [['9.5']]]);
    });
  });

  test('null leaves a cell as it is, one value fills every cell, an empty string blanks', async () => {
    await open([
      [1, 2],
      [3, 4],
    ]);
    await run(async (sheet, context) => {
      const range = sheet.getRange('A1:B2').load('values');
      sheet.getRange('A1:B1').values = [[null, 20]];
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 20],
        [3, 4],
      ]);
      sheet.getRange('A2:B2').values = '' as unknown as string[][];
      sheet.getRange('C1:C2').values = 7 as unknown as number[][];
      const used = sheet.getUsedRange(true).load('address,values');
      await context.sync();
      expect(used.address).toBe('Sheet1!A1:C2');
      expect(used.values).toEqual([
        [1, 20, 7],
        ['', '', 7],
      ]);
    });
  });

  test('an array of another shape is refused and says so', async () => {
    await open([]);
    const error = await errorOf(
      run(async (sheet, context) => {
        sheet.getRange('A1').values = [['first']];
        sheet.getRange('A1:B2').values = [[1, 2]];
        sheet.getRange('A2').values = [['never']];
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
    expect(error.message).toContain("doesn't match the size or dimensions");
    expect(error.debugInfo.errorLocation).toBe('Range.values');
    // What was done before the error stays done, what comes after is not.
    expect(workbook.book.sheets()[0]?.value(0, 0)).toBe('first');
    expect(workbook.book.sheets()[0]?.value(1, 0)).toBe('');
  });

  test('8,000 cells, which the library writes in pieces, come back as written, in one round trip each', async () => {
    await open([]);
    const values = Array.from({ length: 200 }, (_r, row) =>
      Array.from({ length: 40 }, (_c, column) => row * 100 + column),
    );
    await run(async (sheet, context) => {
      sheet.getRangeByIndexes(10, 5, 200, 40).values = values;
      await context.sync();
      const used = sheet.getUsedRange().load('values,address');
      await context.sync();
      expect(used.address).toBe('Sheet1!F11:AS210');
      expect(used.values).toEqual(values);
    });
    expect(workbook.host.roundTrips).toBe(2);
  });

  test('formulas are recalculated before results are read, also in the batch that wrote them', async () => {
    await open([[1, 2, { f: '=A1+B1', v: 3, t: 2 }], [{ f: '=C1*10', v: 999, t: 2 }]]);
    await run(async (sheet, context) => {
      const before = sheet.getRange('A2').load('values');
      await context.sync();
      // Cached values are kept until something they depend on changes.
      expect(before.values).toEqual([[999]]);
      sheet.getRange('A1').values = [[5]];
      const after = sheet.getRange('A1:C2').load('values,formulas');
      await context.sync();
      expect(after.values).toEqual([
        [5, 2, 7],
        [70, '', ''],
      ]);
      expect(after.formulas[1]).toEqual(['=C1*10', '', '']);
    });
  });

  test('text follows the locale; values, formulas and number formats stay en-US', async () => {
    await open(
      [
        [
          { v: 1234.5, s: { n: { pattern: '#,##0.00' } } },
          9.2827,
          { v: 45000, s: { n: { pattern: 'dd/mm/yyyy' } } },
        ],
      ],
      'vi-VN',
    );
    await run(async (sheet, context) => {
      const range = sheet.getRange('A1:C1').load('text,values,formulas,numberFormat');
      await context.sync();
      expect(range.text).toEqual([['1.234,50', '9,2827', '15/03/2023']]);
      expect(range.values).toEqual([[1234.5, 9.2827, 45000]]);
      expect(range.formulas).toEqual([[1234.5, 9.2827, 45000]]);
      expect(range.numberFormat).toEqual([['#,##0.00', 'General', 'dd/mm/yyyy']]);
    });
  });

  test('ranges are found from one another', async () => {
    await open([]);
    await run(async (sheet, context) => {
      const range = sheet.getRange('B2:D5');
      const found = {
        cell: range.getCell(1, 1),
        row: range.getRow(2),
        column: range.getColumn(0),
        lastRow: range.getLastRow(),
        offset: range.getOffsetRange(1, 2),
        resized: range.getResizedRange(1, -1),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
        bounding: range.getBoundingRect('F7'),
        shared: range.getIntersectionOrNullObject('C4:Z9'),
        apart: range.getIntersectionOrNullObject('X1'),
        whole: sheet.getRange(),
      };
      for (const each of Object.values(found)) each.load('address');
      await context.sync();
      expect(
        Object.fromEntries(
          Object.entries(found).map(([name, each]) => [name, each.isNullObject ? null : each.address]),
        ),
      ).toEqual({
        cell: 'Sheet1!C3',
        row: 'Sheet1!B4:D4',
        column: 'Sheet1!B2:B5',
        lastRow: 'Sheet1!B5:D5',
        offset: 'Sheet1!D3:F6',
        resized: 'Sheet1!B2:C6',
        entireRow: 'Sheet1!2:5',
        entireColumn: 'Sheet1!B:D',
        bounding: 'Sheet1!B2:F7',
        shared: 'Sheet1!C4:D5',
        apart: null,
        whole: 'Sheet1!1:1048576',
      });
    });
  });

  test('rows inserted or deleted move cells and formulas', async () => {
    await open([[1], [2], ['=A1+A2']]);
    await run(async (sheet, context) => {
      sheet.getRange('2:3').insert('Down');
      const moved = sheet.getRange('A1:A5').load('formulas');
      await context.sync();
      expect(moved.formulas).toEqual([[1], [''], [''], [2], ['=A1+A4']]);
      sheet.getRange('A2:A3').delete('Up');
      const back = sheet.getRange('A1:A3').load('formulas,values');
      await context.sync();
      expect(back.formulas).toEqual([[1], [2], ['=A1+A2']]);
      expect(back.values).toEqual([[1], [2], [3]]);
    });
  });

  test('cells inserted to the right or down move only their row or column', async () => {
    await open([
      [1, 2],
      [3, 4],
    ]);
    await run(async (sheet, context) => {
      sheet.getRange('A1').insert('Right');
      sheet.getRange('A2').insert('Down');
      const range = sheet.getRange('A1:C3').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['', 1, 2],
        ['', 4, ''],
        [3, '', ''],
      ]);
    });
  });

  test('merging keeps the first value, and an insertion through a merge is refused', async () => {
    await open([
      [1, 2],
      [3, 4],
    ]);
    await run(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.merge();
      range.load('values');
      const merged = sheet.getRange('A1').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(range.values).toEqual([
        [1, ''],
        ['', ''],
      ]);
      expect(merged.address).toBe('Sheet1!A1:B2');
    });
    const error = await errorOf(run((sheet) => Promise.resolve(void sheet.getRange('A1').insert('Down'))));
    expect(error.code).toBe('InsertDeleteConflict');
    await run(async (sheet, context) => {
      sheet.getRange('A1:B2').unmerge();
      sheet.getRange('A1').insert('Down');
      await context.sync();
    });
    expect(workbook.book.sheets()[0]?.value(1, 0)).toBe(1);
  });

  test('formats are written, read back, and null where cells differ', async () => {
    await open([[1, 2]]);
    await run(async (sheet, context) => {
      const both = sheet.getRange('A1:B1');
      both.format.font.bold = true;
      both.format.wrapText = true;
      both.format.horizontalAlignment = 'Center';
      both.format.columnWidth = 60;
      both.format.borders.getItem('EdgeBottom').style = 'Continuous';
      both.format.borders.getItem('EdgeBottom').color = '#FF0000';
      sheet.getRange('A1').format.fill.color = 'yellow';
      both.load(
        'format/wrapText,format/horizontalAlignment,format/columnWidth,format/fill/color,format/font/bold,format/font/color',
      );
      const edge = both.format.borders.getItem('EdgeBottom').load('style,color,weight');
      const left = sheet.getRange('A1').format.fill.load('color');
      await context.sync();
      expect(both.format.wrapText).toBe(true);
      expect(both.format.horizontalAlignment).toBe('Center');
      expect(both.format.columnWidth).toBe(60);
      expect(both.format.font.bold).toBe(true);
      expect(both.format.font.color).toBe('#000000');
      expect(both.format.fill.color).toBeNull();
      expect([edge.style, edge.color, edge.weight]).toEqual(['Continuous', '#FF0000', 'Thin']);
      expect(left.color).toBe('#FFFF00');
      sheet.getRange('A1').format.fill.clear();
      left.load('color');
      await context.sync();
      expect(left.color).toBe('#FFFFFF');
    });
  });

  test('cell properties are read and written cell by cell', async () => {
    await open([[1, '=A1*2']]);
    await run(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [{ format: { fill: { color: '#00FF00' } } }, { format: { font: { bold: true } } }],
      ]);
      const read = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      range.load('formulas');
      await context.sync();
      expect(read.value).toEqual([
        [
          { address: 'Sheet1!A1', format: { fill: { color: '#00FF00' }, font: { bold: false } } },
          { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
        ],
      ]);
      expect(range.formulas).toEqual([[1, '=A1*2']]);
    });
  });

  test('clear takes contents, formats or both', async () => {
    await open([
      [
        { v: 1, s: { bl: 1 } },
        { v: 2, s: { bl: 1 } },
        { v: 3, s: { bl: 1 } },
      ],
    ]);
    await run(async (sheet, context) => {
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
      const range = sheet.getRange('A1:C1').load('values');
      const read = range.getCellProperties({ format: { font: { bold: true } } });
      await context.sync();
      expect(range.values).toEqual([['', 2, '']]);
      expect(read.value[0]?.map((cell) => cell.format?.font?.bold)).toEqual([true, false, false]);
    });
  });

  test('hidden rows are told apart', async () => {
    await open([[1], [2]]);
    await run(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      const hidden = sheet.getRange('A2').load('rowHidden,hidden');
      const mixed = sheet.getRange('A1:A2').load('rowHidden');
      await context.sync();
      expect([hidden.rowHidden, hidden.hidden, mixed.rowHidden]).toEqual([true, true, null]);
    });
  });

  test('a selection is what was selected', async () => {
    await open([[1]]);
    await run(async (sheet, context) => {
      sheet.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([selected.address, cell.address]).toEqual(['Sheet1!C3:D4', 'Sheet1!C3']);
    });
  });

  test('a range kept across batches follows the cells that move', async () => {
    await open([[1], [2]]);
    await run(async (sheet, context) => {
      const range = sheet.getRange('A2').load('address');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Sheet1!A3', [[2]]]);
    });
  });
});
