import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where real Excel differs: a table whose every row is held by tests, and a checklist that asks Excel itself. */

const root = join(__dirname, '..', '..');

/** The cells of the rows of a document's tables, without their headers. */
function rowsOf(document: string): string[][] {
  const lines = readFileSync(join(root, 'docs', document), 'utf8').split('\n');
  return lines
    .filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1] ?? ''))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const isRule = (line: string): boolean => /^\|[\s|:-]+$/.test(line);

const ALL = Array.from({ length: 28 }, (_, index) => String(index + 1));
const hazards = rowsOf('excel-hazards.md');

test('every hazard has one row, in order', () => {
  expect(hazards.map(([number]) => number)).toEqual(ALL);
});

test.each(hazards)('hazard %s says what happens, what we do and what holds it', (...cells) => {
  expect(cells).toHaveLength(4);
  for (const cell of cells) expect(cell).not.toBe('');
});

test.each(hazards)('hazard %s is held by tests that exist', (_number, _hazard, _measure, heldBy = '') => {
  const files = [...heldBy.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '');
  expect(files.filter((file) => /\.test\.tsx?$/.test(file))).not.toEqual([]);
  for (const file of files) {
    expect(`${file} ${existsSync(join(root, file)) ? 'exists' : 'is missing'}`).toBe(`${file} exists`);
  }
});

test('what Excel itself does about each is asked by a step of the checklist', () => {
  const asked = rowsOf('check-in-excel.md').flatMap(([step, , , numbers = '']) =>
    /^\d+$/.test(step ?? '') ? numbers.split(',').map((number) => number.trim()) : [],
  );
  expect(ALL.filter((number) => !asked.includes(number))).toEqual([]);
  expect(asked.filter((number) => !ALL.includes(number))).toEqual([]);
});
