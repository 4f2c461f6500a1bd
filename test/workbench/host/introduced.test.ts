import { readFileSync } from 'node:fs';
import path from 'node:path';
import { INTRODUCED, LOWEST_EXCEL_API, compareVersions } from '../../../src/workbench/host/introduced';
import { ExcelModel } from '../../../src/workbench/host/model/excelModel';
import type { HostClass } from '../../../src/workbench/host/objectClass';
import { NO_QUIRKS } from '../../../src/workbench/host/quirks';
import type { Book } from '../../../src/workbench/univer/book';

const types = readFileSync(
  path.join(path.dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts'),
  'utf8',
);
const excel = types.slice(types.indexOf('declare namespace Excel {'));

/** The set that the documentation of a member of Excel names; undefined where Excel has no such member. */
function documentedSince(className: string, member: string): string | undefined {
  const start = new RegExp(`\\n    class ${className} extends [^{]*\\{`).exec(excel)?.index ?? -1;
  if (start < 0) return undefined;
  const body = excel.slice(start, excel.indexOf('\n    }\n', start));
  return new RegExp(
    `\\[Api set: ExcelApi (\\d\\.\\d+)[^\\]]*\\](?:(?!\\*/)[\\s\\S])*\\*/\\s*(?:readonly )?${member}[?:(]`,
  ).exec(body)?.[1];
}

function isHostClass(value: unknown): value is HostClass<unknown> {
  return typeof value === 'object' && value !== null && 'memberNames' in value;
}

/** Defining the classes touches nothing of a workbook. */
const classes = Object.values(new ExcelModel({} as Book, 'en-US', NO_QUIRKS)).filter(isHostClass);

test('every public member of the host is one of Excel’s', () => {
  const invented = classes
    .filter(({ className }) => className !== 'AddinInternalService')
    .flatMap(({ className, memberNames }) =>
      memberNames
        .filter((member) => !member.startsWith('_') && documentedSince(className, member) === undefined)
        .map((member) => `${className}.${member}`),
    );
  expect(invented).toEqual([]);
});

test('members newer than the lowest set are listed with the set that brought them', () => {
  const newer: Record<string, Record<string, string>> = {};
  for (const { className, memberNames } of classes) {
    for (const member of memberNames) {
      const since = documentedSince(className, member);
      if (since !== undefined && compareVersions(since, LOWEST_EXCEL_API) > 0)
        (newer[className] ??= {})[member] = since;
    }
  }
  expect(INTRODUCED).toEqual(newer);
});

test('versions are compared part by part', () => {
  expect(compareVersions('1.9', '1.10')).toBeLessThan(0);
  expect(compareVersions('1.14', '1.9')).toBeGreaterThan(0);
  expect(compareVersions('1.20', '1.20')).toBe(0);
});
