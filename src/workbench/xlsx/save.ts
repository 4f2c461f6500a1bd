import { XlsxError } from './error';
import { sheetIdOf } from './open';
import {
  CONTENT_TYPES_PART,
  findPart,
  openPackage,
  readPartText,
  readRelationships,
  relatedPart,
  relationshipsIn,
  relationshipsPartOf,
  resolveTarget,
  type XlsxPackage,
} from './package';
import { encodePart, type PartText } from './partText';
import { patchSheet } from './patchSheet';
import { orderSheets, patchWorkbook, type OrderedSheet } from './patchWorkbook';
import { renameInChart, renameInWorksheet, type RenamedSheet } from './sheetReferences';
import { MINIMAL_STYLES, StyleSheet } from './styleSheet';
import { isUnchanged, type SheetChanges, type WorkbookChanges } from './workbookChanges';
import { childrenNamed, parseTree, type XmlElement } from './xml';
import { rewriteZip } from './zip';

/**
 * The original file with changes made to it. Parts that no change concerns are the original's bytes, compressed as
 * they were and in their order; in the others only what changed is replaced. No changes give the original itself,
 * and equal input gives equal bytes.
 *
 * Not done: parts that refer to cells by address (drawings, validation, tables, print areas) do not follow when the
 * engine moves cells by inserting or deleting rows and columns; the moved cells themselves are written.
 *
 * @param changes From `changesBetween`, against the workbook as `openXlsx` read it from these very bytes.
 * @throws XlsxError as `openXlsx` does.
 */
export function saveXlsx(original: Uint8Array, changes: WorkbookChanges): Uint8Array {
  return isUnchanged(changes) ? original : new WorkbookSaver(original).save(changes);
}

const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONSHIP_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const WORKSHEET_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The package as it is being saved: texts of parts that change, parts that go and parts that come. */
class WorkbookSaver {
  private readonly file: XlsxPackage;
  private readonly texts = new Map<string, PartText>();
  private readonly changedTexts = new Map<string, PartText>();
  private readonly removed = new Set<string>();
  private readonly added = new Map<string, string>();
  /** `sheetId`s given to new sheets. */
  private readonly addedFileIds: number[] = [];

  constructor(original: Uint8Array) {
    this.file = openPackage(original);
  }

  save(changes: WorkbookChanges): Uint8Array {
    const { file } = this;
    const reachableBefore = this.reachableParts();
    const renamed = this.renamedSheets(changes);
    const stylesPart = relatedPart(file.archive, file.workbookPart, 'styles');
    const styles = new StyleSheet(
      stylesPart === undefined ? MINIMAL_STYLES : this.text(stylesPart),
      stylesPart ?? 'styles',
    );

    let formulasChanged = changes.removedSheets.length > 0;
    for (const sheet of changes.sheets) {
      const entry = file.sheets.find((known) => sheetIdOf(known) === sheet.sheetId);
      if (!entry) throw new Error(`the file has no sheet ${sheet.sheetId}`);
      const patched = patchSheet(this.text(entry.part), entry.part, sheet, styles);
      this.setText(entry.part, patched.text);
      formulasChanged ||= patched.formulasChanged;
    }
    const added = changes.addedSheets.map((sheet) => {
      const { ordered, patched } = this.addSheet(sheet, styles);
      formulasChanged ||= patched.formulasChanged;
      return ordered;
    });

    if (stylesPart !== undefined) this.setText(stylesPart, styles.toText());
    else if (styles.toText() !== MINIMAL_STYLES)
      this.addRelatedPart('styles.xml', 'styles', STYLES_CONTENT_TYPE, styles.toText());
    this.setText(file.workbookPart, patchWorkbook(file, changes, orderSheets(file, changes, added), renamed));
    for (const sheet of file.sheets)
      if (changes.removedSheets.includes(sheetIdOf(sheet))) this.unrelate(sheet.part);
    const chain = relatedPart(file.archive, file.workbookPart, 'calcChain');
    // Excel rebuilds the chain; one that names cells without formulas would make it repair the file.
    if (formulasChanged && chain !== undefined) this.unrelate(chain);
    this.removeOrphans(reachableBefore);
    if (renamed.length > 0) this.renameReferences(renamed);
    return this.write();
  }

