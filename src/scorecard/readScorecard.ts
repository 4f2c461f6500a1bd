import type { Code } from './codes';
import { gridOf, type Grid, type GridCell } from './grid';
import {
  codedRow,
  findScoringLayout,
  headerRepeats,
  type LayoutResult,
  type MissingPart,
  type ScoringLayout,
} from './layout';
import { sumOf } from './decimal';
import { buildOutline } from './outline';
import { LONGEST_HEADER, type ScoreRole } from './roles';
import {
  isLeaf,
  standing,
  type AdjustmentRow,
  type Criterion,
  type IgnoredRow,
  type Scorecard,
  type ScoreCell,
  type ScoreColumn,
  type TotalRow,
} from './scorecard';
import type { CellValue, SheetSnapshot } from './snapshot';
import { sourceOfNote, type ScoreSource } from './source';
import { fold, plain, yearsIn } from './wording';

export type ScorecardResult =
  { found: true; scorecard: Scorecard } | { found: false; missing: MissingPart[]; headerRow: number | null };

/** Reads the scoring table of a sheet, by a layout that a person chose or as it looks, or says what it lacks. */
export function readScorecard(sheet: SheetSnapshot, chosen: ScoringLayout | null = null): ScorecardResult {
  const grid = gridOf(sheet);
  const result: LayoutResult = chosen ? { found: true, layout: chosen } : findScoringLayout(grid);
  if (!result.found) return result;
  const { layout } = result;
  const scoreColumns = scoreColumnsOf(layout);
  const rows = classifyRows(grid, layout, scoreColumns);
  if (rows.coded.length === 0) {
    return { found: false, missing: ['criteria'], headerRow: layout.headerRows[0] ?? null };
  }
  const withOptions = linkCriteria(grid, layout, rows.coded);
  const options = withOptions.filter((each) => isOption(each, layout));
  for (const { row } of options) rows.ignored.push({ kind: 'ignored', row, why: 'rule' });
  rows.ignored.sort((a, b) => a.row - b.row);
  const scored = rows.coded.filter(({ row }) => !options.some((option) => option.row === row));
  const criteria = options.length === 0 ? withOptions : linkCriteria(grid, layout, scored);
  if (!criteria.some((each) => hasPoints(each, layout))) {
    return { found: false, missing: ['points'], headerRow: layout.headerRows[0] ?? null };
  }
  const areas = criteria.filter((each) => each.parent === null);
  const total = rows.total ?? totalByFigures(rows, areas, criteria, layout.columns.max);
  const firstRow = (layout.headerRows.at(-1) ?? 0) + 1;
  const lastCriterion = criteria.at(-1)?.row ?? firstRow;
  const lastRow = Math.max(lastCriterion, total?.row ?? 0, ...rows.adjustments.map((each) => each.row));
  return {
    found: true,
    scorecard: {
      sheet,
      layout,
      scoreColumns,
      year: yearOf(grid, layout),
      stage: stageOf(layout, criteria),
      criteria,
      areas,
      total,
      adjustments: rows.adjustments,
      ignored: rows.ignored.filter((each) => each.row <= lastRow && each.row !== total?.row),
      firstRow,
      lastRow,
    },
  };
}

/** Whether any column but the maximum says something of a row. */
function hasPoints(row: Criterion, layout: ScoringLayout): boolean {
  return [...row.cells].some(
    ([column, { reading }]) => column !== layout.columns.max && reading.kind !== 'blank',
  );
}

/**
 * `a) Ban hành đầy đủ: 3`, `b) Không ban hành: 0` are alternatives of a criterion that was scored itself, even
 * when their points stand in the maximum column (rule 3).
 */
