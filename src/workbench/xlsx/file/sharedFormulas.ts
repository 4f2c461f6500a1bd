import { shiftFormula } from '../words/formulaText';
import type { StreamedCell } from './sheetStream';

/**
 * Shared formulas (ECMA-376-1, 18.3.1.40): the first cell of a group holds the text, the others only its number,
 * and read as if the first had been copied to them.
 */
export class SharedFormulas {
  private readonly masters = new Map<string, { text: string; row: number; column: number }>();

  /** The formula's text as the file would hold it if nothing were shared; null when the cell has none. */
  textOf(cell: StreamedCell): string | null {
    const { formula } = cell;
    if (!formula || formula.attributes['t'] === 'dataTable') return null;
    const group = sharedGroup(cell);
    if (group === undefined) return formula.text === '' ? null : formula.text;
    if (formula.text !== '') {
      this.masters.set(group, { text: formula.text, row: cell.row, column: cell.column });
      return formula.text;
    }
    const master = this.masters.get(group);
    return master ? shiftFormula(master.text, cell.row - master.row, cell.column - master.column) : null;
  }
}

/** The number of the group that a cell belongs to. */
export function sharedGroup(cell: StreamedCell): string | undefined {
  return cell.formula?.attributes['t'] === 'shared' ? cell.formula.attributes['si'] : undefined;
}
