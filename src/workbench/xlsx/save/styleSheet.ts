import type { IStyleBase } from '@univerjs/core';
import { lookOf, type BorderLine, type Look, type LookChange } from '../words/look';
import { builtinFormatId, FIRST_CUSTOM_FORMAT } from '../words/numberFormats';
import {
  applySplices,
  childNamed,
  escapeAttribute,
  parseTree,
  withAttributes,
  withChildElements,
  type AttributeValues,
  type Splice,
  type XmlElement,
} from '../file/xml';

/**
 * The styles part (ECMA-376-1, 18.8) to which formats are added. What is there is never renumbered or reworded:
 * other cells, tables and formats refer to it by number. An equal format that is already there is used again.
 */
export class StyleSheet {
  private readonly root: XmlElement;
  private readonly lists = new Map<ListName, FormatList>();
  /** Formats by the format they change and the change. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly text: string,
    partName: string,
  ) {
    this.root = parseTree(text, partName);
  }

  /** The number of the format that looks like number `base` with `change` made to it; null is the default look. */
  formatWith(base: number, change: LookChange | null | undefined): number {
    if (change === undefined || change === null) return change === null ? 0 : base;
    // Thousands of cells of a sheet change alike.
    const key = `${base} ${JSON.stringify(change)}`;
    const format = this.known.get(key) ?? this.cellFormat(base, change);
    this.known.set(key, format);
    return format;
  }

  private cellFormat(base: number, change: LookChange): number {
    const { prefix } = this.root;
    const formats = this.list('cellXfs');
    const xf = formats.at(base) ?? formats.at(0) ?? `<${prefix}xf/>`;
    const { attributes, children } = parseTree(xf, 'styles');
    const id = (name: string): number => Number(attributes[name] ?? 0);
    const values: Record<string, string | number> = {};
    if (touches(change, FONT_ASPECTS)) {
      values['fontId'] = this.list('fonts').indexOf(
        this.font(this.list('fonts').at(id('fontId')) ?? `<${prefix}font/>`, change),
      );
      values['applyFont'] = 1;
    }
    if (change.fill !== undefined) {
      values['fillId'] = change.fill === null ? 0 : this.list('fills').indexOf(this.solidFill(change.fill));
      values['applyFill'] = 1;
    }
    if (touches(change, BORDER_ASPECTS)) {
      values['borderId'] = this.list('borders').indexOf(
        this.border(this.list('borders').at(id('borderId')) ?? `<${prefix}border/>`, change),
      );
      values['applyBorder'] = 1;
    }
    if (change.numberFormat !== undefined) {
      values['numFmtId'] = change.numberFormat === null ? 0 : this.numberFormat(change.numberFormat);
      values['applyNumberFormat'] = 1;
    }
    let alignment: string | null | undefined;
    if (touches(change, ALIGNMENT_ASPECTS)) {
      const before = children.find((child) => child.name === 'alignment');
      alignment = this.alignment(
        before ? xf.slice(before.start, before.end) : `<${prefix}alignment/>`,
        change,
      );
      values['applyAlignment'] = 1;
    }
    const withChildren = alignment === undefined ? xf : withChildElements(xf, { alignment }, XF_CHILDREN);
    const tagEnd = parseTree(withChildren, 'styles').openEnd;
    return formats.indexOf(
      withAttributes(withChildren.slice(0, tagEnd), values) + withChildren.slice(tagEnd),
    );
  }

