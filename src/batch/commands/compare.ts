import { COMPARE_ALL, type CompareOptions } from '../../actions/compareYears';
import { memoryHistory } from '../../actions/history';
import { openWorkbook, perform, UNSEEN } from '../../actions/perform';
import { selectCell } from '../../excel/selection';
import type { BatchLocale } from '../../locale/batchTexts';
import { blockedSentence } from '../../locale/blockedSentence';
import { reportWords } from '../../locale/reportTexts';
import type { WorkbookPort } from '../../plan/port';
import { chooseComparison } from '../../scorecard/years/comparisonObstacle';
import { isOnSheet, parseArea } from '../../sheet/area';
import { cellsWritten, changeOf, changingFile, type Change } from '../changeFile';
import { command } from '../command';
import { madeIn } from '../made';
import { type GivenRanks, RanksFileError, readRanks } from '../ranksFile';
import { FileRefused, systemReason } from '../refusals';
import { sheetNamed } from '../scoringSheet';
import { yearList } from '../yearList';

interface Compare extends Change {
  /** Null compares every year that the table has. */
  years: number[] | null;
  /** A file with ranks, see `ranksFile`. */
  ranks: string | null;
  /** The sheet of the comparison table, or null for the only one. */
  sheet: string | null;
  /** The cell from which a new table is made, instead of filling one that is there. */
  at: { sheet: string; address: string } | null;
}

/**
 * `compare FILE --out FILE [--years …] [--ranks FILE.json] [--sheet NAME | --at NAME!CELL]`: 1 where an error is left in
 * a comparison.
 */
export const compare = command(
  {
    out: { type: 'string' },
    sheet: { type: 'string' },
    years: { type: 'string' },
    ranks: { type: 'string' },
    at: { type: 'string' },
  },
  (values, files): Compare | null => {
    const change = changeOf(values, files);
    const { sheet = null, ranks = null } = values;
    const years = values.years === undefined ? null : yearList(values.years, 2);
    const at = values.at === undefined ? null : cellOf(values.at);
    const isUnclear = (values.years !== undefined && !years) || (values.at !== undefined && !at);
    // Either a table that is there, or a new one.
    if (!change || isUnclear || (at && sheet !== null)) return null;
    return { ...change, years, ranks, sheet, at };
  },
  changingFile({
    change: async (asked, port, locale) => {
      const given = asked.ranks === null ? {} : await ranksOf(asked.ranks, locale);
      const place = await placeOfTable(port, asked, locale);
      const options = { ...COMPARE_ALL, years: asked.years, ...given, ...place };
      const unseen = { sheetId: null, confirmed: UNSEEN };
      return perform('compareYears', options, port, memoryHistory(), unseen);
    },
    written: (file, plan, locale) => {
      const [place] = madeIn(plan.edits);
      if (place === undefined) return cellsWritten(file, plan, locale);
      return locale.say(locale.texts.batch.compared, { file, place });
    },
    isWrong: (errors) => errors.some(({ kind }) => kind.startsWith('COMPARISON_')),
  }),
);

/** `Báo cáo!B20`, with quotes around the name or without; null where it names no cell. */
function cellOf(text: string): Compare['at'] {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text);
  if (!match) return null;
  const [, quoted, plain = '', letters = '', row = ''] = match;
  const address = letters.toUpperCase() + row;
  const area = parseArea(address);
  const sheet = quoted === undefined ? plain : quoted.replace(/''/g, "'");
  return area && isOnSheet(area) ? { sheet, address } : null;
}

const RANKS_EXAMPLE = '{"2023": {"1": 29, "total": 21}, "2022": {"total": {"rank": 39, "index": 84.47}}}';

async function ranksOf(file: string, locale: BatchLocale): Promise<GivenRanks> {
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
async function placeOfTable(
  port: WorkbookPort,
  asked: Compare,
  locale: BatchLocale,
): Promise<Pick<CompareOptions, 'table' | 'insert'>> {
  const { file, at } = asked;
  if (!at) return tableToRefresh(port, asked, locale);
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
  port: WorkbookPort,
  { file, sheet: name }: Compare,
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
