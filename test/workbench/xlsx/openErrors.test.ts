import { strToU8 } from 'fflate';
import { openXlsx, XlsxError } from '../../../src/workbench/xlsx';
import { OFFICIAL_WORKBOOK, workbookFile, zipOf } from './workbookFile';

/** The code with which opening fails; undefined when it does not fail. */
function codeOf(bytes: Uint8Array): string | undefined {
  try {
    openXlsx(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

/** A compound file as far as its signature and the name of a stream. */
function compoundFile(stream: string): Uint8Array {
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(512),
    ...Buffer.from(stream, 'utf16le'),
  ]);
}

describe('a file that is no workbook is refused with the reason', () => {
  test('no bytes, no worksheet', () => {
    expect(codeOf(new Uint8Array())).toBe('empty');
    expect(codeOf(workbookFile({ sheets: [] }))).toBe('empty');
  });

  test('Excel 97, and workbooks with a password', () => {
    expect(codeOf(compoundFile('Workbook'))).toBe('oldXls');
    expect(codeOf(compoundFile('EncryptedPackage'))).toBe('encrypted');
  });

  test('other formats', () => {
    expect(codeOf(strToU8('Mã,Điểm\n1.1,2'))).toBe('notXlsx');
    expect(
      codeOf(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })),
    ).toBe('notXlsx');
    const other = (type: string): Uint8Array =>
      workbookFile({
        parts: {
          '[Content_Types].xml': `<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="application/${type}"/></Types>`,
        },
      });
    expect(codeOf(other('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'))).toBe(
      'notXlsx',
    );
    expect(codeOf(other('vnd.ms-excel.sheet.binary.macroEnabled.main'))).toBe('notXlsx');
    expect(codeOf(other('vnd.ms-excel.sheet.macroEnabled.main+xml'))).toBeUndefined();
  });
});

describe('a damaged workbook is refused', () => {
  test('cut off anywhere', () => {
    for (let length = 4; length < OFFICIAL_WORKBOOK.length; length += 997) {
      expect([length, codeOf(OFFICIAL_WORKBOOK.subarray(0, length))]).toEqual([length, 'damaged']);
    }
  });

  test('with a byte of any part changed, also of parts that are not read', () => {
    const file = workbookFile({ parts: { 'xl/media/image1.png': 'x'.repeat(500) } });
    expect(codeOf(file)).toBeUndefined();
    for (const marker of ['docProps/core.xml', 'xl/sharedStrings.xml']) {
      const bytes = OFFICIAL_WORKBOOK.slice();
      const at = Buffer.from(bytes).indexOf(marker) + marker.length + 40;
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      expect(codeOf(bytes)).toBe('damaged');
    }
  });

  test('with XML that is not well-formed, or a part that is missing', () => {
    expect(codeOf(workbookFile({ sheets: [{ rows: '<row><c></row>' }] }))).toBe('damaged');
    expect(
      codeOf(workbookFile({ sheets: [{ rows: '<row><c t="inlineStr"><is><t>&nbsp;</t></is></c></row>' }] })),
    ).toBe('damaged');
    expect(codeOf(workbookFile({ strings: '<si>' }))).toBe('damaged');
    expect(codeOf(workbookFile({ relationships: '<Relationship' }))).toBe('damaged');
    expect(
      codeOf(workbookFile({ parts: { 'xl/_rels/workbook.xml.rels': '<Relationships xmlns="x"/>' } })),
    ).toBe('damaged');
  });
});

describe('a zip bomb is refused before it is unpacked', () => {
  /** An honest entry whose directory then claims another size. */
  function claiming(size: number): Uint8Array {
    const bytes = workbookFile({ parts: { 'xl/media/big.bin': 'x' } });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const record = Buffer.from(bytes).lastIndexOf('xl/media/big.bin') - 46;
    view.setUint32(record + 24, size, true);
    return bytes;
  }

  test('by the sizes in its directory', () => {
    expect(codeOf(claiming(1))).toBeUndefined();
    expect(codeOf(claiming(0xf0000000))).toBe('tooLarge');
    expect(codeOf(claiming(100_000))).toBe('damaged');
  });

  test('and entities are not expanded', () => {
    const part =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="x"><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
    expect(codeOf(workbookFile({ sheets: [{ part }] }))).toBe('damaged');
  });
});
