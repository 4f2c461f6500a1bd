/**
 * Lengths of files (points and characters) against pixels of the grid, at 96 pixels to the inch and the seven
 * pixels that a digit of Calibri 11 takes (ECMA-376-1, 18.3.1.13).
 */
const DIGIT_WIDTH = 7;
const CELL_PADDING = 5;

export const DEFAULT_ROW_HEIGHT = 20;
/** Eight characters, rounded up to a multiple of eight pixels, as Excel draws columns without a width. */
export const DEFAULT_COLUMN_WIDTH = 64;

/** Heights of rows: whole pixels. */
export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

/** Heights of rows, as files say them. */
export function pointsOfPixels(pixels: number): number {
  return pixels * 0.75;
}

/** Width of a column in pixels, from its width in characters (18.3.1.13). */
export function pixelsOfCharacters(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_WIDTH)) / 256) * DIGIT_WIDTH);
}

/** A width that files may hold: multiples of 1/256 character that give the same pixels again. */
export function charactersOfPixels(pixels: number): number {
  return Math.trunc((pixels / DIGIT_WIDTH) * 256) / 256;
}

/** Width of a column for `baseColWidth` characters (18.3.1.81), where no default width is given. */
export function pixelsOfBaseWidth(characters: number): number {
  return Math.ceil((characters * DIGIT_WIDTH + CELL_PADDING) / 8) * 8;
}

/** English Metric Units, which drawings measure in (ECMA-376-1, 20.1.10.16). */
const EMU_PER_POINT = 12_700;

/** Lengths of drawings: whole units. */
export function emuOfPoints(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** Lengths of drawings, in points. */
export function pointsOfEmu(emu: number): number {
  return emu / EMU_PER_POINT;
}
