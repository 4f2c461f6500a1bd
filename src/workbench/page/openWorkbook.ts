import { CommandType } from '@univerjs/core';
import type { IDisposable, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-ui/facade';
import { Book } from '../univer/book';
import { StoredResults } from '../univer/storedResults';
import { changesBetween, openXlsx, saveXlsx } from '../xlsx';

/** The workbook that the grid shows, with the file that it came from. */
export interface OpenWorkbook {
  readonly name: string;
  readonly book: Book;
  readonly workbook: FWorkbook;
  /** The file as it was opened, with every change patched into it, also those made by hand in the grid. */
  save(): Promise<Uint8Array>;
  /** Calls back after each change to what a file would hold, whoever made it. */
  onEdit(listener: () => void): IDisposable;
  /** Calls back when somebody begins to edit a cell in the grid, and when that has ended. */
  onCellEdit(listener: (isEditing: boolean) => void): IDisposable;
  dispose(): void;
}

/** Univer wants an id of its own for every workbook of a page. */
let opened = 0;

/** A file that turned out to be a workbook, not yet shown. */
export interface WorkbookFile {
  name: string;
  bytes: Uint8Array;
  /** As it was read; Univer gets a copy, because it changes what it is given. */
  content: IWorkbookData;
}

/** @throws XlsxError where the file cannot be opened */
export function readWorkbook(name: string, bytes: Uint8Array): WorkbookFile {
  return { name, bytes, content: openXlsx(bytes) };
}

/** Shows a workbook in the grid. */
export function openWorkbook(grid: FUniver, { name, bytes, content }: WorkbookFile): OpenWorkbook {
  opened += 1;
  const data = structuredClone(content);
  const stored = StoredResults.takenFrom(data);
  const workbook = grid.createWorkbook({ ...data, id: `workbook-${opened}`, name });
  const activeSheetId: unknown = content.custom?.['activeSheetId'];
  if (typeof activeSheetId === 'string') workbook.setActiveSheet(activeSheetId);
  const book = new Book(grid, workbook, stored);
  const rules = conditionalRules(workbook);
  if (rules.length > 0)
    void grid
      .getFormula()
      .onCalculationResultApplied()
      .then(() => registerAgain(workbook, rules));

  return {
    name,
    book,
    workbook,
    async save() {
      // What is being typed into a cell belongs to the file, as in Excel.
      await workbook.endEditingAsync(true);
      return saveXlsx(bytes, changesBetween(content, await book.save()));
    },
    onCellEdit(listener) {
      const started = grid.addEvent(grid.Event.SheetEditStarted, () => listener(true));
      const ended = grid.addEvent(grid.Event.SheetEditEnded, () => listener(false));
      return {
        dispose: () => {
          started.dispose();
          ended.dispose();
        },
      };
    },
    onEdit(listener) {
      return grid.addEvent(grid.Event.CommandExecuted, ({ type, params, options }) => {
        if (type !== CommandType.MUTATION || unitOf(params) !== workbook.getId()) return;
        // `onlyLocal` marks results that the formula engine writes by itself.
        if (options?.onlyLocal !== true) listener();
      });
    },
    dispose() {
      book.dispose();
      grid.disposeUnit(workbook.getId());
    },
  };
}

interface SheetRule {
  sheetId: string;
  rule: IConditionFormattingRule;
}

function conditionalRules(workbook: FWorkbook): SheetRule[] {
  const model = ruleModel(workbook);
  return workbook.getSheets().flatMap((sheet) => {
    const sheetId = sheet.getSheetId();
    return (model.getSubunitRules(workbook.getId(), sheetId) ?? []).map((rule) => ({ sheetId, rule }));
  });
}

/**
 * Univer computes a rule's formula when the rule is registered, which happens before the cells of a workbook that is
 * being opened can be read; nothing computes it again. Registered anew afterwards, the rule says what it should.
 */
function registerAgain(workbook: FWorkbook, rules: readonly SheetRule[]): void {
  const model = ruleModel(workbook);
  const unitId = workbook.getId();
  // The model puts each rule in front of the others, so the last one goes first.
  for (const { sheetId, rule } of [...rules].reverse()) {
    if (!model.getRule(unitId, sheetId, rule.cfId)) continue;
    model.deleteRule(unitId, sheetId, rule.cfId);
    model.addRule(unitId, sheetId, rule);
  }
}

function ruleModel(workbook: FWorkbook): ConditionalFormattingRuleModel {
  return workbook.getActiveSheet().getInject().get(ConditionalFormattingRuleModel);
}

/** The workbook that a mutation changes; the formula bar is a document of its own and changes all the time. */
function unitOf(params: unknown): unknown {
  return params && typeof params === 'object' && 'unitId' in params ? params.unitId : undefined;
}
