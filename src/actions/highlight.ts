import { planHighlight } from '../plan/highlightEdits';
import { planOf } from '../plan/plan';
import type { Action } from './action';
import { onScoringSheet, whereRulesAreKnown } from './target';

/** Marks the criteria below their maximum by rules that follow every edit. */
export const highlight: Action = {
  plan: (context) =>
    onScoringSheet(context, (scoring) =>
      whereRulesAreKnown([scoring.sheet], () => ({ ok: true, plan: planOf(planHighlight(scoring)) })),
    ),
};
