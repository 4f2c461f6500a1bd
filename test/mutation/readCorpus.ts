import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workbookExpectation } from '../corpus/expectation';
import { readSnapshot } from '../corpus/readSnapshot';
import { READ_CORPUS, type ReadWorkbook } from './corpus';

/** Reads the workbooks of the corpus for `npm run mutation`. */

const FOLDER = path.join('test', 'corpus', 'workbooks');

const workbooks = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name): ReadWorkbook => {
    const expected = readFileSync(path.join(FOLDER, name.replace(/xlsx$/, 'expected.json')), 'utf8');
    return {
      name,
      sheets: readSnapshot(path.join(FOLDER, name)).sheets,
      expected: workbookExpectation.parse(JSON.parse(expected)),
    };
  });
mkdirSync(path.dirname(READ_CORPUS), { recursive: true });
writeFileSync(READ_CORPUS, JSON.stringify(workbooks));
