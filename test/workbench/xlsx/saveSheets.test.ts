import { openXlsx, saveXlsx, type SheetChanges } from '../../../src/workbench/xlsx';
import { changesOf, sheetChanges } from './changeValues';
import { OFFICIAL_WORKBOOK, partNames, partOf, workbookFile, type SheetSource } from './workbookFile';

const SHEET = 'xl/worksheets/sheet1.xml';

/** What stands around the rows of a sheet after changes to it, without `<worksheet>` and `<sheetData>`. */
function around(source: SheetSource, changes: Partial<SheetChanges>): string {
  const part = partOf(saveXlsx(workbookFile({ sheets: [source] }), changesOf(changes)), SHEET);
  return part
    .replace(/^.*?<worksheet[^>]*>/s, '')
    .replace(/<sheetData>.*<\/sheetData>/s, '…')
    .replace('</worksheet>', '');
}

const area = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

describe('merged areas', () => {
  test('are added to those that are there, in their place', () => {
    expect(
      around(
        { after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins/>' },
        { merges: { added: [area(1, 0, 2, 0)], removed: [] } },
      ),
    ).toBe(
      '…<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells><pageMargins/>',
    );
    expect(
      around(
        { after: '<autoFilter ref="A1"/><dataValidations/>' },
        { merges: { added: [area(0, 0, 0, 1)], removed: [] } },
      ),
    ).toBe(
      '…<autoFilter ref="A1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><dataValidations/>',
    );
  });

  test('go, and their list with the last', () => {
    const after = '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="$A$2:$A$3"/></mergeCells>';
    expect(around({ after }, { merges: { added: [], removed: [area(1, 0, 2, 0)] } })).toBe(
      '…<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect(around({ after }, { merges: { added: [], removed: [area(1, 0, 2, 0), area(0, 0, 0, 1)] } })).toBe(
      '…',
    );
  });
});

describe('columns', () => {
  test('a run of columns is split around the one that changes', () => {
    const before = '<cols><col min="2" max="5" width="11" style="3" customWidth="1"/></cols>';
    expect(
      around(
        { before },
        {
          columns: [
            { column: 2, width: 70 },
            { column: 9, hidden: true },
          ],
        },
      ),
    ).toBe(
      '<cols><col min="2" max="2" width="11" style="3" customWidth="1"/><col min="3" max="3" width="10" style="3" customWidth="1"/>' +
        '<col min="4" max="5" width="11" style="3" customWidth="1"/><col min="10" max="10" width="9.140625" hidden="1"/></cols>…',
    );
  });

  test('widths are read back as the pixels that were written', () => {
    for (const width of [1, 20, 55, 64, 88, 120, 333]) {
      const saved = saveXlsx(workbookFile(), changesOf({ columns: [{ column: 0, width }] }));
      expect(openXlsx(saved).sheets['sheet-1']?.columnData?.[0]?.w).toBe(width);
    }
  });
});

test('rows: heights and hidden ones, existing and new', () => {
  const saved = saveXlsx(
    workbookFile({ sheets: [{ rows: '<row r="2" ht="20" customHeight="1"><c r="A2"><v>1</v></c></row>' }] }),
    changesOf({
      rows: [
        { row: 1, height: null, hidden: true },
        { row: 3, height: 40 },
      ],
    }),
  );
  expect(partOf(saved, SHEET)).toContain(
    '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="4" ht="30" customHeight="1"></row>',
  );
});

test('rows and columns take a look, for the cells that are not there', () => {
  const saved = saveXlsx(
    workbookFile({ sheets: [{ rows: '<row r="2"><c r="A2"><v>1</v></c></row>' }] }),
    changesOf({
      rows: [{ row: 1, look: { bold: true } }],
      columns: [{ column: 2, look: { fill: '#FF0000' } }],
      cells: [{ row: 1, column: 2, value: { type: 'number', value: 3 }, look: { italic: true } }],
    }),
  );
  const { sheets, styles } = openXlsx(saved);
  const sheet = sheets['sheet-1'];
  expect(partOf(saved, SHEET)).toContain(
    '<row r="2" s="2" customFormat="1"><c r="A2"><v>1</v></c><c r="C2" s="1">',
  );
  expect(sheet?.rowData?.[1]?.s).toBe('xf2');
  expect(sheet?.columnData?.[2]?.s).toBe('xf3');
  expect([styles['xf1'], styles['xf2'], styles['xf3']]).toMatchObject([
    { it: 1 },
    { bl: 1 },
    { bg: { rgb: '#FF0000' } },
  ]);
});

test('protection comes without a password and goes with its options', () => {
  const after = '<sheetProtection algorithmName="SHA-512" sheet="1"/><autoFilter ref="A1"/>';
  expect(around({ after }, { protected: false })).toBe('…<autoFilter ref="A1"/>');
  expect(around({ after: '<autoFilter ref="A1"/>' }, { protected: true })).toBe(
    '…<sheetProtection sheet="1" objects="1" scenarios="1"/><autoFilter ref="A1"/>',
  );
});

test('frozen panes replace those that were there with their selections', () => {
  const before =
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>';
  expect(
    around(
      { before },
      { freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 }, showGridlines: false },
    ),
  ).toBe(
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>…',
  );
  expect(around({ before }, { freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 } })).toBe(
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"></sheetView></sheetViews>…',
  );
});

