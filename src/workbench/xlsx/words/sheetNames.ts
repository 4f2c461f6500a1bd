import { quoteSheetWhereNeeded } from '../../../sheet/address';

/** A sheet's name before and after a change, for formulas that speak of it. */
export interface RenamedSheet {
  before: string;
  /** null for a sheet that was removed. */
  now: string | null;
}

/** A formula, or a comma-separated list of references, with its sheets renamed. */
export function renameSheets(formula: string, renamed: readonly RenamedSheet[]): string {
  if (renamed.length === 0) return formula;
  return formula.replace(SHEET_PREFIX, (prefix, quoted: string | undefined, plain: string | undefined) => {
    if (quoted === undefined && plain === undefined) return prefix;
    const name = quoted?.replace(/''/g, "'") ?? plain ?? '';
    const found = renamed.find(({ before }) => before.toLowerCase() === name.toLowerCase());
    if (!found) return prefix;
    return found.now === null ? '#REF!' : `${quoteSheetWhereNeeded(found.now)}!`;
  });
}

/** Strings are passed over; then `'My sheet'!` and `Sheet1!`, but not those of other workbooks (`[1]Sheet1!`). */
const SHEET_PREFIX = /"(?:[^"]|"")*"|'((?:[^'[\]]|'')+)'!|(?<![\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu;
