import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { cellAddress } from '../sheet/address';
import { rounded, sumFormula } from '../sheet/sumFormulas';
import { leaves } from '../scorecard/model/scorecard';
import type { ScoredYear } from './scoredYear';
import { SheetFigures } from './figures';
import { columnsFitting } from './pageWidth';
import { blank, figure, number, SheetBuilder, text, TWO_DECIMALS } from './sheetBuilder';
import type { ReportOptions } from './reportOptions';
import type { SheetWords } from './sheetWords';

const LEAVES = 2;
const MAX = 3;
const SCORE = 4;

/** What was self-assessed and appraised, what leaders were asked, and what citizens were asked (SIPAS). */
export function splitSheet(
  name: string,
  { year, scoring }: ScoredYear,
  options: Pick<ReportOptions, 'nationalHeader'>,
  words: SheetWords,
): SheetDefinition {
  const { texts, say } = words;
  const { columns } = texts;
  const orientation = 'portrait';
  const fixed = [32, 52, 60, 60, 60, 58];
  const [codeWidth = 0, ...figureWidths] = fixed;
  const builder = new SheetBuilder(
    {
      name,
      widths: [codeWidth, columnsFitting(orientation, fixed, 130), ...figureWidths],
      orientation,
      nationalHeader: options.nationalHeader,
    },
    words,
  );
  builder.heading(say(words.title, { year: String(year) }));
  builder.header([
    [columns.code, columns.source, columns.leaves, columns.max, columns.score, columns.lost, columns.index],
  ]);

  const figures = new SheetFigures(scoring);
  const all = leaves(scoring.scorecard);
  const rows: number[] = [];
  const derived = (row: number) => {
    const [max, score] = [cellAddress(MAX, row), cellAddress(SCORE, row)];
    return {
      lost: { formula: `=${rounded(`${max}-${score}`)}` },
      index: { formula: `=${score}/${max}*100` },
    };
  };
  for (const source of ['appraised', 'survey', 'sipas'] as const) {
    const own = all.filter((leaf) => leaf.source === source);
    const share = scoring.recomputation.split.get(source);
    if (own.length === 0 || !share) continue;
    const row = builder.nextRow;
    const { lost, index } = derived(row);
    rows.push(
      builder.add([
        number('code', rows.length + 1),
        text('name', texts.sources[source]),
        number('points', own.length),
        figure('points', figures.sum('max', own)),
        figure('points', figures.sum('score', own)),
        figure('points', lost),
        figure('index', share.index && index, TWO_DECIMALS),
      ]),
    );
  }
  const { lost, index } = derived(builder.nextRow);
  const sum = (column: number) => ({ formula: sumFormula(column, rows) });
  builder.add([
    blank('totalFigure'),
    text('totalName', texts.subtotal),
    figure('totalFigure', sum(LEAVES)),
    figure('totalFigure', sum(MAX)),
    figure('totalFigure', sum(SCORE)),
    figure('totalFigure', lost),
    figure('totalFigure', scoring.recomputation.total.max?.gt(0) ? index : null, TWO_DECIMALS),
  ]);
  if (scoring.scorecard.stage === 'self')
    builder.line('remark', say(texts.selfStage, { year: String(year) }));
  return builder.build();
}
