import type { CellRange } from '../cellRange';
import type { CellValue } from '../snapshot';
import { criterionOf } from './criteria';
import type { Formula, Operator } from './formulaTree';
import { NOT_KNOWN } from './notKnown';

/** The cells that a formula is calculated from; only those that it needs are asked. */
export interface CellReader {
  /** @throws NotKnown where nobody can say. */
  value: (sheetId: string, row: number, column: number) => CellValue;
  /** Whether a SUBTOTAL passes over a cell. */
  isSubtotal: (sheetId: string, row: number, column: number) => boolean;
  /** The part of a range in which anything stands, null where that is none. */
  used: (sheetId: string, range: CellRange) => CellRange | null;
  /** A sheet's id by its name; null is the formula's own. Null where there is none. */
  sheetId: (name: string | null) => string | null;
}

/** A cell that a condition takes, and the cell that then counts. */
export interface TakenCell {
  sheetId: string;
  row: number;
  column: number;
}

/** What a formula works with: one value, or cells. */
interface Block {
  readonly height: number;
  readonly width: number;
  readonly at: (y: number, x: number) => CellValue;
  /** Where the cells stand; undefined for values that were calculated. */
  readonly place?: Placed;
}

interface Placed {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** An error value spreads to whatever uses it. */
class ErrorValue extends Error {}

const ERROR_VALUE = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/;
/** More cells than this are no table of ours. */
const MOST_CELLS = 20_000;
const DECIMALS_OF_EXCEL = 15;

/**
 * What a formula gives, in binary fractions as Excel calculates; an error is its text. Names have to be followed before.
 * @throws NotKnown where it needs a function, a coercion or a cell of which nobody can say.
 */
export function formulaValue(formula: Formula, reader: CellReader): CellValue {
  try {
    const value = new Evaluation(reader).single(formula);
    return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
      ? value
      : '#NUM!';
  } catch (error) {
    if (error instanceof ErrorValue) return error.message;
    throw error;
  }
}

/** Whether a value is an error's text. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERROR_VALUE.test(value);
}

/**
 * The cells that SUMIF, SUMIFS and their kin add: those whose condition holds. Excel asks no other cell, so that a
 * sum's own cell may stand among the others.
 * @throws NotKnown where a condition cannot be told, or is an error itself.
 */
export function takenCells(name: string, args: readonly Formula[], reader: CellReader): TakenCell[] {
  try {
    return new Evaluation(reader).taken(name, args);
  } catch (error) {
    throw error instanceof ErrorValue ? NOT_KNOWN : error;
  }
}

/** Functions that add or count what conditions take: how many arguments stand before the first condition. */
const CONDITIONAL: ReadonlyMap<string, { several: boolean }> = new Map([
  ['SUMIF', { several: false }],
  ['COUNTIF', { several: false }],
  ['AVERAGEIF', { several: false }],
  ['SUMIFS', { several: true }],
  ['COUNTIFS', { several: true }],
  ['AVERAGEIFS', { several: true }],
]);

/** Whether a function asks only cells that a condition takes. */
export function isConditional(name: string): boolean {
  return CONDITIONAL.has(name);
}

class Evaluation {
  /** Within SUMPRODUCT operators work on all cells of a range. */
  private isOfArrays = false;

  constructor(private readonly reader: CellReader) {}

  single(formula: Formula): CellValue {
    const { height, width, at } = this.block(formula);
    if (height !== 1 || width !== 1) throw NOT_KNOWN;
    return at(0, 0);
  }

  number(formula: Formula): number {
    return asNumber(this.single(formula));
  }

  private block(formula: Formula): Block {
    switch (formula.is) {
      case 'value':
        return one(formula.value);
      case 'error':
        throw new ErrorValue(formula.text);
      case 'nothing':
        return one('');
      case 'cells': {
        const sheetId = this.reader.sheetId(formula.sheet);
        if (sheetId === null) throw NOT_KNOWN;
        return this.cells({ sheetId, range: formula.range });
      }
      case 'operation':
        return this.operation(formula.operator, formula.operands);
      case 'call':
        return this.call(formula.name, formula.args);
      default:
        throw NOT_KNOWN;
    }
  }

  private cells({ sheetId, range }: Placed): Block {
    const { firstRow, firstColumn } = range;
    return {
      height: range.lastRow - firstRow + 1,
      width: range.lastColumn - firstColumn + 1,
      at: (y, x) => this.cell(sheetId, firstRow + y, firstColumn + x),
      place: { sheetId, range },
    };
  }

  private cell(sheetId: string, row: number, column: number): CellValue {
    const value = this.reader.value(sheetId, row, column);
    if (isErrorValue(value)) throw new ErrorValue(String(value));
    return value;
  }

