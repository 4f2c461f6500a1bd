import { columnsOfCodes, SAMPLE_ROWS } from './codeColumns';
import { codeAt, CodedRows, codedRow } from './codedRows';
import type { Grid } from '../../sheet/grid';
import { indexOf, type Decimal } from '../../sheet/decimal';
import { tablesHeaded, type HeadedTable, type MissingPart } from './headedTables';
import { headerBlock, headerRepeats, rolesOf, type FoundRole, type HeaderBlock } from './header';
import { maxBy } from '../../sheet/maxBy';
import { numberIn } from '../../sheet/numbers';
import { columnScale, percentCell, showsIndex } from '../../sheet/percent';
import { appraisalRound, namesAppraisal } from '../words/headers/appraised';
import { namesPartOfYear, namesPerformance, namesUnits } from '../words/headers/noPoints';
import { namesSelf } from '../words/headers/self';
import { roleOfHeader } from '../words/headers/roleOfHeader';
import { type Role } from '../words/headers/role';
import { type ScoringColumns } from './columns';
import { yearInTitle } from './titleYear';

/** What speaks for a layout; the weights add up to at most 1. */
export interface Evidence {
  what: 'headerWords' | 'codes' | 'maxima' | 'outline' | 'chosenByUser';
  /** 0 to 1: how much of what was looked for was found. */
  found: number;
  weight: number;
}

/** A scoring table on a sheet, recognised from evidence. */
export interface ScoringLayout {
  /** The header's rows, as row numbers; its repeats on later pages are not among them. */
  headerRows: number[];
  columns: ScoringColumns;
  /** The year that the columns name, where they name one. */
  year: number | null;
  /** The first column of another table of the same header, which is not read; null where there is none. */
  beside: number | null;
  evidence: Evidence[];
  /** 0 to 1, from the evidence. */
  score: number;
}

export type LayoutResult =
  | { found: true; layout: ScoringLayout; coded: CodedRows }
  /** `missing` names what the best candidate lacks; `headerRow` is where it was looked for. */
  | { found: false; missing: MissingPart[]; headerRow: number | null };

/** Below this a sheet is no scoring sheet. */
const LEAST_SCORE = 0.6;
/** Scores that differ by less differ by binary fractions only. */
const SAME_SCORE = 1e-9;
const HEADER_DEPTH = 3;

/**
 * Finds the first scoring table of a sheet by what it looks like: header words first, then what stands below them.
 * @param from The row from which on it is looked for.
 */
export function findScoringLayout(grid: Grid, from = grid.firstRow): LayoutResult {
  let best: Candidate | null = null;
  let nearest: { missing: MissingPart[]; headerRow: number } | null = null;
  for (let row = from; row <= grid.lastRow; row++) {
    if (!mayBeginHeader(grid, row) || (best && repeatsOnLaterPage(grid, row, best.layout))) continue;
    for (let depth = 1; depth <= HEADER_DEPTH; depth++) {
      const block = headerBlock(grid, row, depth);
      if (!block) break;
      for (const table of tablesHeaded(rolesOf(grid, block), () => yearInTitle(grid, row))) {
        const { missing } = table;
        const candidate = missing.length > 0 ? null : weigh(grid, block, table);
        if (candidate) {
          if (!best || isBetter(candidate, best)) best = candidate;
        } else if (!nearest || missing.length < nearest.missing.length) {
          nearest = { missing: missing.length > 0 ? missing : ['criteria'], headerRow: row };
        }
      }
    }
    if (best && best.layout.score >= 0.9) break;
  }
  if (best && best.layout.score >= LEAST_SCORE)
    return { found: true, layout: best.layout, coded: best.coded };
  if (best) return { found: false, missing: ['criteria'], headerRow: best.layout.headerRows[0] ?? null };
  return nearest
    ? { found: false, ...nearest }
    : { found: false, missing: ['name', 'max', 'score'], headerRow: null };
}

/** How many rows of a scoring table's header, in whatever words, begin at a row; 0 where none begins. */
export function headerDepthAt(grid: Grid, row: number): number {
  if (!mayBeginHeader(grid, row)) return 0;
  for (let depth = 1; depth <= HEADER_DEPTH; depth++) {
    const block = headerBlock(grid, row, depth);
    if (!block) return 0;
    if (tablesHeaded(rolesOf(grid, block), () => null).some(({ missing }) => missing.length === 0))
      return depth;
  }
  return 0;
}

/** A sheet repeats its header on every page: the first is the header, though its page may lack more maxima. */
function repeatsOnLaterPage(grid: Grid, row: number, layout: ScoringLayout): boolean {
  return layout.score >= LEAST_SCORE && headerRepeats(grid, layout)(row);
}

