import { quoteSheet } from '../../sheet/address';
import type { Scorecard } from '../model/scorecard';
import type { SheetSnapshot } from '../../sheet/snapshot';

/** Tables of the areas alone, which sum up what is scored elsewhere: above the details, or on a sheet of their own. */

interface Read {
  sheet: Pick<SheetSnapshot, 'name'>;
  scorecard: Scorecard;
}

/** Whether a table says more than its areas. */
export function hasCriteria({ areas, criteria }: Scorecard): boolean {
  return criteria.length > areas.length;
}

/** Whether a table of areas has those of another one, which has what is in them: `I. Tổng hợp`, `II. Chi tiết`. */
export function isSummaryOf({ areas }: Scorecard, details: Scorecard): boolean {
  return hasCriteria(details) && areas.length === details.areas.length;
}

/** The sheets that are scored themselves: those give way whose areas take all their figures from others of them. */
export function withoutSummaries<Sheet extends Read>(sheets: readonly Sheet[]): Sheet[] {
  const detailed = sheets.filter(({ scorecard }) => hasCriteria(scorecard));
  const prefixes = detailed.flatMap(({ sheet: { name } }) => [`${quoteSheet(name)}!`, `${name}!`]);
  return sheets.filter(({ scorecard }) => hasCriteria(scorecard) || !isTakenFrom(scorecard, prefixes));
}

function isTakenFrom({ areas }: Scorecard, prefixes: readonly string[]): boolean {
  return areas.every(({ cells }) => {
    const filled = [...cells.values()].filter(({ reading }) => reading.kind !== 'blank');
    return filled.every(({ formula }) => prefixes.some((prefix) => formula?.includes(prefix)));
  });
}