  private operation(operator: Operator, operands: readonly Formula[]): Block {
    const blocks = operands.map((operand) => this.block(operand));
    const height = Math.max(...blocks.map((block) => block.height));
    const width = Math.max(...blocks.map((block) => block.width));
    const isArray = height > 1 || width > 1;
    if (isArray && (!this.isOfArrays || !blocks.every((each) => stretches(each, height, width))))
      throw NOT_KNOWN;
    const apply = OPERATIONS[operator];
    const [first = one(''), second = one(''), ...more] = blocks;
    return {
      height,
      width,
      at: (y, x) =>
        more.reduce(
          (value, block) => apply(value, spread(block, y, x)),
          apply(spread(first, y, x), spread(second, y, x)),
        ),
    };
  }

  private call(name: string, args: readonly Formula[]): Block {
    if (isConditional(name)) return one(this.conditional(name, args));
    const apply = FUNCTIONS.get(name);
    if (!apply) throw NOT_KNOWN;
    return apply(this, args);
  }

  branch(formula: Formula | undefined, otherwise: CellValue): Block {
    return formula ? this.block(formula) : one(otherwise);
  }

  /** What stands in the first argument; in its place the second where that is an error. */
  unlessError([tried, otherwise]: readonly Formula[]): Block {
    if (!tried) throw NOT_KNOWN;
    try {
      return one(this.single(tried));
    } catch (error) {
      if (error instanceof ErrorValue) return this.branch(otherwise, '');
      throw error;
    }
  }

  /** The numbers that a function such as SUM finds: of cells only numbers, of arguments also what reads as one. */
  numbers(args: readonly Formula[]): number[] {
    return args.flatMap((arg) => {
      if (arg.is === 'union') return this.numbers(arg.parts);
      const block = this.block(arg);
      if (!block.place) return this.valuesOf(block).map(asNumber);
      return this.valuesOf(block).filter((value) => typeof value === 'number');
    });
  }

  /** All values of arguments. */
  values(args: readonly Formula[]): CellValue[] {
    return args.flatMap((arg) => this.valuesOf(this.block(arg)));
  }

  private valuesOf(block: Block): CellValue[] {
    const clipped = block.place ? this.clipped(block.place) : block;
    if (!clipped) return [];
    if (clipped.height * clipped.width > MOST_CELLS) throw NOT_KNOWN;
    const values: CellValue[] = [];
    for (let y = 0; y < clipped.height; y++)
      for (let x = 0; x < clipped.width; x++) values.push(clipped.at(y, x));
    return values;
  }

  private clipped({ sheetId, range }: Placed): Block | null {
    const used = this.reader.used(sheetId, range);
    return used && this.cells({ sheetId, range: used });
  }

  /** What cells hold, but for those of other SUBTOTALs. */
  subtotal([code, ...areas]: readonly Formula[]): number {
    const kind = code ? this.number(code) % 100 : 0;
    const numbers = areas.flatMap((area) => {
      const { place } = this.block(area);
      const used = place && this.reader.used(place.sheetId, place.range);
      if (!place) throw NOT_KNOWN;
      return used ? this.withoutSubtotals({ ...place, range: used }) : [];
    });
    if (kind === 9) return total(numbers);
    if (kind === 1) return average(numbers);
    if (kind === 2) return numbers.length;
    throw NOT_KNOWN;
  }

  private withoutSubtotals({ sheetId, range }: Placed): number[] {
    const numbers: number[] = [];
    for (let row = range.firstRow; row <= range.lastRow; row++)
      for (let column = range.firstColumn; column <= range.lastColumn; column++) {
        if (this.reader.isSubtotal(sheetId, row, column)) continue;
        const value = this.cell(sheetId, row, column);
        if (typeof value === 'number') numbers.push(value);
      }
    return numbers;
  }

  /** The products of what stands at the same place in each argument, added. */
  products(args: readonly Formula[]): number {
    const isOuter = !this.isOfArrays;
    this.isOfArrays = true;
    const blocks = args.map((arg) => this.block(arg));
    const [first] = blocks;
    if (!first || first.height * first.width > MOST_CELLS) throw NOT_KNOWN;
    if (blocks.some(({ height, width }) => height !== first.height || width !== first.width))
      throw new ErrorValue('#VALUE!');
    let sum = 0;
    for (let y = 0; y < first.height; y++)
      for (let x = 0; x < first.width; x++)
        sum += blocks.reduce((product, block) => {
          const value = block.at(y, x);
          // One argument is an expression, whose texts are errors; of several each is taken as it is.
          return product * (typeof value === 'number' ? value : 0);
        }, 1);
    if (isOuter) this.isOfArrays = false;
    return sum;
  }

