import { memoryHistory, type History } from '../src/actions/history';
import { perform, UNSEEN, type Outcome } from '../src/actions/perform';
import { type ReportSheetsOptions } from '../src/actions/reportSheets';
import { localeOf } from '../src/locale/locale';
import { reportWords } from '../src/locale/reportTexts';
import type { WorkbookPort } from '../src/plan/port';
import type { CellValue, SheetSnapshot } from '../src/sheet/snapshot';

export const VIETNAMESE = reportWords(localeOf('vi'));

const USUAL: ReportSheetsOptions = {
  kinds: null,
  years: null,
  order: 'loss',
  nationalHeader: false,
  freeNames: false,
  words: VIETNAMESE,
};

const AT_ONCE = { sheetId: null, confirmed: UNSEEN };

/** Makes the sheets for the report as the product does. */
export function makeReports(
  port: WorkbookPort,
  options: Partial<ReportSheetsOptions> = {},
  history: History = memoryHistory(),
): Promise<Outcome> {
  return perform('reportSheets', { ...USUAL, ...options }, port, history, AT_ONCE);
}

export function takeBack(port: WorkbookPort, history: History): Promise<Outcome> {
  return perform('undo', undefined, port, history, AT_ONCE);
}

/** What a row says whose cell in a column holds this. */
export function rowWith(sheet: SheetSnapshot, column: number, content: CellValue): CellValue[] {
  return sheet.values.find((row) => row[column] === content) ?? [];
}
