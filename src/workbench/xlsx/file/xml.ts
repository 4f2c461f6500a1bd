import { SaxesParser } from 'saxes';
import { XlsxError } from '../error';

/**
 * XML with the place of every tag in its text, so that a part can be changed by replacing stretches of
 * text and leaving the rest as it was. Names are local names: Office writes `<c>`, others write `<x:c>`.
 */
export interface XmlTag {
  /** Name without its prefix. */
  name: string;
  /** Prefix with its colon, or `''`. */
  prefix: string;
  /** Values by qualified name, entities decoded. */
  attributes: Record<string, string>;
  /** Offsets of the tag itself, from `<` to just after `>`. */
  start: number;
  end: number;
  selfClosing: boolean;
}

export interface XmlHandlers {
  open?(tag: XmlTag): void;
  /** `start` and `end` are those of the closing tag; both equal the end of a self-closing one. */
  close?(name: string, start: number, end: number): void;
  /** Text and CDATA, entities decoded. */
  text?(text: string): void;
}

/**
 * Walks through `text` from beginning to end.
 * @throws XlsxError `damaged` when it is not well-formed.
 */
export function parseXml(text: string, handlers: XmlHandlers, partName: string): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new XlsxError('damaged', `${partName} is not well-formed XML`);
  });
  parser.on('opentag', (tag) => {
    const end = parser.position;
    const colon = tag.name.indexOf(':');
    handlers.open?.({
      name: tag.name.slice(colon + 1),
      prefix: tag.name.slice(0, colon + 1),
      attributes: tag.attributes,
      // A well-formed tag holds no other `<`, not even in an attribute.
      start: text.lastIndexOf('<', end - 1),
      end,
      selfClosing: tag.isSelfClosing,
    });
  });
  parser.on('closetag', (tag) => {
    const end = parser.position;
    handlers.close?.(
      tag.name.slice(tag.name.indexOf(':') + 1),
      tag.isSelfClosing ? end : text.lastIndexOf('<', end - 1),
      end,
    );
  });
  if (handlers.text) {
    const onText = handlers.text.bind(handlers);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(text).close();
}

/** An element with its children; `start`…`end` spans it whole, `innerStart`…`innerEnd` what is inside. */
export interface XmlElement extends XmlTag {
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
  openEnd: number;
  innerEnd: number;
}

/** Reads a whole part into a tree. For parts of moderate size: sheets and shared strings are streamed instead. */
export function parseTree(text: string, partName: string): XmlElement {
  const builder = treeBuilder();
  parseXml(text, builder, partName);
  const root = builder.root();
  if (!root) throw new XlsxError('damaged', `${partName} has no element`);
  return root;
}

/** Handlers that build a tree of whatever is passed to them, for use within a streaming walk. */
export function treeBuilder(): Required<XmlHandlers> & {
  root: () => XmlElement | undefined;
  depth: () => number;
} {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  return {
    root: () => root,
    depth: () => open.length,
    open(tag) {
      const element: XmlElement = { ...tag, children: [], text: '', openEnd: tag.end, innerEnd: tag.end };
      const parent = open[open.length - 1];
      if (parent) parent.children.push(element);
      else root ??= element;
      open.push(element);
    },
    close(_name, start, end) {
      const element = open.pop();
      if (!element) return;
      element.innerEnd = start;
      element.end = end;
    },
    text(text) {
      const parent = open[open.length - 1];
      if (parent) parent.text += text;
    },
  };
}

/** The first child of a local name; none where there is no element. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of a local name; none where there is no element. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** An attribute by local name, whatever its prefix: `r:id` of the transitional and of the strict format alike. */
export function attributeNamed(tag: XmlTag, name: string): string | undefined {
  const plain = tag.attributes[name];
  if (plain !== undefined) return plain;
  const qualified = Object.keys(tag.attributes).find((key) => key.endsWith(`:${name}`));
  return qualified === undefined ? undefined : tag.attributes[qualified];
}

/** The prefixed attribute first: `<sheet sheetId="1" r:id="rId1">`, where a plain `id` would mean something else. */
export function relationshipId(tag: XmlTag): string | undefined {
  const qualified = Object.keys(tag.attributes).find((key) => key.endsWith(':id'));
  return qualified === undefined ? tag.attributes['id'] : tag.attributes[qualified];
}

/** xsd:boolean; absent means `otherwise`. */
export function booleanValue(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}

/** Text as it stands between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] ?? character);
}

/** Attributes to set, or with null to take away. */
export type AttributeValues = Record<string, string | number | null>;

/** A tag's text with attributes set, or taken away where the value is null; the others keep their text and order. */
export function withAttributes(tag: string, values: AttributeValues): string {
  let result = tag;
  for (const [name, value] of Object.entries(values)) {
    const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const replacement = value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
    if (pattern.test(result)) result = result.replace(pattern, () => replacement);
    else if (replacement) result = result.replace(/\s*\/?>$/, (ending) => replacement + ending.trimStart());
  }
  return result;
}

/** The text of an element with children replaced, added in the schema's order, or taken away (null). */
export function withChildElements(
  text: string,
  children: Record<string, string | null>,
  order: readonly string[],
): string {
  const element = parseTree(text, 'an element');
  const kept = element.children.map((child) => ({
    name: child.name,
    text: text.slice(child.start, child.end),
  }));
  for (const [name, replacement] of Object.entries(children)) {
    const at = kept.findIndex((child) => child.name === name);
    if (at >= 0) kept.splice(at, 1, ...(replacement === null ? [] : [{ name, text: replacement }]));
    else if (replacement !== null) {
      const next = kept.findIndex((child) => order.indexOf(child.name) > order.indexOf(name));
      kept.splice(next < 0 ? kept.length : next, 0, { name, text: replacement });
    }
  }
  const tag = text.slice(0, element.openEnd).replace(/\s*\/>$/, '>');
  const inner = kept.map((child) => child.text).join('');
  return inner === '' ? tag.replace(/>$/, '/>') : `${tag}${inner}</${element.prefix}${element.name}>`;
}

/** A stretch of text to be replaced; `start === end` inserts. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Applies splices that do not overlap; those at the same place are applied in the given order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < at) throw new Error('splices overlap');
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
