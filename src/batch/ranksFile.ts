import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { decimalOf } from '../sheet/decimal';
import { USUAL_UNITS, type GivenYears } from '../scorecard/years/givenFigures';

/**
 * The figures that a workbook cannot know, as a file gives them: by year, then by the area's name or number or
 * `"total"`, a rank, or a rank with the index of a year that has no scoring sheet.
 *
 * `{"units": 63, "2023": {"1": 29, "Cải cách thể chế": 18, "total": 21}, "2022": {"total": {"rank": 39, "index": 84.47}}}`
 */
const figure = z.union([
  z.number(),
  z.strictObject({ rank: z.number().optional(), index: z.number().optional() }),
]);
const ranksFile = z
  .object({ /** How many units are ranked. */ units: z.number().int().positive().optional() })
  .catchall(z.record(z.string(), figure))
  .refine((file) => Object.keys(file).every((key) => key === 'units' || /^20\d\d$/.test(key)));

export interface GivenRanks {
  given: GivenYears;
  units: number;
}

/** The file is no JSON, or JSON of another form. */
export class RanksFileError extends Error {}

/** @throws RanksFileError, or the file system's own error where the file cannot be read. */
export async function readRanks(file: string): Promise<GivenRanks> {
  const text = await readFile(file, 'utf8');
  const { units = USUAL_UNITS, ...years } = parseRanks(text);
  const given = Object.entries(years).map(([year, figures]) => {
    const ranks = new Map<string, number>();
    const indexes = new Map<string, ReturnType<typeof decimalOf>>();
    for (const [key, value] of Object.entries(figures)) {
      const { rank, index } = typeof value === 'number' ? { rank: value, index: undefined } : value;
      if (rank !== undefined) ranks.set(key, rank);
      if (index !== undefined) indexes.set(key, decimalOf(index));
    }
    return [Number(year), { ranks, indexes }] as const;
  });
  return { given: new Map(given), units };
}

function parseRanks(text: string): z.infer<typeof ranksFile> {
  try {
    return ranksFile.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    // What the parsers say quotes the file's content.
    throw new RanksFileError();
  }
}
