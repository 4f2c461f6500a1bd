import type { BatchLocale } from '../locale/batchTexts';
import { type WorkbookFile, openWorkbookFile } from './workbookFile';
import { WorkbookFault } from '../plan/port';
import { faultSentence } from '../locale/sentences';
import { XlsxError } from '../workbench/xlsx';

/** Where a command prints. Workbook content goes to `out` only where it was asked for. */
export interface Terminal {
  out: (line: string) => void;
  err: (line: string) => void;
}

/** 0 done · 1 findings of severity error · 2 not a scoring workbook, or unreadable. */
export type ExitStatus = 0 | 1 | 2;

/** A sentence for the user about a file that cannot be worked on. */
export class FileRefused extends Error {}

/** Opens, works and closes; whatever makes a file unreadable becomes one sentence that names it. */
export async function withFile<Result>(
  file: string,
  locale: BatchLocale,
  work: (workbook: WorkbookFile) => Promise<Result>,
): Promise<Result> {
  let workbook: WorkbookFile | null = null;
  try {
    workbook = await openWorkbookFile(file);
    return await work(workbook);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(unreadable(file, error, locale));
  } finally {
    workbook?.close();
  }
}

/** Says why a file was refused, and makes exit status 2 of it; any other error is a bug and passes. */
export async function refusedAsStatus(
  terminal: Terminal,
  work: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    terminal.err(error.message);
    return 2;
  }
}

/** Why a file cannot be worked on. A bug, too, is one line about one file, so that the other files get their turn. */
function unreadable(file: string, error: unknown, locale: BatchLocale): string {
  const { texts, say } = locale;
  if (error instanceof WorkbookFault) return `${file}: ${faultSentence(locale, error)}`;
  const detail = error instanceof XlsxError ? texts.batch.file[error.code] : systemReason(error, locale);
  return say(texts.batch.cannotRead, { file, detail });
}

/** What the system says of a file; of anything else its kind, never a message, which may quote the workbook. */
export function systemReason(error: unknown, { texts }: BatchLocale): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return texts.batch.system.missing;
    case 'EISDIR':
      return texts.batch.system.isFolder;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return texts.batch.system.forbidden;
    case 'EBUSY':
      return texts.batch.system.busy;
    case 'ENOSPC':
      return texts.batch.system.full;
    default:
      return typeof code === 'string' ? code : error instanceof Error ? error.name : 'Error';
  }
}
