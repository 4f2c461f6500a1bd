import type { Area } from '../sheet/area';
import { gridOf } from '../sheet/grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { byKind, type ByKind, type Edit, type WriteReceipt } from './edit';
import { inverseOf, type Inverse } from './inverse';
import { contentOf } from './plannedChange';
import { areaOfBlock } from './sheets/sheetBlock';
import { differingRows, rowMarks, sameFormula } from './sheets/sheetContent';

/** A batch that failed: the workbook before and after it, and what was answered of it. */
export interface FailedBatch {
  edits: readonly Edit[];
  receipt: WriteReceipt;
  before: WorkbookSnapshot;
  after: WorkbookSnapshot;
}

/** Those edits of a failed batch that stand, in whole or in part. */
export function standingEdits({ edits, receipt, before, after }: FailedBatch): Edit[] {
  const was = sheetsById(before);
  const is = sheetsById(after);
  const changed = (sheetId: string, area: Area | null): boolean => {
    const [old, now] = [was.get(sheetId), is.get(sheetId)];
    return !old || !now || differingRows(rowMarks(old, area), rowMarks(now, area)).length > 0;
  };
  const stands: ByKind<boolean> = {
    cell: ({ sheetId, row, column, before: former }) => {
      const sheet = is.get(sheetId);
      if (!sheet) return false;
      const now = contentOf(gridOf(sheet).cell(row, column));
      const isSame = now.content === former.content && now.isFormula === former.isFormula;
      return !isSame || now.numberFormat !== former.numberFormat;
    },
    // One without a formula was made, and the batch failed before it said anything.
    addRule: ({ sheetId, rule }) => {
      const [old, now] = [was, is].map((sheets) => sheets.get(sheetId)?.conditionalRules);
      // What can no longer be listed may have become so by the batch.
      if (!now) return now === null && old !== null;
      const known = new Set(old?.map(({ id }) => id));
      const added = now.filter(({ id }) => !known.has(id));
      return added.some(({ formula }) => formula === '' || sameFormula(formula, rule.formula));
    },
    removeRule: ({ sheetId, id }) =>
      is.get(sheetId)?.conditionalRules?.every((rule) => rule.id !== id) ?? false,
    setting: ({ key, before: former, after: wanted }) =>
      former !== wanted && (after.settings.get(key) ?? null) === wanted,
    addSheet: ({ sheet: { name } }) =>
      sheetNamed(after, name) !== undefined && sheetNamed(before, name) === undefined,
    rewriteSheet: ({ sheetId }) => changed(sheetId, null),
    removeSheet: ({ sheetId }) => !is.has(sheetId),
    addBlock: (edit) => receipt.coveredLooks.has(edit) || changed(edit.sheetId, areaOfBlock(edit.block)),
    removeBlock: ({ sheetId, area }) => changed(sheetId, area),
  };
  return edits.filter((edit) => byKind(stands, edit));
}

/** What takes back that part of a failed batch which stands. */
export function inverseOfStanding(batch: FailedBatch, standing: readonly Edit[]): Inverse {
  const { receipt, after } = batch;
  const added = standing.flatMap((edit): [string, string][] => {
    const made = edit.type === 'addSheet' ? sheetNamed(after, edit.sheet.name) : undefined;
    return made ? [[made.name, made.id]] : [];
  });
  const addedSheets = new Map([...receipt.addedSheets, ...added]);
  return withMarksOf(after, inverseOf(standing, { ...receipt, addedSheets }), () => true);
}

/** What still takes a batch back of which an undo failed half way: what undo was going to touch is known as it stands now. */
export function inverseLeft(inverse: Inverse, { before, after }: FailedBatch): Inverse {
  const was = sheetsById(before);
  return withMarksOf(after, inverse, ({ sheetId, written }, area) => {
    const sheet = was.get(sheetId);
    return sheet !== undefined && differingRows(written, rowMarks(sheet, area)).length === 0;
  });
}

interface Written {
  sheetId: string;
  written: readonly number[];
}

/** An inverse that knows its sheets and blocks as they stand in a workbook: those of which `isOurs` says that nobody else wrote there. */
function withMarksOf(
  workbook: WorkbookSnapshot,
  inverse: Inverse,
  isOurs: (part: Written, area: Area | null) => boolean,
): Inverse {
  const sheets = sheetsById(workbook);
  const marked = <Part extends Written>(part: Part, area: Area | null): Part => {
    const sheet = sheets.get(part.sheetId);
    return sheet && isOurs(part, area) ? { ...part, written: rowMarks(sheet, area) } : part;
  };
  return {
    ...inverse,
    removeSheets: inverse.removeSheets.map((part) => marked(part, null)),
    rewriteSheets: inverse.rewriteSheets.map((part) => marked(part, null)),
    removeBlocks: inverse.removeBlocks.map((part) => marked(part, part.area)),
  };
}

function sheetsById({ sheets }: WorkbookSnapshot): Map<string, SheetSnapshot> {
  return new Map(sheets.map((sheet) => [sheet.id, sheet]));
}

function sheetNamed({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name === name);
}
