import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect, type Inspection } from '../../src/batch/inspection';
import { localeOf } from '../../src/locale/locale';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise } from '../../src/scorecard/recognise';
import { figures, findings, PARTS, type InspectedSheet } from './agreement';
import { workbookExpectation, type WorkbookExpectation } from './expectation';
import { readSnapshot } from './readSnapshot';
import { SCENARIOS } from './scenarios';

/**
 * Workbooks as civil servants make and break them, read as the product reads them, against what was written
 * down when they were made. `npx tsx test/corpus/generate.ts` writes the workbooks anew.
 */

const FOLDER = path.join('test', 'corpus', 'workbooks');

describe.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
  const expected = readExpectation(name);
  const inspected = inspectFile(name);

  test('lies there as its scenario says', () => {
    expect(expected).toEqual({
      file: `${name}.xlsx`,
      about: scenario.about,
      sheets: scenario.sheets().map(({ expectation }) => expectation),
    });
  });

  test('has the sheets that were drawn', () => {
    expect(inspected.sheets.map((sheet) => sheet.name)).toEqual(expected.sheets.map((sheet) => sheet.name));
  });

  describe.each(expected.sheets.map((sheet) => [sheet.name, sheet] as const))(
    'sheet “%s”',
    (sheetName, sheet) => {
      const found = sheetNamed(inspected, sheetName);

      test(`is ${sheet.kind}`, () => {
        expect(found.kind).toBe(sheet.kind);
        expect(found.reason).not.toBe('');
      });

      if (sheet.scoring) {
        const { scoring } = sheet;
        test.each(Object.entries(PARTS))('%s', (_, keys) => {
          expect(found.kind).toBe('scoring');
          const { got, wanted } = figures(found, sheet, scoring, keys);
          expect(got).toEqual(wanted);
        });
      }

      test('findings', () => {
        const { got, wanted } = findings(found, sheet);
        expect(got).toEqual(wanted);
      });
    },
  );
});

test('at least five workbooks are without a defect', () => {
  const withoutDefect = SCENARIOS.filter(({ name }) =>
    readExpectation(name).sheets.every(({ findings }) =>
      findings.every(({ severity }) => severity === 'info'),
    ),
  );
  expect(withoutDefect.length).toBeGreaterThanOrEqual(5);
});

function readExpectation(name: string): WorkbookExpectation {
  const file = path.join(FOLDER, `${name}.expected.json`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run npx tsx test/corpus/generate.ts`);
  return workbookExpectation.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function inspectFile(name: string): Inspection {
  const file = `${name}.xlsx`;
  const workbook = recognise(readSnapshot(path.join(FOLDER, file)));
  return inspect(file, { workbook, findings: audit(workbook) }, localeOf('vi'));
}

function sheetNamed(inspection: Inspection, name: string): InspectedSheet {
  const sheet = inspection.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}