describe('sheets', () => {
  const source = {
    beforeSheets: '<bookViews><workbookView activeTab="2"/></bookViews>',
    sheets: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1</definedName><definedName name="c" localSheetId="2">C!$A$1</definedName><definedName name="all">A!$A$1</definedName></definedNames>',
  };
  const workbookAfter = (changes: Parameters<typeof changesOf>): string =>
    partOf(saveXlsx(workbookFile(source), changesOf(...changes)), 'xl/workbook.xml');

  test('are renamed, hidden and shown', () => {
    expect(workbookAfter([{ name: 'Điểm & "1"', visibility: 'veryHidden' }])).toContain(
      '<sheet name="Điểm &amp; &quot;1&quot;" sheetId="1" r:id="rId1" state="veryHidden"/>',
    );
  });

  test('move, with their names and the sheet in front', () => {
    const workbook = workbookAfter([{}, { sheetOrder: ['sheet-3', 'sheet-1', 'sheet-2'] }]);
    expect([...workbook.matchAll(/<sheet name="(.)"/g)].map((match) => match[1])).toEqual(['C', 'A', 'B']);
    expect(workbook).toContain('activeTab="0"');
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="2">B!$A$1</definedName><definedName name="c" localSheetId="0">',
    );
  });

  test('go with their part, what only they use, and their names', () => {
    const file = workbookFile({
      ...source,
      parts: {
        'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="x"><Relationship Id="r1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
        'xl/drawings/drawing1.xml': '<d/>',
      },
    });
    const saved = saveXlsx(file, changesOf({}, { removedSheets: ['sheet-2'] }));
    expect(partNames(file).filter((name) => !partNames(saved).includes(name))).toEqual([
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/drawings/drawing1.xml',
    ]);
    expect(partOf(saved, '[Content_Types].xml')).not.toContain('sheet2');
    const workbook = partOf(saved, 'xl/workbook.xml');
    expect(workbook).toContain('activeTab="1"');
    expect(workbook).toContain(
      '<definedNames><definedName name="c" localSheetId="1">C!$A$1</definedName><definedName name="all">A!$A$1</definedName></definedNames>',
    );
    expect(openXlsx(saved).sheetOrder).toEqual(['sheet-1', 'sheet-3']);
  });

  test('come with cells, looks, sizes and merges, in their place', () => {
    const added = sheetChanges({
      sheetId: 'new',
      name: 'Mới',
      cells: [
        { row: 0, column: 1, value: { type: 'text', text: 'điểm' }, look: { bold: true } },
        { row: 1, column: 1, formula: "='BTH 2023'!E9", value: { type: 'number', value: 9.2827 } },
      ],
      columns: [{ column: 1, width: 120 }],
      rows: [{ row: 0, height: 32 }],
      merges: { added: [area(0, 1, 0, 2)], removed: [] },
    });
    const saved = saveXlsx(
      OFFICIAL_WORKBOOK,
      changesOf({}, { addedSheets: [added], sheetOrder: ['sheet-1', 'new', 'sheet-2'] }),
    );
    const workbook = openXlsx(saved);
    expect(workbook.sheetOrder.map((id) => workbook.sheets[id]?.name)).toEqual([
      'BTH 2023',
      'Mới',
      'So sánh 2022-2023',
    ]);
    const {
      cellData = {},
      mergeData,
      columnData = {},
      rowData = {},
    } = workbook.sheets[workbook.sheetOrder[1] ?? ''] ?? {};
    expect(cellData[0]?.[1]).toMatchObject({ v: 'điểm' });
    const style = cellData[0]?.[1]?.s;
    expect(typeof style === 'string' && workbook.styles[style]).toMatchObject({ bl: 1, ff: 'Calibri' });
    expect(cellData[1]?.[1]).toMatchObject({ f: "='BTH 2023'!E9", v: 9.2827 });
    expect(mergeData).toEqual([area(0, 1, 0, 2)]);
    expect(columnData[1]?.w).toBe(120);
    expect(rowData[0]?.h).toBe(32);
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml']) {
      expect(partOf(saved, name)).toBe(partOf(OFFICIAL_WORKBOOK, name));
    }
  });
});

