import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect, type Inspection } from '../../src/batch/inspection';
import { localeOf } from '../../src/locale/locale';
import type { CellEdit, Edit } from '../../src/plan/edit';
import type { Plan } from '../../src/plan/plan';
import { planRecompute } from '../../src/plan/recomputeEdits';
import { audit } from '../../src/scorecard/audit/audit';
import type { Finding } from '../../src/scorecard/audit/finding';
import { recognise, scoringSheets, type RecognisedWorkbook } from '../../src/scorecard/recognise';
import { cellAddress } from '../../src/sheet/address';
import { readSnapshot } from '../corpus/readSnapshot';
import { foreignExpectation, type ForeignExpectation, type ForeignSheet } from './expectation';

/** What differs from the expectation, in a line each; none where the workbook was read and left as it should be. */
export interface Verdict {
  file: string;
  about: string;
  differences: string[];
}

/** The workbooks of a folder that have an expectation beside them. */
export function workbooksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx') && existsSync(expectationOf(path.join(folder, name))))
    .sort();
}

/** Reads, checks and recomputes a workbook in memory and holds it against its expectation. */
export function judge(file: string): Verdict {
  const expected = foreignExpectation.parse(JSON.parse(readFileSync(expectationOf(file), 'utf8')));
  const verdict = { file: path.basename(file), about: expected.tests };
  try {
    const workbook = recognise(readSnapshot(file));
    const findings = audit(workbook);
    const inspection = inspect(verdict.file, { workbook, findings }, localeOf('vi'));
    return {
      ...verdict,
      differences: [
        ...expected.sheets.flatMap((sheet) => sheetDifferences(sheet, expected, inspection)),
        ...saidDifferences(expected, inspection),
        ...writingDifferences(expected, workbook, findings),
      ],
    };
  } catch (error) {
    return { ...verdict, differences: [`throws ${String(error)}`] };
  }
}

type Found = Inspection['sheets'][number];

function sheetDifferences(
  expected: ForeignSheet,
  whole: ForeignExpectation,
  inspection: Inspection,
): string[] {
  const found = inspection.sheets.find(({ name }) => name === expected.name);
  if (!found) return [`no sheet ${expected.name}`];
  if (!expected.kind.includes(found.kind)) {
    // To say that it is not known is an answer where that is what is asked for.
    if (expected.asks && found.kind === 'other') return [];
    return [`${expected.name}: is ${found.kind}, not ${expected.kind} (${found.reason})`];
  }
  if (found.kind !== 'scoring') return [];
  const lines: string[] = [];
  const compare: Compare = (what, got, ...wanted) => {
    const shown = wanted.filter((each) => each !== undefined).map((each) => JSON.stringify(each));
    if (shown.length > 0 && !shown.includes(JSON.stringify(got)))
      lines.push(`${expected.name}: ${what} is ${JSON.stringify(got)}, not ${shown.join(' or ')}`);
  };
  compare('year', found.year, expected.year, ...(whole.yearAmong ?? []), ...(expected.yearAmong ?? []));
  compare('stage', found.stage, expected.stage);
  compare('header rows', found.headerRows, expected.headerRows, ...(expected.headerRowsAlso ?? []));
  compareColumns(found, expected, compare);
  compareFigures(found, expected, compare);
  const asked = found.findings.some(({ kind }) => kind.startsWith('UNREAD'));
  return expected.asks && asked ? [] : lines;
}

function compareFigures(found: Found, expected: ForeignSheet, compare: Compare): void {
  // What is not compared may be told apart in an expectation.
  const counts = pick(expected.counts ?? {}, Object.keys(found.counts ?? {}));
  compare('counts', pick(found.counts ?? {}, Object.keys(counts)), expected.counts && counts);
  for (const row of expected.recomputed ?? []) {
    const own = found.recomputed.find((each) => each.row === row.row);
    // A row without figures that anybody expects need not be a parent.
    if (own || Object.values(figuresOf(row, row)).some((figure) => figure !== null))
      compare(`row ${row.row}`, own ? figuresOf(own, row) : null, figuresOf(row, row));
  }
  const total = expected.total?.recomputed;
  const wanted = total ? figuresOf(total, total) : {};
  if (total && Object.keys(wanted).length > 0)
    compare('total', found.total ? figuresOf(found.total, total) : null, wanted);
  const percent = expected.total?.percent;
  if (typeof percent === 'number')
    compare('index', atTwoDecimals(found.total?.index), atTwoDecimals(percent));
  compare(
    'below maximum',
    found.belowMax.map(({ row, lost }) => `${row}:${shortened(lost)}`),
    expected.belowMax?.map(({ row, lost }) => `${row}:${shortened(lost)}`),
  );
}

