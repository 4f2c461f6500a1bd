import { columnLetter, rowAreas } from '../sheet/address';
import { rounded } from '../sheet/sumFormulas';
import type { ScoringSheet } from '../scorecard/recognise';
import { countingColumns, type Criterion, type ScoreCell } from '../scorecard/model/scorecard';
import { figureColumns, leavesTogether } from '../scorecard/model/sharedFigures';
import type { ConditionalRule, SheetSnapshot } from '../sheet/snapshot';
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

/** Where a row's points and their maximum stand: columns, and how many rows further down. */
interface Place {
  column: number;
  down: number;
}

interface Marked {
  kind: HighlightKind;
  max: Place[];
  scores: Place[];
  rows: number[];
}

/** Takes our own earlier rules away and puts new ones on the leaves as they are now. */
export function planHighlight({ sheet, scorecard }: ScoringSheet): Edit[] {
  const marked = new Map<string, Marked>();
  for (const group of leavesTogether(scorecard, (leaf) => figureColumns(scorecard, leaf))) {
    const max = cellsOf(group, () => [scorecard.layout.columns.max]);
    const scores = cellsOf(group, (leaf) => countingColumns(scorecard, leaf));
    if (max.length === 0 || scores.length === 0) continue;
    for (const { row, source } of group) {
      const kind = highlightKind(source);
      const placed = { max: placesFrom(row, max), scores: placesFrom(row, scores) };
      const key = JSON.stringify([kind, placed]);
      const alike = marked.get(key) ?? { kind, ...placed, rows: [] };
      alike.rows.push(row);
      marked.set(key, alike);
    }
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
  const added = [...marked.values()].flatMap((alike) =>
    chunkAreas(rowAreas(alike.rows, first, last)).map((areas): AddRuleEdit => ({
      type: 'addRule',
      sheetId: sheet.id,
      rule: {
        areas: areas.join(','),
        formula: lostPointsFormula(alike, firstRowOf(areas)),
        style: HIGHLIGHT_STYLES[alike.kind],
        priority: null,
      },
    })),
  );
  return [...planClearHighlight(sheet), ...added];
}

function cellsOf(
  group: readonly Criterion[],
  columnsOf: (leaf: Criterion) => readonly number[],
): ScoreCell[] {
  return group.flatMap((leaf) => columnsOf(leaf).flatMap((column) => leaf.cells.get(column) ?? []));
}

function placesFrom(row: number, cells: readonly ScoreCell[]): Place[] {
  return cells.map((cell) => ({ column: cell.column, down: cell.row - row }));
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
function lostPointsFormula({ kind, max, scores }: Marked, row: number): string {
  const addresses = (places: readonly Place[]): string[] =>
    places.map(({ column, down }) => `$${columnLetter(column)}${String(row + down)}`);
  const sum = (of: readonly string[]): string => (of.length === 1 ? (of[0] ?? '') : `SUM(${of.join(',')})`);
  const [maxima, points] = [addresses(max), addresses(scores)];
  const [only, another] = maxima;
  const isKnown =
    only && !another ? `ISNUMBER(${only})` : `COUNT(${maxima.join(',')})=${String(maxima.length)}`;
  const filled = `COUNT(${points.join(',')})>0`;
  return `=AND(${isKnown},${filled},${rounded(`${sum(maxima)}-${sum(points)}`)}>0,"${MARK}:${kind}"<>"")`;
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
