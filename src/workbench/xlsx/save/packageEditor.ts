import { XlsxError } from '../error';
import {
  CONTENT_TYPES_PART,
  findPart,
  readPartText,
  readRelationships,
  relationshipsIn,
  relationshipsPartOf,
  resolveTarget,
  type Relationship,
  type XlsxPackage,
} from '../file/package';
import { encodePart, type PartText } from '../file/partText';
import { parseTree, type XmlElement } from '../file/xml';
import { rewriteZip } from '../file/zip';

const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIP_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A part to be added beside another that is related to it. */
export interface NewPart {
  /** Path beside the other part. */
  target: string;
  /** Last segment of the relationship's type. */
  type: string;
  contentType: string;
  text: string;
}

export interface AddedPart {
  part: string;
  relationshipId: string;
}

/** A package of which some parts change, come or go, with the relationships and content types that speak of them. */
export class PackageEditor {
  private readonly original = new Map<string, PartText>();
  private readonly changed = new Map<string, PartText>();
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly reachableAtFirst: ReadonlyMap<string, string>;

  constructor(private readonly file: XlsxPackage) {
    this.reachableAtFirst = this.reachableParts();
  }

  text(part: string): string {
    return this.added.get(part) ?? this.partText(part).text;
  }

  setText(part: string, text: string): void {
    if (this.added.has(part)) {
      this.added.set(part, text);
      return;
    }
    const before = this.partText(part);
    if (before.text !== text) this.changed.set(part, { ...before, text });
  }

  /** Whether the package is in the strict format (ECMA-376-1, annex), which names everything by other addresses. */
  get isStrict(): boolean {
    return this.text(relationshipsPartOf(this.file.workbookPart)).includes(STRICT_RELATIONSHIP_TYPES);
  }

  /** Adds a part that `source` is related to; a number is added to its path beside `source` where that is taken. */
  addRelatedPart(source: string, { target, type, contentType, text }: NewPart): AddedPart {
    const freeTarget = this.freeTarget(source, target);
    const part = resolveTarget(source, freeTarget);
    this.added.set(part, text);
    this.insertIntoRoot(
      CONTENT_TYPES_PART,
      (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`,
    );
    return { part, relationshipId: this.relate(source, freeTarget, type) };
  }

  /** What a part is related to by now. */
  relationships(part: string): Relationship[] {
    const relationshipsPart = relationshipsPartOf(part);
    return this.changed.has(relationshipsPart) || this.added.has(relationshipsPart)
      ? relationshipsIn(this.tree(relationshipsPart), part)
      : readRelationships(this.file.archive, part);
  }

  private relate(source: string, target: string, type: string): string {
    const relationshipsPart = relationshipsPartOf(source);
    if (!this.has(relationshipsPart)) this.added.set(relationshipsPart, NO_RELATIONSHIPS);
    const used = relationshipsIn(this.tree(relationshipsPart), source).map(({ id }) => id);
    let number = used.length + 1;
    while (used.includes(`rId${number}`)) number++;
    const uri = `${this.isStrict ? STRICT_RELATIONSHIP_TYPES : RELATIONSHIP_TYPES}/${type}`;
    this.insertIntoRoot(
      relationshipsPart,
      (prefix) => `<${prefix}Relationship Id="rId${number}" Type="${uri}" Target="${target}"/>`,
    );
    return `rId${number}`;
  }

  /** Takes a part's relationship from `source`; the part goes in the end, where nothing else leads to it. */
  unrelate(source: string, part: string): void {
    const isOfPart = ({ name, attributes }: XmlElement): boolean =>
      name === 'Relationship' &&
      attributes['TargetMode'] !== 'External' &&
      resolveTarget(source, attributes['Target'] ?? '') === part;
    this.dropElements(relationshipsPartOf(source), isOfPart);
  }

  /** Names of the file's parts that relationships of a type still lead to. */
  partsOfType(type: string): string[] {
    return [...this.reachableParts()]
      .filter(([part, reachedBy]) => reachedBy === type && !this.added.has(part))
      .map(([part]) => part);
  }

  toBytes(): Uint8Array {
    const { archive } = this.file;
    this.removeOrphans();
    const replaced = new Map<string, Uint8Array>();
    for (const [part, text] of this.changed) {
      const entry = findPart(archive, part);
      if (!entry) throw new XlsxError('damaged', `${part} is missing`);
      replaced.set(entry.name, encodePart(text));
    }
    const added = new Map([...this.added].map(([part, text]) => [part, new TextEncoder().encode(text)]));
    return rewriteZip(archive, { replaced, removed: this.removed, added });
  }

  private partText(part: string): PartText {
    const known = this.changed.get(part) ?? this.original.get(part);
    if (known) return known;
    const read = readPartText(this.file.archive, part);
    this.original.set(part, read);
    return read;
  }

  private tree(part: string): XmlElement {
    return parseTree(this.text(part), part);
  }

  private has(part: string): boolean {
    return this.added.has(part) || findPart(this.file.archive, part) !== undefined;
  }

  private freeTarget(source: string, target: string): string {
    const [, name = target, first = '', extension = ''] = /^(.*?)(\d*)(\.\w+)$/.exec(target) ?? [];
    let candidate = target;
    for (let number = Number(first) + 1; this.has(resolveTarget(source, candidate)); number++) {
      candidate = `${name}${number}${extension}`;
    }
    return candidate;
  }

  /** Adds an element at the end of a part; it is given the prefix of the part's root. */
  insertIntoRoot(part: string, xml: (prefix: string) => string): void {
    const text = this.text(part);
    const { prefix, name, start, end, innerEnd, selfClosing } = parseTree(text, part);
    const tag = text.slice(start, end).replace(/\s*\/>$/, '>');
    const inserted = selfClosing ? `${tag}${xml(prefix)}</${prefix}${name}>` : xml(prefix);
    this.setText(
      part,
      text.slice(0, selfClosing ? start : innerEnd) + inserted + text.slice(selfClosing ? end : innerEnd),
    );
  }

  private dropElements(part: string, isDropped: (element: XmlElement) => boolean): void {
    let text = this.text(part);
    for (const element of this.tree(part).children.filter(isDropped).reverse()) {
      text = text.slice(0, element.start) + text.slice(element.end);
    }
    this.setText(part, text);
  }

  /** Removes the parts that could be reached at first and cannot any more. */
  private removeOrphans(): void {
    const reachable = this.reachableParts();
    const orphans = new Set([...this.reachableAtFirst.keys()].filter((part) => !reachable.has(part)));
    if (orphans.size === 0) return;
    for (const part of orphans) {
      for (const name of [part, relationshipsPartOf(part)]) {
        const entry = findPart(this.file.archive, name);
        if (entry) this.removed.add(entry.name);
      }
    }
    const isOfOrphan = ({ name, attributes }: XmlElement): boolean =>
      name === 'Override' && orphans.has((attributes['PartName'] ?? '').replace(/^\//, ''));
    this.dropElements(CONTENT_TYPES_PART, isOfOrphan);
  }

  /** Every part that relationships lead to from the workbook, with the type of the relationship that first did. */
  private reachableParts(): Map<string, string> {
    const reached = new Map<string, string>();
    const visit = (part: string, type: string): void => {
      if (reached.has(part) || !this.has(part)) return;
      reached.set(part, type);
      for (const { target, type: next, external } of this.relationships(part))
        if (!external) visit(target, next);
    };
    visit(this.file.workbookPart, 'officeDocument');
    return reached;
  }
}
