import { isSameFigure, sumOf, type Decimal } from '../sheet/decimal';
import type { ScoringSheet } from '../scorecard/recognise';
import { adjustedColumn } from '../scorecard/sums/figures';
import { adjustmentIn } from '../scorecard/model/adjustments';
import type { Criterion, ScoreCell, Scorecard, TotalRow } from '../scorecard/model/scorecard';
import { adjustmentTerm } from './adjustmentTerm';
import { figureIn, indexCells, indexFrom, type IndexParts } from './indexFormula';

type Row = Criterion | TotalRow;

/** The parts of an index, or the cells that stand in the way of one. */
export type ExactIndex = { parts: IndexParts } | { parts: null; blockedBy: readonly ScoreCell[] };

/**
 * The exact index of an area (null: of the total) from cells that can be divided as they stand. A total that is
 * printed 88,01 is 88,0115: where a cell does not hold its exact figure, the cells below it are added instead, so
 * that an index is right without a change on the scoring sheet. Bonus and deduction then follow behind the areas.
 */
export function exactIndex(scoring: ScoringSheet, area: Criterion | null): ExactIndex {
  const { scorecard, recomputation } = scoring;
  const figures = area ? recomputation.figures.get(area) : recomputation.total;
  if (!figures?.score || !figures.index || figures.blockedBy.length > 0)
    return { parts: null, blockedBy: figures?.blockedBy ?? [] };
  const row: Row | null = area ?? scorecard.total;
  const isSelfStage = scorecard.stage === 'self';
  const blockedBy: ScoreCell[] = [];
  let isTotalOfAreas = area === null && !row;
  const collect = (part: 'score' | 'max'): ScoreCell[] => {
    const exactOf = (each: Row): Decimal | null => {
      const own = each.kind === 'total' ? recomputation.total : recomputation.figures.get(each);
      if (!own) return null;
      return part === 'score' ? own.score : isSelfStage ? own.selfMax : own.max;
    };
    const cellsOf = (each: Row): ScoreCell[] => {
      const exact = exactOf(each);
      if (!exact) return [];
      const own = [...indexCells(scorecard, each)[part]];
      const held = sumOf(own.map(figureIn));
      if (held && isSameFigure(held, exact)) return own;
      if (each.kind === 'total' && part === 'score') isTotalOfAreas = true;
      const below = each.kind === 'total' ? scorecard.areas : each.children;
      if (below.length > 0) return below.flatMap(cellsOf);
      blockedBy.push(...own);
      return [];
    };
    return row ? cellsOf(row) : scorecard.areas.flatMap(cellsOf);
  };
  const cells = { score: collect('score'), max: collect('max') };
  const adjustment = isTotalOfAreas ? adjustmentOf(scorecard) : null;
  if (adjustment) {
    blockedBy.push(...adjustment.blockedBy);
    const counted = sumOf([...cells.score.map(figureIn), adjustment.points]);
    const isWhole = counted && isSameFigure(counted, figures.score);
    if (blockedBy.length > 0 || !isWhole) return { parts: null, blockedBy };
    return { parts: { ...cells, adjustment: adjustment.terms, index: figures.index } };
  }
  const parts = blockedBy.length > 0 ? null : indexFrom(cells, figureIn);
  return parts ? { parts } : { parts: null, blockedBy };
}

interface Adjustment {
  points: Decimal | null;
  terms: (prefix: string) => string;
  /** Points or caps that are text, which a formula does not add. */
  blockedBy: readonly ScoreCell[];
}

/** What bonus and deduction add behind the areas (rule 2); null where there is none. */
function adjustmentOf(scorecard: Scorecard): Adjustment | null {
  const { adjustments, layout } = scorecard;
  const column = adjustedColumn(scorecard);
  if (adjustments.length === 0 || column === undefined) return null;
  const { max } = layout.columns;
  const blockedBy = adjustments.flatMap((row) =>
    [column, max].flatMap((each) => {
      const cell = row.cells.get(each);
      return cell?.reading.kind === 'number' && !figureIn(cell) ? [cell] : [];
    }),
  );
  return {
    points: adjustmentIn(scorecard, column),
    terms: (prefix) => adjustments.map((row) => adjustmentTerm(row, column, max, prefix)).join(''),
    blockedBy,
  };
}
