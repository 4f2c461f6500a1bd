import type { BookChange } from '../univer/changes';
import { MOST_COLUMNS, MOST_ROWS } from '../../sheet/address';
import { formatRect } from '../cells/a1';
import type { ExcelModel } from './model/excelModel';
import type { HostObject } from './objectClass';
import type { EventEntry, Json } from './protocol';
import { EVENT_CATEGORY } from './protocol';

/** office.js's numbers of Excel's events. */
const EventType = { dataChanged: 10, activated: 11, deactivated: 12, added: 13, deleted: 15 } as const;

/** Ranges of this many events can still be asked for. */
const MOST_EVENT_RANGES = 200;

/** Whom collection-wide events are addressed to. */
const WORKBOOK = 'Workbook';

/** Excel's words for what was shifted, and which way the cells behind went. */
const SHIFT_TYPES = {
  Down: { rows: 'RowInserted', cells: 'CellInserted', shiftDirection: 'ShiftCellDown' },
  Right: { rows: 'ColumnInserted', cells: 'CellInserted', shiftDirection: 'ShiftCellRight' },
  Up: { rows: 'RowDeleted', cells: 'CellDeleted', shiftDirection: 'ShiftCellUp' },
  Left: { rows: 'ColumnDeleted', cells: 'CellDeleted', shiftDirection: 'ShiftCellLeft' },
} as const;

/** Turns changes of the workbook into office.js's events and hands them over after the batch that made them. */
export class EventQueue {
  private pending: EventEntry[] = [];
  private readonly listeners = new Set<(entries: EventEntry[]) => void>();
  private lastId = 0;
  private activeSheetId: string;
  private mayHaveActivated = false;
  private readonly keptForEvents: string[] = [];

  constructor(private readonly model: ExcelModel) {
    this.activeSheetId = model.book.activeSheet().id;
  }

  listen(listener: (entries: EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** `byAddin`: true where a request of office.js made the change, false for a hand on the grid. */
  add(change: BookChange, byAddin: boolean): void {
    const { sheetId } = change;
    const source = 'Local';
    switch (change.kind) {
      case 'sheetAdded':
        return this.push(EventType.added, WORKBOOK, { worksheetId: sheetId, source });
      case 'sheetDeleted':
        return this.push(EventType.deleted, WORKBOOK, { worksheetId: sheetId, source });
      case 'sheetActivated':
        // Univer also activates in passing; what counts is the sheet that is active in the end.
        this.mayHaveActivated = true;
        return;
      default: {
        const sheet = this.model.book.sheet(sheetId);
        if (!sheet) return;
        const range = this.model.range.of({ sheet, rect: change.rect });
        const referenceId = this.keepForEvent(range);
        return this.pushToSheet(EventType.dataChanged, sheetId, {
          worksheetId: sheetId,
          address: formatRect(change.rect),
          source,
          triggerSource: byAddin ? 'ThisLocalAddin' : 'Unknown',
          referenceId,
          ...changeDetails(change),
        });
      }
    }
  }

  /** Delivers what has gathered. Results are awaited first, so that a handler reads recalculated values. */
  async flush(): Promise<void> {
    this.noteActivation();
    if (this.pending.length === 0) return;
    await this.model.book.recalculated();
    const entries = this.pending;
    this.pending = [];
    if (entries.length > 0) this.listeners.forEach((listener) => listener(entries));
  }

  /** Handlers ask for an event's range by reference and never give it back, so the oldest are given up. */
  private keepForEvent(range: HostObject): string {
    const id = this.model.references.keep(range);
    this.keptForEvents.push(id);
    const oldest = this.keptForEvents.length > MOST_EVENT_RANGES ? this.keptForEvents.shift() : undefined;
    if (oldest !== undefined) this.model.references.remove(oldest);
    return id;
  }

  private noteActivation(): void {
    if (!this.mayHaveActivated) return;
    this.mayHaveActivated = false;
    const { id } = this.model.book.activeSheet();
    if (id === this.activeSheetId) return;
    this.pushToSheet(EventType.deactivated, this.activeSheetId, { worksheetId: this.activeSheetId });
    this.pushToSheet(EventType.activated, id, { worksheetId: id });
    this.activeSheetId = id;
  }

  /** Handlers of one sheet and of all sheets listen to different targets. */
  private pushToSheet(messageType: number, sheetId: string, message: { [key: string]: Json }): void {
    this.push(messageType, sheetId, message);
    this.push(messageType, WORKBOOK, message);
  }

  private push(messageType: number, targetId: string, message: { [key: string]: Json }): void {
    this.lastId += 1;
    this.pending.push({
      messageCategory: EVENT_CATEGORY,
      messageType,
      targetId,
      message: JSON.stringify(message),
      id: this.lastId,
    });
  }
}

/** The part of an `onChanged` event that says what happened. */
function changeDetails(change: Extract<BookChange, { kind: 'cells' | 'shift' }>): { [key: string]: Json } {
  if (change.kind === 'shift') {
    const words = SHIFT_TYPES[change.direction];
    const { rowCount, columnCount } = change.rect;
    const isWhole = rowCount === MOST_ROWS || columnCount === MOST_COLUMNS;
    return { changeType: isWhole ? words.rows : words.cells, shiftDirection: words.shiftDirection };
  }
  const edited = { changeType: 'RangeEdited', shiftDirection: 'None' };
  if (!change.cell) return edited;
  const { before, after } = change.cell;
  return {
    ...edited,
    valueBefore: before.value,
    valueAfter: after.value,
    valueTypeBefore: before.type,
    valueTypeAfter: after.type,
  };
}
