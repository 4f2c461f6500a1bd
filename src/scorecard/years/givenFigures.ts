import type { Decimal } from '../../sheet/decimal';
import { matchByMeaning, type Named } from './matchByMeaning';
import { fold } from '../../sheet/text';

/** Figures of one year that a person gives, by what names the row: an area's name or number, or `total`. */
export interface GivenFigures {
  /** Places among the units. */
  ranks: ReadonlyMap<string, number>;
  /** Indexes from 0 to 100 of a year that has no scoring sheet. */
  indexes: ReadonlyMap<string, Decimal>;
}

/** By year. */
export type GivenYears = ReadonlyMap<number, GivenFigures>;

/** How many units the ministry ranks: the provinces of 2023. */
export const USUAL_UNITS = 63;

const TOTAL_KEYS = /^(total|tong|chung)$/;

/** The row of a comparison that a key names, or null. */
export function rowNamed<Row extends Named>(
  { rows, total }: { rows: readonly Row[]; total: Row | null },
  key: string,
): Row | null {
  if (TOTAL_KEYS.test(fold(key))) return total;
  const number = /^\s*\d+\s*$/.test(key) ? Number(key) : null;
  if (number !== null) return rows.find((row, at) => (row.number ?? at + 1) === number) ?? null;
  const [match] = matchByMeaning([{ name: key, number: null }], rows);
  return rows[match ?? -1] ?? null;
}

/** A figure that cannot be taken as given. */
export type BadFigure =
  | { kind: 'rank'; year: number; key: string; found: number; units: number }
  | { kind: 'index'; year: number; key: string; found: Decimal };

/** The first figure that is no place among so many units, or no index; null where all can be taken. */
export function badFigure(given: GivenYears, units: number): BadFigure | null {
  for (const [year, { ranks, indexes }] of given) {
    for (const [key, found] of ranks) {
      if (!Number.isInteger(found) || found < 1 || found > units)
        return { kind: 'rank', year, key, found, units };
    }
    for (const [key, found] of indexes) {
      if (found.lt(0) || found.gt(100)) return { kind: 'index', year, key, found };
    }
  }
  return null;
}
