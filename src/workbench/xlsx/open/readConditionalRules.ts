import type { IStyleBase } from '@univerjs/core';
import { parseBoundsList } from '../../cells/a1';
import type { Bounds } from '../../cells/rect';
import { readColor, type Palette } from '../words/colors';
import type { ConditionalRule, RuleConfig } from '../words/conditionalRule';
import { formulaFromFile } from '../words/formulaText';
import { ruleId } from '../words/fileIds';
import { booleanValue, childNamed, childrenNamed, type XmlElement } from '../file/xml';

/**
 * The rules of `<conditionalFormatting>` elements (ECMA-376-1, 18.3.1.18) that Univer can show, first
 * evaluated first. Icon sets, data bars (their look is in an extension), comparisons with other cells and
 * rules of kinds unknown here are left out: they stay in the file as they are.
 */
export function readConditionalRules(
  blocks: readonly XmlElement[],
  sheetId: string,
  look: { palette: Palette; differentialFormats: readonly IStyleBase[] },
): ConditionalRule[] {
  const found: { rule: ConditionalRule; priority: number }[] = [];
  for (const [blockIndex, block] of blocks.entries()) {
    const ranges = parseBoundsList(block.attributes['sqref'] ?? '');
    if (ranges.length === 0) continue;
    for (const [index, element] of childrenNamed(block, 'cfRule').entries()) {
      const rule = readRule(element, ranges, look);
      if (!rule) continue;
      found.push({
        rule: {
          cfId: ruleId(sheetId, blockIndex, index),
          ranges,
          stopIfTrue: booleanValue(element.attributes['stopIfTrue'], false),
          rule,
        },
        priority: Number(element.attributes['priority'] ?? 0),
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

const COMPARISONS = [
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'equal',
  'notEqual',
] as const;
const TEXT_TESTS = ['containsText', 'notContainsText', 'beginsWith', 'endsWith'] as const;
const STATE_TESTS = ['containsBlanks', 'notContainsBlanks', 'containsErrors', 'notContainsErrors'] as const;

/** A rule as the file says it: what the readers of the kinds of rules read from. */
interface FileRule {
  element: XmlElement;
  attributes: XmlElement['attributes'];
  formulas: readonly string[];
  ranges: readonly Bounds[];
  palette: Palette;
  /** What every rule has that gives cells a look. */
  highlight: { type: 'highlightCell'; style: IStyleBase };
}

type RuleReader = (rule: FileRule) => RuleConfig | null;

/** By the `type` of the file (ECMA-376-1, 18.18.12). */
const READERS: ReadonlyMap<string, RuleReader> = new Map<string, RuleReader>([
  ...TEXT_TESTS.map((test) => [test, textTestReader(test)] as const),
  ...STATE_TESTS.map((test) => [test, stateTestReader(test)] as const),
  ['expression', readExpression],
  ['cellIs', readComparison],
  ['top10', readRank],
  ['aboveAverage', readAverage],
  ['duplicateValues', ({ highlight }) => ({ ...highlight, subType: 'duplicateValues' })],
  ['uniqueValues', ({ highlight }) => ({ ...highlight, subType: 'uniqueValues' })],
  ['timePeriod', readTimePeriod],
  ['colorScale', ({ element, palette }) => readColorScale(childNamed(element, 'colorScale'), palette)],
]);

function readRule(
  element: XmlElement,
  ranges: readonly Bounds[],
  { palette, differentialFormats }: { palette: Palette; differentialFormats: readonly IStyleBase[] },
): RuleConfig | null {
  const { attributes } = element;
  const read = READERS.get(attributes['type'] ?? '');
  if (!read) return null;
  return read({
    element,
    attributes,
    formulas: childrenNamed(element, 'formula').map((formula) => formula.text),
    ranges,
    palette,
    highlight: {
      type: 'highlightCell',
      style: differentialFormats[Number(attributes['dxfId'] ?? -1)] ?? {},
    },
  });
}

function textTestReader(operator: (typeof TEXT_TESTS)[number]): RuleReader {
  return ({ attributes: { text }, highlight }) =>
    text === undefined ? null : { ...highlight, subType: 'text', operator, value: text };
}

function stateTestReader(operator: (typeof STATE_TESTS)[number]): RuleReader {
  return ({ highlight }) => ({ ...highlight, subType: 'text', operator });
}

function readExpression({ formulas: [formula], ranges, highlight }: FileRule): RuleConfig | null {
  return formula !== undefined && isAnchored(ranges)
    ? { ...highlight, subType: 'formula', value: formulaFromFile(formula) }
    : null;
}

function readRank({ attributes, highlight }: FileRule): RuleConfig {
  return {
    ...highlight,
    subType: 'rank',
    isBottom: booleanValue(attributes['bottom'], false),
    isPercent: booleanValue(attributes['percent'], false),
    value: Number(attributes['rank'] ?? 10),
  };
}

function readAverage({ attributes, highlight }: FileRule): RuleConfig | null {
  if (Number(attributes['stdDev'] ?? 0) !== 0) return null;
  const side = booleanValue(attributes['aboveAverage'], true) ? 'greaterThan' : 'lessThan';
  return {
    ...highlight,
    subType: 'average',
    operator: booleanValue(attributes['equalAverage'], false) ? `${side}OrEqual` : side,
  };
}

function readTimePeriod({ attributes: { timePeriod }, highlight }: FileRule): RuleConfig | null {
  return timePeriod === undefined ? null : { ...highlight, subType: 'timePeriod', operator: timePeriod };
}

/**
 * Formulas are relative to the top left of all areas together. Univer counts from the first of the areas;
 * where no area has that corner, the rule would be evaluated a few cells off.
 */
function isAnchored(ranges: readonly Bounds[]): boolean {
  const row = Math.min(...ranges.map((range) => range.startRow));
  const column = Math.min(...ranges.map((range) => range.startColumn));
  return ranges.some((range) => range.startRow === row && range.startColumn === column);
}

function readComparison({ attributes: { operator }, formulas, highlight }: FileRule): RuleConfig | null {
  const [first, second] = formulas.map(numberLiteral);
  if (operator === 'between' || operator === 'notBetween') {
    return typeof first === 'number' && typeof second === 'number'
      ? { ...highlight, subType: 'number', operator, value: [first, second] }
      : null;
  }
  const comparison = COMPARISONS.find((known) => known === operator);
  if (!comparison) return null;
  if (typeof first === 'number')
    return { ...highlight, subType: 'number', operator: comparison, value: first };
  const text = /^"((?:[^"]|"")*)"$/.exec(formulas[0] ?? '')?.[1]?.replace(/""/g, '"');
  if (text === undefined || (comparison !== 'equal' && comparison !== 'notEqual')) return null;
  return { ...highlight, subType: 'text', operator: comparison, value: text };
}

function numberLiteral(formula: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(formula.trim()) ? Number(formula) : null;
}

const THRESHOLDS = ['num', 'min', 'max', 'percent', 'percentile'] as const;

function readColorScale(element: XmlElement | undefined, palette: Palette): RuleConfig | null {
  const colors = childrenNamed(element, 'color').map((color) => readColor(color, palette));
  const config = childrenNamed(element, 'cfvo').map((threshold, index) => {
    const type = THRESHOLDS.find((known) => known === threshold.attributes['type']);
    const value = Number(threshold.attributes['val'] ?? 0);
    const color = colors[index];
    return type && color !== undefined && Number.isFinite(value)
      ? { index, color, value: { type, value } }
      : null;
  });
  const complete = config.filter((stop) => stop !== null);
  return complete.length === config.length && complete.length >= 2
    ? { type: 'colorScale', config: complete }
    : null;
}
