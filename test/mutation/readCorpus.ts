import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workbookExpectation } from '../corpus/expectation';
import { readSnapshot } from '../corpus/readSnapshot';
import { officialWorkbook } from '../official';
import { CORPUS_FILE, type ReadCorpus, type ReadWorkbook } from './corpus';

/** Reads the official workbook and the corpus for `npm run mutation`. */

const FOLDER = path.join('test', 'corpus', 'workbooks');

const workbooks = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name): ReadWorkbook => {
    const expected = readFileSync(path.join(FOLDER, name.replace(/xlsx$/, 'expected.json')), 'utf8');
    return {
      name,
      snapshot: readSnapshot(path.join(FOLDER, name)),
      expected: workbookExpectation.parse(JSON.parse(expected)),
    };
  });
const corpus: ReadCorpus = { official: officialWorkbook(), workbooks };
mkdirSync(path.dirname(CORPUS_FILE), { recursive: true });
writeFileSync(CORPUS_FILE, JSON.stringify(corpus));
