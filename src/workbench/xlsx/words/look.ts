import {
  BaselineOffset,
  BooleanNumber,
  ColorKit,
  TextDecoration,
  WrapStrategy,
  type IBorderStyleData,
  type IColorStyle,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { indentOf, isCenteredAcross } from '../../marks/alignment';
import { BORDER_STYLES, HORIZONTAL_ALIGNMENTS, STACKED_TEXT, VERTICAL_ALIGNMENTS } from './cellStyleNames';

/**
 * How a cell, a run of text or a conditional format looks, in the words of the file format. Univer has several ways
 * to say one look (`bl: 0` and no `bl`, `red` and `#FF0000`); here there is one, so looks can be compared.
 * What is absent is the default.
 */
export interface Look {
  fontName?: string;
  /** Points. */
  fontSize?: number;
  bold?: true;
  italic?: true;
  strike?: true;
  underline?: 'single' | 'double';
  /** Colours are `#RRGGBB`. */
  color?: string;
  script?: 'superscript' | 'subscript';
  fill?: string;
  numberFormat?: string;
  horizontal?: string;
  indent?: number;
  vertical?: string;
  wrap?: true;
  /** `textRotation` of the file: 1–90 upwards, 91–180 downwards, 255 stacked. */
  rotation?: number;
  left?: BorderLine;
  right?: BorderLine;
  top?: BorderLine;
  bottom?: BorderLine;
  diagonalDown?: BorderLine;
  diagonalUp?: BorderLine;
}

export interface BorderLine {
  style: string;
  color: string;
}

/** The aspects of a look that change; null takes an aspect back to the default. */
export type LookChange = { [Aspect in keyof Look]?: Look[Aspect] | null };

export function lookOf(style: IStyleData): Look {
  const look: Look = {};
  const set = <Aspect extends keyof Look>(aspect: Aspect, value: Look[Aspect] | undefined): void => {
    if (value !== undefined) look[aspect] = value;
  };
  set('fontName', style.ff ?? undefined);
  set('fontSize', style.fs ?? undefined);
  set('bold', style.bl === BooleanNumber.TRUE || undefined);
  set('italic', style.it === BooleanNumber.TRUE || undefined);
  set('strike', style.st?.s === BooleanNumber.TRUE || undefined);
  if (style.ul?.s === BooleanNumber.TRUE)
    set('underline', style.ul.t === TextDecoration.DOUBLE ? 'double' : 'single');
  const color = hexColor(style.cl);
  // Black is what text without a colour shows; files say it in either way.
  set('color', color === BLACK ? undefined : color);
  if (style.va === BaselineOffset.SUPERSCRIPT) set('script', 'superscript');
  if (style.va === BaselineOffset.SUBSCRIPT) set('script', 'subscript');
  set('fill', hexColor(style.bg));
  const pattern = style.n?.pattern;
  if (pattern && pattern !== 'General') set('numberFormat', pattern === UNIVER_TEXT_FORMAT ? '@' : pattern);
  set('horizontal', isCenteredAcross(style) ? 'centerContinuous' : nameOf(HORIZONTAL_ALIGNMENTS, style.ht));
  set('indent', indentOf(style) || undefined);
  set('vertical', nameOf(VERTICAL_ALIGNMENTS, style.vt));
  set('wrap', style.tb === WrapStrategy.WRAP || undefined);
  set('rotation', rotationOf(style));
  set('left', borderLine(style.bd?.l));
  set('right', borderLine(style.bd?.r));
  set('top', borderLine(style.bd?.t));
  set('bottom', borderLine(style.bd?.b));
  set('diagonalDown', borderLine(style.bd?.tl_br));
  set('diagonalUp', borderLine(style.bd?.bl_tr));
  return look;
}

/** What turns one look into the other; null where nothing does. */
export function lookChange(before: Look, after: Look): LookChange | null {
  const change: LookChange = {};
  for (const aspect of new Set([...aspects(before), ...aspects(after)])) {
    if (JSON.stringify(before[aspect]) === JSON.stringify(after[aspect])) continue;
    Object.assign(change, { [aspect]: after[aspect] ?? null });
  }
  return Object.keys(change).length > 0 ? change : null;
}

const BLACK = '#000000';

/** Univer's own name for the format of text. */
const UNIVER_TEXT_FORMAT = '@@@';

function aspects(look: Look): (keyof Look)[] {
  return Object.keys(look) as (keyof Look)[];
}

function hexColor(color: Nullable<IColorStyle>): string | undefined {
  if (!color?.rgb) return undefined;
  const { r, g, b } = new ColorKit(color.rgb).toRgb();
  return `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function nameOf(names: Record<string, number>, value: Nullable<number>): string | undefined {
  return Object.entries(names).find(([, known]) => known === value)?.[0];
}

function borderLine(line: Nullable<IBorderStyleData>): BorderLine | undefined {
  const style = nameOf(BORDER_STYLES, line?.s);
  return line && style !== undefined ? { style, color: hexColor(line.cl) ?? BLACK } : undefined;
}

function rotationOf({ tr }: IStyleData): number | undefined {
  if (!tr) return undefined;
  if (tr.v === BooleanNumber.TRUE) return STACKED_TEXT;
  return tr.a === 0 ? undefined : tr.a < 0 ? -tr.a : 90 + tr.a;
}
