import { BooleanNumber, type ICellData, type IWorkbookData } from '@univerjs/core';
import { openXlsx } from '../../../src/workbench/xlsx';
import { parseCell } from '../../../src/sheet/address';
import {
  OFFICE_RELATIONSHIPS,
  OFFICIAL_WORKBOOK,
  workbookFile,
  worksheet,
  zipOf,
  type WorkbookSource,
} from './workbookFile';

function open(source: WorkbookSource): IWorkbookData {
  return openXlsx(workbookFile(source));
}

function cellOf(workbook: IWorkbookData, address: string, sheet = 0): ICellData | undefined {
  const place = parseCell(address);
  return place
    ? (workbook.sheets[workbook.sheetOrder[sheet] ?? '']?.cellData?.[place.row - 1]?.[place.column] ??
        undefined)
    : undefined;
}

function sheetOf(workbook: IWorkbookData, sheet = 0): Partial<IWorkbookData['sheets'][string]> {
  return workbook.sheets[workbook.sheetOrder[sheet] ?? ''] ?? {};
}

function styleOf(workbook: IWorkbookData, address: string): unknown {
  const style = cellOf(workbook, address)?.s;
  return typeof style === 'string' ? workbook.styles[style] : style;
}

describe('the official workbook', () => {
  const workbook = openXlsx(OFFICIAL_WORKBOOK);

  test('has both sheets with their merges, sizes and front sheet', () => {
    expect(workbook.sheetOrder.map((id) => workbook.sheets[id]?.name)).toEqual([
      'BTH 2023',
      'So sánh 2022-2023',
    ]);
    expect(sheetOf(workbook).mergeData).toHaveLength(23);
    expect(sheetOf(workbook).columnData?.[1]?.w).toBe(308);
    expect(sheetOf(workbook).rowData?.[9]).toEqual({ h: 67, ia: BooleanNumber.FALSE });
    expect(sheetOf(workbook).tabColor).toBe('#C00000');
  });

  test('keeps numbers as numbers and codes as text that nothing turns into numbers', () => {
    expect(cellOf(workbook, 'E9')).toMatchObject({ v: 9.2827, t: 2 });
    expect(cellOf(workbook, 'A10')).toMatchObject({ v: '1.1', t: 4 });
    expect(cellOf(workbook, 'A13')).toMatchObject({ v: '1.3.1', t: 1 });
  });

  test('shows rich text with its runs', () => {
    const cell = cellOf(workbook, 'F10');
    expect(cell?.p?.body?.textRuns?.map((run) => run.ts?.it)).toEqual([1, undefined]);
    expect(cell?.p?.body?.dataStream).toBe(`${String(cell?.v)}\r\n`);
  });

  test('shows fonts, borders, fills, alignment and number formats', () => {
    expect(styleOf(workbook, 'A9')).toMatchObject({
      ff: 'Times New Roman',
      fs: 12,
      bl: 1,
      ht: 2,
      vt: 2,
      tb: 3,
      n: { pattern: '@' },
      bd: { l: { s: 1, cl: { rgb: '#000000' } } },
    });
  });
});

