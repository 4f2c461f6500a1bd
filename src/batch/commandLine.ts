import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isOnSheet, parseArea } from '../sheet/area';
import { REPORT_KINDS, REPORT_ORDERS, type ReportKind } from '../report/reportKind';

/** The words of the terminal for the sheets of the report. */
const SHEET_WORDS: Record<string, ReportKind> = {
  areas: 'areas',
  criteria: 'criteria',
  'below-maximum': 'belowMaximum',
  'self-appraised': 'selfAppraised',
  split: 'split',
};

/** An option without a value: said or not. */
const flag = z.boolean().default(false);

/** An option that may be left out, which is null. */
const optional = <Value extends z.ZodType<unknown, string>>(value: Value) => value.nullable().default(null);

/** The value of an option, read by a function that answers null where the words are unclear. */
const meant = <Meaning>(read: (words: string) => Meaning | null) =>
  z.string().transform((words, context) => {
    const meaning = read(words);
    if (meaning !== null) return meaning;
    context.addIssue('unclear');
    return z.NEVER;
  });

/** What every command takes that writes a file. */
const CHANGE = { file: z.string(), out: z.string().min(1) };
/** The sheet to change, or null for the only one. */
const SHEET = { sheet: optional(z.string()) };

/** The commands, each with its options: those of the terminal are named the same, in lower case with hyphens. */
const COMMANDS = [
  z.object({ name: z.literal('inspect'), files: z.array(z.string()).min(1), json: flag }),
  z.object({ name: z.literal('recompute'), ...CHANGE, ...SHEET, values: flag }),
  z.object({ name: z.literal('highlight'), ...CHANGE, ...SHEET }),
  z
    .object({
      name: z.literal('compare'),
      ...CHANGE,
      ...SHEET,
      /** Null compares every year that the table has. */
      years: optional(meant((words) => yearList(words, 2))),
      /** A file with ranks, see `ranksFile`. */
      ranks: optional(z.string()),
      /** The cell from which a new table is made, instead of filling one that is there. */
      at: optional(meant(cellOf)),
    })
    .refine(({ at, sheet }) => at === null || sheet === null, 'Either a table that is there, or a new one.'),
  z.object({
    name: z.literal('report-sheets'),
    ...CHANGE,
    /** Null takes every year that the workbook has. */
    years: optional(meant((words) => yearList(words, 1))),
    /** Null makes all that the years allow. */
    sheets: optional(meant(sheetList)),
    order: z.enum(REPORT_ORDERS).default('loss'),
    nationalHeader: flag,
    freeNames: flag,
  }),
] as const;

/** What the terminal asks for. */
export type Command = z.output<(typeof COMMANDS)[number]>;

/** A command that writes a file. */
export type ChangeCommand = Exclude<Command, { name: 'inspect' }>;

/** What a command takes beside its options. */
const NO_OPTIONS = ['name', 'file', 'files'];

/** Reads the words after the program's name; null where they are no command, or ask for what it cannot do. */
export function parseCommand([name, ...words]: readonly string[]): Command | null {
  const command = COMMANDS.find(({ shape }) => shape.name.value === name);
  if (!command) return null;
  const fields = Object.entries(command.shape).filter(([field]) => !NO_OPTIONS.includes(field));
  const options = fields.map(([field, value]) => {
    const type = value === flag ? ('boolean' as const) : ('string' as const);
    return [optionOf(field), { type }] as const;
  });
  try {
    const { values, positionals: files } = parseArgs({
      args: words,
      allowPositionals: true,
      options: Object.fromEntries(options),
    });
    const given = Object.fromEntries(fields.map(([field]) => [field, values[optionOf(field)]]));
    const file = files.length === 1 ? files[0] : undefined;
    return command.safeParse({ ...given, name, file, files }).data ?? null;
  } catch {
    // An option is unknown to the command or lacks its value.
    return null;
  }
}

/** `nationalHeader` is `--national-header`. */
function optionOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
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
