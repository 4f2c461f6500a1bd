import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { readCorpus } from './corpus';

/** Stands in for `test/official.ts` while mutants are tried. */
export function officialWorkbook(): WorkbookSnapshot {
  return { ...readCorpus().official, settings: new Map() };
}
