/**
 * How high a wrapped text stands. Excel does not fit rows to a text that an add-in writes before it draws them, and
 * a note that is cut off on the printed page is worse than a little air beneath it, so widths are taken on the
 * generous side.
 */

/** Widths of Times New Roman's letters in parts of the font size, a little above the true ones. */
const NARROW = 0.32;
const USUAL = 0.52;
const WIDE = 0.76;
const WIDEST = 0.92;
const BOLD = 1.06;
/** A line's height in parts of the font size: Excel gives 12 points 15.75. */
const LINE = 1.32;
/** Of a cell, left and right together and above and below together, in points. */
const PADDING = { x: 6, y: 4 };
/** Excel's highest row. */
export const HIGHEST_ROW = 409;

export interface TextLook {
  size: number;
  bold: boolean;
}

/** The height in points of a text in a cell of this width. */
export function textHeight(text: string, width: number, look: TextLook): number {
  return lineCount(text, width, look) * lineHeight(look) + PADDING.y;
}

/** A text in pieces of which each fits into the highest row; mostly it is one. */
export function piecesOf(text: string, width: number, look: TextLook): string[] {
  const most = Math.floor((HIGHEST_ROW - PADDING.y) / lineHeight(look));
  const pieces: string[] = [];
  let piece = '';
  for (const word of text.split(/(?<=\s)/)) {
    if (piece !== '' && lineCount(piece + word, width, look) > most) {
      pieces.push(piece.trimEnd());
      piece = '';
    }
    piece += word;
  }
  return [...pieces, piece];
}

function lineHeight({ size }: TextLook): number {
  return Math.ceil(size * LINE * 4) / 4;
}

function lineCount(text: string, width: number, look: TextLook): number {
  const room = (width - PADDING.x) / (look.size * (look.bold ? BOLD : 1));
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, room), 0);
}

function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=\s)/)) {
    const length = widthOf(word.trimEnd());
    if (used > 0 && used + length > room) {
      lines++;
      used = 0;
    }
    // A word longer than the cell is broken.
    while (used + length - room > 0 && used === 0 && length > room) {
      lines += Math.ceil(length / room) - 1;
      used = length % room;
    }
    used += used === 0 || length <= room ? widthOf(word) : 0;
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    if (/[\sijltfrI.,;:'!|/()[\]-]/.test(letter)) width += NARROW;
    else if (/[mwMW%@—…]/.test(letter)) width += WIDEST;
    else if (/[A-ZĐ]/.test(letter)) width += WIDE;
    else width += USUAL;
  }
  return width;
}