  /** The number of the differential format for a conditional rule; undefined where the rule changes nothing. */
  differentialFormat(style: IStyleBase): number | undefined {
    const { prefix } = this.root;
    const look = lookOf(style);
    const parts: string[] = [];
    if (touches(look, FONT_ASPECTS)) parts.push(this.font(`<${prefix}font/>`, look));
    if (look.numberFormat !== undefined) {
      const id = this.numberFormat(look.numberFormat);
      parts.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(look.numberFormat)}"/>`);
    }
    // A solid fill is said by the background colour here, unlike in the fills of cells (18.8.14).
    if (look.fill !== undefined) {
      parts.push(
        `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${argb(look.fill)}"/></${prefix}patternFill></${prefix}fill>`,
      );
    }
    if (touches(look, BORDER_ASPECTS)) parts.push(this.border(`<${prefix}border/>`, look));
    return parts.length === 0
      ? undefined
      : this.list('dxfs').indexOf(`<${prefix}dxf>${parts.join('')}</${prefix}dxf>`);
  }

  /** The part's text with what was added; the very same text where nothing was. */
  toText(): string {
    const splices: Splice[] = [];
    for (const name of LIST_ORDER) splices.push(...(this.lists.get(name)?.splices() ?? []));
    return applySplices(this.text, splices);
  }

  private list(name: ListName): FormatList {
    const known = this.lists.get(name);
    if (known) return known;
    const element = childNamed(this.root, name);
    const list = new FormatList(
      this.text,
      this.root.prefix,
      name,
      element,
      element ? element.start : this.placeOf(name),
    );
    this.lists.set(name, list);
    return list;
  }

  /** Where a list that is missing belongs: before the first of those that must follow it. */
  private placeOf(name: ListName): number {
    const following = STYLESHEET_CHILDREN.slice(STYLESHEET_CHILDREN.indexOf(name) + 1);
    return this.root.children.find((child) => following.includes(child.name))?.start ?? this.root.innerEnd;
  }

  private font(base: string, change: LookChange): string {
    const { prefix } = this.root;
    const defaultFont = this.list('fonts').at(0) ?? `<${prefix}font/>`;
    const children: Record<string, string | null> = {};
    const toggle = (name: string, value: unknown): void => {
      if (value !== undefined) children[name] = value === null ? null : `<${prefix}${name}/>`;
    };
    const valued = (name: string, value: string | number | null | undefined): void => {
      if (value === undefined) return;
      children[name] =
        value === null
          ? childText(defaultFont, name)
          : `<${prefix}${name} val="${escapeAttribute(String(value))}"/>`;
    };
    toggle('b', change.bold);
    toggle('i', change.italic);
    toggle('strike', change.strike);
    if (change.underline === 'double') children['u'] = `<${prefix}u val="double"/>`;
    else toggle('u', change.underline);
    if (change.script !== undefined)
      children['vertAlign'] = change.script && `<${prefix}vertAlign val="${change.script}"/>`;
    valued('sz', change.fontSize);
    if (change.color !== undefined) {
      children['color'] = change.color === null ? null : `<${prefix}color rgb="${argb(change.color)}"/>`;
    }
    valued('name', change.fontName);
    // A scheme would have the theme's font win over the name.
    if (change.fontName !== undefined)
      children['scheme'] = change.fontName === null ? childText(defaultFont, 'scheme') : null;
    return withChildElements(base, children, FONT_CHILDREN);
  }

  private solidFill(color: string): string {
    const { prefix: p } = this.root;
    return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
  }

  private border(base: string, change: LookChange): string {
    const { prefix: p } = this.root;
    const children: Record<string, string> = {};
    const side = (name: string, line: BorderLine | null): void => {
      children[name] = line
        ? `<${p}${name} style="${line.style}"><${p}color rgb="${argb(line.color)}"/></${p}${name}>`
        : `<${p}${name}/>`;
    };
    for (const name of ['left', 'right', 'top', 'bottom'] as const) {
      const line = change[name];
      if (line !== undefined) side(name, line);
    }
    const { diagonalDown, diagonalUp } = change;
    if (diagonalDown === undefined && diagonalUp === undefined)
      return withChildElements(base, children, BORDER_CHILDREN);
    side('diagonal', diagonalDown ?? diagonalUp ?? null);
    const changed = withChildElements(base, children, BORDER_CHILDREN);
    const tagEnd = parseTree(changed, 'styles').openEnd;
    const attributes = {
      ...(diagonalDown !== undefined && { diagonalDown: diagonalDown === null ? null : 1 }),
      ...(diagonalUp !== undefined && { diagonalUp: diagonalUp === null ? null : 1 }),
    };
    return withAttributes(changed.slice(0, tagEnd), attributes) + changed.slice(tagEnd);
  }

  private numberFormat(pattern: string): number {
    const builtin = builtinFormatId(pattern);
    if (builtin !== undefined) return builtin;
    const { prefix } = this.root;
    const list = this.list('numFmts');
    const formats = list.items.map((item) => parseTree(item, 'styles').attributes);
    const known = formats.find((format) => format['formatCode'] === pattern);
    if (known) return Number(known['numFmtId']);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.map((format) => Number(format['numFmtId']))) + 1;
    list.indexOf(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(pattern)}"/>`);
    return id;
  }

  private alignment(base: string, change: LookChange): string | null {
    const values: AttributeValues = {};
    if (change.horizontal !== undefined) values['horizontal'] = change.horizontal;
    if (change.indent !== undefined) values['indent'] = change.indent;
    if (change.vertical !== undefined) values['vertical'] = change.vertical;
    if (change.wrap !== undefined) values['wrapText'] = change.wrap && 1;
    if (change.rotation !== undefined) values['textRotation'] = change.rotation;
    const tag = withAttributes(base, values);
    return Object.keys(parseTree(tag, 'styles').attributes).length > 0 ? tag : null;
  }
}

