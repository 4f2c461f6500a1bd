import { areasOf, closed, giveWay, isOfLastArea } from './closingRows';
import { enumerates, isOfLevel, type Code } from '../words/codes';
import { compare } from '../../sheet/decimal';
import { readAs, type Grid, type GridCell } from '../../sheet/grid';
import { headerRepeats } from '../layout/header';
import { isColumnNumbers } from '../layout/columnNumbers';
import { codePlace, nameAt, type CodedName, type CodedRows } from '../layout/codedRows';
import { headerDepthAt, type ScoringLayout } from '../layout/scoringTable';
import { LONGEST_HEADER } from '../words/headers/roleOfHeader';
import {
  adjustmentNamed,
  namesAdjustmentPart,
  namesContinuation,
  namesPage,
  namesTotal,
} from '../words/rowWords';
import {
  hasNumbers,
  RowCells,
  standing,
  type AdjustmentRow,
  type IgnoredRow,
  type ScoreCell,
  type ScoreCells,
  type ScoreColumn,
  type TotalRow,
} from '../model/scorecard';
import { withBulletedRows, withUnwrittenAreas } from './uncodedRows';
import { yearInTitle } from '../layout/titleYear';
import { hasLetters, plain, yearsIn } from '../../sheet/text';

/** A row with a code: an area, a criterion or a component. */
export interface CodedRow {
  row: number;
  code: Code;
  name: string;
  cells: ScoreCells;
}

/** A row without a code. */
export interface UnnamedRow {
  row: number;
  name: string;
  /** What stands where the code is expected. */
  codeText: string;
  cells: ScoreCells;
}

/** A total that words name. */
export interface NamedTotal extends TotalRow {
  words: string;
}

/** The rows below a header, each as what it is. */
export interface ClassifiedRows {
  coded: CodedRow[];
  total: NamedTotal | null;
  adjustments: AdjustmentRow[];
  ignored: IgnoredRow[];
  /** Rows without a code whose words say nothing of what they are. */
  unnamed: UnnamedRow[];
  /** Where another table with the same header begins; null where none does. */
  next: number | null;
}

/** Bonus or deduction with a code that is no criterion's, and the lines below it. */
interface Part {
  /** Whether it has points of its own, which its lines only explain. */
  isScored: boolean;
  /** The code of its last line. */
  line: Code | null;
}

