import type { ACTIONS } from '../actions/actions';
import type { History } from '../actions/history';
import type { UnsaidBox } from '../actions/unsaid';
import type { markOf, openSnapshot, perform, press } from '../actions/perform';
import type { WorkbookPort } from '../plan/port';
import type { Pane } from './Pane';

/** What the pane needs of the program that it opens in. */
export interface PaneHost {
  workbook: WorkbookPort;
  /**
   * Brings what knows workbooks, once: called again, it is there at once, or tried again where it did not arrive.
   * @throws WorkbookFault `notFetched`
   */
  fetchDomain: () => Promise<Domain>;
  /** Brings a cell into view; `address` is A1. */
  selectCell: (sheetId: string, address: string) => Promise<void>;
  /** Calls back after edits; returns what stops it. */
  watch: (changed: () => void) => Promise<() => Promise<void>>;
  /** Calls back when Excel is slow to answer, and again when it is no longer; returns what stops it. */
  onWaiting: (listener: (isWaiting: boolean) => void) => () => void;
}

/** What knows workbooks: it recognises and checks them, changes them, and shows what is in them. */
export interface Domain {
  history: History;
  /** What the buttons of the ribbon could not say. */
  unsaid: UnsaidBox;
  openSnapshot: typeof openSnapshot;
  markOf: typeof markOf;
  actions: typeof ACTIONS;
  perform: typeof perform;
  press: typeof press;
  Pane: typeof Pane;
}
