import { withBatchTexts } from '../locale/batchTexts';
import { languageOf, localeOf } from '../locale/locale';
import { parseCommand } from './commandLine';
import { runCommand } from './run';

/** The actions from a terminal: `npm run --silent batch -- …`. See `commandLine` for the words. */
async function main(): Promise<number> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = localeOf(languageOf(LC_ALL ?? LC_MESSAGES ?? LANG));
  const command = parseCommand(process.argv.slice(2));
  if (!command) {
    console.error(withBatchTexts(locale).texts.batch.usage);
    return 2;
  }
  return runCommand(
    command,
    { out: (line) => console.log(line), err: (line) => console.error(line) },
    locale,
  );
}

void main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(
      error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : 'Error',
    );
    process.exitCode = 2;
  },
);
