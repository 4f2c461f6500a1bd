import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { saveXlsx } from '../../../src/workbench/xlsx';
import { crc32, readEntry, readZip, rewriteZip } from '../../../src/workbench/xlsx/file/zip';
import { changesOf } from './changeValues';
import { OFFICIAL_WORKBOOK } from './workbookFile';

const NO_EDITS = {
  replaced: new Map<string, Uint8Array>(),
  removed: new Set<string>(),
  added: new Map<string, Uint8Array>(),
};

/** Archives as streaming writers make them: sizes after the data, and with `wide` 64-bit sizes in the directory. */
function streamed(parts: Record<string, string>, wide: boolean): Uint8Array {
  const pieces: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = strToU8(text);
    const packed = deflateSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc32(content), 4);
    descriptor.writeUInt32LE(packed.length, 8);
    descriptor.writeUInt32LE(content.length, 12);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(8, 8);
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(crc32(content), 16);
    record.writeUInt32LE(wide ? 0xffffffff : packed.length, 20);
    record.writeUInt32LE(wide ? 0xffffffff : content.length, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(wide ? 28 : 0, 30);
    record.writeUInt32LE(wide ? 0xffffffff : offset, 42);
    const extra = Buffer.alloc(wide ? 28 : 0);
    if (wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(content.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    pieces.push(local, Buffer.from(name), Buffer.from(packed), descriptor);
    records.push(record, Buffer.from(name), extra);
    offset += 30 + name.length + packed.length + 16;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, directory, end]));
}

describe.each([false, true])('archives of streaming writers (64-bit sizes: %s)', (wide) => {
  const bytes = streamed({ a: 'first', b: 'second', c: 'third' }, wide);

  test('are read, and checked', () => {
    const archive = readZip(bytes);
    expect(archive.entries.map((entry) => strFromU8(readEntry(archive, entry)))).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('keep the entries that are not replaced, wherever they come to stand', () => {
    const archive = readZip(bytes);
    const rewritten = rewriteZip(archive, {
      ...NO_EDITS,
      replaced: new Map([['a', strToU8('a longer first one')]]),
      added: new Map([['d', strToU8('new')]]),
    });
    const again = readZip(rewritten);
    expect(again.entries.map((entry) => [entry.name, strFromU8(readEntry(again, entry))])).toEqual([
      ['a', 'a longer first one'],
      ['b', 'second'],
      ['c', 'third'],
      ['d', 'new'],
    ]);
    const b = archive.entries[1];
    const stored = Buffer.from(bytes.subarray(b?.start, (b?.dataStart ?? 0) + (b?.compressedSize ?? 0) + 16));
    expect(Buffer.from(rewritten).includes(stored)).toBe(true);
  });

  test('lose the entries that are removed', () => {
    const again = readZip(rewriteZip(readZip(bytes), { ...NO_EDITS, removed: new Set(['b']) }));
    expect(again.entries.map((entry) => entry.name)).toEqual(['a', 'c']);
  });
});

test('another reader agrees with what was written', () => {
  const saved = saveXlsx(
    OFFICIAL_WORKBOOK,
    changesOf({ cells: [{ row: 8, column: 4, value: { type: 'number', value: 1 } }] }),
  );
  expect(strFromU8(unzipSync(saved)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
    '<c r="E9" s="7"><v>1</v></c>',
  );
});
