import type { ComparisonTable } from '../../scorecard/layout/comparisonTable';
import type { Decimal } from '../../sheet/decimal';
import { rowNamed, type GivenYears } from '../../scorecard/years/givenFigures';
import { readText } from '../../sheet/numbers';
import type { AreaComparison, ComparedFigure } from '../../scorecard/years/yearComparison';
import type { ComparisonDraft, TypedFigure } from './comparisonDraft';

/** A rank, or an index, that a person can give. */
export interface FigureField {
  key: string;
  kind: 'rank' | 'index';
  year: number;
  /** What stands in the workbook; '' where nothing does. */
  inWorkbook: string;
  /** What the field shows: what was typed, else what stands there. */
  text: string;
  fault: 'badRank' | 'badIndex' | null;
}

/** The fields of an area, or of the total. */
export interface FieldRow {
  /** What names the row for `GivenFigures`. */
  key: string;
  row: ComparedFigure;
  fields: FigureField[];
}

export interface Units {
  /** How many units are ranked; null while the field says no such number. */
  count: number | null;
  text: string;
}

/** More provinces, districts or departments are ranked nowhere. */
const MOST_UNITS = 9999;

export function unitsOf({ units }: Pick<ComparisonDraft, 'units'>): Units {
  const count = wholeNumber(units);
  return { text: units, count: count !== null && count <= MOST_UNITS ? count : null };
}

/** The figures that can be given: ranks wherever there is an area, indexes only where no scoring sheet says them. */
export function fieldRowsOf(
  comparison: AreaComparison,
  target: ComparisonTable | null,
  years: readonly number[],
  { figures }: Pick<ComparisonDraft, 'figures'>,
  { count }: Units,
): FieldRow[] {
  const rows = { rows: comparison.areas, total: comparison.total };
  const hasTotal = target === null || target.total !== null;
  const all = hasTotal ? [...comparison.areas, comparison.total] : comparison.areas;
  const scored = comparison.years.map((_, at) => all.some(({ figures: of }) => of[at]?.area));
  return all.flatMap((row) => {
    const key = keyOf(rows, row);
    if (key === null) return [];
    const fields = comparison.years.flatMap((year, at): FigureField[] => {
      const figure = row.figures[at];
      if (!figure || !years.includes(year)) return [];
      const rank = field('rank', year, key, figure.rank === null ? '' : String(figure.rank), figures, count);
      const index = figure.index?.toFixed() ?? '';
      // What is typed in another table is corrected there.
      const takesIndex = target !== null && !scored[at];
      const takesRank = target === null || columnsOf(target, year)?.rankColumn !== null;
      return [
        ...(takesIndex ? [field('index', year, key, index, figures, count)] : []),
        ...(takesRank ? [rank] : []),
      ];
    });
    return [{ key, row, fields }];
  });
}

function columnsOf({ years }: ComparisonTable, year: number): ComparisonTable['years'][number] | undefined {
  return years.find((each) => each.year === year);
}

/** The number of a row, or its name where the number says another; null where neither names this row alone. */
function keyOf(
  rows: { rows: readonly ComparedFigure[]; total: ComparedFigure },
  row: ComparedFigure,
): string | null {
  if (row === rows.total) return 'total';
  const number = String(row.number ?? rows.rows.indexOf(row) + 1);
  return [number, row.name].find((key) => rowNamed(rows, key) === row) ?? null;
}

function field(
  kind: FigureField['kind'],
  year: number,
  rowKey: string,
  inWorkbook: string,
  figures: ReadonlyMap<string, TypedFigure>,
  units: number | null,
): FigureField {
  const key = `${kind} ${String(year)} ${rowKey}`;
  const typed = figures.get(key);
  const text = typed?.over === inWorkbook ? typed.text : inWorkbook;
  const isGiven = text.trim() !== '' && text !== inWorkbook;
  const isGood = kind === 'rank' ? rankFrom(text, units) !== null : indexFrom(text) !== null;
  const fault = !isGiven || isGood ? null : kind === 'rank' ? 'badRank' : 'badIndex';
  return { key, kind, year, inWorkbook, text, fault };
}

/** A place among the units; while their number is not known, any whole number from 1. */
function rankFrom(text: string, units: number | null): number | null {
  const rank = wholeNumber(text);
  return rank !== null && (units === null || rank <= units) ? rank : null;
}

/** An index from 0 to 100 as people type it: `87,41`, `87.41`, `87,41 %`. */
function indexFrom(text: string): Decimal | null {
  const reading = readText(text);
  if (reading.kind !== 'number' || reading.form === 'ratio') return null;
  const { value } = reading;
  return value.gte(0) && value.lte(100) ? value : null;
}

function wholeNumber(text: string): number | null {
  const reading = readText(text);
  if (reading.kind !== 'number' || reading.form !== 'text') return null;
  const number = Number(reading.value.toString());
  return Number.isInteger(number) && number >= 1 ? number : null;
}

/** What was typed and can be used; what stands in the workbook already is not given again. */
export function givenFrom(rows: readonly FieldRow[], { count }: Units): GivenYears {
  const given = new Map<number, { ranks: Map<string, number>; indexes: Map<string, Decimal> }>();
  for (const { key, fields } of rows) {
    for (const { kind, year, text, inWorkbook, fault } of fields) {
      if (fault !== null || text.trim() === '' || text === inWorkbook) continue;
      const figures = given.get(year) ?? { ranks: new Map(), indexes: new Map() };
      given.set(year, figures);
      const rank = rankFrom(text, count);
      const index = indexFrom(text);
      if (kind === 'rank' && rank !== null) figures.ranks.set(key, rank);
      if (kind === 'index' && index !== null) figures.indexes.set(key, index);
    }
  }
  return given;
}

/** The rows with the fields that are shown: those that the workbook has no figure for, or all. */
export function shownRows(rows: readonly FieldRow[], showsAll: boolean): FieldRow[] {
  return rows.flatMap((row) => {
    const fields = row.fields.filter(
      ({ inWorkbook, text }) => showsAll || inWorkbook === '' || text !== inWorkbook,
    );
    return fields.length > 0 ? [{ ...row, fields }] : [];
  });
}
