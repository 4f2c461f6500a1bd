import {
  BooleanNumber,
  WrapStrategy,
  type IBorderData,
  type IStyleBase,
  type IStyleData,
} from '@univerjs/core';
import { CENTERED_ACROSS, indented } from '../../marks/alignment';
import {
  BORDER_STYLES,
  HORIZONTAL_ALIGNMENTS,
  STACKED_TEXT,
  VERTICAL_ALIGNMENTS,
} from '../words/cellStyleNames';
import { readColor, type Palette } from '../words/colors';
import { readFont, type FontStyle } from '../words/fontStyle';
import { formatPattern } from '../words/numberFormats';
import { booleanValue, childNamed, childrenNamed, type XmlElement } from '../file/xml';

/** The styles part (ECMA-376-1, 18.8) as Univer styles. */
export interface WorkbookStyles {
  /** By the number in a cell's `s`. */
  cellFormats: IStyleData[];
  /** By the `dxfId` of conditional formats. */
  differentialFormats: IStyleBase[];
  /** The font of format 0, which cells have that no style is given to. */
  defaultStyle: IStyleData;
}

const FALLBACK_FONT: FontStyle = { ff: 'Calibri', fs: 11 };

/** @param root Root of the styles part; without one every cell has Excel's default look. */
export function readStyles(root: XmlElement | undefined, palette: Palette): WorkbookStyles {
  const list = (container: string, item: string): XmlElement[] =>
    childrenNamed(childNamed(root, container), item);
  const fonts = list('fonts', 'font').map((font) => readFont(font, palette));
  const fills = list('fills', 'fill').map((fill) => readFill(fill, palette));
  const borders = list('borders', 'border').map((border) => readBorder(border, palette));
  const patterns = new Map(
    list('numFmts', 'numFmt').map(
      (format) =>
        [Number(format.attributes['numFmtId']), format.attributes['formatCode'] ?? 'General'] as const,
    ),
  );
  const cellFormats = list('cellXfs', 'xf').map((xf) => {
    const id = (name: string): number => Number(xf.attributes[name] ?? 0);
    const style: IStyleData = { ...FALLBACK_FONT, ...fonts[id('fontId')] };
    const fill = fills[id('fillId')];
    if (fill !== undefined) style.bg = { rgb: fill };
    const border = borders[id('borderId')];
    if (border) style.bd = border;
    const pattern = formatPattern(id('numFmtId'), patterns);
    if (pattern !== 'General') style.n = { pattern };
    return Object.assign(style, readAlignment(childNamed(xf, 'alignment')));
  });
  return {
    cellFormats,
    differentialFormats: list('dxfs', 'dxf').map((dxf) => readDifferentialFormat(dxf, palette)),
    defaultStyle: { ff: cellFormats[0]?.ff ?? FALLBACK_FONT.ff, fs: cellFormats[0]?.fs ?? FALLBACK_FONT.fs },
  };
}

/** Univer shows one colour per cell: patterns are shown by their solid colour, gradients by their first stop. */
function readFill(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = childNamed(fill, 'patternFill');
  if (pattern) {
    const type = pattern.attributes['patternType'] ?? 'none';
    if (type === 'none' || type === 'gray125') return undefined;
    return readColor(childNamed(pattern, 'fgColor'), palette);
  }
  return readColor(childNamed(childNamed(childNamed(fill, 'gradientFill'), 'stop'), 'color'), palette);
}

/** Reads `<border>` (ECMA-376-1, 18.8.4); undefined where it has no line. */
function readBorder(border: XmlElement | undefined, palette: Palette): IBorderData | undefined {
  const data: IBorderData = {};
  const side = (element: XmlElement | undefined): IBorderData['t'] => {
    const style = BORDER_STYLES[element?.attributes['style'] ?? 'none'];
    return style === undefined
      ? undefined
      : { s: style, cl: { rgb: readColor(childNamed(element, 'color'), palette) ?? '#000000' } };
  };
  const sides = [
    ['l', childNamed(border, 'left') ?? childNamed(border, 'start')],
    ['r', childNamed(border, 'right') ?? childNamed(border, 'end')],
    ['t', childNamed(border, 'top')],
    ['b', childNamed(border, 'bottom')],
    [
      'tl_br',
      booleanValue(border?.attributes['diagonalDown'], false) ? childNamed(border, 'diagonal') : undefined,
    ],
    [
      'bl_tr',
      booleanValue(border?.attributes['diagonalUp'], false) ? childNamed(border, 'diagonal') : undefined,
    ],
  ] as const;
  for (const [key, element] of sides) {
    const drawn = side(element);
    if (drawn) data[key] = drawn;
  }
  return Object.keys(data).length > 0 ? data : undefined;
}

function readAlignment(alignment: XmlElement | undefined): IStyleData {
  const style: IStyleData = {};
  const { horizontal, vertical, wrapText, textRotation, indent } = alignment?.attributes ?? {};
  if (horizontal === 'centerContinuous') Object.assign(style, CENTERED_ACROSS);
  if (Number(indent ?? 0) > 0) Object.assign(style, indented(Number(indent)));
  const ht = HORIZONTAL_ALIGNMENTS[horizontal ?? ''];
  if (ht !== undefined) style.ht = ht;
  const vt = VERTICAL_ALIGNMENTS[vertical ?? ''];
  if (vt !== undefined) style.vt = vt;
  if (booleanValue(wrapText, false)) style.tb = WrapStrategy.WRAP;
  const rotation = Number(textRotation ?? 0);
  // Files count 0–90 upwards and 91–180 downwards; Univer counts downwards.
  if (rotation === STACKED_TEXT) style.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (rotation > 90) style.tr = { a: rotation - 90 };
  else if (rotation > 0) style.tr = { a: -rotation };
  return style;
}

/** In differential formats a solid fill is said by its background colour, often without a pattern (18.8.14). */
function readDifferentialFormat(dxf: XmlElement, palette: Palette): IStyleBase {
  const style: IStyleBase = { ...readFont(childNamed(dxf, 'font'), palette) };
  const pattern = childNamed(childNamed(dxf, 'fill'), 'patternFill');
  const fill =
    readColor(childNamed(pattern, 'bgColor'), palette) ?? readColor(childNamed(pattern, 'fgColor'), palette);
  if (fill !== undefined) style.bg = { rgb: fill };
  const border = readBorder(childNamed(dxf, 'border'), palette);
  if (border) style.bd = border;
  return style;
}