/** Notes a difference from all that would be right; where nothing is expected, everything is. */
type Compare = (what: string, got: unknown, ...wanted: unknown[]) => void;

function compareColumns(found: Found, { columns, columnsAlso = [] }: ForeignSheet, compare: Compare): void {
  const roles = new Map<string, unknown>(Object.entries(found.columns));
  for (const [role, wanted] of Object.entries(columns ?? {})) {
    // What is told apart in an expectation and plays no part in the figures is not compared.
    if (!COMPARED.has(role)) continue;
    const got = roles.get(role) ?? null;
    const all = [wanted, ...columnsAlso.map((also) => also[role])].flat();
    // The final score counts, whether its column is called appraised or achieved.
    const either =
      role === 'appraised' || role === 'achieved' ? [roles.get('achieved'), roles.get('appraised')] : [];
    if (![got, ...either].some((each) => all.some((right) => right === each))) compare(role, got, wanted);
  }
}

const COMPARED = new Set([
  'code',
  'name',
  'max',
  'self',
  'appraised',
  'survey',
  'achieved',
  'percent',
  'note',
]);

interface ExpectedPoints {
  max?: number | null | undefined;
  self?: number | null | undefined;
  appraised?: number | null | undefined;
  survey?: number | null | undefined;
  achieved?: number | null | undefined;
  score?: number | null | undefined;
}

/** The figures that are expected of a row; its score is the final one. */
function figuresOf(row: ExpectedPoints, wanted: ExpectedPoints): Record<string, number | null> {
  const figures: Record<string, number | null> = {};
  if (wanted.max !== undefined) figures['max'] = shortened(row.max);
  if (wanted.self !== undefined) figures['self'] = shortened(row.self);
  const score = wanted.achieved ?? (wanted.survey === undefined ? wanted.appraised : undefined);
  if (score !== undefined) figures['score'] = shortened(row === wanted ? score : row.score);
  return figures;
}

function shortened(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(4));
}

function atTwoDecimals(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number((value + 1e-9).toFixed(2));
}

function pick(counts: Readonly<Record<string, number>>, keys: readonly string[]): Record<string, number> {
  return Object.fromEntries(keys.flatMap((key) => (key in counts ? [[key, counts[key] ?? 0]] : [])));
}

interface Wanted {
  kind: string;
  cell: string | undefined;
  row: number | undefined;
}

/** A typed sum that is wrong among formulas is said once, as that. */
function isKind(said: string, wanted: string): boolean {
  return said === wanted || (said === 'HARDCODED_PARENT' && ['PARENT_SUM', 'TOTAL_SUM'].includes(wanted));
}

/** A gap in the numbering may be said at the row before it or after it. */
function isBeside({ kind, row }: { kind: string; row: number }, cell: string): boolean {
  return kind === 'NUMBERING_GAP' && Math.abs(row - Number(cell.replace(/\D/g, ''))) <= 1;
}