describe('cells', () => {
  test('of every type', () => {
    const workbook = open({
      strings:
        '<si><t>shared</t></si><si><t xml:space="preserve"> a_x000D_b </t><rPh sb="0" eb="1"><t>hint</t></rPh></si>',
      sheets: [
        {
          rows:
            '<row r="1"><c r="A1"><v>1.5E-3</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
            '<c r="E1" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c><c r="F1" t="str"><f>"x"</f><v>x</v></c>' +
            '<c r="G1" t="d"><v>2024-01-02T12:00:00</v></c><c r="H1" t="s"><v>1</v></c><c r="I1" t="inlineStr"><is><t>#N/A</t></is></c>' +
            '<c r="J1"/></row>',
        },
      ],
    });
    expect(cellOf(workbook, 'A1')).toEqual({ v: 0.0015, t: 2 });
    expect(cellOf(workbook, 'B1')).toEqual({ v: 'shared', t: 1 });
    expect(cellOf(workbook, 'C1')).toEqual({ v: 1, t: 3 });
    expect(cellOf(workbook, 'D1')).toEqual({ v: '#N/A', t: 1 });
    expect(cellOf(workbook, 'E1')).toEqual({ v: 'inline', t: 1 });
    expect(cellOf(workbook, 'F1')).toEqual({ v: 'x', t: 1, f: '="x"' });
    expect(cellOf(workbook, 'G1')).toEqual({ v: 45293.5, t: 2 });
    expect(cellOf(workbook, 'H1')).toEqual({ v: ' a\rb ', t: 1 });
    expect(cellOf(workbook, 'I1')).toEqual({ v: '#N/A', t: 4 });
    expect(cellOf(workbook, 'J1')).toBeUndefined();
  });

  test('without addresses stand one after the other', () => {
    const workbook = open({
      sheets: [
        { rows: '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>' },
      ],
    });
    expect(['A1', 'D1', 'E1', 'A2'].map((address) => cellOf(workbook, address)?.v)).toEqual([1, 4, 5, 6]);
  });

  test('with shared formulas hold what copying the first one would give', () => {
    const workbook = open({
      sheets: [
        {
          rows:
            '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">$C1+D$1+E1&amp;"E1"</f><v>0</v></c><c r="B1"><f t="shared" si="0"/><v>0</v></c></row>' +
            '<row r="3"><c r="A3"><f t="shared" si="0"/><v>0</v></c><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>',
        },
      ],
    });
    expect(cellOf(workbook, 'B1')?.f).toBe('=$C1+E$1+F1&"E1"');
    expect(cellOf(workbook, 'A3')?.f).toBe('=$C3+D$1+E3&"E1"');
    expect(cellOf(workbook, 'B3')?.f).toBe('=$C3+E$1+F3&"E1"');
  });

  test('of an array formula are left for the engine to spill into', () => {
    const workbook = open({
      sheets: [
        {
          rows: '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
        },
      ],
    });
    expect(cellOf(workbook, 'A1')).toEqual({ v: 2, t: 2, f: '=B1:B2*2' });
    expect(cellOf(workbook, 'A2')).toBeUndefined();
  });

  test('show functions without the prefixes of the file', () => {
    const workbook = open({
      sheets: [{ rows: '<row><c><f>_xlfn._xlws.FILTER(A2:A3,_xlfn.XOR(A2))&amp;"_xlfn.X"</f></c></row>' }],
    });
    expect(cellOf(workbook, 'A1')?.f).toBe('=FILTER(A2:A3,XOR(A2))&"_xlfn.X"');
  });
});

