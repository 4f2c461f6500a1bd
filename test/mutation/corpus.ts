import path from 'node:path';
import type { SheetSnapshot } from '../../src/scorecard/snapshot';
import type { WorkbookExpectation } from '../corpus/expectation';

/** A workbook of the corpus as it was read once, before mutation testing, with what has to be found in it. */
export interface ReadWorkbook {
  name: string;
  sheets: SheetSnapshot[];
  expected: WorkbookExpectation;
}

/** Reading .xlsx files takes longer than all that the domain does with them, and would be done for every mutant. */
export const READ_CORPUS = path.join('.work', 'mutation', 'corpus.json');
