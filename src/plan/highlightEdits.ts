import { columnLetter, rowAreas } from '../scorecard/address';
import type { ScoringSheet } from '../scorecard/recognise';
import { countingColumns, leaves, type Criterion } from '../scorecard/scorecard';
import type { ConditionalRule, SheetSnapshot } from '../scorecard/snapshot';
import type { AddRuleEdit, Edit, RemoveRuleEdit, RuleStyle } from './edit';

/**
 * Lost points are marked by conditional formats: they follow every edit, lie above a user's own fill without
 * touching it, and carry in their formula the words that tell them from anybody else's. The words survive
 * saving, copying and inserted rows, which Excel's ids of rules do not.
 */
const MARK = 'PAR-INDEX';
const MARKED = /"PAR-INDEX:(appraised|survey|sipas)"<>""/;

type HighlightKind = 'appraised' | 'survey';

/** Points lost in the appraisal stand out; survey results, which nobody can correct, are only tinted. */
export const HIGHLIGHT_STYLES: Record<HighlightKind, RuleStyle> = {
  appraised: { fill: '#FFE699', fontColor: '#5C2D00' },
  survey: { fill: '#DDEBF7', fontColor: '#1F4E79' },
};

/** Excel takes addresses of up to 8,192 characters; more areas than that go into a further rule. */
const LONGEST_ADDRESS = 8000;

/** Rules of ours on a sheet. */
export function ownRules(sheet: SheetSnapshot): ConditionalRule[] {
  return sheet.conditionalRules.filter((rule) => MARKED.test(rule.formula));
}

/** Takes our own earlier rules away and puts new ones on the leaves as they are now. */
export function planHighlight({ sheet, scorecard }: ScoringSheet): Edit[] {
  const groups = new Map<string, { kind: HighlightKind; scores: number[]; leaves: Criterion[] }>();
  for (const leaf of leaves(scorecard)) {
    const kind = highlightKind(leaf.source);
    const scores = countingColumns(scorecard, leaf);
    if (scores.length === 0) continue;
    const key = `${kind} ${scores.join(' ')}`;
    const group = groups.get(key) ?? { kind, scores, leaves: [] };
    group.leaves.push(leaf);
    groups.set(key, group);
  }
  const { columns } = scorecard.layout;
  const shown = [
    columns.code ?? columns.name,
    columns.name,
    columns.max,
    ...scorecard.scoreColumns.map(({ column }) => column),
    ...columns.note,
  ];
  const first = Math.min(...shown);
  const last = Math.max(...shown);
  const added = [...groups.values()].flatMap(({ kind, scores, leaves: under }) =>
    chunkAreas(
      rowAreas(
        under.map((leaf) => leaf.row),
        first,
        last,
      ),
    ).map((areas): AddRuleEdit => ({
      type: 'addRule',
      sheetId: sheet.id,
      rule: {
        areas: areas.join(','),
        formula: lostPointsFormula(kind, columns.max, scores, firstRowOf(areas)),
        style: HIGHLIGHT_STYLES[kind],
        priority: null,
      },
    })),
  );
  return [...planClearHighlight(sheet), ...added];
}

/** Takes away exactly the rules that are ours. */
export function planClearHighlight(sheet: SheetSnapshot): RemoveRuleEdit[] {
  return ownRules(sheet).map(({ id, formula, priority }) => ({
    type: 'removeRule',
    sheetId: sheet.id,
    id,
    formula,
    priority,
    style: HIGHLIGHT_STYLES[highlightKind(MARKED.exec(formula)?.[1] ?? null)],
  }));
}

function highlightKind(source: string | null): HighlightKind {
  return source === 'survey' || source === 'sipas' ? 'survey' : 'appraised';
}

/** True at a row whose score is a number below its maximum; compared without binary noise. */
function lostPointsFormula(kind: HighlightKind, max: number, scores: readonly number[], row: number): string {
  const at = (column: number): string => `$${columnLetter(column)}${String(row)}`;
  const score = scores.length === 1 ? at(scores[0] ?? 0) : `SUM(${scores.map(at).join(',')})`;
  const filled = `COUNT(${scores.map(at).join(',')})>0`;
  return `=AND(ISNUMBER(${at(max)}),${filled},ROUND(${at(max)}-${score},10)>0,"${MARK}:${kind}"<>"")`;
}

function firstRowOf(areas: readonly string[]): number {
  return Number(/\d+/.exec(areas[0] ?? '')?.[0] ?? 1);
}

function chunkAreas(areas: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let length = 0;
  for (const area of areas) {
    const chunk = chunks.at(-1);
    if (chunk && length + area.length + 1 <= LONGEST_ADDRESS) {
      chunk.push(area);
      length += area.length + 1;
    } else {
      chunks.push([area]);
      length = area.length;
    }
  }
  return chunks;
}
