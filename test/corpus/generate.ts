import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workbookExpectation } from './expectation';
import { SCENARIOS } from './scenarios';
import { writeWorkbook } from './writeWorkbook';

/** Writes every workbook of the corpus with its expectation beside it: `npx tsx test/corpus/generate.ts`. */

const FOLDER = path.join('test', 'corpus', 'workbooks');

async function generate(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = new Set(SCENARIOS.flatMap(({ name }) => [`${name}.xlsx`, `${name}.expected.json`]));
  for (const file of readdirSync(FOLDER)) if (!wanted.has(file)) rmSync(path.join(FOLDER, file));
  for (const { name, about, sheets } of SCENARIOS) {
    const drawn = sheets();
    const expected = workbookExpectation.parse({
      file: `${name}.xlsx`,
      about,
      sheets: drawn.map(({ expectation }) => expectation),
    });
    writeFileSync(path.join(FOLDER, `${name}.xlsx`), await writeWorkbook(drawn.map(({ grid }) => grid)));
    writeFileSync(path.join(FOLDER, `${name}.expected.json`), `${JSON.stringify(expected, null, 1)}\n`);
  }
  process.stdout.write(`${SCENARIOS.length} workbooks\n`);
}

void generate();
