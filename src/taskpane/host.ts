import type { History } from '../actions/history';
import type { WorkbookPort } from '../plan/port';

/** What the pane needs of the program that it opens in. */
export interface PaneHost {
  workbook: WorkbookPort;
  history: History;
  /** Brings a cell into view; `address` is A1. */
  selectCell: (sheetId: string, address: string) => Promise<void>;
  /** Calls back after edits; returns what stops it. */
  watch: (changed: () => void) => Promise<() => Promise<void>>;
}