/** Says of every row below the header what it is, to the end of the table. */
export function classifyRows(
  grid: Grid,
  layout: ScoringLayout,
  codedRows: CodedRows,
  scoreColumns: readonly ScoreColumn[],
): ClassifiedRows {
  const { columns } = layout;
  const repeatsHeader = headerRepeats(grid, layout);
  const year = yearInTitle(grid, layout.headerRows[0] ?? grid.firstRow) ?? layout.year;
  const rows: ClassifiedRows = {
    coded: [],
    total: null,
    adjustments: [],
    ignored: [],
    unnamed: [],
    next: null,
  };
  /** A header in other words, below which the codes begin anew: a summary stands above the table with the details. */
  const headsOther = (row: number): boolean => {
    const isWords = typeof grid.value(row, columns.max) === 'string';
    const depth = isWords ? headerDepthAt(grid, row) : 0;
    return depth > 0 && startsAgain(grid, row + depth, codedRows, rows.coded);
  };
  const headsTable = (row: number): boolean => repeatsHeader(row) || headsOther(row);
  let part = null as Part | null;
  const table: Table = { grid, layout, codedRows, repeatsHeader, scoreColumns };
  /** Below a total, the row up to which the table is known to go on. */
  let goesOnTo = 0;
  for (let row = (layout.headerRows.at(-1) ?? 0) + 1; row <= grid.lastRow; row++) {
    if (grid.isBlankRow(row)) continue;
    if (repeatsHeader(row)) {
      if (startsAgain(grid, row + layout.headerRows.length, codedRows, rows.coded)) {
        rows.next = row;
        break;
      }
      for (const each of layout.headerRows.keys()) {
        ignore(rows, row + each, 'header');
      }
      row += layout.headerRows.length - 1;
      continue;
    }
    if (headsOther(row)) {
      rows.next = row;
      break;
    }
    const read = codedRows.at(row);
    const opens = read !== null && isApart(read, rows.coded);
    const isLine = !opens && part !== null && read !== null && isLineOf(part, read, rows.coded);
    if (read && !isLine) part = null;
    const coded = opens || isLine ? null : read;
    if (coded && continues(coded, rows.coded)) {
      ignore(rows, row, 'header');
      continue;
    }
    if (rows.total && isBelowCriteria(rows.total, rows)) {
      if (row > goesOnTo) goesOnTo = nextAfterTotal(table, row, coded, rows) ?? 0;
      if (row > goesOnTo) {
        rows.next = firstRowThat(headsTable, row, grid.lastRow);
        break;
      }
      if (coded && isNamed(coded)) {
        // The total was one area's own: the next area follows.
        ignore(rows, rows.total.row, 'subtotal');
        rows.total = null;
      }
    }
    const words = read?.name ?? labelOf(grid, row, columns);
    const adjustment = coded ? null : adjustmentNamed(words);
    const cells = scoreCells(grid, row, scoreColumns);
    if (isOfOneNumber(coded) && isColumnNumbers(grid, row)) ignore(rows, row, 'columnNumbers');
    else if (!coded && namesPage(words)) ignore(rows, row, 'pageFooter');
    else if (isTitle(grid, row, coded, cells, headsTable)) ignore(rows, row, 'text');
    else if (
      namesTotal(words) &&
      !isOfAnotherYear(words, year) &&
      (hasNumbers(cells) || (rows.coded.length > 0 && !rows.total))
    ) {
      if (rows.total) giveWay(rows, rows.total, scoreColumns);
      rows.total = { kind: 'total', row, cells, words };
    } else if (opens || isLine) {
      const counts = adjustment !== null && hasNumbers(cells) && !part?.isScored;
      if (counts) rows.adjustments.push({ kind: adjustment, row, name: words, cells });
      else ignore(rows, row, 'rule');
      part = { isScored: part?.isScored ?? counts, line: isLine ? read.code : null };
    } else if (coded && coded.name !== '')
      rows.coded.push({ row, code: coded.code, name: coded.name, cells });
    else if (adjustment && hasNumbers(cells)) {
      rows.adjustments.push({ kind: adjustment, row, name: nameAt(grid, row, columns), cells });
    } else {
      if (!coded) rows.unnamed.push(unnamedRow(grid, row, columns, cells));
      ignore(rows, row, nameAt(grid, row, columns) === '' ? 'text' : 'rule');
    }
  }
  rows.adjustments.sort((a, b) => a.row - b.row);
  const settled = closed(withUnwrittenAreas(withBulletedRows(rows, scoreColumns), columns.max), scoreColumns);
  settled.ignored.sort((a, b) => a.row - b.row);
  return settled;
}

/** `1 … (tiếp theo)` on a later page repeats an area that began before. */
function continues({ code, name }: Pick<CodedRow, 'code' | 'name'>, before: readonly CodedRow[]): boolean {
  return namesContinuation(name) && before.some((each) => isSameCode(each.code, code));
}

function isSameCode(a: Code, b: Code): boolean {
  return a.text === b.text && a.style === b.style && a.tier === b.tier;
}

function ignore({ ignored }: ClassifiedRows, row: number, why: IgnoredRow['why']): void {
  ignored.push({ kind: 'ignored', row, why });
}

/** "Tổng điểm năm 2024" below the total of 2025 is there to compare with. */
function isOfAnotherYear(words: string, year: number | null): boolean {
  const [named] = yearsIn(words);
  return named !== undefined && year !== null && named !== year;
}

/** A line like "II. ĐƠN VỊ THỨ HAI" without a figure, right above a header, is the title of the next table. */
function isTitle(
  grid: Grid,
  row: number,
  coded: { code: Code } | null,
  cells: ScoreCells,
  headsTable: (row: number) => boolean,
): boolean {
  if (!coded || hasNumbers(cells)) return false;
  const next = firstRowThat((each) => !grid.isBlankRow(each), row + 1, grid.lastRow);
  return next !== null && headsTable(next);
}

