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

/** How each aspect of a look reads in a Univer style; undefined where the style says what is the default anyway. */
const READERS: { [Aspect in keyof Look]-?: (style: IStyleData) => Look[Aspect] | undefined } = {
  fontName: ({ ff }) => ff ?? undefined,
  fontSize: ({ fs }) => fs ?? undefined,
  bold: ({ bl }) => isOn(bl),
  italic: ({ it }) => isOn(it),
  strike: ({ st }) => isOn(st?.s),
  underline: ({ ul }) => isOn(ul?.s) && (ul?.t === TextDecoration.DOUBLE ? 'double' : 'single'),
  // Black is what text without a colour shows; files say it in either way.
  color: ({ cl }) => unless(BLACK, hexColor(cl)),
  script: ({ va }) => scriptOf(va),
  fill: ({ bg }) => hexColor(bg),
  numberFormat: ({ n }) => numberFormatOf(n?.pattern),
  horizontal: (style) =>
    isCenteredAcross(style) ? 'centerContinuous' : nameOf(HORIZONTAL_ALIGNMENTS, style.ht),
  indent: (style) => unless(0, indentOf(style)),
  vertical: ({ vt }) => nameOf(VERTICAL_ALIGNMENTS, vt),
  wrap: ({ tb }) => tb === WrapStrategy.WRAP || undefined,
  rotation: rotationOf,
  left: ({ bd }) => borderLine(bd?.l),
  right: ({ bd }) => borderLine(bd?.r),
  top: ({ bd }) => borderLine(bd?.t),
  bottom: ({ bd }) => borderLine(bd?.b),
  diagonalDown: ({ bd }) => borderLine(bd?.tl_br),
  diagonalUp: ({ bd }) => borderLine(bd?.bl_tr),
};

/** The look of a Univer style, without what is the default. */
export function lookOf(style: IStyleData): Look {
  const look: Look = {};
  for (const aspect of aspects(READERS)) {
    const value = READERS[aspect](style);
    if (value !== undefined) Object.assign(look, { [aspect]: value });
  }
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

function aspects(of: { [Aspect in keyof Look]?: unknown }): (keyof Look)[] {
  return Object.keys(of) as (keyof Look)[];
}

function isOn(flag: Nullable<BooleanNumber>): true | undefined {
  return flag === BooleanNumber.TRUE || undefined;
}

function scriptOf(offset: Nullable<BaselineOffset>): Look['script'] {
  if (offset === BaselineOffset.SUPERSCRIPT) return 'superscript';
  return offset === BaselineOffset.SUBSCRIPT ? 'subscript' : undefined;
}

function unless<T>(usual: T, value: T | undefined): T | undefined {
  return value === usual ? undefined : value;
}

function numberFormatOf(pattern: Nullable<string>): string | undefined {
  if (!pattern || pattern === 'General') return undefined;
  return pattern === UNIVER_TEXT_FORMAT ? '@' : pattern;
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
