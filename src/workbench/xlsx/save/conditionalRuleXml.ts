import { cellAddress } from '../../../sheet/address';
import { formatBounds } from '../../cells/a1';
import type { ConditionalRule, RuleConfig } from '../words/conditionalRule';
import { formulaToFile } from '../words/formulaText';
import { lookOf } from '../words/look';
import { escapeText, withAttributes, type AttributeValues } from '../file/xml';

type Highlight = Extract<RuleConfig, { type: 'highlightCell' }>;
type ColorScale = Extract<RuleConfig, { type: 'colorScale' }>;
type DataBar = Extract<RuleConfig, { type: 'dataBar' }>;
type IconSet = Extract<RuleConfig, { type: 'iconSet' }>;
type Threshold = DataBar['config']['min'];

/** What a rule tests, in the words of the file (ECMA-376-1, 18.3.1.10); formulas without `=`. */
interface FileTest {
  attributes: AttributeValues;
  formulas: string[];
}

/** @param format The `dxfId` of the rule's look. */
export function ruleXml(
  prefix: string,
  { rule, ranges, stopIfTrue }: ConditionalRule,
  priority: number,
  format: string | undefined,
): string {
  const tag = (attributes: AttributeValues): string =>
    withAttributes(`<${prefix}cfRule>`, {
      ...attributes,
      dxfId: format ?? null,
      priority,
      stopIfTrue: stopIfTrue ? 1 : null,
    });
  const close = `</${prefix}cfRule>`;
  switch (rule.type) {
    case 'highlightCell': {
      const corner = cellAddress(
        Math.min(...ranges.map((range) => range.startColumn)),
        Math.min(...ranges.map((range) => range.startRow)) + 1,
      );
      const { attributes, formulas } = highlightTest(rule, corner, ranges.map(formatBounds)[0] ?? corner);
      return (
        tag(attributes) +
        formulas.map((formula) => `<${prefix}formula>${escapeText(formula)}</${prefix}formula>`).join('') +
        close
      );
    }
    case 'colorScale':
      return tag({ type: 'colorScale' }) + colorScaleXml(prefix, rule) + close;
    case 'dataBar':
      return tag({ type: 'dataBar' }) + dataBarXml(prefix, rule) + close;
    case 'iconSet':
      return tag({ type: 'iconSet' }) + iconSetXml(prefix, rule) + close;
  }
}

/** Excel also wants the formula that says the same as a rule's attributes; `cell` is the first cell, relative. */
function highlightTest(rule: Highlight, cell: string, area: string): FileTest {
  switch (rule.subType) {
    case 'formula':
      return { attributes: { type: 'expression' }, formulas: [formulaToFile(rule.value)] };
    case 'number':
      return {
        attributes: { type: 'cellIs', operator: rule.operator },
        formulas: [rule.value ?? 0].flat().map(String),
      };
    case 'text':
      return textTest(rule.operator, rule.value ?? '', cell);
    case 'rank':
      return {
        attributes: {
          type: 'top10',
          rank: rule.value,
          percent: rule.isPercent ? 1 : null,
          bottom: rule.isBottom ? 1 : null,
        },
        formulas: [],
      };
    case 'average': {
      if (rule.operator === 'equal' || rule.operator === 'notEqual') {
        const sign = rule.operator === 'equal' ? '=' : '<>';
        return { attributes: { type: 'expression' }, formulas: [`${cell}${sign}AVERAGE(${absolute(area)})`] };
      }
      return {
        attributes: {
          type: 'aboveAverage',
          aboveAverage: rule.operator.startsWith('less') ? 0 : null,
          equalAverage: rule.operator.endsWith('OrEqual') ? 1 : null,
        },
        formulas: [],
      };
    }
    case 'timePeriod': {
      const formula = TIME_PERIODS[rule.operator]?.replace(/@/g, cell);
      return {
        attributes: { type: 'timePeriod', timePeriod: rule.operator },
        formulas: formula === undefined ? [] : [formula],
      };
    }
    case 'duplicateValues':
    case 'uniqueValues':
      return { attributes: { type: rule.subType }, formulas: [] };
  }
}

