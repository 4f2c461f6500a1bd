import { columnIndex } from '../src/sheet/address';
import type { CellValue } from '../src/sheet/snapshot';

/** Looks a cell up by its sheet (null is the formula's own), row number and zero-based column. */
export type CellLookup = (sheetName: string | null, row: number, column: number) => CellValue;

/**
 * Calculates the formulas that our plans write, as Excel does: SUM, ROUND, MIN, ABS, + − * / and references.
 * SUM passes over text and blanks; elsewhere a blank is 0 and text is #VALUE!. Errors spread.
 *
 * @returns a number, or the error's text (`#DIV/0!`).
 * @throws Error where a formula uses more than that: then a test expects too little of this evaluator.
 */
export function evaluateFormula(formula: string, lookup: CellLookup): CellValue {
  try {
    return new Evaluator(formula, lookup).value();
  } catch (error) {
    if (error instanceof ExcelError) return error.message;
    throw error;
  }
}

class ExcelError extends Error {}

const FUNCTIONS: Record<string, (args: CellValue[][]) => number> = {
  SUM: (args) => args.flat().reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  MIN: (args) => Math.min(...args.flat().map(asNumber)),
  ABS: ([arg]) => Math.abs(asNumber(arg?.[0] ?? '')),
  ROUND: ([arg, digits]) => {
    const value = asNumber(arg?.[0] ?? '');
    const factor = 10 ** asNumber(digits?.[0] ?? '');
    return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
  },
};

function asNumber(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (value === '') return 0;
  throw new ExcelError('#VALUE!');
}

class Evaluator {
  private at = 0;
  private readonly text: string;

  constructor(
    private readonly formula: string,
    private readonly lookup: CellLookup,
  ) {
    this.text = formula.slice(1);
  }

  value(): CellValue {
    const value = this.sum();
    if (this.at < this.text.length) throw this.unknown();
    return value;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    while (this.text[this.at] === ' ') this.at++;
    const match = new RegExp(pattern.source, 'y');
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private unknown(): Error {
    return new Error(`Not a formula of our plans: ${this.formula} at ${this.at}`);
  }

  private sum(): number {
    let sum = this.product();
    for (let sign = this.take(/[+-]/); sign; sign = this.take(/[+-]/)) {
      const term = this.product();
      sum += sign[0] === '+' ? term : -term;
    }
    return sum;
  }

  private product(): number {
    let product = asNumber(this.operand()[0] ?? '');
    for (let sign = this.take(/[*/]/); sign; sign = this.take(/[*/]/)) {
      const factor = asNumber(this.operand()[0] ?? '');
      if (sign[0] === '/' && factor === 0) throw new ExcelError('#DIV/0!');
      product = sign[0] === '*' ? product * factor : product / factor;
    }
    return product;
  }

  /** The values of one operand: several where it is a range. */
  private operand(): CellValue[] {
    const number = this.take(/\d+(\.\d+)?/);
    if (number) return [Number(number[0])];
    if (this.take(/\(/)) {
      const value = this.sum();
      this.expectClosing();
      return [value];
    }
    const name = this.take(/([A-Z]+)\(/)?.[1];
    if (name !== undefined) return [this.call(name)];
    return this.reference();
  }

  private call(name: string): number {
    const apply = FUNCTIONS[name];
    if (!apply) throw this.unknown();
    const args: CellValue[][] = [];
    do args.push(this.argument());
    while (this.take(/,/));
    this.expectClosing();
    return apply(args);
  }

  /** A range alone keeps all its cells; anything else is calculated first. */
  private argument(): CellValue[] {
    const start = this.at;
    const values = this.take(/(?='|[A-Z]{1,3}\d)/) ? this.reference() : null;
    if (values && this.take(/(?=[,)])/)) return values;
    this.at = start;
    return [this.sum()];
  }

  private reference(): CellValue[] {
    const match = this.take(/(?:'((?:[^']|'')+)'!)?([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/);
    if (!match) throw this.unknown();
    const [, quoted, left = '', top = '', right = left, bottom = top] = match;
    const sheetName = quoted === undefined ? null : quoted.replaceAll("''", "'");
    const values: CellValue[] = [];
    for (let row = Number(top); row <= Number(bottom); row++) {
      for (let column = columnIndex(left); column <= columnIndex(right); column++) {
        const value = this.lookup(sheetName, row, column);
        if (typeof value === 'string' && value.startsWith('#')) throw new ExcelError(value);
        values.push(value);
      }
    }
    return values;
  }

  private expectClosing(): void {
    if (!this.take(/\)/)) throw this.unknown();
  }
}
