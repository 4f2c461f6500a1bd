import type { Criterion } from '../model/scorecard';
import type { Decimal } from '../../sheet/decimal';
import type { RecognisedWorkbook, ScoringSheet } from '../recognise';
import { type ChosenSheets, scoredYears, sheetOfYear } from './yearSheets';
import type { ComparisonRow, ComparisonTable, ComparisonYear } from '../layout/comparisonTable';
import { areasOfRows, indexCellsOf, namedArea } from './comparisonCells';
import { percentCell } from '../../sheet/percent';
import { gridOf } from '../../sheet/grid';

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
interface RivalSheets {
  year: number;
  sheets: ScoringSheet[];
}

/** The years that a workbook has figures of, and the sheets that claim the same one. */
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

/** What the figures of a total name: no area. */
export const NO_AREA: YearFigure = { name: '', shown: '', number: null, area: null, index: null, rank: null };

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
