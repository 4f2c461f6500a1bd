import { inspect } from '../../src/batch/inspection';
import { localeOf } from '../../src/locale/locale';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise } from '../../src/scorecard/recognise';
import { figures, findings, PARTS } from '../corpus/agreement';
import { readCorpus } from './corpus';

/** The tests of the corpus, one for each workbook, because each of them reads the workbook anew. */

test.each(readCorpus().workbooks)('$name', ({ name, snapshot, expected }) => {
  const workbook = recognise({ ...snapshot, settings: new Map() });
  const inspected = inspect(name, { workbook, findings: audit(workbook) }, localeOf('vi'));
  expect(inspected.sheets.map((sheet) => [sheet.name, sheet.kind])).toEqual(
    expected.sheets.map((sheet) => [sheet.name, sheet.kind]),
  );
  const compared = inspected.sheets.flatMap((found, at) => {
    const sheet = expected.sheets[at];
    if (!sheet) return [];
    const { scoring } = sheet;
    const parts = scoring ? Object.values(PARTS).map((keys) => figures(found, sheet, scoring, keys)) : [];
    return [...parts, findings(found, sheet)];
  });
  expect(compared.map(({ got }) => got)).toEqual(compared.map(({ wanted }) => wanted));
});