describe('formulas that Univer does not know', () => {
  const chart = `<c:chart xmlns:c="c"><c:f>'BTH 2023'!$A$1</c:f><c:v>BTH 2023!</c:v></c:chart>`;
  const source = {
    sheets: [
      {
        name: 'BTH 2023',
        rows: `<row><c><f>'BTH 2023'!A1</f></c></row>`,
        after:
          `<dataValidations><dataValidation sqref="A1"><formula1>'BTH 2023'!$A$1:$A$9&amp;"'BTH 2023'!"</formula1></dataValidation></dataValidations>` +
          `<extLst><ext><xm:f xmlns:xm="m">[1]Other!A1+Other!A1+'BTH 2023'!A1</xm:f></ext></extLst>`,
      },
      { name: 'Other' },
    ],
    afterSheets: `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'BTH 2023'!$8:$8,Other!$A:$A</definedName></definedNames>`,
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="x"><Relationship Id="r1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      'xl/drawings/drawing1.xml': '<d/>',
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="x"><Relationship Id="r1" Type="x/chart" Target="/xl/charts/chart1.xml"/></Relationships>`,
      'xl/charts/chart1.xml': chart,
    },
  };
  const after = (...changes: Parameters<typeof changesOf>) => {
    const saved = saveXlsx(workbookFile(source), changesOf(...changes));
    return (name: string): string => partOf(saved, name);
  };

  test('follow a renamed sheet', () => {
    const part = after({ name: "Điểm '24" });
    expect(part(SHEET)).toContain(`<formula1>'Điểm ''24'!$A$1:$A$9&amp;"'BTH 2023'!"</formula1>`);
    expect(part(SHEET)).toContain(`<xm:f xmlns:xm="m">[1]Other!A1+Other!A1+'Điểm ''24'!A1</xm:f>`);
    expect(part('xl/workbook.xml')).toContain(`'Điểm ''24'!$8:$8,Other!$A:$A</definedName>`);
    expect(part('xl/charts/chart1.xml')).toBe(chart.replace("<c:f>'BTH 2023'!", "<c:f>'Điểm ''24'!"));
  });

  test('lose a sheet that is removed', () => {
    const part = after({}, { removedSheets: ['sheet-2'] });
    expect(part(SHEET)).toContain(`>[1]Other!A1+#REF!A1+'BTH 2023'!A1<`);
    expect(part('xl/workbook.xml')).toContain(`'BTH 2023'!$8:$8,#REF!$A:$A</definedName>`);
    expect(part('xl/charts/chart1.xml')).toBe(chart);
  });
});

test('defined names are added, changed and removed, each in its scope', () => {
  const source = {
    sheets: [{}, {}],
    afterSheets:
      '<definedNames><definedName name="a" customMenu="x">S1!$A$1</definedName><definedName name="b">1</definedName></definedNames><calcPr/>',
  };
  const saved = saveXlsx(
    workbookFile(source),
    changesOf(
      {},
      {
        definedNames: {
          set: [
            { id: 'name-0', name: 'a', formulaOrRefString: 'S1!$A$2' },
            { id: 'new', name: 'c', formulaOrRefString: '=IFS(1,2)', localSheetId: 'sheet-2', hidden: true },
          ],
          removed: ['name-1'],
        },
      },
    ),
  );
  expect(partOf(saved, 'xl/workbook.xml')).toContain(
    '</sheets><definedNames><definedName name="a" customMenu="x">S1!$A$2</definedName><definedName name="c" localSheetId="1" hidden="1">_xlfn.IFS(1,2)</definedName></definedNames><calcPr/>',
  );
});
