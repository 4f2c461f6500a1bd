import { deflateSync, inflateSync } from 'fflate';
import { XlsxError } from '../error';

/**
 * A zip archive that can be written again with only some entries replaced: all others keep their
 * local header, compressed bytes and place, so they stay identical byte for byte.
 * Format: PKWARE APPNOTE 6.3 (section numbers below).
 */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated; no other method occurs in Office files (ECMA-376-2, annex C). */
  method: number;
  crc: number;
  size: number;
  /** Offsets into the archive of the local header and of the compressed bytes. */
  start: number;
  dataStart: number;
  compressedSize: number;
  /** The record in the central directory, verbatim. */
  record: Uint8Array;
}

export interface ZipArchive {
  bytes: Uint8Array;
  entries: ZipEntry[];
  /** Entries that were found to be sound. */
  verified: Set<ZipEntry>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_END_LOCATOR = 0x07064b50;
const UNKNOWN_32 = 0xffffffff;
const ZIP64_FIELD = 1;

/** Deflate cannot do better than 1 : 1032; an entry that says so lies about its size. */
const MAX_DEFLATE_RATIO = 1032;
const MAX_ENTRIES = 20_000;
const MAX_PART_SIZE = 256 * 1024 * 1024;
const MAX_TOTAL_SIZE = 512 * 1024 * 1024;

const damaged = (detail: string): XlsxError => new XlsxError('damaged', detail);
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 as zip uses it (4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // An iterator would take four times as long over parts of fifty megabytes.
  for (let at = 0; at < bytes.length; at++) {
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Reads the directory of an archive; nothing is unpacked yet.
 * @throws XlsxError `damaged` when the directory is missing or inconsistent, `tooLarge` for zip bombs.
 */
export function readZip(bytes: Uint8Array): ZipArchive {
  try {
    const archive = { bytes, entries: readDirectory(bytes), verified: new Set<ZipEntry>() };
    checkSizes(archive);
    return archive;
  } catch (error) {
    if (error instanceof RangeError) throw damaged('the zip directory points outside the file');
    throw error;
  }
}

/** @throws XlsxError `damaged` when the entry does not unpack to what its size and checksum promise. */
export function readEntry(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (!archive.verified.has(entry) && (content.length !== entry.size || crc32(content) !== entry.crc)) {
    throw damaged(`checksum of ${entry.name}`);
  }
  archive.verified.add(entry);
  return content;
}

/**
 * The archive with some entries replaced, removed or added (at the end), in the original order.
 * Replaced and added entries keep or take fixed times, so equal input gives equal output.
 */
export function rewriteZip(
  archive: ZipArchive,
  edits: {
    replaced: ReadonlyMap<string, Uint8Array>;
    removed: ReadonlySet<string>;
    added: ReadonlyMap<string, Uint8Array>;
  },
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const place = (local: Uint8Array[], record: Uint8Array): void => {
    records.push(record);
    for (const piece of local) {
      pieces.push(piece);
      offset += piece.length;
    }
  };
  for (const [index, entry] of archive.entries.entries()) {
    if (edits.removed.has(entry.name)) continue;
    const content = edits.replaced.get(entry.name);
    if (content === undefined) {
      place([archive.bytes.slice(entry.start, endOfEntry(archive, index))], movedRecord(entry, offset));
    } else {
      const packed = packEntry(entry.name, content, view(entry.record).getUint32(12, true));
      place(packed.local, packed.record(offset));
    }
  }
  for (const [name, content] of edits.added) {
    const packed = packEntry(name, content, FIXED_TIME);
    place(packed.local, packed.record(offset));
  }
  const directorySize = records.reduce((sum, record) => sum + record.length, 0);
  const end = new Uint8Array(22);
  const endView = view(end);
  endView.setUint32(0, END_RECORD, true);
  endView.setUint16(8, records.length, true);
  endView.setUint16(10, records.length, true);
  endView.setUint32(12, directorySize, true);
  endView.setUint32(16, offset, true);
  return concat([...pieces, ...records, end]);
}

/** 1 January 1980, the earliest time zip knows (4.4.6). */
const FIXED_TIME = 0x00210000;

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const data = view(bytes);
  const { start, count } = findDirectory(bytes, data);
  if (count > MAX_ENTRIES) throw new XlsxError('tooLarge', `${count} zip entries`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (data.getUint32(at, true) !== CENTRAL_RECORD) throw damaged('zip directory');
    const nameLength = data.getUint16(at + 28, true);
    const length = 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (at + length > bytes.length) throw damaged('zip directory is cut off');
    entries.push(readRecord(bytes, data, bytes.slice(at, at + length)));
    at += length;
  }
  entries.sort((a, b) => a.start - b.start);
  // Entries that share bytes would let a small file unpack to any size.
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (next && entry.dataStart + entry.compressedSize > next.start)
      throw damaged(`${next.name} overlaps ${entry.name}`);
  }
  return entries;
}

function readRecord(bytes: Uint8Array, data: DataView, record: Uint8Array): ZipEntry {
  const fields = view(record);
  const name = new TextDecoder().decode(record.subarray(46, 46 + fields.getUint16(28, true)));
  const flags = fields.getUint16(8, true);
  const method = fields.getUint16(10, true);
  if (flags & 1) throw new XlsxError('encrypted', name);
  if (method !== 0 && method !== 8) throw damaged(`${name} is compressed in an unknown way`);
  const wide = zip64Slots(record);
  const size = wide.size === null ? fields.getUint32(24, true) : readUint64(fields, wide.size);
  const compressedSize =
    wide.compressedSize === null ? fields.getUint32(20, true) : readUint64(fields, wide.compressedSize);
  const start = wide.offset === null ? fields.getUint32(42, true) : readUint64(fields, wide.offset);
  if (data.getUint32(start, true) !== LOCAL_HEADER) throw damaged(`header of ${name}`);
  const dataStart = start + 30 + data.getUint16(start + 26, true) + data.getUint16(start + 28, true);
  if (dataStart + compressedSize > bytes.length) throw damaged(`${name} is cut off`);
  return { name, method, crc: fields.getUint32(16, true), size, start, dataStart, compressedSize, record };
}

/** Where the 64-bit fields of a central record stand (4.5.3): only those whose 32-bit field is full are there. */
function zip64Slots(record: Uint8Array): {
  size: number | null;
  compressedSize: number | null;
  offset: number | null;
} {
  const fields = view(record);
  const slots: { size: number | null; compressedSize: number | null; offset: number | null } = {
    size: null,
    compressedSize: null,
    offset: null,
  };
  let at = 46 + fields.getUint16(28, true);
  const end = at + fields.getUint16(30, true);
  while (at + 4 <= end) {
    const fieldEnd = at + 4 + fields.getUint16(at + 2, true);
    if (fields.getUint16(at, true) === ZIP64_FIELD) {
      let slot = at + 4;
      for (const [name, full] of [
        ['size', 24],
        ['compressedSize', 20],
        ['offset', 42],
      ] as const) {
        if (fields.getUint32(full, true) !== UNKNOWN_32) continue;
        slots[name] = slot;
        slot += 8;
      }
    }
    at = fieldEnd;
  }
  return slots;
}

function findDirectory(bytes: Uint8Array, data: DataView): { start: number; count: number } {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at--) {
    if (data.getUint32(at, true) !== END_RECORD) continue;
    const count = data.getUint16(at + 10, true);
    const start = data.getUint32(at + 16, true);
    const locator = at - 20;
    if (locator < 0 || data.getUint32(locator, true) !== ZIP64_END_LOCATOR) return { start, count };
    const wide = readUint64(data, locator + 8);
    if (data.getUint32(wide, true) !== ZIP64_END_RECORD) throw damaged('zip64 directory');
    return { start: readUint64(data, wide + 48), count: readUint64(data, wide + 32) };
  }
  throw damaged('the zip directory is missing');
}

