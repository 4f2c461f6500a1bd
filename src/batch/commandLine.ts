import { COMMANDS, isCommandWord, type Command, type CommandWord } from './commands';

/** Reads the words after the program's name; null where they are no command, or ask for what it cannot do. */
export function parseCommand([name, ...words]: readonly string[]): Command | null {
  try {
    return isCommandWord(name) ? parseWords(name, words) : null;
  } catch {
    // An option that the command does not know, or one without its value.
    return null;
  }
}

function parseWords<Word extends CommandWord>(name: Word, words: readonly string[]): Command<Word> | null {
  const asked = COMMANDS[name].parse(words);
  return asked && { name, ...asked };
}
