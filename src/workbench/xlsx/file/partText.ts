import { XlsxError } from '../error';

/** How a part's text is stored; Office writes UTF-8, XML also allows UTF-16 with a byte order mark. */
export interface PartText {
  /** Begins with the byte order mark where the part does. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/** @throws XlsxError `damaged` when the bytes are not text in the encoding that they announce. */
export function decodePart(bytes: Uint8Array, partName: string): PartText {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    // The mark is kept so that offsets and bytes of the text stay those of the part.
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new XlsxError('damaged', `text encoding of ${partName}`);
  }
}

/** The bytes of a part's text, in the encoding and with the byte order mark that it had. */
export function encodePart({ text, encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
