import type { TerminalWord } from '../actions/actions';
import type { CommandRecord } from './command';
import { compare } from './commands/compare';
import { highlight } from './commands/highlight';
import { inspect } from './commands/inspect';
import { recompute } from './commands/recompute';
import { reportSheets } from './commands/reportSheets';

/** Everything that the terminal may ask for, by its words: looking at a workbook, and each action that has a word. */
const RECORDS = {
  inspect,
  recompute,
  highlight,
  compare,
  'report-sheets': reportSheets,
} satisfies Record<TerminalWord | 'inspect', Pick<CommandRecord<unknown>, 'parse'>>;

export type CommandWord = keyof typeof RECORDS;

type Asked = {
  [Word in CommandWord]: (typeof RECORDS)[Word] extends CommandRecord<infer Of> ? Of : never;
};

export const COMMANDS: { readonly [Word in CommandWord]: CommandRecord<Asked[Word]> } = RECORDS;

/** What the terminal asks for: the command's word, and what its words and options say. */
export type Command<Word extends CommandWord = CommandWord> = {
  [Each in Word]: { name: Each } & Asked[Each];
}[Word];

export function isCommandWord(word: string | undefined): word is CommandWord {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}
