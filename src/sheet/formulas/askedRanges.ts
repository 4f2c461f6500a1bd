import { rangeOfCell, type CellRange } from '../cellRange';
import { addedRanges, rangesAddedBy } from '../formulas';
import type { FormulaBook, Place } from './formulaBook';
import type { Formula } from './formulaTree';
import { takenCells, type CellReader } from './formulaValue';
import { NotKnown } from './notKnown';
import { referencesOf } from './references';

/**
 * The cells of its own sheet that a formula adds, a range for each time that it adds them, names and conditions
 * (SUMIF, SUMIFS) followed; null where it is more than a sum of them, or nobody can say.
 */
export function rangesAdded(book: FormulaBook, text: string, place: Place): readonly CellRange[] | null {
  const plain = addedRanges(text);
  if (plain) return plain;
  const { sheetId } = place;
  const reader = book.reader(sheetId);
  return rangesAddedBy(
    book.formulaAt(text, place),
    (name) => reader.sheetId(name) === sheetId,
    (name, args) => rangesTaken(name, args, reader, sheetId),
  );
}

function rangesTaken(
  name: string,
  args: readonly Formula[],
  reader: CellReader,
  own: string,
): CellRange[] | null {
  try {
    const taken = takenCells(name, args, reader);
    return taken.every(({ sheetId }) => sheetId === own) ? taken.map(rangeOfCell) : null;
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}

/**
 * The cells of its own sheet that a formula surely asks: not those that a condition leaves out, that IF may not choose,
 * or that OFFSET and INDEX only begin from.
 */
export function rangesSurelyAsked(book: FormulaBook, text: string, place: Place): readonly CellRange[] {
  const plain = addedRanges(text);
  if (plain) return plain;
  const { areas } = referencesOf(book.formulaAt(text, place), book.reader(place.sheetId), 'sure');
  return areas.filter(({ sheetId }) => sheetId === place.sheetId).map(({ range }) => range);
}
