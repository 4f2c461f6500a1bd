import { z } from 'zod';
import type { OpenWorkbook } from '../actions/perform';
import { columnLetter } from '../sheet/address';
import { toNumber, type Decimal } from '../sheet/decimal';
import type { Finding } from '../scorecard/audit/finding';
import { gridOf } from '../sheet/grid';
import { placedRoles, SINGLE_ROLES, type ScoringColumns } from '../scorecard/layout/columns';
import { columnScale, percentCell } from '../sheet/percent';
import type { RowFigures } from '../scorecard/sums/figures';
import type { RecognisedSheet, ScoringSheet } from '../scorecard/recognise';
import { isLeaf, leafScore, pointsIn, type Criterion } from '../scorecard/model/scorecard';
import type { Locale } from '../locale/locale';
import { correctionSentence, findingSentence, unreadTables } from '../locale/sentences';

const number = z.number().nullable();
const letter = z.string().regex(/^[A-Z]{1,3}$/);
const source = z.enum(['appraised', 'survey', 'sipas']);
const share = z.object({ leaves: z.number(), max: z.number(), score: z.number() });

const finding = z.object({
  kind: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  /** A1 address. */
  cell: z.string(),
  row: z.number(),
  path: z.string().nullable(),
  /** Letter. */
  column: letter,
  found: z.union([z.number(), z.string(), z.null()]),
  expected: number,
  /** Wrong only because another cell is. */
  consequence: z.boolean(),
  message: z.string(),
});

const inspectedSheet = z.object({
  name: z.string(),
  kind: z.enum(['scoring', 'comparison', 'other']),
  reason: z.string(),
  year: number,
  stage: z.enum(['self', 'appraised']).nullable(),
  headerRows: z.array(z.number()),
  /** Letters; a role that the layout has not is absent. */
  columns: z.partialRecord(
    z.enum(['code', 'name', 'max', 'self', 'appraised', 'survey', 'achieved', 'percent', 'note', 'evidence']),
    letter,
  ),
  dataRange: z.string().nullable(),
  percentScale: z.enum(['percent', 'fraction']).nullable(),
  ignoredRows: z.array(z.number()),
  rows: z.array(
    z.object({
      row: z.number(),
      code: z.string(),
      path: z.string(),
      level: z.number(),
      parent: z.string().nullable(),
      leaf: z.boolean(),
      name: z.string(),
      max: number,
      self: number,
      /** The score that counts. */
      score: number,
      note: z.string(),
      source: source.nullable(),
    }),
  ),
  total: z.object({ row: z.number(), max: number, self: number, score: number, index: number }).nullable(),
  /** Every parent, from its leaves. */
  recomputed: z.array(
    z.object({ path: z.string(), row: z.number(), max: number, self: number, score: number, index: number }),
  ),
  counts: z
    .object({
      areas: z.number(),
      criteria: z.number(),
      components: z.number(),
      leaves: z.number(),
      atMax: z.number(),
      below: z.number(),
      zero: z.number(),
    })
    .nullable(),
  split: z.object({ appraised: share, survey: share, sipas: share }).nullable(),
  belowMax: z.array(
    z.object({
      path: z.string(),
      row: z.number(),
      max: z.number(),
      score: z.number(),
      lost: z.number(),
      note: z.string(),
      source,
    }),
  ),
  findings: z.array(finding),
});

/** What `inspect --json` prints for one file. Points are as in the sheet, indexes 0 to 100, rows the sheet's own. */
export const inspection = z.object({ file: z.string(), sheets: z.array(inspectedSheet) });
export type Inspection = z.infer<typeof inspection>;
type InspectedSheet = z.infer<typeof inspectedSheet>;

/** Describes a workbook as the contract has it. */
export function inspect(file: string, { workbook, findings }: OpenWorkbook, locale: Locale): Inspection {
  return {
    file,
    sheets: workbook.sheets.map((sheet) => ({
      ...describe(sheet, locale),
      findings: findings
        .filter((each) => each.sheetId === sheet.sheet.id)
        .map((each) => describeFinding(each, locale)),
    })),
  };
}

function describeFinding(each: Finding, locale: Locale): z.infer<typeof finding> {
  const { found } = each;
  return {
    kind: each.kind,
    severity: each.severity,
    sheet: each.sheetName,
    cell: `${columnLetter(each.column)}${String(each.row)}`,
    row: each.row,
    path: each.path,
    column: columnLetter(each.column),
    found: found === null || typeof found === 'string' ? found : toNumber(found),
    expected: plainNumber(each.expected),
    consequence: each.consequence,
    message: findingSentence(locale, each),
  };
}

type Described = Omit<InspectedSheet, 'findings'>;

function describe(recognised: RecognisedSheet, locale: Locale): Described {
  const nothing: Described = {
    name: recognised.sheet.name,
    kind: recognised.kind,
    reason: sheetReason(recognised, locale),
    year: null,
    stage: null,
    headerRows: [],
    columns: {},
    dataRange: null,
    percentScale: null,
    ignoredRows: [],
    rows: [],
    total: null,
    recomputed: [],
    counts: null,
    split: null,
    belowMax: [],
  };
  if (recognised.kind === 'scoring') return { ...nothing, ...describeScoring(recognised) };
  const table = recognised.comparisons[0];
  if (!table) return nothing;
  return {
    ...nothing,
    headerRows: [...table.headerRows],
    year: Math.max(...table.years.map(({ year }) => year)),
  };
}

