import type { Plan } from '../../plan/plan';
import { areaAddress } from '../../sheet/area';
import { areaOfBlock } from '../../plan/sheets/sheetBlock';
import type { BatchLocale } from '../../locale/batchTexts';
import { type GivenRanks, RanksFileError, readRanks } from '../ranksFile';
import { FileRefused, systemReason } from '../refusals';
import type { WorkbookFile } from '../workbookFile';
import type { Command } from '../commandLine';
import type { CompareOptions } from '../../actions/compareYears';
import { openWorkbook } from '../../actions/perform';
import { sheetNamed } from './scoringSheet';
import { selectCell } from '../../excel/selection';
import { reportWords } from '../../locale/reportTexts';
import { chooseComparison } from '../../scorecard/years/comparisonObstacle';
import { blockedSentence } from '../../locale/blockedSentence';

/** Where a plan makes a new comparison table; null where it fills one. */
export function placeOfNewTable({ edits }: Plan): string | null {
  for (const edit of edits) {
    if (edit.type === 'addSheet') return `“${edit.sheet.name}”`;
    if (edit.type === 'addBlock') return areaAddress(areaOfBlock(edit.block));
  }
  return null;
}

const RANKS_EXAMPLE = '{"2023": {"1": 29, "total": 21}, "2022": {"total": {"rank": 39, "index": 84.47}}}';

export async function ranksOf(file: string, locale: BatchLocale): Promise<GivenRanks> {
  const { texts, say } = locale;
  try {
    return await readRanks(file);
  } catch (error) {
    if (error instanceof RanksFileError)
      throw new FileRefused(say(texts.batch.badRanks, { file, example: RANKS_EXAMPLE }));
    throw new FileRefused(say(texts.batch.cannotRead, { file, detail: systemReason(error, locale) }));
  }
}

/** From the cell that was named, as if a person had selected it. */
export async function placeOfTable(
  port: WorkbookFile['port'],
  command: Extract<Command, { name: 'compare' }>,
  locale: BatchLocale,
): Promise<Pick<CompareOptions, 'table' | 'insert'>> {
  const { file, at } = command;
  if (!at) return tableToRefresh(port, command, locale);
  const { workbook } = await openWorkbook(port);
  const { sheet } = sheetNamed(workbook, file, at.sheet, locale);
  if (sheet.visibility !== 'visible')
    throw new FileRefused(locale.say(locale.texts.batch.hiddenPlace, { file, sheet: sheet.name }));
  await selectCell(sheet.id, at.address);
  return { table: null, insert: { words: reportWords(locale), at: 'selection' } };
}

/**
 * The table on the sheet that was named, else the only one; between two, the caller decides. Where there is none, a
 * new sheet takes one.
 */
async function tableToRefresh(
  port: WorkbookFile['port'],
  { file, sheet: name }: Extract<Command, { name: 'compare' }>,
  locale: BatchLocale,
): Promise<Pick<CompareOptions, 'table' | 'insert'>> {
  const { texts, say } = locale;
  const { workbook } = await openWorkbook(port);
  const active = name === null ? '' : sheetNamed(workbook, file, name, locale).sheet.id;
  const choice = chooseComparison(
    { ...workbook, snapshot: { ...workbook.snapshot, activeSheetId: active } },
    null,
  );
  if (!choice.chosen) {
    const { why } = choice;
    if (why.reason === 'severalComparisons')
      throw new FileRefused(`${file}: ${blockedSentence(locale, why)}`);
    const isNone = why.reason === 'noComparison';
    return { table: null, insert: isNone ? { words: reportWords(locale), at: 'newSheet' } : null };
  }
  const { sheet, headerRows } = choice.chosen;
  if (name !== null && sheet.id !== active)
    throw new FileRefused(say(texts.batch.noComparisonOn, { file, sheet: name }));
  return { table: { sheetId: sheet.id, row: headerRows[0] ?? 1 }, insert: null };
}
