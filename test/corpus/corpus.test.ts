import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect, type Inspection } from '../../src/batch/inspection';
import { localeOf } from '../../src/locale/locale';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise } from '../../src/scorecard/recognise';
import {
  workbookExpectation,
  type ExpectedFinding,
  type SheetExpectation,
  type WorkbookExpectation,
} from './expectation';
import { readSnapshot } from './readSnapshot';
import { SCENARIOS } from './scenarios';

/**
 * Workbooks as civil servants make and break them, read as the product reads them, against what was written
 * down when they were made. `npx tsx test/corpus/generate.ts` writes the workbooks anew.
 */

const FOLDER = path.join('test', 'corpus', 'workbooks');

type InspectedSheet = Inspection['sheets'][number];

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
        const parts = {
          layout: ['year', 'stage', 'headerRows', 'columns', 'dataRange', 'percentScale', 'ignoredRows'],
          rows: ['rows'],
          figures: ['total', 'recomputed'],
          counts: ['counts', 'split', 'belowMax'],
        } as const;
        test.each(Object.entries(parts))('%s', (_, keys) => {
          expect(found.kind).toBe('scoring');
          const wanted = keys.map((key) => comparable(scoring[key], key, sheet.unspecified));
          const got = keys.map((key, at) =>
            shapedAs(comparable(partOf(found, sheet, key), key, sheet.unspecified), wanted[at]),
          );
          expect(byKey(keys, got)).toEqual(byKey(keys, wanted));
        });
      }

      test('findings', () => {
        const isAllowed = ({ kind, severity }: { kind: string; severity: string }): boolean =>
          severity === 'info' && sheet.allowedInfos.includes(kind);
        const isWanted = (each: InspectedSheet['findings'][number]): boolean =>
          sheet.findings.some((wanted) => wanted.kind === each.kind && wanted.cell === each.cell);
        const reported = found.findings.filter((each) => !isAllowed(each) || isWanted(each));
        expect(reported.map(line).sort()).toEqual(sheet.findings.map(line).sort());
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

/** A part of the inspection; of the ignored rows those inside the expected table. */
function partOf(
  found: InspectedSheet,
  expected: SheetExpectation,
  key: keyof NonNullable<SheetExpectation['scoring']>,
): unknown {
  if (key !== 'ignoredRows') return found[key];
  const rows = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(expected.scoring?.dataRange ?? '');
  return found.ignoredRows.filter((row) => row >= Number(rows?.[1]) && row <= Number(rows?.[2]));
}

const DECIMALS = 6;

/** Numbers at six decimals, lists of rows in their order, without the parts that the rules leave open. */
function comparable(value: unknown, at: string, unspecified: readonly string[]): unknown {
  if (unspecified.includes(at)) return 'left open';
  if (typeof value === 'number') return Number(value.toFixed(DECIMALS));
  if (Array.isArray(value))
    return value.map((each: unknown) => comparable(each, placeIn(at, each), unspecified));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    comparable(each, `${at}.${key}`, unspecified),
  ]);
  return Object.fromEntries(entries);
}

/** `rows` + `{ row: 12 }` → `rows.12`. */
function placeIn(list: string, item: unknown): string {
  return isRecord(item) && typeof item['row'] === 'number' ? `${list}.${item['row']}` : list;
}

/** The found value with only the fields that the expectation has, so that the contract may say more. */
function shapedAs(found: unknown, wanted: unknown): unknown {
  if (wanted === 'left open') return wanted;
  if (Array.isArray(found) && Array.isArray(wanted)) {
    return found.map((each: unknown, at): unknown => shapedAs(each, wanted[at] ?? wanted[0]));
  }
  if (!isRecord(found) || !isRecord(wanted)) return found;
  const isColumns = Object.values(wanted).every(
    (each) => typeof each === 'string' && /^[A-Z]$|^left open$/.test(each),
  );
  if (isColumns)
    return {
      ...found,
      ...Object.fromEntries(Object.entries(wanted).filter(([, each]) => each === 'left open')),
    };
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, shapedAs(found[key], wanted[key])]));
}

function byKey(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key, at) => [key, inLines(values[at])]));
}

/** A list's items in a line each, so that a difference can be read. */
function inLines(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each: unknown) => JSON.stringify(each)) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function line({ kind, severity, cell, consequence }: ExpectedFinding): string {
  return `${cell} ${kind} ${severity}${consequence ? ' (consequence)' : ''}`;
}