function readUint64(data: DataView, at: number): number {
  return data.getUint32(at + 4, true) * 2 ** 32 + data.getUint32(at, true);
}

function checkSizes({ entries }: ZipArchive): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > MAX_PART_SIZE || total > MAX_TOTAL_SIZE) throw new XlsxError('tooLarge', entry.name);
    if (entry.size > Math.max(entry.compressedSize, 1) * MAX_DEFLATE_RATIO)
      throw damaged(`size of ${entry.name}`);
  }
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged(`${entry.name} does not unpack`);
  }
}

/** An entry ends where the next one or the directory begins; a data descriptor (4.3.9) lies in between. */
function endOfEntry({ bytes, entries }: ZipArchive, index: number): number {
  return entries[index + 1]?.start ?? findDirectory(bytes, view(bytes)).start;
}

function movedRecord(entry: ZipEntry, offset: number): Uint8Array {
  const record = entry.record.slice();
  const { offset: slot } = zip64Slots(record);
  if (slot === null) view(record).setUint32(42, offset, true);
  else view(record).setUint32(slot, offset, true);
  return record;
}

function packEntry(
  name: string,
  content: Uint8Array,
  time: number,
): { local: Uint8Array[]; record: (offset: number) => Uint8Array } {
  const nameBytes = new TextEncoder().encode(name);
  const packed = deflateSync(content, { level: 6 });
  const shared = new Uint8Array(26);
  const fields = view(shared);
  fields.setUint16(0, 20, true);
  fields.setUint16(2, 0x0800, true); // the name is UTF-8 (4.4.4, bit 11)
  fields.setUint16(4, 8, true);
  fields.setUint32(6, time, true);
  fields.setUint32(10, crc32(content), true);
  fields.setUint32(14, packed.length, true);
  fields.setUint32(18, content.length, true);
  fields.setUint16(22, nameBytes.length, true);
  const signature = new Uint8Array(4);
  view(signature).setUint32(0, LOCAL_HEADER, true);
  return {
    local: [signature, shared, nameBytes, packed],
    record: (offset) => {
      const record = new Uint8Array(46 + nameBytes.length);
      const recordView = view(record);
      recordView.setUint32(0, CENTRAL_RECORD, true);
      recordView.setUint16(4, 20, true);
      record.set(shared, 6);
      recordView.setUint32(42, offset, true);
      record.set(nameBytes, 46);
      return record;
    },
  };
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
