import type { Inspection } from '../../src/batch/inspection';
import type { ExpectedFinding, ScoringExpectation, SheetExpectation } from './expectation';

/** What was read of a sheet beside what was written down when the sheet was drawn, in lines that can be compared. */

export type InspectedSheet = Inspection['sheets'][number];

/** What is compared at once, by the keys of an inspection. */
export const PARTS = {
  layout: ['year', 'stage', 'headerRows', 'columns', 'dataRange', 'percentScale', 'ignoredRows'],
  rows: ['rows'],
  figures: ['total', 'recomputed'],
  counts: ['counts', 'split', 'belowMax'],
} as const;

interface Compared {
  got: unknown;
  wanted: unknown;
}

/** Some parts of a scoring sheet, as far as the expectation goes. */
export function figures(
  found: InspectedSheet,
  sheet: SheetExpectation,
  scoring: ScoringExpectation,
  keys: readonly (keyof ScoringExpectation & keyof InspectedSheet)[],
): Compared {
  const wanted = keys.map((key) => comparable(scoring[key], key, sheet.unspecified));
  const got = keys.map((key, at) =>
    shapedAs(comparable(partOf(found, sheet, key), key, sheet.unspecified), wanted[at]),
  );
  return { got: byKey(keys, got), wanted: byKey(keys, wanted) };
}

/** The findings, without the remarks that the expectation leaves open. */
export function findings(found: InspectedSheet, sheet: SheetExpectation): Compared {
  const isAllowed = ({ kind, severity }: { kind: string; severity: string }): boolean =>
    severity === 'info' && sheet.allowedInfos.includes(kind);
  const isWanted = (each: InspectedSheet['findings'][number]): boolean =>
    sheet.findings.some((wanted) => wanted.kind === each.kind && wanted.cell === each.cell);
  const reported = found.findings.filter((each) => !isAllowed(each) || isWanted(each));
  return { got: reported.map(line).sort(), wanted: sheet.findings.map(line).sort() };
}

/** A part of the inspection; of the ignored rows those inside the expected table. */
function partOf(
  found: InspectedSheet,
  expected: SheetExpectation,
  key: keyof ScoringExpectation & keyof InspectedSheet,
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
