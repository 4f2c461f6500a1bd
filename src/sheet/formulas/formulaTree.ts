import { columnIndex, MOST_COLUMNS, MOST_ROWS } from '../address';
import type { CellRange } from '../cellRange';
import { memoize } from '../memoize';

/** What a formula is made of. */
export type Formula =
  | { readonly is: 'value'; readonly value: number | string | boolean }
  /** An error that is written out, or a reference that was lost: `#REF!`. */
  | { readonly is: 'error'; readonly text: string }
  /** An argument that is left out. */
  | { readonly is: 'nothing' }
  | {
      readonly is: 'cells';
      /** Null is the formula's own sheet. */
      readonly sheet: string | null;
      readonly range: CellRange;
      /** `$E$5` means the same cell wherever it stands, also in a name. */
      readonly isFixed: boolean;
    }
  | { readonly is: 'name'; readonly sheet: string | null; readonly name: string }
  | TableColumns
  | { readonly is: 'operation'; readonly operator: Operator; readonly operands: readonly Formula[] }
  /** Several references as one: `(E5,E8)`. */
  | { readonly is: 'union'; readonly parts: readonly Formula[] }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Formula[] }
  /** A reference of which nobody can say to what: another file, sheets from one to another. */
  | { readonly is: 'unknown' };

/** Columns of one of Excel's tables: `Bang1[Điểm]`, `[@Điểm]`. */
export interface TableColumns {
  readonly is: 'columns';
  /** Null is the table that the formula stands in. */
  readonly table: string | null;
  /** First and last; null is all of them. */
  readonly columns: readonly [string, string] | null;
  readonly rows: 'data' | 'all' | 'headers' | 'totals' | 'own';
}

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | Comparison | 'minus' | 'plus' | '%';
type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';

/** Excel nests functions up to 64 levels. */
const DEEPEST = 64;
/** Operations in a row, within each other as they are read; sums are one. */
const LONGEST = 200;
/** A formula has up to 8,192 characters. */
const FORMULAS = { longest: 10_000, most: 2_000 };