describe('sheets', () => {
  test('tell apart hidden and very hidden, protected and not, and which was in front', () => {
    const workbook = open({
      beforeSheets: '<bookViews><workbookView activeTab="2"/></bookViews>',
      sheets: [
        { attributes: 'state="hidden"' },
        { attributes: 'state="veryHidden"', after: '<sheetProtection sheet="1" objects="1"/>' },
        { name: 'Front &amp; centre' },
      ],
    });
    expect([0, 1, 2].map((index) => sheetOf(workbook, index).hidden)).toEqual([1, 1, 0]);
    expect([0, 1, 2].map((index) => sheetOf(workbook, index).custom)).toEqual([
      undefined,
      { protected: true, veryHidden: true },
      undefined,
    ]);
    expect(sheetOf(workbook, 2).name).toBe('Front & centre');
    expect(workbook.custom?.['activeSheetId']).toBe('sheet-3');
  });

  test('keep frozen panes, gridlines, hidden and outlined rows and columns', () => {
    const sheet = sheetOf(
      open({
        sheets: [
          {
            before:
              '<sheetViews><sheetView showGridLines="0" topLeftCell="A3" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B9" state="frozen"/></sheetView></sheetViews>' +
              '<sheetFormatPr baseColWidth="10" defaultRowHeight="18"/><cols><col min="2" max="3" width="9.140625" hidden="1"/></cols>',
            rows: '<row r="2" hidden="1" outlineLevel="2" ht="30" customHeight="1"/><row r="3"><c r="A3"><v>1</v></c></row>',
          },
        ],
      }),
    );
    expect(sheet).toMatchObject({
      showGridlines: 0,
      freeze: { xSplit: 1, ySplit: 2, startRow: 4, startColumn: 1 },
      defaultRowHeight: 24,
      defaultColumnWidth: 80,
      rowData: { 1: { h: 40, ia: 0, hd: 1, custom: { outlineLevel: 2 } } },
      columnData: { 1: { w: 64, hd: 1 }, 2: { w: 64, hd: 1 } },
    });
  });

  test('that are charts are passed over', () => {
    const file = workbookFile({
      sheets: [{ name: 'Chart' }, { name: 'Data' }],
      parts: {
        'xl/_rels/workbook.xml.rels':
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/chartsheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
      },
    });
    expect(openXlsx(file).sheetOrder).toEqual(['sheet-2']);
  });

  test('with a million formatted rows stay as small as their content', () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 2}" s="1" customFormat="1" ht="15"/>`,
    ).join('');
    const file = workbookFile({
      styles: STYLES,
      sheets: [{ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${rows}` }],
    });
    const sheet = sheetOf(openXlsx(file));
    expect(Object.keys(sheet.rowData ?? {})).toHaveLength(200);
    expect(sheet.rowCount).toBe(200);
  });

  test('forget formatting far beside and below their content only', () => {
    const far =
      '<row r="150"><c r="A150" s="1"/><c r="AZ150" s="1"/><c r="CZ150" s="1"/></row><row r="400"><c r="A400" s="1"/></row>';
    const workbook = open({
      styles: STYLES,
      sheets: [{ rows: `<row r="1"><c r="B1"><v>1</v></c></row>${far}` }],
    });
    expect(['A150', 'AZ150', 'CZ150', 'A400'].map((address) => cellOf(workbook, address)?.s)).toEqual([
      'xf1',
      'xf1',
      undefined,
      undefined,
    ]);
    const framed = open({
      styles: STYLES,
      sheets: [{ rows: `${far}<row r="900"><c r="B900"><v>1</v></c></row>` }],
    });
    expect(cellOf(framed, 'A400')?.s).toBe('xf1');
  });
});

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts>' +
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><u val="double"/><sz val="11"/><color theme="4" tint="-0.249977111117893"/><name val="Calibri"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
  '<borders><border/><border><left style="double"><color auto="1"/></left></border></borders>' +
  '<cellXfs><xf/><xf fontId="1" fillId="2" numFmtId="164" borderId="1"><alignment textRotation="45"/></xf><xf fillId="3" numFmtId="10"><alignment textRotation="135" vertical="top"/></xf></cellXfs>' +
  '<dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

test('colours come from the theme with its tint, from the index, or as they are', () => {
  const theme =
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:accent1><a:srgbClr val="5B9BD5"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const workbook = open({
    styles: STYLES,
    theme,
    sheets: [{ rows: '<row><c s="1"><v>1</v></c><c s="2"><v>1</v></c></row>' }],
  });
  // The tinted colours are those that Excel 2016 shows for "Blue, Accent 1, Darker 25%" and "White, Darker 15%".
  expect(styleOf(workbook, 'A1')).toMatchObject({
    bl: 1,
    ul: { s: 1, t: 10 },
    cl: { rgb: '#2E75B6' },
    bg: { rgb: '#D9D9D9' },
    n: { pattern: '0.0000' },
    tr: { a: -45 },
    bd: { l: { s: 7, cl: { rgb: '#000000' } } },
  });
  expect(styleOf(workbook, 'B1')).toMatchObject({
    bg: { rgb: '#FFFF00' },
    n: { pattern: '0.00%' },
    tr: { a: 45 },
    vt: 1,
  });
});

test('conditional formats that Univer can show are shown, first evaluated first', () => {
  const rule = (attributes: string, content = ''): string => `<cfRule ${attributes}>${content}</cfRule>`;
  const workbook = open({
    styles: STYLES,
    sheets: [
      {
        rows: '<row><c><v>1</v></c></row>',
        after:
          `<conditionalFormatting sqref="A1:B9 D1">${rule('type="expression" dxfId="0" priority="3" stopIfTrue="1"', '<formula>$A1&gt;_xlfn.XOR(1)</formula>')}` +
          `${rule('type="iconSet" priority="2"', '<iconSet/>')}</conditionalFormatting>` +
          `<conditionalFormatting sqref="C:C">${rule('type="cellIs" operator="between" dxfId="0" priority="1"', '<formula>1</formula><formula>2.5</formula>')}</conditionalFormatting>`,
      },
    ],
  });
  const data =
    workbook.resources?.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')?.data ?? '';
  const style = { cl: { rgb: '#9C0006' }, bg: { rgb: '#FFC7CE' } };
  expect(JSON.parse(data)).toEqual({
    'sheet-1': [
      {
        cfId: 'sheet-1-cf-1-0',
        ranges: [{ startRow: 0, startColumn: 2, endRow: 199, endColumn: 2 }],
        stopIfTrue: false,
        rule: { type: 'highlightCell', subType: 'number', operator: 'between', value: [1, 2.5], style },
      },
      {
        cfId: 'sheet-1-cf-0-0',
        ranges: [
          { startRow: 0, startColumn: 0, endRow: 8, endColumn: 1 },
          { startRow: 0, startColumn: 3, endRow: 0, endColumn: 3 },
        ],
        stopIfTrue: true,
        rule: { type: 'highlightCell', subType: 'formula', value: '=$A1>XOR(1)', style },
      },
    ],
  });
});

test('defined names keep their scope; those of Excel itself are passed over', () => {
  const workbook = open({
    sheets: [{}, {}],
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S1!$A$1</definedName><definedName name="rate" localSheetId="1" hidden="1">S1!$A$1</definedName>' +
      '<definedName name="twice">2*S1!$A$1</definedName></definedNames>',
  });
  const data = workbook.resources?.find(({ name }) => name === 'SHEET_DEFINED_NAME_PLUGIN')?.data ?? '';
  expect(JSON.parse(data)).toEqual({
    'name-1': {
      id: 'name-1',
      name: 'rate',
      formulaOrRefString: 'S1!$A$1',
      localSheetId: 'sheet-2',
      hidden: true,
    },
    'name-2': {
      id: 'name-2',
      name: 'twice',
      formulaOrRefString: '=2*S1!$A$1',
      localSheetId: 'AllDefaultWorkbook',
      hidden: false,
    },
  });
});

describe('files that other programs write', () => {
  test('with prefixes, other paths, absolute targets and neither styles nor shared strings', () => {
    const file = zipOf({
      '[Content_Types].xml':
        '<ct:Types xmlns:ct="http://schemas.openxmlformats.org/package/2006/content-types"><ct:Override PartName="/Book.XML" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></ct:Types>',
      '_rels/.rels': `<Relationships xmlns="x"><Relationship Id="a" Type="${OFFICE_RELATIONSHIPS}/officeDocument" Target="/book.xml"/></Relationships>`,
      'book.xml':
        '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="P" sheetId="7" rel:id="b"/></x:sheets></x:workbook>',
      '_rels/book.xml.rels':
        '<Relationships xmlns="x"><Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/data/s%20heet.xml"/></Relationships>',
      'data/s heet.xml':
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>ô</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(cellOf(openXlsx(file), 'B2')).toEqual({ v: 'ô', t: 1 });
  });

  test('in UTF-16 or with a byte order mark', () => {
    const rows = '<row><c t="inlineStr"><is><t>điểm</t></is></c></row>';
    expect(cellOf(open({ sheets: [{ part: `\uFEFF${worksheet({ rows })}` }] }), 'A1')?.v).toBe('điểm');
    const utf16 = Uint8Array.from(
      Buffer.from(`\uFEFF${worksheet({ rows }).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    );
    expect(cellOf(openXlsx(workbookFile({ parts: { 'xl/worksheets/sheet1.xml': utf16 } })), 'A1')?.v).toBe(
      'điểm',
    );
  });
});
