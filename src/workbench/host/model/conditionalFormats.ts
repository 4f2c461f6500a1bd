import type { Rule, RuleLook } from '../../univer/conditionalRules';
import { MOST_ROWS } from '../../../sheet/address';
import { intersection, subtract } from '../../cells/rect';
import { colorOf } from '../color';
import { HostError, notImplemented } from '../hostError';
import type { HostClass, HostObject, Property } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import type { CellAreas, ObjectModel, RuleHandle } from './objectModel';
import { assertEditable } from './objectModel';

/** The rule behind a handle; deleted rules are not found. */
function ruleOf({ sheet, id }: RuleHandle): Rule {
  const rule = sheet.rules.find(id);
  if (!rule) throw new HostError('ItemNotFound');
  return rule;
}

/** The rules that touch any of the areas, first evaluated first. */
function rulesOn({ sheet, rects }: CellAreas): Rule[] {
  return sheet.rules
    .all()
    .filter((rule) =>
      rule.rects.some((covered) => rects.some((rect) => intersection(covered, rect) !== null)),
    );
}

/** Whether one of a rule's cells has another rule. */
function sharesCells(handle: RuleHandle): boolean {
  const { id, rects } = ruleOf(handle);
  return rulesOn({ sheet: handle.sheet, rects }).some((rule) => rule.id !== id);
}

export function defineConditionalFormats(model: ObjectModel): HostClass<CellAreas> {
  const object = (areas: CellAreas, rule: Rule | undefined): HostObject => {
    if (!rule) throw new HostError('ItemNotFound');
    const isOfSheet = areas.rects.some(({ rowCount }) => rowCount === MOST_ROWS);
    return model.conditionalFormat.of({ sheet: areas.sheet, id: rule.id, isOfSheet });
  };
  const find = (areas: CellAreas, id: string): Rule | undefined =>
    rulesOn(areas).find((rule) => rule.id === id);
  return defineClass<CellAreas>('ConditionalFormatCollection', {
    items: (areas) => {
      if (model.quirks.brokenRules) throw new HostError('GeneralException');
      return rulesOn(areas).map((rule) => object(areas, rule));
    },
    item: (areas, args) => object(areas, find(areas, args.text(0))),
    methods: {
      add: ({ sheet, rects }, args) => {
        assertEditable(sheet);
        if (args.text(0) !== 'Custom')
          throw notImplemented(`ConditionalFormatCollection.add('${args.text(0)}')`);
        return model.conditionalFormat.of({ sheet, id: sheet.rules.addCustom(rects), isOfSheet: false });
      },
      clearAll: (areas) => {
        assertEditable(areas.sheet);
        for (const rule of rulesOn(areas)) {
          const left = areas.rects.reduce(
            (pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)),
            rule.rects,
          );
          if (left.length === 0) areas.sheet.rules.delete(rule.id);
          else areas.sheet.rules.setRects(rule.id, left);
        }
      },
      getCount: (areas) => rulesOn(areas).length,
      getItem: (areas, args) => object(areas, find(areas, args.text(0))),
      getItemAt: (areas, args) => object(areas, rulesOn(areas)[args.integer(0)]),
      getItemOrNullObject: (areas, args) => {
        const rule = find(areas, args.text(0));
        return rule ? object(areas, rule) : null;
      },
    },
  });
}

