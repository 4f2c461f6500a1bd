import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isOnSheet, parseArea } from '../sheet/area';
import { REPORT_ORDERS, type ReportOrder } from '../report/reportOptions';
import { REPORT_KINDS, type ReportKind } from '../report/reports';

/** What the terminal asks for. */
export type Command =
  | { name: 'inspect'; files: string[]; json: boolean }
  | { name: 'recompute'; file: string; out: string; values: boolean; sheet: string | null }
  | { name: 'highlight'; file: string; out: string; sheet: string | null }
  | {
      name: 'compare';
      file: string;
      out: string;
      /** Null compares every year that the table has. */
      years: number[] | null;
      /** A file with ranks, see `ranksFile`. */
      ranks: string | null;
      /** The sheet of the comparison table, or null for the only one. */
      sheet: string | null;
      /** The cell from which a new table is made, instead of filling one that is there. */
      at: { sheet: string; address: string } | null;
    }
  | {
      name: 'report-sheets';
      file: string;
      out: string;
      /** Null takes every year that the workbook has. */
      years: number[] | null;
      /** Null makes all that the years allow. */
      sheets: ReportKind[] | null;
      order: ReportOrder;
      nationalHeader: boolean;
      freeNames: boolean;
    };

/** The words of the terminal for the sheets of the report. */
const SHEET_WORDS: Record<string, ReportKind> = {
  areas: 'areas',
  criteria: 'criteria',
  'below-maximum': 'belowMaximum',
  'self-appraised': 'selfAppraised',
  split: 'split',
};

const CHANGE = { out: { type: 'string' }, sheet: { type: 'string' } } as const;

/** Reads the words after the program's name; null where they are no command, or ask for what it cannot do. */
export function parseCommand([name, ...words]: readonly string[]): Command | null {
  try {
    switch (name) {
      case 'inspect': {
        const { values, positionals } = parse(words, { json: { type: 'boolean', default: false } });
        return positionals.length === 0 ? null : { name, files: positionals, json: values.json };
      }
      case 'recompute': {
        const { values, positionals } = parse(words, {
          ...CHANGE,
          values: { type: 'boolean', default: false },
        });
        const change = changeOf(values, positionals);
        return change && { name, ...change, values: values.values };
      }
      case 'highlight': {
        const { values, positionals } = parse(words, CHANGE);
        const change = changeOf(values, positionals);
        return change && { name, ...change };
      }
      case 'compare': {
        const { values, positionals } = parse(words, {
          ...CHANGE,
          years: { type: 'string' },
          ranks: { type: 'string' },
          at: { type: 'string' },
        });
        const change = changeOf(values, positionals);
        const years = values.years === undefined ? null : yearList(values.years, 2);
        const at = values.at === undefined ? null : cellOf(values.at);
        const isUnclear = (values.years !== undefined && !years) || (values.at !== undefined && !at);
        // Either a table that is there, or a new one.
        if (!change || isUnclear || (at && change.sheet !== null)) return null;
        return { name, ...change, years, ranks: values.ranks ?? null, at };
      }
      case 'report-sheets': {
        const { values, positionals } = parse(words, {
          out: CHANGE.out,
          years: { type: 'string' },
          sheets: { type: 'string' },
          order: { type: 'string', default: 'loss' },
          'national-header': { type: 'boolean', default: false },
          'free-names': { type: 'boolean', default: false },
        });
        const change = changeOf(values, positionals);
        const years = values.years === undefined ? null : yearList(values.years, 1);
        const sheets = values.sheets === undefined ? null : sheetList(values.sheets);
        const order = REPORT_ORDERS.find((known) => known === values.order);
        const isUnclear = (values.years !== undefined && !years) || (values.sheets !== undefined && !sheets);
        if (!change || !order || isUnclear) return null;
        const { file, out } = change;
        const { 'national-header': nationalHeader, 'free-names': freeNames } = values;
        return { name, file, out, years, sheets, order, nationalHeader, freeNames };
      }
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** `Báo cáo!B20`, with quotes around the name or without; null where it names no cell. */
function cellOf(text: string): { sheet: string; address: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text);
  if (!match) return null;
  const [, quoted, plain = '', letters = '', row = ''] = match;
  const address = letters.toUpperCase() + row;
  const area = parseArea(address);
  const sheet = quoted === undefined ? plain : quoted.replace(/''/g, "'");
  return area && isOnSheet(area) ? { sheet, address } : null;
}

/** `areas,split` → the sheets; null where one of the words is none. */
function sheetList(text: string): ReportKind[] | null {
  const kinds = text.split(',').map((word) => SHEET_WORDS[word.trim()]);
  return kinds.includes(undefined) ? null : REPORT_KINDS.filter((kind) => kinds.includes(kind));
}

/** `2022,2023` → the years; null where it is no list of as many years. */
function yearList(text: string, least: number): number[] | null {
  const years = text.split(',').map((word) => word.trim());
  return years.length >= least && years.every((word) => /^20\d\d$/.test(word)) ? years.map(Number) : null;
}

/** @throws where an option is unknown to the command or lacks its value. */
function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>> {
  return parseArgs({ args: [...words], allowPositionals: true, options });
}

function changeOf(
  { out, sheet }: { out?: string | undefined; sheet?: string | undefined },
  files: readonly string[],
): { file: string; out: string; sheet: string | null } | null {
  const [file] = files;
  return file === undefined || files.length > 1 || !out ? null : { file, out, sheet: sheet ?? null };
}

/** A command that writes a file. */
export type ChangeCommand = Exclude<Command, { name: 'inspect' }>;