  /** A new worksheet part: an empty sheet to which everything in it is a change. */
  private addSheet(
    changes: SheetChanges,
    styles: StyleSheet,
  ): { ordered: Extract<OrderedSheet, { kind: 'added' }>; patched: { formulasChanged: boolean } } {
    const { file } = this;
    const isStrict = Object.values(file.workbook.attributes).includes(STRICT_MAIN_NAMESPACE);
    const empty =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${isStrict ? STRICT_MAIN_NAMESPACE : MAIN_NAMESPACE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/></worksheet>`;
    const patched = patchSheet(empty, changes.sheetId, changes, styles);
    const fileId = Math.max(0, ...file.sheets.map((sheet) => Number(sheet.fileId)), ...this.addedFileIds) + 1;
    const relationshipId = this.addRelatedPart(
      `worksheets/sheet${fileId}.xml`,
      'worksheet',
      WORKSHEET_CONTENT_TYPE,
      patched.text,
    );
    this.addedFileIds.push(fileId);
    return {
      ordered: {
        kind: 'added',
        id: changes.sheetId,
        name: changes.name ?? '',
        state: changes.visibility ?? 'visible',
        fileId,
        relationshipId,
      },
      patched,
    };
  }

  /** Adds a part next to the workbook part, with its content type and relationship; returns the relationship's id. */
  private addRelatedPart(target: string, type: string, contentType: string, text: string): string {
    const { file } = this;
    const freeTarget = this.freeTarget(target);
    const part = resolveTarget(file.workbookPart, freeTarget);
    this.added.set(part, text);
    this.insertIntoRoot(
      CONTENT_TYPES_PART,
      (p) => `<${p}Override PartName="/${part}" ContentType="${contentType}"/>`,
    );
    const relationshipsPart = relationshipsPartOf(file.workbookPart);
    const used = childrenNamed(this.tree(relationshipsPart), 'Relationship').map(
      (element) => element.attributes['Id'] ?? '',
    );
    let number = used.length + 1;
    while (used.includes(`rId${number}`)) number++;
    const isStrict = this.text(relationshipsPart).includes(STRICT_RELATIONSHIP_TYPES);
    const base = isStrict ? STRICT_RELATIONSHIP_TYPES : RELATIONSHIP_TYPES;
    this.insertIntoRoot(
      relationshipsPart,
      (p) => `<${p}Relationship Id="rId${number}" Type="${base}/${type}" Target="${freeTarget}"/>`,
    );
    return `rId${number}`;
  }

  private freeTarget(target: string): string {
    const dot = target.lastIndexOf('.');
    const isTaken = (name: string): boolean => {
      const part = resolveTarget(this.file.workbookPart, name);
      return this.added.has(part) || findPart(this.file.archive, part) !== undefined;
    };
    let candidate = target;
    for (let number = 1; isTaken(candidate); number++)
      candidate = `${target.slice(0, dot)}_${number}${target.slice(dot)}`;
    return candidate;
  }

  private insertIntoRoot(part: string, xml: (prefix: string) => string): void {
    const text = this.text(part);
    const { prefix, name, start, end, innerEnd, selfClosing } = parseTree(text, part);
    const tag = text.slice(start, end).replace(/\s*\/>$/, '>');
    const inserted = selfClosing ? `${tag}${xml(prefix)}</${prefix}${name}>` : xml(prefix);
    this.setText(
      part,
      text.slice(0, selfClosing ? start : innerEnd) + inserted + text.slice(selfClosing ? end : innerEnd),
    );
  }

  /** Takes a part's relationship from the workbook; the part itself goes when nothing else relates to it. */
  private unrelate(part: string): void {
    const { workbookPart } = this.file;
    this.dropElements(
      relationshipsPartOf(workbookPart),
      (element) =>
        element.name === 'Relationship' &&
        element.attributes['TargetMode'] !== 'External' &&
        resolveTarget(workbookPart, element.attributes['Target'] ?? '') === part,
    );
  }

  private renamedSheets({ sheets, removedSheets }: WorkbookChanges): RenamedSheet[] {
    return this.file.sheets.flatMap((sheet): RenamedSheet[] => {
      const id = sheetIdOf(sheet);
      if (removedSheets.includes(id)) return [{ before: sheet.name, now: null }];
      const now = sheets.find((changes) => changes.sheetId === id)?.name;
      return now === undefined ? [] : [{ before: sheet.name, now }];
    });
  }

  private renameReferences(renamed: readonly RenamedSheet[]): void {
    for (const [part, type] of this.reachableParts()) {
      if (type === 'worksheet' && !this.added.has(part))
        this.setText(part, renameInWorksheet(this.text(part), part, renamed));
      if (type === 'chart') this.setText(part, renameInChart(this.text(part), part, renamed));
    }
  }

  /** Removes the parts that could be reached before and cannot any more, with their relationships and content types. */
  private removeOrphans(reachableBefore: ReadonlyMap<string, string>): void {
    const reachable = this.reachableParts();
    const orphans = new Set([...reachableBefore.keys()].filter((part) => !reachable.has(part)));
    for (const part of orphans) {
      for (const name of [part, relationshipsPartOf(part)]) {
        const entry = findPart(this.file.archive, name);
        if (entry) this.removed.add(entry.name);
      }
    }
    this.dropElements(
      CONTENT_TYPES_PART,
      (element) =>
        element.name === 'Override' && orphans.has((element.attributes['PartName'] ?? '').replace(/^\//, '')),
    );
  }

  /** Every part that relationships lead to from the workbook, with the type of the relationship that first did. */
  private reachableParts(): Map<string, string> {
    const reached = new Map<string, string>();
    const visit = (part: string, type: string): void => {
      if (reached.has(part) || (!this.added.has(part) && !findPart(this.file.archive, part))) return;
      reached.set(part, type);
      const relationshipsPart = relationshipsPartOf(part);
      const relationships = this.changedTexts.has(relationshipsPart)
        ? relationshipsIn(this.tree(relationshipsPart), part)
        : readRelationships(this.file.archive, part);
      for (const relationship of relationships) {
        if (!relationship.external) visit(relationship.target, relationship.type);
      }
    };
    visit(this.file.workbookPart, 'officeDocument');
    return reached;
  }

  private dropElements(part: string, isDropped: (element: XmlElement) => boolean): void {
    let text = this.text(part);
    for (const element of parseTree(text, part).children.filter(isDropped).reverse()) {
      text = text.slice(0, element.start) + text.slice(element.end);
    }
    this.setText(part, text);
  }

  private tree(part: string): XmlElement {
    return parseTree(this.text(part), part);
  }

  private text(part: string): string {
    return this.partText(part).text;
  }

  private partText(part: string): PartText {
    const known = this.changedTexts.get(part) ?? this.texts.get(part);
    if (known) return known;
    const read = readPartText(this.file.archive, part);
    this.texts.set(part, read);
    return read;
  }

  private setText(part: string, text: string): void {
    const before = this.partText(part);
    if (before.text !== text) this.changedTexts.set(part, { ...before, text });
  }

  private write(): Uint8Array {
    const { archive } = this.file;
    const replaced = new Map<string, Uint8Array>();
    for (const [part, text] of this.changedTexts) {
      const entry = findPart(archive, part);
      if (!entry) throw new XlsxError('damaged', `${part} is missing`);
      replaced.set(entry.name, encodePart(text));
    }
    const added = new Map([...this.added].map(([part, text]) => [part, new TextEncoder().encode(text)]));
    return rewriteZip(archive, { replaced, removed: this.removed, added });
  }
}