export function defineConditionalFormat(model: ObjectModel): HostClass<RuleHandle> {
  const custom = (handle: RuleHandle): HostObject | null =>
    ruleOf(handle).type === 'Custom' ? model.customConditionalFormat.of(handle) : null;
  return defineClass<RuleHandle>('ConditionalFormat', {
    id: ({ id }) => id,
    properties: {
      id: readOnly(({ id }) => id),
      priority: {
        get: ({ sheet, id }) => sheet.rules.all().findIndex((rule) => rule.id === id),
        set: ({ sheet, id }, priority) => {
          assertEditable(sheet);
          if (typeof priority !== 'number' || !Number.isInteger(priority) || priority < 0)
            throw new HostError('InvalidArgument');
          sheet.rules.moveTo(id, priority);
        },
      },
      stopIfTrue: {
        get: (handle) => ruleOf(handle).stopIfTrue,
        set: ({ sheet, id }, stop) => {
          assertEditable(sheet);
          if (typeof stop !== 'boolean') throw new HostError('InvalidArgument');
          sheet.rules.setStopIfTrue(id, stop);
        },
      },
      type: readOnly((handle) => ruleOf(handle).type),
    },
    objects: {
      custom: (handle) => {
        const object = custom(handle);
        if (!object) throw new HostError('InvalidArgument');
        return object;
      },
      customOrNullObject: custom,
    },
    methods: {
      delete: (handle) => {
        assertEditable(handle.sheet);
        if (model.quirks.twoRulesOnOneCell && handle.isOfSheet && sharesCells(handle))
          throw new HostError('ItemNotFound');
        handle.sheet.rules.delete(ruleOf(handle).id);
      },
      getRange: (handle) => {
        const [rect, ...more] = ruleOf(handle).rects;
        if (!rect || more.length > 0) throw new HostError('InvalidArgument');
        return model.range.of({ sheet: handle.sheet, rect });
      },
      getRangeOrNullObject: (handle) => {
        const [rect, ...more] = ruleOf(handle).rects;
        return rect && more.length === 0 ? model.range.of({ sheet: handle.sheet, rect }) : null;
      },
      getRanges: (handle) => {
        const { rects } = ruleOf(handle);
        const answered = model.quirks.unsortedAreas ? [...rects].reverse() : rects;
        return model.rangeAreas.of({ sheet: handle.sheet, rects: answered });
      },
    },
  });
}

export function defineCustomConditionalFormat(model: ObjectModel): HostClass<RuleHandle> {
  return defineClass<RuleHandle>('CustomConditionalFormat', {
    objects: {
      format: (handle) => model.conditionalRangeFormat.of(handle),
      rule: (handle) => model.conditionalFormatRule.of(handle),
    },
  });
}

export function defineConditionalFormatRule(): HostClass<RuleHandle> {
  return defineClass<RuleHandle>('ConditionalFormatRule', {
    properties: {
      formula: {
        get: (handle) => ruleOf(handle).formula,
        set: (handle, formula) => {
          assertEditable(handle.sheet);
          if (typeof formula !== 'string' || formula === '') throw new HostError('InvalidArgument');
          handle.sheet.rules.setFormula(ruleOf(handle).id, formula.startsWith('=') ? formula : `=${formula}`);
        },
      },
    },
  });
}

export function defineConditionalRangeFormat(model: ObjectModel): HostClass<RuleHandle> {
  return defineClass<RuleHandle>('ConditionalRangeFormat', {
    objects: {
      fill: (handle) => model.conditionalRangeFill.of(handle),
      font: (handle) => model.conditionalRangeFont.of(handle),
    },
  });
}

/** One part of how a rule looks; null where the rule does not say. */
function lookProperty<K extends keyof RuleLook>(
  key: K,
  parse: (value: Json) => RuleLook[K],
): Property<RuleHandle> {
  return {
    get: (handle) => ruleOf(handle).look[key],
    set: (handle, value) => {
      assertEditable(handle.sheet);
      handle.sheet.rules.setLook(ruleOf(handle).id, { [key]: parse(value) });
    },
  };
}

const flagOf = (value: Json): boolean => {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
};

export function defineConditionalRangeFill(): HostClass<RuleHandle> {
  return defineClass<RuleHandle>('ConditionalRangeFill', {
    properties: { color: lookProperty('fill', colorOf) },
    methods: {
      clear: (handle) => {
        assertEditable(handle.sheet);
        handle.sheet.rules.setLook(ruleOf(handle).id, { fill: null });
      },
    },
  });
}

export function defineConditionalRangeFont(): HostClass<RuleHandle> {
  return defineClass<RuleHandle>('ConditionalRangeFont', {
    properties: {
      bold: lookProperty('bold', flagOf),
      color: lookProperty('fontColor', colorOf),
      italic: lookProperty('italic', flagOf),
    },
  });
}
