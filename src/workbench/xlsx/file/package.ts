import { XlsxError } from '../error';
import { decodePart, type PartText } from './partText';
import { attributeNamed, childNamed, childrenNamed, parseTree, relationshipId, type XmlElement } from './xml';
import { readEntry, readZip, type ZipArchive, type ZipEntry } from './zip';

/**
 * The parts of an Office Open XML package (ECMA-376 part 2). Parts are found the way Excel finds them,
 * by relationships and content types; the customary paths (`xl/workbook.xml`) are not relied on.
 */
export interface Relationship {
  id: string;
  /** The last segment of the type's URI, which the transitional and the strict format share: `worksheet`. */
  type: string;
  /** Name of the part, or the address as it stands when the target is outside the package. */
  target: string;
  external: boolean;
}

/** `<sheet>` in the workbook part together with the part that it stands for. */
export interface SheetEntry {
  /** `sheetId` in the file, which stays the same when the sheet is renamed or moved. */
  fileId: string;
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  part: string;
  /** False for chart sheets and dialog sheets, which have no cells. */
  isWorksheet: boolean;
  element: XmlElement;
}

export interface XlsxPackage {
  archive: ZipArchive;
  workbookPart: string;
  workbookText: PartText;
  workbook: XmlElement;
  sheets: SheetEntry[];
}

export const CONTENT_TYPES_PART = '[Content_Types].xml';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const WORKBOOK_TYPE = /(?:spreadsheetml|ms-excel)\.(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/i;

/** @throws XlsxError, with any of its codes. */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  rejectOtherFormats(bytes);
  const archive = readZip(bytes);
  const workbookPart = findWorkbookPart(archive);
  const workbookText = readPartText(archive, workbookPart);
  const workbook = parseTree(workbookText.text, workbookPart);
  const sheets = readSheetEntries(archive, workbookPart, workbook);
  if (!sheets.some((sheet) => sheet.isWorksheet))
    throw new XlsxError('empty', 'the workbook has no worksheet');
  return { archive, workbookPart, workbookText, workbook, sheets };
}

/** Checks the parts that were not read so far. @throws XlsxError `damaged` when one fails its checksum. */
export function verifyPackage({ archive }: XlsxPackage): void {
  for (const entry of archive.entries) if (!archive.verified.has(entry)) readEntry(archive, entry);
}

/** A part by its name, as writers of files variously spell it; undefined where there is none. */
export function findPart(archive: ZipArchive, name: string): ZipEntry | undefined {
  const wanted = partKey(name);
  return archive.entries.find((entry) => partKey(entry.name) === wanted);
}

/** @throws XlsxError `damaged` when the part is missing. */
export function readPartText(archive: ZipArchive, name: string): PartText {
  const entry = findPart(archive, name);
  if (!entry) throw new XlsxError('damaged', `${name} is missing`);
  return decodePart(readEntry(archive, entry), name);
}

/** The part that holds another part's relationships (ECMA-376-2, 9.3): `xl/_rels/workbook.xml.rels`; `''` is the package. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * What a part refers to; nothing where it has no relationships. @throws XlsxError `damaged` when they cannot be read.
 */
export function readRelationships(archive: ZipArchive, part: string): Relationship[] {
  const name = relationshipsPartOf(part);
  return findPart(archive, name)
    ? relationshipsIn(parseTree(readPartText(archive, name).text, name), part)
    : [];
}

/** The relationships in the tree of a relationships part, whose targets are relative to `source`. */
export function relationshipsIn(root: XmlElement, source: string): Relationship[] {
  return childrenNamed(root, 'Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    const external = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').pop() ?? '',
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** The first part that `source` is related to by `type`, if it is there. */
export function relatedPart(archive: ZipArchive, source: string, type: string): string | undefined {
  return readRelationships(archive, source).find(
    (relationship) =>
      relationship.type === type && !relationship.external && findPart(archive, relationship.target),
  )?.target;
}

/** The name of a part related to `source`: targets are relative to its folder, or absolute with a leading slash. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  if (path.startsWith('/')) return path.slice(1);
  const segments = source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** Part names are compared without regard to case (ECMA-376-2, 9.1.1); some writers put `\` or `%20` into them. */
function partKey(name: string): string {
  const plain = name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

function rejectOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('empty', 'the file has no content');
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) {
    throw new XlsxError(
      holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldXls',
      'an OLE compound file',
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError('notXlsx', 'not a zip archive');
}

/** Names of the streams in a compound file are UTF-16 ([MS-CFB] 2.6.1); encrypted workbooks have `EncryptedPackage`. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function findWorkbookPart(archive: ZipArchive): string {
  const part = relatedPart(archive, '', 'officeDocument');
  if (part === undefined || !findPart(archive, CONTENT_TYPES_PART))
    throw new XlsxError('notXlsx', 'the archive holds no workbook');
  if (!WORKBOOK_TYPE.test(contentTypeOf(archive, part)))
    throw new XlsxError('notXlsx', 'the main document is not a workbook');
  return part;
}

function contentTypeOf(archive: ZipArchive, part: string): string {
  const types = parseTree(readPartText(archive, CONTENT_TYPES_PART).text, CONTENT_TYPES_PART);
  const override = childrenNamed(types, 'Override').find(
    (element) => partKey(element.attributes['PartName'] ?? '') === partKey(part),
  );
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = childrenNamed(types, 'Default').find(
    (element) => element.attributes['Extension']?.toLowerCase() === extension,
  );
  return (override ?? byExtension)?.attributes['ContentType'] ?? '';
}

function readSheetEntries(archive: ZipArchive, workbookPart: string, workbook: XmlElement): SheetEntry[] {
  const relationships = readRelationships(archive, workbookPart);
  return childrenNamed(childNamed(workbook, 'sheets'), 'sheet').map((element) => {
    const relationship = relationships.find(({ id }) => id === relationshipId(element));
    if (!relationship) throw new XlsxError('damaged', 'a sheet without its part');
    const state = attributeNamed(element, 'state');
    return {
      fileId: element.attributes['sheetId'] ?? '',
      name: element.attributes['name'] ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: relationship.target,
      isWorksheet: relationship.type === 'worksheet',
      element,
    };
  });
}
