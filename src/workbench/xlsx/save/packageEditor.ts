import { XlsxError } from '../error';
import {
  CONTENT_TYPES_PART,
  findPart,
  readPartText,
  readRelationships,
  relationshipsIn,
  relationshipsPartOf,
  resolveTarget,
  type XlsxPackage,
} from '../file/package';
import { encodePart, type PartText } from '../file/partText';
import { parseTree, type XmlElement } from '../file/xml';
import { rewriteZip } from '../file/zip';

const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIP_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

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
    return this.partText(part).text;
  }

  setText(part: string, text: string): void {
    const before = this.partText(part);
    if (before.text !== text) this.changed.set(part, { ...before, text });
  }

  /**
   * Adds a part that the workbook part is related to.
   * @param target Its path beside the workbook part; a number is added where that is taken.
   * @param type Last segment of the relationship's type.
   * @returns The id of the relationship.
   */
  addRelatedPart(target: string, type: string, contentType: string, text: string): string {
    const { workbookPart } = this.file;
    const freeTarget = this.freeTarget(target);
    const part = resolveTarget(workbookPart, freeTarget);
    this.added.set(part, text);
    this.insertIntoRoot(
      CONTENT_TYPES_PART,
      (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`,
    );
    const relationshipsPart = relationshipsPartOf(workbookPart);
    const used = relationshipsIn(this.tree(relationshipsPart), workbookPart).map(({ id }) => id);
    let number = used.length + 1;
    while (used.includes(`rId${number}`)) number++;
    const isStrict = this.text(relationshipsPart).includes(STRICT_RELATIONSHIP_TYPES);
    const uri = `${isStrict ? STRICT_RELATIONSHIP_TYPES : RELATIONSHIP_TYPES}/${type}`;
    this.insertIntoRoot(
      relationshipsPart,
      (prefix) => `<${prefix}Relationship Id="rId${number}" Type="${uri}" Target="${freeTarget}"/>`,
    );
    return `rId${number}`;
  }

  /** Takes a part's relationship from the workbook part; the part goes in the end, where nothing else leads to it. */
  unrelate(part: string): void {
    const { workbookPart } = this.file;
    const isOfPart = ({ name, attributes }: XmlElement): boolean =>
      name === 'Relationship' &&
      attributes['TargetMode'] !== 'External' &&
      resolveTarget(workbookPart, attributes['Target'] ?? '') === part;
    this.dropElements(relationshipsPartOf(workbookPart), isOfPart);
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

  private freeTarget(target: string): string {
    const dot = target.lastIndexOf('.');
    const isTaken = (candidate: string): boolean => {
      const part = resolveTarget(this.file.workbookPart, candidate);
      return this.added.has(part) || findPart(this.file.archive, part) !== undefined;
    };
    let candidate = target;
    for (let number = 1; isTaken(candidate); number++) {
      candidate = `${target.slice(0, dot)}_${number}${target.slice(dot)}`;
    }
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
      if (reached.has(part) || (!this.added.has(part) && !findPart(this.file.archive, part))) return;
      reached.set(part, type);
      const relationshipsPart = relationshipsPartOf(part);
      const relationships = this.changed.has(relationshipsPart)
        ? relationshipsIn(this.tree(relationshipsPart), part)
        : readRelationships(this.file.archive, part);
      for (const { target, type: next, external } of relationships) if (!external) visit(target, next);
    };
    visit(this.file.workbookPart, 'officeDocument');
    return reached;
  }
}
