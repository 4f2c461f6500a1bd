import { toDisposable, Tools } from '@univerjs/core';
import type { IDisposable, IMutationInfo, Injector } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';

type Rule = IConditionFormattingRule;

/**
 * Lets conditional formatting rules and their formulas follow the cells that insertions, deletions and moves carry
 * along. A grid does this in its `-ui` plugin, which does not load without a page; here the same is done headless.
 * Where a move pulls the cells of a rule apart, the rule is split as in the grid.
 */
export function letRulesFollowCells(injector: Injector): IDisposable {
  const model = injector.get(ConditionalFormattingRuleModel);
  const references = injector.get(FormulaRefRangeService);
  const followed = new Map<string, IDisposable>();

  const forget = (key: string): void => {
    followed.get(key)?.dispose();
    followed.delete(key);
  };

  const follow = (unitId: string, subUnitId: string, rule: Rule): void => {
    const key = `${unitId} ${subUnitId} ${rule.cfId}`;
    forget(key);
    const registration = references.registerRangeFormula(
      unitId,
      subUnitId,
      rule.ranges,
      formulasOf(rule),
      (parts) => {
        const sheet = { unitId, subUnitId };
        const [first, ...others] = parts;
        if (!first) {
          return {
            redos: [{ id: DeleteConditionalRuleMutation.id, params: { ...sheet, cfId: rule.cfId } }],
            undos: [{ id: AddConditionalRuleMutation.id, params: { ...sheet, rule } }],
          };
        }
        const redos: IMutationInfo[] = [
          {
            id: SetConditionalRuleMutation.id,
            params: { ...sheet, cfId: rule.cfId, rule: moved(rule, first) },
          },
        ];
        const undos: IMutationInfo[] = [
          {
            id: SetConditionalRuleMutation.id,
            params: { ...sheet, cfId: rule.cfId, rule: Tools.deepClone(rule) },
          },
        ];
        for (const part of others) {
          const piece: Rule = { ...moved(rule, part), cfId: model.createCfId(unitId, subUnitId) };
          redos.push({ id: AddConditionalRuleMutation.id, params: { ...sheet, rule: piece } });
          undos.push({ id: DeleteConditionalRuleMutation.id, params: { ...sheet, cfId: piece.cfId } });
        }
        return { redos, undos };
      },
    );
    followed.set(key, registration);
  };

  for (const [unitId, sheets] of model.getAll()) {
    for (const [subUnitId, rules] of sheets) rules.forEach((rule) => follow(unitId, subUnitId, rule));
  }
  const changes = model.$ruleChange.subscribe(({ unitId, subUnitId, rule, type }) => {
    if (type === 'delete') forget(`${unitId} ${subUnitId} ${rule.cfId}`);
    else if (type === 'add' || type === 'set') follow(unitId, subUnitId, rule);
  });

  return toDisposable(() => {
    changes.unsubscribe();
    [...followed.keys()].forEach(forget);
  });
}

function formulasOf({ rule }: Rule): string[] {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula ? [rule.value] : [];
}

function moved(rule: Rule, part: { ranges: Rule['ranges']; formulas: string[] }): Rule {
  const copy = Tools.deepClone(rule);
  copy.ranges = part.ranges;
  const [formula] = part.formulas;
  if (
    formula !== undefined &&
    copy.rule.type === CFRuleType.highlightCell &&
    copy.rule.subType === CFSubRuleType.formula
  ) {
    copy.rule.value = formula;
  }
  return copy;
}
