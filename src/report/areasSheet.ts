import type { SheetCell, SheetDefinition } from '../plan/sheets/sheetDefinition';
import { PAGE_WIDTH, type StyleName } from '../plan/sheets/sheetStyles';
import { cellAddress } from '../sheet/address';
import { toNumber } from '../sheet/decimal';
import { compareAreas, type ComparedFigure } from '../scorecard/years/yearComparison';
import { type YearFigure, type YearFigures } from '../scorecard/years/findYears';
import { SheetFigures, type Figure } from './figures';
import { blank, figure, number, SheetBuilder, text, TWO_DECIMALS, type MergedHeader } from './sheetBuilder';
import { columnsFitting } from './pageWidth';
import { yearsTitle } from './titles';
import type { ReportOptions } from './reportOptions';
import type { SheetWords } from './sheetWords';

/** Columns of the years, newest first, in colours that differ in print too. */
const COLORS = ['#1F4E79', '#9DC3E6', '#BF9000', '#A9D18E', '#7F7F7F'] as const;
/** Points that a label above a column of a chart needs. */
const LABEL_WIDTH = 18;
/** So many years a page shows upright. */
const UPRIGHT_YEARS = 2;
const WHOLE = 100;

interface Roles {
  name: StyleName;
  figure: StyleName;
}
const AREA: Roles = { name: 'name', figure: 'index' };
const TOTAL: Roles = { name: 'totalName', figure: 'totalFigure' };

/**
 * Index and rank of each area over two or more years, newest first as in the ministry's table, with the change from
 * each year to the next. A rank comes from the ministry: where nobody typed it, its cell is blank.
 */
export function areasSheet(
  name: string,
  years: readonly YearFigures[],
  options: Pick<ReportOptions, 'nationalHeader'>,
  words: SheetWords,
): SheetDefinition {
  const { texts, say } = words;
  const { columns } = texts;
  const compared = compareAreas(years);
  const newestFirst = [...years].sort((a, b) => b.year - a.year);
  const orientation = newestFirst.length > UPRIGHT_YEARS ? 'landscape' : 'portrait';
  const changes = compared.years.slice(1);
  const fixed = [28, ...newestFirst.flatMap(() => [42, 36]), ...changes.flatMap(() => [66, 58])];
  const [codeWidth = 0, ...figureWidths] = fixed;
  const nameWidth = columnsFitting(orientation, fixed, 130);
  const builder = new SheetBuilder(
    {
      name,
      widths: [codeWidth, nameWidth, ...figureWidths],
      orientation,
      nationalHeader: options.nationalHeader,
    },
    words,
  );
  builder.heading(say(words.title, { years: yearsTitle(words, compared.years) }));

  const indexColumn = (at: number): number => 2 + at * 2;
  const changeColumn = (at: number): number => indexColumn(newestFirst.length) + at * 2;
  const groups = [
    ...compared.years.map((year) => say(columns.ofYear, { year: String(year) })),
    ...changes.map((older, at) =>
      say(columns.change, { newer: String(compared.years[at]), older: String(older) }),
    ),
  ];
  const merges: MergedHeader[] = [
    { row: 0, from: 0, to: 0, rows: 2 },
    { row: 0, from: 1, to: 1, rows: 2 },
    ...groups.map((_, at) => ({ row: 0, from: indexColumn(at), to: indexColumn(at) + 1, rows: 1 })),
  ];
  builder.header(
    [
      [columns.code, columns.area, ...groups.flatMap((group) => [group, ''])],
      [
        '',
        '',
        ...newestFirst.flatMap(() => [columns.index, columns.rank]),
        ...changes.flatMap(() => [columns.indexChange, columns.rankChange]),
      ],
    ],
    merges,
  );

  const figures = newestFirst.map(({ scoring }) => scoring && new SheetFigures(scoring));
  const indexFigure = (each: YearFigure | null, at: number): Figure => {
    if (!each?.index) return null;
    const own = figures[at];
    return own ? own.index(each.area ?? 'total') : { value: toNumber(each.index) };
  };
  const addRow = (row: ComparedFigure, first: readonly SheetCell[], style: StyleName): void => {
    const here = builder.nextRow;
    const at = (column: number): string => cellAddress(column, here);
    const cells = [
      ...first,
      ...row.figures.flatMap((each, year) => [
        figure(style, indexFigure(each, year), TWO_DECIMALS),
        number(style, each?.rank ?? null),
      ]),
    ];
    const merged: [number, number][] = [];
    row.changes.forEach((change, year) => {
      const column = changeColumn(year);
      if (!change) {
        // The table has no change where one of the years has no such area.
        merged.push([column, column + 1]);
        cells.push(text(style, texts.notComparable), blank(style));
        return;
      }
      const [newer, older] = [indexColumn(year), indexColumn(year + 1)];
      cells.push(
        figure(style, change.index && { formula: `=${at(newer)}-${at(older)}` }, texts.formats.indexChange),
        figure(
          style,
          change.rank === null ? null : { formula: `=${at(older + 1)}-${at(newer + 1)}` },
          texts.formats.rankChange,
        ),
      );
    });
    builder.add(cells, merged);
  };

  const firstRow = builder.nextRow;
  compared.areas.forEach((row, index) => {
    addRow(row, [number('code', index + 1), text(AREA.name, row.shown)], AREA.figure);
  });
  const lastRow = builder.nextRow - 1;
  addRow(compared.total, [blank(TOTAL.figure), text(TOTAL.name, texts.total)], TOTAL.figure);

  for (const { year, scoring } of newestFirst) {
    if (!scoring) builder.line('remark', say(texts.typedYear, { year: String(year) }));
    else if (scoring.scorecard.stage === 'self')
      builder.line('remark', say(texts.selfStage, { year: String(year) }));
  }
  const all = [...compared.areas, compared.total];
  const ranks = all.flatMap((row) => row.figures.flatMap((each) => (each ? [each.rank] : [])));
  if (ranks.includes(null)) builder.line('remark', texts.blankRank);

  const range = (column: number): string =>
    `${cellAddress(column, firstRow)}:${cellAddress(column, lastRow)}`;
  const series = (column: (at: number) => number) =>
    compared.years
      .map((year, at) => ({
        name: say(columns.ofYear, { year: String(year) }),
        values: range(column(at)),
        categories: range(1),
        color: COLORS[at % COLORS.length] ?? COLORS[0],
      }))
      // Time runs from left to right, whatever the table's order.
      .reverse();
  const isRanked = compared.areas.every((row) => row.figures.every((each) => !each || each.rank !== null));
  const columnsOfChart = compared.areas.length * (newestFirst.length + 1);
  const hasLabels = PAGE_WIDTH[orientation] / columnsOfChart >= LABEL_WIDTH;
  const charts = [
    {
      title: texts.indexChart,
      series: series(indexColumn),
      labelFormat: hasLabels ? '0.0' : null,
      maximum: WHOLE,
    },
    {
      title: texts.rankChart,
      series: series((at) => indexColumn(at) + 1),
      labelFormat: hasLabels ? '0' : null,
      maximum: null,
    },
  ];
  builder.addCharts(isRanked ? charts : charts.slice(0, 1));
  return builder.build();
}
