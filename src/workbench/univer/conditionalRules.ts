import { BooleanNumber, generateRandomId } from '@univerjs/core';
import type { IStyleBase } from '@univerjs/core';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Rect } from '../cells/rect';
import { fromBounds, toBounds } from '../cells/rect';

/** Excel's `ConditionalFormatType` of the rules that Univer has. */
type RuleType =
  | 'Custom'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet'
  | 'TopBottom'
  | 'PresetCriteria'
  | 'ContainsText'
  | 'CellValue';

/** What a custom rule looks like; null is "not set". Colours are `#RRGGBB`. */
export interface RuleLook {
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
}

/** A conditional formatting rule of one sheet. `formula` is null for every type but Custom. */
export interface Rule {
  id: string;
  type: RuleType;
  rects: Rect[];
  stopIfTrue: boolean;
  formula: string | null;
  look: RuleLook;
}

const HIGHLIGHT_TYPES: Record<string, RuleType> = {
  [CFSubRuleType.formula]: 'Custom',
  [CFSubRuleType.number]: 'CellValue',
  [CFSubRuleType.text]: 'ContainsText',
  [CFSubRuleType.rank]: 'TopBottom',
};

/** The conditional formatting rules of one sheet, first evaluated first. They are Univer's own, so a grid shows them. */
export class ConditionalRules {
  constructor(private readonly worksheet: FWorksheet) {}

  all(): Rule[] {
    return this.stored().map(fromStored);
  }

  find(id: string): Rule | undefined {
    return this.all().find((rule) => rule.id === id);
  }

  /** Adds a custom rule as the first one, as Excel does, and answers its id. A rule without a formula shows nothing yet. */
  addCustom(rects: readonly Rect[]): string {
    const id = `{${generateRandomId(8)}}`;
    const rule = customRule(id, rects, '', { fill: null, fontColor: null, bold: null, italic: null }, false);
    this.worksheet.addConditionalFormattingRule(rule);
    return id;
  }

  /** Univer registers a rule's formula with its engine only when the rule is added, so the rule is added anew in its place. */
  setFormula(id: string, formula: string): void {
    const rules = this.all();
    const priority = rules.findIndex((rule) => rule.id === id);
    const rule = rules[priority];
    if (!rule) return;
    this.delete(id);
    this.worksheet.addConditionalFormattingRule(
      customRule(id, rule.rects, formula, rule.look, rule.stopIfTrue),
    );
    this.moveTo(id, priority);
  }

  setLook(id: string, look: Partial<RuleLook>): void {
    const rule = this.find(id);
    if (!rule) return;
    const changed = customRule(
      id,
      rule.rects,
      rule.formula ?? '',
      { ...rule.look, ...look },
      rule.stopIfTrue,
    );
    this.worksheet.setConditionalFormattingRule(id, changed);
  }

  setStopIfTrue(id: string, stopIfTrue: boolean): void {
    const stored = this.stored().find((rule) => rule.cfId === id);
    if (stored) this.worksheet.setConditionalFormattingRule(id, { ...stored, stopIfTrue });
  }

  setRects(id: string, rects: readonly Rect[]): void {
    const stored = this.stored().find((rule) => rule.cfId === id);
    if (stored) this.worksheet.setConditionalFormattingRule(id, { ...stored, ranges: rects.map(toBounds) });
  }

  /** Makes a rule the one at `priority` (0 is evaluated first); too large a number makes it the last. */
  moveTo(id: string, priority: number): void {
    if (this.stored()[priority]?.cfId === id) return;
    const others = this.stored().filter((rule) => rule.cfId !== id);
    const next = others[priority];
    const last = others.at(-1);
    if (next) this.worksheet.moveConditionalFormattingRule(id, next.cfId, 'before');
    else if (last) this.worksheet.moveConditionalFormattingRule(id, last.cfId, 'after');
  }

  delete(id: string): void {
    this.worksheet.deleteConditionalFormattingRule(id);
  }

  private stored(): IConditionFormattingRule[] {
    return this.worksheet.getConditionalFormattingRules();
  }
}

function customRule(
  id: string,
  rects: readonly Rect[],
  formula: string,
  look: RuleLook,
  stopIfTrue: boolean,
): IConditionFormattingRule {
  const style: IStyleBase = {};
  if (look.fill !== null) style.bg = { rgb: look.fill };
  if (look.fontColor !== null) style.cl = { rgb: look.fontColor };
  if (look.bold !== null) style.bl = look.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (look.italic !== null) style.it = look.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  return {
    cfId: id,
    ranges: rects.map(toBounds),
    stopIfTrue,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style },
  };
}

function fromStored(stored: IConditionFormattingRule): Rule {
  const { rule } = stored;
  const base = { id: stored.cfId, rects: stored.ranges.map(fromBounds), stopIfTrue: stored.stopIfTrue };
  const plain: RuleLook = { fill: null, fontColor: null, bold: null, italic: null };
  switch (rule.type) {
    case CFRuleType.dataBar:
      return { ...base, type: 'DataBar', formula: null, look: plain };
    case CFRuleType.colorScale:
      return { ...base, type: 'ColorScale', formula: null, look: plain };
    case CFRuleType.iconSet:
      return { ...base, type: 'IconSet', formula: null, look: plain };
    default:
      return {
        ...base,
        type: HIGHLIGHT_TYPES[rule.subType] ?? 'PresetCriteria',
        formula: rule.subType === CFSubRuleType.formula ? rule.value : null,
        look: {
          fill: rule.style.bg?.rgb ?? null,
          fontColor: rule.style.cl?.rgb ?? null,
          bold: rule.style.bl === undefined ? null : rule.style.bl === BooleanNumber.TRUE,
          italic: rule.style.it === undefined ? null : rule.style.it === BooleanNumber.TRUE,
        },
      };
  }
}
