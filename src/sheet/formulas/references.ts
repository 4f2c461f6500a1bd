import { rangeOfCell, type CellRange } from '../cellRange';
import type { Formula } from './formulaTree';
import { isConditional, takenCells, type CellReader } from './formulaValue';
import { NotKnown } from './notKnown';

/** Cells that a formula refers to. */
export interface Reference {
  sheetId: string;
  range: CellRange;
}

/** The cells that a formula refers to; where not all is known, it may refer to any other, too. */
export interface References {
  areas: readonly Reference[];
  isAllKnown: boolean;
}

/**
 * Which references count. `all`: every cell that stands in the formula. `needed`: of SUMIF and its kin only the cells
 * that their conditions take, where that is known. `sure`: besides, nothing that Excel may leave out: what IF does not
 * choose, what OFFSET begins from, what ROW only asks for its place.
 */
export type Counting = 'all' | 'needed' | 'sure';

/** Functions whose result may be any cell. */
const ANYWHERE: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT']);
/** Of these functions only the first argument is surely asked for what it holds. */
const CHOOSING: ReadonlySet<string> = new Set(['IF', 'IFS', 'IFERROR', 'IFNA', 'CHOOSE', 'SWITCH']);
/** Of these the references are asked for their places, or for some of their cells. */
const LOCATING: ReadonlySet<string> = new Set([
  ...['INDEX', 'ROW', 'ROWS', 'COLUMN', 'COLUMNS', 'CELL', 'AREAS', 'ISREF', 'ISFORMULA', 'FORMULATEXT'],
  ...['SHEET', 'XLOOKUP', 'VLOOKUP', 'HLOOKUP', 'LOOKUP'],
]);

/** The cells that a formula refers to; names have to be followed before. */
export function referencesOf(formula: Formula, reader: CellReader, counting: Counting): References {
  const collector = new Collector(reader, counting);
  collector.visit(formula);
  return collector;
}

class Collector implements References {
  readonly areas: Reference[] = [];
  isAllKnown = true;

  constructor(
    private readonly reader: CellReader,
    private readonly counting: Counting,
  ) {}

  visit(part: Formula): void {
    switch (part.is) {
      case 'cells':
        this.add(part.sheet, part.range);
        break;
      case 'operation':
        this.visitAll(part.operands);
        break;
      case 'union':
        this.visitAll(part.parts);
        break;
      case 'call':
        this.visitCall(part.name, part.args);
        break;
      case 'value':
      case 'error':
      case 'nothing':
        break;
      default:
        this.isAllKnown = false;
    }
  }

  private add(name: string | null, range: CellRange): void {
    const sheetId = this.reader.sheetId(name);
    if (sheetId === null) this.isAllKnown = false;
    else this.areas.push({ sheetId, range });
  }

  private visitAll(parts: readonly Formula[]): void {
    for (const part of parts) this.visit(part);
  }

  private visitCall(name: string, args: readonly Formula[]): void {
    const isSure = this.counting === 'sure';
    if (ANYWHERE.has(name)) this.isAllKnown = false;
    if (isConditional(name)) this.visitConditional(name, args);
    else if (!isSure) this.visitAll(args);
    else if (CHOOSING.has(name)) this.visitAll(args.slice(0, 1));
    else if (!ANYWHERE.has(name) && !LOCATING.has(name)) this.visitAll(args);
  }

  private visitConditional(name: string, args: readonly Formula[]): void {
    const isSure = this.counting === 'sure';
    const taken = this.counting === 'all' ? null : takenOrNull(name, args, this.reader);
    const counted = countedIndex(name);
    this.visitAll(taken || isSure ? args.filter((_, at) => at !== counted) : args);
    if (taken) for (const cell of taken) this.areas.push({ sheetId: cell.sheetId, range: rangeOfCell(cell) });
    else if (!isSure) this.addWidened(args[0], args[counted]);
  }

  /** SUMIF adds as many cells as it has conditions for, from where its last argument begins. */
  private addWidened(asked: Formula | undefined, from: Formula | undefined): void {
    if (asked?.is !== 'cells' || from?.is !== 'cells') return;
    const { firstRow, firstColumn } = from.range;
    const lastRow = firstRow + asked.range.lastRow - asked.range.firstRow;
    const lastColumn = firstColumn + asked.range.lastColumn - asked.range.firstColumn;
    this.add(from.sheet, { firstRow, firstColumn, lastRow, lastColumn });
  }
}

/** Which argument holds the cells that count. */
function countedIndex(name: string): number {
  if (name.startsWith('COUNT')) return -1;
  return name.endsWith('IFS') ? 0 : 2;
}

function takenOrNull(
  name: string,
  args: readonly Formula[],
  reader: CellReader,
): ReturnType<typeof takenCells> | null {
  try {
    return takenCells(name, args, reader);
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}
