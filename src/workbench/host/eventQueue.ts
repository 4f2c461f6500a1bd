import type { BookChange } from '../univer/changes';
import { formatRect } from './a1';
import type { ExcelModel } from './model/excelModel';
import type { EventEntry, Json } from './protocol';
import { EVENT_CATEGORY } from './protocol';

/** office.js's numbers of Excel's events. */
const EventType = { dataChanged: 10, activated: 11, deactivated: 12, added: 13, deleted: 15 } as const;

/** Whom collection-wide events are addressed to. */
const WORKBOOK = 'Workbook';

const CHANGE_TYPES = {
  cells: 'RangeEdited',
  rowsInserted: 'RowInserted',
  rowsDeleted: 'RowDeleted',
  columnsInserted: 'ColumnInserted',
  columnsDeleted: 'ColumnDeleted',
} as const;

/** Turns changes of the workbook into office.js's events and hands them over after the batch that made them. */
export class EventQueue {
  private pending: EventEntry[] = [];
  private readonly listeners = new Set<(entries: EventEntry[]) => void>();
  private lastId = 0;
  private activeSheetId: string;

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
      case 'sheetActivated': {
        if (sheetId === this.activeSheetId) return;
        this.pushToSheet(EventType.deactivated, this.activeSheetId, { worksheetId: this.activeSheetId });
        this.activeSheetId = sheetId;
        return this.pushToSheet(EventType.activated, sheetId, { worksheetId: sheetId });
      }
      default: {
        const sheet = this.model.book.sheet(sheetId);
        if (!sheet) return;
        const range = this.model.range.of({ sheet, rect: change.rect });
        this.model.references.keep(range);
        const detail: { [key: string]: Json } =
          change.kind === 'cells' && change.cell
            ? {
                valueBefore: change.cell.before.value,
                valueAfter: change.cell.after.value,
                valueTypeBefore: change.cell.before.type,
                valueTypeAfter: change.cell.after.type,
              }
            : {};
        return this.pushToSheet(EventType.dataChanged, sheetId, {
          worksheetId: sheetId,
          address: formatRect(change.rect),
          changeType: CHANGE_TYPES[change.kind],
          source,
          triggerSource: byAddin ? 'ThisLocalAddin' : 'Unknown',
          shiftDirection: 'None',
          referenceId: this.model.references.idOf(range) ?? null,
          ...detail,
        });
      }
    }
  }

  /** Delivers what has gathered. Results are awaited first, so that a handler reads recalculated values. */
  async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    await this.model.book.recalculated();
    const entries = this.pending;
    this.pending = [];
    if (entries.length > 0) this.listeners.forEach((listener) => listener(entries));
  }

  /** Handlers of one sheet and of all sheets listen to different targets. */
  private pushToSheet(messageType: number, sheetId: string, message: { [key: string]: Json }): void {
    this.push(messageType, sheetId, message);
    this.push(messageType, WORKBOOK, message);
  }

  private push(messageType: number, targetId: string, message: { [key: string]: Json }): void {
    this.lastId += 1;
    this.pending.push({ messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(message), id: this.lastId });
  }
}
