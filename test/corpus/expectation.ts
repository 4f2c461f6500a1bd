import { z } from 'zod';

/** What has to come out of a workbook, written down by the scenario that made the workbook. */

const number = z.number().nullable();
const share = z.object({ leaves: z.number(), max: z.number(), score: z.number() });

const row = z.object({
  row: z.number(),
  path: z.string(),
  level: z.number(),
  parent: z.string().nullable(),
  leaf: z.boolean(),
  name: z.string(),
  max: number,
  self: number,
  score: number,
  source: z.enum(['appraised', 'survey', 'sipas']).nullable(),
});

const figures = z.object({
  path: z.string(),
  row: z.number(),
  max: number,
  self: number,
  score: number,
  index: number,
});

const finding = z.object({
  kind: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  cell: z.string(),
  consequence: z.boolean(),
});

const scoring = z.object({
  kind: z.literal('scoring'),
  year: number,
  stage: z.enum(['self', 'appraised']),
  headerRows: z.array(z.number()),
  columns: z.record(z.string(), z.string()),
  dataRange: z.string(),
  percentScale: z.enum(['percent', 'fraction']).nullable(),
  /** Inside `dataRange`; what stands above or below the table is not compared. */
  ignoredRows: z.array(z.number()),
  rows: z.array(row),
  total: figures.omit({ path: true }).nullable(),
  recomputed: z.array(figures),
  counts: z.object({
    areas: z.number(),
    criteria: z.number(),
    components: z.number(),
    leaves: z.number(),
    atMax: z.number(),
    below: z.number(),
    zero: z.number(),
  }),
  split: z.object({ appraised: share, survey: share, sipas: share }),
  belowMax: z.array(
    z.object({
      path: z.string(),
      row: z.number(),
      max: z.number(),
      score: z.number(),
      lost: z.number(),
      source: z.string(),
    }),
  ),
});

const sheet = z.object({
  name: z.string(),
  kind: z.enum(['scoring', 'comparison', 'other']),
  /** Why the sheet is what it is, in the words of whoever made it. */
  why: z.string(),
  scoring: scoring.nullable(),
  findings: z.array(finding),
  /** Kinds of further remarks (`info`) that are true as well and may be made. */
  allowedInfos: z.array(z.string()),
  /** Parts that the rules leave open and that are not compared, as paths: `columns.code`, `rows.12.score`. */
  unspecified: z.array(z.string()),
});

export const workbookExpectation = z.object({
  file: z.string(),
  /** What the workbook is and what is wrong with it. */
  about: z.string(),
  sheets: z.array(sheet),
});

export type WorkbookExpectation = z.infer<typeof workbookExpectation>;
export type SheetExpectation = z.infer<typeof sheet>;
export type ScoringExpectation = z.infer<typeof scoring>;
export type ExpectedFinding = z.infer<typeof finding>;
