import { z } from 'zod/mini';
import { isStyleName, type StyleName } from './sheetStyles';

/** A whole sheet as a value: what it holds, how it looks and how it is printed. Plain JSON. */

const style = z.custom<StyleName>((name) => typeof name === 'string' && isStyleName(name));

const sheetCell = z.object({
  /** A formula (en-US, with `=`) or a constant; `''` is blank. */
  content: z.union([z.string(), z.number(), z.boolean()]),
  isFormula: z.boolean(),
  /** en-US. */
  numberFormat: z.string(),
  style,
});

const sheetRow = z.object({
  /** Points. */
  height: z.number(),
  /** From column A, one for each column of the sheet. */
  cells: z.array(sheetCell),
});

const page = z.object({
  orientation: z.enum(['portrait', 'landscape']),
  /** Rows that every page repeats, as `$5:$6`; null for none. */
  titleRows: z.nullable(z.string()),
  /** As wide as the paper, and all on one page or with a new page before each of these rows. */
  fit: z.union([z.literal('onePage'), z.object({ newPages: z.array(z.number()) })]),
  /** Centred at the foot of every page, with Excel's codes (`&P` is the page's number). */
  footer: z.string(),
});

const chart = z.object({
  name: z.string(),
  title: z.string(),
  /** The cells that it covers, as `A18:H35`. */
  place: z.string(),
  /** Clustered columns, one series for each range of the sheet. */
  series: z.array(
    z.object({ name: z.string(), values: z.string(), categories: z.string(), color: z.string() }),
  ),
  /** en-US, of the labels above the columns; null for none. */
  labelFormat: z.nullable(z.string()),
  /** The value axis; null leaves it to Excel. */
  maximum: z.nullable(z.number()),
});

/** What of a sheet is not in its rows. */
export const sheetFrame = z.object({
  /** Widths of the columns from A, in points. */
  widths: z.array(z.number()),
  /** Areas such as `A1:F1`, each with its words in the top-left cell. */
  merges: z.array(z.string()),
  /** Rows above that stay in view. */
  frozenRows: z.number(),
  page,
  charts: z.array(chart),
});

/** A whole sheet as JSON. */
export const sheetDefinition = z.extend(sheetFrame, { name: z.string(), rows: z.array(sheetRow) });

export type SheetCell = z.infer<typeof sheetCell>;
export type SheetRow = z.infer<typeof sheetRow>;
export type SheetChart = z.infer<typeof chart>;
export type SheetDefinition = z.infer<typeof sheetDefinition>;
