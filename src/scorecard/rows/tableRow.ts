import type { Grid } from '../../sheet/grid';
import { hasLetters, plain } from '../../sheet/text';
import { codePlace, nameAt, type CodedName, type CodedRows } from '../layout/codedRows';
import { isColumnNumbers } from '../layout/columnNumbers';
import { headerRepeats } from '../layout/header';
import type { ScoringLayout } from '../layout/scoringTable';
import { headersOf, type SheetHeaders } from '../layout/sheetHeaders';
import { yearInTitle } from '../layout/titleYear';
import type { ScoreCells, ScoreColumn } from '../model/scorecard';
import { isSameCode } from '../words/codes';
import { LONGEST_HEADER } from '../words/headers/spelling';
import { adjustmentNamed, namesContinuation, type AdjustmentKind } from '../words/rowWords';
import { isLineOfPart, opensPart, type AdjustmentPart } from './adjustmentPart';
import type { CodedRow, UnnamedRow } from './rowKinds';
import { scoreCells } from './scoreCells';

/** The table whose rows are read: where its columns are, and how a row is asked what it says. */
export class TableBelowHeader {
  /** Says of a row whether it repeats the header's words, as every printed page does. */
  readonly repeatsHeader: (row: number) => boolean;
  readonly headers: SheetHeaders;
  /** The year that the table is about; null where neither title nor columns name one. */
  readonly year: number | null;

  constructor(
    readonly grid: Grid,
    readonly layout: ScoringLayout,
    readonly codedRows: CodedRows,
    readonly scoreColumns: readonly ScoreColumn[],
  ) {
    this.repeatsHeader = headerRepeats(grid, layout);
    this.headers = headersOf(grid);
    this.year = yearInTitle(grid, layout.headerRows[0] ?? grid.firstRow) ?? layout.year;
  }

  /** Whether a row is a header: the table's own once more, or another table's in other words. */
  isHeader(row: number, before: readonly CodedRow[]): boolean {
    return this.repeatsHeader(row) || this.isOtherHeader(row, before);
  }

  /** A header in other words: a summary stands above the table with the details. Over figures stand words. */
  isOtherHeader(row: number, before: readonly CodedRow[]): boolean {
    if (typeof this.grid.value(row, this.layout.columns.max) !== 'string') return false;
    const rows = this.headers.rowsOfTableAt(row);
    return rows > 0 && this.startsAgain(row + rows, before);
  }

  /** Whether the codes from a row on begin with the table's first one again. */
  startsAgain(from: number, [first]: readonly CodedRow[]): boolean {
    const row = this.firstRowThat(
      (each) => !this.grid.isBlankRow(each) && !isColumnNumbers(this.grid, each),
      from,
    );
    const read = row === null ? null : this.codedRows.at(row);
    return (
      first !== undefined &&
      read !== null &&
      isSameCode(read.code, first.code) &&
      !namesContinuation(read.name)
    );
  }

  /** The first row from one on of which something is true; null where there is none. */
  firstRowThat(isTrue: (row: number) => boolean, from: number): number | null {
    for (let row = from; row <= this.grid.lastRow; row++) if (isTrue(row)) return row;
    return null;
  }
}

/** What a row has to be read with of those above it. */
interface Above {
  coded: readonly CodedRow[];
  part: AdjustmentPart | null;
}

/** One row below a header with what it says, before it is known what it is. */
export class TableRow {
  /** It repeats the words of the table's header. */
  readonly repeatsHeader: boolean;
  /** Its code and name, whatever they are of; null without a code. */
  readonly read: CodedName | null;
  /** Its code is nobody's, and its name bonus or deduction. */
  readonly opensPart: boolean;
  /** It is numbered within such a part. */
  readonly isLineOfPart: boolean;
  /** Its code and name where they may be a criterion's. */
  readonly coded: CodedName | null;

  constructor(
    readonly table: TableBelowHeader,
    readonly row: number,
    above: Above,
  ) {
    this.repeatsHeader = table.repeatsHeader(row);
    const read = table.codedRows.at(row);
    this.read = read;
    this.opensPart = read !== null && opensPart(read, above.coded);
    this.isLineOfPart =
      read !== null && !this.opensPart && above.part !== null && isLineOfPart(above.part, read, above.coded);
    this.coded = this.opensPart || this.isLineOfPart ? null : read;
  }

  /** Whether it is a header below which the codes begin anew: it heads another table. */
  headsAnother(before: readonly CodedRow[]): boolean {
    const { table, row } = this;
    return this.repeatsHeader
      ? table.startsAgain(row + table.layout.headerRows.length, before)
      : table.isOtherHeader(row, before);
  }

  /** What the row says that it is: its name, else words in the columns of codes and names, else the first words. */
  get words(): string {
    return (this.label ??= this.read?.name ?? this.firstWords());
  }
  private label: string | null = null;

  /** The name in the column of names; '' where there is none. */
  get name(): string {
    return nameAt(this.table.grid, this.row, this.table.layout.columns);
  }

  get cells(): ScoreCells {
    return (this.scores ??= scoreCells(this.table.grid, this.row, this.table.scoreColumns));
  }
  private scores: ScoreCells | null = null;

  /** Bonus or deduction, as its words say; what has a code is a criterion. */
  get adjustment(): AdjustmentKind | null {
    return this.coded ? null : adjustmentNamed(this.words);
  }

  /** `(1) (2) (3) …`: a row with a code of several numbers, as `1.1`, is none of these. */
  get isColumnNumbers(): boolean {
    const ofOneNumber = this.coded === null || this.coded.code.parts.length === 1;
    return ofOneNumber && isColumnNumbers(this.table.grid, this.row);
  }

  /** The row as one without a code. */
  unnamed(): UnnamedRow {
    const { grid, layout } = this.table;
    const { columns } = layout;
    const place = columns.code === undefined ? null : codePlace(grid, this.row, columns);
    const codeText = place === null ? '' : plain(grid.words(this.row, place));
    return { row: this.row, name: this.name, codeText, cells: this.cells };
  }

  private firstWords(): string {
    const { grid, layout } = this.table;
    const { code, name } = layout.columns;
    const places = [code ?? name, name, ...grid.filledColumns(this.row)];
    const column = places.find((place) => {
      const value = grid.value(this.row, place);
      return typeof value === 'string' && hasLetters(value);
    });
    const words = column === undefined ? '' : plain(grid.words(this.row, column));
    return words.length > LONGEST_HEADER ? '' : words;
  }
}

/** `1 … (tiếp theo)` on a later page repeats an area that began before. */
export function continuesBefore({ code, name }: CodedName, before: readonly CodedRow[]): boolean {
  return namesContinuation(name) && before.some((each) => isSameCode(each.code, code));
}