function textTest(
  operator: Extract<Highlight, { subType: 'text' }>['operator'],
  text: string,
  cell: string,
): FileTest {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  const named = (fileOperator: string, formula: string): FileTest => ({
    attributes: { type: operator, operator: fileOperator, text },
    formulas: [formula],
  });
  const state = (formula: string): FileTest => ({ attributes: { type: operator }, formulas: [formula] });
  switch (operator) {
    case 'containsText':
      return named('containsText', `NOT(ISERROR(SEARCH(${quoted},${cell})))`);
    case 'notContainsText':
      return named('notContains', `ISERROR(SEARCH(${quoted},${cell}))`);
    case 'beginsWith':
      return named('beginsWith', `LEFT(${cell},LEN(${quoted}))=${quoted}`);
    case 'endsWith':
      return named('endsWith', `RIGHT(${cell},LEN(${quoted}))=${quoted}`);
    case 'equal':
    case 'notEqual':
      return { attributes: { type: 'cellIs', operator }, formulas: [quoted] };
    case 'containsBlanks':
      return state(`LEN(TRIM(${cell}))=0`);
    case 'notContainsBlanks':
      return state(`LEN(TRIM(${cell}))>0`);
    case 'containsErrors':
      return state(`ISERROR(${cell})`);
    case 'notContainsErrors':
      return state(`NOT(ISERROR(${cell}))`);
  }
}

/** As Excel writes them; `@` is the cell. */
const TIME_PERIODS: Record<string, string> = {
  today: 'FLOOR(@,1)=TODAY()',
  yesterday: 'FLOOR(@,1)=TODAY()-1',
  tomorrow: 'FLOOR(@,1)=TODAY()+1',
  last7Days: 'AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())',
  lastWeek: 'AND(TODAY()-ROUNDDOWN(@,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(@,0)<(WEEKDAY(TODAY())+7))',
  thisWeek: 'AND(TODAY()-ROUNDDOWN(@,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(@,0)-TODAY()<=7-WEEKDAY(TODAY()))',
  nextWeek: 'AND(ROUNDDOWN(@,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(@,0)-TODAY()<(15-WEEKDAY(TODAY())))',
  lastMonth: 'AND(MONTH(@)=MONTH(EDATE(TODAY(),0-1)),YEAR(@)=YEAR(EDATE(TODAY(),0-1)))',
  thisMonth: 'AND(MONTH(@)=MONTH(TODAY()),YEAR(@)=YEAR(TODAY()))',
  nextMonth: 'AND(MONTH(@)=MONTH(EDATE(TODAY(),0+1)),YEAR(@)=YEAR(EDATE(TODAY(),0+1)))',
};

function colorScaleXml(prefix: string, { config }: ColorScale): string {
  const stops = [...config].sort((a, b) => a.index - b.index);
  const colors = stops.map((stop) => colorXml(prefix, stop.color)).join('');
  return `<${prefix}colorScale>${stops.map((stop) => thresholdXml(prefix, stop.value)).join('')}${colors}</${prefix}colorScale>`;
}

function dataBarXml(prefix: string, { config, isShowValue }: DataBar): string {
  const tag = withAttributes(`<${prefix}dataBar>`, { showValue: isShowValue ? null : 0 });
  const ends = thresholdXml(prefix, config.min) + thresholdXml(prefix, config.max);
  return `${tag}${ends}${colorXml(prefix, config.positiveColor)}</${prefix}dataBar>`;
}

/** Files name one set and list thresholds from the lowest; Univer lists icons from the highest, each with its threshold. */
function iconSetXml(prefix: string, { config, isShowValue }: IconSet): string {
  const tag = withAttributes(`<${prefix}iconSet>`, {
    iconSet: (config[0]?.iconType ?? '3TrafficLights1').replace(/^_/, ''),
    showValue: isShowValue ? null : 0,
  });
  const thresholds = [...config].reverse().map((icon, index) =>
    // The lowest icon stands for all that is left, so its own threshold says nothing.
    index === 0
      ? thresholdXml(prefix, { type: 'percent', value: 0 })
      : withAttributes(thresholdXml(prefix, icon.value), { gte: icon.operator === 'greaterThan' ? 0 : null }),
  );
  return `${tag}${thresholds.join('')}</${prefix}iconSet>`;
}

function thresholdXml(prefix: string, { type, value }: Threshold): string {
  const val =
    value === undefined || type === 'min' || type === 'max' ? null : String(value).replace(/^=/, '');
  return withAttributes(`<${prefix}cfvo/>`, { type, val });
}

function colorXml(prefix: string, color: string): string {
  return `<${prefix}color rgb="FF${(lookOf({ cl: { rgb: color } }).color ?? '#000000').slice(1)}"/>`;
}

function absolute(area: string): string {
  return area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
