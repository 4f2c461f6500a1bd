import type { ComparisonTable } from '../../scorecard/layout/comparisonTable';
import { scoringSheets, type RecognisedWorkbook } from '../../scorecard/recognise';
import { findYears } from '../../scorecard/years/findYears';
import type { ChosenSheets } from '../../scorecard/years/yearSheets';
import type { ComparisonDraft } from './comparisonDraft';

/** Where figures of a year come from. */
export interface YearSource {
  key: string;
  /** A scoring sheet, figures that stand in a comparison table, or a table's columns that are still empty. */
  kind: 'scoring' | 'typed' | 'blank';
  sheetName: string;
  isHidden: boolean;
  /** The year as it stands in its field. */
  yearText: string;
  year: number | null;
  isUsed: boolean;
  /** Why the source cannot be used as it is. */
  fault: 'badYear' | 'sameYear' | null;
}

/** The ministry's table compares a year with the one before it. */
const USUAL_YEARS = 2;

/**
 * Everything in the workbook that has figures of a year, the newest first, sheets without a year last. Proposed are
 * the years of the table that is refreshed, for a new one the two newest; a sheet that nobody sees gives way to those
 * that are seen.
 */
export function yearSourcesOf(
  workbook: RecognisedWorkbook,
  table: ComparisonTable | null,
  draft: Pick<ComparisonDraft, 'years' | 'used'>,
): YearSource[] {
  const scored = scoringSheets(workbook).map(({ sheet, scorecard }): Source => {
    const yearText = draft.years.get(sheet.id) ?? String(scorecard.year ?? '');
    return {
      key: sheet.id,
      kind: 'scoring',
      sheetName: sheet.name,
      isHidden: sheet.visibility !== 'visible',
      yearText,
      year: yearFrom(yearText),
    };
  });
  const sources = [...scored, ...typedSources(workbook, scored, table)].sort(
    (a, b) => (b.year ?? 0) - (a.year ?? 0),
  );
  const isProposed = proposal(sources, table);
  const used = sources.map((source) => ({
    ...source,
    isUsed: draft.used.get(source.key) ?? isProposed(source),
  }));
  const count = (year: number | null): number =>
    used.filter((each) => each.isUsed && each.year === year && year !== null).length;
  return used.map((source) => ({
    ...source,
    fault: !source.isUsed
      ? null
      : source.year === null
        ? 'badYear'
        : count(source.year) > 1
          ? 'sameYear'
          : null,
  }));
}

type Source = Omit<YearSource, 'isUsed' | 'fault'>;

const YEAR = /^\s*(20\d\d)\s*$/;

function yearFrom(text: string): number | null {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/** Years that no scoring sheet claims: typed in a table, or columns of the refreshed table that wait for figures. */
function typedSources(
  workbook: RecognisedWorkbook,
  scored: readonly Source[],
  table: ComparisonTable | null,
): Source[] {
  const said = new Map(scored.flatMap(({ key, year }) => (year === null ? [] : [[year, key] as const])));
  const tables = workbook.sheets.flatMap(({ comparisons }) => comparisons);
  const typed = findYears(workbook, said).years.filter(({ scoring }) => scoring === null);
  const isScored = (year: number): boolean => scored.some((each) => each.year === year);
  const source = (kind: 'typed' | 'blank', year: number, of: ComparisonTable | undefined): Source => ({
    key: `${kind === 'blank' ? 'typed' : kind} ${String(year)}`,
    kind,
    sheetName: of?.sheet.name ?? '',
    isHidden: false,
    yearText: String(year),
    year,
  });
  const known = typed
    .filter(({ year }) => !isScored(year))
    .map(({ year }) =>
      source(
        'typed',
        year,
        tables.find(({ years }) => years.some((each) => each.year === year)),
      ),
    );
  const blank = (table?.years ?? [])
    .filter(({ year }) => !isScored(year) && known.every((each) => each.year !== year))
    .map(({ year }) => source('blank', year, table ?? undefined));
  return [...known, ...blank];
}

function proposal(sources: readonly Source[], table: ComparisonTable | null): (source: Source) => boolean {
  const givesWay = ({ isHidden, year }: Source): boolean =>
    isHidden && sources.some((each) => !each.isHidden && each.year === year);
  const years = table
    ? table.years.map(({ year }) => year)
    : [...new Set(sources.filter(({ isHidden }) => !isHidden).flatMap(({ year }) => year ?? []))].slice(
        0,
        USUAL_YEARS,
      );
  return (source) => source.year !== null && years.includes(source.year) && !givesWay(source);
}

/** Which sheet is which year's, as the person says; null while one of them cannot be used as it is. */
export function chosenSheets(sources: readonly YearSource[]): ChosenSheets | null {
  if (sources.some(({ fault }) => fault !== null)) return null;
  const chosen = new Map<number, string>();
  const scored = sources.filter(({ kind }) => kind === 'scoring');
  // What is not used still is of its year, and not of the one that its title says.
  for (const { year, key, isUsed } of [...scored].sort((a, b) => Number(b.isUsed) - Number(a.isUsed))) {
    if (year !== null && (isUsed || !chosen.has(year))) chosen.set(year, key);
  }
  return chosen;
}

/** The years that are compared, newest first. */
export function usedYears(sources: readonly YearSource[]): number[] {
  return sources.flatMap(({ isUsed, year }) => (isUsed && year !== null ? [year] : []));
}
