import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { cellAddress } from '../sheet/address';
import { rounded, sumFormula } from '../sheet/sumFormulas';
import { sumOf, ZERO, type Decimal } from '../sheet/decimal';
import type { BelowMax } from '../scorecard/sums/leafCounts';
import { areaOf, type Criterion } from '../scorecard/model/scorecard';
import type { ScoredYear } from './scoredYear';
import { SheetFigures } from './figures';
import { notePieces } from './notes';
import { columnsFitting } from './pageWidth';
import type { ReportOptions, ReportOrder } from './reportOptions';
import { blank, code, figure, SheetBuilder, text } from './sheetBuilder';
import type { SheetWords } from './sheetWords';

const MAX = 2;
const SCORE = 3;
const LOST = 4;

/**
 * Leaves below their maximum with the council's note in full, by area. What surveys measured stands apart: nobody
 * appraised it, and the official counts leave it out (rule 8).
 */
export function belowMaximumSheet(
  name: string,
  { year, scoring }: ScoredYear,
  options: ReportOptions,
  words: SheetWords,
): SheetDefinition {
  const { texts, say } = words;
  const { columns } = texts;
  const fixed = [44, 50, 54, 54];
  const orientation = 'landscape';
  const room = columnsFitting(orientation, fixed, 400);
  const nameWidth = Math.floor(room * 0.42);
  const noteWidth = room - nameWidth;
  const builder = new SheetBuilder(
    {
      name,
      widths: [44, nameWidth, 50, 54, 54, noteWidth],
      orientation,
      nationalHeader: options.nationalHeader,
    },
    words,
  );
  builder.heading(say(words.title, { year: String(year) }));
  builder.header([[columns.code, columns.criterion, columns.max, columns.score, columns.lost, columns.note]]);

  const figures = new SheetFigures(scoring);
  const { belowMax } = scoring.recomputation;
  const section = (letter: string, heading: string, own: readonly BelowMax[]): void => {
    const head = builder.nextRow;
    const groups = grouped(own, options.order);
    // Rows of the leaves, which the section adds up: known before they are written, because a note may need several.
    const rows: number[] = [];
    const layout = groups.map(({ area, leaves }) => ({
      area,
      leaves: leaves.map((leaf) => ({
        leaf,
        notes: notePieces(leaf.criterion.note, noteWidth, texts.noNote),
      })),
    }));
    let next = head + 1;
    const placed = layout.map(({ area, leaves }) => {
      const band = next++;
      const at = leaves.map(({ leaf, notes }) => {
        const row = next;
        next += notes.length;
        rows.push(row);
        return { leaf, notes, row };
      });
      return { area, band, leaves: at };
    });
    const sums = (of: readonly number[]) => ({
      max: sumFormula(MAX, of),
      score: sumFormula(SCORE, of),
      lost: sumFormula(LOST, of),
    });
    const total = sums(rows);
    builder.keepWithNext(head);
    builder.add([
      code('totalFigure', letter),
      text('totalName', say(heading, { count: String(own.length) })),
      figure('totalFigure', { formula: total.max }),
      figure('totalFigure', { formula: total.score }),
      figure('totalFigure', { formula: total.lost }),
      blank('totalFigure'),
    ]);
    for (const { area, band, leaves } of placed) {
      builder.keepWithNext(band);
      const sum = sums(leaves.map(({ row }) => row));
      builder.add([
        code('areaCode', area.path),
        text('areaName', area.name),
        figure('areaFigure', { formula: sum.max }),
        figure('areaFigure', { formula: sum.score }),
        figure('areaFigure', { formula: sum.lost }),
        blank('areaFigure'),
      ]);
      for (const { leaf, notes, row } of leaves) {
        notes.forEach((note, piece) => {
          const isFirst = piece === 0;
          builder.add([
            isFirst ? code('code', leaf.criterion.path) : blank('code'),
            isFirst ? text('name', leaf.criterion.name) : blank('name'),
            isFirst ? figure('points', figures.max(leaf.criterion)) : blank('points'),
            isFirst ? figure('points', figures.score(leaf.criterion)) : blank('points'),
            isFirst
              ? figure('points', {
                  formula: `=${rounded(`${cellAddress(MAX, row)}-${cellAddress(SCORE, row)}`)}`,
                })
              : blank('points'),
            text('note', note),
          ]);
        });
      }
    }
  };

  const appraised = belowMax.filter(({ source }) => source === 'appraised');
  const surveyed = belowMax.filter(({ source }) => source !== 'appraised');
  if (appraised.length > 0) section('A', texts.belowAppraised, appraised);
  if (surveyed.length > 0) section(appraised.length > 0 ? 'B' : 'A', texts.belowSurveyed, surveyed);
  if (belowMax.length === 0) builder.line('remark', texts.nothingBelow);
  return builder.build();
}

interface AreaGroup {
  area: Criterion;
  leaves: BelowMax[];
}

/** By area; the largest loss first, of areas as of leaves, or both in the order of the codes. */
function grouped(own: readonly BelowMax[], order: ReportOrder): AreaGroup[] {
  const groups: AreaGroup[] = [];
  for (const each of own) {
    const area = areaOf(each.criterion);
    const group = groups.find((known) => known.area === area);
    if (group) group.leaves.push(each);
    else groups.push({ area, leaves: [each] });
  }
  if (order === 'code') return groups;
  const lostOf = ({ leaves }: AreaGroup): Decimal => sumOf(leaves.map(({ lost }) => lost)) ?? ZERO;
  return groups
    .map(({ area, leaves }) => ({ area, leaves: [...leaves].sort((a, b) => b.lost.cmp(a.lost)) }))
    .sort((a, b) => lostOf(b).cmp(lostOf(a)));
}
