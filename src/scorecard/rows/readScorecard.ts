import { classifyRows } from './classifyRows';
import { columnsByFigures } from './columnsByFigures';
import type { ClassifiedRows, CodedRow } from './rowKinds';
import { gridOf, type Grid } from '../../sheet/grid';
import type { MissingPart } from '../layout/headedTables';
import { CodedRows } from '../layout/codedRows';
import { findScoringLayout, type LayoutResult, type ScoringLayout } from '../layout/scoringTable';
import { misplacements } from './misplaced';
import { isLettered } from '../words/codes';
import type { CriterionDraft } from './criterionDraft';
import { buildOutline } from './outline';
import type { ScoreRole } from '../layout/columns';
import {
  isLeaf,
  isTrueBelow,
  pointsIn,
  type Criterion,
  type Scorecard,
  type ScoreColumn,
  type UnreadColumn,
} from '../model/scorecard';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { settleEffects, shareMaxima } from './effects';
import { handDownFigures } from './mergedFigures';
import { hasCriteria, isSummaryOf } from './summary';
import { sourceOfNote, type ScoreSource } from '../words/noteSource';
import { settleThousands } from './thousands';
import { yearInTitle } from '../layout/titleYear';
import { totalByFigures, uncertainRows } from './uncodedRows';
import { unreadRows } from './unreadRows';
import { plain, yearsIn } from '../../sheet/text';

/** The scorecard of a sheet, or what it lacks to have one; `headerRow` is where that was looked for. */
export type ScorecardResult =
  { found: true; scorecard: Scorecard } | { found: false; missing: MissingPart[]; headerRow: number | null };

/** Reads the scoring table of a sheet, by a layout that a person chose or as it looks, or says what it lacks. */
export function readScorecard(sheet: SheetSnapshot, chosen: ScoringLayout | null = null): ScorecardResult {
  const grid = gridOf(sheet);
  if (chosen) {
    const linked = linkRows(grid, chosen, new CodedRows(grid, chosen.columns));
    return scorecardOf(grid, linked, []);
  }
  const first = readTable(grid, findScoringLayout(grid));
  if (!first.found || hasCriteria(first.scorecard) || first.scorecard.beneath === null) return first;
  const second = readTable(grid, findScoringLayout(grid, first.scorecard.beneath));
  return second.found && isSummaryOf(first.scorecard, second.scorecard) ? second : first;
}

/** The table that words name, with the columns that its figures confirm. */
function readTable(grid: Grid, result: LayoutResult): ScorecardResult {
  if (!result.found) return result;
  const named = linkRows(grid, result.layout, result.coded);
  const { layout, unread } = columnsByFigures(grid, named.layout, {
    criteria: named.criteria,
    total: named.rows.total,
  });
  return scorecardOf(grid, layout === named.layout ? named : linkRows(grid, layout, result.coded), unread);
}

/** The rows of a table as what they are, the criteria among them put together. */
interface LinkedRows {
  layout: ScoringLayout;
  scoreColumns: readonly ScoreColumn[];
  rows: ClassifiedRows;
  criteria: readonly CriterionDraft[];
}

function linkRows(grid: Grid, layout: ScoringLayout, coded: CodedRows): LinkedRows {
  const scoreColumns = scoreColumnsOf(layout);
  const rows = classifyRows(grid, layout, coded, scoreColumns);
  const withOptions = linkCriteria(grid, layout, rows.coded);
  const options = withOptions.filter((each) => isOption(each, layout));
  for (const { row } of options) rows.ignored.push({ kind: 'ignored', row, why: 'rule' });
  rows.ignored.sort((a, b) => a.row - b.row);
  const criteria =
    options.length === 0 ? withOptions : linkCriteria(grid, layout, without(rows.coded, options));
  return { layout, scoreColumns, rows, criteria };
}

/** What linked rows lack to be a scorecard; null where they lack nothing. */
function lacking({ layout, scoreColumns, criteria }: LinkedRows): MissingPart | null {
  if (criteria.length === 0) return 'criteria';
  if (scoreColumns.length < 2) return 'score';
  return criteria.some((each) => hasPoints(each, layout)) ? null : 'points';
}

function scorecardOf(
  grid: Grid,
  linked: LinkedRows,
  unreadColumns: readonly UnreadColumn[],
): ScorecardResult {
  const { sheet } = grid;
  const { layout, scoreColumns, rows, criteria } = linked;
  const missing = lacking(linked);
  if (missing) return { found: false, missing: [missing], headerRow: layout.headerRows[0] ?? null };
  settleThousands(criteria, rows.total, {
    columns: scoreColumns.map(({ column }) => column),
    max: layout.columns.max,
  });
  settleEffects(criteria, scoreColumns);
  shareMaxima(criteria, layout.columns.max);
  handDownFigures(grid, criteria, scoreColumns);
  const areas = criteria.filter((each) => each.parent === null);
  const total = rows.total ?? totalByFigures(rows, areas, criteria, layout.columns.max);
  const misplaced = misplacements(criteria, total, scoreColumns);
  for (const row of criteria) row.misplaced = misplaced.get(row) ?? null;
  const uncertain = uncertainRows(rows, criteria, total, scoreColumns);
  const firstRow = (layout.headerRows.at(-1) ?? 0) + 1;
  const lastCriterion = criteria.at(-1)?.row ?? firstRow;
  const lastRow = Math.max(lastCriterion, total?.row ?? 0, ...rows.adjustments.map((each) => each.row));
  return {
    found: true,
    scorecard: {
      sheet,
      layout,
      scoreColumns,
      beneath: rows.next,
      unreadColumns,
      unreadRows: unreadRows(grid, rows, { layout, scoreColumns, criteria, uncertain }),
      year:
        yearInTitle(grid, layout.headerRows[0] ?? grid.firstRow) ??
        layout.year ??
        yearsIn(sheet.name)[0] ??
        null,
      stage: stageOf(layout, criteria),
      criteria,
      areas,
      total,
      adjustments: rows.adjustments,
      uncertain,
      ignored: rows.ignored.filter((each) => each.row <= lastRow && each.row !== total?.row),
      firstRow,
      lastRow,
    },
  };
}

