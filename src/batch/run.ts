import { withBatchTexts, type BatchLocale } from '../locale/batchTexts';
import type { Locale } from '../locale/locale';
import { COMMANDS, type Command, type CommandWord } from './commands';
import type { ExitStatus, Terminal } from './refusals';

/** Does what the terminal asks for, in the language of its user. */
export function runCommand(command: Command, terminal: Terminal, locale: Locale): Promise<ExitStatus> {
  return run(command.name, command, terminal, withBatchTexts(locale));
}

function run<Word extends CommandWord>(
  name: Word,
  command: Command<Word>,
  terminal: Terminal,
  locale: BatchLocale,
): Promise<ExitStatus> {
  return COMMANDS[name].run(command, terminal, locale);
}
