import { formatBounds } from '../../cells/a1';
import type { ConditionalRule } from '../words/conditionalRule';
import { ruleXml } from './conditionalRuleXml';
import { placeOfElement, type SheetText } from './patchSheetElements';
import { ruleId } from '../words/fileIds';
import type { StyleSheet } from './styleSheet';
import type { RuleChanges } from '../changes/workbookChanges';
import { childrenNamed, withAttributes, type Splice, type XmlElement } from '../file/xml';

/** A rule of the file, whether or not Univer can show it. */
interface RuleInFile {
  /** Null for rules of extensions (`x14:cfRule`), which share the priorities but are never changed here. */
  id: string | null;
  element: XmlElement;
  priority: number;
}

/** A rule in the order in which all are evaluated after the change. */
type OrderedRule = RuleInFile | ConditionalRule;

/**
 * Conditional formats of a worksheet part with rules taken away, changed and added. New rules and rules that now cover
 * other cells get an element of their own; rules that stay are touched only where their priority has to make room
 * (ECMA-376-1, 18.3.1.10: smaller is first).
 */
export function patchConditionalRules(
  sheet: SheetText,
  changes: RuleChanges,
  sheetId: string,
  styles: StyleSheet,
): Splice[] {
  const { text, prefix } = sheet;
  const blocks = sheet.elements
    .filter((element) => element.name === 'conditionalFormatting')
    .map((block, blockIndex) => ({ block, rules: rulesOfBlock(block, blockIndex, sheetId) }));
  const removed = new Set(changes.removed);
  const surviving = [...blocks.flatMap(({ rules }) => rules), ...rulesOfExtensions(sheet)].filter(
    ({ id }) => id === null || !removed.has(id),
  );
  const priorities = assignPriorities(inEvaluationOrder(surviving, changes));
  const changed = new Map(changes.changed.map((change) => [change.rule.cfId, change]));
  const xmlOf = (rule: OrderedRule): string => {
    const priority = priorities.get(rule) ?? 1;
    if (!('element' in rule)) return ruleXml(prefix, rule, priority, formatOf(rule, styles));
    const { element, id } = rule;
    const change = id === null ? undefined : changed.get(id);
    if (change) {
      const format = change.keepsLook ? element.attributes['dxfId'] : formatOf(change.rule, styles);
      return ruleXml(prefix, change.rule, priority, format);
    }
    const tag = text.slice(element.start, element.openEnd);
    return (
      (priority === rule.priority ? tag : withAttributes(tag, { priority })) +
      text.slice(element.openEnd, element.end)
    );
  };

  const splices: Splice[] = [];
  const isGone = ({ id }: RuleInFile): boolean =>
    id !== null && (removed.has(id) || changed.get(id)?.keepsAreas === false);
  for (const { block, rules } of blocks) {
    if (rules.length > 0 && rules.every(isGone))
      splices.push({ start: block.start, end: block.end, text: '' });
    else
      for (const { element } of rules.filter(isGone))
        splices.push({ start: element.start, end: element.end, text: '' });
  }
  for (const rule of surviving.filter((survivor) => !isGone(survivor))) {
    const { start, end } = rule.element;
    const xml = xmlOf(rule);
    if (xml !== text.slice(start, end)) splices.push({ start, end, text: xml });
  }
  const place = placeOfElement(sheet, 'conditionalFormatting');
  const insert = (rule: ConditionalRule, xml: string): void => {
    const sqref = rule.ranges.map(formatBounds).join(' ');
    const element = `<${prefix}conditionalFormatting sqref="${sqref}">${xml}</${prefix}conditionalFormatting>`;
    splices.push({ start: place, end: place, text: element });
  };
  for (const rule of surviving.filter(isGone)) {
    const change = changed.get(rule.id ?? '');
    if (change) insert(change.rule, xmlOf(rule));
  }
  for (const rule of changes.added) insert(rule, xmlOf(rule));
  return splices;
}

function formatOf({ rule }: ConditionalRule, styles: StyleSheet): string | undefined {
  return rule.type === 'highlightCell' ? styles.differentialFormat(rule.style)?.toString() : undefined;
}

function rulesOfBlock(block: XmlElement, blockIndex: number, sheetId: string): RuleInFile[] {
  return childrenNamed(block, 'cfRule').map((element, index) => ({
    id: ruleId(sheetId, blockIndex, index),
    element,
    priority: Number(element.attributes['priority'] ?? 0),
  }));
}

function rulesOfExtensions({ elements }: SheetText): RuleInFile[] {
  const found: RuleInFile[] = [];
  const search = (element: XmlElement): void => {
    const priority = Number(element.attributes['priority'] ?? NaN);
    if (element.name === 'cfRule' && Number.isFinite(priority)) found.push({ id: null, element, priority });
    element.children.forEach(search);
  };
  elements.filter((element) => element.name === 'extLst').forEach(search);
  return found;
}

/**
 * Rules that Univer knows take the places of such rules in their new order; new ones stand just before the known rule
 * that follows them. Rules that Univer does not know keep their places.
 */
function inEvaluationOrder(surviving: readonly RuleInFile[], { order, added }: RuleChanges): OrderedRule[] {
  const sorted = [...surviving].sort((a, b) => a.priority - b.priority);
  const known = new Map(
    sorted.filter(({ id }) => id !== null && order.includes(id)).map((rule) => [rule.id, rule]),
  );
  const fresh = new Map(added.map((rule) => [rule.cfId, rule]));
  const result: OrderedRule[] = [];
  const upcoming = [...order];
  const takeFresh = (): void => {
    for (let rule = fresh.get(upcoming[0] ?? ''); rule; rule = fresh.get(upcoming[0] ?? '')) {
      result.push(rule);
      upcoming.shift();
    }
  };
  for (const rule of sorted) {
    if (!known.has(rule.id)) {
      result.push(rule);
      continue;
    }
    takeFresh();
    const next = known.get(upcoming.shift() ?? null);
    if (next) result.push(next);
  }
  takeFresh();
  return result;
}

/** Rising priorities that leave as many rules as possible with the one that they have. */
function assignPriorities(ordered: readonly OrderedRule[]): Map<OrderedRule, number> {
  const priorities = new Map<OrderedRule, number>();
  let last = 0;
  for (const rule of ordered) {
    last = 'priority' in rule ? Math.max(rule.priority, last + 1) : last + 1;
    priorities.set(rule, last);
  }
  return priorities;
}
