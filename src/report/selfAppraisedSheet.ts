import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { cellAddress } from '../sheet/address';
import { rounded, sumFormula } from '../sheet/sumFormulas';
import type { Decimal } from '../sheet/decimal';
import { leaves, type Criterion } from '../scorecard/model/scorecard';
import type { ScoringSheet } from '../scorecard/recognise';
import type { ScoredYear } from './scoredYear';
import { SheetFigures } from './figures';
import { notePieces } from './notes';
import { columnsFitting } from './pageWidth';
import type { ReportOptions } from './reportOptions';
import { blank, code, figure, SheetBuilder, text } from './sheetBuilder';
import type { SheetWords } from './sheetWords';

const MAX = 2;
const SELF = 3;
const SCORE = 4;
const CHANGE = 5;

/** A leaf whose appraised score is another than the self score. */
interface Difference {
  leaf: Criterion;
  /** Appraised less self score. */
  difference: Decimal;
}

/** Self score against appraised score: every cut and every rise with the council's reason. */
export function selfAppraisedSheet(
  name: string,
  { year, scoring }: ScoredYear,
  options: ReportOptions,
  words: SheetWords,
): SheetDefinition {
  const { texts, say } = words;
  const { columns } = texts;
  const orientation = 'landscape';
  const fixed = [44, 50, 58, 58, 84];
  const room = columnsFitting(orientation, fixed, 380);
  const nameWidth = Math.floor(room * 0.42);
  const noteWidth = room - nameWidth;
  const builder = new SheetBuilder(
    {
      name,
      widths: [44, nameWidth, 50, 58, 58, 84, noteWidth],
      orientation,
      nationalHeader: options.nationalHeader,
    },
    words,
  );
  builder.heading(say(words.title, { year: String(year) }));
  builder.header([
    [
      columns.code,
      columns.criterion,
      columns.max,
      columns.self,
      columns.appraised,
      columns.difference,
      columns.reason,
    ],
  ]);

  const figures = new SheetFigures(scoring);
  const differences = differencesOf(scoring);
  const sums: number[] = [];
  const section = (letter: string, heading: string, own: readonly Difference[]): void => {
    const ordered =
      options.order === 'code' ? own : [...own].sort((a, b) => b.difference.abs().cmp(a.difference.abs()));
    const placed: { leaf: Criterion; notes: string[]; row: number }[] = [];
    let next = builder.nextRow + 1;
    for (const { leaf } of ordered) {
      const notes = notePieces(leaf.note, noteWidth, texts.noNote);
      placed.push({ leaf, notes, row: next });
      next += notes.length;
    }
    const rows = placed.map(({ row }) => row);
    const sum = (column: number) => ({ formula: sumFormula(column, rows) });
    builder.keepWithNext(builder.nextRow);
    sums.push(
      builder.add([
        code('areaCode', letter),
        text('areaName', say(heading, { count: String(own.length) })),
        figure('areaFigure', sum(MAX)),
        figure('areaFigure', sum(SELF)),
        figure('areaFigure', sum(SCORE)),
        figure('areaFigure', sum(CHANGE), texts.formats.pointsChange),
        blank('areaFigure'),
      ]),
    );
    for (const { leaf, notes, row } of placed) {
      notes.forEach((note, piece) => {
        const isFirst = piece === 0;
        const difference = `=${rounded(`${cellAddress(SCORE, row)}-${cellAddress(SELF, row)}`)}`;
        builder.add([
          isFirst ? code('code', leaf.path) : blank('code'),
          isFirst ? text('name', leaf.name) : blank('name'),
          isFirst ? figure('points', figures.max(leaf)) : blank('points'),
          isFirst ? figure('points', figures.self(leaf)) : blank('points'),
          isFirst ? figure('points', figures.score(leaf)) : blank('points'),
          isFirst ? figure('change', { formula: difference }, texts.formats.pointsChange) : blank('change'),
          text('note', note),
        ]);
      });
    }
  };

  const cuts = differences.filter(({ difference }) => difference.lt(0));
  const rises = differences.filter(({ difference }) => difference.gt(0));
  if (cuts.length > 0) section('A', texts.cuts, cuts);
  if (rises.length > 0) section(cuts.length > 0 ? 'B' : 'A', texts.rises, rises);
  if (differences.length === 0) builder.line('remark', texts.noDifference);
  else {
    const sum = (column: number) => ({ formula: sumFormula(column, sums) });
    builder.keepWithNext(builder.nextRow - 1);
    builder.add([
      blank('totalFigure'),
      text('totalName', texts.net),
      figure('totalFigure', sum(MAX)),
      figure('totalFigure', sum(SELF)),
      figure('totalFigure', sum(SCORE)),
      figure('totalFigure', sum(CHANGE), texts.formats.pointsChange),
      blank('totalFigure'),
    ]);
  }
  return builder.build();
}

/** Leaves that were self-assessed and appraised differently; what surveys measure may not be claimed (rule 4). */
function differencesOf({ scorecard, recomputation }: ScoringSheet): Difference[] {
  return leaves(scorecard).flatMap((leaf) => {
    const { self = null, score = null } = recomputation.figures.get(leaf) ?? {};
    if (leaf.source !== 'appraised' || !self || !score || self.eq(score)) return [];
    return [{ leaf, difference: score.minus(self) }];
  });
}
