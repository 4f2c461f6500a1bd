import { areaName } from './address';
import type { ConditionalRule } from './conditionalRule';
import { ruleXml } from './conditionalRuleXml';
import { placeOfElement, type SheetText } from './patchSheetElements';
import { ruleId } from './readConditionalRules';
import type { StyleSheet } from './styleSheet';
import type { RuleChanges } from './workbookChanges';
import { childrenNamed, withAttributes, type Splice, type XmlElement } from './xml';

/** A rule of the file, whether or not Univer can show it. */
interface RuleInFile {
  /** Null for rules of extensions (`x14:cfRule`), which share the priorities but are never changed here. */
  id: string | null;
  element: XmlElement;
  priority: number;
}

/** A rule in the order in which all are evaluated after the change. */
type OrderedRule = { inFile: RuleInFile } | { added: ConditionalRule };

/**
 * Conditional formats of a worksheet part with rules taken away, changed and added. New rules get an element of their
 * own; rules that stay are touched only where their priority has to make room (ECMA-376-1, 18.3.1.10: smaller is first).
 */
export function patchConditionalRules(
  sheet: SheetText,
  changes: RuleChanges,
  sheetId: string,
  styles: StyleSheet,
): Splice[] {
  const { text, prefix } = sheet;
  const blocks = sheet.elements.filter((element) => element.name === 'conditionalFormatting');
  const changed = new Map(changes.changed.map((change) => [change.rule.cfId, change]));
  const gone = new Set([
    ...changes.removed,
    ...changes.changed.filter((change) => !change.keepsAreas).map((change) => change.rule.cfId),
  ]);
  const rulesOf = (block: XmlElement, blockIndex: number): RuleInFile[] =>
    childrenNamed(block, 'cfRule').map((element, index) => ({
      id: ruleId(sheetId, blockIndex, index),
      element,
      priority: Number(element.attributes['priority'] ?? 0),
    }));
  const inBlocks = blocks.map(rulesOf);
  const staying = [...inBlocks.flat(), ...rulesOfExtensions(sheet)].filter(
    (rule) => rule.id === null || !gone.has(rule.id),
  );
  const moved = changes.changed.filter((change) => !change.keepsAreas);
  const written = new Map(
    [...changes.added, ...moved.map((change) => change.rule)].map((rule) => [rule.cfId, rule]),
  );
  const priorities = assignPriorities(inEvaluationOrder(staying, changes.order, written));

  const splices: Splice[] = [];
  for (const [index, block] of blocks.entries()) {
    const rules = inBlocks[index] ?? [];
    if (rules.length > 0 && rules.every((rule) => rule.id !== null && gone.has(rule.id))) {
      splices.push({ start: block.start, end: block.end, text: '' });
      continue;
    }
    for (const { id, element } of rules)
      if (id !== null && gone.has(id)) splices.push({ start: element.start, end: element.end, text: '' });
  }
  for (const rule of staying) {
    const priority = priorities.get(rule) ?? rule.priority;
    const change = rule.id === null ? undefined : changed.get(rule.id);
    const { element } = rule;
    if (change) {
      splices.push({
        start: element.start,
        end: element.end,
        text: ruleXml(prefix, change.rule, priority, formatOf(change, element)),
      });
    } else if (priority !== rule.priority) {
      splices.push({
        start: element.start,
        end: element.openEnd,
        text: withAttributes(text.slice(element.start, element.openEnd), { priority }),
      });
    }
  }
  const place = placeOfElement(sheet, 'conditionalFormatting');
  for (const rule of written.values()) {
    const source = inBlocks.flat().find((known) => known.id === rule.cfId)?.element;
    const format = formatOf(changed.get(rule.cfId) ?? { rule, keepsLook: false }, source);
    const xml = ruleXml(prefix, rule, priorities.get(rule) ?? 1, format);
    const areas = rule.ranges.map(areaName).join(' ');
    splices.push({
      start: place,
      end: place,
      text: `<${prefix}conditionalFormatting sqref="${areas}">${xml}</${prefix}conditionalFormatting>`,
    });
  }
  return splices;

  function formatOf(
    { rule, keepsLook }: { rule: ConditionalRule; keepsLook: boolean },
    element: XmlElement | undefined,
  ): string | undefined {
    if (keepsLook) return element?.attributes['dxfId'];
    return rule.rule.type === 'highlightCell'
      ? styles.differentialFormat(rule.rule.style)?.toString()
      : undefined;
  }
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
function inEvaluationOrder(
  staying: readonly RuleInFile[],
  order: readonly string[],
  written: ReadonlyMap<string, ConditionalRule>,
): OrderedRule[] {
  const sorted = [...staying].sort((a, b) => a.priority - b.priority);
  const known = new Map(
    sorted.filter((rule) => rule.id !== null && order.includes(rule.id)).map((rule) => [rule.id, rule]),
  );
  const result: OrderedRule[] = [];
  let next = 0;
  const takeAdded = (): void => {
    for (let id = order[next]; id !== undefined && !known.has(id); id = order[++next]) {
      const rule = written.get(id);
      if (rule) result.push({ added: rule });
    }
  };
  for (const rule of sorted) {
    if (rule.id === null || !known.has(rule.id)) {
      result.push({ inFile: rule });
      continue;
    }
    takeAdded();
    const own = known.get(order[next++] ?? null);
    if (own) result.push({ inFile: own });
  }
  takeAdded();
  return result;
}

/** Rising priorities that leave as many rules as possible with the one that they have. */
function assignPriorities(ordered: readonly OrderedRule[]): Map<RuleInFile | ConditionalRule, number> {
  const priorities = new Map<RuleInFile | ConditionalRule, number>();
  let last = 0;
  for (const entry of ordered) {
    last = 'inFile' in entry ? Math.max(entry.inFile.priority, last + 1) : last + 1;
    priorities.set('inFile' in entry ? entry.inFile : entry.added, last);
  }
  return priorities;
}