interface Candidate {
  layout: ScoringLayout;
  coded: CodedRows;
  /** Columns whose header names a role. */
  roles: number;
}

/** Of two headers that are equally good, the one that names more columns: a second row may name the scores. */
function isBetter(candidate: Candidate, best: Candidate): boolean {
  const difference = candidate.layout.score - best.layout.score;
  if (Math.abs(difference) > SAME_SCORE) return difference > 0;
  return candidate.roles > best.roles;
}

function mayBeginHeader(grid: Grid, row: number): boolean {
  const roles = new Set<Role>();
  for (const column of grid.filledColumns(row)) {
    const value = grid.value(row, column);
    if (typeof value !== 'string') continue;
    const role = roleOfHeader(value);
    if (role) roles.add(role);
  }
  return roles.size >= 2;
}

function weigh(grid: Grid, block: HeaderBlock, table: HeadedTable): Candidate | null {
  const { roles, year, next } = table;
  const below = (block.rows.at(-1) ?? 0) + 1;
  const last = Math.min(grid.lastRow, below + SAMPLE_ROWS);
  const columns = chooseColumns(grid, block, roles, below, last);
  if (!columns) return null;

  const coded = new CodedRows(grid, columns);
  let named = 0;
  let withMax = 0;
  let filled = 0;
  let outline = 0;
  let previousDepth = 0;
  for (let row = below; row <= last; row++) {
    const read = coded.at(row);
    if (!read) continue;
    const { code, name } = read;
    filled++;
    if (name !== '') named++;
    if (grid.cell(row, columns.max).reading.kind === 'number') withMax++;
    if (code.parts.length <= previousDepth + 1) outline++;
    previousDepth = code.parts.length;
  }
  if (filled === 0) return null;
  const wanted: Role[] = ['code', 'name', 'max'];
  const headerFound =
    wanted.filter((role) => roles.some((found) => found.role === role)).length / wanted.length;
  const evidence: Evidence[] = [
    { what: 'headerWords', found: headerFound, weight: 0.4 },
    { what: 'codes', found: filled >= 2 ? named / filled : 0, weight: 0.2 },
    { what: 'maxima', found: filled >= 2 ? withMax / filled : 0, weight: 0.3 },
    { what: 'outline', found: outline / filled, weight: 0.1 },
  ];
  const score = evidence.reduce((sum, each) => sum + each.found * each.weight, 0);
  const layout = { headerRows: block.rows, columns, year, beside: next, evidence, score };
  return { layout, coded, roles: table.named };
}

/** Which column serves each role; where two claim one, the one whose cells look like it. */
function chooseColumns(
  grid: Grid,
  block: HeaderBlock,
  roles: FoundRole[],
  from: number,
  to: number,
): ScoringColumns | null {
  const of = (role: Role): FoundRole[] => roles.filter((found) => found.role === role);
  const shape = (column: number): ColumnShape => columnShape(grid, column, from, to);
  const notes = of('note');
  const rounds: FoundRole[] = [];
  for (const found of of('appraised')) {
    // "Kết quả thẩm định" may head the council's words as well as its score: the cells decide.
    const { numbers, words } = shape(found.column);
    if (words > numbers) notes.push(found);
    else rounds.push(found);
  }
  const max = maxBy(of('max'), (each) => shape(each.column).numbers);
  const codes = columnsOfCodes(grid, roles, from);
  const named = of('name').map(({ column }) => column);
  const name =
    leadingName(
      grid,
      named.filter((column) => !codes.includes(column)),
      from,
    ) ??
    widestWords(grid, block, [...roles.map(({ column }) => column), ...codes], from, to) ??
    named[0];
  if (!max || name === undefined) return null;
  const otherNames = named.filter((column) => column !== name && !codes.includes(column));
  const [code, ...otherCodes] = onlyCountRows(grid, codes, name, from, to) ? [] : codes;
  // Where nobody else gives a reason, the unit's own words are the notes.
  const [unitNote] = notes.length > 0 ? of('unitNote') : [];
  if (notes.length === 0) notes.push(...of('unitNote'));
  rounds.sort((a, b) => appraisalRound(a.words) - appraisalRound(b.words));
  const columns: ScoringColumns = {
    ...(code !== undefined && { code }),
    ...(otherCodes.length > 0 && { otherCodes }),
    name,
    ...(otherNames.length > 0 && { otherNames }),
    max: max.column,
    appraised: rounds.map((found) => found.column),
    note: notes.map(({ column }) => column).sort((a, b) => a - b),
    ...(unitNote && { unitNote: unitNote.column }),
  };
  const selves = of('self').filter((found, _at, all) => all.length < 2 || !namesPartOfYear(found.words));
  const self = maxBy(selves, (each) => shape(each.column).numbers) ?? of('self')[0];
  if (self) columns.self = self.column;
  const single = ['survey', 'achieved', 'evidence'] as const;
  for (const role of single) {
    const column = of(role)[0]?.column;
    if (column !== undefined) columns[role] = column;
  }
  const percent = percentOfScore(of('percent'), columns);
  if (percent === undefined) return columns;
  if (isOfScore(grid, block, percent, columns, from, to)) columns.percent = percent.column;
  else columns.evidence ??= percent.column;
  return columns;
}

