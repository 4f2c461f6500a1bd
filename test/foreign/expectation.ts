import { z } from 'zod';

/** What has to come out of a workbook that somebody else made, written down before it was first read. */

const number = z.number().nullable();

const points = z.object({
  max: number.optional(),
  self: number.optional(),
  appraised: number.optional(),
  survey: number.optional(),
  achieved: number.optional(),
});

const said = z.array(z.looseObject({ kind: z.string(), cell: z.string().optional() }));

const sheet = z.looseObject({
  name: z.string(),
  /** Either where both are right answers. */
  kind: z.enum(['scoring', 'comparison', 'other', 'scoring or other']),
  /** The right answer is to ask, or to say that it is not known. */
  asks: z.boolean().optional(),
  /** Cells that no press may change. */
  mustNotChange: z.array(z.string()).optional(),
  /** Planted errors. */
  mustSay: said.optional(),
  /** Findings that may be said besides: a kind, or a kind and a cell. */
  allowed: z.array(z.string()).optional(),
  yearAmong: z.array(number).optional(),
  headerRowsAlso: z.array(z.array(z.number())).optional(),
  columnsAlso: z.array(z.record(z.string(), z.string())).optional(),
  year: number.optional(),
  stage: z.enum(['self', 'appraised']).optional(),
  headerRows: z.array(z.number()).optional(),
  /** Letters by role. */
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  dataRange: z.string().optional(),
  recomputed: z.array(points.extend({ path: z.string().nullable(), row: z.number() })).optional(),
  total: z
    .object({
      row: number.optional(),
      printed: points.optional(),
      recomputed: points.optional(),
      percent: number.optional(),
    })
    .nullable()
    .optional(),
  counts: z.record(z.string(), z.number()).optional(),
  belowMax: z
    .array(
      z.object({
        row: z.number(),
        path: z.string().nullable(),
        max: z.number(),
        score: z.number(),
        lost: z.number(),
      }),
    )
    .optional(),
  /** Errors, and warnings that have to be said. */
  discrepancies: z
    .array(
      z.looseObject({
        kind: z.string(),
        severity: z.string().optional(),
        row: z.number().optional(),
        rows: z.array(z.number()).optional(),
        column: z.string().optional(),
      }),
    )
    .optional(),
  /** Columns of numbers that are no role's: known as something else, or named as not used. */
  unread: z.array(z.string()).optional(),
});

/** A workbook with what must come out of it. */
export const foreignExpectation = z.looseObject({
  file: z.string(),
  /** What is unusual about it. */
  tests: z.string(),
  sheets: z.array(sheet),
  yearAmong: z.array(number).optional(),
  mustNotChange: z.array(z.string()).optional(),
  mustSay: said.optional(),
  /** Kinds of findings that may be said besides. */
  allowed: z.array(z.string()).optional(),
});

export type ForeignExpectation = z.infer<typeof foreignExpectation>;
export type ForeignSheet = ForeignExpectation['sheets'][number];