/** Why a sheet is what it is, in one sentence, beginning with what a person said of it. */
export function sheetReason(recognised: RecognisedSheet, locale: Locale): string {
  const said = correctionSentence(locale, recognised);
  const seen = recognised.correction?.given.table === null ? '' : appearance(recognised, locale);
  return [said ?? '', seen].filter((part) => part !== '').join('; ');
}

function appearance(recognised: RecognisedSheet, locale: Locale): string {
  const { texts, say } = locale;
  if (recognised.kind === 'scoring') {
    const { scorecard, recomputation } = recognised;
    const rows = { ...recomputation.counts, first: scorecard.firstRow, last: scorecard.lastRow, count: 2 };
    const header = say(texts.sheet.whyHeader, { rows: scorecard.layout.headerRows.join('–') });
    return [header, say(texts.sheet.whyRows, rows), ...unreadTables(locale, scorecard)].join('; ');
  }
  const table = recognised.comparisons[0];
  if (table) {
    const years = table.years.map(({ year }) => String(year)).join(', ');
    return say(texts.sheet.whyComparison, { years, sheet: recognised.sheet.name });
  }
  if (recognised.kind === 'other' && recognised.isOwn) return texts.sheet.own;
  if (recognised.kind === 'other' && !recognised.isEmpty) {
    return say(texts.sheet.lacks, {
      missing: recognised.missing.map((part) => texts.missing[part]).join(', '),
    });
  }
  return texts.sheet.empty;
}

function describeScoring({ scorecard, recomputation, sheet }: ScoringSheet): Partial<Described> {
  const { layout, criteria, total } = scorecard;
  const { columns } = layout;
  const used = placedRoles(columns).map(({ column }) => column);
  const share = (which: 'appraised' | 'survey' | 'sipas'): { leaves: number; max: number; score: number } => {
    const found = recomputation.split.get(which);
    return found
      ? { leaves: found.leaves, max: toNumber(found.max), score: toNumber(found.score) }
      : { leaves: 0, max: 0, score: 0 };
  };
  return {
    year: scorecard.year,
    stage: scorecard.stage,
    headerRows: [...layout.headerRows],
    columns: letters(columns),
    dataRange: `${columnLetter(Math.min(...used))}${String(scorecard.firstRow)}:${columnLetter(Math.max(...used))}${String(scorecard.lastRow)}`,
    percentScale: percentScale(sheet, columns.percent, criteria),
    ignoredRows: scorecard.ignored.map(({ row }) => row),
    rows: criteria.map((criterion) => ({
      row: criterion.row,
      code: criterion.code.text,
      path: criterion.path,
      level: criterion.level,
      parent: criterion.parent?.path ?? null,
      leaf: isLeaf(criterion),
      name: criterion.name,
      max: plainNumber(pointsIn(criterion, columns.max)),
      self: columns.self === undefined ? null : plainNumber(pointsIn(criterion, columns.self)),
      score: plainNumber(leafScore(scorecard, criterion)),
      note: criterion.note,
      source: criterion.source,
    })),
    total: total ? { row: total.row, ...plainFigures(recomputation.total) } : null,
    recomputed: criteria
      .filter((criterion) => !isLeaf(criterion))
      .flatMap((criterion) => {
        const figures = recomputation.figures.get(criterion);
        return figures ? [{ path: criterion.path, row: criterion.row, ...plainFigures(figures) }] : [];
      }),
    counts: recomputation.counts,
    split: { appraised: share('appraised'), survey: share('survey'), sipas: share('sipas') },
    belowMax: recomputation.belowMax.map(({ criterion, max, score, lost, source: from }) => ({
      path: criterion.path,
      row: criterion.row,
      max: toNumber(max),
      score: toNumber(score),
      lost: toNumber(lost),
      note: criterion.note,
      source: from,
    })),
  };
}

function plainFigures({
  max,
  self,
  score,
  index,
}: RowFigures): Record<'max' | 'self' | 'score' | 'index', number | null> {
  return {
    max: plainNumber(max),
    self: plainNumber(self),
    score: plainNumber(score),
    index: plainNumber(index),
  };
}

function plainNumber(value: Decimal | null): number | null {
  return value ? toNumber(value) : null;
}

function letters(columns: ScoringColumns): InspectedSheet['columns'] {
  const found: InspectedSheet['columns'] = {};
  for (const role of SINGLE_ROLES) {
    const column = columns[role];
    if (column !== undefined && role !== 'unitNote') found[role] = columnLetter(column);
  }
  const appraised = columns.appraised.at(-1);
  const note = columns.note.at(-1);
  if (appraised !== undefined) found.appraised = columnLetter(appraised);
  if (note !== undefined) found.note = columnLetter(note);
  return found;
}

function percentScale(
  sheet: ScoringSheet['sheet'],
  column: number | undefined,
  criteria: readonly Criterion[],
): 'percent' | 'fraction' | null {
  if (column === undefined) return null;
  const grid = gridOf(sheet);
  const cells = criteria.map((criterion) => grid.cell(criterion.row, column));
  return cells.some((cell) => percentCell(cell)) ? columnScale(cells) : null;
}
