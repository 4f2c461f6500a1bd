import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { BatchLocale } from '../locale/batchTexts';
import type { ExitStatus, Terminal } from './refusals';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Of extends Options> = ReturnType<typeof parseArgs<{ options: Of; allowPositionals: true }>>;

/** One thing that the terminal may ask for. */
export interface CommandRecord<Asked> {
  /** Its options, as `parseArgs` takes them. */
  options: Options;
  /**
   * What the words behind the command's own ask for; null where that is nothing that it can do.
   * @throws where an option is unknown to the command or lacks its value.
   */
  parse: (words: readonly string[]) => Asked | null;
  /** Does it, and says how it ended. */
  run: (asked: Asked, terminal: Terminal, locale: BatchLocale) => Promise<ExitStatus>;
}

/** A command from its options, what their values and the files behind it ask for, and what it does. */
export function command<Of extends Options, Asked>(
  options: Of,
  ask: (values: Parsed<Of>['values'], files: readonly string[]) => Asked | null,
  run: CommandRecord<Asked>['run'],
): CommandRecord<Asked> {
  return {
    options,
    parse: (words) => {
      const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
      return ask(values, positionals);
    },
    run,
  };
}