function isOption(row: Criterion, layout: ScoringLayout): boolean {
  const { parent } = row;
  if (row.code.style !== 'lowerLetter' || !parent || !hasPoints(parent, layout)) return false;
  return parent.children.every((each) => each.code.style === 'lowerLetter' && !hasPoints(each, layout));
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

interface CodedRow {
  row: number;
  code: Code;
  name: string;
  cells: ReadonlyMap<number, ScoreCell>;
}

interface ClassifiedRows {
  coded: CodedRow[];
  total: TotalRow | null;
  adjustments: AdjustmentRow[];
  ignored: IgnoredRow[];
  /** Rows without a code whose words say nothing of what they are. */
  unnamed: { row: number; cells: ReadonlyMap<number, ScoreCell> }[];
}

/** Without its marks, `cộng` (sum) would be `công`, with which many rules begin. */
const TOTAL_START = /^(tổng|cộng|toàn bộ|tong|cong|toan bo|total|grand total|overall)(?![\p{L}\p{M}])/u;
/** What a total sums and how, and nothing else: "Tổng hợp báo cáo" is a rule. */
const TOTAL_WORDS =
  /^(tong|cong|toan bo|total|grand total|overall)( (so|cong|diem|chung|hop|dat|dat duoc|tham dinh|danh gia|tu danh gia|(cac )?(linh vuc|tieu chi)|toan (tinh|thanh pho|bo)|chi so|cchc|cai cach hanh chinh|par index|nam 20\d\d|scores?|points?))*( cua [^():]*)?\s*(\([^()]*\)|[=(]?[a-h ivx\d+&,-]*\)?)\s*[:.]?$/;
const BONUS_WORDS = /^(diem )?(thuong|cong them|khuyen khich)/;
const DEDUCTION_WORDS = /^(diem )?(phat|tru)/;
/** A title is a sentence or two; anything longer is text of the report. */
const LONGEST_TITLE = 300;
const PAGE_WORDS = /^(trang|page)\s*\d+(\s*\/\s*\d+)?$/;
/** Between the notes of several columns. */
const NOTE_SEPARATOR = '\n';

function classifyRows(
  grid: Grid,
  layout: ScoringLayout,
  scoreColumns: readonly ScoreColumn[],
): ClassifiedRows {
  const { columns } = layout;
  const repeatsHeader = headerRepeats(grid, layout);
  const rows: ClassifiedRows = { coded: [], total: null, adjustments: [], ignored: [], unnamed: [] };
  for (let row = (layout.headerRows.at(-1) ?? 0) + 1; row <= grid.lastRow; row++) {
    if (grid.isBlankRow(row)) continue;
    const ignore = (why: IgnoredRow['why']): void => void rows.ignored.push({ kind: 'ignored', row, why });
    if (repeatsHeader(row)) {
      for (const each of layout.headerRows.keys()) {
        rows.ignored.push({ kind: 'ignored', row: row + each, why: 'header' });
      }
      row += layout.headerRows.length - 1;
      continue;
    }
    const coded = codedRow(grid, row, columns);
    if (rows.total && isBelowCriteria(rows.total, rows)) {
      if (!goesOnAfterTotal(grid, row, coded, rows)) break;
      if (coded) {
        // The total was one area's own: the next area follows.
        rows.ignored.push({ kind: 'ignored', row: rows.total.row, why: 'subtotal' });
        rows.total = null;
      }
    }
    const words = coded ? '' : labelOf(grid, row, columns);
    const label = fold(words);
    const cells = scoreCells(grid, row, scoreColumns);
    if (isColumnNumbers(grid, row)) ignore('columnNumbers');
    else if (PAGE_WORDS.test(label)) ignore('pageFooter');
    else if (namesTotal(words) && (hasNumbers(cells) || (rows.coded.length > 0 && !rows.total))) {
      // A later total takes the place of an earlier one, which then summed a part of the table.
      if (rows.total) rows.ignored.push({ kind: 'ignored', row: rows.total.row, why: 'subtotal' });
      rows.total = { kind: 'total', row, cells };
    } else if (coded && coded.name !== '') rows.coded.push({ row, ...coded, cells });
    else if (BONUS_WORDS.test(label) && hasNumbers(cells)) {
      rows.adjustments.push({ kind: 'bonus', row, name: plain(grid.words(row, columns.name)), cells });
    } else if (DEDUCTION_WORDS.test(label) && hasNumbers(cells)) {
      rows.adjustments.push({ kind: 'deduction', row, name: plain(grid.words(row, columns.name)), cells });
    } else {
      if (!coded) rows.unnamed.push({ row, cells });
      ignore(plain(grid.words(row, columns.name)) === '' ? 'text' : 'rule');
    }
  }
  rows.ignored.sort((a, b) => a.row - b.row);
  return rows;
}

function namesTotal(words: string): boolean {
  return TOTAL_START.test(words.normalize('NFC').toLowerCase()) && TOTAL_WORDS.test(fold(words));
}

function hasNumbers(cells: ReadonlyMap<number, ScoreCell>): boolean {
  for (const { reading } of cells.values()) if (reading.kind === 'number') return true;
  return false;
}

function isBelowCriteria(total: TotalRow, { coded }: ClassifiedRows): boolean {
  return coded.some(({ row }) => row < total.row);
}

/**
 * Below its total a table goes on only where a further area follows (the total was one area's own), or where
 * figures do: a further total, bonus and deduction. Signatures and other tables come after it.
 */
function goesOnAfterTotal(
  grid: Grid,
  row: number,
  coded: { code: Code } | null,
  { coded: before }: ClassifiedRows,
): boolean {
  if (!coded) return grid.filledColumns(row).some((column) => typeof grid.value(row, column) === 'number');
  const isArea = ({ code }: { code: Code }): boolean =>
    code.style === before[0]?.code.style && code.parts.length === before[0].code.parts.length;
  const area = before.findLast(isArea)?.code.parts[0] ?? 0;
  if (isArea(coded)) return (coded.code.parts[0] ?? 0) > area;
  return goesOn(before.at(-1)?.code, coded.code);
}

/** Whether a code goes on in the area where another stood: what looked like the total stood within the area. */
function goesOn(before: Code | undefined, { style, parts }: Code): boolean {
  if (style !== 'dotted' || before?.style !== 'dotted' || parts.length < 2) return false;
  if (parts[0] !== before.parts[0]) return false;
  const differing = parts.findIndex((part, at) => part !== before.parts[at]);
  return differing > 0 && (parts[differing] ?? 0) > (before.parts[differing] ?? 0);
}

/**
 * The total by what it says in figures, where its words do not tell: a row above or below all criteria whose
 * maximum is the sum of the areas' maxima.
 */
function totalByFigures(
  { unnamed }: ClassifiedRows,
  areas: readonly Criterion[],
  criteria: readonly Criterion[],
  max: number,
): TotalRow | null {
  const maxima = areas.map((area) => standing(area, max));
  const sum = sumOf(maxima);
  if (areas.length < 2 || !sum || maxima.includes(null)) return null;
  const first = criteria[0]?.row ?? 0;
  const last = criteria.at(-1)?.row ?? 0;
  const found = unnamed.findLast(
    ({ row, cells }) => (row < first || row > last) && standing({ cells }, max)?.eq(sum),
  );
  return found ? { kind: 'total', row: found.row, cells: found.cells } : null;
}

/** What a row without a code says that it is: words in the columns of codes and names, else the first words. */
function labelOf(grid: Grid, row: number, columns: ScoringLayout['columns']): string {
  const places = [columns.code ?? columns.name, columns.name, ...grid.filledColumns(row)];
  const column = places.find((place) => {
    const value = grid.value(row, place);
    return typeof value === 'string' && plain(value) !== '';
  });
  const words = column === undefined ? '' : plain(grid.words(row, column));
  return words.length > LONGEST_HEADER ? '' : words;
}

/** `(1) (2) (3) …` or `1 2 3 … 6`: each filled cell is the next number, three at least. */
function isColumnNumbers(grid: Grid, row: number): boolean {
  const filled = grid.filledColumns(row);
  const [first] = filled;
  if (first === undefined || filled.length < 3) return false;
  const start = columnNumber(grid.value(row, first));
  return filled.every((column, index) => columnNumber(grid.value(row, column)) === start + index);
}

function columnNumber(value: CellValue): number {
  if (typeof value === 'number') return value;
  const match = /^\(?(\d{1,2})\)?([=+\-/x*()\d\s]*)$/.exec(typeof value === 'string' ? value.trim() : '');
  return match?.[1] ? Number(match[1]) : Number.NaN;
}

function scoreCells(grid: Grid, row: number, scoreColumns: readonly ScoreColumn[]): Map<number, ScoreCell> {
  return new Map(scoreColumns.map(({ column }) => [column, readScoreCell(grid.cell(row, column))]));
}

/** A percentage is no score: 85 % of what, the cell does not say. */
function readScoreCell(cell: GridCell): ScoreCell {
  const { row, column, value, formula, text, numberFormat, reading } = cell;
  if (reading.kind !== 'number' || reading.form !== 'percent') return cell;
  return {
    row,
    column,
    value,
    formula,
    text,
    numberFormat,
    reading: { kind: 'unreadable', text: String(value) },
  };
}

function linkCriteria(grid: Grid, layout: ScoringLayout, coded: readonly CodedRow[]): Criterion[] {
  const { columns } = layout;
  const placements = buildOutline(coded.map((each) => each.code));
  const criteria: Criterion[] = [];
  const paths = new Set<string>();
  coded.forEach(({ row, code, name, cells }, index) => {
    const placement = placements[index];
    if (!placement) return;
    const parent = placement.parent === null ? null : (criteria[placement.parent] ?? null);
    const criterion: Criterion = {
      kind: 'criterion',
      row,
      code,
      path: placement.path,
      level: placement.level,
      name,
      note: columns.note
        .map((column) => plain(grid.words(row, column)))
        .filter((note) => note !== '')
        .join(NOTE_SEPARATOR),
      parent,
      children: [],
      cells,
      source: null,
      repaired: placement.repaired,
      orphan: placement.orphan,
      duplicate: paths.has(placement.path),
    };
    paths.add(placement.path);
    parent?.children.push(criterion);
    criteria.push(criterion);
  });
  for (const criterion of criteria) if (isLeaf(criterion)) criterion.source = sourceOf(layout, criterion);
  return criteria;
}

function sourceOf(layout: ScoringLayout, leaf: Criterion): ScoreSource {
  const byNote = sourceOfNote(leaf.note);
  if (byNote !== 'appraised') return byNote;
  const { survey, self, appraised } = layout.columns;
  if (survey === undefined || standing(leaf, survey) === null) return 'appraised';
  const alsoAppraised = [...appraised, ...(self === undefined ? [] : [self])].some(
    (column) => standing(leaf, column) !== null,
  );
  return alsoAppraised ? 'appraised' : 'survey';
}

function stageOf(layout: ScoringLayout, criteria: readonly Criterion[]): Scorecard['stage'] {
  const { appraised, achieved, self } = layout.columns;
  const scored = [...appraised, ...(achieved === undefined ? [] : [achieved])];
  const filled = criteria.some((criterion) => scored.some((column) => standing(criterion, column) !== null));
  return filled || self === undefined ? 'appraised' : 'self';
}

/** The year that the title above the table names; else the sheet's name. A date is no title. */
function yearOf(grid: Grid, layout: ScoringLayout): number | null {
  const header = layout.headerRows[0] ?? grid.firstRow;
  let inTitle: number | null = null;
  for (let row = grid.firstRow; row < header; row++) {
    for (const column of grid.filledColumns(row)) {
      const words = plain(grid.words(row, column));
      if (words.length > LONGEST_TITLE) continue;
      const folded = fold(words);
      const year = yearsIn(words)[0];
      if (year === undefined || /ngay .*thang|quyet dinh|can cu|bao cao so/.test(folded)) continue;
      if (/nam 20\d\d/.test(folded)) return year;
      inTitle ??= year;
    }
  }
  return inTitle ?? yearsIn(grid.sheet.name)[0] ?? null;
}
