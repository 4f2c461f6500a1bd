import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import type { WorkbookExpectation } from '../corpus/expectation';

/** What a workbook file says; nothing is remembered in it. */
type ReadSnapshot = Omit<WorkbookSnapshot, 'settings'>;

/** A workbook of the corpus with what has to be found in it. */
export interface ReadWorkbook {
  name: string;
  snapshot: ReadSnapshot;
  expected: WorkbookExpectation;
}

/**
 * Workbooks as they were read once, before mutation testing: reading .xlsx files takes longer than all that the
 * domain does with them, and would be done for every mutant.
 */
export interface ReadCorpus {
  official: ReadSnapshot;
  workbooks: ReadWorkbook[];
}

export const CORPUS_FILE = path.join('.work', 'mutation', 'corpus.json');

let read: ReadCorpus | null = null;

export function readCorpus(): ReadCorpus {
  if (read) return read;
  const corpus: ReadCorpus = JSON.parse(readFileSync(CORPUS_FILE, 'utf8'));
  read = corpus;
  return corpus;
}
