import { z } from 'zod';
import type { CustomData } from './sheetMarks';

/**
 * How a sheet is printed, in the words and units of the file (ECMA-376-1: `pageSetup` 18.3.1.63, `pageMargins`
 * 18.3.1.62, `printOptions` 18.3.1.70, `headerFooter` 18.3.1.46, `rowBreaks` 18.3.1.74 and the
 * names `_xlnm.Print_Area`, `_xlnm.Print_Titles`).
 */
const pageLayout = z.object({
  orientation: z.enum(['portrait', 'landscape']),
  /** Number of the paper (18.18.51): 1 is Letter, 9 is A4. */
  paperSize: z.number(),
  /** Percent, or the pages to fit the sheet to; null leaves one direction free. */
  zoom: z.union([
    z.object({ scale: z.number() }),
    z.object({ wide: z.number().nullable(), tall: z.number().nullable() }),
  ]),
  /** Margins in inches. */
  left: z.number(),
  right: z.number(),
  top: z.number(),
  bottom: z.number(),
  header: z.number(),
  footer: z.number(),
  horizontalCentered: z.boolean(),
  verticalCentered: z.boolean(),
  gridLines: z.boolean(),
  headings: z.boolean(),
  blackAndWhite: z.boolean(),
  draft: z.boolean(),
  pageOrder: z.enum(['downThenOver', 'overThenDown']),
  cellComments: z.enum(['none', 'atEnd', 'asDisplayed']),
  errors: z.enum(['displayed', 'blank', 'dash', 'NA']),
  /** Null counts from the page before. */
  firstPageNumber: z.number().nullable(),
  /** Headers and footers with their codes: `&L…&C…&R…`. */
  oddHeader: z.string(),
  oddFooter: z.string(),
  evenHeader: z.string(),
  evenFooter: z.string(),
  firstHeader: z.string(),
  firstFooter: z.string(),
  differentOddEven: z.boolean(),
  differentFirst: z.boolean(),
  scaleWithDoc: z.boolean(),
  alignWithMargins: z.boolean(),
  /** Areas without the sheet: `$A$1:$F$20`; none prints all that is used. */
  printArea: z.array(z.string()),
  /** `$1:$3`, or null. */
  titleRows: z.string().nullable(),
  /** `$A:$B`, or null. */
  titleColumns: z.string().nullable(),
  /** Rows before which somebody put a page break, from 0, ascending (`rowBreaks`, 18.3.1.74). */
  rowBreaks: z.array(z.number()),
});

export type PageLayout = z.infer<typeof pageLayout>;

/** What a file says by saying nothing; the margins are those of Excel's new sheets. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: 'portrait',
  paperSize: 1,
  zoom: { scale: 100 },
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
  horizontalCentered: false,
  verticalCentered: false,
  gridLines: false,
  headings: false,
  blackAndWhite: false,
  draft: false,
  pageOrder: 'downThenOver',
  cellComments: 'none',
  errors: 'displayed',
  firstPageNumber: null,
  oddHeader: '',
  oddFooter: '',
  evenHeader: '',
  evenFooter: '',
  firstHeader: '',
  firstFooter: '',
  differentOddEven: false,
  differentFirst: false,
  scaleWithDoc: true,
  alignWithMargins: true,
  printArea: [],
  titleRows: null,
  titleColumns: null,
  rowBreaks: [],
};

/** The name in a sheet's custom data; aspects that are the default are absent. */
export const PAGE_LAYOUT_MARK = 'pageLayout';

const stored = pageLayout.partial();

/** The page layout in a sheet's custom data, filled up with what files leave out. */
export function pageLayoutOf(custom: CustomData | undefined): PageLayout {
  const found = stored.safeParse(custom?.[PAGE_LAYOUT_MARK] ?? {});
  return { ...DEFAULT_PAGE_LAYOUT, ...found.data };
}

/** The aspects in which two layouts differ. */
export function differingAspects(before: PageLayout, now: PageLayout): (keyof PageLayout)[] {
  return pageLayout.keyof().options.filter((aspect) => !sameAspect(before[aspect], now[aspect]));
}

/** Lengths go to points and back by the API, which costs the last digits. */
const LENGTH_TOLERANCE = 1e-6;

function sameAspect(a: PageLayout[keyof PageLayout], b: PageLayout[keyof PageLayout]): boolean {
  return typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) < LENGTH_TOLERANCE
    : JSON.stringify(a) === JSON.stringify(b);
}
