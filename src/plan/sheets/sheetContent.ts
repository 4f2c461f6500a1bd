import type { Area } from '../../sheet/area';
import { gridOf } from '../../sheet/grid';
import type { CellValue, SheetSnapshot } from '../../sheet/snapshot';
import type { SheetDefinition } from './sheetDefinition';

/** What a cell holds, without its looks. */
interface Held {
  content: CellValue;
  isFormula: boolean;
}

/**
 * A short mark of what each row of a sheet, of an area or of a block holds, so that undo can tell whether somebody has written on it since
 * without keeping a copy of it. Blank rows at the end have none.
 */
export function rowMarks(
  sheet: Pick<SheetDefinition, 'rows'> | SheetSnapshot,
  area: Area | null = null,
): number[] {
  const marks = heldRows(sheet, area).map(rowMark);
  while (marks.at(-1) === BLANK_ROW) marks.pop();
  return marks;
}

/** The sheet's row numbers, of those that two lists of marks tell apart. */
export function differingRows(a: readonly number[], b: readonly number[]): number[] {
  const rows = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index);
  return rows.filter((row) => (a[row] ?? BLANK_ROW) !== (b[row] ?? BLANK_ROW)).map((row) => row + 1);
}

/** Whether two formulas are the same: Excel may give one back with other spacing, letter case or quotes. */
export function sameFormula(a: string, b: string): boolean {
  return bareFormula(a) === bareFormula(b);
}

/** Excel takes the quotes off a sheet's name that needs none. */
function bareFormula(formula: string): string {
  return formula.replace(/[\s']/g, '').toUpperCase();
}

function heldRows(sheet: Pick<SheetDefinition, 'rows'> | SheetSnapshot, area: Area | null): Held[][] {
  if ('rows' in sheet) return sheet.rows.map(({ cells }) => cells);
  const grid = gridOf(sheet);
  const of = area ?? { row: 1, column: 0, height: grid.lastRow, width: grid.lastColumn + 1 };
  return Array.from({ length: of.height }, (_, row) =>
    Array.from({ length: of.width }, (_each, column) => {
      const { value, formula } = grid.cell(of.row + row, of.column + column);
      return { content: formula ?? value, isFormula: formula !== null };
    }),
  );
}

function rowMark(cells: readonly Held[]): number {
  let hash = 0x811c9dc5;
  cells.forEach(({ content, isFormula }, column) => {
    if (content === '') return;
    const text = isFormula ? bareFormula(String(content)) : `${typeof content} ${lines(content)}`;
    for (const letter of `${column} ${text}\u001f`)
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  });
  return hash >>> 0;
}

/** Excel keeps a line feed alone where a text came with a carriage return. */
function lines(content: CellValue): string {
  return String(content).replace(/\r\n?/g, '\n');
}

const BLANK_ROW = rowMark([]);