function unnamedRow(
  grid: Grid,
  row: number,
  columns: ScoringLayout['columns'],
  cells: ScoreCells,
): UnnamedRow {
  const codeText = columns.code === undefined ? '' : plain(grid.words(row, codePlace(grid, row, columns)));
  return { row, name: nameAt(grid, row, columns), codeText, cells };
}

/** Whether the codes below a repeated header begin with the first one again: then it heads another table. */
function startsAgain(grid: Grid, from: number, codedRows: CodedRows, before: readonly CodedRow[]): boolean {
  const first = before[0]?.code;
  const isRead = (each: number): boolean => !grid.isBlankRow(each) && !isColumnNumbers(grid, each);
  const row = firstRowThat(isRead, from, grid.lastRow);
  const coded = row === null ? null : codedRows.at(row);
  return (
    first !== undefined && coded !== null && isSameCode(coded.code, first) && !namesContinuation(coded.name)
  );
}

function firstRowThat(satisfies: (row: number) => boolean, from: number, to: number): number | null {
  for (let row = from; row <= to; row++) if (satisfies(row)) return row;
  return null;
}

function isBelowCriteria(total: TotalRow, { coded }: ClassifiedRows): boolean {
  return coded.some(({ row }) => row < total.row);
}

/** What the rows below a header are read by. */
interface Table {
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
function nextAfterTotal(
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
function isNamed({ name }: Pick<CodedRow, 'name'>): boolean {
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
function isApart({ code, name }: CodedName, before: readonly CodedRow[]): boolean {
  if (code.parts.length > 1 || enumerates(code) || before.length < 2) return false;
  if (adjustmentNamed(name) === null || before.some((each) => isOfLevel(each.code, code))) return false;
  return ![before.at(-1), areasOf(before).at(-1)].some((above) => above && namesAdjustmentPart(above.name));
}

/** Whether a row goes on with the lines of a part, or at least not with the criteria before it. */
function isLineOf({ line }: Part, { code }: CodedName, before: readonly CodedRow[]): boolean {
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
function labelOf(grid: Grid, row: number, columns: ScoringLayout['columns']): string {
  const places = [columns.code ?? columns.name, columns.name, ...grid.filledColumns(row)];
  const column = places.find((place) => {
    const value = grid.value(row, place);
    return typeof value === 'string' && hasLetters(value);
  });
  const words = column === undefined ? '' : plain(grid.words(row, column));
  return words.length > LONGEST_HEADER ? '' : words;
}

/** A row of column numbers has no code or one like `1` and `A`, never one like `1.1`. */
function isOfOneNumber(coded: { code: Code } | null): boolean {
  return coded === null || coded.code.parts.length === 1;
}

function scoreCells(grid: Grid, row: number, scoreColumns: readonly ScoreColumn[]): ScoreCells {
  const shown = grid.hasMerges
    ? scoreColumns.filter(({ column }) => !grid.isCovered(row, column))
    : scoreColumns;
  const cells = new Array<ScoreCell>(shown.length);
  let max: ScoreCell | undefined;
  let at = 0;
  for (const { column, role } of shown) {
    const cell = readScoreCell(grid.cell(row, column), max);
    if (role === 'max') max = cell;
    cells[at++] = cell;
  }
  return new RowCells(cells);
}

/** A percentage is no score, nor is a share of something else than the maximum: of what, the cell does not say. */
function readScoreCell(cell: GridCell, max: ScoreCell | undefined): ScoreCell {
  const { value, reading } = cell;
  if (reading.kind !== 'number') return cell;
  const { form, of } = reading;
  if (form === 'percent') return readAs(cell, { kind: 'unreadable', text: String(value) });
  if (!of || max?.reading.kind !== 'number' || compare(max.reading.value, of) === 0) return cell;
  return readAs(cell, { kind: 'unreadable', text: String(value), why: { form: 'ratio', of } });
}
