import { z } from 'zod';
import type { CustomData } from './sheetMarks';

const rect = z.object({ row: z.number(), column: z.number(), rowCount: z.number(), columnCount: z.number() });
const filter = z.object({ rect, isDataFiltered: z.boolean() });
const table = z.object({
  id: z.string(),
  name: z.string(),
  rect,
  isDataFiltered: z.boolean(),
  /** Whether its last row holds totals. */
  hasTotals: z.boolean(),
});

/** The filter of a sheet: what it covers, and whether it hides rows. */
export type SheetFilter = z.infer<typeof filter>;
/** One of Excel's tables, as far as it has to be known where it is. */
export type SheetTable = z.infer<typeof table>;

/** Names in a sheet's custom data. Both are read from the file and stay there as they are. */
export const FILTER_MARK = 'filter';
export const TABLES_MARK = 'tables';

/** The filter in a sheet's custom data, or null. */
export function filterOf(custom: CustomData | undefined): SheetFilter | null {
  return filter.safeParse(custom?.[FILTER_MARK]).data ?? null;
}

/** The tables in a sheet's custom data; none where it holds anything else. */
export function tablesOf(custom: CustomData | undefined): SheetTable[] {
  return z.array(table).safeParse(custom?.[TABLES_MARK] ?? []).data ?? [];
}
