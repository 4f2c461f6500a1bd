import { agreesAsPrinted, decimalsOf, roundTo, type Decimal } from './decimal';
import { matchAreas, type ComparisonTable } from './comparison';
import type { Finding, FindingCause, FindingKind, FindingParams, Severity } from './finding';
import { Grid, type GridCell } from './grid';
import { percentCell, type PercentScale } from './percent';
import type { Sum } from './recompute';
import { scoringSheets, type RecognisedWorkbook, type ScoringSheet } from './recognise';
import {
  isLeaf,
  leaves,
  leafScore,
  standing,
  type Criterion,
  type ScoreCell,
  type ScoreColumn,
} from './scorecard';
import { fold } from './wording';

/** Every finding of a workbook, sheet by sheet, in the order of their rows. */
export function audit(workbook: RecognisedWorkbook): Finding[] {
  const findings = scoringSheets(workbook).flatMap((scoring) => [
    ...auditSums(scoring),
    ...auditCells(scoring),
    ...auditStructure(scoring),
    ...auditMeaning(scoring),
    ...auditPercent(scoring),
  ]);
  for (const { comparisons } of workbook.sheets) {
    for (const table of comparisons) findings.push(...auditComparison(workbook, table));
  }
  const order = new Map(workbook.sheets.map(({ sheet }, index) => [sheet.id, index]));
  return findings.sort(
    (a, b) =>
      (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0) || a.row - b.row || a.column - b.column,
  );
}

interface Place {
  row: number;
  column: number;
  criterion?: Criterion;
}

interface Statement {
  kind: FindingKind;
  severity: Severity;
  cause: FindingCause;
  found?: Decimal | string | null;
  expected?: Decimal | null;
  consequence?: boolean;
  params?: FindingParams;
}

function finding(sheet: { id: string; name: string }, place: Place, statement: Statement): Finding {
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    row: place.row,
    column: place.column,
    path: place.criterion?.path ?? null,
    area: place.criterion ? areaOf(place.criterion).path : null,
    found: null,
    expected: null,
    consequence: false,
    params: {},
    ...statement,
  };
}

function areaOf(criterion: Criterion): Criterion {
  return criterion.parent ? areaOf(criterion.parent) : criterion;
}

// ---- sums ---------------------------------------------------------------------------------------------

function auditSums(scoring: ScoringSheet): Finding[] {
  return scoring.scorecard.scoreColumns.flatMap((column) => [
    ...auditParents(scoring, column),
    ...auditTotal(scoring, column),
  ]);
}

function auditParents(scoring: ScoringSheet, { column, role }: ScoreColumn): Finding[] {
  const { scorecard, recomputation } = scoring;
  const sums = recomputation.sums.get(column);
  return scorecard.criteria.flatMap((criterion) => {
    const sum = sums?.get(criterion);
    if (isLeaf(criterion) || !sum) return [];
    const verdict = compareSum(criterion.cells.get(column), sum, criterion.children, column);
    if (!verdict) return [];
    const kind = role === 'max' ? 'MAX_SUM' : 'PARENT_SUM';
    const cause = verdict.cause === 'sumDiffers' && role === 'max' ? 'maxSumDiffers' : verdict.cause;
    return [finding(scoring.sheet, { row: criterion.row, column, criterion }, { kind, ...verdict, cause })];
  });
}

function auditTotal(scoring: ScoringSheet, { column }: ScoreColumn): Finding[] {
  const { scorecard, recomputation } = scoring;
  const sum = recomputation.totals.get(column);
  if (!scorecard.total || !sum) return [];
  const verdict = compareSum(scorecard.total.cells.get(column), sum, scorecard.areas, column);
  if (!verdict) return [];
  const causes: Partial<Record<FindingCause, FindingCause>> = {
    sumDiffers: 'totalDiffers',
    sumRounded: 'totalRounded',
  };
  const cause = causes[verdict.cause] ?? verdict.cause;
  return [
    finding(scoring.sheet, { row: scorecard.total.row, column }, { kind: 'TOTAL_SUM', ...verdict, cause }),
  ];
}

type SumVerdict = Omit<Statement, 'kind'>;

