import { chooseScoringSheet, type ScoringSheet } from '../scorecard/recognise';
import type { ActionContext, Planned } from './action';

/** Runs a planner on the scoring sheet to work on, or says why there is none that may be written to. */
export function onScoringSheet(context: ActionContext, planner: (scoring: ScoringSheet) => Planned): Planned {
  const choice = chooseScoringSheet(context.workbook, context.sheetId);
  if (!choice.chosen) return { ok: false, why: choice.why };
  const { sheet } = choice.chosen;
  if (sheet.protected) return { ok: false, why: { reason: 'protectedSheet', sheet: sheet.name } };
  return planner(choice.chosen);
}