  lengths(arg: Formula | undefined, of: (text: string) => CellValue): Block {
    const block = this.branch(arg, '');
    if (!this.isOfArrays && (block.height > 1 || block.width > 1)) throw NOT_KNOWN;
    return { height: block.height, width: block.width, at: (y, x) => of(asText(block.at(y, x))) };
  }

  private conditional(name: string, args: readonly Formula[]): number {
    const taken = this.taken(name, args);
    if (name.startsWith('COUNT')) return taken.length;
    const values = taken.map(({ sheetId, row, column }) => this.cell(sheetId, row, column));
    const numbers = values.filter((value) => typeof value === 'number');
    return name.startsWith('SUM') ? total(numbers) : average(numbers);
  }

  taken(name: string, args: readonly Formula[]): TakenCell[] {
    const { conditions, counted } = this.conditions(name, args);
    const [first] = conditions;
    if (!first || !counted) throw NOT_KNOWN;
    const { range } = first.place;
    const used = this.usedTogether(conditions.map(({ place }) => place));
    const taken: TakenCell[] = [];
    for (const [y, x] of used) {
      const holds = conditions.every(({ place, criterion }) => {
        const row = place.range.firstRow + y;
        return criterion(this.reader.value(place.sheetId, row, place.range.firstColumn + x));
      });
      if (!holds) continue;
      const { sheetId, range: to } = counted;
      taken.push({ sheetId, row: to.firstRow + y, column: to.firstColumn + x });
    }
    if (
      range.lastRow - range.firstRow > MOST_CELLS &&
      conditions.some(({ criterion }) => takesBlank(criterion))
    )
      throw NOT_KNOWN;
    return taken;
  }

  /** Ranges with their conditions, and the cells that count: SUMIF takes these from where they begin. */
  private conditions(
    name: string,
    args: readonly Formula[],
  ): {
    conditions: { place: Placed; criterion: (value: CellValue) => boolean }[];
    counted: Placed | undefined;
  } {
    const isOne = CONDITIONAL.get(name)?.several === false;
    const [front, pairs] = isOne
      ? [args.slice(2, 3), args.slice(0, 2)]
      : name === 'COUNTIFS'
        ? [[], args]
        : [args.slice(0, 1), args.slice(1)];
    const conditions = [];
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const [range, wanted] = [pairs[at], pairs[at + 1]];
      if (!range || !wanted) throw NOT_KNOWN;
      conditions.push({ place: this.placeOf(range), criterion: criterionOf(this.single(wanted)) });
    }
    const [only] = front;
    return { conditions, counted: only ? this.placeOf(only) : conditions[0]?.place };
  }

  private placeOf(formula: Formula): Placed {
    const place = formula.is === 'cells' ? this.block(formula).place : undefined;
    if (!place) throw NOT_KNOWN;
    return place;
  }

  /** Places within ranges of one size at which anything stands in one of them. */
  private usedTogether(places: readonly Placed[]): [number, number][] {
    const offsets = places.flatMap(({ sheetId, range }) => {
      const used = this.reader.used(sheetId, range);
      return used
        ? [
            {
              bottom: used.lastRow - range.firstRow,
              right: used.lastColumn - range.firstColumn,
            },
          ]
        : [];
    });
    const bottom = Math.max(-1, ...offsets.map((each) => each.bottom));
    const right = Math.max(-1, ...offsets.map((each) => each.right));
    if ((bottom + 1) * (right + 1) > MOST_CELLS) throw NOT_KNOWN;
    return Array.from({ length: bottom + 1 }, (_, y) =>
      Array.from({ length: right + 1 }, (_each, x): [number, number] => [y, x]),
    ).flat();
  }
}

function takesBlank(criterion: (value: CellValue) => boolean): boolean {
  return criterion('');
}

function one(value: CellValue): Block {
  return { height: 1, width: 1, at: () => value };
}

function stretches(block: Block, height: number, width: number): boolean {
  return [1, height].includes(block.height) && [1, width].includes(block.width);
}

function spread({ height, width, at }: Block, y: number, x: number): CellValue {
  return at(height === 1 ? 0 : y, width === 1 ? 0 : x);
}

/** A blank is 0 and yes 1. How a text reads as a number depends on the country. */
function asNumber(value: CellValue): number {
  if (typeof value === 'string' && value !== '') {
    if (/\d/.test(value)) throw NOT_KNOWN;
    throw new ErrorValue('#VALUE!');
  }
  return Number(value);
}

function asText(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(DECIMALS_OF_EXCEL))) : value;
}

function asCondition(value: CellValue): boolean {
  if (typeof value === 'string' && value !== '') throw NOT_KNOWN;
  return Boolean(value);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new ErrorValue('#DIV/0!');
  return total(numbers) / numbers.length;
}