/** Compares what stands at a parent with the exact sum, at the printed precision (rule 6). */
function compareSum(
  cell: ScoreCell | undefined,
  sum: Sum,
  children: readonly Criterion[],
  column: number,
): SumVerdict | null {
  const exact = sum.value;
  if (!cell || sum.blockedBy.length > 0) return null;
  if (cell.reading.kind === 'blank' && exact) {
    return { severity: 'warning', cause: 'sumMissing', expected: exact, params: { expected: exact } };
  }
  if (cell.reading.kind !== 'number' || !exact) return null;
  const found = cell.reading.value;
  if (found.eq(exact)) return null;
  const params = { found, expected: exact, difference: found.minus(exact) };
  const printed = decimalsOf(found);
  if (agreesAsPrinted(found, printed, exact)) {
    return { severity: 'info', cause: 'sumRounded', found, expected: exact, params };
  }
  // Wrong only because a child is wrong: it does add what its children show.
  const shown = children.map((child) => standing(child, column)).filter((value) => value !== null);
  const sumAsShown = shown.reduce<Decimal | null>(
    (total, value) => (total ? total.plus(value) : value),
    null,
  );
  const consequence = sumAsShown !== null && agreesAsPrinted(found, printed, sumAsShown);
  return { severity: 'error', cause: 'sumDiffers', found, expected: exact, consequence, params };
}

// ---- cells --------------------------------------------------------------------------------------------

function auditCells({ sheet, scorecard }: ScoringSheet): Finding[] {
  return scorecard.criteria.flatMap((criterion) => [
    ...scorecard.scoreColumns.flatMap(({ column, role }) => {
      const cell = criterion.cells.get(column);
      return cell ? auditCell(sheet, criterion, cell, role === 'max') : [];
    }),
    ...auditAgainstMax(scorecard.layout.columns.max, scorecard.scoreColumns, sheet, criterion),
  ]);
}

function auditCell(
  sheet: ScoringSheet['sheet'],
  criterion: Criterion,
  cell: ScoreCell,
  isMax: boolean,
): Finding[] {
  const place = { row: cell.row, column: cell.column, criterion };
  const say = (statement: Statement): Finding[] => [finding(sheet, place, statement)];
  const { reading } = cell;
  switch (reading.kind) {
    case 'blank':
      return isMax && isLeaf(criterion)
        ? say({ kind: 'MISSING_MAX', severity: 'error', cause: 'missingMax' })
        : [];
    case 'mark':
      return say({
        kind: 'BLANK_MARK',
        severity: 'info',
        cause: 'blankMark',
        found: reading.text,
        params: { text: reading.text },
      });
    case 'error':
      return say({
        kind: 'ERROR_VALUE',
        severity: 'error',
        cause: 'errorValue',
        found: reading.text,
        params: { text: reading.text },
      });
    case 'badType':
      return say({
        kind: 'BAD_TYPE',
        severity: 'error',
        cause: 'badType',
        found: reading.text,
        params: { text: reading.text },
      });
    case 'unreadable':
      return say({
        kind: 'NON_NUMERIC',
        severity: 'error',
        cause: 'unreadable',
        found: reading.text,
        params: { text: reading.text },
      });
    case 'number': {
      const findings: Finding[] = [];
      const found = String(cell.value);
      const params = { text: found, value: reading.value };
      if (reading.form === 'ratio') {
        findings.push(
          ...say({
            kind: 'RATIO_TEXT',
            severity: 'warning',
            cause: 'ratioIsText',
            found,
            expected: reading.value,
            params,
          }),
        );
      } else if (reading.form !== 'number') {
        findings.push(
          ...say({
            kind: 'TEXT_NUMBER',
            severity: 'warning',
            cause: 'numberIsText',
            found,
            expected: reading.value,
            params,
          }),
        );
      }
      if (reading.value.lt(0)) {
        findings.push(
          ...say({
            kind: 'NEGATIVE',
            severity: 'error',
            cause: 'negative',
            found: reading.value,
            params: { value: reading.value },
          }),
        );
      }
      if (isMax && reading.value.eq(0)) {
        findings.push(...say({ kind: 'ZERO_MAX', severity: 'info', cause: 'zeroMax', found: reading.value }));
      }
      return findings;
    }
  }
}

