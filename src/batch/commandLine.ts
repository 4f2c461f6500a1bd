import { parseArgs, type ParseArgsConfig } from 'node:util';

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
        });
        const change = changeOf(values, positionals);
        const years = values.years === undefined ? null : yearList(values.years);
        if (!change || (values.years !== undefined && !years)) return null;
        return { name, ...change, years, ranks: values.ranks ?? null };
      }
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** `2022,2023` → the years; null where it is no list of two years or more. */
function yearList(text: string): number[] | null {
  const years = text.split(',').map((word) => word.trim());
  return years.length >= 2 && years.every((word) => /^20\d\d$/.test(word)) ? years.map(Number) : null;
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