/** A new styles part with Excel's default look, for workbooks without one. */
export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

const LIST_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type ListName = (typeof LIST_ORDER)[number];

/** Order of children that the schema asks for (CT_Stylesheet, CT_Xf, CT_Font as Excel writes it, CT_Border). */
const STYLESHEET_CHILDREN =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const XF_CHILDREN = 'alignment protection extLst'.split(' ');
const FONT_CHILDREN =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const BORDER_CHILDREN = 'start end left right top bottom diagonal vertical horizontal'.split(' ');

const FONT_ASPECTS = [
  'fontName',
  'fontSize',
  'bold',
  'italic',
  'strike',
  'underline',
  'color',
  'script',
] as const;
const BORDER_ASPECTS = ['left', 'right', 'top', 'bottom', 'diagonalDown', 'diagonalUp'] as const;
const ALIGNMENT_ASPECTS = ['horizontal', 'indent', 'vertical', 'wrap', 'rotation'] as const;

function touches(change: LookChange, aspects: readonly (keyof Look)[]): boolean {
  return aspects.some((aspect) => change[aspect] !== undefined);
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

/**
 * What lists must begin with, for parts that leave them out: number 0 is what every plain cell refers to (and fill 1
 * is fixed, too), so nothing that is added may get that number.
 */
function firstItems(name: ListName, prefix: string): string[] {
  const p = prefix;
  switch (name) {
    case 'fonts':
      return [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`];
    case 'fills':
      return ['none', 'gray125'].map(
        (type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`,
      );
    case 'borders':
      return [`<${p}border/>`];
    case 'cellXfs':
      return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
    case 'numFmts':
    case 'dxfs':
      return [];
  }
}

/** One of the numbered lists of the styles part. */
class FormatList {
  readonly items: string[];
  private readonly original: number;
  private isChanged = false;

  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly name: ListName,
    private readonly element: XmlElement | undefined,
    private readonly place: number,
  ) {
    this.items = (element?.children ?? []).map((child) => text.slice(child.start, child.end));
    this.original = this.items.length;
    if (this.original === 0) this.items.push(...firstItems(name, prefix));
  }

  at(index: number): string | undefined {
    return this.items[index];
  }

  /** The number of an equal item, or of this one added at the end. */
  indexOf(item: string): number {
    const known = this.items.indexOf(item);
    if (known >= 0) return known;
    this.isChanged = true;
    return this.items.push(item) - 1;
  }

  splices(): Splice[] {
    if (!this.isChanged) return [];
    const { element, prefix, name, place } = this;
    const added = this.items.slice(this.original).join('');
    const wrapped = (tag: string): string => `${tag.replace(/\s*\/>$/, '>')}${added}</${prefix}${name}>`;
    if (!element) {
      return [{ start: place, end: place, text: wrapped(`<${prefix}${name} count="${this.items.length}">`) }];
    }
    const tag = withAttributes(this.text.slice(element.start, element.openEnd), { count: this.items.length });
    if (element.selfClosing) return [{ start: element.start, end: element.end, text: wrapped(tag) }];
    return [
      { start: element.start, end: element.openEnd, text: tag },
      { start: element.innerEnd, end: element.innerEnd, text: added },
    ];
  }
}

function childText(element: string, name: string): string | null {
  const child = childNamed(parseTree(element, 'styles'), name);
  return child ? element.slice(child.start, child.end) : null;
}
