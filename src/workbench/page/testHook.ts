import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { OpenWorkbook } from './openWorkbook';

type CellInput = string | number | boolean;

/** What a cell holds and shows once every formula has been computed. */
interface CellReading {
  /** Blank is `''`. */
  value: CellInput;
  /** With its leading `=`; `''` where the cell holds a constant. */
  formula: string;
  /** What the grid displays. */
  text: string;
  /** en-US; `''` where the cell has none. */
  numberFormat: string;
  /** `#rrggbb` of the cell's own fill, without conditional formats; `''` where it has none. */
  fill: string;
}

/**
 * `window.workbench`: for end-to-end tests, which cannot read a canvas. Writing goes through Univer's own commands,
 * so that undo, events and recalculation follow as they do for a person. Sheets go by name, cells by A1 address.
 */
export interface WorkbenchHook {
  /** Resolves when the first workbook and its pane are on the page. */
  readonly ready: Promise<void>;
  workbookName(): string;
  sheetNames(): string[];
  activeSheet(): string;
  readCell(sheet: string, address: string): Promise<CellReading>;
  /** A string that begins with `=` is a formula. */
  setCell(sheet: string, address: string, content: CellInput): Promise<void>;
  /** Selects cells, where keys that are pressed next go. */
  select(sheet: string, address: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The file that the save button would download. */
  save(): Promise<Uint8Array>;
  /** As if the file had been chosen with the open button. */
  open(name: string, file: Uint8Array): Promise<void>;
}

declare global {
  interface Window {
    workbench?: WorkbenchHook;
  }
}

/** What the page itself can do; the rest is done to the workbook that is open. */
type PageActions = Pick<WorkbenchHook, 'ready' | 'save' | 'open'>;

/** @param current the workbook that is open; throws while there is none */
export function workbenchHook(current: () => OpenWorkbook, page: PageActions): WorkbenchHook {
  const cellAt = (sheet: string, address: string) => worksheet(current().workbook, sheet).getRange(address);
  return {
    ...page,
    workbookName: () => current().name,
    sheetNames: () =>
      current()
        .workbook.getSheets()
        .map((sheet) => sheet.getSheetName()),
    activeSheet: () => current().workbook.getActiveSheet().getSheetName(),
    async readCell(sheet, address) {
      await current().book.recalculated();
      const cell = cellAt(sheet, address);
      return {
        value: cell.getRawValue() ?? '',
        formula: cell.getFormula(),
        text: cell.getDisplayValue(),
        numberFormat: cell.getNumberFormat(),
        fill: cell.getBackground().toLowerCase(),
      };
    },
    async setCell(sheet, address, content) {
      cellAt(sheet, address).setValue(content);
      await current().book.recalculated();
    },
    select(sheet, address) {
      current().workbook.setActiveSheet(worksheet(current().workbook, sheet));
      cellAt(sheet, address).activate();
    },
    async undo() {
      current().workbook.undo();
      await current().book.recalculated();
    },
    async redo() {
      current().workbook.redo();
      await current().book.recalculated();
    },
  };
}

function worksheet(workbook: FWorkbook, name: string): FWorksheet {
  const found = workbook.getSheetByName(name);
  if (!found) throw new Error(`There is no sheet "${name}".`);
  return found;
}
