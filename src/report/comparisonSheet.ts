import { exactIndex } from '../plan/exactIndex';
import { indexFormula } from '../plan/indexFormula';
import { USUAL_WIDTH } from '../sheet/usualSizes';
import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { quoteSheet } from '../sheet/address';
import { toNumber } from '../sheet/decimal';
import { rowNamed, type GivenYears } from '../scorecard/years/givenFigures';
import type { ScoringSheet } from '../scorecard/recognise';
import { compareAreas, type ComparedFigure } from '../scorecard/years/yearComparison';
import { type YearFigure, type YearFigures } from '../scorecard/years/findYears';
import type { Figure } from './figures';
import { columnsFitting } from './pageWidth';
import { blank, figure, number, SheetBuilder, text, TWO_DECIMALS, type MergedHeader } from './sheetBuilder';
import { yearsTitle } from './titles';
import type { SheetWords } from './sheetWords';

const ORIENTATION = 'portrait';
const CODE_WIDTH = 28;
const FIGURE_WIDTHS = [64, 56];
const NAME_ROOM = 150;

/**
 * The comparison of years in the ministry's form (document 001): number and area, then index and rank of each year,
 * the newest first, and the total in the last row. Indexes are live on the scoring sheets, ranks are those that people
 * typed or gave. From then on the sheet is the user's own, and is refreshed in place as any other. Columns that are
 * there already (`standingWidths`, in points) keep their widths, and rows are as high as the words then need.
 */
export function comparisonSheet(
  name: string,
  years: readonly YearFigures[],
  given: GivenYears,
  words: SheetWords,
  standingWidths: readonly number[] | null = null,
): SheetDefinition {
  const { texts, say } = words;
  const { columns } = texts;
  const newestFirst = [...years].sort((a, b) => b.year - a.year);
  const compared = compareAreas(newestFirst);
  const ownWidths = pageWidths(newestFirst.length);
  const widths = standingWidths ? ownWidths.map((_, at) => standingWidths[at] ?? USUAL_WIDTH) : ownWidths;
  const builder = new SheetBuilder({ name, widths, orientation: ORIENTATION, nationalHeader: false }, words);
  builder.heading(say(words.title, { years: yearsTitle(words, compared.years) }));
  const merges: MergedHeader[] = [
    { row: 0, from: 0, to: 0, rows: 2 },
    { row: 0, from: 1, to: 1, rows: 2 },
    ...newestFirst.map((_, at) => ({ row: 0, from: 2 + at * 2, to: 3 + at * 2, rows: 1 })),
  ];
  builder.header(
    [
      [
        columns.code,
        columns.area,
        ...compared.years.flatMap((year) => [say(columns.indexAndRank, { year: String(year) }), '']),
      ],
      ['', '', ...newestFirst.flatMap(() => [columns.index, columns.rank])],
    ],
    merges,
  );
  const rows = { rows: compared.areas, total: compared.total };
  const givenAt = <Value>(of: ReadonlyMap<string, Value> | undefined, row: ComparedFigure): Value | null => {
    for (const [key, value] of of ?? []) if (rowNamed(rows, key) === row) return value;
    return null;
  };
  const indexAt = (row: ComparedFigure, at: number): Figure => {
    const each = row.figures[at] ?? null;
    const scoring = newestFirst[at]?.scoring;
    if (scoring) return each && liveIndex(scoring, each);
    const index = givenAt(given.get(compared.years[at] ?? 0)?.indexes, row) ?? each?.index ?? null;
    return index && { value: toNumber(index) };
  };
  const figuresOf = (row: ComparedFigure, style: 'index' | 'totalFigure') =>
    compared.years.flatMap((year, at) => [
      figure(style, indexAt(row, at), TWO_DECIMALS),
      number(style, givenAt(given.get(year)?.ranks, row) ?? row.figures[at]?.rank ?? null),
    ]);
  compared.areas.forEach((row, at) => {
    builder.add([number('code', at + 1), text('name', row.shown), ...figuresOf(row, 'index')]);
  });
  const label = [text('totalName', texts.total), blank('totalName')];
  builder.add([...label, ...figuresOf(compared.total, 'totalFigure')], [[0, 1]]);
  return builder.build();
}

/** As the table would be refreshed in place: a formula, or the figure where a cell stands in the way of one. */
function liveIndex(scoring: ScoringSheet, { area, index }: YearFigure): Figure {
  const { parts } = exactIndex(scoring, area);
  if (parts) return { formula: `${indexFormula(parts, `${quoteSheet(scoring.sheet.name)}!`)}*100` };
  return index && { value: toNumber(index) };
}

/** Widths in points with which the table fills a page. */
function pageWidths(years: number): number[] {
  const figures = Array.from({ length: years }, () => FIGURE_WIDTHS).flat();
  return [CODE_WIDTH, columnsFitting(ORIENTATION, [CODE_WIDTH, ...figures], NAME_ROOM), ...figures];
}