/** Below 0, 0 or above: numbers before texts before truths, texts without upper and lower case. */
function order(a: CellValue, b: CellValue): number {
  const [left, right] = [beside(a, b), beside(b, a)];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() === right.toLowerCase() ? 0 : left.toLowerCase() < right.toLowerCase() ? -1 : 1;
  const ranks = [left, right].map((each) => ['number', 'string', 'boolean'].indexOf(typeof each));
  const [first = 0, second = 0] = ranks;
  return first === second ? Number(left) - Number(right) : first - second;
}

/** A blank is 0 beside a number and no letters beside a text. */
function beside(value: CellValue, other: CellValue): CellValue {
  return value === '' && typeof other !== 'string' ? (typeof other === 'number' ? 0 : false) : value;
}

const arithmetic =
  (apply: (a: number, b: number) => number) =>
  (a: CellValue, b: CellValue): CellValue =>
    apply(asNumber(a), asNumber(b));
const comparison =
  (holds: (order: number) => boolean) =>
  (a: CellValue, b: CellValue): CellValue =>
    holds(order(a, b));

const OPERATIONS: Readonly<Record<Operator, (a: CellValue, b: CellValue) => CellValue>> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => {
    if (b === 0) throw new ErrorValue('#DIV/0!');
    return a / b;
  }),
  '^': arithmetic((a, b) => a ** b),
  '&': (a, b) => asText(a) + asText(b),
  '=': comparison((sign) => sign === 0),
  '<>': comparison((sign) => sign !== 0),
  '<': comparison((sign) => sign < 0),
  '>': comparison((sign) => sign > 0),
  '<=': comparison((sign) => sign <= 0),
  '>=': comparison((sign) => sign >= 0),
  minus: (a) => -asNumber(a),
  plus: (a) => a,
  '%': (a) => asNumber(a) / 100,
};

type Apply = (evaluation: Evaluation, args: readonly Formula[]) => Block;

const ofNumbers =
  (apply: (numbers: readonly number[]) => number): Apply =>
  (evaluation, args) =>
    one(apply(evaluation.numbers(args)));

/** Halves away from zero, as Excel rounds: what is printed decides, not the binary fraction behind it. */
const rounding =
  (apply: (shifted: number) => number): Apply =>
  (evaluation, [value, digits]) => {
    if (!value) throw NOT_KNOWN;
    const factor = 10 ** (digits ? evaluation.number(digits) : 0);
    const number = evaluation.number(value);
    const shifted = Number((Math.abs(number) * factor).toPrecision(DECIMALS_OF_EXCEL));
    return one((Math.sign(number) * apply(shifted)) / factor);
  };

const ofCondition =
  (apply: (conditions: readonly boolean[]) => boolean): Apply =>
  (evaluation, args) =>
    one(apply(evaluation.values(args).map(asCondition)));

/** What is calculated of Excel's functions: those that tables of points are added with. */
const FUNCTIONS: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ['SUM', ofNumbers(total)],
  ['MIN', ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)))],
  ['MAX', ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)))],
  ['AVERAGE', ofNumbers(average)],
  ['COUNT', ofNumbers((numbers) => numbers.length)],
  ['PRODUCT', ofNumbers((numbers) => numbers.reduce((product, number) => product * number, 1))],
  ['SUMPRODUCT', (evaluation, args) => one(evaluation.products(args))],
  ['SUBTOTAL', (evaluation, args) => one(evaluation.subtotal(args))],
  ['ROUND', rounding(Math.round)],
  ['ROUNDUP', rounding(Math.ceil)],
  ['ROUNDDOWN', rounding(Math.floor)],
  ['ABS', (evaluation, [value]) => one(Math.abs(value ? evaluation.number(value) : 0))],
  ['INT', (evaluation, [value]) => one(Math.floor(value ? evaluation.number(value) : 0))],
  [
    'IF',
    (evaluation, [condition, then, otherwise]) => {
      if (!condition) throw NOT_KNOWN;
      const holds = asCondition(evaluation.single(condition));
      return holds ? evaluation.branch(then, true) : evaluation.branch(otherwise, false);
    },
  ],
  ['IFERROR', (evaluation, args) => evaluation.unlessError(args)],
  ['AND', ofCondition((conditions) => conditions.every(Boolean))],
  ['OR', ofCondition((conditions) => conditions.some(Boolean))],
  ['NOT', ofCondition(([condition]) => !condition)],
  ['LEN', (evaluation, [text]) => evaluation.lengths(text, ({ length }) => length)],
  ['ISNUMBER', (evaluation, [value]) => one(typeof (value ? evaluation.single(value) : '') === 'number')],
]);
