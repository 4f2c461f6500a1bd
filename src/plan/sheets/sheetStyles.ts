/**
 * How the sheets that we make look: the typography of official documents, Decree 30/2020/NĐ-CP, Appendix I:
 * Times New Roman; country and title in bold 13 to 14 points, text 13, tables of an appendix 12; A4 with margins of
 * 20 mm at top and bottom, 30 mm on the left and 15 mm on the right.
 */

/** How a cell looks, as far as our sheets differ in it. */
export interface CellLook {
  /** Points. */
  size: 12 | 13 | 14;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  horizontal: 'Left' | 'Center' | 'Justify';
  /** Thin lines on all four sides. */
  boxed: boolean;
  /** `#RRGGBB`, or null for no fill. */
  fill: string | null;
}

export const FONT = 'Times New Roman';
export const FONT_COLOR = '#000000';

/** Centimetres. */
export const MARGINS = { top: 2, bottom: 2, left: 3, right: 1.5, header: 1, footer: 1 } as const;
/** What a page of A4 leaves between the margins, in points. */
export const PAGE_WIDTH = { portrait: (16.5 / 2.54) * 72, landscape: (25.2 / 2.54) * 72 } as const;
export const PAGE_HEIGHT = { portrait: (25.7 / 2.54) * 72, landscape: (17 / 2.54) * 72 } as const;

const TEXT: CellLook = {
  size: 12,
  bold: false,
  italic: false,
  underline: false,
  horizontal: 'Left',
  boxed: false,
  fill: null,
};
const CELL: CellLook = { ...TEXT, boxed: true };
const FIGURE: CellLook = { ...CELL, horizontal: 'Center' };
const HEADING: CellLook = { ...TEXT, bold: true, horizontal: 'Center' };
const AREA_FILL = '#F2F2F2';
const TOTAL_FILL = '#D9E2F3';

/** Every role that a cell of such a sheet can play. */
export const SHEET_STYLES = {
  /** A cell that says nothing. */
  blank: TEXT,
  /** CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM */
  country: { ...HEADING, size: 13 },
  /** Its motto, under which stands a rule as long as the words. */
  motto: { ...HEADING, size: 13, underline: true },
  title: { ...HEADING, size: 14 },
  subtitle: { ...HEADING, size: 13, bold: false, italic: true },
  columnHeader: { ...HEADING, boxed: true, fill: TOTAL_FILL },
  code: FIGURE,
  name: CELL,
  points: FIGURE,
  index: FIGURE,
  rank: FIGURE,
  change: FIGURE,
  note: { ...CELL, horizontal: 'Justify' },
  /** A row with the sum of those that follow. */
  areaCode: { ...FIGURE, bold: true, fill: AREA_FILL },
  areaName: { ...CELL, bold: true, fill: AREA_FILL },
  areaFigure: { ...FIGURE, bold: true, fill: AREA_FILL },
  /** A criterion with components of its own. */
  parentCode: { ...FIGURE, bold: true },
  parentName: { ...CELL, bold: true },
  parentFigure: { ...FIGURE, bold: true },
  totalName: { ...CELL, bold: true, horizontal: 'Center', fill: TOTAL_FILL },
  totalFigure: { ...FIGURE, bold: true, fill: TOTAL_FILL },
  /** What has to be known to read the table, beneath it. */
  remark: { ...TEXT, italic: true },
} as const satisfies Record<string, CellLook>;

export type StyleName = keyof typeof SHEET_STYLES;

/** Whether a name is one of our styles: what is remembered in a workbook may hold any. */
export function isStyleName(name: string): name is StyleName {
  return Object.hasOwn(SHEET_STYLES, name);
}
