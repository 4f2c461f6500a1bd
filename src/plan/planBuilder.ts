import { cellKey, type CellEdit, type Edit } from './edit';
import type { ChangeReason, FigureChange, LeftAlone, Plan, Unresolved } from './plan';
import { contentOf, type PlannedChange, type Target } from './plannedChange';

/** A plan that is made figure by figure: what people leave out is kept apart, what changes is said with its reason. */
export class PlanBuilder {
  private readonly edits: Edit[] = [];
  private readonly changes: FigureChange[] = [];
  private readonly leftOut: FigureChange[] = [];
  private readonly unresolved: Unresolved[] = [];

  /**
   * @param toggled `cellKey`s of figures for which the user chose otherwise than is usual: to keep them, or a maximum to
   * be changed.
   * @param reasons What the audit says, by `cellKey`.
   */
  constructor(
    private readonly toggled: ReadonlySet<string>,
    private readonly reasons: ReadonlyMap<string, ChangeReason>,
  ) {}

  /** What was planned so far. */
  get plan(): Plan {
    const { edits, changes, leftOut, unresolved } = this;
    return { edits, changes, leftOut, unresolved };
  }

  /**
   * Adds a change, or notes that its figure is kept; says whether the cell will be written. `otherwise` is the reason
   * where the audit has nothing to say of the cell.
   */
  write(target: Target, change: PlannedChange, otherwise: ChangeReason): boolean {
    const { sheetId, sheetName, sheetIndex, cell, path, name } = target;
    const { row, column } = cell;
    const { from, to, decimals, after } = change;
    const edit: CellEdit = { type: 'cell', sheetId, row, column, before: contentOf(cell), after };
    const key = cellKey(edit);
    const why = this.reasons.get(key) ?? otherwise;
    const place = { key, sheetId, sheetName, sheetIndex, row, column, path, name };
    const isOfScheme = change.isOfScheme === true;
    const line: FigureChange = { ...place, from, to, decimals, why, isOfScheme };
    if (this.toggled.has(key) !== isOfScheme) {
      if (change.isVisible) this.leftOut.push(line);
      return false;
    }
    this.edits.push(edit);
    if (change.isVisible) this.changes.push(line);
    return true;
  }

  /** Adds an edit of a cell that shows no figure. */
  writeWords(edit: CellEdit): void {
    this.edits.push(edit);
  }

  /** Notes a figure that is left alone because of some cells. */
  leaveUnresolved(
    { sheetName, cell: { row, column }, path }: Pick<Target, 'sheetName' | 'cell' | 'path'>,
    blockedBy: readonly { row: number; column: number }[],
    why: LeftAlone = 'unreadable',
  ): void {
    const cells = blockedBy.map((each) => ({ row: each.row, column: each.column }));
    this.unresolved.push({ why, sheetName, row, column, path, blockedBy: cells });
  }
}
