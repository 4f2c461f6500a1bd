import type { Area } from '../sheet/area';
import type { RuleDefinition } from './edit';
import type { FormerRule } from './inverse';

/**
 * The rules that put a former rule back, one for each of its areas, whose formula speaks of that area's own first row.
 * Null where nobody can say of which cell the former formula speaks: Excel gives a formula relative to the top-left cell
 * of all areas together, and takes it relative to the cells that it is given for
 * (https://github.com/OfficeDev/office-js/issues/5194), so that the first area has to hold that cell.
 */
export function rulesInstead({ areas, formula, style, priority }: FormerRule): RuleDefinition[] | null {
  const sorted = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  const [first] = sorted;
  if (!first || sorted.some(({ column }) => column < first.column)) return null;
  return sorted.map((area) => ({
    area,
    formula: movedDown(formula, area.row - first.row),
    style,
    priority,
  }));
}

/** Formulas of ours name cells by a fixed column and a row that follows: `$C10`, two rows down `$C12`. */
function movedDown(formula: string, rows: number): string {
  return formula.replace(
    /(\$[A-Z]{1,3})(\d+)/g,
    (_, column: string, row: string) => column + String(Number(row) + rows),
  );
}

/** The first cell of the areas, by rows: where people find them. */
export function firstOf(areas: readonly Area[]): Area | undefined {
  return [...areas].sort((a, b) => a.row - b.row || a.column - b.column)[0];
}
