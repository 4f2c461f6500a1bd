import { isSameFigure, sumOf, type Decimal } from '../scorecard/decimal';
import type { ScoringSheet } from '../scorecard/recognise';
import type { Criterion, ScoreCell, TotalRow } from '../scorecard/scorecard';
import { figureIn, indexCells, indexFrom, type IndexParts } from './indexFormula';

type Row = Criterion | TotalRow;

/** The parts of an index, or the cells that stand in the way of one. */
export type ExactIndex = { parts: IndexParts } | { parts: null; blockedBy: ScoreCell[] };

/**
 * The exact index of an area (null: of the total) from cells that can be divided as they stand. A total that is
 * printed 88,01 is 88,0115: where a cell does not hold its exact figure, the cells below it are added instead, so
 * that an index is right without a change on the scoring sheet.
 */
export function exactIndex(scoring: ScoringSheet, area: Criterion | null): ExactIndex {
  const { scorecard, recomputation } = scoring;
  const figures = area ? recomputation.figures.get(area) : recomputation.total;
  if (!figures?.index || figures.blockedBy.length > 0)
    return { parts: null, blockedBy: figures?.blockedBy ?? [] };
  const row: Row | null = area ?? scorecard.total;
  const isSelfStage = scorecard.stage === 'self';
  const blockedBy: ScoreCell[] = [];
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
      const standing = sumOf(own.map(figureIn));
      if (standing && isSameFigure(standing, exact)) return own;
      const below = each.kind === 'total' ? areasBelowTotal(scoring) : each.children;
      if (below.length > 0) return below.flatMap(cellsOf);
      blockedBy.push(...own);
      return [];
    };
    return row ? cellsOf(row) : scorecard.areas.flatMap(cellsOf);
  };
  const cells = { score: collect('score'), max: collect('max') };
  const parts = blockedBy.length > 0 ? null : indexFrom(cells, figureIn);
  return parts ? { parts } : { parts: null, blockedBy };
}

/** Bonus and deduction apply after the areas (rule 2): then the areas alone are not the total. */
function areasBelowTotal({ scorecard }: ScoringSheet): Criterion[] {
  return scorecard.adjustments.length === 0 ? scorecard.areas : [];
}
