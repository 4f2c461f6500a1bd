import { BaselineOffset, BooleanNumber, TextDecoration, type IStyleData } from '@univerjs/core';
import { readColor, type Palette } from './colors';
import { booleanValue, childNamed, type XmlElement } from '../file/xml';

/** The part of a style that a font holds, in cells, in runs of rich text and in conditional formats. */
export type FontStyle = Pick<IStyleData, 'ff' | 'fs' | 'bl' | 'it' | 'ul' | 'st' | 'cl' | 'va'>;

const UNDERLINES: Record<string, TextDecoration> = {
  single: TextDecoration.SINGLE,
  double: TextDecoration.DOUBLE,
  singleAccounting: TextDecoration.SINGLE,
  doubleAccounting: TextDecoration.DOUBLE,
};

/** Reads `<font>` (ECMA-376-1, 18.8.22) or `<rPr>` (18.4.7), which differ in the name of the font's name only. */
export function readFont(font: XmlElement | undefined, palette: Palette): FontStyle {
  const style: FontStyle = {};
  const value = (name: string): string | undefined => childNamed(font, name)?.attributes['val'];
  const isOn = (name: string): boolean =>
    childNamed(font, name) !== undefined && booleanValue(value(name), true);
  const name = value('name') ?? value('rFont');
  if (name !== undefined) style.ff = name;
  const size = Number(value('sz') ?? NaN);
  if (size > 0) style.fs = size;
  if (isOn('b')) style.bl = BooleanNumber.TRUE;
  if (isOn('i')) style.it = BooleanNumber.TRUE;
  if (isOn('strike')) style.st = { s: BooleanNumber.TRUE };
  const underline = childNamed(font, 'u') && UNDERLINES[value('u') ?? 'single'];
  if (underline !== undefined)
    style.ul =
      underline === TextDecoration.SINGLE
        ? { s: BooleanNumber.TRUE }
        : { s: BooleanNumber.TRUE, t: underline };
  const color = readColor(childNamed(font, 'color'), palette);
  if (color !== undefined) style.cl = { rgb: color };
  if (value('vertAlign') === 'superscript') style.va = BaselineOffset.SUPERSCRIPT;
  if (value('vertAlign') === 'subscript') style.va = BaselineOffset.SUBSCRIPT;
  return style;
}
