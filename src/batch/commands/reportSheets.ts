import { memoryHistory } from '../../actions/history';
import { perform, UNSEEN } from '../../actions/perform';
import { reportWords } from '../../locale/reportTexts';
import { REPORT_ORDERS, type ReportOptions } from '../../report/reportOptions';
import { REPORT_KINDS, REPORTS, type ReportKind } from '../../report/reports';
import { changeOf, changingFile, type Change } from '../changeFile';
import { command } from '../command';
import { madeIn } from '../made';
import { yearList } from '../yearList';

interface ReportSheets extends Change, ReportOptions {
  /** Null takes every year that the workbook has. */
  years: number[] | null;
  /** Null makes all that the years allow. */
  sheets: ReportKind[] | null;
  freeNames: boolean;
}

/** `report-sheets FILE --out FILE [--years …] [--sheets …] [--order …] [--national-header] [--free-names]`. */
export const reportSheets = command(
  {
    out: { type: 'string' },
    years: { type: 'string' },
    sheets: { type: 'string' },
    order: { type: 'string', default: 'loss' },
    'national-header': { type: 'boolean', default: false },
    'free-names': { type: 'boolean', default: false },
  },
  (values, files): ReportSheets | null => {
    const change = changeOf(values, files);
    const years = values.years === undefined ? null : yearList(values.years, 1);
    const sheets = values.sheets === undefined ? null : sheetList(values.sheets);
    const order = REPORT_ORDERS.find((known) => known === values.order);
    const isUnclear = (values.years !== undefined && !years) || (values.sheets !== undefined && !sheets);
    if (!change || !order || isUnclear) return null;
    const { 'national-header': nationalHeader, 'free-names': freeNames } = values;
    return { ...change, years, sheets, order, nationalHeader, freeNames };
  },
  changingFile({
    change: async ({ years, sheets: kinds, order, nationalHeader, freeNames }, port, locale) => {
      const options = { kinds, years, order, nationalHeader, freeNames, words: reportWords(locale) };
      const unseen = { sheetId: null, confirmed: UNSEEN };
      return perform('reportSheets', options, port, memoryHistory(), unseen);
    },
    written: (file, plan, { texts, say }) => {
      const sheets = madeIn(plan.edits);
      const words = sheets.length === 0 ? texts.batch.nothingReported : texts.batch.reported;
      return say(words, { file, sheets: sheets.join(', ') });
    },
    isWrong: () => false,
  }),
);

/** `areas,split` → the sheets; null where one of the words is none. */
function sheetList(text: string): ReportKind[] | null {
  const words = text.split(',').map((word) => word.trim());
  const kinds = REPORT_KINDS.filter((kind) => words.includes(REPORTS[kind].terminal));
  const known = kinds.map((kind): string => REPORTS[kind].terminal);
  return words.every((word) => known.includes(word)) ? kinds : null;
}
