import type { ReportKind } from './reports';
import type { ReportWords } from './words';

/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;

/** The name of a report's sheet: `So sánh lĩnh vực 2022-2023`. */
export function sheetNameOf({ texts, say }: ReportWords, kind: ReportKind, years: readonly number[]): string {
  return say(texts.sheetName[kind], { years: yearsShort(years) });
}

/** The name of a new sheet for the comparison table, one that no sheet has. */
export function comparisonSheetName(
  { texts, say }: ReportWords,
  years: readonly number[],
  taken: readonly string[],
): string {
  const name = say(texts.comparisonName, { years: yearsShort(years) });
  return taken.some((each) => each.toLowerCase() === name.toLowerCase()) ? freeName(name, taken) : name;
}

/** `2022-2023`, `2023`. */
function yearsShort(years: readonly number[]): string {
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? String(last) : `${String(first)}-${String(last)}`;
}

/** The name with the first number behind it that no sheet has: `So sánh lĩnh vực 2022-2023 (2)`. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let copy = 2; ; copy++) {
    const ending = ` (${String(copy)})`;
    const free = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!used.has(free.toLowerCase())) return free;
  }
}
