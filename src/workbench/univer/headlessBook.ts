import { ICommandService, LocaleType, LogLevel } from '@univerjs/core';
import type { IDisposable, IWorkbookData } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { Book } from './book';
import { createUniver } from './createUniver';
import { letRulesFollowCells } from './rulesFollowCells';
import { StoredResults } from './storedResults';

/** A workbook in a Univer of its own, without a grid. */
export class HeadlessBook extends Book {
  private readonly following: IDisposable;

  private constructor(
    private readonly univer: ReturnType<typeof createUniver>,
    data: IWorkbookData,
    stored: StoredResults,
  ) {
    super(univer.univerAPI, univer.univerAPI.createWorkbook(data), stored);
    this.following = letRulesFollowCells(univer.univer.__getInjector());
  }

  /**
   * Opens a workbook. Stored results of formulas are kept, except where Excel calculates every formula on load; those
   * that have none are computed, and a formula is computed again when something it depends on changes. The sheet
   * named by the workbook's custom field `activeSheetId` is the active one.
   */
  static async open(data: IWorkbookData): Promise<HeadlessBook> {
    const univer = createUniver({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.SILENT,
      presets: [UniverSheetsNodeCorePreset()],
      plugins: [UniverSheetsConditionalFormattingPlugin],
    });
    const book = new HeadlessBook(univer, data, StoredResults.takenFrom(data));
    const activeSheetId: unknown = data.custom?.['activeSheetId'];
    if (typeof activeSheetId === 'string') book.sheet(activeSheetId)?.activate();
    await book.recalculated();
    return book;
  }

  /** Ends the Univer too; the book cannot be used after this. */
  override dispose(): void {
    super.dispose();
    this.following.dispose();
    this.forgetProgress();
    this.univer.univer.dispose();
  }
  /**
   * A second after a calculation began, Univer names its progress in words, and its timer outlives the Univer: it
   * would throw, in nobody's call, where a book is let go while it calculates. The word that the calculation
   * has stopped takes the timer away.
   */
  private forgetProgress(): void {
    this.univer.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(
        SetFormulaCalculationNotificationMutation.id,
        { functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION },
        { onlyLocal: true },
      );
  }
}
