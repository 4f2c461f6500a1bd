import type { ComparisonRow, ComparisonTable, ComparisonYear } from '../layout/comparisonTable';
import { areasOfRows, indexCellsOf, namedArea } from './comparisonCells';
import type { Decimal } from '../../sheet/decimal';
import { gridOf } from '../../sheet/grid';
import { matchByMeaning, type Named } from './matchByMeaning';
import { percentCell } from '../../sheet/percent';
import type { RecognisedWorkbook, ScoringSheet } from '../recognise';
import type { Criterion } from '../model/scorecard';
import { scoredYears, sheetOfYear, type ChosenSheets } from './yearSheets';

/** An area, or the total, in one year. */
export interface YearFigure {
  /** '' for the total. */
  name: string;
  /** As a comparison table names it, which its readers know; scoring sheets print their areas in capitals. */
  shown: string;
  number: number | null;
  /** The area on the year's scoring sheet; null for a total and for figures that are typed. */
  area: Criterion | null;
  /** 0 to 100: exact from a scoring sheet, else as it is typed in a comparison table; null where there is none. */
  index: Decimal | null;
  /** The place among the units, as people typed it; 1 is the best. */
  rank: number | null;
}

/** What a workbook says of one year. */
export interface YearFigures {
  year: number;
  /** The scoring sheet that the indexes come from; null where they are typed in a comparison table. */
  scoring: ScoringSheet | null;
  areas: YearFigure[];
  total: YearFigure;
}

/** A year that several scoring sheets claim: which one is meant is for a person to say. */
export interface RivalSheets {
  year: number;
  sheets: ScoringSheet[];
}

export interface FoundYears {
  /** Newest first. */
  years: YearFigures[];
  rivals: RivalSheets[];
}

/** The years of a workbook that can be compared, from its scoring sheets and from what is typed in its tables. */
export function findYears(workbook: RecognisedWorkbook, chosen?: ChosenSheets): FoundYears {
  const tables = workbook.sheets.flatMap(({ comparisons }) => comparisons);
  const typed = tables.flatMap(({ years }) => years.map(({ year }) => year));
  const all = [...new Set([...scoredYears(workbook, chosen), ...typed])].sort((a, b) => b - a);
  const found: FoundYears = { years: [], rivals: [] };
  for (const year of all) {
    const source = sheetOfYear(workbook, year, chosen);
    if (source.found) found.years.push(scoredYear(year, source.scoring, tables));
    else if (source.rivals.length > 0) found.rivals.push({ year, sheets: source.rivals });
    else {
      const figures = typedYear(year, tables);
      if (figures) found.years.push(figures);
    }
  }
  return found;
}

function scoredYear(year: number, scoring: ScoringSheet, tables: readonly ComparisonTable[]): YearFigures {
  const { figures, total } = scoring.recomputation;
  const ranks = new Map<Criterion | null, number>();
  const shown = new Map<Criterion, string>();
  for (const table of tables) {
    const column = columnsOf(table, year)?.rankColumn ?? null;
    const add = (row: ComparisonRow, area: Criterion | null): void => {
      const rank = column === null ? null : rankAt(table, row.row, column);
      if (rank !== null && !ranks.has(area)) ranks.set(area, rank);
    };
    for (const [row, area] of areasOfRows(table, scoring)) {
      add(row, area);
      if (!shown.has(area)) shown.set(area, row.name);
    }
    if (table.total) add(table.total, null);
  }
  return {
    year,
    scoring,
    areas: scoring.scorecard.areas.map((area) => ({
      ...namedArea(area),
      shown: shown.get(area) ?? area.name,
      area,
      index: figures.get(area)?.index ?? null,
      rank: ranks.get(area) ?? null,
    })),
    total: { ...NO_AREA, index: total.index, rank: ranks.get(null) ?? null },
  };
}

const NO_AREA: YearFigure = { name: '', shown: '', number: null, area: null, index: null, rank: null };

