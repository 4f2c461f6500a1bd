import type { CodedName } from '../layout/codedRows';
import { enumerates, isOfLevel, type Code } from '../words/codes';
import { adjustmentNamed, namesAdjustmentPart } from '../words/rowWords';
import { areasOf, goesOnInTable } from './codeOrder';
import type { CodedRow } from './rowKinds';

/** Bonus or deduction with a code that is no criterion's, and the lines below it (scorecard rule 2). */
export interface AdjustmentPart {
  /** Whether it has points of its own, which its lines only explain. */
  isScored: boolean;
  /** The code of its last line. */
  line: Code | null;
}

/**
 * Whether a row is bonus or deduction by its name, and its code is nobody's: `B` behind `5.2.3`, `6` behind the areas
 * I to V. What is numbered as other rows are, or stands below a row of such a name, the figures tell.
 */
export function opensPart({ code, name }: CodedName, before: readonly CodedRow[]): boolean {
  if (code.parts.length > 1 || enumerates(code) || before.length < 2) return false;
  if (adjustmentNamed(name) === null || before.some((each) => isOfLevel(each.code, code))) return false;
  return ![before.at(-1), areasOf(before).at(-1)].some((above) => above && namesAdjustmentPart(above.name));
}

/** Whether a row goes on with the lines of a part, or at least not with the criteria before it. */
export function isLineOfPart(
  { line }: AdjustmentPart,
  { code }: CodedName,
  before: readonly CodedRow[],
): boolean {
  const isNext =
    line !== null && isOfLevel(code, line) && (code.parts.at(-1) ?? 0) === (line.parts.at(-1) ?? 0) + 1;
  return isNext || !goesOnInTable(code, before);
}