function auditAgainstMax(
  maxColumn: number,
  columns: readonly ScoreColumn[],
  sheet: ScoringSheet['sheet'],
  criterion: Criterion,
): Finding[] {
  const max = standing(criterion, maxColumn);
  if (!max || !isLeaf(criterion)) return [];
  return columns.flatMap(({ column, role }) => {
    const value = role === 'max' ? null : standing(criterion, column);
    if (!value?.gt(max)) return [];
    const statement: Statement = {
      kind: 'ABOVE_MAX',
      severity: 'error',
      cause: 'aboveMax',
      found: value,
      expected: max,
      params: { found: value, max },
    };
    return [finding(sheet, { row: criterion.row, column, criterion }, statement)];
  });
}

// ---- structure ----------------------------------------------------------------------------------------

function auditStructure({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const firstByPath = new Map<string, Criterion>();
  const findings: Finding[] = [];
  for (const criterion of scorecard.criteria) {
    const place = { row: criterion.row, column: columns.code, criterion };
    const first = firstByPath.get(criterion.path);
    if (first) {
      const params = { code: criterion.path, row: first.row };
      findings.push(
        finding(sheet, place, {
          kind: 'DUPLICATE_CODE',
          severity: 'error',
          cause: 'duplicateCode',
          found: criterion.path,
          params,
        }),
      );
    } else firstByPath.set(criterion.path, criterion);
    if (criterion.orphan) {
      const params = { code: criterion.path };
      findings.push(
        finding(sheet, place, {
          kind: 'MISSING_PARENT',
          severity: 'warning',
          cause: 'missingParent',
          found: criterion.path,
          params,
        }),
      );
    }
    if (criterion.repaired) {
      const params = { code: criterion.path, text: criterion.code.text };
      findings.push(
        finding(sheet, place, {
          kind: 'CODE_REPAIRED',
          severity: 'info',
          cause: 'codeRepaired',
          found: criterion.code.text,
          params,
        }),
      );
    }
  }
  return [...findings, ...auditNames(sheet, scorecard.criteria, columns.name)];
}

function auditNames(
  sheet: ScoringSheet['sheet'],
  criteria: readonly Criterion[],
  nameColumn: number,
): Finding[] {
  const firstByName = new Map<string, Criterion>();
  return criteria.flatMap((criterion) => {
    const name = fold(criterion.name);
    const first = firstByName.get(name);
    if (!first) {
      firstByName.set(name, criterion);
      return [];
    }
    const params = { code: criterion.path, other: first.path, row: first.row };
    const statement: Statement = {
      kind: 'DUPLICATE_NAME',
      severity: 'info',
      cause: 'duplicateName',
      found: criterion.name,
      params,
    };
    return [finding(sheet, { row: criterion.row, column: nameColumn, criterion }, statement)];
  });
}

// ---- meaning ------------------------------------------------------------------------------------------

function auditMeaning({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const lastRound = columns.achieved ?? columns.appraised.at(-1);
  const findings: Finding[] = [];
  for (const leaf of leaves(scorecard)) {
    const at = (column: number): Place => ({ row: leaf.row, column, criterion: leaf });
    const self = columns.self === undefined ? null : standing(leaf, columns.self);
    const score = leafScore(scorecard, leaf);
    const max = standing(leaf, columns.max);
    if (columns.self !== undefined && self?.eq(0) && leaf.source !== 'appraised') {
      findings.push(
        finding(sheet, at(columns.self), {
          kind: 'SELF_ZERO_IN_SURVEY',
          severity: 'info',
          cause: 'selfZeroInSurvey',
          found: self,
        }),
      );
    }
    if (leaf.source !== 'appraised' || scorecard.stage === 'self') continue;
    if (self && score?.gt(self) && lastRound !== undefined) {
      const params = { self, score };
      findings.push(
        finding(sheet, at(lastRound), {
          kind: 'APPRAISED_GT_SELF',
          severity: 'info',
          cause: 'appraisedAboveSelf',
          found: score,
          expected: self,
          params,
        }),
      );
    }
    const noteColumn = columns.note.at(-1);
    if (noteColumn !== undefined && score && max && score.lt(max) && leaf.note === '') {
      const params = { lost: max.minus(score) };
      findings.push(
        finding(sheet, at(noteColumn), {
          kind: 'NOTE_MISSING',
          severity: 'warning',
          cause: 'noteMissing',
          params,
        }),
      );
    }
  }
  return findings;
}

// ---- percent columns ----------------------------------------------------------------------------------

function auditPercent(scoring: ScoringSheet): Finding[] {
  const { scorecard, recomputation, sheet } = scoring;
  const column = scorecard.layout.columns.percent;
  if (column === undefined) return [];
  const grid = new Grid(sheet);
  return scorecard.criteria.flatMap((criterion) => {
    const exact = recomputation.figures.get(criterion)?.index;
    const cell = grid.cell(criterion.row, column);
    const printed = percentCell(cell);
    if (!exact || !printed || agreesAsPrinted(printed.index, printed.decimals, exact)) return [];
    const params = { found: printed.index, expected: roundTo(exact, Math.max(printed.decimals, 2)) };
    const statement: Statement = {
      kind: 'PERCENT',
      severity: 'error',
      cause: 'percentDiffers',
      found: printed.index,
      expected: exact,
      params,
    };
    return [finding(sheet, { row: criterion.row, column, criterion }, statement)];
  });
}

// ---- comparison tables --------------------------------------------------------------------------------

/** An index cell of a comparison table with the figures that it has to show. */
export interface ComparisonCell {
  cell: GridCell;
  scoring: ScoringSheet;
  /** The area, or null for the total. */
  area: Criterion | null;
  score: Decimal;
  max: Decimal;
  index: Decimal;
  scale: PercentScale;
}

/** The index cells of a table that a scoring sheet of the workbook accounts for. */
export function comparisonCells(workbook: RecognisedWorkbook, table: ComparisonTable): ComparisonCell[] {
  const grid = new Grid(table.sheet);
  return table.years.flatMap(({ year, indexColumn }) => {
    const sources = scoringSheets(workbook).filter((scoring) => scoring.scorecard.year === year);
    const [scoring, another] = sources;
    // Two sheets that claim the same year: which one is meant is for the user to say.
    if (!scoring || another) return [];
    const { areas } = scoring.scorecard;
    const named = areas.map((area) => ({ name: area.name, number: area.code.parts[0] ?? null }));
    const matches = matchAreas(table.rows, named);
    const cells: ComparisonCell[] = [];
    const add = (row: number, area: Criterion | null): void => {
      const figures = area ? scoring.recomputation.figures.get(area) : scoring.recomputation.total;
      if (!figures?.score || !figures.max || !figures.index || figures.blockedBy.length > 0) return;
      const cell = grid.cell(row, indexColumn);
      const scale = percentCell(cell)?.scale ?? 'percent';
      cells.push({
        cell,
        scoring,
        area,
        score: figures.score,
        max: figures.max,
        index: figures.index,
        scale,
      });
    };
    table.rows.forEach((row, index) => {
      const match = matches[index];
      const area = match === null || match === undefined ? null : (areas[match] ?? null);
      if (area) add(row.row, area);
    });
    if (table.total) add(table.total.row, null);
    return cells;
  });
}

function auditComparison(workbook: RecognisedWorkbook, table: ComparisonTable): Finding[] {
  return comparisonCells(workbook, table).flatMap(({ cell, area, score, max, index }) => {
    const printed = percentCell(cell);
    if (!printed || agreesAsPrinted(printed.index, printed.decimals, index)) return [];
    const expected = roundTo(index, Math.max(printed.decimals, 2));
    const rounded = scoreRoundedFirst(printed.index, printed.decimals, score, max);
    const params = {
      found: printed.index,
      expected,
      score,
      max,
      rounded: rounded ?? score,
      area: area?.name ?? '',
    };
    const cause = rounded ? 'dividedAfterRounding' : 'indexDiffers';
    const statement: Statement = {
      kind: 'COMPARISON_INDEX',
      severity: 'error',
      cause,
      found: printed.index,
      expected: index,
      params,
    };
    const place: Place = { row: cell.row, column: cell.column, ...(area ? { criterion: area } : {}) };
    return [finding(table.sheet, place, statement)];
  });
}

/** The rounded score whose division gives the printed figure, where that is how it came about (rule 6). */
function scoreRoundedFirst(printed: Decimal, decimals: number, score: Decimal, max: Decimal): Decimal | null {
  for (let places = decimalsOf(score) - 1; places >= 0; places--) {
    const rounded = roundTo(score, places);
    if (agreesAsPrinted(printed, decimals, rounded.div(max).times(100))) return rounded;
  }
  return null;
}
