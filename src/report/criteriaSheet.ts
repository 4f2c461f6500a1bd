import type { SheetCell, SheetDefinition } from '../plan/sheets/sheetDefinition';
import type { StyleName } from '../plan/sheets/sheetStyles';
import { cellAddress } from '../sheet/address';
import { rounded } from '../sheet/sumFormulas';
import { isLeaf } from '../scorecard/model/scorecard';
import {
  compareCriteria,
  type ComparedCriterion,
  type CriterionFigures,
} from '../scorecard/years/compareCriteria';
import { SheetFigures } from './figures';
import { columnsFitting } from './pageWidth';
import type { ScoredYear } from './scoredYear';
import { blank, code, figure, SheetBuilder, text, type MergedHeader } from './sheetBuilder';
import { yearsTitle } from './titles';
import type { ReportOptions } from './reportOptions';
import type { SheetWords } from './sheetWords';

interface Roles {
  code: StyleName;
  name: StyleName;
  figure: StyleName;
}
const AREA: Roles = { code: 'areaCode', name: 'areaName', figure: 'areaFigure' };
const PARENT: Roles = { code: 'parentCode', name: 'parentName', figure: 'parentFigure' };
const LEAF: Roles = { code: 'code', name: 'name', figure: 'points' };

/** First columns of the newer year, the older year and the changes. */
const NEWER = 2;
const OLDER = 5;
const CHANGE = 8;

/** Areas, criteria and components of two years beside each other: score, maximum, lost points and change. */
export function criteriaSheet(
  name: string,
  [newer, older]: readonly [ScoredYear, ScoredYear],
  options: Pick<ReportOptions, 'nationalHeader'>,
  words: SheetWords,
): SheetDefinition {
  const { texts, say } = words;
  const { columns } = texts;
  const fixed = [44, 52, 56, 56, 52, 56, 56, 70, 76];
  const [codeWidth = 0, ...figureWidths] = fixed;
  const orientation = 'landscape';
  const builder = new SheetBuilder(
    {
      name,
      widths: [codeWidth, columnsFitting(orientation, fixed, 180), ...figureWidths],
      orientation,
      nationalHeader: options.nationalHeader,
    },
    words,
  );
  builder.heading(say(words.title, { years: yearsTitle(words, [newer.year, older.year]) }));
  const years = { newer: String(newer.year), older: String(older.year) };
  const merges: MergedHeader[] = [
    { row: 0, from: 0, to: 0, rows: 2 },
    { row: 0, from: 1, to: 1, rows: 2 },
    { row: 0, from: NEWER, to: OLDER - 1, rows: 1 },
    { row: 0, from: OLDER, to: CHANGE - 1, rows: 1 },
    { row: 0, from: CHANGE, to: CHANGE + 1, rows: 1 },
  ];
  const group = (year: string): string[] => [say(columns.ofYear, { year }), '', ''];
  const points = [columns.max, columns.score, columns.lost];
  builder.header(
    [
      [
        columns.code,
        columns.criterion,
        ...group(years.newer),
        ...group(years.older),
        say(columns.change, years),
        '',
      ],
      ['', '', ...points, ...points, columns.points, columns.rate],
    ],
    merges,
  );

  const newerFigures = new SheetFigures(newer.scoring);
  const olderFigures = new SheetFigures(older.scoring);
  for (const row of compareCriteria(newer.scoring, older.scoring)) {
    const shown = (row.newer ?? row.older)?.criterion;
    if (!shown) continue;
    const roles = shown.parent === null ? AREA : isLeaf(shown) ? LEAF : PARENT;
    const here = builder.nextRow;
    const at = (column: number): string => cellAddress(column, here);
    const year = (own: CriterionFigures | null, figures: SheetFigures, from: number): SheetCell[] => [
      figure(roles.figure, own && figures.max(own.criterion)),
      figure(roles.figure, own && figures.score(own.criterion)),
      figure(roles.figure, own?.lost ? { formula: `=${rounded(`${at(from)}-${at(from + 1)}`)}` } : null),
    ];
    const isPaired = row.newer !== null && row.older !== null;
    const added = builder.add(
      [
        code(roles.code, shown.path),
        text(roles.name, shown.name),
        ...year(row.newer, newerFigures, NEWER),
        ...year(row.older, olderFigures, OLDER),
        ...(isPaired
          ? changeCells(row, roles, at, texts.formats)
          : [text(roles.figure, texts.notComparable), blank(roles.figure)]),
      ],
      isPaired ? [] : [[CHANGE, CHANGE + 1]],
    );
    if (roles !== LEAF) builder.keepWithNext(added);
  }
  return builder.build();
}

/** Points, and because a maximum may change between years the share of it that was reached. */
function changeCells(
  { change, newer, older }: ComparedCriterion,
  { figure: style }: Roles,
  at: (column: number) => string,
  formats: SheetWords['texts']['formats'],
): SheetCell[] {
  const hasRate = change !== null && newer?.max?.gt(0) === true && older?.max?.gt(0) === true;
  const rate = (from: number): string => `${at(from + 1)}/${at(from)}*100`;
  return [
    figure(
      style,
      change && { formula: `=${rounded(`${at(NEWER + 1)}-${at(OLDER + 1)}`)}` },
      formats.pointsChange,
    ),
    figure(style, hasRate ? { formula: `=${rate(NEWER)}-${rate(OLDER)}` } : null, formats.indexChange),
  ];
}
