import type { IDisposable, Injector, IWorkbookData } from '@univerjs/core';
import { generateRandomId, ICommandService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ISetDefinedNameMutationParam } from '@univerjs/engine-formula';
import { InsertDefinedNameCommand } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import '@univerjs/sheets/facade';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../xlsx/words/measures';
import { isReference, WORKBOOK_SCOPE } from '../xlsx/words/definedName';
import { renameSheets } from '../xlsx/words/sheetNames';
import type { BookChange } from './changes';
import { watchChanges } from './changes';
import { changeCustomData } from './customData';
import { Recalculation } from './recalculation';
import { Sheet } from './sheet';
import type { StoredResults } from './storedResults';
import { asOneUndoStep } from './undoStep';

/** A defined name; `sheetId` is null where the whole workbook knows it. */
export interface BookName {
  name: string;
  /** With a leading `=`. */
  formula: string;
  comment: string;
  sheetId: string | null;
}

/**
 * One workbook in Univer, as the host needs it. It does not matter where the Univer came from: `openBook` takes
 * the pair of API objects that a headless Univer and a grid in a browser have alike.
 */
export class Book {
  private readonly injector: Injector;
  private readonly recalculation: Recalculation;
  private readonly listeners = new Set<(change: BookChange) => void>();
  private readonly watching: IDisposable;
  private readonly sheetsById = new Map<string, Sheet>();
  /** Resolves when what had to be calculated on load is. */
  private readonly loaded: Promise<void>;
  private isDisposed = false;

  constructor(
    private readonly api: FUniver,
    private readonly workbook: FWorkbook,
    /** Of the file, where the workbook comes from one. */
    stored: StoredResults,
  ) {
    this.injector = workbook.getActiveSheet().getInject();
    const isUncalculated = hasUncalculatedFormula(workbook);
    this.recalculation = new Recalculation(api, this.injector, isUncalculated);
    this.loaded = isUncalculated ? this.calculateOnLoad(stored) : Promise.resolve();
    this.watching = watchChanges(this.injector.get(ICommandService), this, (change) =>
      this.listeners.forEach((listener) => listener(change)),
    );
  }

  /** Univer's id of the workbook. */
  get unitId(): string {
    return this.workbook.getId();
  }

  /** The file's name. */
  get name(): string {
    return this.workbook.getWorkbook().name;
  }

  // ---- sheets -----------------------------------------------------------------------------------

  sheets(): Sheet[] {
    return this.workbook.getSheets().map((worksheet) => this.wrap(worksheet));
  }

  sheet(id: string): Sheet | undefined {
    const worksheet = this.workbook.getSheetBySheetId(id);
    return worksheet ? this.wrap(worksheet) : undefined;
  }

