import { parseArgs } from 'node:util';

/** What the terminal asks for. */
export type Command =
  | { name: 'inspect'; files: string[]; json: boolean }
  | { name: 'recompute'; file: string; out: string; values: boolean; sheet: string | null }
  | { name: 'highlight'; file: string; out: string; sheet: string | null };

/** Reads the words after the program's name; null where they are no command. */
export function parseCommand(words: readonly string[]): Command | null {
  const [name, ...rest] = words;
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        values: { type: 'boolean', default: false },
        out: { type: 'string' },
        sheet: { type: 'string' },
      },
    });
    const [file] = positionals;
    if (name === 'inspect')
      return file === undefined ? null : { name, files: positionals, json: values.json };
    if (file === undefined || positionals.length > 1 || values.out === undefined) return null;
    const shared = { file, out: values.out, sheet: values.sheet ?? null };
    if (name === 'recompute') return { name, ...shared, values: values.values };
    return name === 'highlight' ? { name, ...shared } : null;
  } catch {
    return null;
  }
}
