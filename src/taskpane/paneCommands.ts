import type { ActionContext } from '../actions/action';
import type { ActionName, ActionOptions, ButtonAction } from '../actions/actions';
import type { CorrectionOptions } from '../actions/correctRecognition';
import type { ChosenView, PaneState } from './paneState';

/** What people can do in the pane. */
export interface PaneCommands {
  read: () => void;
  /** Does what a button says, or first shows the figures that it would change. */
  press: (name: ButtonAction) => void;
  /** Writes what the pane shows of an action already; where the workbook was changed since, nothing. */
  write: <Name extends ActionName>(name: Name, options: ActionOptions[Name]) => void;
  /** Writes the preview that is open, without what was left out. */
  confirm: () => void;
  cancel: () => void;
  /** Leaves a line of the preview out, or takes it in again; by its `cellKey`. */
  toggle: (key: string) => void;
  chooseSheet: (sheetId: string) => void;
  turnTo: (view: ChosenView) => void;
  /** Remembers what a person says of a sheet, and then shows that sheet. */
  correct: (correction: CorrectionOptions) => void;
  chooseValues: (values: boolean) => void;
  /** Brings a cell into view; `address` is A1. */
  select: (sheetId: string, address: string) => void;
}

/** What every view of an opened workbook shows, and what can be done in it. */
export interface ViewProps {
  state: PaneState;
  /** What actions look at. */
  context: ActionContext;
  /** The last batch can still be taken back, at least in part. */
  canUndo: boolean;
  commands: PaneCommands;
}
