import { en as batchEn } from '../../src/locale/en/batch';
import { vi as batchVi } from '../../src/locale/vi/batch';
import { en as comparisonEn } from '../../src/locale/en/comparison';
import { vi as comparisonVi } from '../../src/locale/vi/comparison';
import { en as correctionEn } from '../../src/locale/en/correction';
import { vi as correctionVi } from '../../src/locale/vi/correction';
import { en } from '../../src/locale/en/pane';
import { en as reportEn } from '../../src/locale/en/report';
import { vi as reportVi } from '../../src/locale/vi/report';
import { vi } from '../../src/locale/vi/pane';

/** Every text by its path: `findings.cause.aboveMax`. */
function textsOf(node: unknown, path: string[] = []): Map<string, string> {
  if (typeof node === 'string') return new Map([[path.join('.'), node]]);
  const texts = new Map<string, string>();
  for (const [key, child] of Object.entries(node ?? {})) {
    for (const [at, text] of textsOf(child, [...path, key])) texts.set(at, text);
  }
  return texts;
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

const vietnamese = textsOf({
  ...vi,
  parts: { batch: batchVi, comparison: comparisonVi, correction: correctionVi, report: reportVi },
});
const english = textsOf({
  ...en,
  parts: { batch: batchEn, comparison: comparisonEn, correction: correctionEn, report: reportEn },
});
/** A singular that only one language has says what its plural says. */
const isSingular = (path: string): boolean => path.endsWith('.one');
const pluralOf = (path: string): string => path.replace(/\.one$/, '.other');

test('both languages have the same texts; a singular stands beside a plural', () => {
  const paths = (texts: Map<string, string>): string[] =>
    [...texts.keys()].filter((path) => !isSingular(path)).sort();
  expect(paths(english)).toEqual(paths(vietnamese));
  for (const path of [...english.keys(), ...vietnamese.keys()].filter(isSingular)) {
    expect(vietnamese.has(pluralOf(path))).toBe(true);
  }
});

test('both languages fill in the same things', () => {
  for (const [path, text] of english) {
    expect([path, placeholdersOf(text)]).toEqual([
      path,
      placeholdersOf(vietnamese.get(pluralOf(path)) ?? ''),
    ]);
  }
});

test.each([
  ['vi', vietnamese],
  ['en', english],
])('%s: no text is empty, ends in spaces or holds a brace that nothing fills', (_language, texts) => {
  for (const [path, text] of texts) {
    expect([path, text]).toEqual([path, text.trimEnd()]);
    expect([path, text.length > 0, text.replace(/\{\w+\}/g, '').search(/[{}]/)]).toEqual([path, true, -1]);
  }
});

test('Vietnamese is written in composed letters, so that it is found and compared', () => {
  for (const [path, text] of vietnamese) expect([path, text]).toEqual([path, text.normalize('NFC')]);
});