/** No error but those that are there; whatever was planted is said. */
function saidDifferences(expected: ForeignExpectation, inspection: Inspection): string[] {
  const said = inspection.sheets.flatMap(({ findings }) => findings);
  const lines: string[] = [];
  const wanted: Wanted[] = [
    ...[expected, ...expected.sheets].flatMap(({ mustSay = [] }) =>
      mustSay.map(({ kind, cell }): Wanted => ({ kind, cell, row: undefined })),
    ),
    ...expected.sheets.flatMap(({ discrepancies }) =>
      (discrepancies ?? []).map(({ kind, row, rows }): Wanted => ({
        kind,
        cell: undefined,
        row: row ?? rows?.[0],
      })),
    ),
  ];
  const meets = (each: (typeof said)[number], want: Wanted): boolean =>
    isKind(each.kind, want.kind) &&
    (want.cell === undefined || each.cell === want.cell || isBeside(each, want.cell)) &&
    (want.row === undefined || each.row === want.row);
  for (const want of wanted) {
    if (!said.some((each) => meets(each, want)))
      lines.push(`does not say ${want.kind} ${want.cell ?? String(want.row ?? '')}`.trim());
  }
  const planted = new Set(wanted.map(({ kind }) => kind));
  for (const each of said) {
    if (each.severity !== 'error' || each.consequence) continue;
    if ([...planted].some((kind) => isKind(each.kind, kind))) continue;
    if (
      (expected.allowed ?? []).some((allowed) => [each.kind, `${each.kind} ${each.cell}`].includes(allowed))
    )
      continue;
    lines.push(`false alarm ${each.kind} ${each.sheet}!${each.cell}: ${each.message}`);
  }
  for (const sheet of expected.sheets) {
    const found = inspection.sheets.find(({ name }) => name === sheet.name);
    for (const column of sheet.unread ?? []) {
      const used = Object.entries(found?.columns ?? {}).find(([, letter]) => letter === column);
      if (used) lines.push(`${column} is read as ${used[0]}`);
    }
  }
  return lines;
}

/** A press changes nothing that is right or somebody's own. */
function writingDifferences(
  expected: ForeignExpectation,
  workbook: RecognisedWorkbook,
  findings: readonly Finding[],
): string[] {
  const lines: string[] = [];
  for (const scoring of scoringSheets(workbook)) {
    const wanted = expected.sheets.find(({ name }) => name === scoring.sheet.name);
    const plan = planRecompute(workbook, scoring, findings, { values: false, leaveOut: new Set() });
    for (const edit of plan.edits.filter(isCell)) {
      const cell = cellAddress(edit.column, edit.row);
      const name = workbook.snapshot.sheets.find(({ id }) => id === edit.sheetId)?.name ?? '';
      const line = `writes ${name}!${cell} ${String(edit.before.content)} → ${String(edit.after.content)}`;
      if (isForbidden(expected, name, cell)) lines.push(line);
      else if (!wanted?.kind.includes('scoring')) lines.push(`${line} (no scoring sheet)`);
      else if (edit.before.isFormula && !changes(plan, edit)) lines.push(`${line} (a formula that is right)`);
      else lines.push(...wrongFigures(edit, line, wanted, plan));
    }
  }
  return lines;
}

function isForbidden(expected: ForeignExpectation, sheet: string, cell: string): boolean {
  const own = expected.sheets.find(({ name }) => name === sheet)?.mustNotChange ?? [];
  return (
    own.includes(cell) ||
    (expected.mustNotChange ?? []).some((each) => [cell, `${sheet}!${cell}`].includes(each))
  );
}

/** A figure that differs from what is expected of its row and column. */
function wrongFigures(edit: CellEdit, line: string, wanted: ForeignSheet, plan: Plan): string[] {
  const change = plan.changes.find(({ row, column }) => row === edit.row && column === edit.column);
  const role = Object.entries(wanted.columns ?? {}).find(([, letter]) =>
    (Array.isArray(letter) ? letter : [letter]).includes(cellAddress(edit.column, 1).replace('1', '')),
  )?.[0];
  const rows = [...(wanted.recomputed ?? []), { ...wanted.total?.recomputed, row: wanted.total?.row }];
  const right = rows.find(({ row }) => row === edit.row);
  if (!change || !role || !right) return [];
  const figure = new Map<string, unknown>(Object.entries(right)).get(role);
  if (typeof figure !== 'number' || Math.abs(figure - change.to.toNumber()) < 1e-9) return [];
  return [`${line} (${figure} is right)`];
}

function changes(plan: Plan, edit: CellEdit): boolean {
  return plan.changes.some(
    ({ row, column, sheetId }) => row === edit.row && column === edit.column && sheetId === edit.sheetId,
  );
}

function isCell(edit: Edit): edit is CellEdit {
  return edit.type === 'cell';
}

function expectationOf(file: string): string {
  return file.replace(/\.xlsx$/, '.expected.json');
}
