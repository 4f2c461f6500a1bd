/**
 * How high a wrapped text stands. Excel does not fit rows to a text that an add-in writes before it draws them, and
 * a note that is cut off on the printed page is worse than a little air beneath it, so widths are taken on the
 * generous side.
 */

/** Widths of Times New Roman's letters in thousandths of the font size, as in its metrics. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [250, ' .,\u00a0'],
  [278, "ijlt/:;\\|'"],
  [333, 'frI()[]-!`"'],
  [389, 'sJ'],
  [444, 'acez?“”‘’'],
  [556, 'FPS+=<>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐ'],
  [778, 'm'],
  [889, 'M%&'],
  [944, 'W'],
  [1000, '—…@'],
];
/** Digits and nearly all small letters; what is not known is taken for one of them. */
const USUAL_WIDTH = 500;
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])),
);
const THOUSANDTH = 1000;
const BOLD = 1.07;
/** Screens and printers set letters a little further apart than the metrics say. */
const SPARE = 1.04;
/** A line's height in parts of the font size: Excel gives 12 points 15.75. */
const LINE = 1.3125;
/** Of a cell, left and right together and above and below together, in points. */
const PADDING = { x: 6, y: 3 };
/** Excel's highest row. */
export const HIGHEST_ROW = 409;

/** What of a cell's look decides how much room its words need. */
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
  const room = (width - PADDING.x) / (look.size * SPARE * (look.bold ? BOLD : 1));
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
    const broken = Math.max(0, Math.ceil(length / room) - 1);
    lines += broken;
    used += widthOf(word) - broken * room;
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (!/\p{M}/u.test(letter)) width += WIDTH_OF.get(letter) ?? USUAL_WIDTH;
  }
  return width / THOUSANDTH;
}
