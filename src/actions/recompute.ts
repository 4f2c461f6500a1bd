import { planRecompute, type RecomputeOptions } from '../plan/recomputeEdits';
import type { Action } from './action';
import { onScoringSheet } from './target';

/** Adds up every parent and total and divides every index anew, as live formulas or as values. */
export const recompute: Action<RecomputeOptions> = {
  plan: (context, options) =>
    onScoringSheet(context, (scoring) => ({
      ok: true,
      plan: planRecompute(context.workbook, scoring, context.findings, options),
    })),
};
