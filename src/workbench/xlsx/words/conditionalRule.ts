import type { IStyleBase } from '@univerjs/core';
import { z } from 'zod';
import { formatBounds } from '../../cells/a1';
import { lookOf, type Look } from './look';

/**
 * Conditional formats as the resource of `@univerjs/sheets-conditional-formatting` 0.25.1 holds them:
 * JSON of {sheet id: rules}, the rule that is evaluated first standing first.
 */
export const CONDITIONAL_FORMATTING_RESOURCE = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';

const bounds = z.object({
  startRow: z.number(),
  startColumn: z.number(),
  endRow: z.number(),
  endColumn: z.number(),
});
const style = z.custom<IStyleBase>((value) => typeof value === 'object' && value !== null);

const threshold = z.object({
  type: z.enum(['num', 'min', 'max', 'percent', 'percentile', 'formula']),
  value: z.union([z.number(), z.string()]).optional(),
});

const comparison = z.enum([
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'equal',
  'notEqual',
]);
const textTest = z.enum([
  'beginsWith',
  'endsWith',
  'containsText',
  'notContainsText',
  'equal',
  'notEqual',
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
]);

const highlight = { type: z.literal('highlightCell'), style };
const ruleConfig = z.union([
  z.object({ ...highlight, subType: z.literal('formula'), value: z.string() }),
  z.object({
    ...highlight,
    subType: z.literal('number'),
    operator: z.enum(['between', 'notBetween']),
    value: z.tuple([z.number(), z.number()]),
  }),
  z.object({
    ...highlight,
    subType: z.literal('number'),
    operator: comparison,
    value: z.number().optional(),
  }),
  z.object({ ...highlight, subType: z.literal('text'), operator: textTest, value: z.string().optional() }),
  z.object({
    ...highlight,
    subType: z.literal('rank'),
    isBottom: z.boolean(),
    isPercent: z.boolean(),
    value: z.number(),
  }),
  z.object({ ...highlight, subType: z.literal('average'), operator: comparison }),
  z.object({ ...highlight, subType: z.literal('timePeriod'), operator: z.string() }),
  z.object({ ...highlight, subType: z.literal('duplicateValues') }),
  z.object({ ...highlight, subType: z.literal('uniqueValues') }),
  z.object({
    type: z.literal('colorScale'),
    config: z.array(z.object({ index: z.number(), color: z.string(), value: threshold })),
  }),
  z.object({
    type: z.literal('dataBar'),
    isShowValue: z.boolean(),
    config: z.object({
      min: threshold,
      max: threshold,
      isGradient: z.boolean(),
      positiveColor: z.string(),
      nativeColor: z.string(),
    }),
  }),
  z.object({
    type: z.literal('iconSet'),
    isShowValue: z.boolean(),
    config: z.array(
      z.object({ operator: z.string(), value: threshold, iconType: z.string(), iconId: z.string() }),
    ),
  }),
]);

const conditionalRule = z.object({
  cfId: z.string(),
  ranges: z.array(bounds),
  stopIfTrue: z.boolean(),
  rule: ruleConfig,
});
const resource = z.record(z.string(), z.array(z.looseObject({ cfId: z.string() })));

export type RuleConfig = z.infer<typeof ruleConfig>;
export type ConditionalRule = z.infer<typeof conditionalRule>;

/** The rules of one sheet. */
export interface SheetRules {
  rules: ConditionalRule[];
  /** Ids of rules that say something unknown here: what the file has of them stays. */
  unreadable: string[];
}

export const NO_RULES: SheetRules = { rules: [], unreadable: [] };

/** @throws when the text is nothing that the plugin writes: then saving would lose every rule. */
export function parseConditionalRules(data: string): Record<string, SheetRules> {
  const sheets = data === '' ? {} : resource.parse(JSON.parse(data));
  return Object.fromEntries(
    Object.entries(sheets).map(([sheetId, entries]) => {
      const parsed = entries.map((entry) => ({
        id: entry.cfId,
        rule: conditionalRule.safeParse(entry).data,
      }));
      const rules = parsed.flatMap(({ rule }) => rule ?? []);
      return [sheetId, { rules, unreadable: parsed.filter(({ rule }) => !rule).map(({ id }) => id) }];
    }),
  );
}

export function sameRule(a: ConditionalRule, b: ConditionalRule): boolean {
  return ruleKey(a) === ruleKey(b);
}

export function sameAreas(a: ConditionalRule, b: ConditionalRule): boolean {
  return JSON.stringify(a.ranges.map(formatBounds)) === JSON.stringify(b.ranges.map(formatBounds));
}

/** Whether two rules make the cells that they hit look the same. */
export function sameLook(a: ConditionalRule, b: ConditionalRule): boolean {
  return JSON.stringify(sorted(ruleLook(a))) === JSON.stringify(sorted(ruleLook(b)));
}

function ruleKey(rule: ConditionalRule): string {
  const look = ruleLook(rule);
  return JSON.stringify([
    rule.ranges.map(formatBounds),
    rule.stopIfTrue,
    sorted({ ...rule.rule, style: look }),
  ]);
}

/** Colour scales, bars and icons have their colours in what they test; Univer says one colour in several ways. */
function ruleLook({ rule }: ConditionalRule): Look {
  return rule.type === 'highlightCell' ? lookOf(rule.style) : {};
}

/** The same value with keys in one order and without those that say nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, sorted(entry)]),
  );
}
