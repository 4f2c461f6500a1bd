import { readCode, readCodedName, readCodeText, type Code } from '../words/codes';
import type { Grid } from '../../sheet/grid';
import { codeColumns, type ScoringColumns } from './columns';
import { LONGEST_HEADER } from '../words/headers/spelling';
import { hasLetters, plain } from '../../sheet/text';

type CodedColumns = Pick<ScoringColumns, 'code' | 'otherCodes' | 'name' | 'otherNames'>;

/** What a row of a table says that it is. */
export interface CodedName {
  code: Code;
  name: string;
}

/** The rows of a table with their codes and names, each read once: whoever weighs a header asks, and who goes by it. */
export class CodedRows {
  /** By row, once it was asked for. */
  private readonly rows: (CodedName | null | undefined)[];

  constructor(
    private readonly grid: Grid,
    private readonly columns: CodedColumns,
  ) {
    this.rows = new Array<CodedName | null | undefined>(grid.lastRow - grid.firstRow + 1);
  }

  /** Null where a row has no code. */
  at(row: number): CodedName | null {
    const y = row - this.grid.firstRow;
    const known = this.rows[y];
    return known === undefined ? (this.rows[y] = this.read(row)) : known;
  }

  private read(row: number): CodedName | null {
    const read = codedRow(this.grid, row, this.columns);
    if (!read || !LETTER_AND_NUMBER.test(read.code.text)) return read;
    const letter = (this.letter ??= sharedLetter(this.grid, this.columns.code));
    if (letter === '') return read;
    const { code, name } = read;
    return { code: { ...code, parts: code.parts.slice(1), word: letter.toLowerCase() }, name };
  }
  /** Once it was asked for: '' where codes share none. */
  private letter: string | null = null;
}

const LETTER_AND_NUMBER = /^[A-ZĐ]\d{1,3}$/;

/** The letter of `S1`, `S2` … where no row is `S`: it is a word in front of the numbers, and no area's code. */
function sharedLetter(grid: Grid, column: number | undefined): string {
  const letters = new Set<string>();
  let lettered = 0;
  for (let row = grid.firstRow; column !== undefined && row <= grid.lastRow; row++) {
    const text = codeAt(grid, row, column)?.text ?? '';
    if (LETTER_AND_NUMBER.test(text)) {
      lettered++;
      letters.add(text.charAt(0));
    } else if (/^[A-ZĐ]$/.test(text)) return '';
  }
  const [letter = ''] = letters;
  return lettered >= 2 && letters.size === 1 ? letter : '';
}

/** The code and the name of a row, each from its own column or both from the names; null without a code. */
export function codedRow(grid: Grid, row: number, columns: CodedColumns): CodedName | null {
  const words = nameAt(grid, row, columns);
  if (columns.code === undefined) return readCodedName(words);
  const code =
    columns.otherCodes === undefined
      ? codeAt(grid, row, columns.code)
      : codeOfLevel(grid, row, codeColumns(columns));
  if (code) return { code, name: words === '' ? plain(grid.wordsDown(row, columns.name)) : words };
  const inBrackets =
    words === '' || COLUMN_NUMBER.test(words) ? null : bracketedCode(grid, row, columns.code);
  if (inBrackets) return { code: inBrackets, name: words };
  return words === '' ? bandAt(grid, row, columns.code) : null;
}

/** Of columns of codes for each level, the deepest that a row fills: those above it may be repeated beside it. */
function codeOfLevel(grid: Grid, row: number, columns: readonly number[]): Code | null {
  let deepest: Code | null = null;
  for (const [tier, column] of columns.entries()) {
    const code = codeAt(grid, row, column);
    if (code && code.text !== deepest?.text) deepest = code.parts.length === 1 ? { ...code, tier } : code;
  }
  return deepest;
}

/** The column in which the code of a row stands, or is expected. */
export function codePlace(grid: Grid, row: number, columns: CodedColumns): number {
  const { code, otherCodes, name } = columns;
  const filled = otherCodes && codeColumns(columns).findLast((column) => grid.value(row, column) !== '');
  return filled ?? code ?? name;
}

/** The name of a row; '' where it has none. */
export function nameAt(
  grid: Grid,
  row: number,
  { name, otherNames }: Pick<ScoringColumns, 'name' | 'otherNames'>,
): string {
  const words = plain(grid.words(row, name));
  if (words !== '' || otherNames === undefined) return words;
  const column = otherNames.find((each) => hasLetters(String(grid.value(row, each))));
  return column === undefined ? '' : plain(grid.words(row, column));
}

const COLUMN_NUMBER = /^\(?\d+\)?$/;

/** `(1)` is a column's number, but for a row that has a name of its own. */
function bracketedCode(grid: Grid, row: number, column: number): Code | null {
  const value = String(grid.value(row, column));
  const inner = value.length > LONGEST_HEADER ? undefined : /^\((\d{1,3})\)$/.exec(plain(value))?.[1];
  return inner === undefined ? null : readCodeText(inner);
}

/** `Lĩnh vực 1: Chỉ đạo, điều hành` over the columns of codes and names: what heads an area's criteria. */
function bandAt(grid: Grid, row: number, column: number): CodedName | null {
  const value = grid.value(row, column);
  const band = typeof value === 'string' && value.length <= LONGEST_HEADER ? readCodedName(value) : null;
  return band && (band.code.word !== '' || band.code.style === 'roman') ? band : null;
}

/** The code in a cell; null where there is none. */
export function codeAt(grid: Grid, row: number, column: number): Code | null {
  const value = grid.value(row, column);
  if (typeof value === 'string') return readCodeText(value);
  const { text, numberFormat } = grid.cell(row, column);
  return readCode(value, text, numberFormat);
}
