import { chooseScoringSheet, type ScoringSheet } from '../scorecard/recognise';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { ActionContext, Planned } from './action';

/** Runs a planner on the scoring sheet to work on, or says why there is none that may be written to. */
export function onScoringSheet(context: ActionContext, planner: (scoring: ScoringSheet) => Planned): Planned {
  const choice = chooseScoringSheet(context.workbook, context.sheetId);
  if (!choice.chosen) return { ok: false, why: choice.why };
  const { sheet } = choice.chosen;
  if (sheet.protected) return { ok: false, why: { reason: 'protectedSheet', sheet: sheet.name } };
  return planner(choice.chosen);
}

/** Runs a planner that takes marks away or puts them on sheets, unless Excel cannot tell which stand there. */
export function whereRulesAreKnown(sheets: readonly SheetSnapshot[], planner: () => Planned): Planned {
  const unknown = sheets.find(({ conditionalRules }) => conditionalRules === null);
  return unknown ? { ok: false, why: { reason: 'rulesUnknown', sheet: unknown.name } } : planner();
}
