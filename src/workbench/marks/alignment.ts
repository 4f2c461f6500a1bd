import { HorizontalAlign, TextDirection } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';

/**
 * Alignments that Univer's styles have no word for, said by fields that it stores: text that is centred across the
 * blank cells beside it is centred with a direction (which Univer 0.25 does not act upon), an indent is a padding.
 */
export const CENTERED_ACROSS: IStyleData = {
  ht: HorizontalAlign.CENTER,
  td: TextDirection.LEFT_TO_RIGHT,
};

/** Whether text is centred across the blank cells beside it (`centerContinuous` in files). */
export function isCenteredAcross({ ht, td }: IStyleData): boolean {
  return ht === CENTERED_ACROSS.ht && td === CENTERED_ACROSS.td;
}

/** Pixels of one level: three spaces of Calibri 11 (ECMA-376-1, 18.8.1). */
const INDENT = 9;

/** Levels of indent; 0 is none. */
export function indented(level: number): IStyleData {
  return { pd: level === 0 ? null : { t: 0, r: level * INDENT, b: 0, l: level * INDENT } };
}

/** Levels of indent that a style has; 0 is none. */
export function indentOf({ pd }: IStyleData): number {
  return Math.round((pd?.l ?? 0) / INDENT);
}
