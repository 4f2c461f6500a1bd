import { type Code, enumerates, isOfLevel } from '../words/codes';
import type { ClassifiedRows, CodedRow } from './rowKinds';
import {
  adjustmentNamed,
  namesAdjustmentPart,
  namesContinuation,
  namesPage,
  namesTotal,
} from '../words/rowWords';
import type { Grid } from '../../sheet/grid';
import type { ScoringLayout } from '../layout/scoringTable';
import type { CodedName, CodedRows } from '../layout/codedRows';
import { type ScoreColumn, standing } from '../model/scorecard';
import { isColumnNumbers } from '../layout/columnNumbers';
import { scoreCells } from './scoreCells';
import { areasOf, isOfLastArea } from './closingRows';
import { hasLetters, plain } from '../../sheet/text';
import { LONGEST_HEADER } from '../words/headers/spelling';

/** Bonus or deduction with a code that is no criterion's, and the lines below it. */
export interface Part {
  /** Whether it has points of its own, which its lines only explain. */
  isScored: boolean;
  /** The code of its last line. */
  line: Code | null;
}

/** `1 … (tiếp theo)` on a later page repeats an area that began before. */
export function continues(
  { code, name }: Pick<CodedRow, 'code' | 'name'>,
  before: readonly CodedRow[],
): boolean {
  return namesContinuation(name) && before.some((each) => isSameCode(each.code, code));
}

export function isSameCode(a: Code, b: Code): boolean {
  return a.text === b.text && a.style === b.style && a.tier === b.tier;
}

/** What the rows below a header are read by. */
export interface Table {
  grid: Grid;
  layout: ScoringLayout;
  codedRows: CodedRows;
  repeatsHeader: (row: number) => boolean;
  scoreColumns: readonly ScoreColumn[];
}

/**
 * The row with which a table goes on below its total; null where it ends, as signatures and other tables come after
 * it. It goes on where a further area follows (the total was one area's own), or figures: bonus, deduction and a
 * further total. Between them a page may end and another begin, and below one area's own total stand words.
 */
export function nextAfterTotal(
  { grid, layout, codedRows, repeatsHeader, scoreColumns }: Table,
  from: number,
  first: CodedName | null,
  rows: ClassifiedRows,
): number | null {
  const max = layout.columns.max;
  let isBelowWords = false;
  for (let row = from; row <= grid.lastRow; row++) {
    if (grid.isBlankRow(row)) continue;
    if (repeatsHeader(row)) {
      row += layout.headerRows.length - 1;
      continue;
    }
    const read = row === from ? first : codedRows.at(row);
    const coded = read && isApart(read, rows.coded) ? null : read;
    if (isOfOneNumber(coded) && isColumnNumbers(grid, row)) continue;
    if (coded && isNamed(coded)) {
      if (continues(coded, rows.coded)) continue;
      const isScored =
        !isBelowWords || standing({ cells: scoreCells(grid, row, scoreColumns) }, max) !== null;
      return isScored && goesOnInTable(coded, rows.coded) ? row : null;
    }
    const words = read?.name ?? labelOf(grid, row, layout.columns);
    if (grid.filledColumns(row).some((column) => typeof grid.value(row, column) === 'number')) {
      const isOfTotal = namesTotal(words) || adjustmentNamed(words) !== null;
      if (row === from || (isOfTotal && !isBelowWords)) return row;
    } else if (!isOfPage(grid, row) && adjustmentNamed(words) === null) {
      if (!isOfLastArea(rows, max)) return null;
      isBelowWords = true;
    }
  }
  return null;
}

/** Whether a row has a name besides its code: `1` alone is a page's number. */
export function isNamed({ name }: Pick<CodedRow, 'name'>): boolean {
  return hasLetters(name);
}

/** Whether a row says nothing but that a page ends: `Trang 1/3`, `(Chuyển trang sau)`, `- 2 -`. */
function isOfPage(grid: Grid, row: number): boolean {
  return grid.filledColumns(row).every((column) => {
    const words = String(grid.value(row, column));
    return !hasLetters(words) || (words.length <= LONGEST_HEADER && namesPage(words));
  });
}

/** Whether a code is a further area's, or goes on in the last one. */
function goesOnInTable({ code }: { code: Code }, before: readonly CodedRow[]): boolean {
  if (!isOfLevel(code, before[0]?.code)) return goesOn(before.at(-1)?.code, code);
  return (code.parts[0] ?? 0) > (areasOf(before).at(-1)?.code.parts[0] ?? 0);
}

/**
 * Whether a row is bonus or deduction by its name, and its code is nobody's: `B` behind `5.2.3`, `6` behind the areas
 * I to V. What is numbered as other rows are, or stands below a row of such a name, the figures tell.
 */
export function isApart({ code, name }: CodedName, before: readonly CodedRow[]): boolean {
  if (code.parts.length > 1 || enumerates(code) || before.length < 2) return false;
  if (adjustmentNamed(name) === null || before.some((each) => isOfLevel(each.code, code))) return false;
  return ![before.at(-1), areasOf(before).at(-1)].some((above) => above && namesAdjustmentPart(above.name));
}

/** Whether a row goes on with the lines of a part, or at least not with the criteria before it. */
export function isLineOf({ line }: Part, { code }: CodedName, before: readonly CodedRow[]): boolean {
  const isNext =
    line !== null && isOfLevel(code, line) && (code.parts.at(-1) ?? 0) === (line.parts.at(-1) ?? 0) + 1;
  return isNext || !goesOnInTable({ code }, before);
}

/** Whether a code goes on in the area where another stood: what looked like the total stood within the area. */
function goesOn(before: Code | undefined, { style, parts }: Code): boolean {
  if (style !== 'dotted' || before?.style !== 'dotted' || parts.length < 2) return false;
  if (parts[0] !== before.parts[0]) return false;
  const differing = parts.findIndex((part, at) => part !== before.parts[at]);
  return differing > 0 && (parts[differing] ?? 0) > (before.parts[differing] ?? 0);
}

/** What a row without a code says that it is: words in the columns of codes and names, else the first words. */
export function labelOf(grid: Grid, row: number, columns: ScoringLayout['columns']): string {
  const places = [columns.code ?? columns.name, columns.name, ...grid.filledColumns(row)];
  const column = places.find((place) => {
    const value = grid.value(row, place);
    return typeof value === 'string' && hasLetters(value);
  });
  const words = column === undefined ? '' : plain(grid.words(row, column));
  return words.length > LONGEST_HEADER ? '' : words;
}

/** A row of column numbers has no code or one like `1` and `A`, never one like `1.1`. */
export function isOfOneNumber(coded: { code: Code } | null): boolean {
  return coded === null || coded.code.parts.length === 1;
}
