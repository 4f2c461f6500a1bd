import type { Decimal } from '../../sheet/decimal';
import { NO_AREA, type YearFigure, type YearFigures } from './findYears';
import { type Named, matchByMeaning } from './matchByMeaning';

// ---- areas ------------------------------------------------------------------------------------------------

/** How a figure changed from an older to a newer year. */
export interface YearChange {
  /** Percentage points, newer less older (rule 9). */
  index: Decimal | null;
  /** Places, older less newer: a better place is positive (rule 9). */
  rank: number | null;
}

/** One area over the years, newest first. */
export interface ComparedFigure {
  name: string;
  /** As the newest year's table names it, else as its scoring sheet does. */
  shown: string;
  number: number | null;
  /** By the years that are compared; null where the year has no such area. */
  figures: (YearFigure | null)[];
  /** From each year to the one before it; null where an area has no counterpart: "không so sánh được". */
  changes: (YearChange | null)[];
}

/** The areas of several years beside each other. */
export interface AreaComparison {
  /** Newest first. */
  years: number[];
  /** The newest year's areas in their order, then those that only earlier years had. */
  areas: ComparedFigure[];
  total: ComparedFigure;
}

/** The areas of several years beside each other, matched by meaning; nothing is dropped. */
export function compareAreas(years: readonly YearFigures[]): AreaComparison {
  const newestFirst = [...years].sort((a, b) => b.year - a.year);
  const rows: { key: Named; figures: (YearFigure | null)[] }[] = [];
  newestFirst.forEach(({ areas }, at) => {
    // A row goes by the name of the year after: names drift from one year to the next.
    const matches = matchByMeaning(
      areas,
      rows.map(({ key }) => key),
    );
    areas.forEach((area, index) => {
      const row = rows[matches[index] ?? -1];
      if (row) {
        row.figures[at] = area;
        row.key = area;
      } else rows.push({ key: area, figures: newestFirst.map((_, year) => (year === at ? area : null)) });
    });
  });
  return {
    years: newestFirst.map(({ year }) => year),
    areas: rows.map(({ figures }) => comparedFigure(figures)),
    total: comparedFigure(newestFirst.map(({ total }) => total)),
  };
}

/** An area's figures of several years, newest first, with the changes from each year to the one before it. */
export function comparedFigure(figures: (YearFigure | null)[]): ComparedFigure {
  const latest = figures.find((figure) => figure !== null) ?? NO_AREA;
  return {
    name: latest.name,
    shown: latest.shown,
    number: latest.number,
    figures,
    changes: figures.slice(1).map((older, at) => changeBetween(figures[at] ?? null, older)),
  };
}

function changeBetween(newer: YearFigure | null, older: YearFigure | null): YearChange | null {
  if (!newer || !older) return null;
  return {
    index: newer.index && older.index ? newer.index.minus(older.index) : null,
    rank: newer.rank !== null && older.rank !== null ? older.rank - newer.rank : null,
  };
}
