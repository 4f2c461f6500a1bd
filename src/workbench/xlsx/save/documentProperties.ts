import type { WorkbookChanges } from '../changes/workbookChanges';
import { relatedPart, type XlsxPackage } from '../file/package';
import { applySplices, childNamed, childrenNamed, escapeText, parseTree, type XmlElement } from '../file/xml';
import type { PackageEditor } from './packageEditor';
import type { OrderedSheet } from './patchWorkbook';

/**
 * The list of sheets in the part with the document's properties (`docProps/app.xml`, ECMA-376-1, 22.2), which file
 * managers show: a heading with the number of worksheets, and their names before those of anything else. A list that
 * is not that of the file's sheets is left as it is, for Excel to make anew.
 */
export function listSheetsInProperties(
  file: XlsxPackage,
  editor: PackageEditor,
  changes: WorkbookChanges,
  order: readonly OrderedSheet[],
): void {
  const part = relatedPart(file.archive, '', 'extended-properties');
  if (part === undefined) return;
  const text = editor.text(part);
  const properties = parseTree(text, part);
  const count = childNamed(headings(properties)[1], 'i4');
  const vector = childNamed(childNamed(properties, 'TitlesOfParts'), 'vector');
  const titles = childrenNamed(vector, 'lpstr');
  const before = file.sheets.filter((sheet) => sheet.isWorksheet).map((sheet) => sheet.name);
  const isKnown =
    Number(count?.text) === before.length && before.every((name, index) => titles[index]?.text === name);
  const [first] = titles;
  const last = titles[before.length - 1];
  const size = vector?.attributes['size'];
  if (!count || !vector || !first || !last || !isKnown || size === undefined) return;

  const now = sheetNames(file, changes, order);
  if (now.join('\n') === before.join('\n')) return;
  const tag = text.slice(first.start, first.openEnd);
  const closing = text.slice(first.innerEnd, first.end);
  const total = String(Number(size) - before.length + now.length);
  editor.setText(
    part,
    applySplices(text, [
      { start: count.openEnd, end: count.innerEnd, text: String(now.length) },
      {
        start: vector.start,
        end: vector.openEnd,
        text: text.slice(vector.start, vector.openEnd).replace(/(\bsize=["'])\d+/, `$1${total}`),
      },
      {
        start: first.start,
        end: last.end,
        text: now.map((name) => `${tag}${escapeText(name)}${closing}`).join(''),
      },
    ]),
  );
}

/** The `variant` elements of the heading pairs: names and numbers by turns. */
function headings(properties: XmlElement): XmlElement[] {
  return childrenNamed(childNamed(childNamed(properties, 'HeadingPairs'), 'vector'), 'variant');
}

function sheetNames(
  { sheets }: XlsxPackage,
  changes: WorkbookChanges,
  order: readonly OrderedSheet[],
): string[] {
  const renamed = new Map(changes.sheets.map(({ sheetId, name }) => [sheetId, name]));
  return order.flatMap((sheet) => {
    if (sheet.kind === 'added') return [sheet.name];
    const entry = sheets[sheet.fileIndex];
    return entry?.isWorksheet ? [renamed.get(sheet.id) ?? entry.name] : [];
  });
}