function without(coded: readonly CodedRow[], options: readonly Criterion[]): CodedRow[] {
  const rows = new Set(options.map(({ row }) => row));
  return coded.filter(({ row }) => !rows.has(row));
}

/** Whether any column but the maximum says something of a row. */
function hasPoints(row: Criterion, layout: ScoringLayout): boolean {
  for (const { column, reading } of row.cells.values()) {
    if (column !== layout.columns.max && reading.kind !== 'blank') return true;
  }
  return false;
}

/**
 * `a) Ban hành đầy đủ: 3`, `b) Không ban hành: 0` are alternatives of a criterion that was scored itself, even
 * when their points stand in the maximum column (rule 3).
 */
function isOption(row: Criterion, layout: ScoringLayout): boolean {
  const { parent } = row;
  if (parent && describes(parent, layout.columns.max)) return true;
  if (!isLettered(row.code) || !parent || !hasPoints(parent, layout)) return false;
  return parent.children.every((each) => isLettered(each.code) && !hasPoints(each, layout));
}

/** Whether what stands below a row only describes it: the row has a maximum and a score, and they have no figure at all. */
function describes(parent: Criterion, max: number): boolean {
  if (!isTrueBelow(parent, ({ cells }) => isBlank(cells)) || pointsIn(parent, max) === null) return false;
  return [...parent.cells.values()].some(
    ({ column, reading, formula }) => column !== max && reading.kind === 'number' && formula === null,
  );
}

function isBlank(cells: Criterion['cells']): boolean {
  for (const { reading, formula } of cells.values())
    if (reading.kind !== 'blank' || formula !== null) return false;
  return true;
}

function scoreColumnsOf(layout: ScoringLayout): ScoreColumn[] {
  const { columns } = layout;
  const single = (role: ScoreRole, column: number | undefined): ScoreColumn[] =>
    column === undefined ? [] : [{ role, column, round: 1 }];
  return [
    ...single('max', columns.max),
    ...single('self', columns.self),
    ...single('survey', columns.survey),
    ...columns.appraised.map((column, index): ScoreColumn => ({
      role: 'appraised',
      column,
      round: index + 1,
    })),
    ...single('achieved', columns.achieved),
  ];
}

/** Between the notes of several columns. */
const NOTE_SEPARATOR = '\n';

function linkCriteria(grid: Grid, layout: ScoringLayout, coded: readonly CodedRow[]): CriterionDraft[] {
  const { columns } = layout;
  const placements = buildOutline(coded.map((each) => each.code));
  const criteria: CriterionDraft[] = [];
  const firstByPath = new Map<string, Criterion>();
  for (const { row, code, name, cells } of coded) {
    const placement = placements[criteria.length];
    if (!placement) continue;
    const parent = placement.parent === null ? null : (criteria[placement.parent] ?? null);
    const criterion: CriterionDraft = {
      kind: 'criterion',
      index: criteria.length,
      row,
      code,
      path: placement.path,
      level: placement.level,
      name,
      note: noteOf(grid, row, columns.note),
      parent,
      children: [],
      cells,
      source: null,
      repaired: placement.repaired,
      orphan: placement.orphan,
      duplicate: firstByPath.get(placement.path) ?? null,
      effect: 'adds',
      sharesMaximumOf: null,
      misplaced: null,
    };
    if (!criterion.duplicate) firstByPath.set(placement.path, criterion);
    parent?.children.push(criterion);
    criteria.push(criterion);
  }
  for (const criterion of criteria)
    if (isLeaf(criterion)) criterion.source = sourceOf(grid, layout, criterion);
  return criteria;
}

/** The notes of a row, one after the other. */
function noteOf(grid: Grid, row: number, columns: readonly number[]): string {
  let notes = '';
  for (const column of columns) {
    const note = plain(grid.wordsDown(row, column));
    if (note !== '') notes += notes === '' ? note : NOTE_SEPARATOR + note;
  }
  return notes;
}

function sourceOf(grid: Grid, { columns }: ScoringLayout, leaf: Criterion): ScoreSource {
  const { survey, self, appraised, note, unitNote } = columns;
  for (const column of unitNote === undefined ? note : [...note, unitNote]) {
    const byNote = sourceOfNote(grid.wordsDown(leaf.row, column));
    if (byNote !== 'appraised') return byNote;
  }
  if (survey === undefined || pointsIn(leaf, survey) === null) return 'appraised';
  const isScored = (column: number): boolean => pointsIn(leaf, column) !== null;
  const alsoAppraised = appraised.some(isScored) || (self !== undefined && isScored(self));
  return alsoAppraised ? 'appraised' : 'survey';
}

function stageOf(layout: ScoringLayout, criteria: readonly Criterion[]): Scorecard['stage'] {
  const { appraised, achieved, self } = layout.columns;
  const scored = [...appraised, ...(achieved === undefined ? [] : [achieved])];
  const filled = criteria.some((criterion) => scored.some((column) => pointsIn(criterion, column) !== null));
  return filled || self === undefined ? 'appraised' : 'self';
}