/** What a formula (en-US, with `=`) is made of; null where it is not understood. */
export const parseFormula: (formula: string) => Formula | null = memoize((formula: string) => {
  try {
    return new Parser(formula.replace(/^=/, '')).whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}, FORMULAS);

class NotUnderstood extends Error {}

const LEVELS: readonly RegExp[] = [/<=|>=|<>|[=<>]/y, /&/y, /[+-]/y, /[*/]/y, /\^/y];

const NUMBER = /\d+(?:\.\d*)?(?:E[+-]?\d+)?(?![A-Z0-9_.:!$])|\.\d+(?:E[+-]?\d+)?/iy;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:REF|DIV\/0|N\/A|NAME|NULL|NUM|VALUE|SPILL|CALC)[!?]?/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.[\]:\\]+))!/uy;
const CELL = String.raw`\$?[A-Z]{1,3} *\$?\d{1,7}`;
const CELLS = new RegExp(String.raw`(${CELL})(?: *: *(${CELL}))?(?![\p{L}\p{N}_.(!:[])`, 'iuy');
const WHOLE =
  /(\$?[A-Z]{1,3}) *: *(\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!:])|(\$?\d{1,7}) *: *(\$?\d{1,7})(?![\p{L}\p{N}_.(!:])/iuy;
const CALL = /(?:_xlfn\.|_xlws\.)*([\p{L}_][\p{L}\p{N}_.]*)\(/iuy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/** Reads a formula from left to right; what it does not understand ends it. */
class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): Formula {
    const formula = this.operation(0);
    this.take(/ */y);
    if (this.at < this.text.length) throw new NotUnderstood();
    return formula;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  private takeAfterSpace(pattern: RegExp): RegExpExecArray | null {
    this.take(/\s*/y);
    return this.take(pattern);
  }

  private operation(level: number): Formula {
    const pattern = LEVELS[level];
    if (!pattern) return this.signed();
    let left = this.operation(level + 1);
    let sum: Formula[] | null = null;
    let length = 0;
    for (let sign = this.takeAfterSpace(pattern); sign; sign = this.takeAfterSpace(pattern)) {
      const operator = sign[0] as Operator;
      const right = this.operation(level + 1);
      // A sum of hundreds of cells is one operation, not as many within each other.
      if (operator === '+' && sum) sum.push(right);
      else {
        if (++length > LONGEST) throw new NotUnderstood();
        const operands: Formula[] = [left, right];
        sum = operator === '+' ? operands : null;
        left = { is: 'operation', operator, operands };
      }
    }
    return left;
  }

  private signed(): Formula {
    const sign = this.takeAfterSpace(/[+@-]/y)?.[0];
    if (sign === undefined) return this.percent();
    const operand = this.nested(() => this.signed());
    if (sign === '@') return operand;
    return { is: 'operation', operator: sign === '-' ? 'minus' : 'plus', operands: [operand] };
  }

  private percent(): Formula {
    let operand = this.primary();
    while (this.takeAfterSpace(/%/y)) operand = { is: 'operation', operator: '%', operands: [operand] };
    // A range between what is no plain cell, the cells that two ranges share, cells that a formula fills.
    if (this.takeAfterSpace(/[:#{]/y)) throw new NotUnderstood();
    return operand;
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST) throw new NotUnderstood();
    const result = read();
    this.depth--;
    return result;
  }

  private primary(): Formula {
    this.take(/\s*/y);
    if (this.take(/\(/y)) return this.nested(() => this.bracketed());
    const text = this.take(TEXT);
    if (text) return { is: 'value', value: (text[1] ?? '').replaceAll('""', '"') };
    const error = this.take(ERROR);
    if (error) return { is: 'error', text: error[0].toUpperCase() };
    const sheet = this.take(SHEET);
    if (sheet) return this.onSheet(sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? '', sheet[1] === undefined);
    const call = this.take(CALL);
    if (call) return this.nested(() => this.call((call[1] ?? '').toUpperCase()));
    return this.cells(null) ?? this.number() ?? this.named(null);
  }

  private number(): Formula | null {
    const number = this.take(NUMBER);
    return number && { is: 'value', value: Number(number[0]) };
  }

  private bracketed(): Formula {
    const parts = this.list(/,/y);
    const [only] = parts;
    return parts.length === 1 && only ? only : { is: 'union', parts };
  }

  private call(name: string): Formula {
    if (this.takeAfterSpace(/\)/y)) return { is: 'call', name, args: [] };
    return { is: 'call', name, args: this.list(/[,;]/y) };
  }

  /** What stands between separators, up to the closing bracket. */
  private list(separator: RegExp): Formula[] {
    const parts: Formula[] = [];
    do {
      const isLeftOut = this.takeAfterSpace(/(?=[,;)])/y) !== null;
      parts.push(isLeftOut ? { is: 'nothing' } : this.operation(0));
    } while (this.takeAfterSpace(separator));
    if (!this.takeAfterSpace(/\)/y)) throw new NotUnderstood();
    return parts;
  }

  /** What stands behind `Sheet!`: in another file or on several sheets nobody can follow it. */
  private onSheet(sheet: string, isBare: boolean): Formula {
    const reference = this.take(ERROR) ? null : (this.cells(sheet) ?? this.named(sheet));
    if (!reference) return { is: 'error', text: '#REF!' };
    return /[[\]]/.test(sheet) || (sheet.includes(':') && isBare) ? { is: 'unknown' } : reference;
  }

  private cells(sheet: string | null): Formula | null {
    const start = this.at;
    const match = this.take(CELLS);
    const [first, last] = [match?.[1], match?.[2] ?? match?.[1]].map((corner) => corner?.replaceAll(' ', ''));
    const range = first !== undefined && last !== undefined && rangeBetween(first, last);
    if (range) return { is: 'cells', sheet, range, isFixed: isFixed(first) && isFixed(last) };
    this.at = start;
    return this.wholeColumnsOrRows(sheet);
  }

  private wholeColumnsOrRows(sheet: string | null): Formula | null {
    const [text, left, right, top, bottom] = this.take(WHOLE) ?? [];
    if (text === undefined) return null;
    const range =
      left !== undefined && right !== undefined
        ? rangeBetween(`${left}1`, `${right}${String(MOST_ROWS)}`)
        : rangeBetween(`A${bare(top)}`, `XFD${bare(bottom)}`);
    if (!range) throw new NotUnderstood();
    return { is: 'cells', sheet, range, isFixed: (text.match(/\$/g) ?? []).length === 2 };
  }

  private named(sheet: string | null): Formula {
    const name = this.take(NAME)?.[0] ?? '';
    if (this.take(/(?=\[)/y)) return this.tableColumns(name === '' ? null : name);
    if (name === '') throw new NotUnderstood();
    if (/^(TRUE|FALSE)$/i.test(name)) return { is: 'value', value: name.toUpperCase() === 'TRUE' };
    return { is: 'name', sheet, name };
  }

  /** `[Điểm]`, `[@Điểm]`, `[[#This Row],[Điểm]]`, `[[Tự chấm]:[Thẩm định]]`, `[#All]`. */
  private tableColumns(table: string | null): Formula {
    const inner = this.take(/\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/y)?.[1];
    if (inner === undefined) throw new NotUnderstood();
    const isOwn = inner.startsWith('@');
    const parts = (isOwn ? inner.slice(1) : inner).trim();
    const items = parts.startsWith('[')
      ? [...parts.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, item = '']) => item.trim())
      : parts === ''
        ? []
        : [parts];
    const kinds = items.filter((item) => item.startsWith('#')).map((item) => item.toLowerCase());
    const [first, last = first, more] = items.filter((item) => !item.startsWith('#')).map(unescaped);
    const rows = isOwn ? 'own' : rowsOf(kinds);
    if (!rows || more !== undefined) return { is: 'unknown' };
    return {
      is: 'columns',
      table,
      columns: first === undefined || last === undefined ? null : [first, last],
      rows,
    };
  }
}

const ROWS: ReadonlyMap<string, TableColumns['rows']> = new Map([
  ['#this row', 'own'],
  ['#all', 'all'],
  ['#data', 'data'],
  ['#headers', 'headers'],
  ['#totals', 'totals'],
]);

function rowsOf([kind, more]: readonly string[]): TableColumns['rows'] | undefined {
  if (more !== undefined) return undefined;
  return kind === undefined ? 'data' : ROWS.get(kind);
}

/** A header's special letters stand behind `'`. */
function unescaped(header: string): string {
  return header.replace(/'(.)/g, '$1');
}

function bare(reference = ''): string {
  return reference.replaceAll('$', '');
}

function isFixed(corner: string): boolean {
  return /^\$[A-Z]+\$/i.test(corner);
}

/** The range between two corners in any order; null where they lie on no sheet. */
function rangeBetween(first: string, last: string): CellRange | null {
  const [from, to] = [cornerOf(first), cornerOf(last)];
  if (!from || !to) return null;
  return {
    firstColumn: Math.min(from.column, to.column),
    lastColumn: Math.max(from.column, to.column),
    firstRow: Math.min(from.row, to.row),
    lastRow: Math.max(from.row, to.row),
  };
}

function cornerOf(corner: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/i.exec(bare(corner)) ?? [];
  const [row, column] = [Number(digits), columnIndex(letters)];
  return letters !== '' && row >= 1 && row <= MOST_ROWS && column < MOST_COLUMNS ? { row, column } : null;
}
