import { openXlsx, saveXlsx, type CellChange } from '../../../src/workbench/xlsx';
import type { LookChange } from '../../../src/workbench/xlsx/words/look';
import { changesOf } from './changeValues';
import { OFFICIAL_WORKBOOK, partOf, workbookFile } from './workbookFile';

const STYLES = 'xl/styles.xml';

function look(row: number, column: number, change: LookChange | null): CellChange {
  return { row, column, look: change };
}

function styleAt(file: Uint8Array, row: number, column: number): unknown {
  const workbook = openXlsx(file);
  const id = workbook.sheets['sheet-1']?.cellData?.[row]?.[column]?.s;
  return typeof id === 'string' ? workbook.styles[id] : undefined;
}

test('a look is added to the look that the cell has, and read back as it was given', () => {
  const change: LookChange = {
    bold: true,
    italic: true,
    underline: 'double',
    strike: true,
    color: '#123456',
    fontName: 'Arial',
    fontSize: 9.5,
    fill: '#FFEE00',
    numberFormat: '0.0000',
    horizontal: 'right',
    vertical: 'top',
    wrap: null,
    rotation: 90,
    left: { style: 'thick', color: '#FF0000' },
    right: null,
    diagonalUp: { style: 'thin', color: '#00FF00' },
  };
  const saved = saveXlsx(OFFICIAL_WORKBOOK, changesOf({ cells: [look(9, 4, change)] }));
  const black = { s: 1, cl: { rgb: '#000000' } };
  expect(styleAt(saved, 9, 4)).toEqual({
    ff: 'Arial',
    fs: 9.5,
    bl: 1,
    it: 1,
    st: { s: 1 },
    ul: { s: 1, t: 10 },
    cl: { rgb: '#123456' },
    bg: { rgb: '#FFEE00' },
    n: { pattern: '0.0000' },
    ht: 3,
    vt: 1,
    tr: { a: -90 },
    bd: { l: { s: 13, cl: { rgb: '#FF0000' } }, t: black, b: black, bl_tr: { s: 1, cl: { rgb: '#00FF00' } } },
  });
});

test('what was in the styles part stays in its place and its words', () => {
  const saved = saveXlsx(
    OFFICIAL_WORKBOOK,
    changesOf({ cells: [look(9, 4, { fill: '#FFEE00', bold: true })] }),
  );
  const withoutAdded = partOf(saved, STYLES)
    .replace(
      /<fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"\/><bgColor indexed="64"\/><\/patternFill><\/fill>/,
      '',
    )
    .replace(/<xf numFmtId="0" fontId="2" fillId="3"[^>]*><alignment[^>]*\/><\/xf>(?=<\/cellXfs>)/, '')
    .replace('<fills count="4">', '<fills count="3">')
    .replace('<cellXfs count="23">', '<cellXfs count="22">');
  expect(withoutAdded).toBe(partOf(OFFICIAL_WORKBOOK, STYLES));
});

test('a look that the file already has is used again', () => {
  const saved = saveXlsx(
    OFFICIAL_WORKBOOK,
    changesOf({ cells: [look(9, 0, { bold: true }), look(10, 0, { bold: true })] }),
  );
  expect(partOf(saved, STYLES)).toBe(partOf(OFFICIAL_WORKBOOK, STYLES));
  expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain('<c r="A10" s="8" t="s">');
});

test('back to the default look', () => {
  const saved = saveXlsx(OFFICIAL_WORKBOOK, changesOf({ cells: [look(9, 4, null)] }));
  expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain('<c r="E10"><v>');
});

test('number formats: built-in ones by number, new ones after those that are there', () => {
  const styles =
    '<styleSheet xmlns="x"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';
  const saved = saveXlsx(
    workbookFile({ styles }),
    changesOf({
      cells: ['0.00%', '0.0', '#,##0 "điểm"', '0.000'].map((numberFormat, column) => ({
        row: 0,
        column,
        value: { type: 'number', value: 1 },
        look: { numberFormat },
      })),
    }),
  );
  expect(partOf(saved, STYLES)).toContain(
    '<numFmts count="3"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="#,##0 &quot;điểm&quot;"/><numFmt numFmtId="172" formatCode="0.000"/></numFmts>',
  );
  expect([...partOf(saved, STYLES).matchAll(/<xf numFmtId="(\d+)"/g)].map((match) => match[1])).toEqual([
    '0',
    '10',
    '170',
    '171',
    '172',
  ]);
});

test('a workbook without a styles part gets one', () => {
  const saved = saveXlsx(
    workbookFile(),
    changesOf({ cells: [{ row: 0, column: 0, value: { type: 'number', value: 1 }, look: { bold: true } }] }),
  );
  expect(partOf(saved, '[Content_Types].xml')).toContain('<Override PartName="/xl/styles.xml"');
  expect(partOf(saved, 'xl/_rels/workbook.xml.rels')).toContain('Target="styles.xml"');
  expect(styleAt(saved, 0, 0)).toMatchObject({ bl: 1 });
});
