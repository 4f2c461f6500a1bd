import type { Grid } from '../../sheet/grid';
import { fold, plain, yearsIn } from '../../sheet/text';

/** A title is a sentence or two; anything longer is text of the report. */
const LONGEST_TITLE = 300;

/** The years for which a decision holds: "giai đoạn 2022 - 2030". */
const PERIOD = /\b(giai doan|period):? 20\d\d ?[-–—] ?20\d\d/g;

/** `từ ngày 01/12/2023 đến ngày 30/11/2024`: the beginning of a period is not its year. */
const FROM_DAY = /\btu (ngay|thang)?[ \d/.,-]*(ngay|thang|nam)?[ \d/.,a-z-]{0,40}? (den|toi)\b/g;

/** Years in one breath, `năm 2023 - 2024`, `năm 2023 và năm 2024`: the newest is what the table is about. */
const YEARS_TOGETHER = /\b20\d\d(?: ?(?:[-–—,/&]|va\b)(?: nam)? ?20\d\d)+/g;

/** The year that the title above a table's header names, or null. The date of a decision is no title. */
export function yearInTitle(grid: Grid, headerRow: number): number | null {
  let first: number | null = null;
  for (let row = grid.firstRow; row < headerRow; row++) {
    for (const column of grid.filledColumns(row)) {
      const title = plain(grid.words(row, column));
      if (title.length > LONGEST_TITLE) continue;
      // What stands in brackets names the decision or the year that is compared with.
      const words = title.replace(/\([^()]*\)/g, ' ');
      const folded = fold(words)
        .replace(PERIOD, ' ')
        .replace(FROM_DAY, ' ')
        .replace(YEARS_TOGETHER, (together) => String(Math.max(...yearsIn(together))));
      const year = yearsIn(folded)[0];
      if (year === undefined || /ngay .*thang|quyet dinh|can cu|bao cao so/.test(folded)) continue;
      if (/nam 20\d\d/.test(folded)) return year;
      first ??= year;
    }
  }
  return first;
}