/** The first table that has figures of the year; null where none has. */
function typedYear(year: number, tables: readonly ComparisonTable[]): YearFigures | null {
  for (const table of tables) {
    const columns = columnsOf(table, year);
    if (!columns) continue;
    const index = indexCellsOf(table, columns.indexColumn);
    const figure = ({ row, name, number }: ComparisonRow): YearFigure => {
      const { cell, scale } = index(row);
      return {
        name,
        shown: name,
        number,
        area: null,
        index: percentCell(cell, scale)?.index ?? null,
        rank: columns.rankColumn === null ? null : rankAt(table, row, columns.rankColumn),
      };
    };
    const areas = table.rows.map(figure);
    const total = { ...(table.total ? figure(table.total) : NO_AREA), name: '', number: null };
    if ([...areas, total].some((each) => each.index !== null || each.rank !== null)) {
      return { year, scoring: null, areas, total };
    }
  }
  return null;
}

function columnsOf({ years }: ComparisonTable, year: number): ComparisonYear | undefined {
  return years.find((each) => each.year === year);
}

/** A place is a whole number from 1; anything else in its cell is none. */
export function rankAt(table: ComparisonTable, row: number, column: number): number | null {
  const { reading } = gridOf(table.sheet).cell(row, column);
  if (reading.kind !== 'number') return null;
  const rank = Number(reading.value.toString());
  return Number.isInteger(rank) && rank >= 1 ? rank : null;
}

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

// ---- criteria and components ------------------------------------------------------------------------------

/** A criterion in one of two years. */
export interface CriterionFigures {
  criterion: Criterion;
  max: Decimal | null;
  score: Decimal | null;
  /** Maximum less score. */
  lost: Decimal | null;
}

/** A criterion in two years; only in one of them where it was new or given up. */
export interface ComparedCriterion {
  /** 1 = area, 2 = criterion, 3 = component. */
  level: number;
  newer: CriterionFigures | null;
  older: CriterionFigures | null;
  /** Points, newer less older; null where it has no counterpart or a score is not known. */
  change: Decimal | null;
}

/** Criteria are more alike than areas: nearly all of them speak of carrying out the reform. */
const LEAST_LIKE_CRITERION = 0.75;

/**
 * Areas, criteria and components of two years beside each other in the newer sheet's order, matched by name under
 * parents that correspond. What only the older year had follows its siblings.
 */
export function compareCriteria(newer: ScoringSheet, older: ScoringSheet): ComparedCriterion[] {
  const compare = (
    news: readonly Criterion[],
    olds: readonly Criterion[],
    least?: number,
  ): ComparedCriterion[] => {
    const matches = matchByMeaning(news.map(namedArea), olds.map(namedArea), least);
    const met = new Set(matches);
    const pair = (now: Criterion | null, before: Criterion | null): ComparedCriterion[] => [
      comparedCriterion(figuresOf(newer, now), figuresOf(older, before)),
      ...compare(now?.children ?? [], before?.children ?? [], LEAST_LIKE_CRITERION),
    ];
    return [
      ...news.flatMap((now, at) => pair(now, olds[matches[at] ?? -1] ?? null)),
      ...olds.filter((_, at) => !met.has(at)).flatMap((before) => pair(null, before)),
    ];
  };
  return compare(newer.scorecard.areas, older.scorecard.areas);
}

function figuresOf({ recomputation }: ScoringSheet, criterion: Criterion | null): CriterionFigures | null {
  const figures = criterion && recomputation.figures.get(criterion);
  if (!figures) return null;
  const { max, score } = figures;
  return { criterion, max, score, lost: max && score ? max.minus(score) : null };
}

function comparedCriterion(
  newer: CriterionFigures | null,
  older: CriterionFigures | null,
): ComparedCriterion {
  return {
    level: (newer ?? older)?.criterion.level ?? 1,
    newer,
    older,
    change: newer?.score && older?.score ? newer.score.minus(older.score) : null,
  };
}
