import { columnLetter, consecutive } from '../sheet/address';
import { areaAddress, type Area } from '../sheet/area';
import { rounded } from '../sheet/sumFormulas';
import type { ScoringSheet } from '../scorecard/recognise';
import { countingColumns, type Criterion, type ScoreCell } from '../scorecard/model/scorecard';
import { figureColumns, leavesTogether } from '../scorecard/model/sharedFigures';
import type { ConditionalRule, SheetSnapshot } from '../sheet/snapshot';
import { MARKED } from './port';
import type { AddRuleEdit, Edit, RemoveRuleEdit, RuleStyle } from './edit';
import { sameFormula } from './sheets/sheetContent';

/**
 * Lost points are marked by conditional formats: they follow every edit, lie above a user's own fill without
 * touching it, and carry in their formula the words that tell them from anybody else's. The words survive
 * saving, copying and inserted rows, which Excel's ids of rules do not.
 */
const MARK = 'PAR-INDEX';

type HighlightKind = 'appraised' | 'survey';

/** Points lost in the appraisal stand out; survey results, which nobody can correct, are only tinted. */
export const HIGHLIGHT_STYLES: Record<HighlightKind, RuleStyle> = {
  appraised: { fill: '#FFE699', fontColor: '#5C2D00' },
  survey: { fill: '#DDEBF7', fontColor: '#1F4E79' },
};

/** Rules of ours on a sheet. */
export function ownRules(sheet: SheetSnapshot): ConditionalRule[] {
  return (sheet.conditionalRules ?? []).filter((rule) => MARKED.test(rule.formula));
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

/**
 * Puts rules on the leaves as they are now, one on each run of neighbouring rows, and takes away those of ours that say
 * anything else. What is right already is left alone.
 */
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
  const column = Math.min(...shown);
  const width = Math.max(...shown) - column + 1;
  const wanted = [...marked.values()].flatMap((alike) =>
    consecutive(alike.rows).map(([row, last]): AddRuleEdit => ({
      type: 'addRule',
      sheetId: sheet.id,
      rule: {
        area: { row, column, height: last - row + 1, width },
        formula: lostPointsFormula(alike, row),
        style: HIGHLIGHT_STYLES[alike.kind],
        priority: null,
      },
    })),
  );
  const stands = (edit: AddRuleEdit, rule: ConditionalRule): boolean =>
    sameFormula(edit.rule.formula, rule.formula) && covers(rule, edit.rule.area);
  const own = ownRules(sheet);
  return [
    ...own.filter((rule) => !wanted.some((edit) => stands(edit, rule))).map((rule) => removalOf(sheet, rule)),
    ...wanted.filter((edit) => !own.some((rule) => stands(edit, rule))),
  ];
}

/** Whether a rule covers an area and nothing else, as far as its areas are known. */
function covers({ areas }: ConditionalRule, area: Area): boolean {
  const [only, another] = areas ?? [];
  return only !== undefined && another === undefined && areaAddress(only) === areaAddress(area);
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
  return ownRules(sheet).map((rule) => removalOf(sheet, rule));
}

function removalOf(sheet: SheetSnapshot, { id, formula, priority }: ConditionalRule): RemoveRuleEdit {
  const style = HIGHLIGHT_STYLES[highlightKind(MARKED.exec(formula)?.[1] ?? null)];
  return { type: 'removeRule', sheetId: sheet.id, id, formula, priority, style };
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
