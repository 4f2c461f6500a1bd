import { planClearHighlight } from '../plan/highlightEdits';
import { planOf } from '../plan/plan';
import type { Action } from './action';
import { onScoringSheet, whereRulesAreKnown } from './target';

/** Takes away the marks of lost points, and nothing that somebody else made. */
export const clearHighlight: Action = {
  plan: (context) =>
    onScoringSheet(context, ({ sheet }) =>
      whereRulesAreKnown([sheet], () => ({ ok: true, plan: planOf(planClearHighlight(sheet)) })),
    ),
};