/** Of several columns of names below a header, the one with most words. */
export function leadingName(grid: Grid, columns: readonly number[], from: number): number | undefined {
  const to = Math.min(grid.lastRow, from + SAMPLE_ROWS);
  return maxBy(columns, (column) => columnShape(grid, column, from, to).words);
}

/** Of several percentages the one of the score that counts: a self score has its own, which says nothing of it. */
function percentOfScore(
  found: readonly FoundRole[],
  { appraised, achieved }: ScoringColumns,
): FoundRole | undefined {
  const isScored = appraised.length > 0 || achieved !== undefined;
  const ofScore = found.filter(({ words }) => !isScored || !namesSelf(words));
  return ofScore.find(({ words }) => namesAppraisal(words)) ?? ofScore[0];
}

/**
 * A rate of what was done ("Số liệu thực hiện | Tỷ lệ đạt được") is what the points were given for, not what they
 * come to. Where the header lets it be either, it is an index only if most of its figures are.
 */
function isOfScore(
  grid: Grid,
  { words }: HeaderBlock,
  { column, group }: FoundRole,
  columns: ScoringColumns,
  from: number,
  to: number,
): boolean {
  if (!namesPerformance(group) && !namesPerformance(words.get(column - 1)?.own ?? '')) return true;
  const { self, survey, appraised, achieved } = columns;
  const scores = [self, survey, ...appraised, achieved].filter((each) => each !== undefined);
  const scale = columnScale(Array.from({ length: to - from + 1 }, (_, at) => grid.cell(from + at, column)));
  let indexes = 0;
  let others = 0;
  for (let row = from; row <= to; row++) {
    const printed = percentCell(grid.cell(row, column), scale);
    const max = pointsAt(grid, row, columns.max);
    if (!printed || !max) continue;
    const follows = scores.some((score) => {
      const points = pointsAt(grid, row, score);
      const exact = points && indexOf(points, max);
      return exact !== null && showsIndex(printed, exact);
    });
    if (follows) indexes++;
    else others++;
  }
  return indexes > others;
}

function pointsAt(grid: Grid, row: number, column: number): Decimal | null {
  return numberIn(grid.cell(row, column).reading);
}

interface ColumnShape {
  numbers: number;
  words: number;
}

function columnShape(grid: Grid, column: number, from: number, to: number): ColumnShape {
  const shape = { numbers: 0, words: 0 };
  for (let row = from; row <= to; row++) {
    if (grid.value(row, column) === '') continue;
    const { kind } = grid.cell(row, column).reading;
    if (kind === 'number') shape.numbers++;
    else if (kind === 'unreadable' && roleOfHeader(grid.words(row, column)) === null) shape.words++;
  }
  return shape;
}

/** `1 2 3 …` beside names that begin with codes (`1.1. Kế hoạch`): those place the rows, the numbers count them. */
function onlyCountRows(
  grid: Grid,
  [column, ...others]: readonly number[],
  name: number,
  from: number,
  to: number,
): boolean {
  if (column === undefined || others.length > 0) return false;
  let counted = 0;
  let codedNames = 0;
  let isDeep = false;
  for (let row = from; row <= to; row++) {
    const number = codeAt(grid, row, column);
    if (!number) continue;
    if (number.style !== 'dotted' || number.parts.length > 1) return false;
    counted++;
    const inName = codedRow(grid, row, { name })?.code;
    if (!inName) continue;
    codedNames++;
    isDeep ||= inName.parts.length > 1;
  }
  return isDeep && codedNames * 2 > counted;
}

function widestWords(
  grid: Grid,
  block: HeaderBlock,
  taken: readonly number[],
  from: number,
  to: number,
): number | undefined {
  let best: { column: number; words: number } | null = null;
  for (const column of grid.filledColumnsWithin(from, to)) {
    if (taken.includes(column) || namesUnits(block.words.get(column)?.own ?? '')) continue;
    const { words } = columnShape(grid, column, from, to);
    if (words > 0 && (!best || words > best.words)) best = { column, words };
  }
  return best?.column;
}