  /** Excel's sheet names do not distinguish upper and lower case. */
  sheetNamed(name: string): Sheet | undefined {
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  activeSheet(): Sheet {
    return this.wrap(this.workbook.getActiveSheet());
  }

  addSheet(name: string): Sheet {
    const active = this.workbook.getActiveSheet();
    const sheet = { defaultColumnWidth: DEFAULT_COLUMN_WIDTH, defaultRowHeight: DEFAULT_ROW_HEIGHT };
    const added = this.wrap(this.workbook.insertSheet(name, { sheet }));
    // Excel's `worksheets.add` does not activate the new sheet; Univer does.
    this.workbook.setActiveSheet(active);
    return added;
  }

  /** The sheet goes with its names; names that speak of it lose it (`#REF!`), as its formulas do. */
  deleteSheet(sheet: Sheet): void {
    const gone = [{ before: sheet.name, now: null }];
    for (const name of this.workbook.getDefinedNames()) {
      const formula = name.getFormulaOrRefString();
      const left = renameSheets(formula, gone);
      if (name.getLocalSheetId() === sheet.id) name.delete();
      else if (left !== formula) name.setFormula(left.replace(/^=/, ''));
    }
    this.workbook.deleteSheet(sheet.id);
    this.sheetsById.delete(sheet.id);
  }

  // ---- calculation ------------------------------------------------------------------------------

  /** Resolves when every formula shows a value that follows from the cells as they are now. */
  async recalculated(): Promise<void> {
    await this.loaded;
    await this.recalculation.settled();
  }

  private async calculateOnLoad(stored: StoredResults): Promise<void> {
    await this.recalculation.settled();
    if (!this.isDisposed) stored.putBack(this.workbook, this.injector);
  }

  /** Computes every formula, also those whose cached value was kept when the workbook was opened. */
  recalculateAll(): void {
    this.recalculation.forceAll();
  }

  // ---- names and custom data ----------------------------------------------------------------------

  names(): BookName[] {
    return this.workbook.getDefinedNames().map((name) => ({
      name: name.getName(),
      formula: withEquals(name.getFormulaOrRefString()),
      comment: name.getComment() ?? '',
      sheetId: scopeOf(name),
    }));
  }

  addName({ name, formula, comment, sheetId }: BookName): void {
    // The facade refuses a name that another sheet has, too.
    const added: ISetDefinedNameMutationParam = {
      unitId: this.unitId,
      id: generateRandomId(6),
      name,
      formulaOrRefString: isReference(formula.slice(1)) ? formula.slice(1) : formula,
      comment,
      localSheetId: sheetId ?? WORKBOOK_SCOPE,
    };
    this.api.syncExecuteCommand(InsertDefinedNameCommand.id, added);
  }

  deleteName({ name, sheetId }: BookName): void {
    this.workbook
      .getDefinedNames()
      .find((known) => known.getName() === name && scopeOf(known) === sheetId)
      ?.delete();
  }

  /** Whether days are counted from 1904, as old Macs did. */
  get is1904(): boolean {
    return this.custom('date1904') === true;
  }

  /** Anything the add-in stores with the document; saved as `IWorkbookData.custom`. */
  custom(key: string): unknown {
    return this.workbook.getCustomMetadata()?.[key];
  }

  setCustom(key: string, value: unknown): void {
    changeCustomData(this.injector, { unitId: this.unitId }, { [key]: value });
  }

  // ---- the whole ----------------------------------------------------------------------------------

  /** Runs `work` so that the grid undoes everything it does in one step. */
  asOneUndoStep<T>(work: () => Promise<T>): Promise<T> {
    return asOneUndoStep(this.injector, this.unitId, work);
  }

  /** Takes back the last step of the grid's undo. */
  undo(): void {
    this.workbook.undo();
  }

  onChange(listener: (change: BookChange) => void): IDisposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** The workbook as it is now, results included; `custom.activeSheetId` is the sheet in front. */
  async save(): Promise<IWorkbookData> {
    await this.recalculated();
    const data = this.workbook.save();
    return { ...data, custom: { ...data.custom, activeSheetId: this.activeSheet().id } };
  }

  /** Lets go of the Univer it was made over, which lives on. */
  dispose(): void {
    this.isDisposed = true;
    this.watching.dispose();
    this.recalculation.dispose();
    this.listeners.clear();
  }

  /** One wrapper per sheet, so that sheets can be compared by identity. */
  private wrap(worksheet: FWorksheet): Sheet {
    const id = worksheet.getSheetId();
    const known = this.sheetsById.get(id);
    if (known) return known;
    const sheet = new Sheet(this.api, this.workbook, worksheet);
    this.sheetsById.set(id, sheet);
    return sheet;
  }
}

type FDefinedName = ReturnType<FWorkbook['getDefinedNames']>[number];

function scopeOf(name: FDefinedName): string | null {
  return name.isWorkbookScope() ? null : (name.getLocalSheetId() ?? null);
}

const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);

/** Univer computes on load exactly the formulas that came without a value. */
function hasUncalculatedFormula(workbook: FWorkbook): boolean {
  return workbook.getSheets().some((worksheet) => {
    let found = false;
    worksheet
      .getSheet()
      .getCellMatrix()
      .forValue((_row, _column, cell) => {
        found ||= Boolean(cell?.f ?? cell?.si) && (cell?.v === undefined || cell.v === null);
      });
    return found;
  });
}
